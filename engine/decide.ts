/**
 * From what was heard to the decision: rolled up, put in order, said. Whatever is listed is sorted, so that the same
 * request under the same rules gives the same bytes.
 */
import { folded } from "./alike.ts";
import { type Asked, chargeOf, totalsOf } from "./charge-list.ts";
import type { Entry } from "./charges.ts";
import type { Screening } from "./context.ts";
import { type Coverage, DESTINATION } from "./coverage.ts";
import type { Act, Charge, Decision, Finding, Obligation, ScreenRequest } from "./decision.ts";
import { becauseOf } from "./explain.ts";
import type { Instance } from "./facts/instance.ts";
import { present } from "./failure.ts";
import type { FindingAt, Hearing, ObligationAt, PendingAt } from "./hearing.ts";
import { SEVERITIES, type Severity } from "./ir.ts";
import type { Ledger } from "./ledger.ts";
import { LIMITS } from "./limits.ts";
import { byFact, inquiryOf, missingFacts, type Question } from "./missing.ts";
import { isSenderNeed, type Lift } from "./need.ts";
import { contradictions, notCoveredFindings, noValueFindings } from "./own-findings.ts";
import { NOTICE } from "./own-words.ts";
import type { Docket } from "./resolve.ts";
import { type RollUp, rollUp, type Weight } from "./roll-up.ts";
import { chainOf, compareInstances, subjectOf } from "./subjects.ts";
import { toWords } from "./value/words.ts";
import { whyNot } from "./why-not.ts";

export const ENGINE_VERSION = "0.1.0";

/** One request judged on one legal date. */
export interface Court {
  readonly screening: Screening;
  readonly coverage: Coverage;
  readonly docket: Docket;
  readonly ledger: Ledger;
  readonly hearing: Hearing;
}

/** What does not come from judging. */
export type Surroundings = Pick<
  Decision,
  "invalid" | "unrecognised" | "turns_on" | "turns_on_until" | "ruleset"
>;

/** Findings and charges alone, as they stand in the decision. */
export interface Said {
  readonly findings: readonly Finding[];
  readonly obligations: readonly Obligation[];
  readonly charges: readonly Charge[];
}

export function decide(court: Court, request: ScreenRequest, surroundings: Surroundings): Decision {
  const { screening, coverage, ledger, hearing } = court;
  const { directory } = screening;
  const findings = allFindings(court);
  const questions = questionsOf(court);
  const asked = inquiryOf(questions);
  const rolled = rollUps(court, findings, questions);
  const whole = rolled.whole;
  const blocking = findings.filter(({ finding }) => finding.outcome === "block");
  return {
    ...whole,
    ...(whole.outcome === "block" && { fixable: blocking.every((each) => each.obligation !== undefined) }),
    as_of: request.as_of,
    acts: request.acts,
    domains: request.domains,
    jurisdictions: coverage.jurisdictions,
    coverage: coverage.coverage,
    not_covered: coverage.notCovered,
    charges_covered: ledger.covered(),
    subjects: rolled.subjects,
    ...foldedIn(say(court, findings, asked)),
    charge_totals: totalsOf(ledger.presumable(), directory, asked),
    missing: folded(missingFacts(asked, directory)).said,
    could_lift: folded(byFact(hearing.lifts)).said,
    presumed: folded(byFact(unasked(hearing.presumed, asked))).said,
    pending: folded([...hearing.pending].sort(byRule).map(({ pending }) => pending)).said,
    settings_used: [...screening.settingsUsed.values()]
      .map(({ name, value, isDefault }) => ({ name, value: toWords(value), default: isDefault }))
      .sort((a, b) => compareText(a.name, b.name)),
    // Last, so that what is judged to explain leaves the answer as it is.
    ...(request.explain !== false && explained(court, request.explain)),
    engine: ENGINE_VERSION,
    notice: NOTICE,
    ...surroundings,
  };
}

/** What is said on that day: enough to tell what will change. */
export function saidOn(court: Court): Said {
  return say(court, allFindings(court), inquiryOf(questionsOf(court)));
}

/** Amounts are told apart, each with what it is of. */
function foldedIn({ findings, obligations, charges }: Said): Said {
  const owed = folded(obligations);
  const said = findings.map((finding) => {
    const obligation = finding.obligation === undefined ? undefined : obligations[finding.obligation];
    const place = obligation && owed.placeOf(obligation);
    return place === undefined || place === finding.obligation ? finding : { ...finding, obligation: place };
  });
  return {
    findings: folded(said).said,
    obligations: owed.said,
    charges: folded(
      charges,
      ({ amount, state }) => amount === undefined || state === "relieved" || state === "waived",
    ).said,
  };
}

/** What is asked for anyway need not be listed as taken for granted as well. */
function unasked(lifts: readonly Lift[], asked: Asked): readonly Lift[] {
  return lifts.map(({ by, needs }) => ({ by, needs: needs.filter((need) => !asked.has(need)) }));
}

function say({ screening, ledger, hearing }: Court, findings: readonly FindingAt[], asked: Asked): Said {
  const obligations = [...hearing.obligations].sort(byObligation);
  const places = new Map(obligations.map((obligation, i) => [obligation, i]));
  return {
    findings: findings.map(({ finding, obligation }) =>
      obligation === undefined ? finding : { ...finding, obligation: present(places.get(obligation)) },
    ),
    obligations: obligations.map(({ obligation }) => obligation),
    charges: [...ledger.all()].sort(byCharge).map((entry) => chargeOf(entry, screening.directory, asked)),
  };
}

