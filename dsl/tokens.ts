import { createToken, type IToken, Lexer, type TokenType, tokenMatcher } from "chevrotain";

/*
 * Keywords are lower case and come in two sorts. Reserved ones hold sentences together and are never names. The others
 * are nouns and verbs that a vocabulary needs for its own facts and values (`date`, `document`, `transport`), so they
 * are names wherever a name may stand.
 */

const RESERVED = [
  "is",
  "are",
  "and",
  "or",
  "not",
  "of",
  "in",
  "to",
  "by",
  "from",
  "until",
  "at",
  "as",
  "where",
  "has",
  "with",
  "per",
  "then",
  "when",
  "unless",
  "otherwise",
  "for",
  "each",
  "on",
  "if",
  "up",
  "over",
  "under",
  "before",
  "after",
  "between",
  "since",
  "any",
  "every",
  "no",
  "yes",
  "none",
  "given",
  "expect",
  "shown",
  "proven",
] as const;

const OPEN = [
  "ruleset",
  "record",
  "fact",
  "document",
  "label",
  "marking",
  "registration",
  "role",
  "charge",
  "group",
  "list",
  "parameter",
  "exchange",
  "define",
  "rule",
  "table",
  "scene",
  "example",
  "act",
  "use",
  "sha256",
  "later",
  "earlier",
  "jurisdiction",
  "domain",
  "version",
  "named",
  "known",
  "complete",
  "meaning",
  "such",
  "carried",
  "provenance",
  "absent",
  "means",
  "stated",
  "value",
  "text",
  "number",
  "percent",
  "share",
  "date",
  "moment",
  "duration",
  "country",
  "place",
  "language",
  "codes",
  "quantity",
  "money",
  "one",
  "code",
  "except",
  "terms",
  "values",
  "dated",
  "adjustable",
  "only",
  "lower",
  "higher",
  "unverified",
  "checked",
  "cite",
  "article",
  "link",
  "public",
  "title",
  "effective",
  "suspended",
  "enforced",
  "also",
  "overrides",
  "subject",
  "message",
  "remedy",
  "note",
  "owner",
  "review",
  "confidence",
  "force",
  "block",
  "hold",
  "warn",
  "inform",
  "require",
  "exempt",
  "covering",
  "valid",
  "distinct",
  "digits",
  "started",
  "rounded",
  "payable",
  "collected",
  "waived",
  "part",
  "hit",
  "starting",
  "pass",
  "needs",
  "finding",
  "met",
  "unmet",
  "unknown",
  "pending",
  "overridden",
  "least",
  "most",
  "missing",
  "well",
  "formed",
  "verified",
  "same",
  "members",
  "mentions",
  "includes",
  "all",
  "sum",
  "count",
  "largest",
  "smallest",
  "average",
  "larger",
  "smaller",
  "difference",
  "charged",
  "shared",
  "converted",
  "look-alikes",
] as const;

export type Keyword = (typeof RESERVED)[number] | (typeof OPEN)[number];

const KEYWORDS: ReadonlySet<string> = new Set<string>([...RESERVED, ...OPEN]);
const RESERVED_WORDS: ReadonlySet<string> = new Set<string>(RESERVED);

/** The words that begin a declaration, and what they declare. */
export const DECLARATION_WORDS = {
  ruleset: "ruleset",
  record: "record",
  fact: "fact",
  document: "catalogue",
  label: "catalogue",
  marking: "catalogue",
  registration: "catalogue",
  role: "catalogue",
  charge: "charge",
  group: "group",
  list: "list",
  parameter: "parameter",
  exchange: "exchange",
  define: "define",
  act: "act",
  use: "use",
  rule: "rule",
  table: "table",
  scene: "scene",
  example: "example",
} as const satisfies Readonly<Partial<Record<Keyword, string>>>;

export type DeclarationWord = keyof typeof DECLARATION_WORDS;
export type DeclarationKind = (typeof DECLARATION_WORDS)[DeclarationWord];

export function isDeclarationWord(word: string): word is DeclarationWord {
  return Object.hasOwn(DECLARATION_WORDS, word);
}

