import type { Comparison, IrCond, IrLiteral } from "../../engine/ir.ts";
import type { CompareWord, Expr } from "../ast.ts";
import { quietly } from "../report.ts";
import { pairOf } from "./arithmetic.ts";
import { negated, useOf } from "./condition.ts";
import { bare, type Condition, type Env, type Value } from "./context.ts";
import { yesOrNoDefine } from "./define.ts";
import { wordLiteral } from "./literal.ts";
import { inOneCurrency } from "./money.ts";
import { yesOrNo } from "./names.ts";
import { Reads } from "./reads.ts";
import { sumOf } from "./sum.ts";
import { alike, isOrdered, sampleOf, type Type, typeWords } from "./type.ts";
import { isValueName } from "./value.ts";

/** The comparison a word stands for; `is not` is the denial of `is`. */
const COMPARISONS: Readonly<Record<CompareWord, Comparison>> = {
  is: "eq",
  "is-not": "eq",
  "same-as": "eq",
  "not-same-as": "eq",
  "at-most": "le",
  "at-least": "ge",
  over: "gt",
  under: "lt",
  before: "lt",
  after: "gt",
  "on-or-before": "le",
  "on-or-after": "ge",
};

/** How the same is said of days and of amounts. */
const DATE_WORDS: Partial<Record<CompareWord, string>> = {
  "at-most": "on or before",
  "at-least": "on or after",
  over: "after",
  under: "before",
};
const AMOUNT_WORDS: Partial<Record<CompareWord, string>> = {
  before: "under",
  after: "over",
  "on-or-before": "at most",
  "on-or-after": "at least",
};

export function compare(expr: Extract<Expr, { x: "compare" }>, env: Env): Condition | undefined {
  const denied = expr.op === "is-not" || expr.op === "not-same-as";
  const asked = yesOrNoQuestion(expr, env);
  if (asked !== undefined) return denied ? negated(asked) : asked;
  if (saidOtherwise(expr, env)) return undefined;
  const pair = pairOf(expr.a, expr.b, undefined, env);
  if (pair === undefined) return undefined;
  const compared = comparison(pair[0], pair[1], expr, env);
  return compared && denied ? negated(compared) : compared;
}

/** Words for what has a value, has none, or of which nobody said: they are states, and no values. */
const STATES: Readonly<Record<string, "empty" | "missing" | "known">> = {
  empty: "empty",
  blank: "empty",
  nothing: "empty",
  null: "empty",
  nil: "empty",
  unknown: "missing",
  unstated: "missing",
  unspecified: "missing",
  undefined: "missing",
  absent: "missing",
  present: "known",
  stated: "known",
  given: "known",
  provided: "known",
  specified: "known",
};

/** `is empty`, `is unknown`, `is present`; `is true` of a define. Whether it has been said how that is written. */
function saidOtherwise(expr: Extract<Expr, { x: "compare" }>, env: Env): boolean {
  const right = bare(expr.b);
  if (COMPARISONS[expr.op] !== "eq" || right.x !== "name" || isValueName(right.name.text, env)) return false;
  const { text: written, span } = right.name;
  const say = (instead: string): true => {
    env.say("other-words", span, { written, instead });
    return true;
  };
  if (yesOrNoDefine(expr.a, env) !== undefined) {
    const meant = yesOrNo(written);
    return meant !== undefined && say(meant);
  }
  const state = Object.hasOwn(STATES, written) ? STATES[written] : undefined;
  if (state === undefined) return false;
  const left = sumOf(expr.a, undefined, { ...env, say: quietly });
  // A word that is one of the values there are, or the left side is wrong itself.
  if (left === undefined || wordLiteral(written, left.type, env) !== undefined) return false;
  if (state === "empty" && left.orNone) return say("none");
  if (left.sum.k === "fact" || left.sum.k === "table") return say(state === "known" ? "known" : "missing");
  return false;
}

/** `ioss-usable is no`: the long way to ask a define that stands alone. */
function yesOrNoQuestion(expr: Extract<Expr, { x: "compare" }>, env: Env): Condition | undefined {
  const right = bare(expr.b);
  const define = yesOrNoDefine(expr.a, env);
  if (define?.body.is !== "condition" || COMPARISONS[expr.op] !== "eq") return undefined;
  if (right.x !== "lit" || right.lit.v !== "yes-or-no") return undefined;
  const use = useOf(define, define.body.condition.reads, expr.a, env);
  return right.lit.value ? use : negated(use);
}

