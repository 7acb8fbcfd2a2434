import { compare, isWithin, isWithinHs, parseDate, readExact } from "../../engine/index.ts";
import type { IrLiteral } from "../../engine/ir.ts";
import type { Cell, Expr, Name } from "../ast.ts";
import { quietly } from "../report.ts";
import type { Env } from "./context.ts";
import { yesOrNoDefine } from "./define.ts";
import { sumOf } from "./sum.ts";
import { BOOL, isOrdered, type Type } from "./type.ts";

/** Values of a column that no cell tells apart. */
export type ValueClass = { readonly words: string } & (
  | { readonly is: "none" | "other" }
  /** In the one set the column asks about, or not. */
  | { readonly is: "inside" | "outside" }
  | { readonly is: "value"; readonly value: string }
  /** A limit itself (even), or what lies beside it (odd): below all, at the first, between it and the second … */
  | { readonly is: "position"; readonly position: number }
);

export interface Column {
  readonly name: string;
  readonly classes: readonly ValueClass[];
  /** Of a column of amounts: the limits in its cells, in order. */
  readonly limits: readonly Limit[];
  readonly literal: (expr: Expr) => IrLiteral | undefined;
}

interface Limit {
  readonly literal: IrLiteral;
  /** As the author wrote it. */
  readonly words: string;
}

/** Undefined where the cells cannot be divided into classes for certain. */
export function classesOf(input: Name, cells: readonly Cell[], env: Env): Column | undefined {
  const silent: Env = { ...env, say: quietly };
  const name: Expr = { x: "name", name: input, span: input.span };
  const define = yesOrNoDefine(name, silent);
  const value = define === undefined ? sumOf(name, undefined, silent) : undefined;
  const type = define === undefined ? value?.type : BOOL;
  if (type === undefined || cells.some(({ c }) => c === "known" || c === "missing")) return undefined;
  const literal = (expr: Expr): IrLiteral | undefined => {
    const sum = sumOf(expr, type, silent)?.sum;
    return sum?.k === "lit" ? sum.v : undefined;
  };
  const written = cells.flatMap(exprsOf);
  const known = written.flatMap((expr): Limit[] => {
    const found = literal(expr);
    return found === undefined ? [] : [{ literal: found, words: env.ctx.sentences.write(expr) }];
  });
  if (known.length < written.length) return undefined;
  const none: readonly ValueClass[] = value?.orNone ? [{ is: "none", words: "… = none" }] : [];
  const rest = { name: input.text, literal };
  const sets = [...new Set(cells.flatMap((cell) => (cell.c === "in" ? [cell.name.text] : [])))];
  if (sets.length > 0) {
    const [set, ...others] = sets;
    if (others.length > 0 || written.length > 0) return undefined;
    return {
      ...rest,
      limits: [],
      classes: [{ is: "inside", words: `… in ${set}` }, { is: "outside", words: `… not in ${set}` }, ...none],
    };
  }
  if (isOrdered(type)) {
    const limits = inOrder(known);
    return limits && { ...rest, limits, classes: [...positions(limits), ...none] };
  }
  const words = wordClasses(
    type,
    known.map((one) => one.literal),
  );
  return words && { ...rest, limits: [], classes: [...words, ...none] };
}

/** Whether a cell holds for the values of a class. */
export function holds(cell: Cell, value: ValueClass, column: Column): boolean {
  switch (cell.c) {
    case "any":
      return true;
    case "none":
      return value.is === "none";
    case "in":
      return (value.is === "inside") !== cell.not;
    case "values":
      return cell.values.some((expr) => isThis(expr, value, column)) !== cell.not;
    case "range":
      return value.is === "position" && isBetween(cell, value.position, column);
    default:
      return false;
  }
}

function exprsOf(cell: Cell): readonly Expr[] {
  if (cell.c === "values") return cell.values;
  if (cell.c !== "range") return [];
  return [cell.low, cell.high].flatMap((limit) => (limit === undefined ? [] : [limit.value]));
}

