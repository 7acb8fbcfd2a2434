import type { IrCond } from "../../engine/ir.ts";
import type { Expr, Name, Scope } from "../ast.ts";
import { closest } from "../suggest.ts";
import { conditionOf } from "./condition.ts";
import type { Env } from "./context.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";

export interface CheckedScope {
  /** The record written after `for each`. */
  readonly each?: string;
  readonly where: readonly Expr[];
  readonly cond?: IrCond;
  readonly reads: Reads;
}

/** `for each item where …`, `for destination is GB`; several lines are joined by and. */
export function scopeOf(scopes: readonly Scope[], env: Env): CheckedScope | undefined {
  const where = scopes.flatMap(({ where }) => where ?? []);
  const asked = where.map((expr) => conditionOf(expr, env));
  const named = scopes.flatMap(({ each }) => each ?? []);
  const [each, another] = named;
  if (another !== undefined) return env.say("two-each", another.span, { name: another.text });
  const record = each && recordNamed(each, env);
  const sound = asked.filter((condition) => condition !== undefined);
  if (sound.length < asked.length || (each !== undefined && record === undefined)) return undefined;
  const cond = allOf(sound.map(({ cond }) => cond));
  return {
    ...(record === undefined ? {} : { each: record }),
    where,
    ...(cond === undefined ? {} : { cond }),
    reads: Reads.of(...sound.map(({ reads }) => reads)),
  };
}

/** One condition out of several lines; undefined for none. */
export function allOf(conditions: readonly IrCond[]): IrCond | undefined {
  const [only, ...others] = conditions;
  return others.length === 0 ? only : { k: "and", of: conditions };
}

function recordNamed(name: Name, env: Env): string | undefined {
  const { records } = env.ctx.symbols;
  if (records.names.has(name.text)) return name.text;
  // `for each items`.
  const list = records.listNamed(name.text);
  return env.say("unknown-record", name.span, {
    name: name.text,
    ...suggestion(list?.record ?? closest(name.text, records.names)),
  });
}
