import { packTerms, readTerms } from "../../../engine/terms/index.ts";

export interface Found {
  readonly list: string;
  readonly term: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** What of the lists stands in the text. Lists of one name are one. */
export function findTerms(
  lists: readonly {
    readonly name: string;
    readonly terms: readonly string[];
    readonly lookAlikes?: boolean;
  }[],
  text: string,
): readonly Found[] {
  const index = readTerms(
    packTerms(lists.map((list) => ({ ...list, terms: list.terms.map((term) => ({ term })) }))),
  );
  return index.find(text).map(({ id, span }) => ({
    list: index.lists[index.listOf(id)] ?? "",
    term: index.termOf(id),
    span,
  }));
}
