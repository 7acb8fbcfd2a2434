/**
 * Which rules may apply to a subject: every rule but those that are out of force, out of scope or unfulfilled whatever
 * is still to be stated. What is left is judged in full (rule.ts); what is sifted out would have come to a plain no.
 *
 * One walk over integers: a rule's code is its condition in prefix order, its tests look at columns that hold each fact
 * as a number, and a `no` inside `all` leaps to the end of it. Three values are 0, 1 and 2, so that `all` is the least of
 * its parts, `any` the greatest, and `not` what is missing to 2.
 */
import { datedBy, judge, type Screening } from "../context.ts";
import type { Directory } from "../directory.ts";
import type { Instance } from "../facts/instance.ts";
import { present } from "../failure.ts";
import type { RuleSource } from "../rule-source.ts";
import type { Truth } from "../value/truth.ts";
import { Columns, HELD, HELD_AS, PLACES_IN_CHAIN } from "./columns.ts";
import {
  ALL,
  DENIED,
  OP,
  type Program,
  R_CODE,
  R_END,
  R_PART,
  RULE_COLUMNS,
  T_CONDITION,
  T_COUNT,
  T_FACT,
  T_FIRST,
  T_HOW,
  T_OP,
  TEST,
  TEST_COLUMNS,
} from "./program.ts";
import { RuleFinder } from "./rule-index.ts";
import { unpresumed, type View, viewOf } from "./view.ts";

const NO = 0;
const OPEN = 1;
const YES = 2;

/** By the comparison's number: whether it holds of something less (1), equal (2), greater (4). */
const HOLDS = [1, 3, 4, 6, 2, 5] as const;
const NOT_EQUAL = 5;

const VALUES: Readonly<Record<Truth, number>> = { no: NO, unknown: OPEN, yes: YES };

const sieves = new WeakMap<Directory, Sieve>();

export function sieveOf(directory: Directory): Sieve {
  const kept = sieves.get(directory) ?? new Sieve(directory);
  sieves.set(directory, kept);
  return kept;
}

/** Numbers of rules, in order. */
interface Judged {
  readonly applies: readonly number[];
  readonly open: readonly number[];
}

