import type { IToken } from "chevrotain";
import { tokenMatcher } from "chevrotain";
import type { CatalogueKind } from "../../../engine/index.ts";
import { Numeral, Word } from "../../tokens.ts";

/** What may come next; several may at one place. */
export type Want =
  | { readonly want: "words"; readonly words: readonly string[] }
  /** Clauses of the declaration that are not there yet. */
  | { readonly want: "clause" }
  | { readonly want: "declaration" }
  /** The name of something with a value. */
  | { readonly want: "value"; readonly beside?: string | undefined }
  /** A word or value of the type of a name: `toy` of `item.category`. */
  | { readonly want: "word-of"; readonly name: string }
  /** What can be asked of a name's value. */
  | { readonly want: "question"; readonly name: string | undefined }
  | { readonly want: "test"; readonly name: string | undefined; readonly not: boolean }
  | { readonly want: "set"; readonly name: string | undefined }
  | { readonly want: "terms" }
  | { readonly want: "unit"; readonly name: string | undefined }
  | { readonly want: "fact"; readonly type?: "date" | "place"; readonly also?: "lists" | "settings" }
  | { readonly want: "record" }
  | { readonly want: "list"; readonly record?: string | undefined }
  | { readonly want: "catalogue"; readonly kind: CatalogueKind }
  | { readonly want: "charge" }
  | { readonly want: "exchange" }
  | { readonly want: "act" }
  | { readonly want: "rule"; readonly here: boolean }
  | { readonly want: "scene" }
  | { readonly want: "output" }
  | { readonly want: "party" }
  | { readonly want: "member" }
  | { readonly want: "language" }
  | { readonly want: "currency" }
  | { readonly want: "type" }
  | { readonly want: "domain" }
  /** The name of a fact or parameter inside a text. */
  | { readonly want: "placeholder" };

export function words(...each: readonly string[]): Want {
  return { want: "words", words: each };
}

/** The image of the token so many from the end, 1 the last. */
export function back(tokens: readonly IToken[], count: number): string | undefined {
  return tokens.at(-count)?.image;
}

export function isWord(token: IToken | undefined): token is IToken {
  return token !== undefined && tokenMatcher(token, Word);
}

export function isNumber(token: IToken | undefined): boolean {
  return token !== undefined && tokenMatcher(token, Numeral);
}
