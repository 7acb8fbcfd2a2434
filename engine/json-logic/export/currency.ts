/** The currency of an amount, and through it the rate of exchange: told apart by the same choices as the amount. */
import { ACCUMULATOR, CURRENT, choose, isKnown, type Logic, not, or, read, reduce, same } from "./logic.ts";
import type { Num } from "./number.ts";
import { BESIDE, type RateOf, type Shape } from "./shape.ts";

export type Currency =
  | { readonly c: "written"; readonly code: string }
  /** Stands beside the fact. */
  | { readonly c: "fact"; readonly fact: string; readonly at: Place }
  /** The sum of nothing has none, and needs none. */
  | { readonly c: "none" }
  | {
      readonly c: "choice";
      readonly cases: readonly (readonly [condition: Logic, currency: Currency])[];
      readonly otherwise: Currency;
    }
  /** Of all elements that count; none if none does. */
  | {
      readonly c: "elements";
      readonly list: Logic;
      readonly counts: Logic;
      readonly of: Currency;
      /** Where an element is the data. */
      readonly inside: Place;
      /** Null of none, false where they differ. */
      readonly code: Logic;
    };

/** The record a key stands in. */
export interface Place {
  readonly shape: Shape;
  readonly prefix: string;
}

/** Null for the sum of nothing; false where elements differ. */
export function currencyCode(currency: Currency): Logic {
  switch (currency.c) {
    case "written":
      return currency.code;
    case "fact":
      return at(currency.at, BESIDE.currency(currency.at.shape.read({ is: "value", fact: currency.fact })));
    case "none":
      return null;
    case "choice":
      return choose(
        currency.cases.map(([condition, each]) => [condition, currencyCode(each)]),
        currencyCode(currency.otherwise),
      );
    case "elements":
      return currency.code;
  }
}

/** Whether amounts in the two can be held together. */
export function areAlike(a: Currency, b: Currency): Logic {
  if (a.c === "none" || b.c === "none") return true;
  const [left, right] = [currencyCode(a), currencyCode(b)];
  const nothing = [a, b].map((each, i) => (mayBeNone(each) ? same(i === 0 ? left : right, null) : false));
  return or(same(left, right), ...nothing);
}

/** Elements in one currency; anything else always is. */
export function isOne(currency: Currency): Logic {
  return currency.c === "elements" && currency.of.c !== "written"
    ? not(same(currencyCode(currency), false))
    : true;
}

export function isNone(currency: Currency): Logic {
  return mayBeNone(currency) ? same(currencyCode(currency), null) : false;
}

function mayBeNone(currency: Currency): boolean {
  if (currency.c === "choice") {
    return [...currency.cases.map(([, each]) => each), currency.otherwise].some(mayBeNone);
  }
  return currency.c === "none" || currency.c === "elements";
}

/** What the normaliser says of one unit of it. */
export interface RateAsked {
  readonly to: string;
  readonly exchange: string;
  readonly datedBy: string;
  /** Where the rates of currencies that rules write themselves stand. */
  readonly home: Place;
}

export interface Rate {
  /** Whole numbers: one unit of the amount is so many parts, of which one of the other currency is made `per`. */
  readonly parts: Logic;
  readonly per: Logic;
  /** Somebody listed or stated it. */
  readonly known: Logic;
  /** Under which it stands. */
  readonly keys: readonly string[];
}

/** The two whole numbers of a rate. */
const PARTS = ["parts", "per"] as const;
type Part = (typeof PARTS)[number];

/** One to one for what is no amount. */
export function rate(currency: Currency, asked: RateAsked): Rate {
  const keys: string[] = [];
  const parts = rated(currency, asked, "parts", (key) => keys.push(key));
  const per = rated(currency, asked, "per", () => {});
  return { parts, per, known: isKnown(parts), keys };
}

function rated(currency: Currency, asked: RateAsked, part: Part, found: (key: string) => void): Logic {
  const { to, exchange, datedBy, home } = asked;
  const under = (of: RateOf, place: Place) => {
    const key = place.shape.read({ is: "rate", of, to, exchange, datedBy });
    found(key);
    return at(place, part === "parts" ? key : BESIDE.per(key));
  };
  switch (currency.c) {
    case "written":
      return currency.code === to ? 1 : under({ currency: currency.code }, home);
    case "fact":
      return under({ fact: currency.fact }, currency.at);
    case "none":
      return 1;
    case "choice":
      return choose(
        currency.cases.map(([condition, each]) => [condition, rated(each, asked, part, found)]),
        rated(currency.otherwise, asked, part, found),
      );
    case "elements": {
      const { list, counts, of, inside } = currency;
      // Their currency is one, so that the rate of the first is the rate of all.
      const pair = PARTS.map((each) => rated(of, { ...asked, home: inside }, each, found));
      const first = choose([[same(ACCUMULATOR, null), CURRENT]], ACCUMULATOR);
      const pairOfFirst = reduce({ map: [list, choose([[counts, pair]], null)] }, first, null);
      const half = reduce([pairOfFirst], read(`current.${PARTS.indexOf(part)}`), null);
      return choose([[isNone(currency), 1]], half);
    }
  }
}

function at({ prefix }: Place, key: string): Logic {
  return read(`${prefix}${key}`);
}

/** The currency of the choice is that of the amount chosen. */
export function chosenCurrency(
  cases: readonly (readonly [condition: Logic, currency: Currency])[],
  otherwise: Currency,
): Currency {
  const all = [...cases.map(([, each]) => each), otherwise];
  const [first] = all;
  const isOneCode =
    first?.c === "written" && all.every((each) => each.c === "written" && each.code === first.code);
  if (isOneCode && first !== undefined) return first;
  if (all.every((each) => each.c === "none")) return { c: "none" };
  return { c: "choice", cases, otherwise };
}

/** Of two amounts held together: that of the one that has one. */
export function joinedCurrency(a: Currency, b: Currency): Currency {
  if (a.c === "none") return b;
  if (b.c === "none" || !mayBeNone(a)) return a;
  return chosenCurrency([[isNone(a), b]], a);
}

/** An amount and its rate, for {@link Num}: as many parts, over as many more. */
export function converted(num: Num, parts: Logic, per: Logic): Num {
  return {
    ...num,
    whole: { "*": [num.whole, parts] },
    per: num.per === undefined ? per : { "*": [num.per, per] },
    form: "made",
    isSmall: false,
  };
}
