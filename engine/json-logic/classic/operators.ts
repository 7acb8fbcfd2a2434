/** Operators whose operands are all evaluated first. <https://jsonlogic.com/operations.html> */
import { isList, isObject } from "../json.ts";
import {
  asNumber,
  asText,
  joined,
  leadingNumber,
  less,
  looselyEqual,
  strictlyEqual,
  truthy,
} from "./coerce.ts";
import { ClassicError } from "./errors.ts";
import { lookUp, missing, missingSome } from "./lookup.ts";
import type { Run } from "./run.ts";
import { substr } from "./substr.ts";

/** Takes its operands evaluated. */
export type EagerOperator = (operands: readonly unknown[], data: unknown, run: Run) => unknown;

/** Two operands, or three for "between". */
const ascending =
  (orEqual: boolean): EagerOperator =>
  ([a, b, c], _data, run) =>
    less(a, b, orEqual, run) && (c === undefined || less(b, c, orEqual, run));

/** Two operands; a third is passed over, as in json-logic-js. */
const descending =
  (orEqual: boolean): EagerOperator =>
  ([a, b], _data, run) =>
    less(b, a, orEqual, run);

const isIn: EagerOperator = ([wanted, where], _data, run) => {
  if (isList(where)) {
    run.budget.spend(where.length);
    return where.some((element) => strictlyEqual(element, wanted, run));
  }
  if (typeof where === "string" && where !== "") {
    const text = asText(wanted, run);
    // A search may have to begin anew at every character.
    run.budget.read((where.length * Math.max(1, text.length)) / 64);
    return where.includes(text);
  }
  if (run.onDifference !== undefined && isObject(where) && Object.hasOwn(where, "indexOf")) {
    run.onDifference("method-names-in-data");
  }
  return false;
};

const add: EagerOperator = (operands, _data, run) =>
  operands.reduce<number>((sum, operand) => sum + leadingNumber(operand, run), 0);

/** A single operand is not even read as a number. */
const multiply: EagerOperator = (operands, _data, run) => {
  if (operands.length === 0) throw new ClassicError("no-operands", "*");
  return operands.reduce((product, operand) => leadingNumber(product, run) * leadingNumber(operand, run));
};

const subtract: EagerOperator = ([a, b], _data, run) =>
  b === undefined ? -asNumber(a, run) : asNumber(a, run) - asNumber(b, run);

const extreme =
  (better: (a: number, b: number) => number, worst: number): EagerOperator =>
  (operands, _data, run) =>
    operands.reduce<number>((best, operand) => better(best, asNumber(operand, run)), worst);

const merge: EagerOperator = (operands, _data, run) => {
  const length = operands.reduce<number>((sum, one) => sum + (isList(one) ? one.length : 1), 0);
  run.budget.buildList(length);
  return operands.flat();
};

export const OPERATORS: ReadonlyMap<string, EagerOperator> = new Map<string, EagerOperator>([
  ["==", ([a, b], _data, run) => looselyEqual(a, b, run)],
  ["!=", ([a, b], _data, run) => !looselyEqual(a, b, run)],
  ["===", ([a, b], _data, run) => strictlyEqual(a, b, run)],
  ["!==", ([a, b], _data, run) => !strictlyEqual(a, b, run)],
  ["<", ascending(false)],
  ["<=", ascending(true)],
  [">", descending(false)],
  [">=", descending(true)],
  ["!", ([a]) => !truthy(a)],
  ["!!", ([a]) => truthy(a)],
  ["+", add],
  ["-", subtract],
  ["*", multiply],
  ["/", ([a, b], _data, run) => asNumber(a, run) / asNumber(b, run)],
  ["%", ([a, b], _data, run) => asNumber(a, run) % asNumber(b, run)],
  ["min", extreme(Math.min, Infinity)],
  ["max", extreme(Math.max, -Infinity)],
  ["in", isIn],
  ["cat", (operands, _data, run) => joined(operands, "", run)],
  ["substr", ([text, start, length], _data, run) => substr(text, start, length, run)],
  ["merge", merge],
  ["var", ([path, otherwise], data, run) => lookUp(path, otherwise, data, run)],
  ["missing", missing],
  ["missing_some", missingSome],
  ["log", ([a]) => a],
]);
