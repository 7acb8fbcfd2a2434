import type { Document } from "./document.ts";
import type { Outside } from "./outside.ts";

/** What the files of a snapshot give to one another, in a form that two snapshots can be held against each other by. */
export interface Dependence {
  /** By the key of a declaration: what it means to others, and the words they speak of it by. */
  readonly given: ReadonlyMap<string, { readonly content: string; readonly words: readonly string[] }>;
  /** Every name there is. What is unknown, and what could have been meant, hangs on all of them. */
  readonly names: string;
  /** What concerns every file. */
  readonly structure: string;
}

export function dependenceOf(documents: readonly Document[], outside: Outside): Dependence {
  const given = new Map<string, { content: string; words: readonly string[] }>();
  // A list whose file is not what it was pinned to has no entries.
  const structure = outside.diagnostics.map(({ code, file, params }) => JSON.stringify([code, file, params]));
  for (const { path, footprints } of documents) {
    for (const { key, gives, content, structure: frame } of footprints) {
      if (frame !== undefined) structure.push(`${path} ${frame}`);
      if (key === undefined) continue;
      // Two of one name: the first is meant, until it goes.
      const before = given.get(key);
      given.set(key, {
        content: `${before?.content ?? ""}\n${path} ${content}`,
        words: [...(before?.words ?? []), ...gives],
      });
    }
  }
  return {
    given,
    names: [...given.keys()].sort().join("\n"),
    structure: structure.sort().join("\n"),
  };
}

/**
 * The files for which something may have changed besides their own text: those that speak of a changed declaration, or
 * of one that does.
 */
export function concerned(
  documents: readonly Document[],
  before: Dependence,
  after: Dependence,
  hasMistakes: (path: string) => boolean,
): ReadonlySet<string> {
  const all = () => new Set(documents.map(({ path }) => path));
  if (before.structure !== after.structure) return all();
  const files = new Set<string>();
  // What is said of a name that does not exist may change with any name that does.
  if (before.names !== after.names) for (const { path } of documents) if (hasMistakes(path)) files.add(path);

  const words = changedWords(before, after);
  if (words.size === 0) return files;
  // A declaration that reads a changed one is changed, and so on until nothing is added.
  for (let size = -1; size !== words.size; ) {
    size = words.size;
    for (const { footprints } of documents)
      for (const { gives, takes, content } of footprints)
        if (content !== "" && gives.some((word) => !words.has(word)) && meets(takes, words))
          for (const word of gives) words.add(word);
  }
  for (const { path, footprints } of documents)
    if (footprints.some(({ takes }) => meets(takes, words))) files.add(path);
  return files;
}

function changedWords(before: Dependence, after: Dependence): Set<string> {
  const words = new Set<string>();
  for (const key of new Set([...before.given.keys(), ...after.given.keys()])) {
    const [was, is] = [before.given.get(key), after.given.get(key)];
    if (was?.content === is?.content) continue;
    for (const word of [...(was?.words ?? []), ...(is?.words ?? [])]) words.add(word);
  }
  return words;
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const word of few) if (many.has(word)) return true;
  return false;
}
