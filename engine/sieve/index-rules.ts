/**
 * Lays rules down in the index, at publish time. Of each rule the tests are taken by which it is found: those that fewest
 * subjects pass, two at most. But each different pair of facts is a look-up that every subject pays for, so a pair that
 * only saves a few rules is given up, and its rules stand under their next best.
 */

import { present } from "../failure.ts";
import { digitsIn } from "./codes.ts";
import {
  beginningOf,
  FIRST_GROUP,
  isBeginning,
  KEY_OF_NO,
  KEY_OF_YES,
  keyOfString,
  MOST_GROUPS,
  MOST_KEYS,
  NO_KEY,
} from "./keys.ts";
import { narrow, rising } from "./narrow.ts";
import {
  DENIED,
  OP,
  type Program,
  T_COUNT,
  T_FACT,
  T_FIRST,
  T_HEAD,
  T_HOW_SHIFT,
  T_OP_MASK,
  TEST,
  TEST_COLUMNS,
} from "./program.ts";
import { NO_FACT, type PackedIndex, SIGNATURE_COLUMNS } from "./rule-index.ts";
import type { StringNumbers } from "./strings.ts";

/** What is indexed of a rule: the record it is about, and the tests, as tokens, each of which has to hold. */
export interface Indexed {
  readonly record: number;
  readonly necessary: readonly number[];
}

export interface Found {
  readonly index: PackedIndex;
  /** Of each rule the tests by which it is found, and those that are passed by being found. */
  readonly by: readonly (readonly number[])[];
  readonly told: readonly (readonly number[])[];
}

/** A test as it is looked up. */
interface Access {
  readonly token: number;
  readonly fact: number;
  readonly keys: readonly number[];
  /** What share of subjects may pass it, roughly. */
  readonly share: number;
  /** How many keys a subject has. */
  readonly asked: number;
  /** Whether to be found by a key is to pass the test. */
  readonly isExact: boolean;
}

/** A way to find a rule. */
interface Way {
  readonly signature: string;
  readonly first: Access | undefined;
  readonly second: Access | undefined;
  /** In rules looked at in vain, for each subject. */
  readonly cost: number;
}

interface Tests extends Pick<Program, "tests" | "words"> {
  readonly numbers: readonly number[];
  readonly strings: StringNumbers;
}

/** A rule that would stand under more pairs is found by one test. */
const MOST_PAIRS = 128;
/**
 * What it costs to stand under one more pair, in rules looked at in vain, times how many rules there are: bytes to publish
 * and to load. The fewer rules the less it matters that one is looked at.
 */
const PAIR = 3;
/** What it costs every subject to look up one more pair. */
const LOOK_UP = 1;
/** Codes of so many digits there are, by half of them: chapters, headings, subheadings of the Harmonized System. */
const CODES = [1, 97, 1_228, 5_612] as const;
/** Keys of a place, with its groups, and of a code, with its beginnings; of anything else one. */
const KEYS_OF_PLACE = 3;
const KEYS_OF_CODE = 3;

export function indexRules(tests: Tests, rules: readonly Indexed[]): Found {
  const values = valuesByFact(tests);
  const groups = groupsIn(tests);
  const accesses = new Map<number, Access | undefined>();
  const accessOf = (token: number) => {
    if (!accesses.has(token)) accesses.set(token, accessBy(tests, token, values, groups));
    return accesses.get(token);
  };
  const ways = rules.map(({ record, necessary }) =>
    waysTo(
      record,
      PAIR / rules.length,
      necessary.flatMap((token) => accessOf(token) ?? []),
    ),
  );
  const chosen = withoutRareSignatures(ways);
  const by = chosen.map(({ first, second }) => [first, second].flatMap((each) => each ?? []));
  return {
    index: { ...laidOut(rules, chosen), groups: Int32Array.from(groups) },
    by: by.map((all) => all.map(({ token }) => token)),
    told: by.map((all) => all.flatMap(({ token, isExact }) => (isExact ? [token] : []))),
  };
}

function waysTo(record: number, pair: number, accesses: readonly Access[]): readonly Way[] {
  const sorted = accesses.toSorted((a, b) => a.share - b.share);
  const alone = sorted.map((first) => way(record, pair, first));
  const pairs = sorted.flatMap((one, i) =>
    sorted
      .slice(i + 1)
      .filter(({ fact, keys }) => fact !== one.fact && keys.length * one.keys.length <= MOST_PAIRS)
      .map((other) =>
        one.fact < other.fact ? way(record, pair, one, other) : way(record, pair, other, one),
      ),
  );
  return [...alone, ...pairs, way(record, pair)].sort((a, b) => a.cost - b.cost);
}

function way(record: number, pair: number, first?: Access, second?: Access): Way {
  const pairs = (first?.keys.length ?? 1) * (second?.keys.length ?? 1);
  return {
    signature: [record, first?.fact ?? NO_FACT, second?.fact ?? NO_FACT].join(),
    first,
    second,
    cost: (first?.share ?? 1) * (second?.share ?? 1) + pair * pairs,
  };
}