/** Made once per ruleset; holds what one subject at a time is sifted with. */
class Sieve {
  readonly #program: Program;
  readonly #source: RuleSource;
  readonly #recordNumbers: ReadonlyMap<string, number>;
  readonly #columns: Columns;
  readonly #finder: RuleFinder;
  /** When each condition was last judged, by the stamp of the subject, or of the screening for what is of the shipment. */
  readonly #judgedAt: Int32Array;
  readonly #judged: Uint8Array;
  #stamp = 0;
  #ofShipment = 0;
  #ofSubject = 0;
  #screening: Screening | undefined;
  #view: View | undefined;
  readonly #look = {
    held: (fact: number) => this.#held(fact),
    mayBelong: (test: number, country: number) => this.#mayBelong(test, country),
  };
  /** Where the walk stands in the code. */
  #at = 0;

  constructor({ ir, source }: Pick<Directory, "ir" | "source">) {
    const { program } = source;
    this.#program = program;
    this.#source = source;
    this.#recordNumbers = new Map(
      ["shipment", ...ir.records.map(({ name }) => name)].map((name, i) => [name, i]),
    );
    this.#columns = new Columns(ir.facts, program.strings);
    this.#finder = new RuleFinder(program, this.#columns);
    this.#judgedAt = new Int32Array(program.conditions);
    this.#judged = new Uint8Array(program.conditions);
  }

  /** Their numbers in order: rules about the subject's record, of parts `isAsked` takes, that may apply to it. */
  sift(screening: Screening, subject: Instance, isAsked: (part: number) => boolean): readonly number[] {
    const left: number[] = [];
    this.#each(screening, subject, isAsked, (number) => left.push(number));
    return left;
  }

  /**
   * The same in three values, where the integers alone can tell: what certainly applies, and what is open. Of rules that
   * presume, or want something proven, rest on charges or are suspended, only the judge can say what they come to.
   */
  judge(screening: Screening, subject: Instance, isAsked: (part: number) => boolean): Judged {
    const [applies, open]: [number[], number[]] = [[], []];
    this.#each(screening, subject, isAsked, (number, truth) => (truth === YES ? applies : open).push(number));
    return { applies, open };
  }

  /** What the index finds, before any of it is sifted: the rules that come close, whose reasons are worth telling. */
  candidates(screening: Screening, subject: Instance, isAsked: (part: number) => boolean): readonly number[] {
    this.#begin(screening, subject);
    const { rules } = this.#program;
    const record = present(this.#recordNumbers.get(subject.record));
    const found = this.#finder.find(record, this.#ofSubject, this.#look);
    return [...found].filter((number) => isAsked(rules[number * RULE_COLUMNS + R_PART] ?? 0));
  }

  #each(
    screening: Screening,
    subject: Instance,
    isAsked: (part: number) => boolean,
    take: (number: number, truth: number) => void,
  ): void {
    this.#begin(screening, subject);
    const { rules } = this.#program;
    const record = present(this.#recordNumbers.get(subject.record));
    for (const number of this.#finder.find(record, this.#ofSubject, this.#look)) {
      const row = number * RULE_COLUMNS;
      if (!isAsked(rules[row + R_PART] ?? 0)) continue;
      const truth = this.#truth(row);
      if (truth !== NO) take(number, truth);
    }
  }

  #begin(screening: Screening, subject: Instance): void {
    if (this.#screening !== screening) {
      this.#screening = screening;
      this.#ofShipment = ++this.#stamp;
    }
    this.#ofSubject = ++this.#stamp;
    this.#view = viewOf(screening, subject);
  }

  #truth(row: number): number {
    const { rules } = this.#program;
    this.#at = rules[row + R_CODE] ?? 0;
    return this.#at === rules[row + R_END] ? YES : this.#next();
  }

  /** The condition that begins where the walk stands; afterwards it stands behind it. */
  #next(): number {
    const { code } = this.#program;
    const token = code[this.#at++] ?? 0;
    const kind = token & 3;
    if (kind === TEST) return this.#test(token >> 2);
    if (kind === DENIED) return YES - this.#test(token >> 2);
    const end = code[this.#at++] ?? 0;
    const settles = kind === ALL ? NO : YES;
    let result: number = YES - settles;
    while (this.#at < end) {
      const part = this.#next();
      if (part === settles) {
        this.#at = end;
        return part;
      }
      if (part === OPEN) result = OPEN;
    }
    return result;
  }

  #test(number: number): number {
    const { tests } = this.#program;
    const row = number * TEST_COLUMNS;
    const op = tests[row + T_OP] ?? 0;
    if (op >= OP.condition) {
      return op === OP.condition
        ? this.#condition(tests[row + T_CONDITION] ?? 0)
        : op === OP.open
          ? OPEN
          : YES;
    }
    const fact = tests[row + T_FACT] ?? 0;
    const held = this.#held(fact);
    if (held === HELD.unknown) return OPEN;
    if (held === HELD.none) return this.#ofNone(op, tests[row + T_HOW] ?? 0);
    const answer = this.#ask(op, fact, held, row);
    return answer === undefined ? this.#condition(tests[row + T_CONDITION] ?? 0) : answer;
  }

  /** Undefined where the column does not hold what the test compares. */
  #ask(op: number, fact: number, held: number, row: number): number | undefined {
    const { tests } = this.#program;
    const first = tests[row + T_FIRST] ?? 0;
    const count = tests[row + T_COUNT] ?? 0;
    const how = tests[row + T_HOW] ?? 0;
    switch (op) {
      case OP.yes:
        return held === HELD.yes ? YES : held === HELD.no ? NO : undefined;
      case OP.none:
        return NO;
      case OP.word:
        if (held !== HELD.word) return undefined;
        return this.#isAmong(this.#columns.word[fact * PLACES_IN_CHAIN] ?? 0, first, first + count)
          ? YES
          : NO;
      case OP.date:
        return held === HELD.date ? this.#compare(fact, first, how) : undefined;
      case OP.measure: {
        if (held !== HELD_AS[how >> 3]) return undefined;
        if (held === HELD.money && this.#columns.word[fact * PLACES_IN_CHAIN] !== count) return undefined;
        return this.#compare(fact, this.#program.numbers[first] ?? 0, how & 7);
      }
      case OP.group:
        if (held !== HELD.place) return undefined;
        return this.#mayBelong(row / TEST_COLUMNS, this.#countryIn(fact)) ? undefined : NO;
      case OP.place:
        return held === HELD.place ? this.#place(fact, first, count, how) : undefined;
      case OP.code:
        return held === HELD.code ? this.#code(fact, first, count) : undefined;
      default:
        return undefined;
    }
  }

  /** What there is none of is neither more nor less than anything, and equal to nothing else. */
  #ofNone(op: number, how: number): number {
    if (op === OP.none) return YES;
    const isMeasure = op === OP.measure || op === OP.date;
    return isMeasure && (how & 7) === NOT_EQUAL ? YES : NO;
  }

  #compare(fact: number, standard: number, how: number): number {
    const value = this.#columns.number[fact] ?? 0;
    const order = value < standard ? 1 : value > standard ? 4 : 2;
    return ((HOLDS[how] ?? 0) & order) === 0 ? NO : YES;
  }

  #place(fact: number, first: number, count: number, how: number): number | undefined {
    const { word } = this.#columns;
    const chain = fact * PLACES_IN_CHAIN;
    const country = this.#countryIn(fact);
    const end = first + count;
    if (this.#isAmong(country, first, end)) return YES;
    if ((how & 1) === 1) return NO;
    for (let i = 0; i < PLACES_IN_CHAIN - 1; i++)
      if (this.#isAmong(word[chain + i] ?? 0, first, end)) return YES;
    // Part of the country is asked for, and whether this is that part the condition has to tell.
    return this.#isAmong(country, end, end + (how >> 1)) ? undefined : NO;
  }

  /** A country that never belonged does not, on days for which members are written down; of others the condition tells. */
  #mayBelong(test: number, country: number): boolean {
    const { tests, numbers } = this.#program;
    const row = test * TEST_COLUMNS;
    const first = tests[row + T_FIRST] ?? 0;
    if (this.#isAmong(country, first, first + (tests[row + T_COUNT] ?? 0))) return true;
    const how = tests[row + T_HOW] ?? 0;
    const [fact = -1, from = 0, until = 0] = numbers.subarray(how, how + 3);
    if (fact < 0 || this.#held(fact) !== HELD.date) return true;
    const day = this.#columns.number[fact] ?? 0;
    return day < from || day > until;
  }

  #countryIn(fact: number): number {
    return this.#columns.word[fact * PLACES_IN_CHAIN + PLACES_IN_CHAIN - 1] ?? 0;
  }

  #held(fact: number): number {
    return this.#columns.read(fact, this.#ofSubject, present(this.#view));
  }

  #code(fact: number, first: number, count: number): number {
    const { numbers } = this.#program;
    const from = this.#columns.number[fact] ?? 0;
    const end = this.#columns.end[fact] ?? 0;
    let result = NO;
    for (let i = first; i < first + 2 * count; i += 2) {
      const [low, high] = [numbers[i] ?? 0, numbers[i + 1] ?? 0];
      if (low <= from && end <= high) return YES;
      if (from < high && low < end) result = OPEN;
    }
    return result;
  }

  #isAmong(word: number, from: number, end: number): boolean {
    const { words } = this.#program;
    let [low, high] = [from, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low < end && words[low] === word;
  }

  #condition(number: number): number {
    if (number < 0) return OPEN;
    const { cond, datedBy: day, ofShipment } = this.#source.condition(number);
    const stamp = ofShipment ? this.#ofShipment : this.#ofSubject;
    if (this.#judgedAt[number] === stamp) return this.#judged[number] ?? OPEN;
    const { frame } = present(this.#view);
    // Nothing that is judged here is sifted in its turn: what rests on charges was left open.
    const { is } = unpresumed(datedBy(frame, day), (each) => judge(cond, each));
    this.#judgedAt[number] = stamp;
    this.#judged[number] = VALUES[is];
    return VALUES[is];
  }
}
