import type { Diagnostic } from "../dsl/diagnostics.ts";
import { wordsOf } from "../dsl/render.ts";
import { type LineIndex, lineIndex, lineText, positionOf } from "../dsl/source.ts";
import type { Language } from "../engine/render.ts";
import type { TideFile } from "./files.ts";
import { columns, wrap } from "./layout.ts";
import type { Paint } from "./output.ts";

/** Mistakes for a terminal: the line, a mark under the words meant, then what, why and what to write instead. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  files: readonly TideFile[],
  language: Language,
  paint: Paint,
  width: number,
): string {
  const sources = sourcesOf(files);
  return diagnostics
    .map((each) => {
      const index = lineIndex(sources.get(each.file) ?? "");
      return `${diagnosticLines(each, index, language, paint, width).join("\n")}\n\n`;
    })
    .join("");
}

/** The texts by the names mistakes know them by. */
export function sourcesOf(files: readonly TideFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, source }) => [path, source]));
}

function diagnosticLines(
  diagnostic: Diagnostic,
  index: LineIndex,
  language: Language,
  paint: Paint,
  width: number,
): string[] {
  const { code, severity, file, span } = diagnostic;
  const { line, column } = positionOf(index, span.start);
  const end = positionOf(index, span.end);
  const chars = [...lineText(index, line - 1).replaceAll("\t", " ")];
  const gutter = String(line);
  const last = end.line === line ? end.column - 1 : chars.length;
  const { text, before, meant } = excerpt(chars, column - 1, last, width - gutter.length - 3);
  const style = severity === "error" ? "red" : "yellow";
  const { what, why, instead } = wordsOf(diagnostic, language);
  return [
    `${paint(style, `${severity} ${code}`)}  ${paint("bold", `${file}:${line}:${column}`)}`,
    `${paint("dim", `${gutter} │`)} ${text}`,
    `${paint("dim", `${" ".repeat(gutter.length)} │`)} ${" ".repeat(before)}${paint(style, "^".repeat(Math.max(1, meant)))}`,
    wrap(what, width, "  "),
    wrap(why, width, "  "),
    wrap(instead, width, "    ", "  → "),
  ];
}

/** As much of a line as fits, around the words meant; `before` and `meant` are columns. */
function excerpt(chars: readonly string[], start: number, end: number, width: number) {
  const size = (from: number, to: number) => columns(chars.slice(from, to).join(""));
  if (size(0, chars.length) <= width)
    return { text: chars.join("").trimEnd(), before: size(0, start), meant: size(start, end) };
  let from = start;
  let to = start;
  // Room for an ellipsis on either side.
  while (to < Math.max(end, start + 1) && size(from, to + 1) <= width - 2) to++;
  while (from > 0 && size(from - 1, to) <= width - 2) from--;
  while (to < chars.length && size(from, to + 1) <= width - 2) to++;
  const text = `${from > 0 ? "…" : ""}${chars.slice(from, to).join("")}${to < chars.length ? "…" : ""}`;
  return { text, before: size(from, start) + (from > 0 ? 1 : 0), meant: size(start, Math.min(end, to)) };
}
