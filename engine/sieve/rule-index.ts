/**
 * Which rules to look at for a subject: instead of all, those whose strictest plain tests its facts may pass.
 *
 * Each rule stands in a hash table under each pair of values of two facts that passes both of these tests. A subject
 * looks up its own pairs: what that costs follows from how many rules may apply, not from how many there are. A fact that
 * is not known keeps in play all rules that are found by it.
 */
import {
  beginningsOf,
  FIRST_GROUP,
  KEY_OF_NO,
  KEY_OF_YES,
  keyOfPair,
  keyOfString,
  NO_KEY,
  slotOf,
} from "./keys.ts";
import { integerAt, type Narrow, type Rising, risingAt } from "./narrow.ts";
import { type Program, T_FACT, TEST_COLUMNS } from "./program.ts";
import { HELD, type Keys, PLACES_IN_CHAIN, type Slots } from "./slots.ts";
import { findString, NO_STRING, type Strings } from "./strings.ts";

/** As it lies in a bundle. */
export interface PackedIndex {
  /**
   * What rules about a record are found by: {@link SIGNATURE_COLUMNS} integers, the record, one fact, another (or
   * {@link NO_FACT}), and where its slots begin and end.
   */
  readonly signatures: Int32Array;
  /** Of each slot the pair that stands there: hashing with open addressing. */
  readonly pairs: Int32Array;
  /** Of each slot, where its rules begin; the next begins where they end. */
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

  /** Afterwards they stand in {@link found}. */
  find(record: number, slots: Slots): void {
    const { signatures } = this.#index;
    this.count = 0;
    for (let row = 0; row < signatures.length; row += SIGNATURE_COLUMNS) {
      if (signatures[row] !== record) continue;
      const first = this.#keysOf(signatures[row + 1] ?? NO_FACT, slots);
      const second = this.#keysOf(signatures[row + 2] ?? NO_FACT, slots);
      if (first === ANY_KEY || second === ANY_KEY) {
        if (first !== NO_KEYS && second !== NO_KEYS) this.#findAll(row);
        continue;
      }
      for (let i = 0; i < first.all.length; i++) {
        for (let j = 0; j < second.all.length; j++) {
          const isSure = Number(i < first.sure && j < second.sure);
          this.#findOne(keyOfPair(first.all[i] ?? 0, second.all[j] ?? 0), row, isSure);
        }
      }
    }
  }

  #findAll(row: number): void {
    const { signatures, starts } = this.#index;
    this.#add(risingAt(starts, signatures[row + 3] ?? 0), risingAt(starts, signatures[row + 4] ?? 0), 0);
  }

  #findOne(pair: number, row: number, isSure: number): void {
    const { signatures, starts, pairs } = this.#index;
    const [first, end] = [signatures[row + 3] ?? 0, signatures[row + 4] ?? 0];
    for (let slot = first + slotOf(pair, end - first); ; slot = slot + 1 < end ? slot + 1 : first) {
      const [from, to] = [risingAt(starts, slot), risingAt(starts, slot + 1)];
      if (from === to) return;
      if (pairs[slot] !== pair) continue;
      this.#add(from, to, isSure);
      return;
    }
  }

  #add(from: number, to: number, isSure: number): void {
    const { postings } = this.#index;
    for (let at = from; at < to; at++) this.found[this.count++] = (integerAt(postings, at) << 1) | isSure;
  }

  /** What is looked up of a fact, kept in its slots. */
  #keysOf(fact: number, slots: Slots): Keys {
    if (fact === NO_FACT) return ONE_KEY;
    const kept = slots.keys[fact];
    if (kept !== undefined) return kept;
    const keys = this.#keysHeld(fact, slots);
    slots.keys[fact] = keys;
    return keys;
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

function sure(keys: readonly number[]): Keys {
  const named = keys.filter((key) => key !== NO_KEY);
  return named.length === 0 ? NO_KEYS : { all: named, sure: named.length };
}
