/** A rule that fires, as a finding: how severe, in whose words, resting on which facts and dates. */
import type { Frame } from "./context.ts";
import { dayOf } from "./dates.ts";
import type { DateUsed, FactValue, Finding, FindingNote, Mention } from "./decision.ts";
import { partOf } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import type { Domain, Severity } from "./ir.ts";
import { Filler, proseOf } from "./messages.ts";
import { isSenderNeed, type Need, needName } from "./need.ts";
import type { OwnWords } from "./own-words.ts";
import { isUnverified, type Judgement } from "./rule.ts";
import { standsIn, subjectOf } from "./subjects.ts";
import type { Trace } from "./trace.ts";
import { formatDate } from "./value/civil-date.ts";
import { toWords } from "./value/words.ts";

/** What a severity comes to on the day the rule was judged on, and why. */
export interface Outcome {
  readonly severity: Severity;
  readonly notes: readonly FindingNote[];
}

/** Law that is not enforced yet only warns; law nobody has followed up never blocks. */
export function outcomeOn(severity: Severity, { rule, inForce: { day } }: Judgement): Outcome {
  const notes: FindingNote[] = [];
  const stops = severity === "block" || severity === "hold";
  const { enforcedFrom, unverified } = rule;
  let result = severity;
  if (unverified !== undefined && isUnverified(rule, day)) {
    notes.push({ note: "unverified", from: unverified.from, text: unverified.note });
    if (stops) result = "hold";
  }
  if (stops && enforcedFrom !== undefined && day !== undefined && day < dayOf(enforcedFrom)) {
    notes.push({ note: "not-enforced-yet", on: enforcedFrom, becomes: result });
    result = "warn";
  }
  return { severity: result, notes };
}

export function findingOf(
  judgement: Judgement,
  { severity, notes }: Outcome,
  more: readonly FindingNote[],
): Finding {
  const { rule, subject, frame, inForce, notProven } = judgement;
  const { directory } = frame.screening;
  const { title, message, remedy, citations, revision } = proseOf(rule, directory);
  const filler = new Filler(frame, rule.table);
  const part = partOf(directory, rule);
  const unshown = factNames(notProven);
  const mentions = mentionsIn(frame.trace);
  const finding: Finding = {
    rule: rule.id,
    law: rule.law,
    also: rule.also,
    revision,
    subject: subjectOf(subject),
    outcome: severity,
    title,
    message: filler.fill(message),
    remedy: filler.fill(remedy),
    citations,
    effective: inForce.effective,
    jurisdiction: part.jurisdiction,
    domain: part.domain,
    confidence: rule.confidence,
    force: rule.force,
    values: valuesRead(frame, subject),
    dates_used: datesUsed(frame.trace),
    notes: [
      ...notes,
      ...more,
      ...(unshown.length > 0 ? [{ note: "not-proven", facts: unshown } as const] : []),
      ...settingNotes(frame.trace),
    ],
  };
  return mentions.length === 0 ? finding : { ...finding, mentions };
}

/** A finding of the engine's own. */
export function ownFinding(
  rule: string,
  words: OwnWords,
  at: { readonly subject: Instance; readonly jurisdiction: string; readonly domain?: Domain },
  severity: Severity,
  notes: readonly FindingNote[],
  values: readonly FactValue[] = [],
): Finding {
  return {
    rule,
    law: rule,
    also: [],
    revision: "",
    subject: subjectOf(at.subject),
    outcome: severity,
    ...words,
    citations: [],
    effective: { from: null, until: null },
    jurisdiction: at.jurisdiction,
    domain: at.domain ?? "engine",
    confidence: "verified",
    force: "house",
    values,
    dates_used: [],
    notes,
  };
}

export function datesUsed(trace: Trace): readonly DateUsed[] {
  return trace.dates.map(({ fact, day }) => ({ date: formatDate(day), fact })).sort(byFact);
}

/** Facts of the subject, of what it stands in, and of root records; what it counted over its lists would drown them. */
function valuesRead({ trace }: Frame, subject: Instance): readonly FactValue[] {
  const values: FactValue[] = [];
  for (const read of trace.facts()) {
    if (read.at.parent === undefined || standsIn(subject, read.at)) values.push(read.said);
  }
  return values.sort(byFact);
}

/** By text, in the order of the text. */
function mentionsIn({ mentions }: Trace): readonly Mention[] {
  if (mentions.length < 2) return mentions;
  return mentions.toSorted(
    (a, b) =>
      byFact({ fact: a.fact ?? "" }, { fact: b.fact ?? "" }) ||
      (a.entry ?? 0) - (b.entry ?? 0) ||
      a.start - b.start ||
      a.end - b.end,
  );
}

function settingNotes(trace: Trace): readonly FindingNote[] {
  return [...trace.settings.values()]
    .map(
      ({ name, value }): Extract<FindingNote, { note: "setting" }> => ({
        note: "setting",
        name,
        value: toWords(value),
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function factNames(needs: readonly Need[]): readonly string[] {
  if (needs.length === 0) return [];
  return [...new Set(needs.filter(isSenderNeed).map(needName))].sort();
}

function byFact(a: { readonly fact: string }, b: { readonly fact: string }): number {
  return a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0;
}
