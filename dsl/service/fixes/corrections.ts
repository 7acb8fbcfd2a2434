import { tokenMatcher } from "chevrotain";
import type { Span } from "../../ast.ts";
import type { Diagnostic, DiagnosticCode } from "../../diagnostics.ts";
import { spanOf } from "../../lexer.ts";
import { K, PaperKind } from "../../tokens.ts";
import type { Document } from "../document.ts";
import type { Fix } from "./fix.ts";

/** What is written is one of several things that could be meant. */
const UNCERTAIN: ReadonlySet<DiagnosticCode> = new Set([
  "currency-sign",
  "comma-in-number",
  "date-form",
  "moment-without-offset",
  "bare-number",
]);

/** Suggestions that are no replacement for the words pointed at. */
const ELSEWHERE: ReadonlySet<DiagnosticCode> = new Set([
  "papers-out-of-reach",
  "no-exchange",
  "two-currencies",
]);

/** "Did you mean …?" and "Write …", made by a click: the words pointed at for the words proposed. */
export function correction(diagnostic: Diagnostic, document: Document): Fix | undefined {
  const { code, params } = diagnostic;
  const text = params.suggestion ?? params.instead;
  if (typeof text !== "string" || text.includes("…") || ELSEWHERE.has(code)) return undefined;
  const change = changeFor(diagnostic, text, document);
  if (change === undefined) return undefined;
  return {
    title: { en: `Write \`${change.text.trim()}\``, zh: `改为 \`${change.text.trim()}\`` },
    edits: [{ path: document.path, ...change }],
    diagnostic,
    isPreferred: !UNCERTAIN.has(code),
  };
}

function changeFor(
  { code, span, params }: Diagnostic,
  text: string,
  document: Document,
): { readonly span: Span; readonly text: string } | undefined {
  const { source, tokens } = document;
  const written = source.slice(span.start, span.end);
  const before = tokens.findLast((token) => spanOf(token).end <= span.start);
  switch (code) {
    case "unknown-placeholder": {
      const inside = written.indexOf(`{${String(params.name)}}`);
      const start = span.start + inside + 1;
      return inside === -1 ? undefined : { span: { start, end: start + String(params.name).length }, text };
    }
    case "unknown-catalogue": {
      // `label fibre` for `document fibre`: the kind is wrong and stands before the name.
      const isOther = text.includes(" ") && before !== undefined && tokenMatcher(before, PaperKind);
      return { span: isOther ? { start: before.startOffset, end: span.end } : span, text };
    }
    case "place-as-group":
      // `is FR` for `is in FR`.
      return before?.tokenType === K.in
        ? { span: { start: before.startOffset, end: span.end }, text: written }
        : undefined;
    case "article-of-words":
    case "hs-in-pieces":
      return before === undefined ? undefined : { span: { start: before.startOffset, end: span.end }, text };
    case "source-unpinned":
      return { span: { start: span.end, end: span.end }, text: ` ${text}` };
    case "wrong-word":
      return comparison(document, span, text);
    default:
      return { span, text };
  }
}

/** The words between two sides of a comparison. */
const COMPARISON = new Map<string, readonly string[]>([
  ["at", ["least", "most"]],
  ["on", ["or"]],
  ["over", []],
  ["under", []],
  ["before", []],
  ["after", []],
]);

function comparison(
  { tokens }: Document,
  whole: Span,
  text: string,
): { span: Span; text: string } | undefined {
  const inside = tokens.filter((token) => token.startOffset >= whole.start && token.startOffset < whole.end);
  const sign = inside.find(({ image }) => /^[<>]=?$/.test(image));
  if (sign !== undefined) return { span: spanOf(sign), text: `is ${text}` };
  const is = inside.findIndex(({ tokenType }) => tokenType === K.is || tokenType === K.are);
  const first = inside.findIndex(({ image }, i) => i > is && COMPARISON.has(image));
  const word = inside[first];
  if (is === -1 || word === undefined) return undefined;
  // `at most` has two words, `on or before` three.
  const length = word.image === "at" ? 2 : word.image === "on" ? 3 : 1;
  const last = inside[first + length - 1] ?? word;
  return { span: { start: word.startOffset, end: spanOf(last).end }, text };
}
