import { formatDate, parseDate } from "../../engine/index.ts";
import type { CivilDate, IrSpan, IrWhen, IrWindow } from "../../engine/ir.ts";
import type { DateSpan, Expr, Meta, Name, Span } from "../ast.ts";
import { closest } from "../suggest.ts";
import { hangingDay } from "./act.ts";
import { bare, type Env } from "./context.ts";
import { type FactHead, factHead, factReads } from "./fact.ts";
import { suggestion } from "./names.ts";
import { checkedParameter } from "./parameter.ts";
import { Reads } from "./reads.ts";
import { DATE } from "./type.ts";
import { wrongType } from "./wrongType.ts";

/** The date that stands there, and nothing else. */
export function dateOf(expr: Expr, env: Env): CivilDate | undefined {
  const inner = bare(expr);
  if (inner.x !== "lit" || inner.lit.v !== "date") return env.say("not-a-date", expr.span);
  return parseDate(inner.lit.text) === undefined
    ? env.say("no-such-day", expr.span, { date: inner.lit.text })
    : inner.lit.text;
}

/** First and last day, both written out. */
export function spanOf(dates: DateSpan, env: Env): IrSpan | undefined {
  const from = dates.from && dateOf(dates.from, env);
  const until = dates.until && dateOf(dates.until, env);
  if ((dates.from && from === undefined) || (dates.until && until === undefined)) return undefined;
  if (!inOrder(from, until, dates.span, env)) return undefined;
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(dates.sinceBefore ? { sinceBefore: true } : {}),
  };
}

/** When a rule or table is in force, and the facts and parameters that decide it. */
export function windowsOf(
  meta: Meta,
  env: Env,
): { readonly windows: readonly IrWindow[]; readonly reads: Reads } {
  const windows: IrWindow[] = [];
  const reads: Reads[] = [];
  for (const { dates, by } of meta.effective) {
    const from = dates.from && whenOf(dates.from, env, reads);
    const until = dates.until && whenOf(dates.until, env, reads);
    const dated = by && dateFact(by, env);
    if (by !== undefined && dated !== undefined) reads.push(factReads(env.ctx, dated, by.span));
    const first = from && "date" in from ? from.date : undefined;
    const last = until && "date" in until ? until.date : undefined;
    if (!inOrder(first, last, dates.span, env)) continue;
    windows.push({
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(dated === undefined ? {} : { by: dated.name }),
      ...(dates.sinceBefore ? { sinceBefore: true } : {}),
    });
  }
  return { windows, reads: Reads.of(...reads) };
}

/** A fact that is a date: what `dated by` and `effective … by` name. */
export function dateFact(name: Name, env: Env): FactHead | undefined {
  const { facts } = env.ctx.symbols;
  const head = factHead(env.ctx, name.text);
  if (head === undefined) {
    if (facts.has(name.text)) return undefined;
    return env.say("unknown-fact", name.span, {
      name: name.text,
      ...suggestion(closest(name.text, facts.keys())),
    });
  }
  return head.type.t === "date" ? head : wrongType("dated by", head.type, DATE, name.span, env);
}

/** The day before or after. */
export function nextDay(date: CivilDate, days: 1 | -1 = 1): CivilDate {
  const day = parseDate(date);
  return day === undefined ? date : formatDate(day + days);
}

function whenOf(expr: Expr, env: Env, reads: Reads[]): IrWhen | undefined {
  const hanging = hangingDay(expr, env, (part) => whenOf(part, env, reads));
  if (hanging !== undefined) return hanging.when;
  const inner = bare(expr);
  if (inner.x !== "name") {
    const date = dateOf(expr, env);
    return date === undefined ? undefined : { date };
  }
  const name = inner.name;
  if (!env.ctx.symbols.parameters.has(name.text)) {
    return env.say("unknown-date-parameter", name.span, {
      name: name.text,
      ...suggestion(
        closest(name.text, [...env.ctx.symbols.parameters.keys(), ...env.ctx.symbols.acts.keys()]),
      ),
    });
  }
  const parameter = checkedParameter(env.ctx, name.text);
  if (parameter === undefined) return undefined;
  if (parameter.type.t !== "date") return wrongType("effective", parameter.type, DATE, name.span, env);
  reads.push(parameter.reads.at(name.span));
  return { param: name.text };
}

function inOrder(from: CivilDate | undefined, until: CivilDate | undefined, span: Span, env: Env): boolean {
  // Full dates compare as text.
  if (from === undefined || until === undefined || from <= until) return true;
  env.say("ends-before-it-begins", span, { from, until });
  return false;
}
