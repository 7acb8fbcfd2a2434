/**
 * Which rules may apply to a subject: every rule but those that are out of force, out of scope or unfulfilled whatever
 * is still to be stated. What is left is judged in full (rule.ts); what is sifted out would have come to a plain no.
 *
 * One walk over integers: a rule's code is its conditions in prefix order, its tests look at slots that hold each fact
 * as a number, and the first plain `no` ends it. Three values are 0, 1 and 2, so that `all` is the least of its parts,
 * `any` the greatest, and `not` what is missing to 2.
 */
import { datedBy, judge, type Screening } from "../context.ts";
import type { Directory } from "../directory.ts";
import type { Instance } from "../facts/instance.ts";
import { present } from "../failure.ts";
import type { RuleSource } from "../rule-source.ts";
import type { Truth } from "../value/truth.ts";
import { distinct } from "./distinct.ts";
import { GUARD_COLUMNS, HEAD_PART_SHIFT, HEAD_TOLD, HEAD_WHOLE } from "./guards.ts";
import { integerAt, numberAt, risingAt } from "./narrow.ts";
import {
  ALL,
  COMPARISON_MASK,
  DENIED,
  KIND_SHIFT,
  OP,
  type Program,
  recordNumbers,
  T_COUNT,
  T_FACT,
  T_FIRST,
  T_HEAD,
  T_HOW_SHIFT,
  T_OP_MASK,
  TEST,
  TEST_COLUMNS,
} from "./program.ts";
import { RuleFinder } from "./rule-index.ts";
import { HELD, HELD_AS, PLACES_IN_CHAIN, Slots, type SlotTable } from "./slots.ts";
import { unguarded } from "./unguarded.ts";
import { looked, viewOf } from "./view.ts";

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

/** Numbers of rules, each in order. */
interface Judged {
  readonly applies: readonly number[];
  /** More has to be known. */
  readonly open: readonly number[];
  /** The integers cannot tell: what presumes, wants something proven, rests on charges or is suspended is judged in full. */
  readonly untold: readonly number[];
}

type IsAsked = (part: number) => boolean;

/** Made once per ruleset; looks at one subject at a time. */
class Sieve {
  readonly #program: Program;
  readonly #source: RuleSource;
  readonly #recordNumbers: ReadonlyMap<string, number>;
  readonly #table: SlotTable;
  readonly #finder: RuleFinder;
  /** Of the last screening, and of the last subject of it. */
  #screening: Screening | undefined;
  #judgedOfShipment = new Uint8Array();
  #subject: Instance | undefined;
  #slots: Slots | undefined;
  /** Whether integers told all that was asked of them. */
  #isTold = true;

