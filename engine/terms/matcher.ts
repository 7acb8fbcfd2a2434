import { packTerms } from "./pack.ts";
import { readTerms } from "./term-index.ts";

interface TermMatch {
  readonly list: string;
  /** As the list has it. */
  readonly term: string;
  /** Code units of the text as it was given, `end` exclusive. */
  readonly span: { readonly start: number; readonly end: number };
}

export interface TermMatcher {
  /** Every place of every term, overlapping ones too, in the order of the text. */
  find(text: string): readonly TermMatch[];
}

/** For terms that no bundle holds; those of a bundle are packed when it is published. */
export function compileTerms(
  lists: readonly {
    readonly name: string;
    readonly terms: readonly string[];
    readonly confusable?: boolean;
  }[],
): TermMatcher {
  const index = readTerms(
    packTerms(lists.map((list) => ({ ...list, terms: list.terms.map((term) => ({ term })) }))),
  );
  return {
    find: (text) =>
      index.find(text).map(({ id, span }) => ({
        list: index.lists[index.listOf(id)] ?? "",
        term: index.termOf(id),
        span,
      })),
  };
}
