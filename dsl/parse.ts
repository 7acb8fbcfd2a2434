import type { SourceFile, Span } from "./ast.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { explain } from "./failures.ts";
import { fromCst } from "./fromCst.ts";
import { grammar } from "./grammar.ts";
import { type Comment, lex } from "./lexer.ts";
import { Report } from "./report.ts";

export interface Parsed {
  /** Every declaration that could be read whole; one with a mistake in it is left out. */
  readonly file: SourceFile;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
}

/** What one file may hold. */
export const FILE_LIMITS = {
  /** In UTF-16 code units. */
  length: 2 * 1024 * 1024,
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

  const { tokens, comments } = lex(source, say);
  const slips = report.diagnostics.filter(({ severity }) => severity === "error").map(({ span }) => span);
  const { tree, failures } = grammar.read(source, tokens);
  for (const failure of failures) {
    // A slip of the pen is one mistake, whatever it makes of the rest of its clause.
    if (slips.some(({ start }) => start >= failure.first.startOffset && start < failure.resumedAt)) continue;
    const { code, span, params } = explain(failure, source, tokens);
    say(code, span, params);
  }

  const broken = new Set(failures.map(({ declaredAt }) => declaredAt));
  const visited = new Report();
  const declared = fromCst(tree, visited.in(path));
  const whole = declared.filter(({ span }) => !broken.has(span.start));
  // Of what is not read whole, nothing more can be said.
  const doubts = visited.diagnostics.filter(({ span }) => whole.some((decl) => holds(decl.span, span)));
  for (const { code, span, params } of doubts) say(code, span, params);
  const mistakes = [...slips, ...doubts.map(({ span }) => span)];
  const declarations = whole.filter((decl) => !mistakes.some((span) => holds(decl.span, span)));
  return {
    file: { path, source, declarations },
    diagnostics: ordered(report.diagnostics, limits.mistakes),
    comments,
  };
}

function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.start < outer.end;
}

function ordered(diagnostics: readonly Diagnostic[], limit: number): Diagnostic[] {
  const sorted = diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const last = sorted[limit - 1];
  if (last === undefined || sorted.length === limit) return sorted;
  const more = new Report();
  more.in(last.file)("too-many-mistakes", last.span, { limit: String(limit) });
  return [...sorted.slice(0, limit), ...more.diagnostics];
}
