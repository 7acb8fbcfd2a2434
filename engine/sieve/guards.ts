/**
 * Of each rule some of its tests in a form that is told without a branch and without looking at the rule itself: sets of
 * cells in one of which a fact has to lie (grids.ts). Most of what the index finds is settled by them. Chosen at publish
 * time: the tests that fewest subjects pass.
 */
import { LEGAL_DATE } from "../context.ts";
import type { IrFact } from "../ir.ts";
import { cellOfFlag, cellOfString, EVERY_CELL, G_FLAG, G_WORDS, GRID_COLUMNS, MOST_CUTS } from "./grids.ts";
import { COMPARISON_MASK, COMPARISONS, DENIED, KIND_SHIFT, OP, TEST } from "./program.ts";
import { HELD, HELD_AS } from "./slots.ts";
import type { Row } from "./tests.ts";

/** As they lie in a bundle. */
export interface PackedGuards {
  /**
   * {@link GUARD_COLUMNS} for each rule: its head, its first and last legal day, {@link GUARDS} numbers of sets, and two
   * more in one of which it is enough to lie.
   */
  readonly ofRules: Uint16Array;
  /**
   * {@link SET_COLUMNS} integers: the number of a grid, the bits of the cells in which the test may pass, and of those in
   * which it does. The first takes everything, the second nothing.
   */
  readonly sets: Int32Array;
  /** {@link GRID_COLUMNS} integers; of the first nobody asks. */
  readonly grids: Int32Array;
  /** Where cells of numbers begin, in millionths or days. */
  readonly cuts: Float64Array;
}

const GUARDS = 3;
export const GUARD_FROM = 1;
export const GUARD_UNTIL = 2;
export const GUARD_SETS = 3;
export const GUARD_EITHER = GUARD_SETS + GUARDS;
export const GUARD_COLUMNS = GUARD_EITHER + 2;
export const SET_COLUMNS = 3;
const EVERYTHING = 0;
const NOTHING = 1;

/**
 * The head: bit 0 whether the code says all there is to the verdict, bit 1 whether guards and index say all the code does
 * where the facts are known, and above them the number of the rule's part.
 */
export const HEAD_WHOLE = 1;
export const HEAD_TOLD = 2;
export const HEAD_PART_SHIFT = 2;
const MOST_PARTS = 0x4000;

/** Days since 1970 as two bytes hold them: the first and the last mean always. */
export const FIRST_DAY = 0;
export const LAST_DAY = 0xffff;

/** So many that a number is two bytes; what comes after them is no guard. */
const MOST_SETS = 0xffff;
const NO_CURRENCY = -1;
/** How much of a grid of words one of them is, roughly. */
const PER_WORD = 1 / 12;

/** Numbers in which a test holds, inclusive. */
interface Line {
  readonly scale: readonly [fact: number, held: number, currency: number];
  readonly low: number;
  readonly high: number;
}

interface CellSet {
  readonly grid: number;
  /** In which the test may pass, and in which it does. */
  readonly cells: number;
  readonly full: number;
  readonly share: number;
}

interface Tests {
  readonly rows: readonly Row[];
  readonly numbers: readonly number[];
  readonly words: readonly number[];
}

/** What is guarded of a rule. */
export interface Guardable {
  readonly part: number;
  readonly isWhole: boolean;
  /** The tests, as tokens, each of which has to hold. */
  readonly necessary: readonly number[];
  /** Tests one of which has to hold. */
  readonly either: readonly Either[];
  /** Those by which it is found, and those that are passed by being found. */
  readonly by: readonly number[];
  readonly told: readonly number[];
  /** How many parts its condition has, in all of which it has to hold. */
  readonly parts: number;
}

export type Either = readonly [number, number];

export interface Guarded {
  readonly guards: PackedGuards;
  /** Of each rule what index and guards say everything of, where the facts are known: tokens, and of which one holds. */
  readonly told: readonly ReadonlySet<number | Either>[];
}

export function guardRules(tests: Tests, facts: readonly IrFact[], rules: readonly Guardable[]): Guarded {
  const grids = new Grids(tests, facts);
  const sets = new SetNumbers();
  const ofRules = new Uint16Array(rules.length * GUARD_COLUMNS);
  const guardOf = (token: number): Guard | undefined => {
    const set = grids.setIn(token);
    return set && { token, number: sets.numberOf(set), ...set };
  };
  const told = rules.map(({ part, isWhole, necessary, either, by, told: found, parts }, rule) => {
    const { from, until, tokens: days } = grids.days(necessary);
    const best = necessary
      // By what a rule is found it is settled already.
      .filter((token) => !by.includes(token) && !days.includes(token))
      .flatMap((token) => guardOf(token) ?? [])
      .sort((a, b) => a.share - b.share);
    const pair = pairOf(best.slice(GUARDS), either, guardOf);
    const all = new Set<number | Either>([
      ...found,
      ...days,
      ...best.slice(0, GUARDS).flatMap((guard) => (isExact(guard) ? [guard.token] : [])),
      ...(pair?.guards.every(isExact) ? [pair.tells] : []),
    ]);
    if (part >= MOST_PARTS) throw new RangeError("too many parts");
    const isTold = all.size === parts;
    const head = (part << HEAD_PART_SHIFT) | (isTold ? HEAD_TOLD : 0) | (isWhole ? HEAD_WHOLE : 0);
    const row = rule * GUARD_COLUMNS;
    ofRules.set([head, from, until, ...best.slice(0, GUARDS).map(({ number }) => number)], row);
    if (pair !== undefined) ofRules.set(pair.numbers, row + GUARD_EITHER);
    return all;
  });
  return { guards: { ofRules, sets: sets.packed(), ...grids.packed() }, told };
}

