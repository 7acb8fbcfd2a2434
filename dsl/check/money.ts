import type { IrSum } from "../../engine/ir.ts";
import type { Name, Span } from "../ast.ts";
import { nearest } from "../bind/nearest.ts";
import { closest } from "../suggest.ts";
import type { Env, Value } from "./context.ts";
import { factHead, factReads } from "./fact.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";
import type { Type } from "./type.ts";
import { isZeroAmount, withoutCurrency } from "./zero.ts";

/** The amount in a currency, by `at` or by the one exchange this law uses. */
export function convert(
  value: Value,
  to: string,
  at: Name | undefined,
  env: Env,
  span: Span,
): Value | undefined {
  if (value.type.t !== "money" || value.type.currency === to) return value;
  const exchange = at === undefined ? usualExchange(value.type.currency, to, env, span) : named(at, env);
  if (exchange === undefined) return undefined;
  return {
    type: { t: "money", currency: to },
    orNone: value.orNone,
    sum: inCurrency(value.sum, to, exchange, env),
    reads: Reads.of(value.reads, exchangeReads(exchange, env, span)),
  };
}

/** Both in one currency where one of them says which; undefined, and said, where they cannot be. */
export function inOneCurrency(a: Value, b: Value, env: Env, span: Span): readonly [Value, Value] | undefined {
  if (a.type.t !== "money" || b.type.t !== "money") return [a, b];
  const [mine, other] = [a.type.currency, b.type.currency];
  if (mine === other) return [a, b];
  if (isZeroAmount(a) || isZeroAmount(b)) return [withoutCurrency(a), withoutCurrency(b)];
  // A limit is in the currency its law names: what is held against it is converted, never the limit.
  if (other !== undefined && (mine === undefined || b.sum.k === "lit")) {
    const converted = convert(a, other, undefined, env, span);
    return converted && [converted, b];
  }
  if (mine !== undefined && (other === undefined || a.sum.k === "lit")) {
    const converted = convert(b, mine, undefined, env, span);
    return converted && [a, converted];
  }
  return env.say("two-currencies", span, { left: mine ?? "", right: other ?? "" });
}

/** A value of the type declared for it: converted where the type names a currency. */
export function fitTo(type: Type, value: Value, env: Env, span: Span): Value | undefined {
  if (type.t !== "money" || type.currency === undefined) return value;
  return convert(value, type.currency, undefined, env, span);
}

/** The currency both have, if they have one. */
export function commonCurrency(a: Type, b: Type): { readonly currency?: string } {
  const [mine, other] = [a, b].map((type) => (type.t === "money" ? type.currency : undefined));
  return mine !== undefined && mine === other ? { currency: mine } : {};
}

function named(at: Name, env: Env): string | undefined {
  const { exchanges } = env.ctx.symbols;
  if (exchanges.has(at.text)) return at.text;
  return env.say("unknown-exchange", at.span, {
    name: at.text,
    ...suggestion(closest(at.text, exchanges.keys())),
  });
}

function usualExchange(from: string | undefined, to: string, env: Env, span: Span): string | undefined {
  const { exchanges, groups } = env.ctx.symbols;
  const near = nearest([...exchanges.values()], env.home, groups);
  const [only] = near;
  if (only !== undefined && near.length === 1) return only.decl.name.text;
  const params = { to, from: from ?? "…" };
  if (only === undefined) return env.say("no-exchange", span, params);
  return env.say("several-exchanges", span, {
    ...params,
    names: near.map(({ decl }) => decl.name.text).sort(),
    suggestion: `converted to ${to} at ${only.decl.name.text}`,
  });
}

function exchangeReads(exchange: string, env: Env, span: Span): Reads | undefined {
  const datedBy = env.ctx.symbols.exchanges.get(exchange)?.decl.datedBy;
  const head = datedBy && factHead(env.ctx, datedBy.text);
  return head && factReads(env.ctx, head, span, env);
}

/**
 * Conversion stands at the amounts themselves and not around their sum, so that amounts in several currencies can be
 * added. It is exact, so the sum is the same.
 */
function inCurrency(sum: IrSum, to: string, exchange: string, env: Env): IrSum {
  const inner = (of: IrSum) => inCurrency(of, to, exchange, env);
  switch (sum.k) {
    case "add":
    case "sub":
    case "diff":
      return { k: sum.k, a: inner(sum.a), b: inner(sum.b) };
    case "larger":
    case "smaller":
      return { k: sum.k, of: sum.of.map(inner) };
    case "mul":
    case "div":
      // Only one side of a product, and only the upper side of a ratio, is an amount.
      return isMoney(sum.a, env)
        ? { ...sum, a: inner(sum.a) }
        : sum.k === "mul" && isMoney(sum.b, env)
          ? { ...sum, b: inner(sum.b) }
          : { k: "convert", of: sum, to, exchange };
    case "aggregate":
      return sum.of === undefined || sum.op === "count" || sum.op === "count-distinct"
        ? sum
        : { ...sum, of: inner(sum.of) };
    case "shared":
      return { ...sum, of: inner(sum.of) };
    case "lit":
      return sum.v.l === "money" && sum.v.currency === to ? sum : { k: "convert", of: sum, to, exchange };
    case "convert":
      return sum.to === to ? sum : { k: "convert", of: sum, to, exchange };
    default:
      return { k: "convert", of: sum, to, exchange };
  }
}

/** Whether a part of a sum is an amount of money, as far as its form shows. */
function isMoney(sum: IrSum, env: Env): boolean {
  switch (sum.k) {
    case "lit":
      return sum.v.l === "money";
    case "charged":
    case "convert":
      return true;
    case "fact":
      return factHead(env.ctx, sum.fact)?.type.t === "money";
    case "param":
      return env.ctx.symbols.parameters.get(sum.name)?.decl.type.t === "money";
    case "add":
    case "sub":
    case "diff":
    case "mul":
      return isMoney(sum.a, env) || isMoney(sum.b, env);
    case "div":
      return isMoney(sum.a, env) && !isMoney(sum.b, env);
    case "larger":
    case "smaller":
      return sum.of.some((of) => isMoney(of, env));
    case "aggregate":
      return sum.of !== undefined && sum.op !== "count-distinct" && isMoney(sum.of, env);
    case "shared":
      return isMoney(sum.of, env);
    case "define":
    case "table":
      // Named once and converted as a whole.
      return false;
    case "match":
    case "whether":
      return false;
  }
}
