import {
  add,
  type Charge,
  compare,
  type Decision,
  type ExactNumber,
  type Finding,
  fromInteger,
  isZero,
  parseExact,
  type RuleState,
  readExact,
  type Subject,
} from "../../engine/index.ts";
import type { CheckedExpectation } from "../check/expectation.ts";
import { isProbe } from "./fileBundle.ts";

/** A decision, and where a rule is expected to be in some state, the states of the rules that do not apply. */
export interface Answer extends Decision {
  readonly states: readonly RuleState[];
}

/** Whether the answer is as expected. `probe` is the rule that asks for what is concluded. */
export function holds(expectation: CheckedExpectation, answer: Answer, probe: string): boolean {
  const { by } = expectation;
  const decision = expectation.of === undefined ? answer : saidOfOne(answer, expectation.of);
  switch (expectation.e) {
    case "pass":
      if (expectation.of === undefined) return decision.outcome === "pass";
      return decision.missing.length === 0 && findings(decision).every(({ outcome }) => outcome === "inform");
    case "needs":
      return expectation.facts.every((fact) =>
        decision.missing.some(
          (missing) =>
            missing.fact === fact && by.every((rules) => rules.some((rule) => missing.rules.includes(rule))),
        ),
      );
    case "finding": {
      const found = findings(decision).filter(({ outcome }) => outcome === expectation.severity);
      return found.length > 0 && by.every((rules) => found.some(({ rule }) => rules.includes(rule)));
    }
    case "no-finding":
      return !findings(decision).some(
        (finding) =>
          (expectation.severity === undefined || finding.outcome === expectation.severity) &&
          isByAny(finding, by),
      );
    case "charge":
      return isCharged(expectation, decision);
    case "no-charge":
      return !chargesOf(expectation.kinds, by, decision).some(mayBeDue);
    case "paper": {
      const { kind, name, state } = expectation;
      const asked = decision.obligations.filter(
        (obligation) =>
          obligation.one_of.some((paper) => paper.kind === kind && paper.name === name) &&
          isByAny(obligation, by),
      );
      return asked.length > 0 && asked.every((obligation) => obligation.state === state);
    }
    case "state":
      return by.every((rules) =>
        decision.states.some(({ rule, state }) => state === expectation.state && rules.includes(rule)),
      );
    case "value":
      return decision.findings.some(({ rule }) => rule === probe);
  }
}

/** What an answer says of one of the records in it. Examples know them by their place. */
function saidOfOne(decision: Answer, { record, index }: { record: string; index: number }): Answer {
  const isAbout = ({ subject }: { readonly subject: Subject }) =>
    subject.kind === record && (subject.key === record || subject.key.endsWith(`[${index}]`));
  return {
    ...decision,
    findings: decision.findings.filter(isAbout),
    obligations: decision.obligations.filter(isAbout),
    charges: decision.charges.filter(isAbout),
    missing: decision.missing.filter(isAbout),
    states: decision.states.filter(isAbout),
  };
}

/** What was answered, in the words in which it could have been expected: the same in every language. */
export function saidOf(decision: Answer, { e }: CheckedExpectation): readonly string[] {
  const said = [
    ...(decision.outcome === "pass" ? ["pass"] : []),
    ...findings(decision).map(({ outcome, rule }) => `${outcome} by ${rule}`),
    ...decision.charges.map(chargeWords),
    ...decision.obligations.flatMap(({ state, one_of, rule }) =>
      one_of.map(({ kind, name }) => `${state} ${kind} ${name} by ${rule}`),
    ),
    ...(e === "state" ? decision.states : []).map(({ rule, state }) => `${state} ${rule}`),
    ...decision.missing.map(({ fact, rules }) => {
      const by = rules.filter(isWritten).join(", ");
      return by === "" ? `needs ${fact}` : `needs ${fact} by ${by}`;
    }),
  ];
  const relevant = said.filter(
    (words) => e !== "charge" || words.startsWith("charge") || words.startsWith("needs"),
  );
  return [...new Set(relevant)];
}

function chargeWords({ kind, rule, state, amount, relieved_by }: Charge): string {
  const sum = amount === undefined ? "?" : `${amount.currency} ${amount.amount}`;
  const why = relieved_by === undefined ? state : `${state} by ${relieved_by}`;
  return `charge ${kind} ${sum} by ${rule}${state === "due" ? "" : ` (${why})`}`;
}

/** All that is due of the kinds, in one currency, and nothing of it open. */
function isCharged(
  { kinds, by, amount }: Extract<CheckedExpectation, { e: "charge" }>,
  decision: Decision,
): boolean {
  const due = chargesOf(kinds, by, decision).filter(
    ({ state }) => state !== "relieved" && state !== "waived",
  );
  if (amount === undefined) return due.some(mayBeDue);
  let sum = fromInteger(0);
  for (const { amount: part } of due) {
    const exact = part?.currency === amount.currency ? parseExact(part.amount) : undefined;
    if (exact === undefined) return false;
    sum = add(sum, exact);
  }
  return due.length > 0 && compare(sum, readExact(amount.v)) === 0;
}

/** Due, or not known not to be. A charge of nothing is no charge. */
function mayBeDue({ state, amount }: Charge): boolean {
  if (state === "relieved" || state === "waived") return false;
  return amount === undefined || !isZero(exactOf(amount.amount));
}

function exactOf(text: string): ExactNumber {
  return parseExact(text) ?? fromInteger(0);
}

function chargesOf(
  kinds: readonly string[],
  by: readonly (readonly string[])[],
  { charges }: Decision,
): readonly Charge[] {
  return charges.filter((charge) => kinds.includes(charge.kind) && isByAny(charge, by));
}

function findings({ findings: all }: Decision): readonly Finding[] {
  return all.filter(({ rule }) => isWritten(rule));
}

function isWritten(rule: string): boolean {
  return !isProbe(rule);
}

/** By one of the rules named, or by any where none is. */
function isByAny({ rule }: { readonly rule: string }, by: readonly (readonly string[])[]): boolean {
  return by.length === 0 || by.some((rules) => rules.includes(rule));
}
