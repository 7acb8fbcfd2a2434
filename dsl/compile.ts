import type { Ir } from "../engine/ir.ts";
import type { SourceFile } from "./ast.ts";
import { bind } from "./bind.ts";
import type { CheckedExample } from "./check/example.ts";
import { check } from "./check.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { formatExpr } from "./format.ts";
import { lower } from "./lower.ts";
import { parse } from "./parse.ts";
import { Report } from "./report.ts";

/** One `*.tide` file as it was read. */
export interface SourceText {
  readonly path: string;
  readonly source: string;
}

/** An example, and the rules it judges: those of its own file. */
export interface CompiledExample extends CheckedExample {
  readonly rules: readonly string[];
}

export interface Compiled {
  /** Absent if any file has a mistake: rules are published together or not at all. */
  readonly ir?: Ir;
  /** By file, in the order of its text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly examples: readonly CompiledExample[];
  readonly files: readonly SourceFile[];
}

/**
 * Compiles a ruleset: all files together, in whatever order. A mistake costs the declaration it stands in; everything
 * else is still bound and checked, so one run finds them all.
 */
export async function compile(texts: readonly SourceText[]): Promise<Compiled> {
  const parsed = texts.map(({ path, source }) => parse(path, source));
  const files = parsed.map(({ file }) => file);
  const report = new Report();
  const broken = new Set(
    parsed.flatMap(({ file, diagnostics }) => (diagnostics.some(isError) ? [file.path] : [])),
  );
  const checked = check(bind(files, broken, report), formatExpr);
  const diagnostics = inOrder([...parsed.flatMap((one) => one.diagnostics), ...report.diagnostics]);
  const examples = checked.examples.map((example) => ({
    ...example,
    rules: checked.rules.flatMap(({ id, home }) => (home.file.path === example.file ? [id] : [])),
  }));
  const sound = { diagnostics, examples, files };
  return diagnostics.some(isError) ? sound : { ...sound, ir: await lower(checked) };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  );
}
