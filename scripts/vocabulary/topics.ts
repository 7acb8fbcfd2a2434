import { basename } from "node:path";

/** A file of the vocabulary: what it is about, in its own words. */
export interface Topic {
  /** `food-contact` of `rulesets/vocabulary/food-contact.tide`. */
  readonly name: string;
  /** The comment it opens with, one paragraph a line. */
  readonly about: readonly string[];
}

interface Text {
  readonly path: string;
  readonly source: string;
}

const FOLDER = /(?:^|\/)vocabulary\/[^/]+\.tide$/;
const FACT = /^fact (\S+) is /gm;

/** Which file of the vocabulary says what a fact is, by the fact's name. */
export function topicsOf(texts: readonly Text[]): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>();
  for (const { path, source } of texts) {
    if (!FOLDER.test(path)) continue;
    const topic = { name: basename(path, ".tide"), about: openingComment(source) };
    for (const [, fact] of source.matchAll(FACT)) if (fact !== undefined) topics.set(fact, topic);
  }
  return topics;
}

/** The first lines of comment, up to a line that is none. */
function openingComment(source: string): readonly string[] {
  const lines = source.split("\n");
  const first = lines.findIndex((line) => line.startsWith("# "));
  if (first < 0) return [];
  const after = lines.slice(first).findIndex((line) => !line.startsWith("# "));
  return lines.slice(first, after < 0 ? undefined : first + after).map((line) => line.slice(2));
}
