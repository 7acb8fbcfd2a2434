/** `+ - * /` and `difference of`, and what of them is sure before all is known. */
import type { IrSum } from "../../ir.ts";
import { type Dimension, quotient as quotientOf, product as times } from "../../value/unit.ts";
import { reached } from "./choice.ts";
import { areAlike, type Currency, joinedCurrency } from "./currency.ts";
import { refused } from "./facts.ts";
import { isLiteralZero } from "./literal.ts";
import { and, type Logic, or } from "./logic.ts";
import { type Amount, areOneMeasure, type Low, NO_CURRENCY, type Node, there } from "./node.ts";
import { added, distance, isNotNegative, isNotZero, type Num, product, quotient } from "./number.ts";
import { exactly, type Scope, stretchAt } from "./scope.ts";

export type Operation = Extract<IrSum, { k: "add" | "sub" | "mul" | "div" | "diff" }>["k"];

export function combine(operation: Operation, a: Node, b: Node, scope: Scope, path: string): Node {
  const refuse = () => refused(scope, path, "operation-outside", operation);
  if (a.kind === "none" || b.kind === "none") return a.kind === "none" ? a : b;
  if (a.kind !== "amount" || b.kind !== "amount") return refuse();
  const made = make(operation, a, b, scope, path);
  if (made === undefined) return refuse();
  const { defined, ...result } = made;
  demand(scope, a, b, result.num);
  // With none in it the rest does not matter; otherwise each part must be known.
  const none = or(and(a.known, a.none), and(b.known, b.none));
  const known = or(none, and(there(a), there(b), defined));
  const low = lowOf(operation, a, b, made, scope, path);
  return {
    ...result,
    kind: "amount",
    known,
    none,
    ...(low !== undefined && { low }),
  };
}

/** `defined`: the two mix, if both are known. */
type Made = Omit<Amount, "kind" | "known" | "none" | "low"> & { readonly defined: Logic };

function make(operation: Operation, a: Amount, b: Amount, scope: Scope, path: string): Made | undefined {
  switch (operation) {
    case "mul":
      return multiply(a, b, scope, path);
    case "div":
      return part(a, b, scope, path);
    default:
      return sum(operation, a, b, scope, path);
  }
}

/** Whatever is computed with must be exact. */
function demand(scope: Scope, ...amounts: readonly (Pick<Amount, "num"> | Num)[]): void {
  for (const amount of amounts) exactly(scope, "num" in amount ? amount.num : amount);
}

/** What neither part being negative allows to be said already. */
function lowOf(
  operation: Operation,
  a: Amount,
  b: Amount,
  made: Made,
  scope: Scope,
  path: string,
): Low | undefined {
  if (operation !== "add" && operation !== "mul") return undefined;
  if (a.low === undefined && b.low === undefined) return undefined;
  const stretch = stretchAt(scope, path);
  const [left, right] = [reached(a, stretch), reached(b, stretch)];
  const isShared = left.num === a.num && right.num === b.num;
  const least = isShared ? made : make(operation, { ...a, ...left }, { ...b, ...right }, scope, path);
  if (least === undefined) return undefined;
  const { num, currency, nothing, defined } = least;
  // Of two measures nothing is said, unless one is the number nothing.
  const isOne =
    operation === "add" || a.family === "ratio" || b.family === "ratio"
      ? true
      : or(left.nothing, right.nothing);
  demand(scope, left, right, num);
  const when = and(left.when, right.when, isNotNegative(left.num), isNotNegative(right.num), defined, isOne);
  return { num, currency, nothing, when };
}

function sum(
  operation: "add" | "sub" | "diff",
  a: Amount,
  b: Amount,
  scope: Scope,
  path: string,
): Made | undefined {
  const family = sumFamily(operation, a, b);
  if (family === undefined) return undefined;
  const stretch = stretchAt(scope, path);
  const num =
    operation === "diff"
      ? distance(a.num, b.num, stretch)
      : added(operation === "add" ? "+" : "-", a.num, b.num, stretch);
  const zero = isLiteralZero(a) ? b : a;
  const alike = family === "money" ? areAlike(currencyOf(a), currencyOf(b)) : true;
  return {
    family,
    num,
    currency: family === "money" ? joinedCurrency(currencyOf(a), currencyOf(b)) : NO_CURRENCY,
    ...dimensionOf(zero),
    ...(family === "duration" && { unit: a.family === "duration" ? (a.unit ?? "days") : "days" }),
    nothing: and(isNothing(a), isNothing(b)),
    defined: alike,
  };
}

