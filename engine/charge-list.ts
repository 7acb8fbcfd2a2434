/** Charges as they stand in an answer, and what they come to together. */
import type { Entry } from "./charges.ts";
import type { Charge, ChargeTotal, Money } from "./decision.ts";
import { type Directory, kindsAround } from "./directory.ts";
import { datesUsed } from "./findings.ts";
import type { Localised } from "./ir.ts";
import { Filler, proseOf } from "./messages.ts";
import { isSenderNeed, type Need, needName } from "./need.ts";
import { isUnverified } from "./rule.ts";
import { subjectOf } from "./subjects.ts";
import { Trace } from "./trace.ts";
import { add, isZero } from "./value/exact.ts";
import { type Amount, formatAmount } from "./value/money.ts";

/** What the sender is asked for. */
export interface Asked {
  has(need: Need): boolean;
}

/**
 * What is due because something nobody stated was taken as not so is no more than provisional while it is asked for. Of
 * what nobody asks for, the rule's word that it counts as not so is final.
 */
export function chargeOf(entry: Entry, directory: Directory, asked: Asked): Charge {
  const { outcome, judgement, relievedBy, rate, base, count, amount, payer, collector } = entry;
  const { rule, subject, frame } = judgement;
  const { title, message, remedy, citations } = proseOf(rule, directory);
  const filler = new Filler(frame);
  const kind = directory.chargeKinds.get(outcome.kind);
  const awaited = entry.presumed.filter((need) => asked.has(need));
  const state = stateOf(entry, awaited);
  const waits = state === "unknown" || state === "provisional" ? [...entry.needs, ...awaited] : entry.needs;
  const needs = [...new Set(waits.filter(isSenderNeed).map(needName))].sort();
  const trace = new Trace();
  trace.absorb(frame.trace);
  trace.absorb(entry.trace);
  return {
    kind: outcome.kind,
    ...(kind?.partOf !== undefined && { part_of: kind.partOf }),
    label: chargeLabel(outcome.kind, directory),
    rule: rule.id,
    law: rule.law,
    subject: subjectOf(subject),
    state,
    ...(relievedBy !== undefined && { relieved_by: relievedBy }),
    ...(rate !== undefined && { rate }),
    ...(base !== undefined && { base: money(base) }),
    ...(count !== undefined && { count }),
    ...(amount !== undefined && { amount: money(amount) }),
    ...(payer !== undefined && { payer }),
    ...(collector !== undefined && { collector }),
    ...(needs.length > 0 && { needs }),
    title,
    message: filler.fill(message),
    remedy: filler.fill(remedy),
    citations,
    confidence: rule.confidence,
    ...(entry.state === "provisional" &&
      isUnverified(rule, judgement.inForce.day) &&
      rule.confidence !== "medium" &&
      rule.unverified !== undefined && { unverified_from: rule.unverified.from }),
    dates_used: datesUsed(trace),
  };
}

/** By top kind and currency, in the order kinds are declared. Nothing due is no total, unless all of it was relieved. */
export function totalsOf(
  presumable: readonly Entry[],
  directory: Directory,
  asked: Asked,
): readonly ChargeTotal[] {
  const entries = presumable.filter(({ state }) => state !== "not-charged");
  const totals = new Map<
    string,
    { readonly kind: string; readonly amount: Amount; readonly final: boolean }
  >();
  const unfinished = new Set(
    presumable.filter((entry) => isOpen(entry, asked)).map((entry) => topKind(entry, directory)),
  );
  for (const entry of entries) {
    if (entry.amount === undefined) continue;
    const kind = topKind(entry, directory);
    const key = `${kind} ${entry.amount.currency}`;
    const before = totals.get(key);
    const v = before === undefined ? entry.amount.v : add(before.amount.v, entry.amount.v);
    totals.set(key, { kind, amount: { ...entry.amount, v }, final: !unfinished.has(kind) });
  }
  const unknown = new Set(
    entries.filter(({ state }) => state === "unknown").map((entry) => topKind(entry, directory)),
  );
  const declared = [...directory.chargeKinds.keys()];
  return (
    [...totals.values()]
      // Nothing yet, with a part nobody knows, is no nil.
      .filter(({ kind, amount }) => !(isZero(amount.v) && unknown.has(kind)))
      .sort(
        (a, b) =>
          declared.indexOf(a.kind) - declared.indexOf(b.kind) ||
          (a.amount.currency < b.amount.currency ? -1 : 1),
      )
      .map(({ kind, amount, final }) => ({
        kind,
        label: chargeLabel(kind, directory),
        ...money(amount),
        final,
      }))
  );
}

function stateOf({ state }: Entry, awaited: readonly Need[]): Charge["state"] {
  if (state === "not-charged") return "unknown";
  return state === "due" && awaited.length > 0 ? "provisional" : state;
}

/** Unknown or provisional, or something asked for, or a relief that could still be shown, would change it. */
function isOpen({ state, lifts, isUnsettled, presumed }: Entry, asked: Asked): boolean {
  if (state === "unknown" || state === "provisional" || lifts.length > 0 || isUnsettled) return true;
  return presumed.some((need) => asked.has(need));
}

function chargeLabel(kind: string, { chargeLabels, source }: Directory): Localised {
  const label = chargeLabels.get(kind) ?? source.names.charge(kind) ?? {};
  chargeLabels.set(kind, label);
  return label;
}

function topKind({ outcome }: Entry, directory: Directory): string {
  return kindsAround(directory, outcome.kind).at(-1) ?? outcome.kind;
}

function money(amount: Amount): Money {
  return { amount: formatAmount(amount), currency: amount.currency };
}
