/**
 * What a CertLogic expression may look like: a closed subset of JSON Logic with operators of its own.
 * Source: CertLogic specification 1.3.3, "Operations".
 */
import { excerpt, isList, isObject, operationOf, pointer } from "../json.ts";
import type { LogicProblem } from "../problem.ts";
import { isTimeUnit, TIME_UNITS, type TimeUnit } from "./moments.ts";

/** Operators and how many operands they take. */
const OPERANDS = {
  if: { least: 3, most: 3 },
  and: { least: 2, most: Number.POSITIVE_INFINITY },
  "!": { least: 1, most: 1 },
  "===": { least: 2, most: 2 },
  in: { least: 2, most: 2 },
  "+": { least: 2, most: 2 },
  "<": { least: 2, most: 3 },
  "<=": { least: 2, most: 3 },
  ">": { least: 2, most: 3 },
  ">=": { least: 2, most: 3 },
  after: { least: 2, most: 3 },
  before: { least: 2, most: 3 },
  "not-after": { least: 2, most: 3 },
  "not-before": { least: 2, most: 3 },
  reduce: { least: 3, most: 3 },
  plusTime: { least: 3, most: 3 },
  dccDateOfBirth: { least: 1, most: 1 },
  extractFromUVCI: { least: 2, most: 2 },
} as const;

type CertOperator = keyof typeof OPERANDS;

const isOperator = (name: string): name is CertOperator => Object.hasOwn(OPERANDS, name);

export type CertForm =
  | { readonly is: "literal"; readonly value: boolean | number | string }
  | { readonly is: "list"; readonly elements: readonly unknown[] }
  | { readonly is: "var"; readonly path: string }
  | { readonly is: "plusTime"; readonly of: unknown; readonly amount: number; readonly unit: TimeUnit }
  | { readonly is: "extractFromUVCI"; readonly of: unknown; readonly index: number }
  | {
      readonly is: "operation";
      readonly operator: Exclude<CertOperator, "plusTime" | "extractFromUVCI">;
      readonly operands: readonly unknown[];
    };

export type CertFormCode =
  | "not-an-expression"
  | "not-a-whole-number"
  | "not-one-key"
  | "unknown-operator"
  | "operands-not-a-list"
  | "operand-count"
  | "not-a-path"
  | "not-a-time-unit";

/** A path is empty, or names with dots between them. */
const PATH = /^(?:[^.]+(?:\.[^.]+)*)?$/;

/** One layer of an expression; what stands inside it is not looked at. */
export function formOf(expression: unknown, path: string): CertForm | LogicProblem<CertFormCode> {
  const refuse = (code: CertFormCode, wanted = "", at = path, given: unknown = expression) => ({
    path: at,
    code,
    given: excerpt(given),
    wanted,
  });
  if (typeof expression === "string" || typeof expression === "boolean")
    return { is: "literal", value: expression };
  if (typeof expression === "number") {
    return Number.isSafeInteger(expression)
      ? { is: "literal", value: expression }
      : refuse("not-a-whole-number");
  }
  if (isList(expression)) return { is: "list", elements: expression };
  if (!isObject(expression)) return refuse("not-an-expression");
  const operation = operationOf(expression);
  if (operation === undefined) return refuse("not-one-key", "1");
  const { operator, written } = operation;
  const inside = pointer(path, operator);
  if (operator === "var") {
    const good = typeof written === "string" && PATH.test(written);
    return good ? { is: "var", path: written } : refuse("not-a-path", "payload.v.0.dn", inside, written);
  }
  if (!isOperator(operator)) return refuse("unknown-operator", ["var", ...Object.keys(OPERANDS)].join(" "));
  if (!isList(written)) return refuse("operands-not-a-list", "[ … ]", inside, written);
  const { least, most } = OPERANDS[operator];
  if (written.length < least || written.length > most) {
    return refuse(
      "operand-count",
      most === least ? `${least}` : most === 3 ? "2–3" : `≥ ${least}`,
      inside,
      written,
    );
  }
  if (operator !== "plusTime" && operator !== "extractFromUVCI") {
    return { is: "operation", operator, operands: written };
  }
  const [of, number, unit] = written;
  if (!isWhole(number)) return refuse("not-a-whole-number", "0", pointer(inside, 1), number);
  if (operator === "extractFromUVCI") return { is: operator, of, index: number };
  if (!isTimeUnit(unit)) return refuse("not-a-time-unit", TIME_UNITS.join(" "), pointer(inside, 2), unit);
  return { is: operator, of, amount: number, unit };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Whether {@link formOf} found an expression. */
export function isForm(form: CertForm | LogicProblem<CertFormCode>): form is CertForm {
  return "is" in form;
}
