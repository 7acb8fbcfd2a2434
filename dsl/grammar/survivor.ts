import {
  type CstNode,
  CstParser,
  EOF,
  type IParserErrorMessageProvider,
  type IRecognitionException,
  type IToken,
  isRecognitionException,
  type ParserMethod,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { LEXED_TOKENS } from "../lexer.ts";
import { indentOf } from "../source.ts";
import { closest } from "../suggest.ts";
import {
  CATEGORIES,
  CERTAIN,
  DECLARATION_WORDS,
  type DeclarationKind,
  isKeyword,
  K,
  Name,
  Pipe,
  PlainText,
  Quoted,
  Word,
} from "../tokens.ts";
import { CLAUSE_TOKENS, clausesOf, DECLARATION_TOKENS } from "./shapes.ts";

export type Rule = ParserMethod<[], CstNode>;

/** How far parentheses, `not`, `of`, calls and lists of lists may stand within one another. */
export const MAX_NESTING = 64;

/** After so many mistakes the rest of a file is not read. */
const MAX_FAILURES = 500;

/** A place where reading stopped, and where it went on. */
export interface Failure {
  readonly declaration: DeclarationKind | undefined;
  /** Where the declaration begins, if one had begun. */
  readonly declaredAt: number | undefined;
  /** First token of what was being read: a clause, a declaration or a word that is neither. */
  readonly first: IToken;
  /** First token of the clause that was begun last, if its declaration has come that far. */
  readonly clause: IToken | undefined;
  /** The token that does not fit; of type EOF at the end of the file. */
  readonly token: IToken;
  readonly previous: IToken | undefined;
  /** The rules being read, outermost first. */
  readonly rules: readonly string[];
  /** The only token type that would have fitted, if there is only one. */
  readonly expected: string | undefined;
  readonly tooDeep: boolean;
  /** What lies between is not read. */
  readonly resumedAt: number;
}

/** Messages are for `Failure.expected`; no author ever reads them. */
const mute: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: () => "",
  buildEarlyExitMessage: () => "",
};

/**
 * A parser that outlives mistakes. Chevrotain's own recovery looks for tokens that could follow; here nearly every
 * keyword may also be a name, so it is the place on the line and the shape of what follows that tell where a clause or
 * a declaration begins. Indentation and line ends are looked at only after a mistake.
 */
export abstract class Survivor extends CstParser {
  /** The names of the rules being read; Chevrotain has it, and does not say so. */
  declare protected readonly getHumanReadableRuleStack: () => string[];
  failures: Failure[] = [];
  #source = "";
  #declaration: DeclarationKind | undefined;
  #declaredAt: number | undefined;
  #clause: IToken | undefined;
  #depth = 0;

  constructor(skipValidations: boolean) {
    super([...LEXED_TOKENS, ...CATEGORIES], {
      maxLookahead: 3,
      recoveryEnabled: false,
      nodeLocationTracking: "onlyOffset",
      errorMessageProvider: mute,
      skipValidations,
    });
  }

  /** Everything about the file read before is forgotten. */
  protected begin(source: string, tokens: IToken[]): void {
    markCertain(tokens);
    this.input = tokens;
    this.failures = [];
    this.#source = source;
    this.leave();
  }

  /** Says which declaration begins with the next token. */
  protected enter(kind: DeclarationKind): void {
    this.#declaration = kind;
    this.#declaredAt = this.LA(1).startOffset;
    this.#clause = undefined;
  }

  /** Ends the declaration. */
  protected leave(): void {
    this.#declaration = undefined;
    this.#declaredAt = undefined;
    this.#clause = undefined;
    this.#depth = 0;
  }

  /** Reads; after a mistake, goes on at the next declaration, or at the next `clause` of this one. */
  protected surviving(what: "clause" | "declaration", read: () => void): void {
    if (this.RECORDING_PHASE) {
      read();
      return;
    }
    const first = this.LA(1);
    if (what === "clause") this.#clause = first;
    try {
      read();
    } catch (error) {
      if (error instanceof Stopped || (error instanceof Error && isRecognition(error)))
        this.#fail(what, first, error);
      else throw error;
    }
  }

