import type { IrCitation, IrLiteral, IrParameter, IrSpan } from "../../engine/ir.ts";
import type { Expr, Name, ParameterDecl, ParameterLine, ParameterValue, Row, Span } from "../ast.ts";
import type { Declared } from "../bind/symbols.ts";
import { closest } from "../suggest.ts";
import { citation } from "./citation.ts";
import { type Context, type Env, inRow } from "./context.ts";
import { dateFact, dateOf, nextDay, spanOf } from "./dates.ts";
import { declaredType } from "./declaredType.ts";
import { type FactHead, factHead, factReads } from "./fact.ts";
import { keyLiteral, literalOf, wordLiteral } from "./literal.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";
import { remarkWords } from "./remark.ts";
import { irType, type Type, typeWords } from "./type.ts";

type IrLine = IrParameter["lines"][number];

export interface CheckedParameter {
  readonly name: string;
  readonly type: Type;
  readonly orNone: boolean;
  /** The facts it is looked up by, and the one that dates it. */
  readonly reads: Reads;
  readonly ir: IrParameter;
}

export function checkedParameter(ctx: Context, name: string): CheckedParameter | undefined {
  const declared = ctx.symbols.parameters.get(name);
  if (declared === undefined) return undefined;
  const where = { home: declared.home, span: declared.decl.name.span };
  return ctx.parameters.get(name, where, () => check(declared, ctx));
}

function check({ decl, home }: Declared<ParameterDecl>, ctx: Context): CheckedParameter | undefined {
  const env = ctx.env(home);
  const type = declaredType(decl.type, home.say);
  const by = decl.by.map((name) => keyFact(name, env));
  const dated = decl.datedBy && dateFact(decl.datedBy, env);
  const heads = by.filter((head) => head !== undefined);
  if (type === undefined || heads.length < by.length) return undefined;
  const cites: IrCitation[] = [];
  const lines = decl.lines.flatMap((line) => lineOf(line, type, heads, cites, inRow(env, line.row)) ?? []);
  const otherwise = decl.otherwise && literalOf(decl.otherwise, type, env);
  const from = decl.unverified && dateOf(decl.unverified.from, env);
  // A file that could not be read has been spoken of.
  if (decl.lines.length === 0 && decl.source === undefined && decl.otherwise === undefined)
    home.say("parameter-without-value", decl.span, { name: decl.name.text });
  const sorted = inTimelines(lines.map(({ line }) => line));
  refuseDisorder(
    lines.map(({ line, written: { span, row } }) => ({ key: keyOf(line), dates: line, span, row })),
    decl.name.text,
    env,
  );
  const reads = Reads.of(
    ...heads.map((head, i) => factReads(ctx, head, decl.by[i]?.span ?? decl.span)),
    dated && factReads(ctx, dated, decl.span),
  );
  return {
    name: decl.name.text,
    type,
    orNone: otherwise?.l === "none" || lines.some(({ line }) => line.value.l === "none"),
    reads,
    ir: {
      name: decl.name.text,
      type: irType(type),
      by: heads.map(({ name }) => name),
      ...(dated === undefined ? {} : { datedBy: dated.name }),
      lines: sorted,
      ...(otherwise === undefined ? {} : { otherwise }),
      ...(decl.adjustable === undefined ? {} : { adjustable: adjustable(decl.adjustable) }),
      ...(decl.unverified === undefined || from === undefined
        ? {}
        : { unverified: { from, note: remarkWords(decl.unverified.note) } }),
      cites,
    },
  };
}

function adjustable({ by, direction }: NonNullable<ParameterDecl["adjustable"]>): {
  by: string;
  direction?: "lower" | "higher";
} {
  return { by: by?.text ?? "tenant", ...(direction === undefined ? {} : { direction }) };
}

function keyFact(name: Name, env: Env): FactHead | undefined {
  const { facts } = env.ctx.symbols;
  const head = factHead(env.ctx, name.text);
  if (head !== undefined)
    return head.type.t === "list" ? env.say("key-is-a-list", name.span, { name: name.text }) : head;
  if (facts.has(name.text)) return undefined;
  return env.say("unknown-fact", name.span, {
    name: name.text,
    ...suggestion(closest(name.text, facts.keys())),
  });
}

