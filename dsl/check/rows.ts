import type { Cell, Expr, Name, RuleDecl, Span, TableDecl, TableRow } from "../ast.ts";
import { asked, outcomeColumn, severityOf } from "../bind/outcomeRules.ts";
import { quietly } from "../report.ts";
import { conditionOf } from "./condition.ts";
import type { Condition, Env } from "./context.ts";
import { yesOrNoDefine } from "./define.ts";
import { Reads } from "./reads.ts";
import { sumOf } from "./sum.ts";

/** What all cells of a row ask together. */
export function rowCondition(decl: TableDecl, cells: readonly Cell[], env: Env): Condition | undefined {
  const question = rowQuestion(decl, cells, env);
  return question === undefined
    ? { cond: { k: "const", v: true }, reads: new Reads() }
    : conditionOf(question, env);
}

/** The sentence a row stands for; undefined where it asks nothing. */
function rowQuestion(decl: TableDecl, cells: readonly Cell[], env: Env): Expr | undefined {
  const found = cells.flatMap((cell, i) => {
    const input = decl.inputs[i];
    return input === undefined ? [] : (cellQuestion(cell, input, env) ?? []);
  });
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined || found.length === 1) return first;
  return { x: "and", of: found, span: { start: first.span.start, end: last.span.end } };
}

/** A rule made of the rows of a table: any of those that come to what it comes to. */
export function withRows(rule: RuleDecl, env: Env): RuleDecl {
  const table = rule.rowsOf;
  if (table === undefined) return rule;
  const column = outcomeColumn(table);
  const [outcome] = rule.outcomes;
  const severity = outcome?.o === "finding" ? outcome.severity : undefined;
  const questions: Expr[] = [];
  const all: Expr[] = [];
  let otherwise: TableRow | undefined;
  for (const row of table.rows) {
    const isOurs = severityOf(row, column) === severity;
    if (row.cells === "otherwise") {
      if (isOurs) otherwise = row;
      continue;
    }
    const question = rowQuestion(table, row.cells, env) ?? always(row.span);
    all.push(question);
    if (isOurs) questions.push(question);
  }
  if (otherwise !== undefined) {
    const { span } = otherwise;
    questions.push({ x: "not", of: { x: "parens", of: { x: "or", of: all, span }, span }, span });
  }
  const [only] = questions;
  return asked(rule, questions.length > 1 ? { x: "or", of: questions, span: table.span } : only);
}

/** A row of nothing but `any`. */
function always(span: Span): Expr {
  const one: Expr = { x: "lit", lit: { v: "number", text: "1", span }, span };
  return { x: "compare", op: "is", a: one, b: one, span };
}

/** The sentence a cell stands for: its column, and what is asked of it. Undefined for `any`. */
function cellQuestion(cell: Cell, input: Name, env: Env): Expr | undefined {
  const { span } = cell;
  const column: Expr = { x: "name", name: { text: input.text, span: cell.span }, span };
  switch (cell.c) {
    case "any":
      return undefined;
    case "none":
    case "known":
    case "missing":
      return { x: "state", not: false, state: cell.c, of: column, span };
    case "in": {
      if (!asksForTerms(cell.name, column, env))
        return { x: "in", not: cell.not, of: column, name: cell.name, span };
      const mentions: Expr = { x: "mentions", of: column, what: [cell.name], span };
      return cell.not ? { x: "not", of: mentions, span } : mentions;
    }
    case "values": {
      const [only, ...others] = cell.values;
      if (only !== undefined && others.length === 0)
        return { x: "compare", op: cell.not ? "is-not" : "is", a: column, b: only, span };
      return { x: "one-of", not: cell.not, of: column, values: cell.values, span };
    }
    case "range": {
      const days = isDay(column, env);
      const limits: Expr[] = [];
      if (cell.low !== undefined) {
        const op = cell.low.inclusive ? (days ? "on-or-after" : "at-least") : days ? "after" : "over";
        limits.push({ x: "compare", op, a: column, b: cell.low.value, span });
      }
      if (cell.high !== undefined) {
        const op = cell.high.inclusive ? (days ? "on-or-before" : "at-most") : days ? "before" : "under";
        limits.push({ x: "compare", op, a: column, b: cell.high.value, span });
      }
      const [only, ...others] = limits;
      return others.length === 0 ? only : { x: "and", of: limits, span };
    }
  }
}

function isDay(column: Expr, env: Env): boolean {
  const type = typeOf(column, env);
  return type === "date" || type === "moment";
}

/** A text is in a list of terms where it mentions one of them. */
function asksForTerms(set: Name, column: Expr, env: Env): boolean {
  const type = typeOf(column, env);
  return env.ctx.symbols.lists.get(set.text)?.decl.of === "terms" && (type === "text" || type === "list");
}

function typeOf(column: Expr, env: Env): string | undefined {
  if (yesOrNoDefine(column, env) !== undefined) return undefined;
  return sumOf(column, undefined, { ...env, say: quietly })?.type.t;
}
