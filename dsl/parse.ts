import type { Declaration, SourceFile, Span } from "./ast.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { explain } from "./failures.ts";
import { fromCst } from "./fromCst.ts";
import { grammar } from "./grammar.ts";
import { type Comment, lex } from "./lexer.ts";
import { Report } from "./report.ts";
import { countBefore } from "./source.ts";

export interface Parsed {
  /** Every declaration that could be read whole; one with a mistake in it is left out. */
  readonly file: SourceFile;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
}

/**
 * What bytes become that are no UTF-8, and the zero bytes of UTF-16: every other one. A zero by itself is an invisible
 * character. Nothing of such a file is read: which characters
 * stood there would be a guess, and whoever wrote the file back would lose them for good.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find it is the point.
const UNREADABLE = /\ufffd|\u0000[^\u0000]\u0000|[^\u0000]\u0000[^\u0000]\u0000/;

/** What one file may hold. */
const FILE_LIMITS = {
  /** In UTF-16 code units. */
  length: 16 * 1024 * 1024,
  /** Mistakes that are told one by one. */
  mistakes: 100,
} as const;

export interface FileLimits {
  readonly length: number;
  readonly mistakes: number;
}

/** Reads one file. Never throws on any text. */
export function parse(path: string, source: string, limits: FileLimits = FILE_LIMITS): Parsed {
  const report = new Report();
  const say = report.in(path);
  if (source.length > limits.length) {
    say("file-too-long", { start: 0, end: 0 }, { size: String(source.length), limit: String(limits.length) });
    return { file: { path, source, declarations: [] }, diagnostics: report.diagnostics, comments: [] };
  }

  const unreadable = UNREADABLE.exec(source);
  if (unreadable !== null) {
    say("not-utf-8", { start: unreadable.index, end: unreadable.index + 1 });
    return { file: { path, source, declarations: [] }, diagnostics: report.diagnostics, comments: [] };
  }

  const { tokens, comments } = lex(source, say);
  const slips = report.diagnostics.filter(({ severity }) => severity === "error").map(({ span }) => span);
  slips.sort((a, b) => a.start - b.start);
  const { tree, failures } = grammar.read(source, tokens);
  // A slip of the pen is one mistake, whatever it makes of the rest of its clause.
  const unexplained = failures.filter(
    ({ first, resumedAt }) => !anyWithin(slips, first.startOffset, resumedAt),
  );
  // More than can be told need no explanation.
  for (const failure of unexplained.slice(0, limits.mistakes + 1)) {
    const { code, span, params } = explain(failure, source, tokens);
    say(code, span, params);
  }

  const broken = new Set(failures.map(({ declaredAt }) => declaredAt));
  const declarations: Declaration[] = [];
  for (const { declaration, doubts } of fromCst(tree, path)) {
    const { start, end } = declaration.span;
    // Of what is not read whole, nothing more can be said.
    if (broken.has(start)) continue;
    for (const { code, span, params } of doubts) say(code, span, params);
    if (doubts.length === 0 && !anyWithin(slips, start, end)) declarations.push(declaration);
  }
  return {
    file: { path, source, declarations },
    diagnostics: ordered(report.diagnostics, limits.mistakes),
    comments,
  };
}

/** Whether one of the sorted spans begins there. */
function anyWithin(spans: readonly Span[], start: number, end: number): boolean {
  return countBefore(spans, end) > countBefore(spans, start);
}

function ordered(diagnostics: readonly Diagnostic[], limit: number): Diagnostic[] {
  const sorted = diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const last = sorted[limit - 1];
  if (last === undefined || sorted.length === limit) return sorted;
  const more = new Report();
  more.in(last.file)("too-many-mistakes", last.span, { limit: String(limit) });
  return [...sorted.slice(0, limit), ...more.diagnostics];
}