function wordClasses(type: Type, known: readonly IrLiteral[]): readonly ValueClass[] | undefined {
  const value = (word: string): ValueClass => ({ is: "value", value: word, words: `… = ${word}` });
  if (type.t === "bool") return [value("yes"), value("no")];
  if (type.t === "enum") return type.values.map(value);
  const words = [...new Set(known.map(wordOf))];
  // FR and FR-RE, 8507 and 8507.60: one is in the other.
  const within = type.t === "hs" ? isWithinHs : type.t === "text" || type.t === "code" ? undefined : isWithin;
  const nested = words.some((a) =>
    words.some((b) => a !== b && within !== undefined && within(a, b) !== "no"),
  );
  return nested ? undefined : [...words.map(value), { is: "other", words: `… = …` }];
}

function isThis(expr: Expr, value: ValueClass, column: Column): boolean {
  const literal = column.literal(expr);
  if (literal === undefined) return false;
  if (value.is === "position") return value.position === 2 * indexOf(literal, column) + 1;
  return value.is === "value" && value.value === wordOf(literal);
}

function isBetween({ low, high }: Extract<Cell, { c: "range" }>, position: number, column: Column): boolean {
  const at = (expr: Expr) => {
    const literal = column.literal(expr);
    return literal === undefined ? Number.NaN : 2 * indexOf(literal, column) + 1;
  };
  if (low !== undefined && !(low.inclusive ? position >= at(low.value) : position > at(low.value)))
    return false;
  return high === undefined || (high.inclusive ? position <= at(high.value) : position < at(high.value));
}

function indexOf(literal: IrLiteral, { limits }: Column): number {
  return limits.findIndex((limit) => order(limit.literal, literal) === 0);
}

/** Undefined for limits that cannot be held against each other: two currencies. */
function inOrder(limits: readonly Limit[]): readonly Limit[] | undefined {
  const sorted = [...limits].sort((a, b) => order(a.literal, b.literal) ?? 0);
  const steps = sorted.map(({ literal }, i) => order(sorted[i - 1]?.literal ?? literal, literal));
  if (steps.includes(undefined)) return undefined;
  return sorted.filter((_, i) => i === 0 || steps[i] !== 0);
}

function positions(limits: readonly Limit[]): readonly ValueClass[] {
  const [first] = limits;
  if (first === undefined) return [{ is: "position", position: 0, words: "… = …" }];
  // Nothing is measured, paid or taxed less than nothing.
  const below: readonly ValueClass[] = isZero(first.literal)
    ? []
    : [{ is: "position", position: 0, words: `… < ${first.words}` }];
  const classes = limits.flatMap(({ words }, i): readonly ValueClass[] => {
    const next = limits[i + 1];
    const beside = next === undefined ? `… > ${words}` : `${words} < … < ${next.words}`;
    return [
      { is: "position", position: 2 * i + 1, words: `… = ${words}` },
      { is: "position", position: 2 * i + 2, words: beside },
    ];
  });
  return [...below, ...classes];
}

function isZero(literal: IrLiteral): boolean {
  return "v" in literal && literal.v === "0";
}

function order(a: IrLiteral, b: IrLiteral): number | undefined {
  if (a.l === "date" && b.l === "date") return (parseDate(a.v) ?? 0) - (parseDate(b.v) ?? 0);
  if (a.l === "money" && b.l === "money")
    return a.currency === b.currency ? compare(readExact(a.v), readExact(b.v)) : undefined;
  const [x, y] = [a, b].map((one) =>
    one.l === "number" || one.l === "percent" || one.l === "share" || one.l === "quantity"
      ? one.v
      : undefined,
  );
  return x === undefined || y === undefined ? undefined : compare(readExact(x), readExact(y));
}

function wordOf(literal: IrLiteral): string {
  if (literal.l === "bool") return literal.v ? "yes" : "no";
  return "v" in literal && typeof literal.v === "string" ? literal.v : literal.l;
}
