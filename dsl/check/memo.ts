import type { Span } from "../ast.ts";
import { arrows } from "../bind/cycles.ts";
import type { Home } from "../bind/symbols.ts";

/** Named things being looked at, outermost first. */
export type Path = { readonly key: string; readonly name: string }[];

/**
 * Results by name, each worked out when first asked for. What is being worked out stands on a path shared by all
 * memos, so that a thing that needs itself is found, with the way it does.
 */
export class Memo<T> {
  readonly #results = new Map<string, T | undefined>();
  readonly #kind: string;
  readonly #path: Path;

  constructor(kind: string, path: Path) {
    this.#kind = kind;
    this.#path = path;
  }

  /** Undefined is a result like any other: something was wrong and has been said. */
  get(name: string, where: { home: Home; span: Span }, make: () => T | undefined): T | undefined {
    if (this.#results.has(name)) return this.#results.get(name);
    const key = `${this.#kind} ${name}`;
    const start = this.#path.findIndex((step) => step.key === key);
    if (start !== -1) {
      const names = this.#path.slice(start).map((step) => step.name);
      return where.home.say("cycle", where.span, { name, path: arrows([...names, name]) });
    }
    this.#path.push({ key, name });
    const made = make();
    this.#path.pop();
    this.#results.set(name, made);
    return made;
  }
}
