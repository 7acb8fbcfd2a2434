/** What every rule comes to at every subject: findings, obligations, and what is open. */
import type { Decision, Finding, FindingNote, Obligation } from "./decision.ts";
import type { Directory } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import { findingOf, outcomeOn } from "./findings.ts";
import type { IrRule, Severity } from "./ir.ts";
import type { Ledger } from "./ledger.ts";
import { type Worst, worstOf } from "./missing.ts";
import { isSenderNeed, type Lift, type Need } from "./need.ts";
import { type Fulfilment, judgeRequirement, type Requirement } from "./obligations.ts";
import type { Docket, Standing } from "./resolve.ts";
import { isUnverified, type Judgement } from "./rule.ts";
import { subjectOf } from "./subjects.ts";

export interface FindingAt {
  readonly subject: Instance;
  readonly finding: Finding;
  /** Something not yet known could take it away. */
  readonly isLiftable: boolean;
  readonly obligation?: ObligationAt;
}

export interface ObligationAt {
  readonly subject: Instance;
  readonly obligation: Obligation;
}

/** Something that waits, and what it could come to. */
export interface OpenAt {
  readonly subject: Instance;
  readonly rule: IrRule;
  readonly needs: readonly Need[];
  readonly worst: Worst;
}

export interface PendingAt {
  readonly subject: Instance;
  readonly pending: Decision["pending"][number];
}

export interface Hearing {
  readonly findings: readonly FindingAt[];
  readonly obligations: readonly ObligationAt[];
  readonly open: readonly OpenAt[];
  readonly lifts: readonly Lift[];
  /** Rules that stand as they do because something nobody stated was taken as not so. */
  readonly presumed: readonly Lift[];
  readonly pending: readonly PendingAt[];
  /** Everything judged, and not held back: what explanations and checks go through. */
  readonly standing: readonly Standing[];
  /** Every subject some rule was about. */
  readonly subjects: readonly Instance[];
}

export function hear(docket: Docket, ledger: Ledger): Hearing {
  const heard = new Heard(docket, ledger);
  for (const { rule, subject } of docket.cases()) heard.rule(docket.standing(rule, subject));
  heard.charges();
  return { ...heard.result, subjects: docket.subjects() };
}

/** Collects, rule by rule. */
class Heard {
  readonly #docket: Docket;
  readonly #ledger: Ledger;
  readonly #findings: FindingAt[] = [];
  readonly #obligations: ObligationAt[] = [];
  readonly #open: OpenAt[] = [];
  readonly #lifts: Lift[] = [];
  readonly #presumed: Lift[] = [];
  readonly #pending: PendingAt[] = [];
  readonly #standing: Standing[] = [];

  constructor(docket: Docket, ledger: Ledger) {
    this.#docket = docket;
    this.#ledger = ledger;
  }

  get result(): Omit<Hearing, "subjects"> {
    return {
      findings: this.#findings,
      obligations: this.#obligations,
      open: this.#open,
      lifts: this.#lifts,
      presumed: this.#presumed,
      pending: this.#pending,
      standing: this.#standing,
    };
  }

  rule(standing: Standing): void {
    const { judgement } = standing;
    const { rule, subject } = judgement;
    const presumed = this.#docket.presumed(standing);
    if (presumed.length > 0) this.#presumed.push({ by: rule.id, needs: presumed });
    if (judgement.awaits !== undefined) {
      const act = this.#docket.screening.directory.acts.get(judgement.awaits);
      const pending = { rule: rule.id, subject: subjectOf(subject), awaits: judgement.awaits };
      this.#pending.push({ subject, pending: { ...pending, label: act?.label ?? {} } });
    }
    if (standing.is === "held-back") return;
    this.#standing.push(standing);
    const severity = severityOf(rule, judgement);
    if (severity !== undefined) this.#rests(standing, severity);
    for (const outcome of rule.outcomes) {
      if (outcome.o === "require") this.#requires(standing, outcome);
    }
    this.#lifts.push(...standing.lifts);
  }

