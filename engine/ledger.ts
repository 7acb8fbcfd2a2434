/**
 * All charges, by kind. A kind is worked out when somebody asks for it, so that a charge may rest on others; its
 * amounts are rounded together before anyone reads them.
 */
import { distribute } from "./apportion.ts";
import { chargeOn, type Entry } from "./charges.ts";
import { type ChargeReader, type Frame, frameOf } from "./context.ts";
import { noValue } from "./dates.ts";
import type { Directory } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import { EngineFailure, present } from "./failure.ts";
import type { IrSum } from "./ir.ts";
import { joinNeeds, NO_NEEDS } from "./need.ts";
import { sum } from "./operators/arithmetic.ts";
import type { ChargingPart, Force } from "./outline.ts";
import type { Docket } from "./resolve.ts";
import { shareOf } from "./sharing.ts";
import { chainOf, compareInstances, standsIn, subjectsOf } from "./subjects.ts";
import { minorUnit } from "./value/currencies.ts";
import { add, compare, type Exact, fromInteger, readExact, round, ZERO } from "./value/exact.ts";
import { type Found, known, unknown } from "./verdict.ts";
import { judgeWindows } from "./windows.ts";

export class Ledger implements ChargeReader {
  readonly #docket: Docket;
  readonly #jurisdictions: ReadonlySet<string>;
  readonly #byKind = new Map<string, Booked | undefined>();
  readonly #frames = new Map<string, readonly Frame[]>();
  #presumable: readonly Entry[] | undefined;
  #all: readonly Entry[] | undefined;
  #reliefs: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(docket: Docket, jurisdictions: ReadonlySet<string>) {
    this.#docket = docket;
    this.#jurisdictions = jurisdictions;
  }

  /** Of every kind in the order they are declared, each in the order of subjects, then of rules. */
  all(): readonly Entry[] {
    this.#all ??= this.presumable().filter(({ state }) => state !== "not-charged");
    return this.#all;
  }

  /** With what is not charged only because something was taken as not so. */
  presumable(): readonly Entry[] {
    const { chargeKinds } = this.#docket.screening.directory.ir;
    this.#presumable ??= chargeKinds.flatMap(({ name }) => this.#book(name).entries);
    return this.#presumable;
  }

  /** Kinds that a rule relieves on a subject or within it. */
  relieved(rule: string, subject: Instance): readonly string[] {
    this.#reliefs ??= reliefsIn(this.all());
    return [...(this.#reliefs.get(`${rule} ${subject.pointer}`) ?? [])].sort();
  }

  /** What a kind and its parts come to on the subject in view: its own, a share of what it stands in, all within it. */
  charged(kind: string, by: IrSum | undefined, frame: Frame): Found {
    const subject = present(frame.inView[0]);
    const kinds = present(frame.screening.directory.kindsWithin.get(kind));
    const touching = kinds.flatMap((each) => touchingIn(this.#book(each), subject));
    if (touching.length === 0 && !this.#isCovered(kinds)) {
      return unknown([noValue(`charge ${kind}`, frame.screening.asOf)]);
    }
    let total: Found = known({ t: "number", v: fromInteger(0) });
    for (const entry of touching) total = this.#plus(total, this.#part(entry, subject, by, frame), frame);
    return total;
  }

  /** Kinds somebody has written rules for that are in force here, with the jurisdiction of each. */
  covered(): readonly { readonly jurisdiction: string; readonly kind: string }[] {
    const covered: { readonly jurisdiction: string; readonly kind: string }[] = [];
    for (const { name: kind } of this.#docket.screening.directory.ir.chargeKinds) {
      const here = this.#chargingHere(kind).sort((a, b) => a.part - b.part);
      for (const { jurisdiction } of here) covered.push({ jurisdiction, kind });
    }
    return covered;
  }

  #book(kind: string): Booked {
    const kept = this.#byKind.get(kind);
    if (kept !== undefined) return kept;
    if (this.#byKind.has(kind)) throw new EngineFailure("going-in-circles");
    this.#byKind.set(kind, undefined);
    const entries = this.#exact(kind);
    const booked = entries.length === 0 ? NOTHING_BOOKED : bookedIn(rounded(entries));
    this.#byKind.set(kind, booked);
    return booked;
  }

  #exact(kind: string): readonly Entry[] {
    const entries = this.#docket
      .charging(kind)
      .flatMap(({ rule, outcome, subject }) => chargeOn(rule, outcome, subject, this.#docket) ?? []);
    return entries.sort((a, b) => compareInstances(a.judgement.subject, b.judgement.subject));
  }

  #part(entry: Entry, subject: Instance, by: IrSum | undefined, frame: Frame): Found {
    const { trace, strict } = frame;
    if (entry.presumed.length > 0) {
      trace.presumes = true;
      if (strict) return unknown(entry.presumed);
    }
    if (entry.lifts.length > 0 || entry.isUnsettled || entry.state === "provisional") {
      trace.isUnsettled = true;
    }
    if (isNothing(entry)) return NOTHING;
    if (entry.amount === undefined) return unknown(entry.needs);
    const amount = known({ t: "money", ...entry.amount });
    const { subject: at } = entry.judgement;
    if (standsIn(at, subject)) return amount;
    // How a charge on something larger falls to its parts is for the rule to say; the compiler asks for it.
    if (by === undefined) return unknown([noValue(`charge ${entry.outcome.kind}`, frame.screening.asOf)]);
    return shareOf(amount, at, by, frame);
  }

  #plus(a: Found, b: Found, { screening }: Frame): Found {
    if (a.is === "known" && b.is === "known") {
      const total = sum(a.value, b.value);
      return total === undefined ? unknown([screening.unlike]) : known(total);
    }
    const [left, right] = [a, b].map((part) => (part.is === "unknown" ? part.needs : NO_NEEDS));
    return unknown(joinNeeds(left ?? NO_NEEDS, right ?? NO_NEEDS));
  }

  #isCovered(kinds: readonly string[]): boolean {
    return kinds.some((kind) => this.#chargingHere(kind).length > 0);
  }

  /** Of the jurisdictions concerned, those with a rule that charges the kind and may be in force; the first part with one. */
  #chargingHere(kind: string): { readonly jurisdiction: string; readonly part: number }[] {
    const parts = chargingIn(this.#docket.screening.directory, kind);
    const here: { readonly jurisdiction: string; readonly part: number }[] = [];
    for (const jurisdiction of this.#jurisdictions) {
      const first = parts.get(jurisdiction)?.find((each) => this.#mayCharge(each));
      if (first !== undefined) here.push({ jurisdiction, part: first.part });
    }
    return here;
  }

  #mayCharge({ part, force }: ChargingPart): boolean {
    return this.#docket.isAsked(part) && force.some((each) => this.#isInForce(each));
  }

  #isInForce(force: Force): boolean {
    return this.#looksAt(force.subject).some((frame) => judgeWindows(force, frame).verdict.is !== "no");
  }

  /** From where the subjects of a record are looked at, for whoever only asks what is in force. */
  #looksAt(record: string): readonly Frame[] {
    let kept = this.#frames.get(record);
    if (kept === undefined) {
      const { screening } = this.#docket;
      kept = subjectsOf(screening, record).map((subject) => frameOf(screening, subject));
      this.#frames.set(record, kept);
    }
    return kept;
  }
}

