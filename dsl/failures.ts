import { EOF, type IToken, tokenMatcher } from "chevrotain";
import type { Span } from "./ast.ts";
import type { DiagnosticCode, DiagnosticParams } from "./diagnostics.ts";
import { CLAUSE_TOKENS, clausesOf, DECLARATION_TOKENS, shapeOf } from "./grammar/shapes.ts";
import { type Failure, MAX_NESTING } from "./grammar/survivor.ts";
import { spanOf } from "./lexer.ts";
import { openerFor, phraseAround, rewritingAround } from "./phrases.ts";
import { codeOfPlace } from "./placeNames.ts";
import { cover, indentOf } from "./source.ts";
import { closest } from "./suggest.ts";
import {
  ArticleRef,
  CloseParen,
  Comma,
  DECLARATION_WORDS,
  type DeclarationKind,
  HsCode,
  isDeclarationWord,
  isKeyword,
  isReserved,
  K,
  Numeral,
  OpenParen,
  Pipe,
  Quoted,
  Tag,
} from "./tokens.ts";

/** What to say of a place where reading stopped. */
interface Saying {
  readonly code: DiagnosticCode;
  readonly span: Span;
  readonly params: DiagnosticParams;
}

const SEVERITIES = ["block", "hold", "warn", "inform"];
const OUTCOMES = [...SEVERITIES, "require", "charge", "exempt"];
const PAPERS = ["document", "label", "marking", "registration", "role"];
const DECLARATIONS = Object.keys(DECLARATION_WORDS);
/** Clauses whose inside is a condition: a comma in them, or two words side by side, is a missing word. */
const CONDITIONS: ReadonlySet<string> = new Set(["when", "unless", "for", "define", "waived"]);
/** What an author is told of a token type the grammar insists on; any other keyword or sign is told as it is written. */
const EXPECTED: Readonly<Record<string, DiagnosticCode>> = {
  Quoted: "text-expected",
  Word: "name-expected",
  Tag: "language-expected",
  CalendarDate: "date-expected",
  Numeral: "number-expected",
};
const SIGNS: Readonly<Record<string, string>> = {
  Colon: ":",
  Arrow: "=>",
  OpenParen: "(",
  Comma: ",",
  Minus: "-",
};

/** Finds, in the author's own words, the mistake behind a failure: the nearest that fits, else the form of the clause. */
export function explain(failure: Failure, source: string, tokens: readonly IToken[]): Saying {
  const reading = new Reading(failure, source, tokens);
  return (
    reading.anywhere() ??
    reading.swallowed() ??
    (failure.rules.length === 0 ? reading.stray() : reading.within())
  );
}

class Reading {
  readonly #failure: Failure;
  readonly #source: string;
  readonly #tokens: readonly IToken[];
  readonly #token: IToken;
  readonly #found: string;
  readonly #last: string;
  readonly #shape: string;
  /** The word of the clause being read, or of the declaration before its first clause. */
  readonly #clause: string;
  readonly #begun: number;

  constructor(failure: Failure, source: string, tokens: readonly IToken[]) {
    const { declaration, clause, token, previous, declaredAt } = failure;
    this.#failure = failure;
    this.#source = source;
    this.#tokens = tokens;
    this.#token = token;
    this.#found = shortened(token.image);
    this.#last = shortened(previous?.image ?? "");
    this.#begun = indexAt(tokens, clause?.startOffset ?? declaredAt ?? failure.first.startOffset);
    this.#clause = tokens[this.#begun]?.image ?? "";
    this.#shape = declaration === undefined ? "" : shapeOf(declaration, clause?.image);
  }

