import type { IrSum, IrTable } from "../../engine/ir.ts";
import type { Subject } from "../analyse/space.ts";
import type { Expr, Name, TableDecl, TableRow } from "../ast.ts";
import { outcomeColumn, severityOf } from "../bind/outcomeRules.ts";
import type { Declared } from "../bind/symbols.ts";
import { quietly } from "../report.ts";
import { citation } from "./citation.ts";
import { columnType } from "./column.ts";
import { bare, type Context, type Env, type Value } from "./context.ts";
import { dateFact, windowsOf } from "./dates.ts";
import { yesOrNoDefine } from "./define.ts";
import { factReads } from "./fact.ts";
import { fitTo } from "./money.ts";
import { Reads } from "./reads.ts";
import { rowCondition } from "./rows.ts";
import { scopeOf } from "./scope.ts";
import { refuseNothingToShare } from "./shares.ts";
import { subjectOf } from "./subject.ts";
import { sumOf } from "./sum.ts";
import { type Hit, refuseGapsAndOverlaps } from "./tableGrid.ts";
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
  const hit = hitOf(decl, env);
  refuseOutcomes(decl, hit, env);
  const { windows, reads: windowReads } = windowsOf(decl.meta, env);
  const dated = decl.meta.datedBy && dateFact(decl.meta.datedBy, env);
  const scope = scopeOf(decl.scopes, env);
  if (!hasShape(decl, env)) return undefined;
  const conditions = decl.rows.map(({ cells }) =>
    cells === "otherwise" ? undefined : rowCondition(decl, cells, env),
  );
  // What rows come to is said by rules.
  const outcome = outcomeColumn(decl);
  const concluded = <T>(columns: readonly T[]) => columns.filter((_, i) => i !== outcome);
  const outputs = concluded(
    decl.outputs.map((name, i) => (i === outcome ? undefined : outputOf(name, i, decl, hit, env))),
  );
  const results = decl.rows.map((row) =>
    concluded(row.results).map((expr, i) => resultOf(expr, outputs[i], env)),
  );
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
  const columns = decl.inputs.flatMap((name) => columnOf(name, env) ?? []);
  const rows = conditions.map((condition) => condition?.cond);
  if (columns.length === decl.inputs.length) refuseGapsAndOverlaps(decl, hit, rows, scope.cond, columns, env);
  const otherwise = decl.rows.findIndex(({ cells }) => cells === "otherwise");
  const sums = results.map((row) =>
    row.flatMap((value): IrSum[] => (value === undefined ? [] : [value.sum])),
  );
  return {
    name: decl.name.text,
    outputs: sound.map((output, i) => ({
      name: output.name,
      type: concludedType(output.type, decl, hit),
      orNone: hit !== "all" && results.some((row) => row[i]?.orNone === true),
    })),
    reads,
    ir: {
      name: decl.name.text,
      ...(hit === "unique" ? {} : { hit: hit === "first" ? "first" : "all" }),
      subject,
      windows,
      ...(dated === undefined ? {} : { datedBy: dated.name }),
      ...(scope.cond === undefined ? {} : { scope: scope.cond }),
      outputs: sound.map(({ name, type }) => ({ name, type: irType(concludedType(type, decl, hit)) })),
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

function hitOf(decl: TableDecl, env: Env): Hit {
  const hit = HITS.find((one) => one === decl.hit?.text);
  if (hit === undefined) env.say("hit-unique", (decl.hit ?? decl.name).span, { name: decl.name.text });
  return hit ?? "unique";
}

/** Outcomes are for the strictest of the rows that hold, and only that takes outcomes. */
function refuseOutcomes(decl: TableDecl, hit: Hit, env: Env): void {
  const column = outcomeColumn(decl);
  if (hit === "strictest" && column === -1)
    env.say("strictest-without-outcome", (decl.hit ?? decl.name).span, { name: decl.name.text });
  if (column === -1) return;
  if (hit !== "strictest")
    env.say("outcome-not-strictest", (decl.outputs[column] ?? decl.name).span, { name: decl.name.text });
  for (const row of decl.rows) {
    const result = row.results[column];
    const isNone = result?.x === "lit" && result.lit.v === "none";
    if (result === undefined || isNone || severityOf(row, column) !== undefined) continue;
    env.say("not-an-outcome", result.span, { found: env.ctx.sentences.write(result) });
  }
}

const HITS = ["unique", "first", "all", "strictest"] as const;

/** Of all rows that hold, what each of them concludes. */
function concludedType(type: Type, decl: TableDecl, hit: Hit): Type {
  return hit === "unique" || hit === "first"
    ? type
    : { t: "list", of: type, max: decl.rows.length, complete: true };
}

/** What a column asks about. */
function columnOf(name: Name, env: Env): Subject | undefined {
  const expr: Expr = { x: "name", name, span: name.span };
  const define = yesOrNoDefine(expr, env);
  if (define !== undefined) return { define: define.name };
  const sum = sumOf(expr, undefined, { ...env, say: quietly })?.sum;
  return sum && { sum };
}

function outputOf(
  name: Name,
  column: number,
  decl: TableDecl,
  hit: Hit,
  env: Env,
): Omit<Output, "orNone"> | undefined {
  const { defines, parameters, facts } = env.ctx.symbols;
  if (defines.has(name.text) || parameters.has(name.text))
    return env.say("output-taken", name.span, { name: name.text });
  if (facts.get(name.text)?.decl.computed !== undefined)
    return env.say("output-computed", name.span, { name: name.text });
  const type = columnType(name, resultsOf(decl.rows, column), env);
  if (type?.t === "list" && hit === "all") return { name: name.text, type: type.of };
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