const charging = new WeakMap<readonly ChargingPart[], ReadonlyMap<string, readonly ChargingPart[]>>();

/** The parts that charge a kind, by jurisdiction: of hundreds of parts a request concerns a few. */
function chargingIn({ ir, source }: Directory, kind: string): ReadonlyMap<string, readonly ChargingPart[]> {
  const all = source.outline.charging[kind] ?? [];
  const kept = charging.get(all) ?? Map.groupBy(all, ({ part }) => present(ir.parts[part]).jurisdiction);
  charging.set(all, kept);
  return kept;
}

/** Entries of one kind, found by where they stand: at a subject, and within it. */
interface Booked {
  readonly entries: readonly Entry[];
  readonly at: ReadonlyMap<string, readonly Entry[]>;
  readonly within: ReadonlyMap<string, readonly Entry[]>;
}

const NOTHING_BOOKED: Booked = { entries: [], at: new Map(), within: new Map() };

function bookedIn(entries: readonly Entry[]): Booked {
  const at = new Map<string, Entry[]>();
  const within = new Map<string, Entry[]>();
  for (const entry of entries) {
    const chain = chainOf(entry.judgement.subject);
    filed(at, entry.judgement.subject.pointer, entry);
    for (const { pointer } of chain) filed(within, pointer, entry);
  }
  return { entries, at, within };
}