  /** Charges have no findings of their own; one that is open is asked about like a rule. */
  charges(): void {
    for (const entry of this.#ledger.presumable()) {
      const { judgement, needs, lifts, state, presumed } = entry;
      const { rule, subject } = judgement;
      if (presumed.length > 0) this.#presumed.push({ by: rule.id, needs: presumed });
      if (state === "not-charged") continue;
      if (needs.length > 0) this.#open.push({ subject, rule, needs, worst: "charge" });
      this.#lifts.push(...lifts);
      // Whether it is relieved is something only the ruleset's owner can find out.
      const ours = lifts.filter((lift) => !lift.needs.some(isSenderNeed));
      for (const lift of ours) this.#open.push({ subject, rule, needs: lift.needs, worst: "charge" });
    }
  }

  /** The rule's own severity, requirements apart. */
  #rests(standing: Standing, severity: Severity): void {
    const { judgement } = standing;
    const { rule, subject } = judgement;
    const outcome = outcomeOn(severity, judgement);
    if (standing.is === "open") {
      // Whether it informs that it relieves is no question; what it would relieve says what could lift it.
      const onlyRelieves = rule.outcomes.every((each) => each.o === "exempt" || each.o === "charge");
      if (!onlyRelieves) this.#open.push({ subject, rule, needs: standing.needs, worst: outcome.severity });
      return;
    }
    const notes = this.#relieves(judgement);
    this.#findings.push({
      subject,
      finding: findingOf(judgement, outcome, notes),
      isLiftable: isLiftable(standing),
    });
  }

  #requires(standing: Standing, required: Requirement): void {
    const { judgement } = standing;
    const { rule, subject, frame } = judgement;
    const outcome = outcomeOn(rule.otherwise ?? "hold", judgement);
    const fulfilment = judgeRequirement(required, frame);
    const { is } = fulfilment.verdict;
    // What is there already need not be owed to be there.
    const state = is === "yes" ? "met" : standing.is === "open" || is === "unknown" ? "unknown" : "unmet";
    const obligation = {
      subject,
      obligation: obligationOf(judgement, required, fulfilment, state, outcome.severity),
    };
    this.#obligations.push(obligation);
    if (state === "unknown") {
      // Whether it is owed at all is asked before whether it is there.
      const needs = standing.is === "open" ? standing.needs : fulfilment.verdict.needs;
      this.#open.push({ subject, rule, needs, worst: outcome.severity });
    }
    if (state !== "unmet") return;
    this.#findings.push({
      subject,
      finding: findingOf(judgement, outcome, []),
      isLiftable: isLiftable(standing),
      obligation,
    });
  }

  #relieves({ rule, subject }: Judgement): readonly FindingNote[] {
    const charges = this.#ledger.relieved(rule.id, subject);
    return charges.length === 0 ? [] : [{ note: "relieves", charges }];
  }
}

/** Relief informs. Law nobody has followed up needs a person, also where it only charges. */
function severityOf(rule: IrRule, { inForce: { day } }: Judgement): Severity | undefined {
  const severities: Severity[] = [];
  for (const outcome of rule.outcomes) {
    if (outcome.o === "require") continue;
    if (outcome.o === "finding") severities.push(outcome.severity);
    else if (isUnverified(rule, day)) severities.push("hold");
    else if (outcome.o === "exempt") severities.push("inform");
  }
  return worstOf(severities);
}

function isLiftable({ lifts }: Standing): boolean {
  return lifts.length > 0;
}

function obligationOf(
  { rule, subject, frame }: Judgement,
  required: Requirement,
  { failed, languages }: Fulfilment,
  state: Obligation["state"],
  otherwise: Severity,
): Obligation {
  return {
    rule: rule.id,
    law: rule.law,
    subject: subjectOf(subject),
    one_of: namedOf(required, frame.screening.directory),
    state,
    ...(state === "unmet" && failed !== undefined && { failed }),
    ...(languages !== undefined && { languages }),
    otherwise,
    citations: rule.cites,
  };
}

const named = new WeakMap<Requirement, Obligation["one_of"]>();

/** What would do, in words; looked up once for as long as the rule is held. */
function namedOf(required: Requirement, { source: { names } }: Directory): Obligation["one_of"] {
  let all = named.get(required);
  if (all === undefined) {
    all = required.oneOf.map(({ kind, name }) => ({
      kind,
      name,
      label: names.catalogue(`${kind} ${name}`) ?? {},
    }));
    named.set(required, all);
  }
  return all;
}