interface WrittenLine {
  readonly line: IrLine;
  readonly written: ParameterLine;
}

function lineOf(
  written: ParameterLine,
  type: Type,
  by: readonly FactHead[],
  cites: IrCitation[],
  env: Env,
): WrittenLine | undefined {
  const dates = spanOf(written.dates, env);
  if (written.keys.length !== by.length)
    return env.say("key-count", written.span, {
      wanted: String(by.length),
      found: String(written.keys.length),
      facts: by.map(({ name }) => name),
    });
  const keys = by.map((head, i) => {
    const key = written.keys[i];
    return key && keyLiteral(written.row === undefined ? key : inCell(key, head.type), head.type, env);
  });
  const value = valueOn(
    written.row === undefined ? written.value : cellValue(written.value, type),
    type,
    env,
  );
  const known = keys.filter((key) => key !== undefined);
  if (dates === undefined || value === undefined || known.length < keys.length) return undefined;
  const cite = written.cite === undefined ? undefined : cites.push(citation(written.cite)) - 1;
  return {
    written,
    line: { ...dates, keys: known, value, ...(cite === undefined ? {} : { cite }) },
  };
}

/** In a cell stand bare digits where a clause writes `hs 8507.60` or `"9610"`. */
function inCell(expr: Expr, { t }: Type): Expr {
  if (expr.x !== "lit" || expr.lit.v !== "number") return expr;
  const { text, span } = expr.lit;
  if (t === "hs") return { ...expr, lit: { v: "hs", text, span } };
  return t === "enum" || t === "text" || t === "code"
    ? { ...expr, lit: { v: "text", value: text, span } }
    : expr;
}

function cellValue(value: ParameterValue, type: Type): ParameterValue {
  return value.v === "expr" ? { ...value, expr: inCell(value.expr, type) } : value;
}

function valueOn(value: ParameterValue, type: Type, env: Env): IrLiteral | undefined {
  if (value.v === "expr") {
    if (type.t !== "list") return literalOf(value.expr, type, env);
    const only = literalOf(value.expr, type.of, env);
    return only && (only.l === "none" ? only : { l: "list", v: [only], all: true });
  }
  if (type.t !== "list") return env.say("several-values", value.span, { wanted: typeWords(type) });
  const literals = value.of.map((name) => {
    const found = wordLiteral(name.text, type.of, env);
    if (found === undefined)
      env.say("wrong-literal", name.span, { wanted: typeWords(type.of), found: name.text });
    return found?.literal;
  });
  const known = literals.filter((literal) => literal !== undefined);
  return known.length < literals.length ? undefined : { l: "list", v: known, all: value.v === "all" };
}

/** What holds for a while, under its key. */
export interface Timed {
  readonly key: string;
  readonly dates: IrSpan;
  readonly span: Span;
  readonly row: Row | undefined;
}

/** Lines of one key follow each other in time; whoever reads them from above must meet them in that order. */
export function refuseDisorder(lines: readonly Timed[], name: string, env: Env): void {
  const last = new Map<string, IrSpan>();
  for (const { key, dates, span, row } of lines) {
    const before = last.get(key);
    last.set(key, dates);
    if (before === undefined) continue;
    const { say } = inRow(env, row);
    const params = { name, before: before.from ?? "…", from: dates.from ?? "…" };
    if (dates.from === undefined || (before.from !== undefined && dates.from <= before.from))
      say("line-out-of-order", span, params);
    else if (before.until !== undefined && before.until >= dates.from)
      say("lines-overlap", span, { ...params, until: before.until, last: nextDay(dates.from, -1) });
  }
}

/** Sorted by key and then by day, each ended by the line that follows it. */
function inTimelines(lines: readonly IrLine[]): readonly IrLine[] {
  return [...lines].sort(
    (a, b) => compareText(keyOf(a), keyOf(b)) || compareText(a.from ?? "", b.from ?? ""),
  );
}

export function keyOf({ keys }: { readonly keys: readonly IrLiteral[] }): string {
  return JSON.stringify(keys);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
