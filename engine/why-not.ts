/** Rules that do not apply: which state each is in, and of those that came close to a subject, what keeps them from it. */
import type { Entry } from "./charges.ts";
import type { Decision, RuleState, WhyNot } from "./decision.ts";
import { whyNotOf } from "./explain.ts";
import type { Instance } from "./facts/instance.ts";
import type { IrRule } from "./ir.ts";
import type { Ledger } from "./ledger.ts";
import { LIMITS } from "./limits.ts";
import type { Docket, Standing } from "./resolve.ts";
import { compareInstances, subjectOf } from "./subjects.ts";

/** How near a rule came: it fires but for another; it would, on another day; it speaks of such goods; it does not. */
const NEAREST: readonly RuleState["state"][] = [
  "relieved",
  "overridden",
  "suspended",
  "pending",
  "does-not-fire",
  "not-in-force",
  "not-applicable",
];

/**
 * Those the index finds for a subject, and that neither fire nor may fire: first what only the whole judgement held back,
 * then what was ruled out before. Subjects take turns, so that one of them does not have all the lines; and as many
 * rules are judged as are told of.
 */
export function whyNot(docket: Docket, ledger: Ledger): Pick<Decision, "why_not" | "why_not_more"> {
  const told: WhyNot[] = relieved(ledger).map(stateOfRelieved);
  const around = docket
    .subjects()
    .toSorted(compareInstances)
    .map((subject) => ({ subject, held: heldBackAt(subject, docket) }));
  const count = around.reduce((sum, { held }) => sum + held.length, told.length);
  const shares = sharesOf(
    around.map(({ held }) => held.length),
    LIMITS.whyNot - told.length,
  );
  for (const [i, { subject, held }] of around.entries())
    for (const each of held.slice(0, shares[i])) told.push(toldOf(standingOf(each, subject, docket)));
  const nearest = told.slice(0, LIMITS.whyNot).sort(byNearness);
  return { why_not: nearest, ...(count > nearest.length && { why_not_more: count - nearest.length }) };
}

/** Standings of rules that were judged, numbers of those that were not. */
function heldBackAt(subject: Instance, docket: Docket): readonly (Standing | number)[] {
  const judged = [...docket.left(subject)].map((rule) => docket.standing(rule, subject));
  return [...judged.filter(({ is }) => is === "held-back"), ...docket.ruledOut(subject)];
}

function standingOf(held: Standing | number, subject: Instance, docket: Docket): Standing {
  if (typeof held !== "number") return held;
  return docket.standing(docket.screening.directory.source.rule(held), subject);
}

/** How many each gets of so many, one after the other in turns. */
function sharesOf(wanted: readonly number[], total: number): readonly number[] {
  const shares = wanted.map(() => 0);
  for (let left = total; left > 0; ) {
    const before = left;
    for (let i = 0; i < wanted.length && left > 0; i++) {
      const share = shares[i] ?? 0;
      if (share >= (wanted[i] ?? 0)) continue;
      shares[i] = share + 1;
      left--;
    }
    if (left === before) break;
  }
  return shares;
}

function byNearness(a: WhyNot, b: WhyNot): number {
  return NEAREST.indexOf(a.state) - NEAREST.indexOf(b.state);
}

/** The states of the rules asked for, at every subject at which they do not apply, whether they came close or not. */
export function statesOf(docket: Docket, ledger: Ledger, rules: readonly IrRule[]): readonly RuleState[] {
  const subjects = Map.groupBy(docket.subjects(), ({ record }) => record);
  const held = rules
    .filter(({ part }) => docket.isAsked(part))
    .flatMap((rule) => (subjects.get(rule.subject) ?? []).map((subject) => docket.standing(rule, subject)))
    .filter((standing) => standing.is === "held-back");
  const ids = new Set(rules.map(({ id }) => id));
  const spared = relieved(ledger).filter(({ judgement }) => ids.has(judgement.rule.id));
  return [...held.map(stateOf), ...spared.map(stateOfRelieved)];
}

/** Charges that another rule relieved. */
function relieved(ledger: Ledger): readonly Entry[] {
  return ledger
    .all()
    .filter(({ state }) => state === "relieved")
    .toSorted(bySubject);
}

function stateOfRelieved({ judgement: { rule, subject }, relievedBy: by }: Entry): RuleState {
  return {
    rule: rule.id,
    subject: subjectOf(subject),
    state: "relieved",
    ...(by !== undefined && { by }),
  };
}

function bySubject({ judgement: a }: Entry, { judgement: b }: Entry): number {
  return compareInstances(a.subject, b.subject) || (a.rule.id < b.rule.id ? -1 : 1);
}

function stateOf({ judgement: { rule, subject, inForce }, state, by }: Standing): RuleState {
  const awaits = state === "pending" ? inForce.awaits : undefined;
  return {
    ...(awaits !== undefined && { awaits }),
    ...(by !== undefined && { by }),
    rule: rule.id,
    state,
    subject: subjectOf(subject),
  };
}

function toldOf(standing: Standing): WhyNot {
  const { judgement, state, by } = standing;
  // What another rule takes the place of has no clause that fails.
  if (by !== undefined) return stateOf(standing);
  const { clause, sentence, values } = whyNotOf(judgement);
  const { rule, subject, inForce } = judgement;
  const told = { clause, rule: rule.id, sentence, state, subject: subjectOf(subject) };
  const awaits = state === "pending" ? inForce.awaits : undefined;
  if (awaits !== undefined) return { awaits, ...told, ...(values && { values }) };
  return values === undefined ? told : { ...told, values };
}