interface Guard extends CellSet {
  readonly token: number;
  readonly number: number;
}

function isExact({ full, number }: Guard): boolean {
  return full !== 0 && number !== EVERYTHING;
}

/** What stands in the last two columns: two tests one of which has to hold, or the next that has to. */
interface Pair {
  readonly guards: readonly Guard[];
  readonly numbers: readonly [number, number];
  readonly tells: number | Either;
}

function pairOf(
  [next]: readonly Guard[],
  either: readonly Either[],
  guardOf: (token: number) => Guard | undefined,
): Pair | undefined {
  if (next !== undefined) return { guards: [next], numbers: [next.number, NOTHING], tells: next.token };
  for (const tells of either) {
    const [one, other] = [guardOf(tells[0]), guardOf(tells[1])];
    if (one === undefined || other === undefined) continue;
    return { guards: [one, other], numbers: [one.number, other.number], tells };
  }
  return undefined;
}

class SetNumbers {
  readonly #sets: number[] = [0, EVERY_CELL, EVERY_CELL, 0, 0, 0];
  readonly #numbers = new Map<string, number>();

  /** {@link EVERYTHING} where there are too many. */
  numberOf({ grid, cells, full }: CellSet): number {
    const key = [grid, cells, full].join();
    const kept = this.#numbers.get(key);
    if (kept !== undefined) return kept;
    const number = this.#sets.length / SET_COLUMNS;
    if (number > MOST_SETS) return EVERYTHING;
    this.#sets.push(grid, cells, full);
    this.#numbers.set(key, number);
    return number;
  }

  packed(): Int32Array {
    return Int32Array.from(this.#sets);
  }
}

class Grids {
  readonly #tests: Tests;
  readonly #facts: readonly IrFact[];
  readonly #legalDate: number;
  readonly #rows: number[] = [0, HELD.unread, NO_CURRENCY, 0, 0];
  readonly #cuts: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** By scale, where the cells of its grid begin. */
  readonly #cutsOf: ReadonlyMap<string, readonly number[]>;
  readonly #wordsOf: ReadonlyMap<number, readonly number[]>;

  constructor(tests: Tests, facts: readonly IrFact[]) {
    this.#tests = tests;
    this.#facts = facts;
    this.#legalDate = facts.findIndex(({ name }) => name === LEGAL_DATE);
    this.#cutsOf = this.#drawn();
    this.#wordsOf = this.#named();
  }

