import type { IToken } from "chevrotain";
import type { Declaration, Span } from "../ast.ts";
import { DECLARATION_TOKENS } from "../grammar/shapes.ts";
import { spanOf, unquote } from "../lexer.ts";
import { DECLARATION_WORDS, type DeclarationKind, isDeclarationWord } from "../tokens.ts";
import type { Document } from "./document.ts";
import type { Workspace } from "./workspace.ts";

/** Where a declaration begins, found by its word at the margin: also of one that cannot be read. */
export interface Head {
  readonly kind: DeclarationKind;
  readonly word: IToken;
  /** Its tokens, the word first. */
  readonly tokens: readonly IToken[];
  /** Where the next one begins, or the end of the file. */
  readonly until: number;
  /** If it could be read. */
  readonly decl: Declaration | undefined;
}

/** The declarations of a file in order, readable or not. */
export function headsOf(document: Document): readonly Head[] {
  const { tokens, source, declarations } = document;
  const begins = new Map(declarations.map((decl) => [decl.span.start, decl]));
  const starts = tokens.flatMap((token, i) => {
    const isHead = DECLARATION_TOKENS.has(token.tokenType) && isAtMargin(token.startOffset, source);
    return isHead || begins.has(token.startOffset) ? [i] : [];
  });
  return starts.flatMap((start, i): Head[] => {
    const word = tokens[start];
    if (word === undefined || !isDeclarationWord(word.image)) return [];
    const next = starts[i + 1];
    return [
      {
        kind: DECLARATION_WORDS[word.image],
        word,
        tokens: tokens.slice(start, next),
        until: next === undefined ? source.length : (tokens[next]?.startOffset ?? source.length),
        decl: begins.get(word.startOffset),
      },
    ];
  });
}

/** A declaration as an outline shows it. */
export interface OutlineEntry {
  readonly kind: Declaration["kind"];
  readonly name: string;
  /** Its title or label, in the language it is written in beside the name. */
  readonly detail: string | undefined;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly isReadable: boolean;
}

export function outline(workspace: Workspace, path: string): readonly OutlineEntry[] {
  const document = workspace.documents.get(path);
  return document === undefined ? [] : headsOf(document).map(entryOf);
}

/** Stretches that can be folded away: declarations, and comments of several lines. */
export function foldings(
  workspace: Workspace,
  path: string,
): readonly (Span & { readonly isComment: boolean })[] {
  const document = workspace.documents.get(path);
  if (document === undefined) return [];
  const declarations = headsOf(document).map(({ word, tokens }) => ({
    start: word.startOffset,
    end: endOf(tokens),
    isComment: false,
  }));
  const comments: { start: number; end: number; isComment: boolean }[] = [];
  for (const { span } of document.parsed.comments) {
    const last = comments.at(-1);
    if (last !== undefined && /^\s*\n[^\S\n]*$/.test(document.source.slice(last.end, span.start)))
      last.end = span.end;
    else comments.push({ ...span, isComment: true });
  }
  return [...declarations, ...comments]
    .filter(({ start, end }) => document.source.slice(start, end).includes("\n"))
    .sort((a, b) => a.start - b.start);
}

function entryOf({ kind, word, tokens, decl }: Head): OutlineEntry {
  const [, second] = tokens;
  const isExample = kind === "example";
  const text = tokens.slice(1, 6).find((token) => token.image.startsWith('"'));
  const title = text && unquote(text.image);
  const nameToken = (isExample ? text : second) ?? word;
  return {
    kind: decl?.kind ?? (kind === "charge" ? "charge-kind" : kind),
    name: isExample ? (title ?? word.image) : (second?.image ?? word.image),
    detail: isExample ? undefined : title,
    span: { start: word.startOffset, end: endOf(tokens) },
    nameSpan: spanOf(nameToken),
    isReadable: decl !== undefined,
  };
}

function endOf(tokens: readonly IToken[]): number {
  const last = tokens.at(-1);
  return last === undefined ? 0 : spanOf(last).end;
}

function isAtMargin(offset: number, source: string): boolean {
  return offset === 0 || source[offset - 1] === "\n";
}
