/** Whole steps (cents) among many, by largest remainder: the parts add up to the total, and each is off by less than a step. */
import {
  add,
  compare,
  divide,
  type Exact,
  floor,
  fromInteger,
  isWhole,
  multiply,
  ONE,
  subtract,
  ZERO,
} from "./value/exact.ts";

/** `total` by weight. Without weight among them all are alike. A total that is no whole number of steps is divided exactly. */
export function apportion(
  total: Exact,
  weights: readonly Exact[],
  step: Exact | undefined,
): readonly Exact[] {
  const whole = weights.reduce(add, ZERO);
  const perWeight = divide(total, whole);
  const share = divide(total, fromInteger(weights.length));
  const exact = weights.map((weight) =>
    perWeight === undefined ? (share ?? ZERO) : multiply(weight, perWeight),
  );
  return step === undefined || !isMultiple(total, step) ? exact : distribute(exact, total, step);
}

/** Exact parts in whole steps that add up to `total`, itself the parts' sum rounded to a step. The first of equals goes first. */
export function distribute(exact: readonly Exact[], total: Exact, step: Exact): readonly Exact[] {
  const inSteps = exact.map((part) => divide(part, step) ?? ZERO);
  const floors = inSteps.map((part) => fromInteger(floor(part)));
  const remainders = inSteps.map((part, i) => subtract(part, floors[i] ?? ZERO));
  const left = subtract(divide(total, step) ?? ZERO, floors.reduce(add, ZERO));
  const order = remainders
    .map((remainder, i) => ({ remainder, i }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.i - b.i);
  const favoured = new Set(order.slice(0, Number(floor(left))).map(({ i }) => i));
  return floors.map((part, i) => multiply(favoured.has(i) ? add(part, ONE) : part, step));
}

function isMultiple(total: Exact, step: Exact): boolean {
  const steps = divide(total, step);
  return steps !== undefined && isWhole(steps);
}
