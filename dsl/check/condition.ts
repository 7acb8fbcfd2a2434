import type { IrCond } from "../../engine/ir.ts";
import type { Expr } from "../ast.ts";
import { between, compare, oneOf } from "./compare.ts";
import { type Condition, type Env, within } from "./context.ts";
import { type CheckedDefine, yesOrNoDefine } from "./define.ts";
import { listNamed, listReads, ownerOf } from "./lists.ts";
import { includes, isIn, matches, mentions, sameMembers } from "./membership.ts";
import { Reads } from "./reads.ts";
import { state } from "./state.ts";
import { namedValue } from "./value.ts";

/** Lists within lists that one condition may go through. */
const DEEPEST = 2;

/** What an expression asks, with the author's sentence on every node. Undefined: it asks nothing, and that was said. */
export function conditionOf(expr: Expr, env: Env): Condition | undefined {
  if (expr.x === "parens") return conditionOf(expr.of, env);
  const found = unsaid(expr, env);
  return found && { cond: { ...found.cond, s: env.ctx.sentences.index(expr) }, reads: found.reads };
}

function unsaid(expr: Expr, env: Env): Condition | undefined {
  switch (expr.x) {
    case "and":
    case "or":
      return connected(expr.x, expr.of, env);
    case "not": {
      const of = conditionOf(expr.of, env);
      return of && negated(of);
    }
    case "compare":
      return compare(expr, env);
    case "between":
      return maybeNot(between(expr, env), expr.not);
    case "one-of":
      return maybeNot(oneOf(expr, env), expr.not);
    case "same-members":
      return maybeNot(sameMembers(expr, env), expr.not);
    case "in":
      return maybeNot(isIn(expr, env), expr.not);
    case "state":
      return maybeNot(state(expr, env), expr.not);
    case "mentions":
      return mentions(expr, env);
    case "includes":
      return includes(expr, env);
    case "quantifier":
      return quantified(expr, env);
    case "name":
      return standsAlone(expr, env);
    default:
      return env.say("value-as-condition", expr.span);
  }
}

export function negated({ cond, reads }: Condition): Condition {
  return { cond: { k: "not", of: cond }, reads };
}

function maybeNot(condition: Condition | undefined, not: boolean): Condition | undefined {
  return condition !== undefined && not ? negated(condition) : condition;
}

/** All sides are looked at, so that two mistakes are two diagnostics. */
function connected(k: "and" | "or", of: readonly Expr[], env: Env): Condition | undefined {
  const all = of.map((expr) => conditionOf(expr, env));
  const sound = all.filter((one) => one !== undefined);
  if (sound.length < all.length) return undefined;
  return {
    cond: { k, of: sound.map(({ cond }) => cond) },
    reads: Reads.of(...sound.map(({ reads }) => reads)),
  };
}

/** A define that is true or false stands alone; a yes-or-no fact says which it is. */
function standsAlone(expr: Extract<Expr, { x: "name" }>, env: Env): Condition | undefined {
  const define = yesOrNoDefine(expr, env);
  if (define?.body.is === "condition") return useOf(define, define.body.condition.reads, expr, env);
  const value = namedValue(expr.name, undefined, env);
  if (value === undefined) return undefined;
  if (value.type.t === "bool")
    return env.say("yes-or-no-alone", expr.span, {
      name: expr.name.text,
      suggestion: `${expr.name.text} is yes`,
    });
  return env.say("value-as-condition", expr.span);
}

/** A define by its name, so that an explanation can show it as one thing. */
export function useOf(define: CheckedDefine, definition: Reads, expr: Expr, env: Env): Condition {
  const reads = definition.at(expr.span, define.subject);
  for (const record of env.bound) reads.records.delete(record);
  return { cond: { k: "named", define: define.name }, reads };
}

function quantified(expr: Extract<Expr, { x: "quantifier" }>, env: Env): Condition | undefined {
  const isMatches =
    expr.list.text === "matches" && env.ctx.symbols.records.listNamed("matches") === undefined;
  if (isMatches) return matches(expr, env);
  const list = listNamed(expr.list, env);
  if (list === undefined) return undefined;
  if (expr.record.text !== list.record)
    return env.say("list-of-others", expr.record.span, {
      list: expr.list.text,
      name: expr.record.text,
      suggestion: list.record,
    });
  if (env.depth >= DEEPEST) return env.say("too-deep", expr.span, { limit: String(DEEPEST) });
  const has = conditionOf(expr.has, within(env, list.record));
  if (has === undefined) return undefined;
  const cond: IrCond = { k: expr.q, record: list.record, ...ownerOf(list, env), has: has.cond };
  return {
    cond,
    reads: Reads.of(has.reads)
      .without(list.record)
      .times(list.max)
      .add(listReads(list, expr.list, env)),
  };
}