/** A tag of a language may be any word: Icelandic is `is`, Norwegian `no`. */
export const Tag = category("Tag");
/** A name, or a keyword where it is used as one. */
export const Word = category("Word", Tag);
export const Quoted = category("Quoted");
/** What may follow a number as its unit. */
export const UnitWord = category("UnitWord");
export const PaperKind = category("PaperKind");
export const Comparator = category("Comparator");

/** What a declaration of each kind begins with: its keyword, or the same where it can be nothing else. */
export const BEGINS = typesByKey<DeclarationKind>([...new Set(Object.values(DECLARATION_WORDS))], (kind) =>
  category(`Begins_${kind}`),
);

/** Segments after the first may begin with a digit: `eu-tax-003.h7`, `s-5-1-2-2`, `FI-01`. */
export const Name = createToken({
  name: "Name",
  pattern: /[A-Za-z_]\w*(?:[-.]\w+)*/,
  categories: [Word, UnitWord],
});

const PAPERS: readonly string[] = ["document", "label", "marking", "registration", "role"];

function keyword(word: Keyword): TokenType {
  const reserved = RESERVED.some((each) => each === word);
  const categories = [reserved ? Tag : Word];
  if (PAPERS.includes(word)) categories.push(PaperKind);
  if (isDeclarationWord(word)) categories.push(BEGINS[DECLARATION_WORDS[word]]);
  // Twenty-seven inches: `27 in`.
  if (word === "in") categories.push(UnitWord);
  return createToken({
    // Names of fields of the syntax tree come of it.
    name: word.toUpperCase().replaceAll("-", "_"),
    pattern: word,
    longer_alt: Name,
    categories,
  });
}

/** Token types by keyword: `K.when`. */
export const K = typesByKey<Keyword>([...RESERVED, ...OPEN], keyword);

/** Token types of keywords that certainly begin a declaration, and so are not names; the lexer makes none of them. */
export const CERTAIN: ReadonlyMap<TokenType, TokenType> = new Map(
  Object.entries(DECLARATION_WORDS).map(([word, kind]) => [
    isKeyword(word) ? K[word] : Name,
    createToken({ name: `CERTAIN_${word.toUpperCase()}`, pattern: Lexer.NA, categories: BEGINS[kind] }),
  ]),
);

export function isKeyword(word: string): word is Keyword {
  return KEYWORDS.has(word);
}

/** Never a name. */
export function isReserved(word: string): boolean {
  return RESERVED_WORDS.has(word);
}

export const Comma = createToken({ name: "Comma", pattern: "," });
export const Colon = createToken({ name: "Colon", pattern: ":" });
export const Pipe = createToken({ name: "Pipe", pattern: "|" });
export const Arrow = createToken({ name: "Arrow", pattern: "=>" });
export const OpenParen = createToken({ name: "OpenParen", pattern: "(" });
export const CloseParen = createToken({ name: "CloseParen", pattern: ")" });
export const Plus = createToken({ name: "Plus", pattern: "+" });
export const Minus = createToken({ name: "Minus", pattern: "-" });
export const Times = createToken({ name: "Times", pattern: "*" });
export const Divide = createToken({ name: "Divide", pattern: "/" });

export const AtMost = createToken({ name: "AtMost", pattern: "<=", categories: Comparator });
export const AtLeast = createToken({ name: "AtLeast", pattern: ">=", categories: Comparator });
export const NotEqual = createToken({ name: "NotEqual", pattern: "!=", categories: Comparator });
export const LessThan = createToken({ name: "LessThan", pattern: "<", categories: Comparator });
export const MoreThan = createToken({ name: "MoreThan", pattern: ">", categories: Comparator });
export const Equal = createToken({ name: "Equal", pattern: "=", categories: Comparator });

export const PlainText = createToken({
  name: "PlainText",
  pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*"/,
  categories: Quoted,
});

/** With its offset: a moment without one is two hours or more uncertain. */
export const Moment = createToken({
  name: "Moment",
  pattern: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/,
});
export const CalendarDate = createToken({ name: "CalendarDate", pattern: /\d{4}-\d{2}-\d{2}(?![-\w/])/ });
export const Percent = createToken({ name: "Percent", pattern: /-?\d+(?:\.\d+)? ?%/ });
/** A minus that touches its number belongs to it, so subtraction needs spaces around its sign. */
export const Numeral = createToken({ name: "Numeral", pattern: /-?\d+(?:\.\d+)?/ });
/** One token, or `from 2008-12-01: EUR 150` would also read as the key EUR and the value 150. */
export const Money = createToken({
  name: "Money",
  pattern: /[A-Z]{3}\s+-?\d+(?:\.\d+)?(?![\w%]|[,.]\d)/,
  line_breaks: true,
});
export const HsCode = createToken({ name: "HsCode", pattern: /hs\s+\d[\d.]*/, line_breaks: true });

