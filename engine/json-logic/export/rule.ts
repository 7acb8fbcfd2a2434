/** A rule as two conditions: what surely fires it, and what may. */
import { LEGAL_DATE } from "../../context.ts";
import type { IrCond, IrRule } from "../../ir.ts";
import { chosenCond } from "./choice.ts";
import { evaluate, judge } from "./condition.ts";
import { and, type Logic, not, or, same } from "./logic.ts";
import { all, type Cond, opposite, UNKNOWN } from "./node.ts";
import { Doubts, type Draft, reading, type Scope } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { shared } from "./sharing.ts";
import { judgeWindows } from "./window.ts";

export interface Pair {
  readonly must: Logic;
  readonly may: Logic;
  /** Some value is finer, or larger, than whole numbers carry: the engine may know where we say that it needs more. */
  readonly doubt: Logic;
}

/** Writes the rule out; what of it cannot be said stands in the draft's refusals. */
export function rulePair(rule: IrRule, shape: Shape, draft: Draft): Pair {
  const doubts: Logic[] = [];
  const { yes, no } = ruleCond(rule, shape, draft, doubts);
  return { must: shared(yes), may: shared(not(no)), doubt: or(...doubts) };
}

function ruleCond(rule: IrRule, shape: Shape, draft: Draft, doubts: Logic[]): Cond {
  const scope: Scope = {
    draft,
    view: shape.view,
    shape,
    prefix: "",
    datedBy: rule.datedBy ?? LEGAL_DATE,
    proof: false,
    doubts: new Doubts(),
  };
  const { condition, datings } = judgeWindows(rule, scope, "", evaluate);
  const clauses = datings.map(
    ({ when, datedBy }) => [when, clausesOf(rule, { ...scope, datedBy }, doubts)] as const,
  );
  const [last] = clauses.slice(-1);
  const fires = all([condition, chosenCond(clauses.slice(0, -1), last?.[1] ?? UNKNOWN)]);
  // A rule that would fire for whatever nobody listed fires only if there is such a thing.
  if (draft.roots.at(rule.subject) !== undefined) return fires;
  const unlisted = same(reading(scope, { is: "unlisted", record: rule.subject }), true);
  return { ...fires, yes: and(not(unlisted), fires.yes) };
}

function clausesOf(rule: IrRule, scope: Scope, doubts: Logic[]): Cond {
  const clause = (condition: IrCond, path: string, of: (judged: Cond) => Cond = asItIs, proof = false) =>
    withoutDoubt(scope, doubts, (inner) => of(judge(condition, { ...inner, proof }, path)));
  const parts = (condition: IrCond | undefined, path: string) =>
    conjunctsOf(condition, path).map(([part, at]) => clause(part, at));
  return all([
    ...parts(rule.scope, "/scope"),
    ...(rule.shown && rule.when !== undefined
      ? [clause(rule.when, "/when", shown)]
      : parts(rule.when, "/when")),
    ...rule.unless.map((each, i) => clause(each, `/unless/${i}`, opposite)),
    ...rule.unlessProven.map((each, i) => clause(each, `/unlessProven/${i}`, unproven, true)),
  ]);
}

function asItIs(condition: Cond): Cond {
  return condition;
}

/** Parts that must all hold stand each for itself: what is doubtful about one is not about the others. */
function conjunctsOf(condition: IrCond | undefined, path: string): readonly (readonly [IrCond, string])[] {
  if (condition === undefined) return [];
  if (condition.k !== "and") return [[condition, path]];
  return condition.of.flatMap((each, i) => conjunctsOf(each, `${path}/of/${i}`));
}

/** Neither true nor false where a value it hangs on is finer, or larger, than whole numbers carry. */
function withoutDoubt(scope: Scope, doubts: Logic[], judged: (scope: Scope) => Cond): Cond {
  const own = new Doubts();
  const { yes, no } = judged({ ...scope, doubts: own });
  doubts.push(own.any);
  const isSure = not(own.any);
  return { yes: and(isSure, yes), no: and(isSure, no) };
}

/** What is not known counts as no. */
function shown({ yes }: Cond): Cond {
  return { yes, no: not(yes) };
}

/** Only what is proven excuses. */
function unproven({ yes }: Cond): Cond {
  return { yes: not(yes), no: yes };
}