  /** Mistakes that look the same wherever they are made. */
  anywhere(): Saying | undefined {
    const { tooDeep, previous } = this.#failure;
    const token = this.#token;
    if (tooDeep) return this.#say("nested-too-deep", { limit: String(MAX_NESTING) });
    if (token.tokenType === Numeral && previous?.tokenType === HsCode)
      return this.#say("hs-in-pieces", {
        written: previous.image,
        instead: `${previous.image}.${token.image}`,
      });
    if (token.image.startsWith("-") && token.image.length > 1 && this.#sameLine())
      return this.#say("minus-touches-number", {
        written: token.image,
        instead: `- ${token.image.slice(1)}`,
      });
    if (token.tokenType === K.from || previous?.tokenType === K.from) {
      const file = this.#after(token.tokenType === K.from ? token : previous);
      if (file !== undefined && tokenMatcher(file, Quoted))
        return { code: "outside-source", span: spanOf(file), params: { file: file.image } };
    }
    return this.#phrase() ?? this.#placeName();
  }

  /** What people say, where the language has another word for it. */
  #phrase(): Saying | undefined {
    const { declaration } = this.#failure;
    const at = indexAt(this.#tokens, this.#token.startOffset);
    const rewriting = this.#rewriting();
    if (rewriting !== undefined) return rewriting;
    const from = Math.max(this.#begun, at - 8);
    const near = this.#tokens.slice(from, at + 8);
    const found = phraseAround(
      near.map(({ image }) => image.toLowerCase()),
      at - from,
    );
    const [first, last] = [near[found?.first ?? -1], near[found?.last ?? -1]];
    if (found !== undefined && first !== undefined && last !== undefined)
      return this.#otherWords(cover(spanOf(first), spanOf(last)), found.instead);
    const opener = openerFor(this.#token.image.toLowerCase());
    if (opener === undefined || declaration === undefined || !this.#opensLine(this.#token)) return undefined;
    const [clause = ""] = opener.split(" ");
    const said = clause === "then" && OUTCOMES.includes(this.#after(this.#token)?.image ?? "");
    return clausesOf(declaration).includes(clause)
      ? this.#otherWords(spanOf(this.#token), said ? clause : opener)
      : undefined;
  }

  #rewriting(): Saying | undefined {
    const { previous } = this.#failure;
    const at = this.#token.tokenType === EOF ? this.#source.length : this.#token.startOffset;
    const last = previous?.startOffset ?? at;
    if (/^contains?$/i.test(this.#token.image))
      return this.#say("contains-what", { written: this.#token.image });
    for (const place of new Set([at, last])) {
      const start = this.#source.lastIndexOf("\n", place - 1) + 1;
      const end = this.#source.indexOf("\n", place);
      const line = this.#source.slice(start, end === -1 ? undefined : end);
      const found = rewritingAround(line, last - start, at - start);
      if (found !== undefined)
        return this.#otherWords({ start: start + found.start, end: start + found.end }, found.instead);
    }
    return undefined;
  }

  #otherWords(span: Span, instead: string): Saying {
    const written = this.#source.slice(span.start, span.end).replace(/\s+/g, " ");
    return { code: "other-words", span, params: { written, instead } };
  }

  /** A name of several words, such as `United Kingdom`. */
  #placeName(): Saying | undefined {
    const at = indexAt(this.#tokens, this.#token.startOffset);
    const first = this.#before(this.#token);
    if (first === undefined || !/^[A-Z]/.test(first.image)) return undefined;
    for (const last of this.#tokens.slice(at, at + 5).toReversed()) {
      const span = cover(spanOf(first), spanOf(last));
      const written = this.#source.slice(span.start, span.end);
      const code = codeOfPlace(written);
      if (code !== undefined) return { code: "place-by-name", span, params: { written, instead: code } };
    }
    return undefined;
  }

  /** The token stands where a clause or a declaration should begin. */
  stray(): Saying {
    const { declaration, previous } = this.#failure;
    const word = this.#found;
    if (this.#token.tokenType === CloseParen) return this.#say("stray-parenthesis", {});
    const lower = word.toLowerCase();
    if (lower !== word && isKeyword(lower)) return this.#say("keyword-case", { found: word, instead: lower });
    if (declaration === undefined) return this.#unknownDeclaration();
    if (declaration === "rule" && OUTCOMES.includes(word)) return this.#say("then-missing", { found: word });
    if (this.#sameLine()) {
      if (previous?.tokenType === ArticleRef) return this.#articleOf(previous);
      const opener = this.#before(previous)?.tokenType;
      if (previous !== undefined && (opener === K.from || opener === K.until))
        return {
          code: "date-expected",
          span: cover(spanOf(previous), spanOf(this.#token)),
          params: { clause: this.#clause, found: `${previous.image} ${word}`, shape: this.#shape },
        };
      if (CONDITIONS.has(this.#clause)) {
        if (this.#token.tokenType === Comma) return this.#say("comma-joins-values", {});
        return this.#say("connective-missing", { last: this.#last, found: word });
      }
      const known = closest(word, clausesOf(declaration)) !== undefined || isKeyword(word);
      if (!known && this.#clause !== "") return this.#expecting("clause-unreadable");
    }
    return this.#unknownClause(this.#token);
  }

  /** All that belongs to the reference, up to what can only come after it. */
  #articleOf(reference: IToken): Saying {
    const last = this.#tokens
      .slice(indexAt(this.#tokens, this.#token.startOffset))
      .findIndex((token, i) => (i > 0 && this.#opensLine(token)) || /^(?:link|no|,|".*)$/.test(token.image));
    const at = indexAt(this.#tokens, this.#token.startOffset);
    const end = (last > 0 ? this.#tokens[at + last - 1] : undefined) ?? this.#token;
    const span = cover(spanOf(this.#token), spanOf(end));
    const whole = this.#source.slice(reference.startOffset, span.end);
    return {
      code: "article-of-words",
      span,
      params: { instead: `"${whole}"`, found: this.#source.slice(span.start, span.end) },
    };
  }

  /** The token stands within a clause, or in the head of a declaration. */
  within(): Saying {
    const { rules, expected } = this.#failure;
    if (expected === "CloseParen") return this.#unclosed();
    if (expected === "Pipe") return this.#openRow();
    if (this.#token.tokenType === EOF)
      return this.#say("file-cut-short", { clause: this.#clause, last: this.#last, shape: this.#shape });
    if (this.#beginsSomething()) return this.#cutShort(this.#token, this.#last);
    const innermost = rules.at(-1);
    if (innermost === "outcome") return this.#notOneOf("unknown-outcome", OUTCOMES);
    if (innermost === "severity" || innermost === "expectedAbsence")
      return this.#notOneOf("unknown-outcome", SEVERITIES);
    if (expected === "PaperKind" || innermost === "requireOutcome")
      return this.#notOneOf("unknown-paper-kind", PAPERS);
    const lower = this.#token.image.toLowerCase();
    if (lower !== this.#token.image && isKeyword(lower) && expected !== "Quoted")
      return this.#say("keyword-case", { found: this.#found, instead: lower });
    if (rules.includes("tableRow")) return this.#expecting("row-unreadable");
    if (innermost === "dayOrName") return this.#expecting("date-expected");
    if (expected === undefined) return this.#valueExpected();
    const code = EXPECTED[expected];
    if (code === "name-expected" && isReserved(this.#token.image))
      return this.#say("reserved-word", { found: this.#found });
    if (code !== undefined) return this.#expecting(code);
    return this.#say("word-expected", {
      clause: this.#clause,
      wanted: SIGNS[expected] ?? expected.toLowerCase(),
      found: this.#found,
      shape: this.#shape,
    });
  }

  /**
   * Indentation and line ends mean nothing, so a misspelt clause word may have been read as a unit or a name of the
   * clause before it, and so may a right one that is also a name.
   */
  swallowed(): Saying | undefined {
    const { declaration } = this.#failure;
    if (declaration === undefined) return undefined;
    const last = indexAt(this.#tokens, this.#token.startOffset);
    for (let index = this.#begun + 1; index < last; index++) {
      const token = this.#tokens[index];
      if (token === undefined || !this.#opensLine(token) || !tokenMatcher(token, Tag)) continue;
      const before = this.#tokens[index - 1];
      if (CLAUSE_TOKENS[declaration].has(token.tokenType))
        return this.#cutShort(token, shortened(before?.image ?? ""));
      if (!isKeyword(token.image) && closest(token.image, clausesOf(declaration)) !== undefined)
        return this.#unknownClause(token);
    }
    return undefined;
  }

  #cutShort(next: IToken, last: string): Saying {
    return {
      code: "clause-cut-short",
      span: spanOf(next),
      params: { clause: this.#clause, last, found: shortened(next.image), shape: this.#shape },
    };
  }

  /** At the parenthesis that is open. */
  #unclosed(): Saying {
    const open: IToken[] = [];
    const last = indexAt(this.#tokens, this.#token.startOffset);
    for (const token of this.#tokens.slice(this.#begun, last)) {
      if (token.tokenType === OpenParen) open.push(token);
      if (token.tokenType === CloseParen) open.pop();
    }
    const opened = open.at(-1);
    const saying = this.#say("unclosed-parenthesis", { last: this.#last });
    return opened === undefined ? saying : { ...saying, span: spanOf(opened) };
  }

  /** At the end of the row that has no bar; the next one may have been read on from it. */
  #openRow(): Saying {
    const until = indexAt(this.#tokens, this.#token.startOffset);
    const next = this.#tokens
      .slice(this.#begun + 1, until)
      .findLast((token) => token.tokenType === Pipe && this.#opensLine(token));
    const last = next === undefined ? this.#failure.previous : this.#before(next);
    const end = last ?? this.#token;
    return {
      code: "row-not-closed",
      span: spanOf(end),
      params: { last: shortened(end.image), shape: this.#shape },
    };
  }

  #unknownClause(token: IToken): Saying {
    const { declaration } = this.#failure;
    if (declaration === undefined) return this.#unknownDeclaration();
    const words = clausesOf(declaration);
    const word = shortened(token.image);
    const span = spanOf(token);
    const suggestion = closest(word, words);
    const known = [...CLAUSE_WORDS].includes(word);
    if (known && !words.includes(word))
      return { code: "misplaced-clause", span, params: { word, declaration, words } };
    const another = suggestion === undefined ? closest(word, DECLARATIONS) : undefined;
    if (another !== undefined)
      return {
        code: "unknown-declaration",
        span,
        params: {
          word,
          words: DECLARATIONS,
          suggestion: another,
          shape: shapeOf(kindOf(another), undefined),
        },
      };
    return {
      code: "unknown-clause",
      span,
      params: {
        word,
        declaration,
        words,
        shape: shapeOf(declaration, suggestion ?? words[0]),
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    };
  }

  #unknownDeclaration(): Saying {
    const suggestion = closest(this.#found, DECLARATIONS);
    return this.#say("unknown-declaration", {
      word: this.#found,
      words: DECLARATIONS,
      shape: shapeOf(kindOf(suggestion ?? "rule"), undefined),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  #notOneOf(code: DiagnosticCode, words: readonly string[]): Saying {
    const suggestion = closest(this.#found, words);
    return this.#say(code, {
      word: this.#found,
      words,
      shape: this.#outcomeShape(suggestion),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  /** How the outcome meant is written in this clause. */
  #outcomeShape(outcome: string | undefined): string {
    if (outcome === undefined || (this.#clause !== "then" && this.#clause !== "otherwise"))
      return this.#shape;
    if (outcome === "charge") return "then charge flat-duty EUR 3 per package";
    if (outcome === "exempt") return "then exempt from duty";
    return SEVERITIES.includes(outcome) ? `${this.#clause} ${outcome}` : this.#shape;
  }

  /** Several things could follow, none of them alone. */
  #valueExpected(): Saying {
    const conditions = CONDITIONS.has(this.#clause);
    if (this.#token.tokenType === Comma && conditions) return this.#say("comma-joins-values", {});
    if (isReserved(this.#token.image) && this.#failure.previous?.tokenType === Comma)
      return this.#say("reserved-word", { found: this.#found });
    return this.#expecting("clause-unreadable");
  }

  #expecting(code: DiagnosticCode): Saying {
    return this.#say(code, {
      clause: this.#clause,
      found: this.#found,
      last: this.#last,
      shape: this.#shape,
    });
  }

  #say(code: DiagnosticCode, params: DiagnosticParams): Saying {
    const { previous } = this.#failure;
    const end = previous === undefined ? this.#source.length : spanOf(previous).end;
    const span = this.#token.tokenType === EOF ? { start: end, end } : spanOf(this.#token);
    return { code, span, params };
  }

  /** The token is the first of a line and begins a clause or a declaration, so what was read before it is not whole. */
  #beginsSomething(): boolean {
    const { tokenType } = this.#token;
    const { declaration } = this.#failure;
    const begins =
      DECLARATION_TOKENS.has(tokenType) ||
      (declaration !== undefined && CLAUSE_TOKENS[declaration].has(tokenType));
    return begins && this.#opensLine(this.#token);
  }

  #opensLine({ startOffset }: IToken): boolean {
    return indentOf(this.#source, startOffset) !== undefined;
  }

  #sameLine(): boolean {
    return this.#failure.previous !== undefined && !this.#opensLine(this.#token);
  }

  #after(token: IToken | undefined): IToken | undefined {
    return token && this.#tokens[indexAt(this.#tokens, token.startOffset) + 1];
  }

  #before(token: IToken | undefined): IToken | undefined {
    return token && this.#tokens[indexAt(this.#tokens, token.startOffset) - 1];
  }
}

const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  Object.values(DECLARATION_WORDS).flatMap((kind) => clausesOf(kind)),
);

function kindOf(word: string): DeclarationKind {
  return isDeclarationWord(word) ? DECLARATION_WORDS[word] : "rule";
}

/** The token that begins at an offset, or the one after it. The end of the file stands nowhere, and comes last. */
function indexAt(tokens: readonly IToken[], offset: number): number {
  if (offset < 0) return tokens.length;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Enough of a text to know it by. */
function shortened(image: string): string {
  return image.length > 40 ? `${image.slice(0, 39)}…` : image;
}