/** Days have no zero to be below. */
function _mayGrow({ family }: Amount, { num }: Low): Logic {
  return family === "date" ? true : isNotNegative(num);
}

/** Days and days, amounts of one kind; a bare zero goes with anything measured. */
function sumFamily(operation: "add" | "sub" | "diff", a: Amount, b: Amount): Amount["family"] | undefined {
  if (a.family === "date" && b.family === "date") return operation === "add" ? undefined : "duration";
  if (a.family === "date" && inDays(b)) return operation === "diff" ? undefined : "date";
  if (inDays(a) && b.family === "date") return operation === "add" ? "date" : undefined;
  if (inDays(a) && inDays(b)) return "duration";
  if (["date", "moment", "duration"].includes(a.family)) return undefined;
  if (a.family === b.family) return areOneMeasure(a, b) ? a.family : undefined;
  if (isLiteralZero(a) && isMeasured(b)) return b.family;
  return isLiteralZero(b) && isMeasured(a) ? a.family : undefined;
}

function isMeasured({ family }: Amount): boolean {
  return family === "money" || family === "quantity";
}

function inDays({ family, unit }: Amount): boolean {
  return family === "duration" && unit === "days";
}

function currencyOf({ family, currency }: Amount): Currency {
  return family === "money" ? currency : NO_CURRENCY;
}

/** The sum of nothing is the number 0: a ratio, whatever its elements would have been. */
function isNothing(amount: Amount): Logic {
  return isLiteralZero(amount) ? true : amount.nothing;
}

function multiply(a: Amount, b: Amount, scope: Scope, path: string): Made | undefined {
  const measured = [a, b].filter(({ family }) => family !== "ratio");
  const [one, other] = measured;
  if (!measured.every(isMeasured)) return undefined;
  if (other !== undefined && (one?.family !== "quantity" || other.family !== "quantity")) return undefined;
  demandRoom(a, b, scope);
  const bothMeasured = other !== undefined;
  const isRatio = (amount: Amount) => (amount.family === "ratio" ? true : amount.nothing);
  return {
    family: one?.family ?? "ratio",
    num: product(a.num, b.num, stretchAt(scope, path)),
    currency: one === undefined ? NO_CURRENCY : currencyOf(one),
    ...(bothMeasured ? composite(a, b, times) : dimensionOf(one)),
    nothing: and(isRatio(a), isRatio(b), one !== undefined),
    defined: true,
  };
}

/** Of two facts together each takes fewer decimals. */
function demandRoom(a: Amount, b: Amount, { draft }: Scope): void {
  if (a.num.leaves.length === 0 || b.num.leaves.length === 0) return;
  for (const leaf of [...a.num.leaves, ...b.num.leaves]) draft.demands.product(leaf);
}

type Measured = Pick<Amount, "dimension" | "isComposite">;

function dimensionOf(amount: Amount | undefined): Measured {
  if (amount?.dimension === undefined) return {};
  return { dimension: amount.dimension, ...(amount.isComposite && { isComposite: true }) };
}

function composite(a: Amount, b: Amount, join: (a: Dimension, b: Dimension) => Dimension): Measured {
  if (a.dimension === undefined || b.dimension === undefined) return {};
  return { dimension: join(a.dimension, b.dimension), isComposite: true };
}

function part(a: Amount, b: Amount, scope: Scope, path: string): Made | undefined {
  if (![a, b].every((each) => each.family === "ratio" || isMeasured(each))) return undefined;
  // What the engine divides by has a unit as it is written; one made of others it may read differently.
  if (b.family !== "ratio" && (a.family !== b.family || a.isComposite || b.isComposite)) return undefined;
  demandRoom(a, b, scope);
  const family = b.family === "ratio" || !areOneMeasure(a, b) ? a.family : "ratio";
  const alike = a.family === "money" && b.family === "money" ? areAlike(a.currency, b.currency) : true;
  return {
    family,
    num: quotient(a.num, b.num, stretchAt(scope, path)),
    currency: family === "money" ? currencyOf(a) : NO_CURRENCY,
    ...(b.family === "ratio" ? dimensionOf(a) : family === "quantity" ? composite(a, b, quotientOf) : {}),
    nothing: b.family === "ratio" ? a.nothing : false,
    defined: and(isNotZero(b.num), alike),
  };
}
