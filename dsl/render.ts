import type { Wording } from "./diagnostics/table.ts";
import { type Diagnostic, type DiagnosticParams, diagnosticEntry } from "./diagnostics.ts";
import { displayWidth } from "./displayWidth.ts";
import { type LineIndex, lineIndex, lineText, type Position, positionOf } from "./source.ts";

export type Language = "en" | "zh";

/** Characters that nothing shows, or that change the order of what is shown. */
const UNSEEN = /(?!\t)[\p{Cc}\p{Cf}]/gu;

/** How mistakes are laid out for whoever reads them. */
export interface Page {
  /** Columns of a source line that are shown, around the words meant. */
  readonly width: number;
  /** Marks a text for the eye. */
  readonly paint: (style: "red" | "yellow" | "bold" | "dim", text: string) => string;
  /** The three sentences, each broken into lines and set in. */
  readonly sentences: (wording: Wording) => readonly string[];
}

const PLAIN: Page = {
  width: 144,
  paint: (_, text) => text,
  sentences: ({ what, why, instead }) => [what, why, instead],
};

/** What, why and what to write instead, with the author's own words filled in. */
export function wordsOf({ code, params }: Diagnostic, language: Language): Wording {
  const { what, why, instead } = diagnosticEntry(code)[language];
  const fill = (text: string) => filled(text, params, language);
  const suggested = params.suggestion;
  const meant = suggested === undefined ? "" : MEANT[language](worded(suggested, language));
  return { what: fill(what) + rowWords(params, language), why: fill(why), instead: meant + fill(instead) };
}

/** Of what was read from a file of data: the row. */
function rowWords({ csv, row }: DiagnosticParams, language: Language): string {
  if (csv === undefined || row === undefined) return "";
  return language === "en" ? ` (Line ${row} of “${csv}”.)` : `（“${csv}”第${row}行。）`;
}

const MEANT: Readonly<Record<Language, (word: string) => string>> = {
  en: (word) => `Did you mean \`${word}\`? `,
  zh: (word) => `是否想写 \`${word}\`？`,
};

/** Diagnostics as text: where, the line with a mark under the words meant, and the three sentences. */
export function render(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  language: Language,
  page: Page = PLAIN,
): string {
  const indexOf = indices(sources);
  return diagnostics.map((each) => `${textOf(each, indexOf(each.file), language, page)}\n`).join("\n");
}

/** A diagnostic for machines: positions an editor can use, and finished sentences. */
export interface RenderedDiagnostic extends Wording {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly params: DiagnosticParams;
}

export function renderJson(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  language: Language,
): RenderedDiagnostic[] {
  const indexOf = indices(sources);
  return diagnostics.map((each) => {
    const { code, severity, file, span, params } = each;
    const index = indexOf(file);
    return {
      code,
      severity,
      file,
      start: positionOf(index, span.start),
      end: positionOf(index, span.end),
      params,
      ...wordsOf(each, language),
    };
  });
}

/** Looks up the lines of each file, once. */
export function indices(sources: ReadonlyMap<string, string>): (file: string) => LineIndex {
  const known = new Map<string, LineIndex>();
  return (file) => {
    const index = known.get(file) ?? lineIndex(sources.get(file) ?? "");
    known.set(file, index);
    return index;
  };
}

function textOf(diagnostic: Diagnostic, index: LineIndex, language: Language, page: Page): string {
  const { code, severity, file, span } = diagnostic;
  const { line, column } = positionOf(index, span.start);
  const end = positionOf(index, span.end);
  const chars = [
    ...lineText(index, line - 1)
      .replace(UNSEEN, "\ufffd")
      .replaceAll("\t", " "),
  ];
  const number = String(line);
  const last = end.line === line ? end.column - 1 : chars.length;
  const { text, before, meant } = excerpt(chars, column - 1, last, page.width - number.length - 3);
  const style = severity === "error" ? "red" : "yellow";
  const { paint } = page;
  return [
    `${paint(style, `${severity}[${code}]`)} ${paint("bold", `${file}:${line}:${column}`)}`,
    `${paint("dim", `${number} |`)} ${text}`.trimEnd(),
    `${paint("dim", `${" ".repeat(number.length)} |`)} ${" ".repeat(before)}${paint(style, "^".repeat(Math.max(1, meant)))}`,
    ...page.sentences(wordsOf(diagnostic, language)),
  ].join("\n");
}

/** As much of a line as fits, around the words meant; `before` and `meant` are columns. */
function excerpt(chars: readonly string[], start: number, end: number, width: number) {
  const size = (from: number, to: number) => displayWidth(chars.slice(from, to).join(""));
  if (size(0, chars.length) <= width)
    return { text: chars.join("").trimEnd(), before: size(0, start), meant: size(start, end) };
  let from = start;
  let to = start;
  // Room for an ellipsis on either side.
  let room = width - 2;
  const takes = (at: number) => {
    const columns = displayWidth(chars[at] ?? "");
    if (columns > room) return false;
    room -= columns;
    return true;
  };
  while (to < Math.max(end, start + 1) && takes(to)) to++;
  while (from > 0 && takes(from - 1)) from--;
  while (to < chars.length && takes(to)) to++;
  const text = `${from > 0 ? "…" : ""}${chars.slice(from, to).join("")}${to < chars.length ? "…" : ""}`;
  return { text, before: size(from, start) + (from > 0 ? 1 : 0), meant: size(start, Math.min(end, to)) };
}

function filled(text: string, params: DiagnosticParams, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? placeholder : worded(value, language);
  });
}

function worded(value: string | readonly string[], language: Language): string {
  return typeof value === "string" ? value : value.join(language === "en" ? ", " : "、");
}
