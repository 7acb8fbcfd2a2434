/**
 * Which rules to look at for a subject: instead of all, those whose strictest plain tests its facts may pass.
 *
 * Of every rule the one or two tests are taken that fewest subjects pass; it stands in a hash table under each pair of
 * values that passes both. A subject looks up its own pairs of values: what that costs follows from how many rules may
 * apply, not from how many there are. A fact that is not known keeps in play all rules that are found by it.
 */
import type { Columns } from "./columns.ts";
import { HELD, PLACES_IN_CHAIN } from "./columns.ts";
import { keyOfBoth, keyOfGroup, keyOfString, keyOfYes, keysOfGoodsCode, keysOfRuleCode } from "./keys.ts";
import {
  ALL,
  OP,
  type Program,
  R_CODE,
  R_END,
  R_SUBJECT,
  RULE_COLUMNS,
  T_COUNT,
  T_FACT,
  T_FIRST,
  T_HOW,
  T_OP,
  TEST,
  TEST_COLUMNS,
} from "./program.ts";
import { tableSize } from "./strings.ts";

/** As it lies in a bundle. */
export interface PackedIndex {
  /**
   * Which facts rules about a record are found by: record, one fact, another or {@link NO_FACT}, all its rules from … to,
   * and what its keys are mixed with.
   */
  readonly signatures: Int32Array;
  /** By hash with open addressing: key, where its rules begin, how many there are (0: empty). */
  readonly slots: Int32Array;
  /** Numbers of rules. */
  readonly postings: Int32Array;
}

const SIGNATURE_COLUMNS = 6;
const SLOT_COLUMNS = 3;
const NO_FACT = -1;
/** The key of what is found by one fact alone, or by none. */
const NO_KEY = 0;
const ONE_KEY: readonly number[] = [NO_KEY];
/** A rule that would stand under more pairs is found by one test. */
const MOST_PAIRS = 96;

interface Test {
  readonly fact: number;
  readonly keys: readonly number[];
  /** What share of subjects may pass it, roughly. */
  readonly share: number;
}

/** Chapters of the Harmonized System: what a code is one of. */
const CHAPTERS = 97;

export function indexOf(program: Omit<Program, "index">): PackedIndex {
  const values = valuesByFact(program);
  const signatures = new Map<string, { facts: readonly number[]; mixing: number; rules: number[] }>();
  const lists = new Map<number, number[]>();
  for (let number = 0; number * RULE_COLUMNS < program.rules.length; number++) {
    const row = number * RULE_COLUMNS;
    const record = program.rules[row + R_SUBJECT] ?? 0;
    const [first, second] = strictest(testsOf(program, row, values));
    const facts = [record, first?.fact ?? NO_FACT, second?.fact ?? NO_FACT] as const;
    const name = facts.join();
    const signature = signatures.get(name) ?? { facts, mixing: keyOfBoth(...facts), rules: [] };
    signatures.set(name, signature);
    signature.rules.push(number);
    for (const a of first?.keys ?? ONE_KEY) {
      for (const b of second?.keys ?? ONE_KEY) {
        const key = keyOfBoth(signature.mixing, a, b);
        const list = lists.get(key) ?? [];
        lists.set(key, list);
        if (list.at(-1) !== number) list.push(number);
      }
    }
  }
  const postings: number[] = [];
  const rows = [...signatures.values()].map(({ facts, mixing, rules }) => {
    const from = postings.length;
    for (const rule of rules) postings.push(rule);
    return [...facts, from, postings.length, mixing];
  });
  const slots = new Int32Array(tableSize(lists.size) * SLOT_COLUMNS);
  for (const [key, rules] of lists) {
    const slot = slotOf(slots, key);
    slots.set([key, postings.length, rules.length], slot);
    for (const rule of rules) postings.push(rule);
  }
  return {
    signatures: Int32Array.from(rows.flat()),
    slots,
    postings: Int32Array.from(postings),
  };
}

/** What is known of the subject. */
interface Look {
  /** What the column of a fact holds. */
  held(fact: number): number;
  /** Whether a country may belong to the group a test names. */
  mayBelong(test: number, country: number): boolean;
}

