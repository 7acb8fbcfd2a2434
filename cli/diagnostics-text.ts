import type { Wording } from "../dsl/diagnostics/table.ts";
import { DIAGNOSTICS, type Diagnostic, type DiagnosticParams } from "../dsl/diagnostics.ts";
import { lineIndex, lineText, positionOf } from "../dsl/source.ts";
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
  return diagnostics
    .map((each) => `${diagnosticLines(each, files, language, paint, width).join("\n")}\n\n`)
    .join("");
}

/** The same for machines: where it is in numbers an editor can use, and the finished sentences. */
export function diagnosticJson(diagnostic: Diagnostic, files: readonly TideFile[], language: Language) {
  const { code, severity, file, span, params } = diagnostic;
  const index = lineIndex(sourceOf(file, files));
  return {
    code,
    severity,
    file,
    start: positionOf(index, span.start),
    end: positionOf(index, span.end),
    params,
    ...diagnosticWords(diagnostic, language),
  };
}

function diagnosticLines(
  diagnostic: Diagnostic,
  files: readonly TideFile[],
  language: Language,
  paint: Paint,
  width: number,
): string[] {
  const { code, severity, file, span } = diagnostic;
  const index = lineIndex(sourceOf(file, files));
  const { line, column } = positionOf(index, span.start);
  const end = positionOf(index, span.end);
  const text = lineText(index, line - 1).replaceAll("\t", " ");
  const chars = [...text];
  const before = columns(chars.slice(0, column - 1).join(""));
  const meant = chars.slice(column - 1, end.line === line ? end.column - 1 : undefined).join("");
  const gutter = String(line);
  const style = severity === "error" ? "red" : "yellow";
  const { what, why, instead } = diagnosticWords(diagnostic, language);
  return [
    `${paint(style, `${severity} ${code}`)}  ${paint("bold", `${file}:${line}:${column}`)}`,
    `${paint("dim", `${gutter} │`)} ${text}`,
    `${paint("dim", `${" ".repeat(gutter.length)} │`)} ${" ".repeat(before)}${paint(style, "^".repeat(Math.max(1, columns(meant))))}`,
    wrap(what, width, "  "),
    wrap(why, width, "  "),
    wrap(instead, width, "    ", "  → "),
  ];
}

function diagnosticWords({ code, params }: Diagnostic, language: Language): Wording {
  const wording = DIAGNOSTICS[code][language];
  const fill = (text: string) => filled(text, params, language);
  const meant =
    params.suggestion === undefined ? "" : SUGGESTION[language](wordOf(params.suggestion, language));
  return {
    what: fill(wording.what),
    why: fill(wording.why),
    instead: [meant, fill(wording.instead)].filter((text) => text !== "").join(language === "en" ? " " : ""),
  };
}

const SUGGESTION: Readonly<Record<Language, (word: string) => string>> = {
  en: (word) => `Did you mean ${word}?`,
  zh: (word) => `是不是 ${word}？`,
};

function filled(text: string, params: DiagnosticParams, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : wordOf(value, language);
  });
}

function wordOf(value: string | readonly string[], language: Language): string {
  return typeof value === "string" ? value : value.join(language === "en" ? ", " : "、");
}

function sourceOf(file: string, files: readonly TideFile[]): string {
  return files.find(({ path }) => path === file)?.source ?? "";
}
