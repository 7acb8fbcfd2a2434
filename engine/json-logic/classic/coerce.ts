/**
 * What JavaScript makes of a JSON value where another kind is wanted (ECMA-262 §7.1, §7.2), as JSON Logic relies on it,
 * written out so that nothing in the data (`{"toString": …}`) is ever asked or called.
 */
import { isList, isObject } from "../json.ts";
import type { Run } from "./run.ts";

type Primitive = string | number | boolean | null | undefined;

function primitive(value: unknown, run: Run): Primitive {
  switch (typeof value) {
    case "string":
      run.budget.read(value.length);
      return value;
    case "number":
    case "boolean":
    case "undefined":
      return value;
    default:
      return value === null ? null : structureText(value, run);
  }
}

/** A list is its elements joined by commas, whatever is nested in it; an object always has the same text. */
function structureText(value: unknown, run: Run): string {
  if (isList(value)) return joined(value, ",", run);
  if (run.onDifference !== undefined && isObject(value) && Object.hasOwn(value, "toString")) {
    run.onDifference("method-names-in-data");
  }
  return "[object Object]";
}

/** The texts of values, null and undefined being empty. */
export function joined(values: readonly unknown[], separator: string, run: Run): string {
  run.budget.enter();
  run.budget.spend(values.length);
  let text = "";
  values.forEach((value, index) => {
    const piece = value === null || value === undefined ? "" : asText(value, run);
    run.budget.buildText(text.length, piece.length + separator.length);
    text += index === 0 ? piece : separator + piece;
  });
  run.budget.leave();
  return text;
}

export function asText(value: unknown, run: Run): string {
  return String(primitive(value, run));
}

export function asNumber(value: unknown, run: Run): number {
  return Number(primitive(value, run));
}

/** The number a text begins with: `12kg` is 12. */
export function leadingNumber(value: unknown, run: Run): number {
  return Number.parseFloat(asText(value, run));
}

/** JSON Logic's own truth: as JavaScript, but an empty list is false. <https://jsonlogic.com/truthy.html> */
export function truthy(value: unknown): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** `===`: lists and objects are equal only to themselves. */
export function strictlyEqual(a: unknown, b: unknown, run: Run): boolean {
  if (typeof a === "string" && typeof b === "string") run.budget.read(Math.min(a.length, b.length));
  return a === b;
}

/** `==`. */
export function looselyEqual(a: unknown, b: unknown, run: Run): boolean {
  if (isStructure(a) && isStructure(b)) return a === b;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  const left = primitive(a, run);
  const right = primitive(b, run);
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

/** `<`, or with `orEqual` `<=`: texts by code unit, anything else as numbers. */
export function less(a: unknown, b: unknown, orEqual: boolean, run: Run): boolean {
  const left = primitive(a, run);
  const right = primitive(b, run);
  if (typeof left === "string" && typeof right === "string") return orEqual ? left <= right : left < right;
  return orEqual ? Number(left) <= Number(right) : Number(left) < Number(right);
}

function isStructure(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
