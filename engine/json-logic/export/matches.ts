import { isShortlyBefore, type TermIndex } from "../../terms/index.ts";

/** A term some text holds, and which of some phrases stand shortly before it. */
export interface Match {
  readonly term: string;
  readonly after: readonly string[];
}

/** Each combination once, in the order of first mention. The terms and phrases are of the index. */
export function mentionsIn(
  texts: readonly string[],
  terms: ReadonlySet<string>,
  phrases: ReadonlySet<string>,
  index: TermIndex,
): readonly Match[] {
  const matches = new Map<string, Match>();
  for (const text of texts) {
    const found = index.find(text).map(({ id, span }) => ({ term: index.termOf(id), span }));
    const said = found.filter(({ term }) => phrases.has(term));
    for (const { term, span } of found) {
      if (!terms.has(term)) continue;
      const near = said.filter((phrase) => isShortlyBefore(text, phrase.span, span));
      const match = { term, after: [...new Set(near.map((phrase) => phrase.term))].sort() };
      matches.set(JSON.stringify(match), match);
    }
  }
  return [...matches.values()];
}
