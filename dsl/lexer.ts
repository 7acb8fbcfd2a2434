import { type IToken, Lexer, type TokenType, tokenMatcher } from "chevrotain";
import type { Span } from "./ast.ts";
import type { Say } from "./report.ts";
import { codePoints, HIDDEN_DIRECTION, SLIPS_FIRST, SLIPS_LAST, slipOf } from "./slips.ts";
import { OTHER_TOKENS, PLAIN_TOKENS, Quoted } from "./tokens.ts";

/** `# …` up to the end of its line. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** Every token the parser may meet, in the order they are tried. */
export const LEXED_TOKENS: readonly TokenType[] = [
  ...PLAIN_TOKENS,
  ...SLIPS_FIRST,
  ...OTHER_TOKENS,
  ...SLIPS_LAST,
];

const lexer = new Lexer([...LEXED_TOKENS], {
  ensureOptimizations: true,
  // The spans of the tree come from the ends of its tokens.
  positionTracking: "full",
  // The test of the lexer builds one with them.
  skipValidations: true,
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is the point.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** Cuts a text into tokens. Whatever is no token, or not quite one, is said: no character is ever dropped in silence. */
export function lex(
  source: string,
  say: Say,
): { readonly tokens: IToken[]; readonly comments: readonly Comment[] } {
  // A byte-order mark says how the file is stored. A blank in its place keeps the offsets.
  const text = source.startsWith("\ufeff") ? ` ${source.slice(1)}` : source;
  const { tokens, groups } = lexer.tokenize(text);
  const comments = (groups.comments ?? []).map(({ image, startOffset }) => {
    const written = image.replace(/[ \t\f]+$/, "");
    return { text: written, span: { start: startOffset, end: startOffset + written.length } };
  });

  const said = new Set<string>();
  for (const token of tokens) {
    saySlip(token, said, say);
    if (tokenMatcher(token, Quoted)) sayEscapes(token, say);
  }
  for (const token of groups.slips ?? []) saySlip(token, said, say);
  for (const span of together(groups.strays ?? [])) {
    const written = text.slice(span.start, span.end);
    say("stray-character", span, { written, codes: codePoints(written) });
  }
  const [tab] = groups.tabs ?? [];
  if (tab !== undefined) say("tab", spanOf(tab));
  // Outside of texts and comments they are slips.
  for (const { image, startOffset } of [...tokens, ...(groups.comments ?? [])]) {
    for (const { index, 0: found } of image.matchAll(CONTROL))
      say(
        "invisible-character",
        { start: startOffset + index, end: startOffset + index + 1 },
        { codes: codePoints(found) },
      );
  }
  for (const { index, 0: found } of source.matchAll(new RegExp(HIDDEN_DIRECTION, "g"))) {
    say("invisible-character", { start: index, end: index + 1 }, { codes: codePoints(found) });
  }
  return { tokens, comments };
}

/** One span for tokens with nothing between them. */
function together(tokens: readonly IToken[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of tokens.map(spanOf)) {
    const last = spans.at(-1);
    if (last?.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** The text a {@link Quoted} token stands for. */
export function unquote(image: string): string {
  return image.slice(1, -1).replace(/\\(["\\])/g, "$1");
}

/** The inverse of {@link unquote}. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function saySlip(token: IToken, said: Set<string>, say: Say): void {
  const slip = slipOf(token.tokenType, token.image);
  if (slip === undefined) return;
  // The same wrong sign again on the same line is the same mistake.
  const key = `${token.startLine} ${token.image}`;
  if (!said.has(key)) say(slip.code, spanOf(token), slip.params);
  said.add(key);
}

function sayEscapes(token: IToken, say: Say): void {
  for (const { index, 0: written } of token.image.matchAll(/\\./g)) {
    if (written === '\\"' || written === "\\\\") continue;
    const start = token.startOffset + index;
    say("unknown-escape", { start, end: start + 2 }, { written, instead: `\\${written}` });
  }
}
