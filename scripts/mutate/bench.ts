/** Where a change is tried out: the ruleset cut down to what the examples of one file may depend on. */
import type { Declaration } from "../../dsl/ast.ts";
import {
  type Compiled,
  type CompiledExample,
  compile,
  type Parsed,
  type Resolver,
  runExamples,
} from "../../dsl/index.ts";
import type { Ir } from "../../engine/index.ts";

export type Fate = "refused" | "noticed" | "survived";

/** A declaration, and what was read in its place. */
export interface Change {
  readonly path: string;
  readonly decl: Declaration;
  readonly instead: Parsed;
  /** The line it is in, as it was. */
  readonly line: string;
}

/** What every bench works on. */
export interface Workshop {
  readonly read: ReadonlyMap<string, Parsed>;
  readonly resolver: Resolver;
  /** What tables beside the examples have against the rules: by which day, from whom, to whom, where. */
  readonly complaints: (ir: Ir) => readonly string[];
}

/** So few examples are judged first, then so many at a time: the first that notices ends it, and each asks what all expect. */
const FIRST = 6;
const AT_ONCE = 24;

/** A word that may tell one line from its neighbours. */
const WORD = /[A-Za-z0-9][\w.-]*/g;

export class Bench {
  readonly #path: string | undefined;
  readonly #workshop: Workshop;
  readonly #read: ReadonlyMap<string, Parsed>;
  /** How often an example noticed a change of the declaration at hand: it may well notice the next. */
  #noticed = new Map<string, number>();
  #at: Declaration | undefined;

  /** Without a path, the examples of whichever file is changed. */
  constructor(path: string | undefined, keeps: (decl: Declaration) => boolean, workshop: Workshop) {
    this.#path = path;
    this.#workshop = workshop;
    this.#read = new Map(
      [...workshop.read].flatMap(([each, parsed]) => {
        const declarations = parsed.file.declarations.filter(keeps);
        // A header alone is of no use to anybody.
        if (declarations.every(({ kind }) => kind === "ruleset")) return [];
        return [[each, { ...parsed, file: { ...parsed.file, declarations } }]];
      }),
    );
  }

  /** What is wrong before anything is changed; nothing, if changes can be tried here. */
  async trouble(): Promise<string | undefined> {
    const compiled = await this.#compile(this.#read);
    if (compiled.ir === undefined)
      return compiled.diagnostics.find(({ severity }) => severity === "error")?.code;
    const results = await runExamples(compiled, { only: ({ file }) => file === this.#path });
    return results.find(({ ok }) => !ok)?.example.title ?? this.#workshop.complaints(compiled.ir)[0];
  }

  async fateOf(change: Change): Promise<Fate> {
    const before = this.#read.get(change.path);
    if (before === undefined) return "survived";
    const declarations = before.file.declarations.flatMap((decl) =>
      decl === change.decl ? change.instead.file.declarations : [decl],
    );
    const { diagnostics } = change.instead;
    const changed = { ...before, diagnostics, file: { ...before.file, declarations } };
    const compiled = await this.#compile(new Map([...this.#read, [change.path, changed]]));
    if (compiled.ir === undefined) return "refused";
    if (this.#workshop.complaints(compiled.ir).length > 0) return "noticed";
    return (await this.#isNoticed(compiled, change)) ? "noticed" : "survived";
  }

  #compile(read: ReadonlyMap<string, Parsed>): Promise<Compiled> {
    const texts = [...read.values()].map(({ file: { path, source } }) => ({ path, source }));
    return compile(texts, this.#workshop.resolver, (path) => {
      const parsed = read.get(path);
      if (parsed === undefined) throw new Error(`${path} was not read`);
      return parsed;
    });
  }

  async #isNoticed(compiled: Compiled, { path, decl, line }: Change): Promise<boolean> {
    if (decl !== this.#at) this.#noticed = new Map();
    this.#at = decl;
    const here = compiled.examples.filter(({ file }) => file === (this.#path ?? path));
    const order = this.#likeliestFirst(here, line);
    for (let at = 0, size = FIRST; at < order.length; at += size, size = AT_ONCE) {
      const portion = new Set(order.slice(at, at + size));
      const results = await runExamples(compiled, { only: (example) => portion.has(example) });
      const noticing = results.filter(({ ok }) => !ok);
      for (const { example } of noticing)
        this.#noticed.set(example.title, (this.#noticed.get(example.title) ?? 0) + 1);
      if (noticing.length > 0) return true;
    }
    return false;
  }

  #likeliestFirst(examples: readonly CompiledExample[], line: string): readonly CompiledExample[] {
    const words = new Set(line.match(WORD));
    const likelihood = new Map(
      examples.map((example) => {
        const said = JSON.stringify([example.title, example.request, example.expectations]).match(WORD) ?? [];
        const shared = new Set(said.filter((word) => words.has(word))).size;
        return [example, (this.#noticed.get(example.title) ?? 0) + shared];
      }),
    );
    return [...examples].sort((a, b) => (likelihood.get(b) ?? 0) - (likelihood.get(a) ?? 0));
  }
}
