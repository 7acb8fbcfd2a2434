/**
 * Reading for terms by what characters look like, by UTS #39: Cyrillic "а" like "a", "m" like "rn", "0" like "O".
 *
 * UTS #39 keeps letter case, and terms are compared without: I looks like l, and i does not. So what has the shape of an
 * l, and is none, is kept apart (`BAR`) and may stand for i and for l; and so may a small l where a capital I can be
 * meant, which is at the beginning of a word and among capitals. `NlKE` looks like `Nike`; `mall` does not look like
 * `Mail`. Digits look like letters within a word alone: the number 10 is not the word `Io`.
 */
import { type Confusables, lookOf } from "./confusables.ts";
import { foldCase } from "./fold.ts";
import { kindOfUnit, WORD } from "./kind.ts";
import type { Reading } from "./reading.ts";
import { Spelling } from "./spelling.ts";
import { unitsOf } from "./units.ts";

/** A letter of that shape which has no case: the dental click. */
const BAR = "\u01c0";

const [SMALL_I, SMALL_L, ONE, SHAPE, SMALL_O, ZERO] = [0x69, 0x6c, 0x31, 0x1c0, 0x6f, 0x30] as const;

export class LookAlikes implements Reading {
  readonly mark = 1;
  readonly spelling: Spelling;
  #sought = new Uint16Array();

  constructor(confusables: Confusables) {
    this.spelling = new Spelling((cluster) =>
      foldCase(
        Array.from(cluster.normalize("NFKC").normalize("NFD"), (character) =>
          /[01l]/.test(character) ? character : lookOf(character, confusables).replaceAll("l", BAR),
        ).join(""),
      ).normalize("NFD"),
    );
  }

  /** How a term may look: as it is written, in small letters and in capitals; and what to look up for each. */
  looksOf(term: string): ReadonlyMap<string, Uint16Array> {
    const looks = [term, term.toLowerCase(), term.toUpperCase()].map((each) => {
      this.spelling.read(each);
      // Who writes a term means it: a capital I is an i.
      return this.spelling.text.trim().replaceAll(BAR, "i");
    });
    return new Map(looks.map((look) => [look, unitsOf(look).map(soughtAs)]));
  }

  unitsSought(): Uint16Array {
    const { units, length } = this.spelling;
    if (this.#sought.length !== units.length) this.#sought = new Uint16Array(units.length);
    for (let at = 0; at < length; at++) this.#sought[at] = soughtAs(units[at] ?? 0);
    return this.#sought;
  }

  isThere(texts: Uint16Array, place: number, from: number, until: number): boolean {
    const { units } = this.spelling;
    if (texts[place] !== until - from) return false;
    for (let at = from, i = place + 1; at < until; at++, i++) {
      if (texts[i] === units[at]) continue;
      if (!this.#isAlike(texts[i], at)) return false;
      if (!isOfWord(texts, i, place + 1, place + 1 + until - from)) return false;
      if (!isOfWord(units, at, from, until)) return false;
    }
    return true;
  }

  #isAlike(term: number | undefined, at: number): boolean {
    const unit = this.spelling.units[at];
    switch (term) {
      case SMALL_I:
        return unit === SHAPE || unit === ONE || (unit === SMALL_L && this.#mayBeCapital(at));
      case SMALL_L:
        return unit === SHAPE || unit === ONE;
      case ONE:
        return unit === SHAPE || unit === SMALL_L;
      case SMALL_O:
        return unit === ZERO;
      case ZERO:
        return unit === SMALL_O;
      default:
        return false;
    }
  }

  #mayBeCapital(at: number): boolean {
    const { original, units, starts, length } = this.spelling;
    if (/^\p{Lu}/u.test(original.slice(starts[at]))) return false;
    const [from, until] = wordAround(units, at, 0, length);
    const others = original.slice(starts[from], this.spelling.endOf(until - 1)).replaceAll("l", "");
    return from === at || !/\p{Ll}/u.test(others);
  }
}

/** Units of which one may stand for another are looked up as one. */
function soughtAs(unit: number): number {
  if (unit === SMALL_L || unit === ONE || unit === SHAPE) return SMALL_I;
  return unit === ZERO ? SMALL_O : unit;
}

/** Whether the unit is of a word that has letters, and not of a number. */
function isOfWord(units: Uint16Array, at: number, first: number, end: number): boolean {
  const [from, until] = wordAround(units, at, first, end);
  return units.subarray(from, until).some((unit) => unit !== SHAPE && !(unit >= ZERO && unit <= ZERO + 9));
}

function wordAround(
  units: Uint16Array,
  at: number,
  first: number,
  end: number,
): [from: number, until: number] {
  let [from, until] = [at, at + 1];
  while (from > first && kindOfUnit(units[from - 1] ?? 0) === WORD) from--;
  while (until < end && kindOfUnit(units[until] ?? 0) === WORD) until++;
  return [from, until];
}
