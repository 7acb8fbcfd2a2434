/** Where a change is tried out: the ruleset cut down to what the examples of one file may depend on. */
import type { Span } from "../../dsl/ast.ts";
import {
  type Compiled,
  type CompiledExample,
  compile,
  type Parsed,
  parse,
  type Resolver,
  runExamples,
  type SourceText,
} from "../../dsl/index.ts";
import type { Ir } from "../../engine/index.ts";

export type Fate = "refused" | "noticed" | "survived";

/** A piece of one file replaced. */
export interface Change {
  readonly path: string;
  readonly span: Span;
  readonly text: string;
}

/** What every bench works on. */
export interface Workshop {
  readonly texts: readonly SourceText[];
  readonly resolver: Resolver;
  /** What tables beside the examples have against the rules: by which day, from whom, to whom, where. */
  readonly complaints: (ir: Ir) => readonly string[];
}

/** So few examples are judged first, and each time so many times more: the first that notices ends it. */
const FIRST = 8;
const GROWTH = 4;

/** A word that may tell one line from its neighbours. */
const WORD = /[A-Za-z0-9][\w.-]*/g;

export class Bench {
  readonly #path: string | undefined;
  readonly #workshop: Workshop;
  readonly #leftOut: ReadonlyMap<string, readonly Span[]>;
  readonly #texts: readonly SourceText[];
  readonly #read = keeping(parse);
  /** How often an example noticed a change of the declaration at hand: it may well notice the next. */
  #noticed = new Map<string, number>();

  /** Without a path, the examples of whichever file is changed. Files that `leftOut` does not name are left out whole. */
  constructor(path: string | undefined, leftOut: ReadonlyMap<string, readonly Span[]>, workshop: Workshop) {
    this.#path = path;
    this.#workshop = workshop;
    this.#leftOut = leftOut;
    this.#texts = workshop.texts.flatMap((text) => this.#cut(text) ?? []);
  }

  /** What is wrong before anything is changed; nothing, if changes can be tried here. */
  async trouble(): Promise<string | undefined> {
    const compiled = await this.#compile(this.#texts);
    if (compiled.ir === undefined)
      return compiled.diagnostics.find(({ severity }) => severity === "error")?.code;
    const results = await runExamples(compiled, { only: ({ file }) => file === this.#path });
    return results.find(({ ok }) => !ok)?.example.title ?? this.#workshop.complaints(compiled.ir)[0];
  }

  /** Another declaration is next, of which other examples speak. */
  turn(): void {
    this.#noticed = new Map();
  }

  async fateOf(change: Change): Promise<Fate> {
    const whole = this.#workshop.texts.find(({ path }) => path === change.path);
    const changed = whole && this.#cut(whole, change);
    if (whole === undefined || changed === undefined) return "survived";
    const compiled = await this.#compile(
      this.#texts.map((text) => (text.path === change.path ? changed : text)),
    );
    if (compiled.ir === undefined) return "refused";
    if (this.#workshop.complaints(compiled.ir).length > 0) return "noticed";
    const noticed = await this.#isNoticed(compiled, change.path, lineAt(whole.source, change.span));
    return noticed ? "noticed" : "survived";
  }

  #compile(texts: readonly SourceText[]): Promise<Compiled> {
    return compile(texts, this.#workshop.resolver, this.#read);
  }

  async #isNoticed(compiled: Compiled, changed: string, line: string): Promise<boolean> {
    const here = compiled.examples.filter(({ file }) => file === (this.#path ?? changed));
    const order = this.#likeliestFirst(here, line);
    for (let at = 0, size = FIRST; at < order.length; at += size, size *= GROWTH) {
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

  #cut({ path, source }: SourceText, change?: Change): SourceText | undefined {
    const leftOut = this.#leftOut.get(path);
    if (leftOut === undefined) return undefined;
    const edits = leftOut.map((span) => ({ span, text: "" }));
    const all = change === undefined ? edits : [...edits, change];
    return {
      path,
      source: all
        .sort((a, b) => b.span.start - a.span.start)
        .reduce(
          (text, edit) => text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
          source,
        ),
    };
  }
}

function lineAt(source: string, { start, end }: Span): string {
  const next = source.indexOf("\n", end);
  return source.slice(source.lastIndexOf("\n", start) + 1, next < 0 ? source.length : next);
}

/** A change touches one file; what the others say is read once. */
function keeping(parseOnce: typeof parse): typeof parse {
  const kept = new Map<string, Parsed>();
  return (path, source) => {
    const before = kept.get(path);
    if (before?.file.source === source) return before;
    const parsed = parseOnce(path, source);
    // The first is as it stands without any change; one that is changed is not asked for again.
    if (before === undefined) kept.set(path, parsed);
    return parsed;
  };
}
