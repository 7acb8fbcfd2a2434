import { product, quotient } from "../../engine/index.ts";
import type { Expr, Span } from "../ast.ts";
import { saysHowToRound } from "./act.ts";
import { bare, type Env, type Value } from "./context.ts";
import { commonCurrency, inOneCurrency } from "./money.ts";
import { Reads } from "./reads.ts";
import { sumOf } from "./sum.ts";
import {
  alike,
  DATE,
  DURATION,
  isOrdered,
  isRatio,
  MONEY,
  NUMBER,
  PERCENT,
  type Type,
  typeWords,
} from "./type.ts";
import { wrongType } from "./wrongType.ts";

type Arith = Extract<Expr, { x: "arith" }>;

export function arithmetic(expr: Arith, expected: Type | undefined, env: Env): Value | undefined {
  return expr.op === "+" || expr.op === "-" ? sumOrDifference(expr, expected, env) : scaled(expr, env);
}

/** Only like is added to like; a date takes a duration. */
function sumOrDifference(expr: Arith, expected: Type | undefined, env: Env): Value | undefined {
  const pair = pairOf(expr.a, expr.b, expected, env, (type) => (type.t === "date" ? undefined : type));
  if (pair === undefined) return undefined;
  const [a, b] = pair;
  const k = expr.op === "+" ? "add" : "sub";
  if (a.type.t === "date" && b.type.t === "duration") {
    const literal = b.sum.k === "lit" && b.sum.v.l === "duration" ? b.sum.v : undefined;
    const signed =
      k === "sub" && literal?.months !== undefined ? { ...literal, months: -literal.months } : literal;
    const from = a.sum.k === "lit" && a.sum.v.l === "date" ? a.sum.v.v : undefined;
    if (signed !== undefined && !saysHowToRound(signed, from, expr.b, env)) return undefined;
    return join(k, a, b, DATE);
  }
  if (a.type.t === "date" && b.type.t === "date" && k === "sub") return join(k, a, b, DURATION);
  const addable = isOrdered(a.type) && a.type.t !== "date" && a.type.t !== "moment";
  if (!addable || !alike(a.type, b.type) || b.type.t === "none")
    return env.say(k === "add" ? "cannot-add" : "cannot-subtract", expr.span, {
      left: typeWords(a.type),
      right: typeWords(b.type),
    });
  const same = inOneCurrency(a, b, env, expr.span);
  return same && join(k, same[0], same[1], together(same[0].type, same[1].type));
}

function scaled(expr: Arith, env: Env): Value | undefined {
  const a = sumOf(expr.a, undefined, env);
  const b = sumOf(expr.b, undefined, env);
  if (a === undefined || b === undefined) return undefined;
  if (expr.op === "*") {
    const type = timesType(a.type, b.type);
    if (type !== undefined) return join("mul", a, b, type);
    return env.say("cannot-multiply", expr.span, { left: typeWords(a.type), right: typeWords(b.type) });
  }
  const same = inOneCurrency(a, b, env, expr.span);
  if (same === undefined) return undefined;
  const type = overType(a.type, b.type);
  if (type !== undefined) return join("div", same[0], same[1], type);
  return env.say("cannot-divide", expr.span, { left: typeWords(a.type), right: typeWords(b.type) });
}

function timesType(a: Type, b: Type): Type | undefined {
  if (isRatio(a)) return isScalable(b) ? b : undefined;
  if (isRatio(b)) return isScalable(a) ? a : undefined;
  return a.t === "quantity" && b.t === "quantity"
    ? { t: "quantity", dimension: product(a.dimension, b.dimension) }
    : undefined;
}

function overType(a: Type, b: Type): Type | undefined {
  if (isRatio(b)) return isScalable(a) ? a : undefined;
  if (a.t === "quantity" && b.t === "quantity")
    return { t: "quantity", dimension: quotient(a.dimension, b.dimension) };
  // A part of a whole, which may be held against a number, a percentage or a share.
  if (a.t === "money" && b.t === "money") return RATIO;
  return undefined;
}

const RATIO: Type = { t: "quantity", dimension: [0, 0, 0, 0, 0, 0] };

function isScalable(type: Type): boolean {
  return isRatio(type) || type.t === "money" || type.t === "quantity";
}

