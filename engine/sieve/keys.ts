/**
 * By what rules are found: values of a fact as numbers below 2^16. A word, a country, the beginning of a code is the number of its string; a group has one of its own.
 */
import { CODE_DIGITS } from "./codes.ts";

/**
 * Rules about a code stand under its beginning of so many digits, and goods are looked up by each of theirs. Goods of a
 * shorter code than the longest of these may be anything below it.
 */
const CODE_LENGTHS = [2, 4, 6] as const;
const LONGEST = 6;

export const NO_KEY = 0;
/** Strings have smaller numbers, or are no keys. */
export const FIRST_GROUP = 0x8000;
const LAST_STRING = FIRST_GROUP - 1;
export const MOST_GROUPS = 0x7ffe;
/** Of yes, and of anything else there may be in its place. */
export const KEY_OF_YES = 0xfffe;
export const KEY_OF_NO = 0xffff;
export const MOST_KEYS = 0x10000;

/** {@link NO_KEY} of a string that no rule names, or that came too late to be a key. */
export function keyOfString(string: number): number {
  return string < LAST_STRING ? string + 1 : NO_KEY;
}

/** The beginning by which rules about a code are found. */
export function beginningOf(low: number, digits: number): string {
  return firstDigits(low, CODE_LENGTHS.findLast((each) => each <= digits) ?? LONGEST);
}

/** Undefined where the goods may be anything below their code. */
export function beginningsOf(low: number, end: number): readonly string[] | undefined {
  if (end - low > 10 ** (CODE_DIGITS - LONGEST)) return undefined;
  return CODE_LENGTHS.map((length) => firstDigits(low, length));
}

/** Whether to have the beginning is to be within the code. */
export function isBeginning(digits: number): boolean {
  return CODE_LENGTHS.some((length) => length === digits);
}

function firstDigits(low: number, length: number): string {
  return String(low).padStart(CODE_DIGITS, "0").slice(0, length);
}
