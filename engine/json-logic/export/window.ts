/** Whether a rule or a table is in force, and by which fact what it reads is then dated. */
import { dayOf } from "../../dates.ts";
import type { IrRule, IrSum, IrWhen, IrWindow } from "../../ir.ts";
import { type Day, dayNode } from "./facts.ts";
import { and, type Logic, not, or, ordered } from "./logic.ts";
import { isOn } from "./membership.ts";
import { all, any, type Cond, type Node, settled, there, UNKNOWN, YES } from "./node.ts";
import { parameterNode } from "./parameter.ts";
import type { Scope } from "./scope.ts";

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;
type Dated = Pick<IrRule, "windows" | "datedBy"> & Partial<Pick<IrRule, "suspended">>;

/** One of the ways to be in force: its windows may name different facts, and what is read is dated by the one chosen. */
interface Dating {
  readonly when: Logic;
  readonly datedBy: string;
}

export interface InForce {
  readonly condition: Cond;
  /** Exactly one of them holds wherever it is, or may be, in force. */
  readonly datings: readonly Dating[];
}

const ALWAYS: IrWindow = {};

export function judgeWindows(dated: Dated, scope: Scope, path: string, evaluate: Evaluate): InForce {
  const windows = dated.windows.length === 0 ? [ALWAYS] : dated.windows;
  const judged = windows.map((window, i) =>
    judgeWindow(window, dated, scope, `${path}/windows/${i}`, evaluate),
  );
  const inWindow = any(judged.map(({ condition }) => condition));
  const suspended = (dated.suspended ?? []).length === 0 ? undefined : (dated.suspended ?? []);
  const isSuspended = judged.map(({ day }): Cond => {
    if (suspended === undefined) return settled(false);
    const covered = or(...suspended.map((span) => isOn(span, day.whole)));
    return { yes: and(day.known, covered), no: or(day.none, and(day.known, not(covered))) };
  });
  const chosen = chosenAmong(judged.map(({ condition }) => condition));
  const notSuspended: Cond = {
    yes: or(...chosen.map((when, i) => and(when, isSuspended[i]?.no ?? true))),
    no: or(...chosen.map((when, i) => and(when, isSuspended[i]?.yes ?? false))),
  };
  const facts = new Map<string, Logic[]>();
  for (const [i, when] of chosen.entries()) {
    const fact = dated.datedBy ?? windows[i]?.by ?? scope.datedBy;
    facts.set(fact, [...(facts.get(fact) ?? []), when]);
  }
  const datings = [...facts].map(([datedBy, whens]) => ({
    datedBy,
    when: facts.size === 1 ? true : or(...whens),
  }));
  return { condition: suspended === undefined ? inWindow : all([inWindow, notSuspended]), datings };
}

/** The first that holds, else the first that may. One alone is chosen wherever it matters. */
function chosenAmong(conditions: readonly Cond[]): readonly Logic[] {
  if (conditions.length === 1) return [true];
  const anyHolds = or(...conditions.map(({ yes }) => yes));
  return conditions.map(({ yes, no }, i) => {
    const before = conditions.slice(0, i);
    return or(
      and(yes, ...before.map((each) => not(each.yes))),
      and(not(anyHolds), not(no), ...before.map((each) => each.no)),
    );
  });
}

function judgeWindow(
  window: IrWindow,
  dated: Dated,
  scope: Scope,
  path: string,
  evaluate: Evaluate,
): { readonly condition: Cond; readonly day: Day } {
  const fact = window.by ?? dated.datedBy ?? scope.datedBy;
  const day = dayNode(fact, scope, path, evaluate);
  if (window.from === undefined && window.until === undefined) return { condition: YES, day };
  const inner = { ...scope, datedBy: fact };
  const bounds = [
    boundOf(window.from, day, ">=", window.sinceBefore === true, inner, `${path}/from`, evaluate),
    boundOf(window.until, day, "<=", false, inner, `${path}/until`, evaluate),
  ];
  const { yes, no } = all(bounds);
  return { condition: { yes: and(not(day.none), yes), no: or(day.none, no) }, day };
}

/** A date of a parameter that is none never comes: what begins then does not begin, what ends then does not end. */
function boundOf(
  when: IrWhen | undefined,
  day: Day,
  operator: ">=" | "<=",
  isOpenBefore: boolean,
  scope: Scope,
  path: string,
  evaluate: Evaluate,
): Cond {
  if (when === undefined) return YES;
  const judged = (bound: Logic): Cond => {
    const holds = ordered(operator, day.whole, bound);
    return {
      yes: and(day.known, holds),
      no: isOpenBefore ? false : and(day.known, not(holds)),
    };
  };
  if ("date" in when) return judged(dayOf(when.date));
  // An act without a date: what begins with it has not begun, what ends with it goes on.
  if ("awaits" in when) return settled(operator === "<=");
  const never = operator === "<=";
  if ("of" in when) {
    const bounds = when.of.map((each, i) =>
      boundOf(each, day, operator, isOpenBefore, scope, `${path}/of/${i}`, evaluate),
    );
    return (when.op === "later") === (operator === ">=") ? all(bounds) : any(bounds);
  }
  const node = parameterNode(when.param, scope, path, evaluate);
  if (node.kind === "none") return { yes: and(node.known, never), no: and(node.known, !never) };
  if (node.kind !== "amount" || node.family !== "date") {
    scope.draft.refuse(path, "unlike-kinds", when.param);
    return UNKNOWN;
  }
  const { yes, no } = judged(node.num.whole);
  const isDay = there(node);
  const isNever = and(node.known, node.none);
  return {
    yes: or(and(isDay, yes), never ? isNever : false),
    no: or(and(isDay, no), never ? false : isNever),
  };
}
