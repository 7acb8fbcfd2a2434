import type { Expr } from "../ast.ts";
import { conditionOf } from "./condition.ts";
import { type Env, type Value, within } from "./context.ts";
import { countOf } from "./declaredType.ts";
import { listNamed, listReads, ownerOf } from "./lists.ts";
import { Reads } from "./reads.ts";
import { HS, isOrdered, isRatio, NUMBER, type Type, typeWords } from "./type.ts";
import { namedValue } from "./value.ts";
import { wrongType } from "./wrongType.ts";

type Aggregate = Extract<Expr, { x: "aggregate" }>;

/** `sum of item.line_price in items where (…)`, `count of package in packages`, `count of items`. */
export function aggregate(expr: Aggregate, env: Env): Value | undefined {
  const listName = expr.list ?? expr.of;
  if (expr.list === undefined && expr.op !== "count")
    return env.say("aggregate-without-list", expr.span, { word: words(expr.op), of: expr.of.text });
  const list = listNamed(listName, env);
  if (list === undefined) return undefined;
  const inner = within(env, list.record);
  const where = expr.where === undefined ? undefined : conditionOf(expr.where, inner);
  if (expr.where !== undefined && where === undefined) return undefined;
  // `count of item in items` counts the items themselves.
  const plain = expr.op === "count" && (expr.list === undefined || expr.of.text === list.record);
  const of = plain ? undefined : counted(expr, inner);
  if (!plain && of === undefined) return undefined;
  const reads = Reads.of(of?.reads, where?.reads)
    .without(list.record)
    .times(list.max)
    .add(listReads(list, listName, env));
  return {
    type: of === undefined ? NUMBER : resultType(expr.op, of.type),
    orNone: false,
    sum: {
      k: "aggregate",
      op: expr.op,
      record: list.record,
      ...ownerOf(list, env),
      ...(of === undefined ? {} : { of: of.sum }),
      ...(where === undefined ? {} : { where: where.cond }),
    },
    reads,
  };
}

/** What of each element goes into it. */
function counted(expr: Aggregate, env: Env): Value | undefined {
  const of = namedValue(expr.of, undefined, env);
  if (of === undefined) return undefined;
  if (expr.digits !== undefined) {
    const digits = countOf(expr.digits, env.say);
    if (digits === undefined) return undefined;
    if (of.type.t !== "hs" || of.sum.k !== "fact")
      return wrongType("to … digits", of.type, HS, expr.of.span, env);
    return { ...of, sum: { ...of.sum, digits } };
  }
  if (!takes(expr.op, of.type))
    return env.say("cannot-aggregate", expr.of.span, {
      word: words(expr.op),
      of: expr.of.text,
      found: typeWords(of.type),
    });
  return of;
}

function takes(op: Aggregate["op"], type: Type): boolean {
  if (op === "count" || op === "count-distinct") return true;
  if (op === "largest" || op === "smallest") return isOrdered(type);
  return ["number", "money", "quantity"].includes(type.t) || isRatio(type);
}

function resultType(op: Aggregate["op"], type: Type): Type {
  return op === "count" || op === "count-distinct" ? NUMBER : type;
}

function words(op: Aggregate["op"]): string {
  return op === "count-distinct" ? "count distinct" : op;
}