function allFindings({ screening, coverage, hearing }: Court): readonly FindingAt[] {
  return [
    ...hearing.findings,
    ...noValueFindings(hearing.open, screening),
    ...notCoveredFindings(screening, coverage),
    ...contradictions(hearing.standing, screening),
  ].sort(byFinding);
}

interface QuestionAt extends Question {
  readonly subject: Instance;
}

/** What the sender can answer. Without a destination nobody can say whose law applies, whatever the rules read. */
function questionsOf({ screening, coverage, hearing }: Court): readonly QuestionAt[] {
  const questions = hearing.open.flatMap(({ subject, rule, needs, worst }): readonly QuestionAt[] => {
    const senders = needs.filter(isSenderNeed);
    return senders.length === 0 ? [] : [{ subject, rule: rule.id, needs: senders, worst }];
  });
  if (!coverage.destinationMissing || !screening.directory.facts.has(DESTINATION)) return questions;
  const { shipment: at } = screening.facts;
  const reason = at.facts.get(DESTINATION)?.is === "invalid" ? "invalid" : "missing";
  const need = { kind: "fact", fact: DESTINATION, at, reason } as const;
  return [...questions, { subject: at, rule: "not-covered", needs: [need], worst: "hold" }];
}

/** Acts for which an amount nobody can work out needs a person. */
const ACTS_THAT_CHARGE: readonly Act[] = ["import", "sell", "ship"];

function rollUps(
  { screening, hearing }: Court,
  findings: readonly FindingAt[],
  questions: readonly QuestionAt[],
): { readonly whole: RollUp; readonly subjects: Decision["subjects"] } {
  const chargesMatter = screening.acts.some((act) => ACTS_THAT_CHARGE.includes(act));
  const tallies = new Map<string, Tally>();
  const whole: Tally = { at: screening.facts.shipment, settled: [], open: [] };
  const tally = (at: Instance): Tally => {
    const kept = tallies.get(at.pointer);
    if (kept !== undefined) return kept;
    const made: Tally = { at, settled: [], open: [] };
    tallies.set(at.pointer, made);
    return made;
  };
  const { facts } = screening;
  const listed = hearing.subjects.filter(({ unlisted }) => unlisted === undefined);
  for (const at of [...(facts.hasShipment ? [facts.shipment] : []), ...facts.roots.values(), ...listed])
    tally(at);
  for (const { subject, finding, isLiftable } of findings) {
    const weight: Weight = { severity: finding.outcome, isLiftable };
    whole.settled.push(weight);
    for (const at of chainOf(subject)) tally(at).settled.push(weight);
  }
  for (const { subject, worst } of questions) {
    if (worst === "charge" && !chargesMatter) continue;
    const severity = worst === "charge" ? "hold" : worst;
    whole.open.push(severity);
    for (const at of chainOf(subject)) tally(at).open.push(severity);
  }
  const subjects = [...tallies.values()].sort((a, b) => compareInstances(a.at, b.at));
  return {
    whole: rollUp(whole.settled, whole.open),
    subjects: subjects.map(({ at, settled, open }) => {
      const { could_be: _, ...rolled } = rollUp(settled, open);
      return { ...subjectOf(at), ...rolled };
    }),
  };
}

interface Tally {
  readonly at: Instance;
  readonly settled: Weight[];
  readonly open: Severity[];
}

type Explained = Pick<Decision, "because" | "because_more" | "why_not" | "why_not_more">;

function explained({ hearing, docket, ledger }: Court, explain: true | "fired"): Explained {
  const fired = hearing.standing
    .flatMap(({ is, judgement }) => (is === "fires" ? [judgement] : []))
    .sort((a, b) => compareInstances(a.subject, b.subject) || compareText(a.rule.id, b.rule.id));
  const because = fired.slice(0, LIMITS.because).map(becauseOf);
  return {
    because,
    ...(fired.length > because.length && { because_more: fired.length - because.length }),
    ...(explain === true && whyNot(docket, ledger)),
  };
}

function byFinding(a: FindingAt, b: FindingAt): number {
  return (
    SEVERITIES.indexOf(a.finding.outcome) - SEVERITIES.indexOf(b.finding.outcome) ||
    compareInstances(a.subject, b.subject) ||
    compareText(a.finding.rule, b.finding.rule) ||
    compareText(a.finding.message.en ?? "", b.finding.message.en ?? "")
  );
}

function byRule(a: PendingAt, b: PendingAt): number {
  return compareInstances(a.subject, b.subject) || compareText(a.pending.rule, b.pending.rule);
}

function byObligation(a: ObligationAt, b: ObligationAt): number {
  return compareInstances(a.subject, b.subject) || compareText(a.obligation.rule, b.obligation.rule);
}

function byCharge(a: Entry, b: Entry): number {
  return (
    compareInstances(a.judgement.subject, b.judgement.subject) ||
    compareText(a.judgement.rule.id, b.judgement.rule.id) ||
    compareText(a.outcome.kind, b.outcome.kind)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