/** One way for each rule. Signatures are given up as long as that costs less than looking them up. */
function withoutRareSignatures(ways: readonly (readonly Way[])[]): readonly Way[] {
  const dropped = new Set<string>();
  const best = (all: readonly Way[]) => present(all.find(({ signature }) => !dropped.has(signature)));
  for (;;) {
    const chosen = ways.map((all) => ({ all, now: best(all) }));
    const rare = [...Map.groupBy(chosen, ({ now }) => now.signature)]
      .filter(([signature]) => !signature.endsWith(NOTHING))
      .map(([signature, users]) => {
        dropped.add(signature);
        const loss = users.reduce((sum, { all, now }) => sum + best(all).cost - now.cost, 0);
        dropped.delete(signature);
        return { signature, gain: lookUps(users[0]?.now) * LOOK_UP - loss };
      })
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain);
    if (rare.length === 0) return chosen.map(({ now }) => now);
    // Several at once, since they are many; the next round sees what that has cost.
    for (const { signature } of rare.slice(0, Math.ceil(rare.length / 4))) dropped.add(signature);
  }
}

/** What is found by no fact has nowhere else to go. */
const NOTHING = `,${NO_FACT},${NO_FACT}`;

function lookUps(way: Way | undefined): number {
  return (way?.first?.asked ?? 1) * (way?.second?.asked ?? 1);
}

function laidOut(rules: readonly Indexed[], ways: readonly Way[]): Omit<PackedIndex, "groups"> {
  const numbered = ways.map(({ signature, first, second }, rule) => ({ signature, first, second, rule }));
  const named = keysNamed(ways);
  const signatures: number[] = [];
  const [begins, seconds, starts, postings]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const [, users] of [...Map.groupBy(numbered, ({ signature }) => signature)].sort(byName)) {
    const turned = withMoreFirst(users);
    const [user] = turned;
    if (user === undefined) continue;
    const from = begins.length;
    const ones = named.get(user.first?.fact ?? NO_FACT) ?? ONE_KEY;
    const others = named.get(user.second?.fact ?? NO_FACT) ?? ONE_KEY;
    const places = new Map(others.map((key, place) => [key, place]));
    const found = byKeys(turned);
    for (const one of ones) {
      begins.push(seconds.length);
      for (const [other, rules] of inOrder(found.get(one) ?? new Map<number, Set<number>>())) {
        seconds.push(present(places.get(other)));
        starts.push(postings.length);
        for (const rule of rules) postings.push(rule);
      }
    }
    const row = [
      present(rules[user.rule]).record,
      user.first?.fact ?? NO_FACT,
      user.second?.fact ?? NO_FACT,
      from,
      begins.length,
    ];
    if (row.length !== SIGNATURE_COLUMNS) throw new RangeError("a signature has other columns");
    signatures.push(...row);
  }
  begins.push(seconds.length);
  starts.push(postings.length);
  const { facts, keys } = keysLaidOut(named);
  return {
    signatures: Int32Array.from(signatures),
    facts: Int32Array.from(facts),
    keys: Uint16Array.from(keys),
    begins: rising(begins),
    seconds: Uint16Array.from(seconds),
    starts: rising(starts),
    postings: narrow(postings),
  };
}

/** By fact, the keys of what rules are found by, ascending. */
function keysNamed(ways: readonly Way[]): ReadonlyMap<number, readonly number[]> {
  const named = new Map<number, Set<number>>();
  for (const access of ways.flatMap(({ first, second }) => [first ?? [], second ?? []].flat())) {
    const kept = named.get(access.fact) ?? new Set();
    named.set(access.fact, kept);
    for (const key of access.keys) kept.add(key);
  }
  return new Map([...named].map(([fact, keys]) => [fact, [...keys].sort((a, b) => a - b)]));
}

function keysLaidOut(named: ReadonlyMap<number, readonly number[]>): {
  readonly facts: readonly number[];
  readonly keys: readonly number[];
} {
  const [facts, keys]: [number[], number[]] = [[], []];
  for (const [fact, own] of inOrder(named)) {
    facts.push(fact, keys.length, keys.length + own.length);
    for (const key of own) keys.push(key);
  }
  return { facts, keys };
}

/** Under which all rules stand where there is no such fact. */
const ONE_KEY = [NO_KEY];

type User = Pick<Way, "first" | "second"> & { readonly rule: number };

/** The fact with more keys stands first: it is looked up once for all of the other's, and leaves few of them. */
function withMoreFirst(users: readonly User[]): readonly User[] {
  const count = (accesses: readonly (Access | undefined)[]) =>
    new Set(accesses.flatMap((access) => access?.keys ?? [])).size;
  const isTurned = count(users.map(({ second }) => second)) > count(users.map(({ first }) => first));
  return isTurned ? users.map(({ first, second, rule }) => ({ first: second, second: first, rule })) : users;
}

