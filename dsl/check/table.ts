import type { IrCond, IrSum, IrTable } from "../../engine/ir.ts";
import type { Cell, Expr, Name, TableDecl, TableRow } from "../ast.ts";
import type { Declared } from "../bind/symbols.ts";
import { citation } from "./citation.ts";
import { columnType } from "./column.ts";
import { conditionOf } from "./condition.ts";
import { bare, type Context, type Env, type Value } from "./context.ts";
import { dateFact, windowsOf } from "./dates.ts";
import { yesOrNoDefine } from "./define.ts";
import { factReads } from "./fact.ts";
import { fitTo } from "./money.ts";
import { Reads } from "./reads.ts";
import { scopeOf } from "./scope.ts";
import { refuseNothingToShare } from "./shares.ts";
import { subjectOf } from "./subject.ts";
import { sumOf } from "./sum.ts";
import { refuseGapsAndOverlaps } from "./tableGrid.ts";
import { alike, irType, type Type, typeWords } from "./type.ts";
import { withoutCurrency } from "./zero.ts";

interface Output {
  readonly name: string;
  readonly type: Type;
  readonly orNone: boolean;
}

export interface CheckedTable {
  readonly name: string;
  readonly outputs: readonly Output[];
  readonly reads: Reads;
  readonly ir: Omit<IrTable, "part">;
}

export function checkedTable(ctx: Context, name: string): CheckedTable | undefined {
  const declared = ctx.symbols.tables.get(name);
  if (declared === undefined) return undefined;
  const where = { home: declared.home, span: declared.decl.name.span };
  return ctx.tables.get(name, where, () => check(declared, ctx));
}

function check({ decl, home }: Declared<TableDecl>, ctx: Context): CheckedTable | undefined {
  const env = ctx.env(home);
  if (decl.hit?.text !== "unique")
    home.say("hit-unique", (decl.hit ?? decl.name).span, { name: decl.name.text });
  const { windows, reads: windowReads } = windowsOf(decl.meta, env);
  const dated = decl.meta.datedBy && dateFact(decl.meta.datedBy, env);
  const scope = scopeOf(decl.scopes, env);
  if (!hasShape(decl, env)) return undefined;
  const conditions = decl.rows.map(({ cells }) =>
    cells === "otherwise" ? undefined : rowCondition(decl, cells, env),
  );
  const outputs = decl.outputs.map((name, column) => outputOf(name, column, decl, env));
  const results = decl.rows.map((row) => row.results.map((expr, i) => resultOf(expr, outputs[i], env)));
  const sound = outputs.filter((output) => output !== undefined);
  const all = results.flat();
  const failed = decl.rows.some(({ cells }, i) => cells !== "otherwise" && conditions[i] === undefined);
  if (failed || sound.length < outputs.length || all.includes(undefined) || scope === undefined)
    return undefined;
  const reads = Reads.of(
    windowReads,
    scope.reads,
    dated && factReads(ctx, dated, decl.meta.datedBy?.span ?? decl.span),
    ...conditions.map((condition) => condition?.reads),
    ...all.map((value) => value?.reads),
  );
  const subject = subjectOf(scope.each, reads, decl.span, env);
  if (subject === undefined) return undefined;
  refuseNothingToShare(reads, subject, env);
  refuseGapsAndOverlaps(decl, scope.where, env);
  const otherwise = decl.rows.findIndex(({ cells }) => cells === "otherwise");
  const sums = results.map((row) =>
    row.flatMap((value): IrSum[] => (value === undefined ? [] : [value.sum])),
  );
  return {
    name: decl.name.text,
    outputs: sound.map((output, i) => ({
      ...output,
      orNone: results.some((row) => row[i]?.orNone === true),
    })),
    reads,
    ir: {
      name: decl.name.text,
      subject,
      windows,
      ...(dated === undefined ? {} : { datedBy: dated.name }),
      ...(scope.cond === undefined ? {} : { scope: scope.cond }),
      outputs: sound.map(({ name, type }) => ({ name, type: irType(type) })),
      rows: decl.rows.flatMap((_, i) => {
        const condition = conditions[i];
        return condition === undefined ? [] : [{ when: condition.cond, results: sums[i] ?? [] }];
      }),
      ...(otherwise === -1 ? {} : { otherwise: sums[otherwise] ?? [] }),
      cites: decl.meta.cites.map(citation),
    },
  };
}

/** As many cells as columns, and at most one `otherwise`, at the end. */
function hasShape(decl: TableDecl, env: Env): boolean {
  let sound = true;
  decl.rows.forEach((row, i) => {
    const cells = row.cells === "otherwise" ? decl.inputs.length : row.cells.length;
    if (cells !== decl.inputs.length || row.results.length !== decl.outputs.length) {
      sound = false;
      env.say("row-shape", row.span, {
        inputs: String(decl.inputs.length),
        outputs: String(decl.outputs.length),
      });
    } else if (row.cells === "otherwise" && i < decl.rows.length - 1) {
      sound = false;
      env.say("otherwise-not-last", row.span);
    }
  });
  return sound;
}

function rowCondition(
  decl: TableDecl,
  cells: readonly Cell[],
  env: Env,
): { readonly cond: IrCond; readonly reads: Reads } | undefined {
  const asked = cells.flatMap((cell, i) => {
    const input = decl.inputs[i];
    return input === undefined ? [] : (cellQuestion(cell, input, env) ?? []);
  });
  const [first, ...others] = asked;
  if (first === undefined) return { cond: { k: "const", v: true }, reads: new Reads() };
  if (others.length === 0) return conditionOf(first, env);
  const last = asked[asked.length - 1] ?? first;
  const span = { start: first.span.start, end: last.span.end };
  return conditionOf({ x: "and", of: asked, span }, env);
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
    case "in":
      return { x: "in", not: cell.not, of: column, name: cell.name, span };
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
  if (yesOrNoDefine(column, env) !== undefined) return false;
  const type = sumOf(column, undefined, { ...env, say: () => undefined })?.type.t;
  return type === "date" || type === "moment";
}

function outputOf(name: Name, column: number, decl: TableDecl, env: Env): Omit<Output, "orNone"> | undefined {
  const { defines, parameters, facts } = env.ctx.symbols;
  if (defines.has(name.text) || parameters.has(name.text))
    return env.say("output-taken", name.span, { name: name.text });
  if (facts.get(name.text)?.decl.computed !== undefined)
    return env.say("output-computed", name.span, { name: name.text });
  const type = columnType(name, resultsOf(decl.rows, column), env);
  return type && { name: name.text, type };
}

function resultsOf(rows: readonly TableRow[], column: number): readonly Expr[] {
  return rows.flatMap(({ results }) => results[column] ?? []);
}

function resultOf(expr: Expr, output: Omit<Output, "orNone"> | undefined, env: Env): Value | undefined {
  if (output === undefined) return undefined;
  const inner = bare(expr);
  const value = sumOf(inner, output.type, env);
  const fitted = value && fitTo(output.type, value, env, expr.span);
  if (fitted === undefined) return undefined;
  if (!alike(output.type, fitted.type))
    return env.say("other-results", expr.span, {
      name: output.name,
      wanted: typeWords(output.type),
      found: typeWords(fitted.type),
    });
  return output.type.t === "money" && output.type.currency === undefined ? withoutCurrency(fitted) : fitted;
}
