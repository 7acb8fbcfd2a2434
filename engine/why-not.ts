/** Rules that do not apply: which state each is in, and of those that came close to a subject, what keeps them from it. */
import type { Entry } from "./charges.ts";
import type { Decision, RuleState, WhyNot } from "./decision.ts";
import { whyNotOf } from "./explain.ts";
import type { IrRule } from "./ir.ts";
import type { Ledger } from "./ledger.ts";
import { LIMITS } from "./limits.ts";
import type { Case, Docket, Standing } from "./resolve.ts";
import { sieveOf } from "./sieve/sieve.ts";
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
 * Those the index finds for a subject, and that neither fire nor may fire. They are judged here where nobody judged
 * them, and put into words only as far as they are told.
 */
export function whyNot(docket: Docket, ledger: Ledger): Pick<Decision, "why_not" | "why_not_more"> {
  const nearest = NEAREST.map((): (() => WhyNot)[] => []);
  let count = 0;
  const take = (state: RuleState["state"], told: () => WhyNot) => {
    count++;
    const alike = nearest[NEAREST.indexOf(state)];
    // In the order in which they are told, so that what comes later is what is left out.
    if (alike !== undefined && alike.length < LIMITS.whyNot) alike.push(told);
  };
  for (const entry of relieved(ledger)) take("relieved", () => stateOfRelieved(entry));
  for (const { rule, subject } of candidatesOf(docket)) {
    const standing = docket.standing(rule, subject);
    if (standing.is === "held-back") take(standing.state, () => toldOf(standing));
  }
  const told = nearest.flat().slice(0, LIMITS.whyNot);
  return {
    why_not: told.map((tell) => tell()),
    ...(count > told.length && { why_not_more: count - told.length }),
  };
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

/** In the order of the subjects, then of the rules. */
function candidatesOf(docket: Docket): readonly Case[] {
  const { screening } = docket;
  const { directory } = screening;
  const sieve = sieveOf(directory);
  const isAsked = (part: number) => docket.isAsked(part);
  return docket
    .subjects()
    .toSorted(compareInstances)
    .flatMap((subject) =>
      sieve
        .candidates(screening, subject, isAsked)
        .map((number) => ({ rule: directory.source.rule(number), subject })),
    );
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
    rule: rule.id,
    subject: subjectOf(subject),
    state,
    ...(by !== undefined && { by }),
    ...(awaits !== undefined && { awaits }),
  };
}

function toldOf(standing: Standing): WhyNot {
  const state = stateOf(standing);
  // What another rule takes the place of has no clause that fails.
  return state.by === undefined ? { ...state, ...whyNotOf(standing.judgement) } : state;
}
