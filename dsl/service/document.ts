import type { IToken } from "chevrotain";
import type { Declaration, Span } from "../ast.ts";
import { lex } from "../lexer.ts";
import { type Parsed, parse } from "../parse.ts";
import { quietly } from "../report.ts";
import { type LineIndex, lineIndex } from "../source.ts";
import { type Footprint, footprintOf } from "./footprint.ts";
import type { Mention } from "./mention.ts";
import { inDeclaration } from "./mentions/declarations.ts";

/**
 * One file as it was last read: the stage Parsed. It depends on nothing but its path and text, so a document is made
 * once an edit and shared by all snapshots until the next. What is costly is worked out when first asked for.
 */
export class Document {
  readonly path: string;
  readonly source: string;
  readonly parsed: Parsed;
  readonly isBroken: boolean;
  #tokens: readonly IToken[] | undefined;
  #lines: LineIndex | undefined;
  #mentions: readonly Mention[] | undefined;
  #footprints: readonly Footprint[] | undefined;

  constructor(path: string, source: string) {
    this.path = path;
    this.source = source;
    this.parsed = parse(path, source);
    this.isBroken = this.parsed.diagnostics.some(({ severity }) => severity === "error");
  }

  get declarations(): readonly Declaration[] {
    return this.parsed.file.declarations;
  }

  /** Every token, of what could not be read too. */
  get tokens(): readonly IToken[] {
    this.#tokens ??= lex(this.source, quietly).tokens;
    return this.#tokens;
  }

  get lines(): LineIndex {
    this.#lines ??= lineIndex(this.source);
    return this.#lines;
  }

  /** The names in what could be read, in the order they stand; each place once. */
  get mentions(): readonly Mention[] {
    this.#mentions ??= inPlace(this.declarations.flatMap((decl) => [...inDeclaration(decl, this.source)]));
    return this.#mentions;
  }

  /** What each declaration gives to others and takes from them. */
  get footprints(): readonly Footprint[] {
    this.#footprints ??= this.declarations.map((decl) => footprintOf(decl, this.source));
    return this.#footprints;
  }

  /** The name at an offset; between two, the one that ends there. */
  mentionAt(offset: number): Mention | undefined {
    return this.mentions.find(({ name }) => holds(name.span, offset));
  }

  declarationAt(offset: number): Declaration | undefined {
    return this.declarations.find(({ span }) => holds(span, offset));
  }
}

/** Whether an offset is in a span or just behind it. */
export function holds({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}

/** One `item 1:` holds for several facts, so the same words may be met twice. */
function inPlace(found: readonly Mention[]): readonly Mention[] {
  const sorted = found.toSorted((a, b) => a.name.span.start - b.name.span.start);
  return sorted.filter(({ name }, i) => name.span.start !== sorted[i - 1]?.name.span.start);
}