function comparison(
  a: Value,
  b: Value,
  expr: Extract<Expr, { x: "compare" }>,
  env: Env,
): Condition | undefined {
  const op = COMPARISONS[expr.op];
  if (a.type.t === "list" || b.type.t === "list")
    return env.say("list-compared", expr.span, { left: typeWords(a.type), right: typeWords(b.type) });
  if (!alike(a.type, b.type)) return mismatch(a.type, b.type, expr, env);
  if (op !== "eq" && !isOrdered(a.type))
    return env.say("not-ordered", expr.span, { found: typeWords(a.type), sample: sampleOf(a.type) });
  const better = (isDay(a.type) ? DATE_WORDS : AMOUNT_WORDS)[expr.op];
  if (better !== undefined && op !== "eq")
    return env.say("wrong-word", expr.span, {
      wrong: expr.op.replaceAll("-", " "),
      found: typeWords(a.type),
      suggestion: better,
    });
  if (mixesCalendars(a, b)) return env.say("months-and-days", expr.span);
  const same = inOneCurrency(a, b, env, expr.span);
  return same && { cond: question(op, same[0], same[1]), reads: Reads.of(same[0].reads, same[1].reads) };
}

/** Places and codes are asked for by what they begin with; everything else by its value. */
function question(op: Comparison, a: Value, b: Value): IrCond {
  if (op === "eq" && b.sum.k === "lit" && PREFIXED.has(a.type.t))
    return { k: "among", of: a.sum, values: [b.sum.v] };
  return { k: "compare", op, a: a.sum, b: b.sum };
}

const PREFIXED: ReadonlySet<Type["t"]> = new Set(["place", "country", "hs"]);

function mismatch(a: Type, b: Type, expr: Extract<Expr, { x: "compare" }>, env: Env): undefined {
  if (a.t === "quantity" && b.t === "quantity")
    return env.say("other-measure", expr.b.span, { wanted: typeWords(a), found: typeWords(b) });
  return env.say("cannot-compare", expr.span, {
    left: typeWords(a),
    right: typeWords(b),
    sample: sampleOf(a),
  });
}

export function between(expr: Extract<Expr, { x: "between" }>, env: Env): Condition | undefined {
  const of = sumOf(expr.of, undefined, env);
  if (of === undefined) return undefined;
  const low = sumOf(expr.low, of.type, env);
  const high = sumOf(expr.high, of.type, env);
  if (low === undefined || high === undefined) return undefined;
  for (const limit of [low, high]) {
    if (!isOrdered(of.type) || !alike(of.type, limit.type))
      return env.say("cannot-compare", expr.span, {
        left: typeWords(of.type),
        right: typeWords(limit.type),
        sample: sampleOf(of.type),
      });
  }
  const first = inOneCurrency(of, low, env, expr.span);
  const second = first && inOneCurrency(first[0], high, env, expr.span);
  if (first === undefined || second === undefined) return undefined;
  return {
    cond: { k: "between", of: second[0].sum, low: first[1].sum, high: second[1].sum },
    reads: Reads.of(second[0].reads, first[1].reads, second[1].reads),
  };
}

/** Fixed values are one question; where one of them is measured or looked up, each is a question of its own. */
export function oneOf(expr: Extract<Expr, { x: "one-of" }>, env: Env): Condition | undefined {
  const of = sumOf(expr.of, undefined, env);
  if (of === undefined) return undefined;
  const literals: IrLiteral[] = [];
  const each: Condition[] = [];
  for (const written of expr.values) {
    const value = sumOf(written, of.type, env);
    if (value === undefined) return undefined;
    if (of.type.t === "list" || !alike(of.type, value.type))
      return env.say("cannot-compare", written.span, {
        left: typeWords(of.type),
        right: typeWords(value.type),
        sample: sampleOf(of.type),
      });
    const same = inOneCurrency(of, value, env, written.span);
    if (same === undefined) return undefined;
    each.push({
      cond: question("eq", same[0], same[1]),
      reads: Reads.of(same[0].reads, same[1].reads),
    });
    if (value.sum.k === "lit" && !MEASURED.has(of.type.t)) literals.push(value.sum.v);
  }
  if (literals.length === each.length)
    return { cond: { k: "among", of: of.sum, values: literals }, reads: of.reads };
  return {
    cond: { k: "or", of: each.map(({ cond }) => cond) },
    reads: Reads.of(...each.map(({ reads }) => reads)),
  };
}

const MEASURED: ReadonlySet<Type["t"]> = new Set(["money", "quantity", "date", "moment", "duration"]);

function isDay({ t }: Type): boolean {
  return t === "date" || t === "moment";
}

/** Two written durations of which one is in months and the other in days. */
function mixesCalendars(a: Value, b: Value): boolean {
  const [x, y] = [calendarOf(a), calendarOf(b)];
  return x !== undefined && y !== undefined && x !== y;
}

/** Days between two dates, or what a literal is counted in. A fact may be either. */
function calendarOf({ type, sum }: Value): "months" | "days" | "seconds" | undefined {
  if (type.t !== "duration") return undefined;
  if (sum.k === "sub" || sum.k === "diff") return "days";
  if (sum.k !== "lit" || sum.v.l !== "duration") return undefined;
  if (sum.v.months !== undefined) return "months";
  return sum.v.days === undefined ? "seconds" : "days";
}
