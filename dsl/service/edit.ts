import type { Span } from "../ast.ts";

/** A stretch of a file and what to put in its place. */
export interface Edit {
  readonly path: string;
  readonly span: Span;
  readonly text: string;
}

export function insertion(path: string, offset: number, text: string): Edit {
  return { path, span: { start: offset, end: offset }, text };
}

/** A text with edits made that do not overlap, in whatever order they come. */
export function applied(source: string, edits: readonly Edit[]): string {
  let text = source;
  for (const { span, text: put } of edits.toSorted((a, b) => b.span.start - a.span.start))
    text = text.slice(0, span.start) + put + text.slice(span.end);
  return text;
}