/** Rules by the keys they stand under, each once. */
function byKeys(users: readonly User[]): Map<number, Map<number, Set<number>>> {
  const found = new Map<number, Map<number, Set<number>>>();
  for (const { first, second, rule } of users) {
    for (const one of first?.keys ?? [NO_KEY]) {
      const others = found.get(one) ?? new Map<number, Set<number>>();
      found.set(one, others);
      for (const other of second?.keys ?? [NO_KEY]) {
        others.set(other, (others.get(other) ?? new Set()).add(rule));
      }
    }
  }
  return found;
}

function inOrder<T>(keyed: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...keyed].sort(([a], [b]) => a - b);
}

/** Tests that name groups, in the order of their keys. */
function groupsIn({ tests }: Tests): readonly number[] {
  const found: number[] = [];
  for (let test = 0; test * TEST_COLUMNS < tests.length; test++) {
    if (((tests[test * TEST_COLUMNS + T_HEAD] ?? 0) & T_OP_MASK) === OP.group) found.push(test);
  }
  return found.slice(0, MOST_GROUPS);
}

/** Undefined of a test that no values stand for, or more than there may be keys. */
function accessBy(
  tests: Tests,
  token: number,
  values: ReadonlyMap<number, number>,
  groups: readonly number[],
): Access | undefined {
  const access = anyAccessBy(tests, token, values, groups);
  // By a test that nothing passes a rule could not be found while its fact is unknown.
  if (access === undefined || access.keys.length === 0) return undefined;
  return access.keys.every((key) => NO_KEY < key && key < MOST_KEYS) ? access : undefined;
}

function anyAccessBy(
  { tests, words, numbers, strings }: Tests,
  token: number,
  values: ReadonlyMap<number, number>,
  groups: readonly number[],
): Access | undefined {
  const [test, kind] = [token >> 2, token & 3];
  const row = test * TEST_COLUMNS;
  const head = tests[row + T_HEAD] ?? 0;
  const [fact = 0, first = 0, count = 0] = tests.subarray(row + T_FACT, row + T_COUNT + 1);
  const op = head & T_OP_MASK;
  const found = { token, fact, asked: 1, isExact: true };
  if (op === OP.yes) {
    return { ...found, keys: [kind === DENIED ? KEY_OF_NO : KEY_OF_YES], share: 1 / 2 };
  }
  if (kind !== TEST) return undefined;
  const shareOf = (some: number) => Math.min(1, some / Math.max(2, values.get(fact) ?? 2));
  const keysOf = (some: Iterable<number>) => [...some].map(keyOfString);
  switch (op) {
    case OP.word:
      return { ...found, keys: keysOf(words.subarray(first, first + count)), share: shareOf(count) };
    case OP.place: {
      // A part is found by its country, whatever was said of it.
      const parts = head >> (T_HOW_SHIFT + 1);
      const keys = keysOf(words.subarray(first, first + count + parts));
      return { ...found, keys, share: shareOf(count + parts), asked: KEYS_OF_PLACE, isExact: parts === 0 };
    }
    case OP.group: {
      const key = groups.indexOf(test);
      const keys = [key < 0 ? MOST_KEYS : FIRST_GROUP + key];
      return { ...found, keys, share: shareOf(count), asked: KEYS_OF_PLACE };
    }
    case OP.code: {
      const codes = Array.from({ length: count }, (_, i) => {
        const [low = 0, end = 0] = numbers.slice(first + 2 * i, first + 2 * i + 2);
        return { low, digits: digitsIn(low, end) };
      });
      const share = codes.reduce((sum, { digits }) => sum + 1 / (CODES[Math.min(3, digits >> 1)] ?? 1), 0);
      const beginnings = new Set(codes.map(({ low, digits }) => beginningOf(low, digits)));
      return {
        ...found,
        keys: keysOf([...beginnings].map((each) => strings.numberOf(each))),
        share: Math.min(1, share),
        asked: KEYS_OF_CODE,
        isExact: codes.every(({ digits }) => isBeginning(digits)),
      };
    }
    default:
      return undefined;
  }
}

/** How many different values rules name of each fact: the more, the more a test of it tells apart. */
function valuesByFact({ tests, words }: Tests): ReadonlyMap<number, number> {
  const values = new Map<number, Set<number>>();
  for (let row = 0; row < tests.length; row += TEST_COLUMNS) {
    const op = (tests[row + T_HEAD] ?? 0) & T_OP_MASK;
    if (op !== OP.word && op !== OP.place && op !== OP.group) continue;
    const fact = tests[row + T_FACT] ?? 0;
    const kept = values.get(fact) ?? new Set();
    const first = tests[row + T_FIRST] ?? 0;
    for (const word of words.subarray(first, first + (tests[row + T_COUNT] ?? 0))) kept.add(word);
    values.set(fact, kept);
  }
  return new Map([...values].map(([fact, kept]) => [fact, kept.size]));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
