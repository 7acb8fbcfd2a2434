import { FOLDING } from "./fold.ts";
import type { Spelling } from "./spelling.ts";

/** A way to read a text for terms: what of it is looked up, and what counts as the term. */
export interface Reading {
  /** Tells postings and keys of one way from those of another. */
  readonly mark: 0 | 1;
  readonly spelling: Spelling;
  /** Of what {@link spelling} read last, the units whose tokens are looked up. */
  unitsSought(): Uint16Array;
  /** Whether from one unit to the other stands the term of `texts` at `place`. */
  isThere(texts: Uint16Array, place: number, from: number, until: number): boolean;
}

/** As it is written, but for letter case and the like. */
export const AS_WRITTEN: Reading = {
  mark: 0,
  spelling: FOLDING,
  unitsSought: () => FOLDING.units,
  isThere(texts, place, from, until) {
    const { units } = FOLDING;
    if (texts[place] !== until - from) return false;
    for (let at = from, i = place + 1; at < until; at++, i++) if (texts[i] !== units[at]) return false;
    return true;
  },
};