  /** True after skipping something that begins no clause (or no declaration): then look again. */
  protected skippedStray(what: "clause" | "declaration"): boolean {
    if (this.RECORDING_PHASE || this.#atEnd()) return false;
    const token = this.LA(1);
    // After a whole clause, a declaration's keyword cannot be anything else.
    if (DECLARATION_TOKENS.has(token.tokenType)) return false;
    if (what === "clause" && indentOf(this.#source, token.startOffset) === 0 && !this.#resemblesClause(token))
      return false;
    const previousToken = this.LA(0);
    this.SKIP_TOKEN();
    this.#fail(what, token, { token, previousToken, context: { ruleStack: [] }, message: "" });
    return true;
  }

  /** In place of Chevrotain's, which works out all that could have followed, each time, for a message nobody reads. */
  protected raiseNoAltException(): never {
    throw new Stopped(this.LA(1), this.LA(0), this.getHumanReadableRuleStack());
  }

  /** Reads something that may hold itself. */
  protected deeper(read: () => void): void {
    if (this.#depth >= MAX_NESTING) throw new TooDeep(this.LA(1), this.LA(0), []);
    this.#depth++;
    read();
    this.#depth--;
  }

  /** A pipe that another result of the same row follows, not the next row, clause or declaration. */
  protected readonly resultFollows = (): boolean => {
    const next = this.LA(2).tokenType;
    const begins = DECLARATION_TOKENS.has(next) || CLAUSE_TOKENS.table.has(next);
    return next !== Pipe && (!begins || this.LA(3).tokenType === Pipe);
  };

  #fail(what: "clause" | "declaration", first: IToken, stop: Stop): void {
    const { token, previousToken, context, message } = stop;
    const failure = {
      declaration: this.#declaration,
      declaredAt: this.#declaredAt,
      first,
      clause: this.#clause,
      token,
      previous: previousToken?.tokenType === EOF ? undefined : previousToken,
      rules: context.ruleStack,
      expected: message === "" ? undefined : message,
      tooDeep: stop instanceof TooDeep,
    };
    this.#depth = 0;
    const givenUp = this.failures.length >= MAX_FAILURES;
    while (!this.#atEnd() && (givenUp || !this.#resumes(what))) this.SKIP_TOKEN();
    const next = this.LA(1);
    this.failures.push({
      ...failure,
      resumedAt: next.tokenType === EOF ? this.#source.length : next.startOffset,
    });
  }

  #atEnd(): boolean {
    return this.LA(1).tokenType === EOF;
  }

  #resumes(what: "clause" | "declaration"): boolean {
    return this.#atDeclaration() || (what === "clause" && this.#atClause());
  }

  /** After a mistake: where a declaration very probably begins. */
  #atDeclaration(): boolean {
    const token = this.LA(1);
    if (!CERTAIN.has(token.tokenType)) return DECLARATION_TOKENS.has(token.tokenType);
    const named = token.tokenType === K.example ? Quoted : Word;
    return tokenMatcher(this.LA(2), named) && indentOf(this.#source, token.startOffset) === 0;
  }

  /** At the margin, a word is a clause of the declaration above only if it looks like one. */
  #resemblesClause({ image }: IToken): boolean {
    if (this.#declaration === undefined || closest(image, Object.keys(DECLARATION_WORDS)) !== undefined)
      return false;
    return closest(image, clausesOf(this.#declaration)) !== undefined;
  }

  #atClause(): boolean {
    const token = this.LA(1);
    if (this.#declaration === undefined || !CLAUSE_TOKENS[this.#declaration].has(token.tokenType))
      return false;
    return OPENERS.has(token.tokenType) || indentOf(this.#source, token.startOffset) !== undefined;
  }
}

/** Reserved words that can only begin a clause, wherever they stand. */
const OPENERS: ReadonlySet<TokenType> = new Set([K.when, K.unless, K.then, K.otherwise, K.given, K.expect]);

/** What follows the name of a declaration. */
const AFTER_NAME: ReadonlyMap<TokenType, ReadonlySet<TokenType>> = new Map(
  Object.entries({
    ruleset: [K.jurisdiction, K.domain, K.version, K.named, PlainText],
    record: [K.named, K.known, K.in, PlainText],
    fact: [K.is],
    document: [PlainText],
    label: [PlainText],
    marking: [PlainText],
    registration: [PlainText],
    role: [PlainText],
    charge: [PlainText],
    group: [K.is, K.from, K.dated],
    list: [K.is],
    parameter: [K.by, K.is, PlainText],
    exchange: [K.dated, PlainText],
    define: [K.as],
    rule: [PlainText, ...CLAUSE_TOKENS.rule],
    table: [PlainText, ...CLAUSE_TOKENS.table],
    scene: [PlainText, K.given, K.starting],
  }).map(([word, after]) => [isKeyword(word) ? K[word] : Name, new Set(after)]),
);

/**
 * Marks the keywords that can only begin a declaration, by what follows them: nowhere else does a name follow a name.
 * So a declaration that breaks off cannot take the next one for a part of itself. An `example` has no name, and is not
 * marked; nor are declarations of a name that is itself a keyword.
 */
function markCertain(tokens: readonly IToken[]): void {
  tokens.forEach((token, index) => {
    const certain = CERTAIN.get(token.tokenType);
    if (certain?.tokenTypeIdx === undefined || tokens[index + 1]?.tokenType !== Name) return;
    const third = tokens[index + 2]?.tokenType;
    if (third === undefined || AFTER_NAME.get(token.tokenType)?.has(third) !== true) return;
    token.tokenType = certain;
    token.tokenTypeIdx = certain.tokenTypeIdx;
  });
}

/** What of an exception counts. */
interface Stop {
  readonly token: IToken;
  readonly previousToken?: IToken;
  readonly context: { readonly ruleStack: readonly string[] };
  readonly message: string;
}

class Stopped extends Error implements Stop {
  readonly context: Stop["context"];

  constructor(
    readonly token: IToken,
    readonly previousToken: IToken,
    ruleStack: readonly string[],
  ) {
    super();
    this.context = { ruleStack };
  }
}

class TooDeep extends Stopped {}

type Recognition = IRecognitionException & Stop;

function isRecognition(error: Error): error is Recognition {
  return isRecognitionException(error);
}
