/** `sum of item.line_price in items where (…)`, counts, extremes and means, over lists of which more or less is known. */
import type { IrSum } from "../ir.ts";
import { joinNeeds, type Need, NO_NEEDS } from "../need.ts";
import { divide, fromInteger, ONE } from "../value/exact.ts";
import { NONE, type Value } from "../value/value.ts";
import { type Found, known, unknown, type Verdict } from "../verdict.ts";
import { furthest, isNegative, scaled, sum } from "./arithmetic.ts";
import { sameValue } from "./compare.ts";

export type AggregateOperator = Extract<IrSum, { k: "aggregate" }>["op"];

/** One element: whether it belongs, and what is taken of it; a plain count takes nothing. */
export interface Element {
  readonly belongs: Verdict;
  readonly value: Found | undefined;
}

/**
 * Elements that certainly do not belong are left out before they are given here. What there is none of adds nothing,
 * and is no extreme.
 */
export function aggregate(op: AggregateOperator, elements: readonly Element[], mixed: Need): Found {
  const values: Value[] = [];
  let needs: readonly Need[] = NO_NEEDS;
  let isOpen = false;
  for (const { belongs, value } of elements) {
    if (belongs.is === "unknown") needs = joinNeeds(needs, belongs.needs);
    if (value?.is === "unknown") needs = joinNeeds(needs, value.needs);
    if (belongs.is === "unknown" || value?.is === "unknown") isOpen = true;
    const certain = belongs.is === "yes" && value?.is !== "unknown";
    if (certain) values.push(value?.is === "known" ? value.value : NONE);
  }
  const stated = op === "count" ? values : values.filter((value) => value.t !== "none");
  const soFar = fold(op, stated);
  if (soFar === undefined) return unknown([mixed]);
  if (!isOpen) return known(soFar);
  return unknown(
    needs,
    op === "average" || op === "smallest" || stated.some(isNegative) ? undefined : lowerBound(soFar),
  );
}

function fold(op: AggregateOperator, values: readonly Value[]): Value | undefined {
  switch (op) {
    case "count":
      return number(values.length);
    case "count-distinct":
      return number(distinct(values).length);
    case "sum":
      return total(values);
    case "largest":
      return furthest(values, "larger");
    case "smallest":
      return furthest(values, "smaller");
    case "average": {
      const share = divide(ONE, fromInteger(values.length));
      const all = total(values);
      return share === undefined ? NONE : all && scaled(all, share);
    }
  }
}

/** Each value once, in order of first mention. */
function distinct(values: readonly Value[]): readonly Value[] {
  const seen: Value[] = [];
  for (const value of values) if (!seen.some((other) => sameValue(other, value))) seen.push(value);
  return seen;
}

function total(values: readonly Value[]): Value | undefined {
  let result: Value | undefined = number(0);
  for (const value of values) result = result && sum(result, value);
  return result;
}

function lowerBound(value: Value): Value | undefined {
  return value.t === "none" ? undefined : value;
}

function number(count: number): Value {
  return { t: "number", v: fromInteger(count) };
}
