import type { Cell, Expr, Span, TableDecl } from "../ast.ts";
import { bare, type Env } from "./context.ts";
import { type Column, classesOf, holds, type ValueClass } from "./valueClass.ts";

/** Combinations looked at; a table beyond that is too large to be read anyway. */
const GRID_LIMIT = 50_000;

/**
 * A table that hits uniquely has one row for everything in its scope, and never two. The cells of a column divide its
 * values into classes that no cell tells apart, so looking at one value of each class looks at all of them.
 *
 * Columns whose cells cannot be divided so (limits that are parameters, groups among places) leave a table unchecked:
 * what is reported is certain.
 */
export function refuseGapsAndOverlaps(decl: TableDecl, scope: readonly Expr[], env: Env): void {
  const rows = decl.rows.flatMap(({ cells, span }) => (cells === "otherwise" ? [] : [{ cells, span }]));
  const columns = columnsOf(decl, rows, scope, env);
  if (columns === undefined) return;
  const size = columns.reduce((product, { classes }) => product * classes.length, 1);
  if (size === 0 || size > GRID_LIMIT) return;
  const closed = rows.length < decl.rows.length;
  let gap = closed;
  const overlapping = new Set<Span>();
  for (const point of pointsOf(columns.map(({ classes }) => classes))) {
    const hits = rows.filter(({ cells }) =>
      cells.every((cell, i) => {
        const value = point[i];
        const column = columns[i];
        return value !== undefined && column !== undefined && holds(cell, value, column);
      }),
    );
    const [first, second] = hits;
    if (first === undefined && !gap) {
      gap = true;
      env.say("table-gap", decl.name.span, { table: decl.name.text, point: words(point, columns) });
    }
    if (first === undefined || second === undefined || overlapping.has(second.span)) continue;
    overlapping.add(second.span);
    env.say("table-overlap", second.span, {
      table: decl.name.text,
      first: String(rows.indexOf(first) + 1),
      second: String(rows.indexOf(second) + 1),
      point: words(point, columns),
    });
  }
}

function columnsOf(
  decl: TableDecl,
  rows: readonly { readonly cells: readonly Cell[] }[],
  scope: readonly Expr[],
  env: Env,
): readonly Column[] | undefined {
  const columns: Column[] = [];
  for (const [i, input] of decl.inputs.entries()) {
    const limits = scope.flatMap(conjuncts).flatMap((expr) => limitOn(expr, input.text) ?? []);
    const cells = rows.flatMap((row) => row.cells[i] ?? []);
    const column = classesOf(input, [...cells, ...limits], env);
    if (column === undefined) return undefined;
    columns.push({
      ...column,
      classes: column.classes.filter((one) => limits.every((limit) => holds(limit, one, column))),
    });
  }
  return columns;
}

function conjuncts(expr: Expr): readonly Expr[] {
  const inner = bare(expr);
  return inner.x === "and" ? inner.of.flatMap(conjuncts) : [inner];
}

/** What the scope of the table says of one of its columns, as a cell would say it. */
function limitOn(expr: Expr, column: string): Cell | undefined {
  const { span } = expr;
  const about = (of: Expr) => {
    const inner = bare(of);
    return inner.x === "name" && inner.name.text === column;
  };
  if (expr.x === "one-of" && about(expr.of)) return { c: "values", not: expr.not, values: expr.values, span };
  if (expr.x === "in" && about(expr.of)) return { c: "in", not: expr.not, name: expr.name, span };
  if (expr.x !== "compare" || !about(expr.a)) return undefined;
  switch (expr.op) {
    case "is":
    case "is-not":
      return { c: "values", not: expr.op === "is-not", values: [expr.b], span };
    case "at-least":
    case "on-or-after":
    case "over":
    case "after":
      return {
        c: "range",
        low: { inclusive: expr.op === "at-least" || expr.op === "on-or-after", value: expr.b },
        span,
      };
    case "at-most":
    case "on-or-before":
    case "under":
    case "before":
      return {
        c: "range",
        high: { inclusive: expr.op === "at-most" || expr.op === "on-or-before", value: expr.b },
        span,
      };
    default:
      return undefined;
  }
}

function* pointsOf(dimensions: readonly (readonly ValueClass[])[]): Generator<readonly ValueClass[]> {
  const [first, ...rest] = dimensions;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of first) for (const others of pointsOf(rest)) yield [value, ...others];
}

function words(point: readonly ValueClass[], columns: readonly Column[]): string {
  return point.map(({ words }, i) => words.replace("…", columns[i]?.name ?? "")).join(", ");
}
