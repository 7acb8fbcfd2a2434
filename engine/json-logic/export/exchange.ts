/** `x converted to EUR`, at the rate the normaliser found. */
import { type Currency, converted, currencyCode, type RateAsked, rate } from "./currency.ts";
import { refused } from "./facts.ts";
import { isLiteralZero } from "./literal.ts";
import { and, type Logic, or, same } from "./logic.ts";
import { type Amount, type Low, NO_CURRENCY, type Node } from "./node.ts";
import type { Num } from "./number.ts";
import { exactly, placeOf, type Scope } from "./scope.ts";

/** An amount in another currency, at the rate the normaliser found for it. */
export function convert(
  node: Node,
  to: string,
  exchange: string,
  datedBy: string,
  scope: Scope,
  path: string,
): Node {
  if (node.kind === "none") return node;
  if (node.kind !== "amount" || (node.family !== "money" && !isLiteralZero(node))) {
    return refused(scope, path, "unlike-kinds", "convert");
  }
  if (node.family !== "money") return node;
  if (node.currency.c === "written" && node.currency.code === to) return node;
  const asked: RateAsked = { to, exchange, datedBy, home: placeOf(scope) };
  const { rated, ...worth } = inCurrency(node, asked, scope);
  const low = node.low && lowIn(node.low, node, worth.num, asked, scope);
  const { low: _, ...like } = node;
  return {
    ...like,
    ...worth,
    known: and(node.known, or(node.none, rated)),
    ...(low !== undefined && { low }),
  };
}

interface InCurrency extends Pick<Amount, "num" | "currency"> {
  /** There is a rate. */
  readonly rated: Logic;
}

function inCurrency(
  { num, currency }: Pick<Amount, "num" | "currency">,
  asked: RateAsked,
  scope: Scope,
): InCurrency {
  const { parts, per, known, keys } = rate(currency, asked);
  exactly(scope, num);
  for (const key of keys) scope.doubts.keys.add(key);
  const made = converted(num, parts, per);
  return {
    num: made,
    currency: toCurrency(currency, asked.to),
    rated: known,
  };
}

/** Nothing is nothing in every currency. */
function lowIn(low: Low, node: Amount, num: Num, asked: RateAsked, scope: Scope): Low {
  if (low.currency.c === "none") return low;
  const made = inCurrency(low, asked, scope);
  const { rated, ...worth } = low.num === node.num ? { ...made, num } : made;
  return { ...worth, nothing: low.nothing, when: and(low.when, rated) };
}

/** The sum of nothing stays what it is. */
function toCurrency(currency: Currency, to: string): Currency {
  const none = currency.c === "none" || currency.c === "elements" || currency.c === "choice";
  if (!none) return { c: "written", code: to };
  return {
    c: "choice",
    cases: [[same(currencyCode(currency), null), NO_CURRENCY]],
    otherwise: { c: "written", code: to },
  };
}
