/** One rule at one subject: in force, in scope, fulfilled, and not excepted. */
import { datedBy, type Frame, frameOf, judge, LEGAL_DATE, presume, type Screening } from "./context.ts";
import { dayOf } from "./dates.ts";
import type { RuleState } from "./decision.ts";
import type { Instance } from "./facts/instance.ts";
import type { IrCond, IrRule } from "./ir.ts";
import { joinNeeds, type Need, NO_NEEDS } from "./need.ts";
import { needsOfUnlisted } from "./operators/quantify.ts";
import { listNeed } from "./subjects.ts";
import { both, NO, notVerdict, open, type Verdict, YES } from "./verdict.ts";
import { type InForce, judgeWindows } from "./windows.ts";

export interface Judgement {
  readonly rule: IrRule;
  readonly subject: Instance;
  /** Whether it fires; what overrides it is another matter (resolve.ts). */
  readonly verdict: Verdict;
  /** Why it does not, where it does not, and by which of its clauses; by none where it is out of force. */
  readonly state: RuleState["state"];
  readonly decidedBy: Clause | undefined;
  readonly inForce: InForce;
  /** What it looked at, and where its outcomes are worked out. */
  readonly frame: Frame;
  /** It fires because this was not shown (`unless proven`). */
  readonly notProven: readonly Need[];
  /** It does not fire because this was not shown (`when shown`), and nothing else keeps it from that. */
  readonly notShown: readonly Need[];
  /** The act that has no date yet, of a rule that nothing else keeps from applying. */
  readonly awaits: string | undefined;
}

export interface Clause {
  readonly clause: "for" | "when" | "unless" | "unless-proven";
  readonly condition: IrCond;
}

const clauses = new WeakMap<IrRule, readonly Clause[]>();

/** In the order in which they are judged; put in it once for as long as the rule is held. */
function clausesOf(rule: IrRule): readonly Clause[] {
  const kept = clauses.get(rule);
  if (kept !== undefined) return kept;
  const made = inOrder(rule);
  clauses.set(rule, made);
  return made;
}

function inOrder({ scope, when, shown, unless, unlessProven }: IrRule): readonly Clause[] {
  const clauses: Clause[] = [];
  if (scope !== undefined) clauses.push({ clause: "for", condition: scope });
  if (when !== undefined && !shown) clauses.push({ clause: "when", condition: when });
  for (const condition of unless) clauses.push({ clause: "unless", condition });
  for (const condition of unlessProven) clauses.push({ clause: "unless-proven", condition });
  // Last, so that it is only looked at, and presumed of, where nothing else keeps the rule from firing.
  if (when !== undefined && shown) clauses.push({ clause: "when", condition: when });
  return clauses;
}

/** `unless proven` takes nothing as shown that was not stated. */
export function frameFor({ clause }: Clause, frame: Frame): Frame {
  return clause === "unless-proven" ? { ...frame, proof: true } : frame;
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
  const isOut = inForce.verdict.is === "no";
  // Of a rule that waits for an act, the clauses say whether it waits for nothing else.
  const fits = isOut && inForce.awaits === undefined ? UNTOUCHED : judgeClauses(rule, subject, frame);
  const verdict = isOut ? NO : both(inForce.verdict, fits.verdict);
  const isOpenScope = verdict.is === "unknown" && fits.scope.is === "unknown";
  return {
    rule,
    subject,
    verdict: supposing(isOpenScope ? fits.scope : verdict, subject, screening),
    state: stateOf(isOut, inForce, fits.decidedBy),
    decidedBy: isOut ? undefined : fits.decidedBy,
    inForce,
    frame,
    notProven: fits.notProven,
    notShown: fits.notShown,
    awaits: fits.verdict.is === "no" ? undefined : inForce.awaits,
  };
}

/** What the clauses come to together. */
interface Fits extends Pick<Judgement, "decidedBy" | "notProven" | "notShown"> {
  verdict: Verdict;
  scope: Verdict;
}

const UNTOUCHED: Fits = {
  verdict: YES,
  scope: YES,
  decidedBy: undefined,
  notProven: NO_NEEDS,
  notShown: NO_NEEDS,
};

function judgeClauses(rule: IrRule, subject: Instance, frame: Frame): Fits {
  const fits: Mutable<Fits> = { ...UNTOUCHED };
  for (const clause of clausesOf(rule)) {
    const verdict = judgeClause(clause, rule, subject, frame, fits);
    fits.verdict = both(fits.verdict, verdict);
    if (verdict.is !== "no") continue;
    fits.decidedBy = clause;
    break;
  }
  return fits;
}

/** What speaks for the rule; `fits` takes down what went into it. */
function judgeClause(
  clause: Clause,
  { shown }: IrRule,
  subject: Instance,
  frame: Frame,
  fits: Mutable<Fits>,
): Verdict {
  const found = judge(clause.condition, frameFor(clause, frame));
  switch (clause.clause) {
    case "for":
      fits.scope = found;
      return found;
    case "when":
      if (!shown || found.is !== "unknown") return found;
      fits.notShown = subject.unlisted === undefined ? found.needs : [listNeed(frame.screening, subject)];
      return presume(NO, found.needs, frame);
    case "unless":
      return notVerdict(found);
    case "unless-proven":
      fits.notProven = joinNeeds(fits.notProven, found.needs);
      return found.is === "yes" ? NO : YES;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Why it does not fire, where it does not. */
function stateOf(isOut: boolean, { state }: InForce, decidedBy: Clause | undefined): Judgement["state"] {
  if (isOut) return state === "in-force" ? "not-in-force" : state;
  return decidedBy?.clause === "for" ? "not-applicable" : "does-not-fire";
}

/** A rule that might fire for whatever nobody listed fires only if there is such a thing: that is asked first. */
function supposing(verdict: Verdict, subject: Instance, screening: Screening): Verdict {
  if (subject.unlisted === undefined || verdict.is === "no") return verdict;
  return open(needsOfUnlisted(listNeed(screening, subject), verdict.needs));
}

/** From that day on nobody has made sure that the law is still what the rule says. */
export function isUnverified({ unverified }: IrRule, day: number | undefined): boolean {
  return unverified !== undefined && day !== undefined && day >= dayOf(unverified.from);
}
