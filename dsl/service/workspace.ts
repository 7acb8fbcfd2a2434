import { Context } from "../check/context.ts";
import { Sentences } from "../check/sentences.ts";
import { withoutConsequences } from "../consequences.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { formatExpr } from "../format.ts";
import type { Resolver } from "../resolver.ts";
import { type BoundStage, boundStage } from "./bound.ts";
import { type CheckedStage, checkedStage } from "./checked.ts";
import { Document } from "./document.ts";
import { NOTHING, type Outside, outsideOf } from "./outside.ts";

/** What had to be done for a snapshot; tests count it. */
export interface Work {
  /** Paths. */
  readonly parsed: readonly string[];
  /** Paths. Empty until somebody asks for the stage Checked. */
  readonly checked: readonly string[];
  readonly declarations: number;
}

/**
 * The files of one ruleset at one moment. A change gives a new snapshot and leaves this one as it was; both share what
 * did not change. Stages are worked out when first asked for: see README.md for what each may be relied on.
 */
export class Workspace {
  static readonly empty = new Workspace(new Map(), [], NOTHING, undefined);

  /** The ruleset's own files. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly #parsed: readonly string[];
  readonly #outside: Outside;
  /** The last stage Checked of a snapshot before this one: what is still true of it is kept. */
  readonly #before: CheckedStage | undefined;
  /** With what stands outside as it is now. */
  #loaded: Promise<Workspace> | undefined;
  #bound: BoundStage | undefined;
  #checked: CheckedStage | undefined;
  #types: Context | undefined;
  #said: ReadonlyMap<string, readonly Diagnostic[]> | undefined;

  private constructor(
    documents: ReadonlyMap<string, Document>,
    parsed: readonly string[],
    outside: Outside,
    before: CheckedStage | undefined,
  ) {
    this.documents = documents;
    this.#parsed = parsed;
    this.#outside = outside;
    this.#before = before;
  }

  /** With these files added, or in place of those of the same path. */
  with(...files: readonly { readonly path: string; readonly source: string }[]): Workspace {
    const changed = files.filter(({ path, source }) => this.documents.get(path)?.source !== source);
    if (changed.length === 0) return this;
    const documents = new Map(this.documents);
    for (const { path, source } of changed) documents.set(path, new Document(path, source));
    return this.#next(
      documents,
      changed.map(({ path }) => path),
    );
  }

  without(path: string): Workspace {
    if (!this.documents.has(path)) return this;
    return this.#next(new Map([...this.documents].filter(([each]) => each !== path)), []);
  }

  /**
   * The snapshot with the rulesets its files use and the lists they keep elsewhere, asked for once. Until then those of
   * the snapshot before stand in for them, and nothing is said of what cannot be found.
   */
  load(resolver: Resolver): Promise<Workspace> {
    this.#loaded ??= outsideOf([...this.documents.values()], resolver, this.#outside).then((outside) => {
      if (outside === NOTHING && this.#outside === NOTHING) return this;
      const loaded = new Workspace(this.documents, this.#parsed, outside, this.#checked ?? this.#before);
      loaded.#loaded = Promise.resolve(loaded);
      return loaded;
    });
    return this.#loaded;
  }

  /** The same, to be loaded again: something outside may have changed. */
  get afresh(): Workspace {
    return this.#next(this.documents, []);
  }

  /** A file of the ruleset, or of one it uses. */
  source(path: string): string | undefined {
    return (this.documents.get(path) ?? this.#outside.used.get(path))?.source;
  }

  get bound(): BoundStage {
    this.#bound ??= boundStage(this.#all, this.#outside);
    return this.#bound;
  }

  get checked(): CheckedStage {
    this.#checked ??= checkedStage(this.bound, this.#all, this.#outside, this.#before);
    return this.#checked;
  }

  /** For questions about types: what is wrong with what is looked at is not said again. */
  get types(): Context {
    this.#types ??= new Context(this.bound.symbols, new Sentences(formatExpr));
    return this.#types;
  }

  get work(): Work {
    return {
      parsed: this.#parsed,
      checked: this.#checked?.again.files ?? [],
      declarations: this.#checked?.again.declarations ?? 0,
    };
  }

  /** Everything wrong with a file, in the order of its text: what compiling the snapshot says of it. */
  diagnostics(path: string): readonly Diagnostic[] {
    if (!this.documents.has(path)) return [];
    this.#said ??= Map.groupBy(this.#everything(), ({ file }) => file);
    return this.#said.get(path) ?? [];
  }

  #everything(): readonly Diagnostic[] {
    const documents = this.#all;
    const outside = this.#outside;
    const said = this.bound.own([
      ...this.bound.diagnostics,
      ...documents.flatMap(({ path }) => this.checked.files.get(path)?.diagnostics ?? []),
      ...this.checked.overall,
    ]);
    // Before they are loaded again, what was said of a file's lists may stand where its text is no longer.
    const current = new Set(documents.flatMap((one) => (outside.files.has(one) ? [one.path] : [])));
    return withoutConsequences(
      [
        ...documents.flatMap(({ parsed }) => parsed.diagnostics),
        ...outside.diagnostics.filter(({ file }) => current.has(file)),
        ...said,
      ],
      documents.map((document) => outside.files.get(document) ?? document.parsed.file),
    );
  }

  get #all(): readonly Document[] {
    return [...this.documents.values(), ...this.#outside.used.values()];
  }

  #next(documents: ReadonlyMap<string, Document>, parsed: readonly string[]): Workspace {
    return new Workspace(documents, parsed, this.#outside, this.#checked ?? this.#before);
  }
}
