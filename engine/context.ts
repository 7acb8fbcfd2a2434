/**
 * What a judgement is made in: the screening (one request under one ruleset, on one legal date) and the frame (which
 * instances are in view, and which date reads follow).
 */
import type { Act } from "./decision.ts";
import type { Directory } from "./directory.ts";
import type { Facts, Instance } from "./facts/instance.ts";
import { EngineFailure, present } from "./failure.ts";
import type { IrCond, IrSum } from "./ir.ts";
import type { Need, OwnerNeed } from "./need.ts";
import type { Computed, Reading } from "./reading.ts";
import { type SettingRead, Trace } from "./trace.ts";
import { formatDate } from "./value/civil-date.ts";
import type { Exact } from "./value/exact.ts";
import type { Value } from "./value/value.ts";
import { type Found, open, type Unknown, type Verdict } from "./verdict.ts";

/** Defines, tables, computed facts and charges within each other. The compiler keeps them free of cycles. */
const DEEPEST = 64;

/** Reads what the rules charge; how they are worked out is no business of a condition. */
export interface ChargeReader {
  charged(kind: string, by: IrSum | undefined, frame: Frame): Found;
}

/** The judge itself, for the parts of it that judge what is inside them. */
export interface Judge {
  judge(condition: IrCond, frame: Frame): Verdict;
  evaluate(sum: IrSum, frame: Frame): Found;
}

export interface Screening {
  readonly directory: Directory;
  readonly facts: Facts;
  /** The legal date, as a day number. */
  readonly asOf: number;
  readonly acts: readonly Act[];
  /** What the tenant set, read and allowed. */
  readonly settings: ReadonlyMap<string, Value>;
  /** How amounts were shared, by the weight they were shared by. */
  readonly shares: Map<IrSum, Map<string, Parts>>;
  /** Settings anything was judged by, by name. */
  readonly settingsUsed: Map<string, SettingRead>;
  /** What is lacking where values do not mix: two currencies and no rate between them. */
  readonly unlike: OwnerNeed;
  /** Instances nobody listed and root records nobody gave, by pointer. */
  readonly supposed: Map<string, Instance>;
  readonly verdicts: Memo<Verdict>;
  readonly founds: Memo<Found>;
  readonly computed: Memo<Computed>;
  /** What was read of the request itself so far: the legal date, the acts. */
  readonly readings: Map<string, Reading>;
  readonly judge: Judge;
  readonly charges: ChargeReader;
}

/** Where nothing was looked at so far. */
export function newScreening(
  given: Pick<Screening, "directory" | "facts" | "asOf" | "acts" | "settings" | "judge" | "charges">,
): Screening {
  return {
    ...given,
    shares: new Map(),
    settingsUsed: new Map(),
    unlike: { kind: "value", name: "conversion", on: formatDate(given.asOf) },
    supposed: new Map(),
    verdicts: new Map(),
    founds: new Map(),
    computed: new Map(),
    readings: new Map(),
  };
}

/** The parts of one amount, by the pointer of whom they fall to. */
export type Parts = ({ readonly is: "known"; readonly parts: ReadonlyMap<string, Exact> } | Unknown) & {
  readonly trace: Trace;
};

export interface Frame {
  readonly screening: Screening;
  /** In view with all they stand in, innermost first. */
  readonly inView: readonly Instance[];
  /** The fact whose date parameters, groups, lists and rates are read on, unless they name their own. */
  readonly datedBy: string;
  /** Where that fact is read from what it stands in: a define of the shipment follows the day of the item that asks. */
  readonly datedFrom?: Instance | undefined;
  readonly trace: Trace;
  /** Inside `unless proven`: what was not stated shows nothing. */
  readonly proof: boolean;
  /** Nothing is presumed: what readings of two values take as not so is unknown like anything else not stated. */
  readonly strict: boolean;
  readonly depth: number;
  /** The term looked at, inside `every match in matches has (…)`. */
  readonly match?: string;
}

/** Answers by where it was asked and what: a define, a computed fact, a column of a table. Found by objects, not by name. */
export type Memo<T> = Map<Instance, Map<object, Remembered<T>[]>>;

/** One answer for each way in which what is asked may be looked at. */
interface Remembered<T> extends Pick<Frame, "datedBy" | "datedFrom" | "proof" | "strict"> {
  /** Undefined while it is being worked out. */
  recalled: Recalled<T> | undefined;
}

/** What was worked out, and what was looked at on the way. */
interface Recalled<T> {
  readonly result: T;
  readonly trace: Trace;
}

export const LEGAL_DATE = "date";

