import { addMonths, formatDate, parseDate } from "../../engine/index.ts";
import type { CivilDate, IrAct, IrLiteral, IrWhen } from "../../engine/ir.ts";
import type { ActDecl, Expr, Name } from "../ast.ts";
import type { Declared } from "../bind/symbols.ts";
import { closest } from "../suggest.ts";
import { citation } from "./citation.ts";
import { bare, type Context, type Env } from "./context.ts";
import { dateOf } from "./dates.ts";
import { literalOf } from "./literal.ts";
import { suggestion } from "./names.ts";
import { DURATION } from "./type.ts";

/** `act battery-label-act "…" on 2026-08-18 cite "…"`. */
export function checkedAct({ decl, home }: Declared<ActDecl>, ctx: Context): IrAct {
  const on = decl.on && dateOf(decl.on, ctx.env(home));
  return {
    name: decl.name.text,
    label: {
      en: decl.label.value,
      ...Object.fromEntries(decl.named.map(({ language, text }) => [language.text, text.value])),
    },
    ...(on === undefined ? {} : { on }),
    cites: decl.cites.map(citation),
  };
}

/**
 * A day that hangs on acts, or is the later or earlier of several; `dayOf` tells each of these. Undefined: it is neither,
 * and nothing was said.
 */
export function hangingDay(
  expr: Expr,
  env: Env,
  dayOf: (expr: Expr) => IrWhen | undefined,
): { readonly when: IrWhen | undefined } | undefined {
  const inner = bare(expr);
  if (inner.x === "after") return { when: someTimeAfter(inner, env) };
  if (inner.x === "later") return { when: laterOrEarlier(inner, env, dayOf) };
  if (inner.x === "name" && env.ctx.symbols.acts.has(inner.name.text))
    return { when: dayOfAct(inner.name, env) };
  return undefined;
}

function dayOfAct(name: Name, env: Env): IrWhen | undefined {
  const { acts } = env.ctx.symbols;
  const act = acts.get(name.text)?.decl;
  if (act === undefined)
    return env.say("unknown-act", name.span, {
      name: name.text,
      ...suggestion(closest(name.text, acts.keys())),
    });
  if (act.on === undefined) return { awaits: name.text };
  // Whether there is such a day was said where the act stands.
  const date = dateOf(act.on, { ...env, say: () => undefined });
  return date === undefined ? undefined : { date };
}

function someTimeAfter(expr: Extract<Expr, { x: "after" }>, env: Env): IrWhen | undefined {
  const start = dayOfAct(expr.act, env);
  const duration = literalOf(expr.duration, DURATION, env);
  if (start === undefined || duration?.l !== "duration") return undefined;
  if (!saysHowToRound(duration, "date" in start ? start.date : undefined, expr.duration, env))
    return undefined;
  if (!("date" in start)) return start;
  const date = dayAfter(start.date, duration);
  return date === undefined ? env.say("no-such-day", expr.span, { date: start.date }) : { date };
}

function dayAfter(date: CivilDate, { months, days, rounded }: Extract<IrLiteral, { l: "duration" }>) {
  const day = parseDate(date);
  if (day === undefined) return undefined;
  const to = months === undefined ? day + (days ?? 0) : addMonths(day, months, rounded);
  return to === undefined ? undefined : formatDate(to);
}

/** Of days that hang on acts the earliest that has a date is known; the latest is not before all of them have. */
function laterOrEarlier(
  { op, of, span }: Extract<Expr, { x: "later" }>,
  env: Env,
  dayOf: (expr: Expr) => IrWhen | undefined,
): IrWhen | undefined {
  if (of.length < 2) return env.say("too-few-values", span, { word: op });
  const parts = of.map(dayOf);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const dates = known.flatMap((part) => ("date" in part ? [part.date] : [])).sort();
  const awaited = known.find((part) => "awaits" in part);
  if (op === "later" && awaited !== undefined) return awaited;
  const date = op === "later" ? dates.at(-1) : dates[0];
  const settled = date === undefined ? awaited : { date };
  // What a parameter says is known only when it is asked.
  const asked = known.filter((part) => "param" in part || "of" in part);
  if (asked.length === 0) return settled;
  return { op, of: settled === undefined ? asked : [settled, ...asked] };
}

/** The 31st has no day to come to in most months: then the author says which is meant. `from`: the day, where it is known. */
export function saysHowToRound(
  duration: Extract<IrLiteral, { l: "duration" }>,
  from: CivilDate | undefined,
  at: Expr,
  env: Env,
): boolean {
  const { months, rounded } = duration;
  if (months === undefined || rounded !== undefined) return true;
  const day = from === undefined ? undefined : parseDate(from);
  if (day !== undefined && addMonths(day, months, "up") === addMonths(day, months, "down")) return true;
  env.say("months-unrounded", at.span, { duration: env.ctx.sentences.write(at) });
  return false;
}
