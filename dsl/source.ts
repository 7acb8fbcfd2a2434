import type { Span } from "./ast.ts";

/** Both from 1. A column is one character (code point), not one byte. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin; build it once per file. */
export interface LineIndex {
  readonly source: string;
  readonly starts: readonly number[];
}

export function lineIndex(source: string): LineIndex {
  const starts = [0];
  for (let i = source.indexOf("\n"); i !== -1; i = source.indexOf("\n", i + 1)) starts.push(i + 1);
  return { source, starts };
}

/** The line an offset stands in, from 0. */
function lineOf({ starts }: LineIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionOf(index: LineIndex, offset: number): Position {
  const line = lineOf(index, offset);
  const start = index.starts[line] ?? 0;
  return { line: line + 1, column: [...index.source.slice(start, offset)].length + 1 };
}

/** The text of a line (from 0) without its line break. */
export function lineText({ source, starts }: LineIndex, line: number): string {
  const start = starts[line] ?? source.length;
  const end = starts[line + 1] ?? source.length + 1;
  return source.slice(start, end - 1).replace(/\r$/, "");
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Blanks before what stands first on its line; undefined where something else stands before it. */
export function indentOf(source: string, offset: number): number | undefined {
  let start = offset;
  while (start > 0 && isBlank(source.charCodeAt(start - 1))) start--;
  return start === 0 || source[start - 1] === "\n" ? offset - start : undefined;
}

/** Whether the line before the one an offset stands in is empty, or there is none. */
export function followsBlankLine(source: string, offset: number): boolean {
  const indent = indentOf(source, offset);
  if (indent === undefined) return false;
  const lineStart = offset - indent;
  return lineStart === 0 || indentOf(source, lineStart - 1) !== undefined;
}

/** Spaces, tabs, the return before a line feed, and a byte-order mark. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 12 || code === 0xfeff;
}

/** How many of the sorted spans begin before an offset. */
export function countBefore(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
