/**
 * What is charged on one subject by one rule: relief first, then the amount. Rounding comes after (ledger.ts), for
 * charges of one rate are rounded together.
 */
import { evaluateAmount } from "./amounts.ts";
import { evaluate, type Frame, judge } from "./context.ts";
import type { Charge } from "./decision.ts";
import { kindsAround } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import type { IrOutcome, IrRule, IrSum } from "./ir.ts";
import { joinNeeds, type Lift, type Need, NO_LIFTS, NO_NEEDS, needKey } from "./need.ts";
import { type Docket, newIn, type Standing } from "./resolve.ts";
import { isUnverified, type Judgement } from "./rule.ts";
import { standsIn } from "./subjects.ts";
import { Trace } from "./trace.ts";
import { ZERO } from "./value/exact.ts";
import type { Amount } from "./value/money.ts";
import { toWords } from "./value/words.ts";

export type ChargeOutcome = Extract<IrOutcome, { readonly o: "charge" }>;

export interface Entry {
  readonly judgement: Judgement;
  readonly outcome: ChargeOutcome;
  /** `not-charged`: only because something nobody stated was taken as not so; it stands in no answer. */
  readonly state: Charge["state"] | "not-charged";
  readonly relievedBy?: string;
  readonly rate?: string;
  readonly base?: Amount;
  readonly count?: string;
  /** Exact until the ledger rounds it; absent where unknown, or where what is relieved was never known. */
  readonly amount?: Amount;
  readonly payer?: string;
  readonly collector?: string;
  /** What leaves the amount, or who collects it, open. */
  readonly needs: readonly Need[];
  /** What could relieve it, or waive it. */
  readonly lifts: readonly Lift[];
  /** What could be stated that would make it another charge, or none: it was taken as not so. */
  readonly presumed: readonly Need[];
  /** It rests on a charge that may be lifted, or is provisional, or is rounded with one. */
  readonly isUnsettled: boolean;
  readonly trace: Trace;
}

/** Undefined where the rule charges nothing here, whatever else is stated. */
export function chargeOn(
  rule: IrRule,
  outcome: ChargeOutcome,
  subject: Instance,
  docket: Docket,
): Entry | undefined {
  const { entry, presumes } = charged(rule, outcome, subject, docket, false);
  if (!presumes || entry?.state === "unknown") return entry;
  const { entry: strict } = charged(rule, outcome, subject, docket, true);
  if (strict === undefined) return entry;
  if (entry === undefined) {
    const presumed = strict.lifts.reduce((needs, lift) => joinNeeds(needs, lift.needs), strict.needs);
    return { ...strict, state: "not-charged", presumed };
  }
  const known = new Set(entry.needs.map(needKey));
  const needs = strict.needs.filter((need) => !known.has(needKey(need)));
  return { ...entry, presumed: joinNeeds(needs, newIn(strict.lifts, entry.lifts)) };
}

interface Charged {
  readonly entry?: Entry;
  readonly presumes: boolean;
}

function charged(
  rule: IrRule,
  outcome: ChargeOutcome,
  subject: Instance,
  docket: Docket,
  strict: boolean,
): Charged {
  const standing = docket.standing(rule, subject, strict);
  if (standing.is === "held-back") return { presumes: standing.presumes };
  const relief = reliefOf(rule, outcome.kind, subject, docket, strict);
  const frame: Frame = { ...standing.judgement.frame, trace: new Trace() };
  const entry = entryOf(rule, outcome, standing, relief, frame);
  return {
    ...(entry !== undefined && { entry }),
    presumes: standing.presumes || relief.presumes || frame.trace.presumes,
  };
}

