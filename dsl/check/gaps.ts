import type { CivilDate, IrParameter, IrSpan, IrWhen, IrWindow } from "../../engine/ir.ts";
import type { RuleDecl } from "../ast.ts";
import type { Context, Env } from "./context.ts";
import { nextDay } from "./dates.ts";
import { type Days, daysOf, ended, FIRST, LAST, overlap, saidDays, without } from "./days.ts";
import { checkedParameter, keyOf } from "./parameter.ts";
import type { Reads } from "./reads.ts";
import { checkedGroup } from "./sets.ts";
import { checkedTable } from "./table.ts";

const LEGAL_DATE = "date";

/** When a rule is in force, and by which fact that is counted. */
interface Force {
  readonly days: readonly Days[];
  readonly by: string;
}

/**
 * A rule in force on a day on which something it reads says nothing, or was abolished, could only ever be unknown
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
  const force = windows.map(
    (window): Force => ({
      days: without([windowDays(window, env.ctx)], suspended.map(daysOf)),
      by: datedBy ?? window.by ?? LEGAL_DATE,
    }),
  );
  // A window with a date of its own is counted by that, the rest of the rule by the rule's.
  const comparable = windows.map(({ by }, i) => by === undefined || by === force[i]?.by);
  const held = force.filter((_, i) => comparable[i]);

  for (const name of [...reads.parameters].sort()) {
    const parameter = checkedParameter(env.ctx, name)?.ir;
    if (parameter === undefined || parameter.otherwise !== undefined) continue;
    const same = held.filter(({ by }) => (parameter.datedBy ?? by) === by);
    if (refuseNone(decl, parameter, same, reads, env)) continue;
    const gap = firstGap(same, valueDays(parameter));
    if (gap !== undefined) env.say("parameter-gap", decl.name.span, { parameter: name, ...saidDays(gap) });
  }
  for (const name of groupsWithin(reads.groups, env.ctx)) {
    const declared = env.ctx.symbols.groups.get(name);
    if (declared === undefined) continue;
    const datedBy = declared.decl.datedBy?.text;
    const same = held.filter(({ by }) => (datedBy ?? by) === by);
    const gap = firstGap(same, checkedGroup(declared, env.ctx).versions.map(daysOf));
    if (gap !== undefined) env.say("set-gap", decl.name.span, { name, ...saidDays(gap) });
  }
  for (const name of [...reads.tables].sort()) {
    const table = checkedTable(env.ctx, name)?.ir;
    if (table === undefined || table.windows.length === 0) continue;
    const same = held.filter(({ by }) =>
      table.windows.every((window) => (window.by ?? table.datedBy ?? LEGAL_DATE) === by),
    );
    const gap = firstGap(
      same,
      table.windows.map((window) => windowDays(window, env.ctx)),
    );
    if (gap !== undefined) env.say("set-gap", decl.name.span, { name, ...saidDays(gap) });
  }
}

function firstGap(force: readonly Force[], covered: readonly Days[]): Days | undefined {
  return force.flatMap(({ days }) => without(days, covered))[0];
}

/** Only what has no keys was abolished as a whole, and only who did not ask whether it was is wrong. */
function refuseNone(
  decl: RuleDecl,
  parameter: IrParameter,
  force: readonly Force[],
  reads: Reads,
  env: Env,
): boolean {
  if (parameter.by.length > 0 || reads.askedForNone.has(parameter.name)) return false;
  const abolished = ended(parameter.lines)
    .filter(({ value }) => value.l === "none")
    .map(daysOf);
  const [both] = force.flatMap(({ days }) =>
    days.flatMap((one) => abolished.flatMap((none) => overlap(one, none))),
  );
  if (both === undefined) return false;
  env.say("parameter-none", decl.name.span, {
    parameter: parameter.name,
    ...saidDays(both),
    last: nextDay(both.from, -1),
  });
  return true;
}

/** The days on which some line has a value, whatever its keys: which keys matter is not known here. */
function valueDays({ lines }: IrParameter): readonly Days[] {
  const byKey = new Map<string, IrParameter["lines"][number][]>();
  for (const line of lines) byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []), line]);
  return [...byKey.values()].flatMap((timeline) => ended(timeline).map(daysOf));
}

/** The groups named, and all groups these are made of. */
function groupsWithin(names: ReadonlySet<string>, { symbols: { groups } }: Context): readonly string[] {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || !groups.has(name)) continue;
    found.add(name);
    for (const { members, except } of groups.get(name)?.decl.versions ?? [])
      queue.push(...[...members, ...except].map(({ text }) => text));
  }
  return [...found].sort();
}

function windowDays({ from, until }: IrWindow, ctx: Context): Days {
  return {
    from: from === undefined ? FIRST : firstDay(from, ctx),
    until: until !== undefined && "date" in until ? until.date : LAST,
  };
}

/** What waits for an act begins on no day there is. */
function firstDay(from: IrWhen, ctx: Context): CivilDate {
  if ("date" in from) return from.date;
  if ("of" in from) {
    const days = from.of.map((each) => firstDay(each, ctx)).sort();
    return (from.op === "later" ? days.at(-1) : days[0]) ?? LAST;
  }
  return "param" in from ? earliest(from.param, ctx) : LAST;
}

/** The first day a date parameter can come to. */
function earliest(name: string, ctx: Context): CivilDate {
  const parameter = checkedParameter(ctx, name)?.ir;
  const values = [...(parameter?.lines.map(({ value }) => value) ?? []), parameter?.otherwise];
  const dates = values.flatMap((value) => (value?.l === "date" ? [value.v] : []));
  return dates.sort()[0] ?? FIRST;
}