  constructor({ ir, source }: Pick<Directory, "ir" | "source">) {
    const { program } = source;
    this.#program = program;
    this.#source = source;
    this.#recordNumbers = recordNumbers(ir.records);
    this.#table = {
      facts: ir.facts,
      strings: program.strings,
      conditions: program.conditions,
      guards: program.guards,
    };
    this.#finder = new RuleFinder(program, (test, slots) => this.#belongs(test, slots));
  }

  /** The facts of a subject in slots, for whoever asks about it more than once. */
  slots(screening: Screening, subject: Instance): Slots {
    if (this.#screening !== screening) {
      this.#screening = screening;
      this.#judgedOfShipment = new Uint8Array(this.#program.conditions);
      this.#subject = undefined;
    }
    if (this.#subject !== subject || this.#slots === undefined) {
      this.#subject = subject;
      this.#slots = new Slots(this.#table, viewOf(screening, subject), this.#judgedOfShipment);
      this.#finder.prepare(this.#lookedAt(this.#slots).record, this.#slots);
    }
    return this.#slots;
  }

  /** Their numbers in order: rules about the subject's record, of parts `isAsked` takes, that may apply to it. */
  sift(screening: Screening, subject: Instance, isAsked: IsAsked): readonly number[] {
    const left: number[] = [];
    this.#each(this.slots(screening, subject), isAsked, (number) => left.push(number));
    return left;
  }

  /** The same in three values. */
  judge(slots: Slots): Judged {
    const judged = { applies: [] as number[], open: [] as number[], untold: [] as number[] };
    this.#each(slots, undefined, (number, truth) => {
      if (!this.#isTold) judged.untold.push(number);
      else if (truth === YES) judged.applies.push(number);
      else judged.open.push(number);
    });
    return judged;
  }

  /**
   * Rules that come close, whose reasons are worth telling: what the index finds, before it is sifted, save what is about
   * other places or other goods.
   */
  candidates(screening: Screening, subject: Instance, isAsked: IsAsked): readonly number[] {
    const slots = this.slots(screening, subject);
    const { ofRules } = this.#program.guards;
    this.#finder.find(this.#lookedAt(slots).record, slots);
    const near: number[] = [];
    for (const each of distinct(this.#finder.found, this.#finder.count)) {
      const number = each >> 1;
      const part = (ofRules[number * GUARD_COLUMNS] ?? 0) >> HEAD_PART_SHIFT;
      if (isAsked(part) && !this.#isFar(number, slots)) near.push(number);
    }
    return near;
  }

  #isFar(number: number, slots: Slots): boolean {
    const { code, tests } = this.#program;
    const { start, end } = this.#stretchOf(number);
    for (let at = start + 1; at < end; at++) {
      const token = integerAt(code, at);
      if ((token & 3) >= ALL) at += token >> 2;
      else if ((token & 3) === TEST) {
        const op = (tests[(token >> 2) * TEST_COLUMNS + T_HEAD] ?? 0) & T_OP_MASK;
        if ((op === OP.place || op === OP.group || op === OP.code) && this.#test(token >> 2, slots) === NO)
          return true;
      }
    }
    return false;
  }

  #each(slots: Slots, isAsked: IsAsked | undefined, take: (number: number, truth: number) => void): void {
    const { ofRules } = this.#program.guards;
    const { record, isListed } = this.#lookedAt(slots);
    this.#finder.find(record, slots);
    for (const each of distinct(this.#finder.found, unguarded(this.#finder, this.#program.guards, slots))) {
      const number = each >> 1;
      const head = ofRules[number * GUARD_COLUMNS] ?? 0;
      if (isAsked !== undefined && !isAsked(head >> HEAD_PART_SHIFT)) continue;
      this.#isTold = isListed && (head & HEAD_WHOLE) !== 0;
      const isKnown = (each & 1) !== 0;
      const truth = isKnown && (head & HEAD_TOLD) !== 0 ? YES : this.#walk(number, isKnown, slots);
      if (truth !== NO) take(number, truth);
    }
  }

  /** `isKnown`: the tests at the end of the code are passed. */
  #walk(number: number, isKnown: boolean, slots: Slots): number {
    const { start, end } = this.#stretchOf(number);
    const told = isKnown ? integerAt(this.#program.code, start) : 0;
    return this.#joined(start + 1, end - told, NO, slots);
  }

  /** Where the code of a rule stands; its conditions begin behind the first integer. */
  #stretchOf(number: number): { readonly start: number; readonly end: number } {
    const { starts, code } = this.#program;
    return {
      start: Math.max(risingAt(starts, number), 0),
      end: Math.min(risingAt(starts, number + 1), code.low.length),
    };
  }

  #lookedAt({ view }: Slots): { readonly record: number; readonly isListed: boolean } {
    const [subject] = view.frame.inView;
    const { record, unlisted } = present(subject);
    return { record: present(this.#recordNumbers.get(record)), isListed: unlisted === undefined };
  }

  /** All or any of the conditions from … to: the first that comes to `settles` ends the walk. */
  #joined(from: number, end: number, settles: number, slots: Slots): number {
    const { code } = this.#program;
    let result = YES - settles;
    for (let at = from; at < end; ) {
      const token = integerAt(code, at++);
      const truth = this.#part(token, at, end, slots);
      if (truth === settles) return settles;
      if (truth === OPEN) result = OPEN;
      if ((token & 3) >= ALL) at += token >> 2;
    }
    return result;
  }

  /** What is within does not end behind what it is within. */
  #part(token: number, at: number, end: number, slots: Slots): number {
    const what = token >> 2;
    switch (token & 3) {
      case TEST:
        return this.#test(what, slots);
      case DENIED:
        return YES - this.#test(what, slots);
      case ALL:
        return this.#joined(at, Math.min(at + what, end), NO, slots);
      default:
        return this.#joined(at, Math.min(at + what, end), YES, slots);
    }
  }

  #test(number: number, slots: Slots): number {
    const { tests, numbers } = this.#program;
    const row = number * TEST_COLUMNS;
    const head = tests[row + T_HEAD] ?? 0;
    const fact = tests[row + T_FACT] ?? 0;
    const first = tests[row + T_FIRST] ?? 0;
    const count = tests[row + T_COUNT] ?? 0;
    const op = head & T_OP_MASK;
    const how = head >> T_HOW_SHIFT;
    if (op >= OP.condition) return this.#withoutSlot(op, first, slots);
    const held = slots.read(fact);
    if (held === HELD.unknown) return OPEN;
    if (held === HELD.none) return ofNone(op, how);
    switch (op) {
      case OP.measure: {
        if (held !== HELD_AS[how >> KIND_SHIFT]) break;
        if (held === HELD.money && slots.word[fact * PLACES_IN_CHAIN] !== count) break;
        return compared(slots.number[fact] ?? 0, numberAt(numbers, first), how & COMPARISON_MASK);
      }
      case OP.date:
        if (held === HELD.date) return compared(slots.number[fact] ?? 0, first, how);
        break;
      case OP.yes:
        if (held === HELD.yes) return YES;
        if (held === HELD.no) return NO;
        break;
      case OP.none:
        if (held !== HELD.computed) return NO;
        break;
      case OP.word:
        if (held === HELD.word)
          return this.#isAmong(slots.word[fact * PLACES_IN_CHAIN] ?? 0, first, count) ? YES : NO;
        break;
      case OP.place:
        if (held === HELD.place) return this.#place(slots, fact, first, count, how);
        break;
      case OP.code:
        if (held === HELD.code) return this.#code(slots, fact, first, count);
        break;
      case OP.group:
        if (held === HELD.place) return this.#group(slots, fact, first, count);
        break;
      case OP.has:
        if (held === HELD.words || held === HELD.someWords)
          return this.#has(slots.words[fact] ?? [], first, count, held === HELD.words);
        break;
    }
    return this.#untold();
  }

  /** A coarser place, another currency, a third of a gram: it may apply, and the judge has to tell. */
  #untold(): number {
    this.#isTold = false;
    return OPEN;
  }

  #withoutSlot(op: number, condition: number, slots: Slots): number {
    if (op === OP.always) return YES;
    const truth = op === OP.condition ? this.#condition(condition, slots) : OPEN;
    return truth === OPEN ? this.#untold() : truth;
  }

  #place({ word }: Slots, fact: number, first: number, count: number, how: number): number {
    const chain = fact * PLACES_IN_CHAIN;
    const country = word[chain + PLACES_IN_CHAIN - 1] ?? 0;
    if (this.#isAmong(country, first, count)) return YES;
    // Countries alone are named.
    if (how < 2) return NO;
    if ((how & 1) === 0)
      for (let i = 0; i < PLACES_IN_CHAIN - 1; i++)
        if (this.#isAmong(word[chain + i] ?? 0, first, count)) return YES;
    // Part of the country is asked for; whether this is that part, integers do not tell.
    return this.#isAmong(country, first + count, how >> 1) ? this.#untold() : NO;
  }

  /** Whoever is not listed belongs on no day for which members are written down. */
  #group(slots: Slots, fact: number, first: number, count: number): number {
    const { words } = this.#program;
    const at = this.#indexOf(slots.countryIn(fact), first, count);
    const dated = first + 3 * count;
    const day = words[dated] ?? -1;
    if (day < 0 || slots.read(day) !== HELD.date) return this.#untold();
    const on = slots.number[day] ?? 0;
    if (on < (words[dated + 1] ?? 0) || on > (words[dated + 2] ?? 0)) return this.#untold();
    if (at < 0) return NO;
    const span = first + count + 2 * (at - first);
    const [from, until] = [words[span] ?? 0, words[span + 1] ?? 0];
    if (from > until) return this.#untold();
    return from <= on && on <= until ? YES : NO;
  }

  /** Whether a subject belongs to the group that a test names. */
  #belongs(test: number, slots: Slots): number {
    const [fact = 0, first = 0, count = 0] = this.#program.tests.subarray(test * TEST_COLUMNS + T_FACT);
    return this.#group(slots, fact, first, count);
  }

  /** By the first code that ends behind where the goods begin. */
  #code({ number, end: ends }: Slots, fact: number, first: number, count: number): number {
    const { numbers } = this.#program;
    const [from, end] = [number[fact] ?? 0, ends[fact] ?? 0];
    let [low, high] = [0, Math.min(count, numbers.places.low.length)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberAt(numbers, first + 2 * middle + 1) <= from) low = middle + 1;
      else high = middle;
    }
    if (low === count) return NO;
    const begins = numberAt(numbers, first + 2 * low);
    if (begins <= from && end <= numberAt(numbers, first + 2 * low + 1)) return YES;
    return begins < end ? OPEN : NO;
  }

  #has(words: readonly number[], first: number, count: number, isComplete: boolean): number {
    for (const word of words) if (this.#isAmong(word, first, count)) return YES;
    return isComplete ? NO : OPEN;
  }

  #isAmong(word: number, first: number, count: number): boolean {
    return this.#indexOf(word, first, count) >= 0;
  }

  /** Where in `words` it stands, or a negative number. */
  #indexOf(word: number, first: number, count: number): number {
    const { words } = this.#program;
    const end = Math.min(first + count, words.length);
    let [low, high] = [Math.max(first, 0), end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low < end && words[low] === word ? low : -1;
  }

  #condition(number: number, { view, judged, judgedOfShipment }: Slots): number {
    const { cond, datedBy: day, ofShipment } = this.#source.condition(number);
    const memo = ofShipment ? judgedOfShipment : judged;
    const kept = memo[number] ?? 0;
    if (kept > 0) return kept - 1;
    // Nothing that is judged here is sifted in its turn: what rests on charges was left open.
    const { found, presumes } = looked(datedBy(view.frame, day), (each) => judge(cond, each));
    // With what is presumed the judge may come to something else.
    const truth = presumes ? OPEN : VALUES[found.is];
    memo[number] = truth + 1;
    return truth;
  }
}

/** What there is none of is neither more nor less than anything, and equal to nothing else. */
function ofNone(op: number, how: number): number {
  if (op === OP.none) return YES;
  const isMeasure = op === OP.measure || op === OP.date;
  return isMeasure && (how & COMPARISON_MASK) === NOT_EQUAL ? YES : NO;
}

function compared(value: number, standard: number, how: number): number {
  const order = value < standard ? 1 : value > standard ? 4 : 2;
  return ((HOLDS[how] ?? 0) & order) === 0 ? NO : YES;
}