export function frameOf(
  screening: Screening,
  subject: Instance,
  datedBy = LEGAL_DATE,
  strict = false,
): Frame {
  return { screening, inView: [subject], datedBy, trace: new Trace(), proof: false, strict, depth: 0 };
}

export function evaluate(sum: IrSum, frame: Frame): Found {
  return frame.screening.judge.evaluate(sum, frame);
}

export function judge(condition: IrCond, frame: Frame): Verdict {
  return frame.screening.judge.judge(condition, frame);
}

/**
 * Of what nobody stated, a reading of two values (`is well formed`, `is known`, `when shown`) takes it that it is not
 * so. That it did is kept, so that a strict look can tell whether anything hangs on it.
 */
export function presume(verdict: Verdict, needs: readonly Need[], frame: Frame): Verdict {
  frame.trace.presumes = true;
  return frame.strict ? open(needs) : verdict;
}

export function withInView(frame: Frame, instance: Instance): Frame {
  return { ...frame, inView: [instance, ...frame.inView] };
}

export function datedBy(frame: Frame, fact: string | undefined): Frame {
  return fact === undefined || fact === frame.datedBy ? frame : { ...frame, datedBy: fact };
}

/** The nearest instance of a record among what is in view and what that stands in, then at the root. */
export function nearest(frame: Frame, record: string): Instance | undefined {
  return nearestInView(frame, record) ?? atRoot(frame, record);
}

export function nearestInView({ inView }: Frame, record: string): Instance | undefined {
  for (const each of inView) {
    const at = within(each, record);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** The instance itself, or the nearest it stands in that is of such a record. */
function within(instance: Instance, record: string): Instance | undefined {
  for (let at: Instance | undefined = instance; at !== undefined; at = at.parent) {
    if (at.record === record) return at;
  }
  return undefined;
}

/** As things look from an instance, with nothing else in view. They are dated as whoever looks from elsewhere dates them. */
export function lookFrom(at: Instance, frame: Frame): Frame {
  return { ...frame, inView: [at], datedFrom: datedFrom(at, frame.datedBy, frame) };
}

/** Where the day is read that dates what is worked out at `at`; undefined where `at` itself sees it. */
function datedFrom(at: Instance, datedBy: string, frame: Frame): Instance | undefined {
  if (datedBy === LEGAL_DATE) return undefined;
  const { record } = present(frame.screening.directory.facts.get(datedBy));
  if ((within(at, record) ?? atRoot(frame, record)) !== undefined) return undefined;
  return nearestInView(frame, record) ?? frame.datedFrom;
}

function atRoot({ screening: { facts } }: Frame, record: string): Instance | undefined {
  return record === "shipment" ? facts.shipment : facts.roots.get(record);
}

/** What is worked out once and holds for everyone who asks the same; what it looked at is seen by each of them. */
export function remember<T>(
  memo: Memo<T>,
  asked: object,
  at: Instance,
  frame: Frame,
  work: (inner: Frame) => T,
): T {
  const { result, trace } = recall(memo, asked, at, frame, frame, work);
  frame.trace.absorb(trace);
  return result;
}

/** The same, dated and to be proven as is said apart, for whoever sees to what of its trace it takes over. */
export function recall<T>(
  memo: Memo<T>,
  asked: object,
  at: Instance,
  frame: Frame,
  { datedBy, proof }: Pick<Frame, "datedBy" | "proof">,
  work: (inner: Frame) => T,
): Recalled<T> {
  const { strict } = frame;
  const from = datedFrom(at, datedBy, frame);
  const answers = answersTo(memo, asked, at);
  for (const kept of answers) {
    if (kept.datedBy !== datedBy || kept.datedFrom !== from) continue;
    if (kept.proof !== proof || kept.strict !== strict) continue;
    if (kept.recalled === undefined) throw new EngineFailure("going-in-circles");
    return kept.recalled;
  }
  if (frame.depth >= DEEPEST) throw new EngineFailure("too-deep");
  const answer: Remembered<T> = { datedBy, datedFrom: from, proof, strict, recalled: undefined };
  answers.push(answer);
  const trace = new Trace();
  const inner = { ...frame, inView: [at], datedBy, datedFrom: from, trace, proof, depth: frame.depth + 1 };
  answer.recalled = { result: work(inner), trace };
  return answer.recalled;
}

function answersTo<T>(memo: Memo<T>, asked: object, at: Instance): Remembered<T>[] {
  let here = memo.get(at);
  if (here === undefined) {
    here = new Map();
    memo.set(at, here);
  }
  let answers = here.get(asked);
  if (answers === undefined) {
    answers = [];
    here.set(asked, answers);
  }
  return answers;
}
