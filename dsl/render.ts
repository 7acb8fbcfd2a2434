import type { Wording } from "./diagnostics/table.ts";
import { type Diagnostic, type DiagnosticParams, diagnosticEntry } from "./diagnostics.ts";
import { displayWidth } from "./displayWidth.ts";
import { type LineIndex, lineIndex, lineText, type Position, positionOf } from "./source.ts";

export type Language = "en" | "zh";

/** Characters that nothing shows, or that change the order of what is shown. */
const UNSEEN = /(?!\t)[\p{Cc}\p{Cf}]/gu;

/** Characters of a source line that are shown, around the words meant. */
const SHOWN = 140;

/** What, why and what to write instead, with the author's own words filled in. */
export function wordsOf({ code, params }: Diagnostic, language: Language): Wording {
  const { what, why, instead } = diagnosticEntry(code)[language];
  const fill = (text: string) => filled(text, params, language);
  const suggested = params.suggestion;
  const meant = suggested === undefined ? "" : MEANT[language](worded(suggested, language));
  return { what: fill(what), why: fill(why), instead: meant + fill(instead) };
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
): string {
  const indexOf = indices(sources);
  return diagnostics.map((each) => `${textOf(each, indexOf(each.file), language)}\n`).join("\n");
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

function indices(sources: ReadonlyMap<string, string>): (file: string) => LineIndex {
  const known = new Map<string, LineIndex>();
  return (file) => {
    const index = known.get(file) ?? lineIndex(sources.get(file) ?? "");
    known.set(file, index);
    return index;
  };
}

function textOf(diagnostic: Diagnostic, index: LineIndex, language: Language): string {
  const { code, severity, file, span } = diagnostic;
  const { line, column } = positionOf(index, span.start);
  const end = positionOf(index, span.end);
  const { what, why, instead } = wordsOf(diagnostic, language);
  const chars = [
    ...lineText(index, line - 1)
      .replace(UNSEEN, "\ufffd")
      .replaceAll("\t", " "),
  ];
  const from = Math.max(0, Math.min(column - 1 - SHOWN / 2, chars.length - SHOWN));
  const shown = chars.slice(from, from + SHOWN).join("");
  const before = chars.slice(from, column - 1).join("");
  const last = end.line === line ? end.column - 1 : chars.length;
  const meant = chars.slice(column - 1, Math.min(last, from + SHOWN)).join("");
  const margin = " ".repeat(String(line).length);
  return [
    `${severity}[${code}] ${file}:${line}:${column}`,
    `${line} | ${from > 0 ? "…" : ""}${shown}${from + SHOWN < chars.length ? "…" : ""}`.trimEnd(),
    `${margin} | ${from > 0 ? " " : ""}${" ".repeat(displayWidth(before))}${"^".repeat(Math.max(1, displayWidth(meant)))}`,
    what,
    why,
    instead,
  ].join("\n");
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
