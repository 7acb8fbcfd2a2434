/** What the examples of a file may depend on. Most of a ruleset is none of it. */
import type { Declaration, SourceFile } from "../../dsl/ast.ts";

/** Kinds that are needed without being named: what lists of a request may hold, whose territory a rule is of. */
const ALWAYS: readonly Declaration["kind"][] = [
  "ruleset",
  "record",
  "catalogue",
  "charge-kind",
  "group",
  "exchange",
  "act",
  "use",
];

/** Facts the engine or a change reads of itself. */
const OWN = ["date", "operation", "destination"];

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
  readonly #unnamed: ReadonlySet<string>;

  constructor(files: readonly SourceFile[]) {
    this.#homes = files.flatMap((file) => file.declarations.map((decl) => ({ decl, file })));
    this.#unnamed = new Set([...OWN, ...this.#homes.flatMap(({ decl }) => keysOf(decl))]);
    for (const home of this.#homes)
      for (const name of namesOf(home.decl))
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), home]);
  }

  /** The file's own declarations, those they need, those they need in turn. */
  of(path: string): ReadonlySet<Declaration> {
    const kept = this.#reached.get(path);
    if (kept !== undefined) return kept;
    const todo = this.#homes.filter(({ decl, file }) => file.path === path || this.#isAlwaysNeeded(decl));
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

  #isAlwaysNeeded(decl: Declaration): boolean {
    if (decl.kind === "fact") {
      const [record = ""] = decl.name.text.split(".");
      return this.#unnamed.has(decl.name.text) || this.#unnamed.has(record);
    }
    // `in language of destination` names no parameter.
    return ALWAYS.includes(decl.kind) || (decl.kind === "parameter" && decl.type.t === "list");
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

/** Facts by which a record is known, and records of papers: a requirement reads whatever it likes of them. */
function keysOf(decl: Declaration): readonly string[] {
  if (decl.kind === "catalogue") return [decl.of];
  return decl.kind === "record" ? decl.knownBy.map(({ text }) => `${decl.name.text}.${text}`) : [];
}

function namesOf(decl: Declaration): readonly string[] {
  if (!("name" in decl)) return [];
  const outputs = decl.kind === "table" ? decl.outputs.map(({ text }) => text) : [];
  return [decl.name.text, ...outputs];
}