function touchingIn({ at, within }: Booked, subject: Instance): readonly Entry[] {
  const [, ...around] = chainOf(subject);
  const larger = around.flatMap(({ pointer }) => at.get(pointer) ?? []);
  return [...larger, ...(within.get(subject.pointer) ?? [])];
}

function reliefsIn(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reliefs = new Map<string, Set<string>>();
  for (const { relievedBy, outcome, judgement } of entries) {
    if (relievedBy === undefined) continue;
    for (const { pointer } of chainOf(judgement.subject)) {
      const key = `${relievedBy} ${pointer}`;
      const kinds = reliefs.get(key) ?? new Set();
      reliefs.set(key, kinds.add(outcome.kind));
    }
  }
  return reliefs;
}

function filed(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [entry]);
  else list.push(entry);
}

function isNothing({ state }: Entry): boolean {
  return state === "relieved" || state === "waived" || state === "not-charged";
}

const NOTHING = known({ t: "number", v: ZERO });

/**
 * Per subject where the rule says `each`; otherwise the total of one rate and collector, spread back over its parts. As
 * long as a part may come or go, what the others get of a cent is not settled.
 */
function rounded(entries: readonly Entry[]): readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) if (isRounded(entry)) filed(groups, groupOf(entry), entry);
  const result = new Map<Entry, Entry>();
  const absent = entries.filter((entry) => !isRounded(entry) && !isSettledNothing(entry));
  for (const group of groups.values()) {
    const first = present(group[0]);
    const exact = group.map(({ amount }) => present(amount).v);
    const spread = distribute(exact, roundedTotal(exact, first), stepOf(first));
    const doubtful = group.length > 1 ? group.filter(mayGo) : [];
    const doubts = doubtsOf([...absent.filter((entry) => mayJoin(entry, first)), ...doubtful]);
    for (const [i, entry] of group.entries()) {
      const amount = { ...present(entry.amount), v: present(spread[i]) };
      const isWhole = compare(amount.v, present(exact[i])) === 0;
      result.set(entry, { ...(isWhole ? entry : withDoubts(entry, doubts)), amount });
    }
  }
  return entries.map((entry) => result.get(entry) ?? entry);
}

function isRounded(entry: Entry): boolean {
  return entry.amount !== undefined && !isNothing(entry);
}

function isSettledNothing(entry: Entry): boolean {
  return isNothing(entry) && entry.state !== "not-charged" && entry.presumed.length === 0;
}

function groupOf({ outcome, judgement, rate, collector, amount }: Entry): string {
  const { each, mode, to } = outcome.rounding;
  const alone = each ? `${judgement.rule.id} ${judgement.subject.pointer}` : "";
  return [rate, collector, present(amount).currency, mode, to, alone].join("\n");
}

/** Whether a charge whose amount nobody knows may turn out to be rounded with this one. */
function mayJoin({ outcome, rate, collector }: Entry, other: Entry): boolean {
  const [a, b] = [outcome.rounding, other.outcome.rounding];
  if (a.each || b.each || a.mode !== b.mode || a.to !== b.to) return false;
  if (rate !== undefined && rate !== other.rate) return false;
  return collector === undefined || collector === other.collector;
}

function mayGo({ presumed, lifts, isUnsettled }: Entry): boolean {
  return presumed.length > 0 || lifts.length > 0 || isUnsettled;
}

type Doubts = Pick<Entry, "presumed" | "isUnsettled"> & { readonly isOpen: boolean };

function doubtsOf(others: readonly Entry[]): Doubts {
  return {
    isOpen: others.some(({ state }) => state === "unknown"),
    isUnsettled: others.some(({ lifts, isUnsettled }) => lifts.length > 0 || isUnsettled),
    presumed: others.reduce(
      (all, { state, needs, presumed }) => joinNeeds(all, state === "unknown" ? needs : presumed),
      NO_NEEDS,
    ),
  };
}

function withDoubts(entry: Entry, { isOpen, isUnsettled, presumed }: Doubts): Entry {
  return {
    ...entry,
    ...(isOpen && { state: "provisional" as const }),
    isUnsettled: entry.isUnsettled || isUnsettled,
    presumed: joinNeeds(entry.presumed, presumed),
  };
}

function roundedTotal(exact: readonly Exact[], entry: Entry): Exact {
  return round(exact.reduce(add, ZERO), entry.outcome.rounding.mode, stepOf(entry));
}

function stepOf({ outcome: { rounding }, amount }: Entry): Exact {
  return rounding.to === undefined ? minorUnit(present(amount).currency) : readExact(rounding.to);
}
