/** What the examples of a file may depend on. Most of a ruleset is none of it. */
import type { Declaration, SourceFile, Span } from "../../dsl/ast.ts";

/** Whatever else a declaration needs, it names, but for `in language of destination`. These are needed without being named, so nothing of their kind is cut. */
const ALWAYS: readonly Declaration["kind"][] = [
  "ruleset",
  "record",
  "fact",
  "catalogue",
  "charge-kind",
  "group",
  "exchange",
  "act",
  "use",
];

const WORD = /[A-Za-z][\w.-]*/g;

interface Home {
  readonly decl: Declaration;
  readonly file: SourceFile;
}

/**
 * Which declarations a file reaches. Rather too many: a word that is the name of something counts as naming it, be it in
 * a message or a comment.
 */
export class Reach {
  readonly #homes: readonly Home[];
  readonly #byName = new Map<string, Home[]>();
  readonly #reached = new Map<string, ReadonlySet<Declaration>>();
  readonly #words = new Map<Declaration, ReadonlySet<string>>();

  constructor(files: readonly SourceFile[]) {
    this.#homes = files.flatMap((file) => file.declarations.map((decl) => ({ decl, file })));
    for (const home of this.#homes)
      for (const name of namesOf(home.decl))
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), home]);
  }

  /** The file's own declarations, those they need, those they need in turn. */
  of(path: string): ReadonlySet<Declaration> {
    const kept = this.#reached.get(path);
    if (kept !== undefined) return kept;
    const todo = this.#homes.filter(({ decl, file }) => file.path === path || isAlways(decl));
    const reached = new Set(todo.map(({ decl }) => decl));
    for (let home = todo.pop(); home !== undefined; home = todo.pop()) {
      for (const word of this.#wordsOf(home)) {
        for (const named of this.#byName.get(word) ?? []) {
          if (reached.has(named.decl)) continue;
          reached.add(named.decl);
          todo.push(named);
        }
      }
    }
    this.#reached.set(path, reached);
    return reached;
  }

  /** What of each file that one does not reach. A file of which nothing is reached but its header is not in it. */
  unreached(path: string): ReadonlyMap<string, readonly Span[]> {
    const reached = this.of(path);
    const byFile = Map.groupBy(this.#homes, ({ file }) => file.path);
    return new Map(
      [...byFile]
        .filter(([, homes]) => homes.some(({ decl }) => decl.kind !== "ruleset" && reached.has(decl)))
        .map(([file, homes]) => [
          file,
          homes.filter(({ decl }) => !reached.has(decl)).map(({ decl }) => decl.span),
        ]),
    );
  }

  #wordsOf({ decl, file }: Home): ReadonlySet<string> {
    const kept = this.#words.get(decl);
    if (kept !== undefined) return kept;
    const words = new Set<string>();
    // `destination.country` names `destination`; the full stop behind a name is none of it.
    for (const [word] of file.source.slice(decl.span.start, decl.span.end).matchAll(WORD))
      for (let left = word; left !== ""; left = left.slice(0, Math.max(0, left.lastIndexOf("."))))
        words.add(left);
    this.#words.set(decl, words);
    return words;
  }
}

function isAlways(decl: Declaration): boolean {
  return ALWAYS.includes(decl.kind) || (decl.kind === "parameter" && decl.type.t === "list");
}

function namesOf(decl: Declaration): readonly string[] {
  if (!("name" in decl)) return [];
  const outputs = decl.kind === "table" ? decl.outputs.map(({ text }) => text) : [];
  return [decl.name.text, ...outputs];
}
