/**
 * Which rules to look at for a subject: instead of all, those whose strictest plain tests its facts may pass.
 *
 * Each rule stands under each pair of values of two facts that passes both of these tests. A subject
 * looks up its own pairs: what that costs follows from how many rules may apply, not from how many there are. A fact that
 * is not known keeps in play all rules that are found by it.
 */
import { beginningsOf, FIRST_GROUP, KEY_OF_NO, KEY_OF_YES, keyOfString } from "./keys.ts";
import { integerAt, type Narrow, type Rising, risingAt } from "./narrow.ts";
import { type Program, T_FACT, TEST_COLUMNS } from "./program.ts";
import { HELD, PLACES_IN_CHAIN, type Slots, type Values } from "./slots.ts";
import { findString, NO_STRING, type Strings } from "./strings.ts";

/** As it lies in a bundle. */
export interface PackedIndex {
  /**
   * What rules about a record are found by: {@link SIGNATURE_COLUMNS} integers, the record, one fact, another (or
   * {@link NO_FACT}), and the stretch of `begins` that has one place for each value of the one fact.
   */
  readonly signatures: Int32Array;
  /** The facts by which rules are found: {@link FACT_COLUMNS} integers, the fact and its stretch of `keys`. */
  readonly facts: Int32Array;
  /** Of each fact the keys that rules name, ascending. A value is looked for once; from then on it is its place among them. */
  readonly keys: Uint16Array;
  /** Of each value of the one fact where the values of the other begin that stand with it; the next begin where they end. */
  readonly begins: Rising;
  /** Values of the other fact, in ascending order behind each of the one. */
  readonly seconds: Uint16Array;
  /** Of each of these where its rules begin; the next begins where they end. */
  readonly starts: Rising;
  /** Numbers of rules. */
  readonly postings: Narrow;
  /** Tests that name groups by which rules are found. */
  readonly groups: Int32Array;
}

export const SIGNATURE_COLUMNS = 5;
const FACT_COLUMNS = 3;
export const NO_FACT = -1;

/** Where a signature has no such fact, all rules stand under one value. */
const ONE_VALUE: Values = { all: [0], sure: 1 };
/** No rule names what the fact is. */
const NO_VALUES: Values = { all: [], sure: 0 };
/** Stands for all: the fact is not known, or not as rules name it. */
const ANY_VALUE: Values = { all: [], sure: 0 };

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
  /** By fact, its keys. */
  readonly #keys: ReadonlyMap<number, Uint16Array>;
  /** By fact, the keys of its groups and the tests that name them. */
  readonly #groups: ReadonlyMap<number, readonly { readonly test: number; readonly key: number }[]>;
  readonly #belongs: Belongs;

  constructor({ index, tests, strings }: Program, belongs: Belongs) {
    this.#index = index;
    this.#strings = strings;
    this.#keys = keysByFact(index);
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
        if (fact !== NO_FACT) slots.values[fact] ??= this.#valuesHeld(fact, slots);
      }
    }
  }

  /** Of a subject that is prepared. Afterwards they stand in {@link found}. */
  find(record: number, slots: Slots): void {
    const { signatures, begins, seconds, starts } = this.#index;
    this.count = 0;
    for (let row = 0; row < signatures.length; row += SIGNATURE_COLUMNS) {
      if (signatures[row] !== record) continue;
      const first = valuesOf(signatures[row + 1] ?? NO_FACT, slots);
      const second = valuesOf(signatures[row + 2] ?? NO_FACT, slots);
      const from = signatures[row + 3] ?? 0;
      if (first === ANY_VALUE || second === ANY_VALUE) {
        if (first !== NO_VALUES && second !== NO_VALUES)
          this.#add(this.#startOf(from), this.#startOf(signatures[row + 4] ?? 0), 0);
        continue;
      }
      for (let i = 0; i < first.all.length; i++) {
        const one = from + (first.all[i] ?? 0);
        const begin = risingAt(begins, one);
        const end = risingAt(begins, one + 1);
        for (let j = 0; j < second.all.length; j++) {
          const other = placeOf(second.all[j] ?? 0, seconds, begin, end);
          if (other < 0) continue;
          const isSure = Number(i < first.sure && j < second.sure);
          this.#add(risingAt(starts, other), risingAt(starts, other + 1), isSure);
        }
      }
    }
  }

  /** Where the rules of a value of the one fact begin. */
  #startOf(first: number): number {
    return risingAt(this.#index.starts, risingAt(this.#index.begins, first));
  }

  #add(from: number, to: number, isSure: number): void {
    const { postings } = this.#index;
    const end = Math.min(to, postings.low.length);
    for (let at = Math.max(from, 0); at < end; at++)
      this.found[this.count++] = (integerAt(postings, at) << 1) | isSure;
  }

  #valuesHeld(fact: number, slots: Slots): Values {
    switch (slots.read(fact)) {
      case HELD.none:
      case HELD.no:
        return this.#sure(fact, [KEY_OF_NO]);
      case HELD.yes:
        return this.#sure(fact, [KEY_OF_YES]);
      case HELD.word:
        return this.#sure(fact, [keyOfString(slots.word[fact * PLACES_IN_CHAIN] ?? NO_STRING)]);
      case HELD.place:
        return this.#valuesOfPlace(fact, slots);
      case HELD.code: {
        const beginnings = beginningsOf(slots.number[fact] ?? 0, slots.end[fact] ?? 0);
        if (beginnings === undefined) return ANY_VALUE;
        const keys = beginnings.map((each) => keyOfString(findString(this.#strings, each)));
        return this.#sure(fact, keys);
      }
      default:
        return ANY_VALUE;
    }
  }

  #valuesOfPlace(fact: number, slots: Slots): Values {
    const groups = (this.#groups.get(fact) ?? []).map((group) => ({
      ...group,
      belongs: this.#belongs(group.test, slots),
    }));
    const keysOf = (belongs: number) =>
      groups.filter((each) => each.belongs === belongs).map(({ key }) => key);
    return this.#sure(fact, [keyOfString(slots.countryIn(fact)), ...keysOf(2)], keysOf(1));
  }

  /** What it certainly is of a fact, and what it may be. */
  #sure(fact: number, certain: readonly number[], possible: readonly number[] = []): Values {
    const keys = this.#keys.get(fact) ?? NOTHING;
    const valuesOf = (all: readonly number[]) =>
      all.map((key) => placeOf(key, keys, 0, keys.length)).filter((value) => value >= 0);
    const sure = valuesOf(certain);
    const all = [...sure, ...valuesOf(possible)];
    return all.length === 0 ? NO_VALUES : { all, sure: sure.length };
  }
}

const NOTHING = new Uint16Array();

function keysByFact({ facts, keys }: PackedIndex): ReadonlyMap<number, Uint16Array> {
  const found = new Map<number, Uint16Array>();
  for (let row = 0; row < facts.length; row += FACT_COLUMNS) {
    found.set(facts[row] ?? NO_FACT, keys.subarray(facts[row + 1], facts[row + 2]));
  }
  return found;
}

function valuesOf(fact: number, slots: Slots): Values {
  return fact === NO_FACT ? ONE_VALUE : (slots.values[fact] ?? ANY_VALUE);
}

/** Where a number stands among ascending ones, or a negative number. */
function placeOf(wanted: number, ascending: Uint16Array, from: number, end: number): number {
  let low = Math.max(from, 0);
  let high = Math.min(end, ascending.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && ascending[low] === wanted ? low : -1;
}
