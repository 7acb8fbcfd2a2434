/** `is`, `is not`, `is under`, `is at most` …: two values side by side. */
import type { Comparison } from "../ir.ts";
import { joinNeeds, type Need, NO_NEEDS } from "../need.ts";
import { compare, isZero } from "../value/exact.ts";
import { isWithinHs } from "../value/hs.ts";
import { isWithin } from "../value/place.ts";
import type { Truth } from "../value/truth.ts";
import type { Value } from "../value/value.ts";
import { type Found, type Known, NO, notVerdict, open, settled, type Verdict, YES } from "../verdict.ts";

/**
 * `against` says what the right side is: a `standard` is met by anything inside it (FR-RE is FR), a `peer` only by
 * its equal (goods in FR and a buyer in FR-RE may or may not be in one place).
 */
export type Against = "standard" | "peer";

export function judgeComparison(
  op: Comparison,
  a: Found,
  b: Found,
  against: Against,
  incomparable: Need,
): Verdict {
  if (a.is === "known" && b.is === "known") return compareKnown(op, a, b, against, incomparable);
  return (
    byBound(op, a, b) ??
    byBound(MIRRORED[op], b, a) ??
    open(joinNeeds(a.is === "unknown" ? a.needs : NO_NEEDS, b.is === "unknown" ? b.needs : NO_NEEDS))
  );
}

/** Whether two known values are one and the same, as the answers of two rows of a table are. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.t === "none" || b.t === "none") return a.t === b.t;
  if (a.t === "list" && b.t === "list") {
    return a.v.length === b.v.length && a.v.every((each, i) => sameValue(each, b.v[i] ?? each));
  }
  return order(a, b) === 0 || (a.t === b.t && a.v === b.v);
}

/** Negative, zero or positive; undefined for what has no order, or none across its units and currencies. */
export function order(a: Value, b: Value): number | undefined {
  if (a.t === "money" && b.t === "money") return a.currency === b.currency ? compare(a.v, b.v) : undefined;
  if (a.t === "quantity" && b.t === "quantity") return compare(a.v, b.v);
  if (isRatio(a) && isRatio(b)) return compare(a.v, b.v);
  if (a.t === "date" && b.t === "date") return a.v - b.v;
  if (a.t === "moment" && b.t === "moment") return a.v - b.v;
  if (a.t === "duration" && b.t === "duration") return a.unit === b.unit ? a.v - b.v : undefined;
  // The sum of nothing has no currency and no unit, and needs none to be compared.
  if (isNothing(a) && (b.t === "money" || b.t === "quantity")) return compare(a.v, b.v);
  if (isNothing(b) && (a.t === "money" || a.t === "quantity")) return compare(a.v, b.v);
  return undefined;
}

type Ratio = Extract<Value, { t: "number" | "percent" | "share" }>;

export function isRatio(value: Value): value is Ratio {
  return value.t === "number" || value.t === "percent" || value.t === "share";
}

export function isNothing(value: Value): value is Ratio {
  return value.t === "number" && isZero(value.v);
}

function compareKnown(op: Comparison, a: Known, b: Known, against: Against, incomparable: Need): Verdict {
  // What there is none of is neither more nor less than anything, and equal to nothing else.
  if (a.value.t === "none" || b.value.t === "none") {
    const same = a.value.t === b.value.t;
    return settled(op === "eq" ? same : op === "ne" ? !same : false);
  }
  if (op === "eq") return judgeSame(a, b, against, incomparable);
  if (op === "ne") return notVerdict(judgeSame(a, b, against, incomparable));
  const ordered = order(a.value, b.value);
  return ordered === undefined ? open([incomparable]) : settled(holds(op, ordered));
}

function judgeSame(a: Known, b: Known, against: Against, incomparable: Need): Verdict {
  const [left, right] = [a.value, b.value];
  if (left.t === "place" && right.t === "place")
    return judgeWithin(isWithin, a, left.v, b, right.v, against, incomparable);
  if (left.t === "hs" && right.t === "hs")
    return judgeWithin(isWithinHs, a, left.v, b, right.v, against, incomparable);
  if (isWord(left) && isWord(right)) return settled(left.v === right.v);
  if (left.t === "bool" && right.t === "bool") return settled(left.v === right.v);
  if (left.t === "list" && right.t === "list") return settled(sameValue(left, right));
  const ordered = order(left, right);
  return ordered === undefined ? open([incomparable]) : settled(ordered === 0);
}

/** Words of different kinds are compared as words: a code on a document with the code a shipment states. */
function isWord(value: Value): value is Extract<Value, { v: string }> {
  return typeof Object(value).v === "string";
}

function judgeWithin(
  within: (inner: string, outer: string) => Truth,
  a: Known,
  left: string,
  b: Known,
  right: string,
  against: Against,
  otherwise: Need,
): Verdict {
  const inside = within(left, right);
  if (inside === "no") return NO;
  if (inside === "unknown") return open([tooCoarse(a) ?? otherwise]);
  if (against === "standard" || within(right, left) === "yes") return YES;
  return open([tooCoarse(b) ?? otherwise]);
}

/** What asks for a finer place or a longer code. */
export function tooCoarse({ from }: Known): Need | undefined {
  return from && { kind: "fact", fact: from.fact, at: from.at, reason: "too-coarse" };
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  lt: "gt",
  le: "ge",
  gt: "lt",
  ge: "le",
  eq: "eq",
  ne: "ne",
};

/** A sum that is over the limit already is over it whatever is still to be added. */
function byBound(op: Comparison, a: Found, b: Found): Verdict | undefined {
  if (a.is === "known" || a.atLeast === undefined || b.is === "unknown") return undefined;
  const ordered = order(a.atLeast, b.value);
  if (ordered === undefined || ordered < 0) return undefined;
  if (ordered > 0) return settled(op === "gt" || op === "ge" || op === "ne");
  if (op === "ge") return YES;
  return op === "lt" ? NO : undefined;
}

function holds(op: Comparison, ordered: number): boolean {
  switch (op) {
    case "lt":
      return ordered < 0;
    case "le":
      return ordered <= 0;
    case "gt":
      return ordered > 0;
    case "ge":
      return ordered >= 0;
    case "eq":
      return ordered === 0;
    case "ne":
      return ordered !== 0;
  }
}
