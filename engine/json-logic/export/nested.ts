/**
 * Places and HS codes: a finer one is inside a coarser one, and one given more coarsely than asked is unknown. A record
 * carries each with all that holds it, so that being inside is being in a list.
 */
import { countryOf, placeChain } from "../../value/place.ts";
import { PARTS_UNKNOWN } from "../../value/places-supplement.ts";
import { and, isIn, type Logic, not, or, read, same, some } from "./logic.ts";
import { type Cond, ofKnown, there, type Word } from "./node.ts";

/** Stands among what holds a place of which nobody wrote down what it holds itself. */
const UNWRITTEN = "*";

const unwritten = new Set(
  Object.entries(PARTS_UNKNOWN).flatMap(([country, parts]) =>
    parts.split(" ").map((part) => `${country}-${part}`),
  ),
);
const countries = new Set(Object.keys(PARTS_UNKNOWN));

function isUnwritten(place: string): boolean {
  return unwritten.has(place);
}

/** The place and all that holds it, with a mark where nobody wrote down what it holds. */
export function placesAround(place: string): readonly string[] {
  return [...placeChain(place), ...(isUnwritten(place) ? [UNWRITTEN] : [])];
}

/** The code and all that is shorter, down to its chapter. */
export function codesAround(code: string): readonly string[] {
  return Array.from({ length: code.length - 1 }, (_, i) => code.slice(0, code.length - i));
}

interface Within {
  readonly yes: Logic;
  /** Too coarse to tell, where it is not a yes. */
  readonly maybe: Logic;
}

type Nested = Pick<Word, "code" | "chain" | "of">;

export function isWithinAny(inner: Nested, outer: readonly string[]): Within {
  const { code, chain = [], of } = inner;
  const [only, ...others] = outer;
  const yes =
    only === undefined ? false : others.length === 0 ? isIn(only, chain) : some(chain, isIn(read(""), outer));
  const holders = new Set(
    outer.flatMap((each) => (of === "place" ? placeChain(each) : codesAround(each)).slice(1)),
  );
  const maybe = [isIn(code, [...holders].sort())];
  if (of === "place") {
    for (const country of new Set(outer.map(countryOf).filter((each) => countries.has(each)))) {
      maybe.push(and(isIn(country, chain), isAcross(chain, country, outer)));
    }
  }
  return { yes, maybe: or(...maybe) };
}

/** One of the two is a place nobody wrote down the parts of, and the other is not. */
function isAcross(chain: Logic, country: string, outer: readonly string[]): Logic {
  const parts = outer.filter((each) => countryOf(each) === country && each !== country);
  const marked = isIn(UNWRITTEN, chain);
  return or(
    parts.some((each) => !isUnwritten(each)) ? marked : false,
    parts.some(isUnwritten) ? not(marked) : false,
  );
}

/** Whether one is inside the other: `standard`; or is the other: `peer`. Both are known, and neither is none. */
export function judgeNested(a: Word, b: Word, against: "standard" | "peer"): Cond {
  const { yes, maybe } = within(a, b);
  return {
    yes: against === "standard" ? yes : and(yes, same(a.code, b.code)),
    no: and(not(yes), not(maybe)),
  };
}

function within(a: Word, b: Word): Within {
  if (typeof b.code === "string") return isWithinAny(a, [b.code]);
  const [inner, outer] = [a.chain ?? [], b.chain ?? []];
  const maybe = [isIn(a.code, outer)];
  if (a.of === "place") {
    const marks: Logic = { "!==": [isIn(UNWRITTEN, inner), isIn(UNWRITTEN, outer)] };
    maybe.push(and(isIn({ substr: [b.code, 0, 2] }, inner), marks));
  }
  return { yes: isIn(b.code, inner), maybe: or(...maybe) };
}

/** A place or code inside one of those written out; none is inside nothing. */
export function judgeAmong(word: Word, outer: readonly string[]): Cond {
  const { yes, maybe } = isWithinAny(word, outer);
  return ofKnown(word, {
    yes: and(there(word), yes),
    no: or(word.none, and(not(yes), not(maybe))),
  });
}

/** A place cut to its country. */
export function countryNode(word: Word): Word {
  const code: Logic = typeof word.code === "string" ? countryOf(word.code) : { substr: [word.code, 0, 2] };
  return { ...word, code, chain: [code] };
}

/** A code cut to so many digits; one that has fewer is unknown. */
export function cutNode(word: Word, digits: number): Word {
  if (typeof word.code === "string") {
    const code = word.code.slice(0, digits);
    return { ...word, code, chain: codesAround(code), known: word.code.length >= digits };
  }
  const first = (length: number): Logic => ({ substr: [word.code, 0, length] });
  const isLongEnough: Logic = { "!==": [{ substr: [word.code, digits - 1, 1] }, ""] };
  const lengths = Array.from({ length: digits - 1 }, (_, i) => digits - i);
  return {
    ...word,
    known: and(word.known, or(word.none, isLongEnough)),
    code: first(digits),
    chain: lengths.map(first),
  };
}
