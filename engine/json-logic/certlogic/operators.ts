/** What the operators of CertLogic ask of their operands, and give. */
import { fail } from "./error.ts";
import { Moment } from "./moments.ts";

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** `===` of texts, numbers, true, false and null. Of lists and objects CertLogic does not say what it means. */
export function equal(a: unknown, b: unknown, path: string): boolean {
  if (!isPlain(a) && !isPlain(b)) return fail("not-comparable", path, a, '"…" 0');
  return a === b;
}

/** `+`. */
export function sum([a, b]: readonly unknown[], path: string): number {
  const total = whole(a, path) + whole(b, path);
  return Number.isSafeInteger(total) ? total : fail("number-too-large", path, total, "± 2^53 − 1");
}

function whole(value: unknown, path: string): number {
  return typeof value === "number" && Number.isSafeInteger(value)
    ? value
    : fail("not-whole-numbers", path, value, "0");
}

function moment(value: unknown, path: string): number {
  return value instanceof Moment ? value.ms : fail("not-moments", path, value, "plusTime dccDateOfBirth");
}

export type Comparison = "<" | "<=" | ">" | ">=" | "after" | "before" | "not-after" | "not-before";

/** Whether a list holds a value; its lists and objects are passed over. */
export function isAmong(value: unknown, list: readonly unknown[], path: string): boolean {
  if (!isPlain(value)) return fail("not-comparable", path, value, '"…" 0');
  return list.some((element) => element === value);
}

/** Each with the next. Before anything is compared, everything must be of the right kind. */
export function compare(operator: Comparison, values: readonly unknown[], path: string): boolean {
  const [kind, holds] = COMPARISONS[operator];
  const numbers = values.map((value) => kind(value, path));
  return numbers.every((number, index) => {
    const next = numbers[index + 1];
    return next === undefined || holds(number, next);
  });
}

const COMPARISONS: Readonly<
  Record<Comparison, readonly [(value: unknown, path: string) => number, (a: number, b: number) => boolean]>
> = {
  "<": [whole, (a, b) => a < b],
  "<=": [whole, (a, b) => a <= b],
  ">": [whole, (a, b) => a > b],
  ">=": [whole, (a, b) => a >= b],
  after: [moment, (a, b) => a > b],
  before: [moment, (a, b) => a < b],
  "not-after": [moment, (a, b) => a <= b],
  "not-before": [moment, (a, b) => a >= b],
};