/** Finds the rules for one subject at a time. */
export class RuleFinder {
  readonly #program: Program;
  readonly #columns: Columns;
  readonly #found: Int32Array;
  /** When a rule was last found, so that it counts once. */
  readonly #foundAt: Int32Array;
  #count = 0;
  /** What is looked up of each fact, and for which subject. */
  readonly #keys: (readonly number[] | undefined)[] = [];
  readonly #keysAt: Int32Array;
  /** Facts rules are found by a group of, and the tests that name the groups. */
  readonly #groups: ReadonlyMap<number, readonly number[]>;

  constructor(program: Program, columns: Columns) {
    this.#program = program;
    this.#columns = columns;
    const rules = program.rules.length / RULE_COLUMNS;
    this.#found = new Int32Array(rules);
    this.#foundAt = new Int32Array(rules);
    this.#keysAt = new Int32Array(columns.held.length);
    this.#groups = groupsByFact(program);
  }

  /** Numbers of rules in order, good until the next call. */
  find(record: number, stamp: number, look: Look): Int32Array {
    const { signatures, postings } = this.#program.index;
    this.#count = 0;
    for (let row = 0; row < signatures.length; row += SIGNATURE_COLUMNS) {
      if (signatures[row] !== record) continue;
      const first = this.#keysOf(signatures[row + 1] ?? NO_FACT, stamp, look);
      const second = this.#keysOf(signatures[row + 2] ?? NO_FACT, stamp, look);
      if (first?.length === 0 || second?.length === 0) continue;
      if (first === undefined || second === undefined) {
        const [from, to] = [signatures[row + 3] ?? 0, signatures[row + 4] ?? 0];
        for (let at = from; at < to; at++) this.#add(postings[at] ?? 0, stamp);
        continue;
      }
      const mixing = signatures[row + 5] ?? 0;
      for (const a of first) for (const b of second) this.#take(keyOfBoth(mixing, a, b), stamp);
    }
    return this.#found.subarray(0, this.#count).sort();
  }

  /** What is looked up of a fact; nothing where no test of it can be passed, undefined where any may be. */
  #keysOf(fact: number, stamp: number, look: Look): readonly number[] | undefined {
    if (fact === NO_FACT) return ONE_KEY;
    if (this.#keysAt[fact] !== stamp) {
      this.#keysAt[fact] = stamp;
      this.#keys[fact] = this.#keysHeld(fact, look);
    }
    return this.#keys[fact];
  }

  #keysHeld(fact: number, look: Look): readonly number[] | undefined {
    const held = look.held(fact);
    const { word, number, end } = this.#columns;
    const chain = fact * PLACES_IN_CHAIN;
    switch (held) {
      case HELD.none:
      case HELD.no:
        return [];
      case HELD.yes:
        return [keyOfYes(fact)];
      case HELD.word:
        return [keyOfString(fact, word[chain] ?? 0)];
      case HELD.place: {
        const country = word[chain + PLACES_IN_CHAIN - 1] ?? 0;
        const groups = (this.#groups.get(fact) ?? []).filter((test) => look.mayBelong(test, country));
        return [keyOfString(fact, country), ...groups.map((test) => keyOfGroup(fact, test))];
      }
      case HELD.code:
        return keysOfGoodsCode(fact, number[fact] ?? 0, end[fact] ?? 0);
      default:
        return undefined;
    }
  }

  #take(key: number, stamp: number): void {
    const { slots, postings } = this.#program.index;
    const slot = slotOf(slots, key);
    const from = slots[slot + 1] ?? 0;
    const to = from + (slots[slot + 2] ?? 0);
    for (let at = from; at < to; at++) this.#add(postings[at] ?? 0, stamp);
  }

  #add(rule: number, stamp: number): void {
    if (this.#foundAt[rule] === stamp) return;
    this.#foundAt[rule] = stamp;
    this.#found[this.#count++] = rule;
  }
}

/** The slot of a key, or the empty one where it would stand. */
function slotOf(slots: Int32Array, key: number): number {
  const mask = slots.length / SLOT_COLUMNS - 1;
  let slot = ((key ^ (key >>> 16)) & mask) * SLOT_COLUMNS;
  while (slots[slot + 2] !== 0 && slots[slot] !== key) slot = (slot + SLOT_COLUMNS) % slots.length;
  return slot;
}

