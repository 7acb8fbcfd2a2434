import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Location,
  type Diagnostic as LspDiagnostic,
  type Hover as LspHover,
  MarkupKind,
  type Range,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic, Span } from "../../dsl/index.ts";
import type { Language } from "../../dsl/render.ts";
import { wordsOf } from "../../dsl/render.ts";
import type { Completion, Edit, Fix, Hover, OutlineEntry, Place } from "../../dsl/service/index.ts";
import { hoverText } from "../../dsl/service/index.ts";

/** The service's answers in the protocol's words. */

export function rangeIn(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function diagnosticIn(
  document: TextDocument,
  diagnostic: Diagnostic,
  language: Language,
): LspDiagnostic {
  const { what, why, instead } = wordsOf(diagnostic, language);
  return {
    range: rangeIn(document, diagnostic.span),
    severity: diagnostic.severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: diagnostic.code,
    source: "tide",
    message: `${what}\n${why}\n${instead}`,
  };
}

export function hoverIn(document: TextDocument, hover: Hover, language: Language): LspHover {
  return {
    contents: { kind: MarkupKind.Markdown, value: hoverText(hover, language) },
    range: rangeIn(document, hover.span),
  };
}

const COMPLETION_KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  type: CompletionItemKind.TypeParameter,
  fact: CompletionItemKind.Field,
  define: CompletionItemKind.Function,
  parameter: CompletionItemKind.Constant,
  output: CompletionItemKind.Property,
  table: CompletionItemKind.Struct,
  record: CompletionItemKind.Class,
  records: CompletionItemKind.Class,
  group: CompletionItemKind.Enum,
  list: CompletionItemKind.Enum,
  charge: CompletionItemKind.Interface,
  exchange: CompletionItemKind.Interface,
  act: CompletionItemKind.Event,
  rule: CompletionItemKind.Method,
  law: CompletionItemKind.Module,
  scene: CompletionItemKind.Snippet,
  catalogue: CompletionItemKind.Reference,
  "enum-value": CompletionItemKind.EnumMember,
  place: CompletionItemKind.Value,
  language: CompletionItemKind.Value,
  currency: CompletionItemKind.Value,
  word: CompletionItemKind.Value,
  unit: CompletionItemKind.Unit,
  ruleset: CompletionItemKind.Module,
};

export function completionIn(
  document: TextDocument,
  { text, span, kind, detail, label, rank }: Completion,
  language: Language,
): CompletionItem {
  const called = label?.[language] ?? label?.en;
  return {
    label: text,
    kind: COMPLETION_KINDS[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(called === undefined ? {} : { labelDetails: { description: called } }),
    sortText: `${String(rank).padStart(2, "0")} ${text}`,
    textEdit: { range: rangeIn(document, span), newText: text },
  };
}

const SYMBOL_KINDS: Readonly<Record<OutlineEntry["kind"], SymbolKind>> = {
  ruleset: SymbolKind.Module,
  record: SymbolKind.Class,
  fact: SymbolKind.Field,
  catalogue: SymbolKind.EnumMember,
  "charge-kind": SymbolKind.Interface,
  group: SymbolKind.Enum,
  list: SymbolKind.Array,
  parameter: SymbolKind.Constant,
  exchange: SymbolKind.Interface,
  act: SymbolKind.Event,
  use: SymbolKind.Package,
  define: SymbolKind.Function,
  rule: SymbolKind.Method,
  table: SymbolKind.Struct,
  scene: SymbolKind.Object,
  example: SymbolKind.Event,
};

export function symbolIn(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail === undefined ? {} : { detail: entry.detail }),
    kind: SYMBOL_KINDS[entry.kind],
    range: rangeIn(document, entry.span),
    selectionRange: rangeIn(document, entry.nameSpan),
  };
}

/** How a place or an edit in any file of the ruleset is told: its document, and what it is called outside. */
export interface Outside {
  readonly documentOf: (path: string) => TextDocument;
  readonly uriOf: (path: string) => string;
}

export function locationOf(
  { path, name }: Pick<Place, "path" | "name">,
  { documentOf, uriOf }: Outside,
): Location {
  return { uri: uriOf(path), range: rangeIn(documentOf(path), name) };
}

export function editOf(edits: readonly Edit[], { documentOf, uriOf }: Outside): WorkspaceEdit {
  const byPath = Map.groupBy(edits, ({ path }) => path);
  return {
    changes: Object.fromEntries(
      [...byPath].map(([path, those]) => [
        uriOf(path),
        those.map(({ span, text }) => ({ range: rangeIn(documentOf(path), span), newText: text })),
      ]),
    ),
  };
}

export function actionOf(fix: Fix, path: string, outside: Outside, language: Language): CodeAction {
  const { diagnostic, edits, isPreferred, title } = fix;
  return {
    title: title[language],
    kind: diagnostic === undefined ? CodeActionKind.Refactor : CodeActionKind.QuickFix,
    ...(diagnostic === undefined
      ? {}
      : { diagnostics: [diagnosticIn(outside.documentOf(path), diagnostic, language)] }),
    ...(isPreferred ? { isPreferred } : {}),
    edit: editOf(edits, outside),
  };
}