/** `mg/mL`, `ug/cm2/week`. A single word is a {@link Name}. */
const CompoundUnit = createToken({
  name: "CompoundUnit",
  pattern: /[A-Za-z°µμΩ][A-Za-z0-9°µμΩ²³]*(?:\/[A-Za-z°µμΩ][A-Za-z0-9°µμΩ²³]*)+/,
  categories: UnitWord,
});
const UnitSymbol = createToken({
  name: "UnitSymbol",
  pattern: /[A-Za-z]*[°µμΩ℃℉²³][A-Za-z0-9°µμΩ²³]*/,
  categories: UnitWord,
});

const ARTICLE = /(?![a-z]+(?:[\s,"#|]|$))[A-Za-z0-9(§][^\s,"#|]*/y;

/** What can stand after `article` without quotes: `143a`, `1(48)`, `173.185(a)(3)`, `369y-369zb`. */
export function isArticleRef(text: string): boolean {
  ARTICLE.lastIndex = 0;
  return ARTICLE.exec(text)?.[0] === text;
}

/**
 * Only after `article`, and after a comma that continues its list. A reference of small letters alone is not one, so
 * that `article 5, link "…"` is not read as an article called link.
 */
export const ArticleRef = createToken({
  name: "ArticleRef",
  pattern: (text, offset, tokens) => {
    if (!continuesArticles(tokens)) return null;
    ARTICLE.lastIndex = offset;
    return ARTICLE.exec(text);
  },
  start_chars_hint: [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz(§"],
  line_breaks: false,
});

function continuesArticles(tokens: readonly IToken[]): boolean {
  for (let last = tokens.length - 1; ; last -= 2) {
    const token = tokens[last];
    const before = tokens[last - 1];
    if (token === undefined || before === undefined) return false;
    if (token.tokenType === K.article) return tokenMatcher(before, Quoted);
    if (token.tokenType !== Comma) return false;
    if (before.tokenType === ArticleRef) return true;
    if (!tokenMatcher(before, Quoted)) return false;
  }
}

const Comment = createToken({ name: "Comment", pattern: /#[^\n\r]*/, group: "comments" });
const Tab = createToken({ name: "Tab", pattern: /\t+/, group: "tabs" });
/** A byte-order mark is no character of the text; anywhere else it is an invisible one. */
const Blank = createToken({
  name: "Blank",
  pattern: /[ \r\n\f]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});

function typesByKey<Key extends string>(
  keys: readonly Key[],
  make: (key: Key) => TokenType,
): Readonly<Record<Key, TokenType>> {
  // Every key is there, which `fromEntries` does not know.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, TokenType>;
}

function category(name: string, ...categories: TokenType[]): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories });
}

/** What nothing else begins like; tried first. */
export const PLAIN_TOKENS: readonly TokenType[] = [
  Blank,
  Tab,
  Comment,
  PlainText,
  ArticleRef,
  Moment,
  CalendarDate,
];

export const OTHER_TOKENS: readonly TokenType[] = [
  Percent,
  Numeral,
  Money,
  HsCode,
  CompoundUnit,
  UnitSymbol,
  // A keyword that begins with another one comes first: `none` before `no`.
  ...Object.values(K).toSorted((a, b) => b.name.length - a.name.length),
  Name,
  AtMost,
  AtLeast,
  NotEqual,
  Arrow,
  LessThan,
  MoreThan,
  Equal,
  Comma,
  Colon,
  Pipe,
  OpenParen,
  CloseParen,
  Plus,
  Minus,
  Times,
  Divide,
];

/** Kinds of tokens; no text is one of these itself. */
export const CATEGORIES: readonly TokenType[] = [
  ...[Tag, Word, Quoted, UnitWord, PaperKind, Comparator],
  ...Object.values(BEGINS),
  ...CERTAIN.values(),
];
