/**
 * Which rules to look at for a subject: instead of all, those whose strictest plain tests its facts may pass.
 *
 * Each rule stands under each pair of values of two facts that passes both of these tests. A subject
 * looks up its own pairs: what that costs follows from how many rules may apply, not from how many there are. A fact that
 * is not known keeps in play all rules that are found by it.
 */
import { beginningsOf, FIRST_GROUP, KEY_OF_NO, KEY_OF_YES, keyOfString, NO_KEY } from "./keys.ts";
import { integerAt, type Narrow, type Rising, risingAt } from "./narrow.ts";
import { type Program, T_FACT, TEST_COLUMNS } from "./program.ts";
import { HELD, type Keys, PLACES_IN_CHAIN, type Slots } from "./slots.ts";
import { findString, NO_STRING, type Strings } from "./strings.ts";

/** As it lies in a bundle. */
export interface PackedIndex {
  /**
   * What rules about a record are found by: {@link SIGNATURE_COLUMNS} integers, the record, one fact, another (or
   * {@link NO_FACT}), and where its first keys begin and end.
   */
  readonly signatures: Int32Array;
  /** Keys of the one fact, of each signature in ascending order; and where the keys of the other begin that stand with it. */
  readonly firsts: Uint16Array;
  readonly begins: Rising;
  /** Keys of the other fact, in ascending order behind each of the one. */
  readonly seconds: Uint16Array;
  /** Of each of these where its rules begin; the next begins where they end. */
  readonly starts: Rising;
  /** Numbers of rules. */
  readonly postings: Narrow;
  /** Tests that name groups by which rules are found. */
  readonly groups: Int32Array;
}

export const SIGNATURE_COLUMNS = 5;
export const NO_FACT = -1;

const ONE_KEY: Keys = { all: [NO_KEY], sure: 1 };
/** No rule names what the fact is. */
const NO_KEYS: Keys = { all: [], sure: 0 };
/** Stands for all: the fact is not known, or not as rules name it. */
const ANY_KEY: Keys = { all: [], sure: 0 };

/** Whether a place belongs to the group that a test names: 0 no, 2 yes, 1 where only the condition can tell. */
type Belongs = (test: number, slots: Slots) => number;

/** Finds the rules for one subject at a time. */
export class RuleFinder {
  /**
   * Of the first {@link count}: the number of a rule, and in the lowest bit whether it is certain that the tests pass by
   * which it was found. A rule may stand under several pairs of a subject.
   */
  readonly found: Int32Array;
  count = 0;
  readonly #index: PackedIndex;
  readonly #strings: Strings;
  /** By fact, the keys of its groups and the tests that name them. */
  readonly #groups: ReadonlyMap<number, readonly { readonly test: number; readonly key: number }[]>;
  readonly #belongs: Belongs;

  constructor({ index, tests, strings }: Program, belongs: Belongs) {
    this.#index = index;
    this.#strings = strings;
    this.found = new Int32Array(index.postings.low.length);
    const groups = [...index.groups].map((test, i) => ({ test, key: FIRST_GROUP + i }));
    this.#groups = Map.groupBy(groups, ({ test }) => tests[test * TEST_COLUMNS + T_FACT] ?? NO_FACT);
    this.#belongs = belongs;
  }

  /** What of a subject of this record is looked up, once and for all. */
  prepare(record: number, slots: Slots): void {
    const { signatures } = this.#index;
    for (let row = 0; row < signatures.length; row += SIGNATURE_COLUMNS) {
      if (signatures[row] !== record) continue;
      for (const fact of [signatures[row + 1] ?? NO_FACT, signatures[row + 2] ?? NO_FACT]) {
        if (fact !== NO_FACT) slots.keys[fact] ??= this.#keysHeld(fact, slots);
      }
    }
  }

  /** Of a subject that is prepared. Afterwards they stand in {@link found}. */
  find(record: number, slots: Slots): void {
    const { signatures, firsts, begins, seconds, starts } = this.#index;
    this.count = 0;
    for (let row = 0; row < signatures.length; row += SIGNATURE_COLUMNS) {
      if (signatures[row] !== record) continue;
      const first = keysOf(signatures[row + 1] ?? NO_FACT, slots);
      const second = keysOf(signatures[row + 2] ?? NO_FACT, slots);
      const from = signatures[row + 3] ?? 0;
      const end = signatures[row + 4] ?? 0;
      if (first === ANY_KEY || second === ANY_KEY) {
        if (first !== NO_KEYS && second !== NO_KEYS) this.#add(this.#startOf(from), this.#startOf(end), 0);
        continue;
      }
      for (let i = 0; i < first.all.length; i++) {
        const one = placeOf(first.all[i] ?? 0, firsts, from, end);
        if (one < 0) continue;
        const begin = risingAt(begins, one);
        const last = risingAt(begins, one + 1);
        for (let j = 0; j < second.all.length; j++) {
          const other = placeOf(second.all[j] ?? 0, seconds, begin, last);
          if (other < 0) continue;
          const isSure = Number(i < first.sure && j < second.sure);
          this.#add(risingAt(starts, other), risingAt(starts, other + 1), isSure);
        }
      }
    }
  }

  /** Where the rules of a first key begin. */
  #startOf(first: number): number {
    return risingAt(this.#index.starts, risingAt(this.#index.begins, first));
  }

  #add(from: number, to: number, isSure: number): void {
    const { postings } = this.#index;
    const end = Math.min(to, postings.low.length);
    for (let at = Math.max(from, 0); at < end; at++)
      this.found[this.count++] = (integerAt(postings, at) << 1) | isSure;
  }

  #keysHeld(fact: number, slots: Slots): Keys {
    switch (slots.read(fact)) {
      case HELD.none:
      case HELD.no:
        return sure([KEY_OF_NO]);
      case HELD.yes:
        return sure([KEY_OF_YES]);
      case HELD.word:
        return sure([keyOfString(slots.word[fact * PLACES_IN_CHAIN] ?? NO_STRING)]);
      case HELD.place:
        return this.#keysOfPlace(fact, slots);
      case HELD.code: {
        const beginnings = beginningsOf(slots.number[fact] ?? 0, slots.end[fact] ?? 0);
        return beginnings === undefined
          ? ANY_KEY
          : sure(beginnings.map((each) => keyOfString(findString(this.#strings, each))));
      }
      default:
        return ANY_KEY;
    }
  }

  #keysOfPlace(fact: number, slots: Slots): Keys {
    const groups = (this.#groups.get(fact) ?? []).map((group) => ({
      ...group,
      belongs: this.#belongs(group.test, slots),
    }));
    const keysOf = (belongs: number) =>
      groups.filter((each) => each.belongs === belongs).map(({ key }) => key);
    const certain = sure([keyOfString(slots.countryIn(fact)), ...keysOf(2)]);
    const all = [...certain.all, ...keysOf(1)];
    return all.length === 0 ? NO_KEYS : { all, sure: certain.all.length };
  }
}

function keysOf(fact: number, slots: Slots): Keys {
  return fact === NO_FACT ? ONE_KEY : (slots.keys[fact] ?? ANY_KEY);
}

function sure(keys: readonly number[]): Keys {
  const named = keys.filter((key) => key !== NO_KEY);
  return named.length === 0 ? NO_KEYS : { all: named, sure: named.length };
}

/** Where a key stands among ascending ones, or a negative number. */
function placeOf(key: number, keys: Uint16Array, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low < end && keys[low] === key ? low : -1;
}
