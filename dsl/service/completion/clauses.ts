import type { IToken } from "chevrotain";
import { CLAUSE_TOKENS, clausesOf, shapeOf } from "../../grammar/shapes.ts";
import { spanOf } from "../../lexer.ts";
import { DECLARATION_WORDS, isDeclarationWord } from "../../tokens.ts";
import type { Head } from "../outline.ts";
import { type Item, keyword } from "./item.ts";
import type { Site } from "./site.ts";

/** Clauses a declaration may have several of. */
const REPEATED = new Set([
  ...[
    "cite",
    "effective",
    "suspended",
    "for",
    "when",
    "unless",
    "then",
    "note",
    "overrides",
    "subject",
    "also",
  ],
  ...["given", "expect", "from", "-", "|", "in", "named", "meaning", "carried", "verified", "value"],
]);
/** Those that are said once in each language; the English title stands beside the name. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  title: ["zh"],
  message: ["en", "zh"],
  remedy: ["en", "zh"],
};
/** The order in which the formatter prints the clauses of a rule or table. */
const ORDER = [
  ...[
    "named",
    "title",
    "cite",
    "effective",
    "suspended",
    "enforced",
    "unverified",
    "dated",
    "also",
    "for",
    "when",
  ],
  ...[
    "unless",
    "then",
    "otherwise",
    "hit",
    "|",
    "overrides",
    "subject",
    "message",
    "remedy",
    "note",
    "owner",
    "review",
  ],
  ...["checked", "confidence", "force"],
];

/** The clauses that the declaration being written has room for, in the order they are printed. */
export function clauseItems(head: Head, { word, document }: Site): readonly Item[] {
  const written = head.tokens.filter(
    (token) => spanOf(token).end <= word.start || token.startOffset >= word.end,
  );
  const room = clausesOf(head.kind).filter((clause) => {
    if (REPEATED.has(clause)) return true;
    const found = written.filter(
      (token, i) => token.image === clause && beginsClause(token, i, head, document.source),
    );
    const languages = LANGUAGES[clause];
    if (languages === undefined) return found.length === 0;
    const said = found.map((token) => written[written.indexOf(token) + 1]?.image);
    return languages.some((language) => !said.includes(language));
  });
  return room
    .map((clause) => keyword(clause, Math.max(0, ORDER.indexOf(clause)), shapeOf(head.kind, clause)))
    .sort((a, b) => a.rank - b.rank);
}

function beginsClause(token: IToken, index: number, { kind }: Head, source: string): boolean {
  if (index === 0 || !CLAUSE_TOKENS[kind].has(token.tokenType)) return false;
  if (kind !== "rule" && kind !== "table" && kind !== "scene" && kind !== "example") return true;
  const lineStart = source.lastIndexOf("\n", token.startOffset - 1) + 1;
  return source.slice(lineStart, token.startOffset).trim() === "";
}

export function declarationItems(): readonly Item[] {
  return Object.keys(DECLARATION_WORDS).flatMap((word, i) =>
    isDeclarationWord(word) ? [keyword(word, 20 + i, shapeOf(DECLARATION_WORDS[word], undefined))] : [],
  );
}
