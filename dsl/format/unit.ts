import type { Cite, Expr, LocalText, Name, Span, Text, Told } from "../ast.ts";
import { quote } from "../lexer.ts";
import { cover } from "../source.ts";
import { isArticleRef } from "../tokens.ts";
import { formatExpr, formatLimb } from "./expression.ts";
import { INDENT, type Piece, type Unit } from "./layout.ts";

/** The head of a declaration, at the margin. */
export function head(pieces: readonly Piece[]): Unit {
  return { indent: 0, pieces };
}

/** A clause of one piece. */
export function clause(text: string, span: Span): Unit {
  return { indent: INDENT, pieces: [{ text, span }] };
}

/** A clause of several pieces, as many on a line as fit. */
export function filled(pieces: readonly Piece[]): Unit {
  return { indent: INDENT, pieces: pieces.map(joining) };
}

/** The piece, staying on the line before it where it fits. */
export function joining(piece: Piece): Piece {
  return { ...piece, joins: true };
}

/** `overrides a, b, c`. No clause where there are no names. */
export function namesClause(words: string, names: readonly Name[]): Unit[] {
  const pieces = listed(names.map(({ text, span }) => ({ text, span })));
  return pieces.length === 0 ? [] : [filled(opened(words, pieces))];
}

/** Pieces joined by commas. */
export function listed(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ text, span }, index) => ({
    text: index < pieces.length - 1 ? `${text},` : text,
    span,
  }));
}

/** The pieces, with words before the first of them. */
export function opened(words: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ text, span }, index) => ({ text: index === 0 ? `${words} ${text}` : text, span }));
}

/** A condition: its limbs on lines of their own if it does not fit on one. */
export function condition(words: string, expr: Expr): Piece[] {
  if (expr.x !== "and" && expr.x !== "or") return [{ text: `${words} ${formatExpr(expr)}`, span: expr.span }];
  return expr.of.map((limb, index) => ({
    text: `${index === 0 ? words : expr.x} ${formatLimb(limb)}`,
    span: limb.span,
  }));
}

/** `message en "…"`, one clause a language. */
export function localTexts(word: string, texts: readonly LocalText[]): Unit[] {
  return texts.map((each) => clause(`${word} ${localText(each)}`, localSpan(each)));
}

export function localText({ language, text }: LocalText): string {
  return `${language.text} ${quote(text.value)}`;
}

export function localSpan({ language, text }: LocalText): Span {
  return cover(language.span, text.span);
}

/** `named zh "…"` as parts of a head. */
export function namedPieces(named: readonly LocalText[]): Piece[] {
  return named.map((each) => joining({ text: `named ${localText(each)}`, span: localSpan(each) }));
}

export function textPiece(words: string, text: Text | undefined): Piece[] {
  if (text === undefined) return [];
  return [{ text: words === "" ? quote(text.value) : `${words} ${quote(text.value)}`, span: text.span }];
}

/** `carried by "…" carried by zh "…"` as parts of a head. */
export function toldPieces(words: string, texts: readonly Told[]): Piece[] {
  return texts.map((one, index) => ({
    text: told(words, one),
    span: cover(one.language?.span ?? one.text.span, one.text.span),
    joins: index > 0,
  }));
}

/** `carried by zh "…"`. */
export function told(words: string, { language, text }: Told): string {
  return `${words} ${language === undefined ? "" : `${language.text} `}${quote(text.value)}`;
}

export function citePieces({ text, articles, link, span }: Cite): Piece[] {
  const [first] = articles;
  return [
    { text: `cite ${quote(text.value)}`, span: { start: span.start, end: text.span.end } },
    ...(first === undefined
      ? []
      : [
          {
            text: `article ${articles.map(articleRef).join(", ")}`,
            span: cover(first.span, articles.at(-1)?.span ?? first.span),
          },
        ]),
    ...(link === undefined ? [] : [linkPiece(link, span)]),
  ];
}

function articleRef({ value }: Text): string {
  return isArticleRef(value) ? value : quote(value);
}

function linkPiece(link: Text | "none", cite: Span): Piece {
  if (link === "none") return { text: "no public link", span: { start: cite.end, end: cite.end } };
  return { text: `link ${quote(link.value)}`, span: link.span };
}
