/** One rule at one subject: in force, in scope, fulfilled, and not excepted. */
import { datedBy, type Frame, frameOf, judge, LEGAL_DATE, presume, type Screening } from "./context.ts";
import { dayOf } from "./dates.ts";
import type { RuleState } from "./decision.ts";
import type { Instance } from "./facts/instance.ts";
import type { IrCond, IrRule } from "./ir.ts";
import { joinNeeds, type Need, NO_NEEDS } from "./need.ts";
import { needsOfUnlisted } from "./operators/quantify.ts";
import { listNeed } from "./subjects.ts";
import { allOf, NO, notVerdict, open, type Verdict, YES } from "./verdict.ts";
import { type InForce, judgeWindows } from "./windows.ts";

export interface Judgement {
  readonly rule: IrRule;
  readonly subject: Instance;
  /** Whether it fires; what overrides it is another matter (resolve.ts). */
  readonly verdict: Verdict;
  /** Why it does not, where it does not. */
  readonly state: RuleState["state"];
  readonly inForce: InForce;
  /** What it looked at, and where its outcomes are worked out. */
  readonly frame: Frame;
  /** It fires because this was not shown (`unless proven`). */
  readonly notProven: readonly Need[];
  /** It does not fire because this was not shown (`when shown`), and nothing else keeps it from that. */
  readonly notShown: readonly Need[];
  /** The act that has no date yet, of a rule that nothing else keeps from applying. */
  readonly awaits?: string;
}

/**
 * Every clause is judged although one before it is unknown, since it may be definitely false: then the rule is settled
 * and nothing is asked. Where the scope is unknown only that is asked: whether the law speaks of such goods comes before
 * what it wants of them.
 */
export function judgeRule(rule: IrRule, subject: Instance, screening: Screening, strict = false): Judgement {
  const outer = frameOf(screening, subject, rule.datedBy ?? LEGAL_DATE, strict);
  const inForce = judgeWindows(rule, outer);
  const frame = datedBy(outer, inForce.datedBy);
  let scope: Verdict = YES;
  let notProven = NO_NEEDS;
  let notShown = NO_NEEDS;

  const optional = (condition: IrCond | undefined) =>
    condition === undefined ? YES : judge(condition, frame);
  const when = () => {
    const verdict = optional(rule.when);
    if (!rule.shown || verdict.is !== "unknown") return verdict;
    notShown = subject.unlisted === undefined ? verdict.needs : [listNeed(screening, subject)];
    return presume(NO, verdict.needs, frame);
  };
  const unproven = (condition: IrCond) => {
    const verdict = judge(condition, { ...frame, proof: true });
    if (verdict.is === "unknown") notProven = joinNeeds(notProven, verdict.needs);
    return verdict.is === "yes" ? NO : YES;
  };
  const whenClause: Clause = ["does-not-fire", when];
  const clauses: readonly Clause[] = [
    [inForce.state === "in-force" ? "not-in-force" : inForce.state, () => inForce.verdict],
    [
      "not-applicable",
      () => {
        scope = optional(rule.scope);
        return scope;
      },
    ],
    ...(rule.shown ? [] : [whenClause]),
    ...rule.unless.map((condition): Clause => ["does-not-fire", () => notVerdict(judge(condition, frame))]),
    ...rule.unlessProven.map((condition): Clause => ["does-not-fire", () => unproven(condition)]),
    // Last, so that it is only looked at, and presumed of, where nothing else keeps the rule from firing.
    ...(rule.shown ? [whenClause] : []),
  ];
  let state: RuleState["state"] = "does-not-fire";
  const verdict = allOf(clauses, ([reason, judgeClause]) => {
    const clause = judgeClause();
    if (clause.is === "no") state = reason;
    return clause;
  });
  const { awaits } = inForce;
  const waits = awaits !== undefined && allOf(clauses.slice(1), ([, each]) => each()).is !== "no";
  return {
    rule,
    subject,
    verdict: supposing(
      verdict.is === "unknown" && scope.is === "unknown" ? scope : verdict,
      subject,
      screening,
    ),
    state,
    inForce,
    frame,
    notProven,
    notShown,
    ...(waits && { awaits }),
  };
}

type Clause = readonly [reason: RuleState["state"], judge: () => Verdict];

/** A rule that might fire for whatever nobody listed fires only if there is such a thing: that is asked first. */
function supposing(verdict: Verdict, subject: Instance, screening: Screening): Verdict {
  if (subject.unlisted === undefined || verdict.is === "no") return verdict;
  return open(needsOfUnlisted(listNeed(screening, subject), verdict.needs));
}

/** From that day on nobody has made sure that the law is still what the rule says. */
export function isUnverified({ unverified }: IrRule, day: number | undefined): boolean {
  return unverified !== undefined && day !== undefined && day >= dayOf(unverified.from);
}