  packed(): Pick<PackedGuards, "grids" | "cuts"> {
    return { grids: Int32Array.from(this.#rows), cuts: Float64Array.from(this.#cuts) };
  }

  /** The days within which the legal date has to lie, and the tests that say so. */
  days(necessary: readonly number[]): {
    readonly from: number;
    readonly until: number;
    readonly tokens: readonly number[];
  } {
    const found = necessary.flatMap((token) => {
      const line = this.#lineIn(token);
      if (line === undefined || line.scale[0] !== this.#legalDate) return [];
      const isStorable = [line.low, line.high].every(
        (day) => !Number.isFinite(day) || (FIRST_DAY < day && day < LAST_DAY),
      );
      return isStorable ? [{ token, line }] : [];
    });
    return {
      from: Math.max(FIRST_DAY, ...found.map(({ line }) => line.low)),
      until: Math.min(LAST_DAY, ...found.map(({ line }) => line.high)),
      tokens: found.map(({ token }) => token),
    };
  }

  /** Undefined of a test that is no such set, or of a fact that costs something to read before anybody needs it. */
  setIn(token: number): CellSet | undefined {
    const row = this.#tests.rows[token >> 2];
    const kind = token & 3;
    if (row === undefined || this.#facts[row.fact]?.computed !== undefined) return undefined;
    if (kind !== TEST && kind !== DENIED) return undefined;
    if (row.op === OP.yes) return this.#flag(row, kind === TEST);
    const line = this.#lineIn(token);
    if (line !== undefined) return this.#cells(line);
    return this.#words(row, kind === DENIED);
  }

  #flag({ fact }: Row, isYes: boolean): CellSet {
    const grid = this.#grid([fact, G_FLAG, NO_CURRENCY], []);
    const cells = cellOfFlag(isYes);
    return { grid, cells, full: cells, share: 1 / 2 };
  }

  #words(row: Row, isDenied: boolean): CellSet | undefined {
    const { op, fact } = row;
    const { members, parts } = this.#membersOf(row);
    // What nothing passes is not out of the question while the fact is unknown.
    if (members.length === 0) return undefined;
    const named = this.#wordsOf.get(fact) ?? [];
    const scale = [fact, G_WORDS, NO_CURRENCY] as const;
    const grid = this.#grid(scale, named);
    const cells = members.reduce((bits, each) => bits | cellOfString(named, 0, named.length, each), 0);
    const isExact = named.length > 0 && parts === 0;
    const share = Math.min(1, members.length * PER_WORD);
    if (!isDenied) return { grid, cells, full: isExact ? cells : 0, share };
    return isExact && op !== OP.has ? { grid, cells: ~cells, full: ~cells, share: 1 - share } : undefined;
  }

  /** The words a test names; none of what is no test of words. A part is known by its country, whatever was said of it. */
  #membersOf({ op, first, count, how }: Row): {
    readonly members: readonly number[];
    readonly parts: number;
  } {
    if (op !== OP.word && op !== OP.has && op !== OP.place) return { members: [], parts: 0 };
    const parts = op === OP.place ? how >> 1 : 0;
    return { members: this.#tests.words.slice(first, first + count + parts), parts };
  }

  /** The cells that a line touches. Where rules draw lines tells where values lie, roughly. */
  #cells({ scale, low, high }: Line): CellSet {
    const cuts = this.#cutsOf.get(scale.join()) ?? [];
    const from = cuts.filter((cut) => cut <= low).length;
    const to = cuts.filter((cut) => cut <= high).length;
    let [cells, full] = [0, 0];
    for (let cell = from; cell <= to; cell++) {
      cells |= 1 << cell;
      const isWithin = (cuts[cell - 1] ?? -Infinity) >= low && (cuts[cell] ?? Infinity) - 1 <= high;
      if (isWithin) full |= 1 << cell;
    }
    return { grid: this.#grid(scale, cuts), cells, full, share: (to - from + 1) / (cuts.length + 1) };
  }

  #grid(scale: Line["scale"], cuts: readonly number[]): number {
    const kept = this.#numbers.get(scale.join());
    if (kept !== undefined) return kept;
    const number = this.#rows.length / GRID_COLUMNS;
    this.#rows.push(...scale, this.#cuts.length, cuts.length);
    this.#cuts.push(...cuts);
    this.#numbers.set(scale.join(), number);
    return number;
  }

  /** By fact, the words that rules name; none where they are too many for cells of their own. */
  #named(): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, Set<number>>();
    for (const row of this.#tests.rows) {
      const words = found.get(row.fact) ?? new Set();
      found.set(row.fact, words);
      for (const word of this.#membersOf(row).members) words.add(word);
    }
    const few = (words: Set<number>) => (words.size > MOST_CUTS ? [] : [...words].sort((a, b) => a - b));
    return new Map([...found].map(([fact, words]) => [fact, few(words)]));
  }

  /** Of more lines than there are cells, the last: law that begins and ends is of these days. */
  #drawn(): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, Set<number>>();
    for (const test of this.#tests.rows.keys()) {
      const line = this.#lineIn((test << 2) | TEST);
      if (line === undefined) continue;
      const name = line.scale.join();
      const cuts = found.get(name) ?? new Set();
      found.set(name, cuts);
      for (const cut of [line.low, line.high + 1]) if (Number.isFinite(cut)) cuts.add(cut);
    }
    return new Map(
      [...found].map(([name, all]) => {
        return [name, [...all].sort((a, b) => a - b).slice(-MOST_CUTS)];
      }),
    );
  }

  /** Undefined of a test that compares no numbers. */
  #lineIn(token: number): Line | undefined {
    const row = this.#tests.rows[token >> 2];
    if (row === undefined) return undefined;
    const { op, fact, first, count, how } = row;
    const isDenied = (token & 3) === DENIED;
    if (op === OP.date) return within([fact, HELD.date, NO_CURRENCY], COMPARISONS[how], first, isDenied);
    if (op !== OP.measure) return undefined;
    const held = HELD_AS[how >> KIND_SHIFT] ?? HELD.other;
    const currency = held === HELD.money ? count : NO_CURRENCY;
    const standard = this.#tests.numbers[first] ?? 0;
    return within([fact, held, currency], COMPARISONS[how & COMPARISON_MASK], standard, isDenied);
  }
}

/** Days and millionths are whole numbers, so that less than one is at most the one before. */
function within(
  scale: Line["scale"],
  comparison: (typeof COMPARISONS)[number] | undefined,
  standard: number,
  isDenied: boolean,
): Line | undefined {
  const atMost = (high: number) => ({ scale, low: -Infinity, high });
  const atLeast = (low: number) => ({ scale, low, high: Infinity });
  switch (comparison) {
    case "lt":
      return isDenied ? atLeast(standard) : atMost(standard - 1);
    case "le":
      return isDenied ? atLeast(standard + 1) : atMost(standard);
    case "gt":
      return isDenied ? atMost(standard) : atLeast(standard + 1);
    case "ge":
      return isDenied ? atMost(standard - 1) : atLeast(standard);
    case "eq":
      return isDenied ? undefined : { scale, low: standard, high: standard };
    default:
      return undefined;
  }
}
