/** A rule as two conditions: what surely fires it, and what may. */
import { LEGAL_DATE } from "../../context.ts";
import type { IrRule } from "../../ir.ts";
import { evaluate, judge } from "./condition.ts";
import { and, type Logic, not, or, same } from "./logic.ts";
import { all, type Cond, chosenCond, opposite, UNKNOWN, YES } from "./node.ts";
import { type Draft, reading, type Scope } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { shared } from "./sharing.ts";
import { judgeWindows } from "./window.ts";

export interface Pair {
  readonly must: Logic;
  readonly may: Logic;
}

/** Writes the rule out; what of it cannot be said stands in the draft's refusals. */
export function rulePair(rule: IrRule, shape: Shape, draft: Draft): Pair {
  const { yes, no } = ruleCond(rule, shape, draft);
  return { must: shared(yes), may: shared(not(no)) };
}

function ruleCond(rule: IrRule, shape: Shape, draft: Draft): Cond {
  const scope: Scope = {
    draft,
    view: shape.view,
    shape,
    prefix: "",
    datedBy: rule.datedBy ?? LEGAL_DATE,
    proof: false,
  };
  const { condition, datings } = judgeWindows(rule, scope, "", evaluate);
  const clauses = datings.map(({ when, datedBy }) => [when, clausesOf(rule, { ...scope, datedBy })] as const);
  const [last] = clauses.slice(-1);
  const fires = all([condition, chosenCond(clauses.slice(0, -1), last?.[1] ?? UNKNOWN)]);
  // A rule that would fire for whatever nobody listed fires only if there is such a thing.
  if (draft.roots.at(rule.subject) !== undefined) return fires;
  const unlisted = same(reading(scope, { is: "unlisted", record: rule.subject }), true);
  return { ...fires, yes: and(not(unlisted), fires.yes) };
}

function clausesOf(rule: IrRule, scope: Scope): Cond {
  const when = rule.when === undefined ? YES : judge(rule.when, scope, "/when");
  return all([
    rule.scope === undefined ? YES : judge(rule.scope, scope, "/scope"),
    rule.shown ? shown(when) : when,
    ...rule.unless.map((each, i) => opposite(judge(each, scope, `/unless/${i}`))),
    ...rule.unlessProven.map((each, i) =>
      unproven(judge(each, { ...scope, proof: true }, `/unlessProven/${i}`)),
    ),
  ]);
}

/** What is not known counts as no. What we cannot tell may be known to the engine. */
function shown({ yes, no, unsure }: Cond): Cond {
  return { yes, no: or(no, and(not(yes), not(unsure))), unsure };
}

/** Only what is proven excuses. */
function unproven({ yes, no, unsure }: Cond): Cond {
  return { yes: and(not(yes), or(no, not(unsure))), no: yes, unsure };
}
