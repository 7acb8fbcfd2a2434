import type { CivilDate, IrParameter, IrSpan, IrWindow } from "../../engine/ir.ts";
import type { RuleDecl } from "../ast.ts";
import type { Context, Env } from "./context.ts";
import { nextDay } from "./dates.ts";
import { checkedParameter, keyOf, timelineOf } from "./parameter.ts";
import type { Reads } from "./reads.ts";

/** Open ends; full dates compare as text. */
const FIRST: CivilDate = "0001-01-01";
const LAST: CivilDate = "9999-12-31";
const LEGAL_DATE = "date";

interface Days {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/**
 * A rule in force on a day on which one of its parameters has no value, or was abolished, could only ever be unknown
 * then. Only days counted by the same fact can be held against each other.
 */
export function refuseGaps(
  decl: RuleDecl,
  windows: readonly IrWindow[],
  suspended: readonly IrSpan[],
  datedBy: string | undefined,
  reads: Reads,
  env: Env,
): void {
  for (const name of [...reads.parameters].sort()) {
    const parameter = checkedParameter(env.ctx, name)?.ir;
    if (parameter === undefined || parameter.otherwise !== undefined) continue;
    for (const window of windows) {
      const windowDate = window.by ?? datedBy ?? LEGAL_DATE;
      const valueDate = parameter.datedBy ?? datedBy ?? window.by ?? LEGAL_DATE;
      if (windowDate !== valueDate) continue;
      const inForce = without([daysOf(window, env.ctx)], suspended.map(spanDays));
      if (refuseNone(decl, parameter, inForce, reads, env)) break;
      const [gap] = without(inForce, covered(parameter));
      if (gap === undefined) continue;
      env.say("parameter-gap", decl.name.span, { parameter: name, ...said(gap) });
      break;
    }
  }
}

function refuseNone(
  decl: RuleDecl,
  parameter: IrParameter,
  inForce: readonly Days[],
  reads: Reads,
  env: Env,
): boolean {
  if (parameter.by.length > 0 || reads.askedForNone.has(parameter.name)) return false;
  const abolished = timelineOf(parameter.lines).filter(({ none }) => none);
  for (const span of abolished) {
    const days = spanDays(span);
    const [both] = inForce.flatMap((one) => overlap(one, days));
    if (both === undefined) continue;
    env.say("parameter-none", decl.name.span, {
      parameter: parameter.name,
      ...said(both),
      last: nextDay(both.from, -1),
    });
    return true;
  }
  return false;
}

/** The days on which some line has a value, whatever its keys: which keys matter is not known here. */
function covered(parameter: IrParameter): readonly Days[] {
  const byKey = new Map<string, IrParameter["lines"][number][]>();
  for (const line of parameter.lines) byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []), line]);
  return [...byKey.values()].flatMap((lines) => timelineOf(lines).map(spanDays));
}

function daysOf({ from, until }: IrWindow, ctx: Context): Days {
  return {
    from: from === undefined ? FIRST : "date" in from ? from.date : earliest(from.param, ctx),
    until: until !== undefined && "date" in until ? until.date : LAST,
  };
}

/** The first day a date parameter can come to. */
function earliest(name: string, ctx: Context): CivilDate {
  const parameter = checkedParameter(ctx, name)?.ir;
  const values = [...(parameter?.lines.map(({ value }) => value) ?? []), parameter?.otherwise];
  const dates = values.flatMap((value) => (value?.l === "date" ? [value.v] : []));
  return dates.sort()[0] ?? FIRST;
}

function spanDays({ from, until }: IrSpan): Days {
  return { from: from ?? FIRST, until: until ?? LAST };
}

function overlap(a: Days, b: Days): readonly Days[] {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return from <= until ? [{ from, until }] : [];
}

/** What is left of some days when others are taken away, in order. */
function without(days: readonly Days[], taken: readonly Days[]): readonly Days[] {
  let left = [...days];
  for (const gone of taken) {
    left = left.flatMap((day): readonly Days[] => {
      if (overlap(day, gone).length === 0) return [day];
      const before: readonly Days[] =
        day.from < gone.from ? [{ from: day.from, until: nextDay(gone.from, -1) }] : [];
      const after: readonly Days[] =
        gone.until < day.until ? [{ from: nextDay(gone.until), until: day.until }] : [];
      return [...before, ...after];
    });
  }
  return left.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function said({ from, until }: Days): { from: string; until: string } {
  return { from: from === FIRST ? "…" : from, until: until === LAST ? "…" : until };
}
