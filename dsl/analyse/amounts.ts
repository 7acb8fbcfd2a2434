import { compare, parseDate, readExact } from "../../engine/index.ts";
import type { Comparison, IrCond, IrLiteral } from "../../engine/ir.ts";
import { type CaseClass, classesWhere, type Dimension, type Question } from "./dimension.ts";
import { literalWords } from "./words.ts";

/** Below all limits (0), at the first (1), between it and the second (2) …; or that there is none. */
type Place = number | "none";

/**
 * What limits divide amounts and days into. Undefined where they cannot be held against each other: two currencies.
 */
export function amounts(
  name: string,
  orNone: boolean,
  questions: readonly Question[],
): Dimension | undefined {
  const limits = inOrder(questions.flatMap(({ cond }) => literalsOf(cond)).filter(({ l }) => l !== "none"));
  if (limits === undefined) return undefined;
  // Nothing is measured, paid or taxed less than nothing.
  const first = limits[0] !== undefined && isZero(limits[0]) ? 1 : 0;
  const places: Place[] = [];
  for (let place = first; place <= 2 * limits.length; place++) places.push(place);
  if (orNone) places.push("none");
  const answers = new Map<string, bigint>();
  for (const { key, cond } of questions) {
    const answer = answerOf(cond, limits);
    if (answer === undefined) return undefined;
    answers.set(key, classesWhere(places, answer));
  }
  return { name, classes: places.map((place) => described(place, limits)), answers, isCertain: true };
}

function answerOf(cond: IrCond, limits: readonly IrLiteral[]): ((place: Place) => boolean) | undefined {
  const at = (literal: IrLiteral) => 2 * limits.findIndex((limit) => order(limit, literal) === 0) + 1;
  switch (cond.k) {
    case "compare":
      return cond.b.k === "lit" ? compared(cond.op, at(cond.b.v)) : undefined;
    case "between": {
      if (cond.low.k !== "lit" || cond.high.k !== "lit") return undefined;
      const [low, high] = [at(cond.low.v), at(cond.high.v)];
      return (place) => place !== "none" && place >= low && place <= high;
    }
    case "among": {
      const values = new Set<Place>(cond.values.map((value) => (value.l === "none" ? "none" : at(value))));
      return (place) => values.has(place);
    }
    case "is-none":
      return (place) => place === "none";
    default:
      return undefined;
  }
}

/** Nothing that is none is more or less than anything, and it is no amount. */
function compared(op: Comparison, at: number): (place: Place) => boolean {
  return (place) => {
    if (place === "none") return op === "ne";
    switch (op) {
      case "lt":
        return place < at;
      case "le":
        return place <= at;
      case "gt":
        return place > at;
      case "ge":
        return place >= at;
      case "eq":
        return place === at;
      case "ne":
        return place !== at;
    }
  };
}

export function literalsOf(cond: IrCond): readonly IrLiteral[] {
  switch (cond.k) {
    case "compare":
      return cond.b.k === "lit" ? [cond.b.v] : [];
    case "between":
      return [cond.low, cond.high].flatMap((limit) => (limit.k === "lit" ? [limit.v] : []));
    case "among":
      return cond.values;
    default:
      return [];
  }
}

function described(place: Place, limits: readonly IrLiteral[]): CaseClass {
  if (place === "none") return { words: "… = none", cell: "none" };
  const word = (index: number) => {
    const limit = limits[index];
    return limit && literalWords(limit);
  };
  if (place % 2 === 1) {
    const at = word((place - 1) / 2) ?? "…";
    return { words: `… = ${at}`, cell: at };
  }
  const [low, high] = [word(place / 2 - 1), word(place / 2)];
  if (low === undefined) return high === undefined ? ANY : { words: `… < ${high}`, cell: `under ${high}` };
  if (high === undefined) return { words: `… > ${low}`, cell: `over ${low}` };
  return { words: `${low} < … < ${high}`, cell: `over ${low} under ${high}` };
}

const ANY: CaseClass = { words: "… = …", cell: "any" };

function inOrder(literals: readonly IrLiteral[]): readonly IrLiteral[] | undefined {
  const [some] = literals;
  if (some !== undefined && literals.some((literal) => order(some, literal) === undefined)) return undefined;
  const sorted = [...literals].sort((a, b) => order(a, b) ?? 0);
  return sorted.filter((literal, i) => i === 0 || order(sorted[i - 1] ?? literal, literal) !== 0);
}

function order(a: IrLiteral, b: IrLiteral): number | undefined {
  if (a.l === "date" && b.l === "date") return (parseDate(a.v) ?? 0) - (parseDate(b.v) ?? 0);
  if (a.l === "money" && b.l === "money")
    return a.currency === b.currency ? compare(readExact(a.v), readExact(b.v)) : undefined;
  if (a.l === "duration" && b.l === "duration") {
    for (const unit of ["months", "days", "seconds"] as const) {
      const [x, y] = [a[unit], b[unit]];
      if (x !== undefined && y !== undefined) return x - y;
    }
    return undefined;
  }
  const [x, y] = [exactOf(a), exactOf(b)];
  return x === undefined || y === undefined ? undefined : compare(readExact(x), readExact(y));
}

function exactOf(literal: IrLiteral): string | undefined {
  return literal.l === "number" ||
    literal.l === "percent" ||
    literal.l === "share" ||
    literal.l === "quantity"
    ? literal.v
    : undefined;
}

function isZero(literal: IrLiteral): boolean {
  return "v" in literal && literal.v === "0";
}