function entryOf(
  rule: IrRule,
  outcome: ChargeOutcome,
  standing: Standing,
  relief: Relief,
  frame: Frame,
): Entry | undefined {
  const { judgement } = standing;
  const { found, currency, ...words } = evaluateAmount(outcome.amount, frame);
  if (found.is === "known" && found.amount === "none") return undefined;
  const exact = found.is === "known" && found.amount !== "none" ? found.amount : undefined;
  const nothing = currency === undefined ? undefined : { v: ZERO, currency };
  const entry = {
    judgement,
    outcome,
    ...words,
    trace: frame.trace,
    needs: NO_NEEDS,
    lifts: NO_LIFTS,
    presumed: NO_NEEDS,
    isUnsettled: frame.trace.isUnsettled,
  };

  if (relief.by !== undefined) {
    // What a rule that may not apply would have charged is no charge, once it would be relieved.
    if (standing.is === "open") return undefined;
    return { ...entry, state: "relieved", relievedBy: relief.by, ...(nothing && { amount: nothing }) };
  }
  const waived = outcome.waivedWhen === undefined ? undefined : judge(outcome.waivedWhen, frame);
  if (waived?.is === "yes") {
    return standing.is === "open"
      ? undefined
      : { ...entry, state: "waived", ...(nothing && { amount: nothing }) };
  }
  const waiver = waived === undefined || waived.is === "no" ? [] : [{ by: rule.id, needs: waived.needs }];
  const lifts = [...standing.lifts, ...relief.lifts, ...waiver];
  const open = joinNeeds(
    standing.needs,
    joinNeeds(relief.doubts, found.is === "unknown" ? found.needs : NO_NEEDS),
  );
  if (exact === undefined || open.length > 0) return { ...entry, state: "unknown", needs: open, lifts };
  const payer = party(outcome.payer, frame);
  const collector = party(outcome.collector, frame);
  return {
    ...entry,
    state: isProvisional(judgement) ? "provisional" : "due",
    amount: exact,
    ...(payer.name !== undefined && { payer: payer.name }),
    ...(collector.name !== undefined && { collector: collector.name }),
    needs: joinNeeds(payer.needs, collector.needs),
    lifts,
  };
}

interface Relief {
  readonly by?: string;
  /** What relieves it may itself be lifted. */
  readonly doubts: readonly Need[];
  readonly lifts: readonly Lift[];
  readonly presumes: boolean;
}

/** A rule does not relieve what it charges itself: "EUR 3 in lieu of other duties" is one rule. */
function reliefOf(rule: IrRule, kind: string, subject: Instance, docket: Docket, strict: boolean): Relief {
  const { directory } = docket.screening;
  const around = kindsAround(directory, kind);
  const lifts: Lift[] = [];
  let doubts = NO_NEEDS;
  let presumes = false;
  for (const { rule: exempting, subject: at } of docket.exempting()) {
    if (exempting.id === rule.id || !exempts(exempting, around) || !standsIn(subject, at)) continue;
    const standing = docket.standing(exempting, at, strict);
    presumes ||= standing.presumes;
    if (standing.is === "open") lifts.push({ by: exempting.id, needs: standing.needs });
    if (standing.is !== "fires") continue;
    if (standing.lifts.length === 0) {
      return { by: exempting.id, doubts: NO_NEEDS, lifts: NO_LIFTS, presumes };
    }
    for (const { needs } of standing.lifts) doubts = joinNeeds(doubts, needs);
  }
  return { doubts, lifts, presumes };
}

function exempts(rule: IrRule, kinds: readonly string[]): boolean {
  return rule.outcomes.some(
    (outcome) => outcome.o === "exempt" && outcome.kinds.some((kind) => kinds.includes(kind)),
  );
}

function party(
  named: string | IrSum | undefined,
  frame: Frame,
): { readonly name?: string; readonly needs: readonly Need[] } {
  if (named === undefined) return { needs: NO_NEEDS };
  if (typeof named === "string") return { name: named, needs: NO_NEEDS };
  const found = evaluate(named, frame);
  if (found.is === "unknown") return { needs: found.needs };
  return found.value.t === "none" ? { needs: NO_NEEDS } : { name: toWords(found.value), needs: NO_NEEDS };
}

/** A source that is not sure, or law nobody has followed up, gives a figure to go by and no more. */
function isProvisional({ rule, inForce }: Judgement): boolean {
  return rule.confidence === "medium" || isUnverified(rule, inForce.day);
}
