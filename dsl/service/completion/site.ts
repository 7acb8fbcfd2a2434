import { type IToken, tokenMatcher } from "chevrotain";
import type { Span } from "../../ast.ts";
import { CLAUSE_TOKENS } from "../../grammar/shapes.ts";
import { spanOf } from "../../lexer.ts";
import { type DeclarationKind, Quoted } from "../../tokens.ts";
import { type Document, holds } from "../document.ts";
import { type Head, headsOf } from "../outline.ts";

/** Where something is being written, told by the tokens before it: the sentence it will be part of is not whole yet. */
export interface Site {
  readonly document: Document;
  /** What has been written of the word; a completion takes its place. */
  readonly word: Span;
  /** Nothing but blanks stands before the word on its line. */
  readonly opensLine: boolean;
  readonly atMargin: boolean;
  readonly head: Head | undefined;
  /** The word that begins the clause, and what was written of it since; a head is a clause too. */
  readonly clause: string;
  readonly tokens: readonly IToken[];
  /** Inside a text. */
  readonly text: IToken | undefined;
}

/** Kinds whose clauses follow one another on one line. */
const ON_ONE_LINE: ReadonlySet<DeclarationKind> = new Set([
  "ruleset",
  "record",
  "fact",
  "catalogue",
  "charge",
  "group",
  "list",
  "parameter",
  "exchange",
]);

/** Undefined inside a comment, where nothing is completed. */
export function siteAt(document: Document, offset: number): Site | undefined {
  const { source, tokens, parsed } = document;
  const inComment = parsed.comments.some(
    ({ span }) => span.start < offset && !source.slice(span.start, offset).includes("\n"),
  );
  if (inComment) return undefined;
  const written = /[A-Za-z_][\w.-]*$/.exec(source.slice(0, offset))?.[0] ?? "";
  const start = offset - written.length;
  const rest = /^[\w-]*/.exec(source.slice(offset))?.[0] ?? "";
  const word = { start, end: written === "" ? offset : offset + rest.length };
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const opensLine = source.slice(lineStart, start).trim() === "";
  const head = headsOf(document).findLast((one) => one.word.startOffset < start);
  const before = (head?.tokens ?? tokens).filter((token) => spanOf(token).end <= start);
  const begin = head === undefined ? 0 : clauseStart(head, before, source);
  const text = tokens.find(
    (token) => tokenMatcher(token, Quoted) && offset > token.startOffset && holds(spanOf(token), offset - 1),
  );
  return {
    document,
    word,
    opensLine,
    atMargin: opensLine && lineStart === start,
    head,
    clause: before[begin]?.image ?? "",
    tokens: before.slice(begin),
    text: text !== undefined && (spanOf(text).end > offset || isOpen(text)) ? text : undefined,
  };
}

/** The last word that begins a clause, as far as one can tell before the clause is whole. */
function clauseStart({ kind }: Head, before: readonly IToken[], source: string): number {
  for (let i = before.length - 1; i > 0; i--) {
    const token = before[i];
    if (token === undefined || !CLAUSE_TOKENS[kind].has(token.tokenType)) continue;
    if (ON_ONE_LINE.has(kind) ? isClauseWord(before, i) : opens(token, source)) return i;
  }
  return 0;
}

/** `named`, `meaning` and their like; not the `in` of `list of text` or the `is` behind a name. */
function isClauseWord(before: readonly IToken[], i: number): boolean {
  const previous = before[i - 1]?.image;
  return (
    previous !== "quantity" && previous !== "money" && previous !== "terms" && previous !== "not" && i > 1
  );
}

function opens({ startOffset }: IToken, source: string): boolean {
  const lineStart = source.lastIndexOf("\n", startOffset - 1) + 1;
  return source.slice(lineStart, startOffset).trim() === "";
}

/** A text whose closing quotes are still to come. */
function isOpen({ image }: IToken): boolean {
  return image.length === 1 || !image.endsWith('"');
}