/** `20% of x`. */
export function shareOf(
  expr: Extract<Expr, { x: "share-of" }>,
  expected: Type | undefined,
  env: Env,
): Value | undefined {
  const rate = sumOf(expr.rate, PERCENT, env);
  const base = sumOf(expr.base, expected, env);
  if (rate === undefined || base === undefined) return undefined;
  if (rate.type.t === "number" || !isRatio(rate.type))
    return wrongType("of", rate.type, PERCENT, expr.rate.span, env);
  if (!isScalable(base.type)) return wrongType("of", base.type, MONEY, expr.base.span, env);
  return join("mul", rate, base, base.type);
}

/** `larger of (a, b)`, `smaller of`, `difference of`. */
export function call(
  expr: Extract<Expr, { x: "call" }>,
  expected: Type | undefined,
  env: Env,
): Value | undefined {
  const [first, second] = expr.args;
  if (first === undefined || second === undefined)
    return env.say("too-few-values", expr.span, { word: expr.op });
  if (expr.op === "difference") {
    const pair = expr.args.length === 2 ? pairOf(first, second, expected, env) : undefined;
    if (expr.args.length !== 2) return env.say("too-many-values", expr.span, { word: expr.op });
    if (pair === undefined) return undefined;
    const [a, b] = pair;
    const type = a.type.t === "date" ? DURATION : together(a.type, b.type);
    return isOrdered(a.type) && alike(a.type, b.type)
      ? join("diff", a, b, type)
      : env.say("cannot-compare", expr.span, { left: typeWords(a.type), right: typeWords(b.type) });
  }
  const found: Value[] = [];
  for (const arg of expr.args) {
    const value = sumOf(arg, expected ?? found[0]?.type, env);
    if (value === undefined) return undefined;
    const before = found[0] ?? value;
    if (!isOrdered(value.type) || !alike(before.type, value.type))
      return env.say("cannot-compare", arg.span, {
        left: typeWords(before.type),
        right: typeWords(value.type),
      });
    found.push(value);
  }
  const all = allInOneCurrency(found, env, expr.span);
  if (all === undefined) return undefined;
  return {
    type: all.map(({ type }) => type).reduce(together),
    orNone: all.some(({ orNone }) => orNone),
    sum: { k: expr.op, of: all.map(({ sum }) => sum) },
    reads: Reads.of(...all.map(({ reads }) => reads)),
  };
}

/** The first that names a currency settles it for all. */
function allInOneCurrency(values: readonly Value[], env: Env, span: Span): readonly Value[] | undefined {
  const measure = values.find(({ type }) => type.t === "money" && type.currency !== undefined);
  if (measure === undefined) return values;
  const converted: Value[] = [];
  for (const value of values) {
    const pair = inOneCurrency(value, measure, env, span);
    if (pair === undefined) return undefined;
    converted.push(pair[0]);
  }
  return converted;
}

/**
 * Both sides, each read with the other in mind: a word or a bare number is what the other side makes it. `adapt`
 * says what the first side asks of the second.
 */
export function pairOf(
  left: Expr,
  right: Expr,
  expected: Type | undefined,
  env: Env,
  adapt: (type: Type) => Type | undefined = (type) => type,
): readonly [Value, Value] | undefined {
  if (isBareWord(left) && !isBareWord(right)) {
    const b = sumOf(right, expected, env);
    const a = b && sumOf(left, adapt(b.type), env);
    return a && b && [a, b];
  }
  const a = sumOf(left, expected, env);
  const b = a && sumOf(right, adapt(a.type), env);
  return a && b && [a, b];
}

/** Means nothing by itself. */
function isBareWord(expr: Expr): boolean {
  return bare(expr).x === "lit";
}

function join(k: "add" | "sub" | "mul" | "div" | "diff", a: Value, b: Value, type: Type): Value {
  return {
    type,
    orNone: a.orNone || b.orNone,
    sum: { k, a: a.sum, b: b.sum },
    reads: Reads.of(a.reads, b.reads),
  };
}

/** The type of either, or of both together. */
function together(a: Type, b: Type): Type {
  if (a.t === "money") return { ...MONEY, ...commonCurrency(a, b) };
  if (a.t === "quantity" && a.unit === undefined && b.t === "quantity") return b;
  return a.t === "none" ? (b.t === "none" ? NUMBER : b) : a;
}
