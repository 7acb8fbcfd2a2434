import { compileTerms, isShortlyBefore } from "../../terms/index.ts";

/** A term some text holds, and which of some phrases stand shortly before it. */
export interface Match {
  readonly term: string;
  readonly after: readonly string[];
}

/** Each combination once, in the order of first mention. */
export function mentionsIn(
  texts: readonly string[],
  terms: readonly string[],
  phrases: readonly string[],
): readonly Match[] {
  const [sought, before] = [terms, phrases].map((each) => compileTerms([{ name: "", terms: each }]));
  const found = new Map<string, Match>();
  for (const text of texts) {
    const said = before?.find(text) ?? [];
    for (const { term, span } of sought?.find(text) ?? []) {
      const near = said.filter((phrase) => isShortlyBefore(text, phrase.span, span));
      const match = { term, after: [...new Set(near.map((phrase) => phrase.term))].sort() };
      found.set(JSON.stringify(match), match);
    }
  }
  return [...found.values()];
}
