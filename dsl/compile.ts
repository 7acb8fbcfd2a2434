import type { Ir } from "../engine/ir.ts";
import type { SourceFile } from "./ast.ts";
import { bind } from "./bind.ts";
import type { CheckedExample } from "./check/example.ts";
import { check } from "./check.ts";
import { withoutConsequences } from "./consequences.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { formatExpr } from "./format.ts";
import { withSources } from "./load/sources.ts";
import { usedFiles } from "./load/used.ts";
import { lower } from "./lower.ts";
import { parse } from "./parse.ts";
import { Report } from "./report.ts";
import type { Resolver } from "./resolver.ts";

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
 * else is still bound and checked, so one run finds them all. Rulesets used and lists kept in files of their own come
 * from `resolver`.
 */
export async function compile(
  texts: readonly SourceText[],
  resolver: Resolver = NOWHERE,
  // Whoever compiles nearly the same files again and again may keep what was read of those that stay.
  read: typeof parse = parse,
): Promise<Compiled> {
  const own = texts.map(({ path, source }) => read(path, source));
  const report = new Report();
  const used = await usedFiles(own, resolver, report);
  const parsed = [...own, ...used];
  const files = await Promise.all(parsed.map(({ file }) => withSources(file, resolver, report)));
  const broken = new Set(
    parsed.flatMap(({ file, diagnostics }) => (diagnostics.some(isError) ? [file.path] : [])),
  );
  const checked = check(bind(files, broken, report), formatExpr);
  const found = [...parsed.flatMap((one) => one.diagnostics), ...report.diagnostics];
  const diagnostics = withoutConsequences(found, files);
  // What is used has examples of its own, for those who keep it.
  const ours = new Set(own.map(({ file }) => file.path));
  const rulesOf = Map.groupBy(checked.rules, ({ home }) => home.file.path);
  const ids = new Map([...rulesOf].map(([path, rules]) => [path, rules.map(({ id }) => id)]));
  const examples = checked.examples
    .filter(({ file }) => ours.has(file))
    .map((example) => ({ ...example, rules: ids.get(example.file) ?? [] }));
  const sound = { diagnostics, examples, files };
  return diagnostics.some(isError) ? sound : { ...sound, ir: await lower(checked) };
}

const NOWHERE: Resolver = {};

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