/** Two of different facts, or one, or none. */
function strictest(tests: readonly Test[]): readonly Test[] {
  const [first, ...others] = tests.toSorted((a, b) => a.share - b.share);
  if (first === undefined) return [];
  const second = others.find(
    ({ fact, keys }) => fact !== first.fact && keys.length * first.keys.length <= MOST_PAIRS,
  );
  return second === undefined ? [first] : [first, second].sort((a, b) => a.fact - b.fact);
}

/** Tests that every subject the rule applies to passes, or may pass. */
function testsOf(program: Omit<Program, "index">, row: number, values: ReadonlyMap<number, number>): Test[] {
  return necessary(program, row).flatMap((test) => {
    const fact = program.tests[test * TEST_COLUMNS + T_FACT] ?? 0;
    const keys = keysOfTest(program, test);
    if (keys === undefined) return [];
    return [{ fact, keys, share: Math.min(1, keys.length / Math.max(2, values.get(fact) ?? 2)) }];
  });
}

/** The plain tests at the top of a rule's condition, each of which must hold. */
function necessary({ rules, code }: Omit<Program, "index">, row: number): readonly number[] {
  const tests: number[] = [];
  const end = rules[row + R_END] ?? 0;
  let at = rules[row + R_CODE] ?? 0;
  if (((code[at] ?? 0) & 3) === ALL) at += 2;
  while (at < end) {
    const token = code[at] ?? 0;
    if ((token & 3) >= ALL) at = code[at + 1] ?? end;
    else {
      if ((token & 3) === TEST) tests.push(token >> 2);
      at++;
    }
  }
  return tests;
}

/** Undefined of a test that no values stand for. */
function keysOfTest(
  { tests, words, numbers }: Omit<Program, "index">,
  test: number,
): readonly number[] | undefined {
  const row = test * TEST_COLUMNS;
  const [fact, first, count] = [
    tests[row + T_FACT] ?? 0,
    tests[row + T_FIRST] ?? 0,
    tests[row + T_COUNT] ?? 0,
  ];
  switch (tests[row + T_OP]) {
    case OP.yes:
      return [keyOfYes(fact)];
    case OP.word:
      return [...words.subarray(first, first + count)].map((word) => keyOfString(fact, word));
    case OP.place: {
      // A part is found by its country, whatever was said of it.
      const divided = (tests[row + T_HOW] ?? 0) >> 1;
      return [...words.subarray(first, first + count + divided)].map((word) => keyOfString(fact, word));
    }
    case OP.group:
      return [keyOfGroup(fact, test)];
    case OP.code: {
      const bounds = numbers.subarray(first, first + 2 * count);
      const keys = Array.from({ length: count }, (_, i) =>
        keysOfRuleCode(fact, bounds[2 * i] ?? 0, bounds[2 * i + 1] ?? 0),
      );
      return [...new Set(keys.flat())];
    }
    default:
      return undefined;
  }
}

/** How many different keys rules name of each fact: the more, the more a test of it tells apart. */
function valuesByFact(program: Omit<Program, "index">): ReadonlyMap<number, number> {
  const values = new Map<number, Set<number>>();
  for (let test = 0; test * TEST_COLUMNS < program.tests.length; test++) {
    const fact = program.tests[test * TEST_COLUMNS + T_FACT] ?? 0;
    const isCode = program.tests[test * TEST_COLUMNS + T_OP] === OP.code;
    const keys = keysOfTest(program, test);
    if (keys === undefined) continue;
    const kept = values.get(fact) ?? new Set(isCode ? Array.from({ length: CHAPTERS }, (_, i) => -i) : []);
    for (const key of keys) kept.add(key);
    values.set(fact, kept);
  }
  return new Map([...values].map(([fact, keys]) => [fact, keys.size]));
}

function groupsByFact({ tests }: Program): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let test = 0; test * TEST_COLUMNS < tests.length; test++) {
    if (tests[test * TEST_COLUMNS + T_OP] !== OP.group) continue;
    const fact = tests[test * TEST_COLUMNS + T_FACT] ?? 0;
    groups.set(fact, [...(groups.get(fact) ?? []), test]);
  }
  return groups;
}
