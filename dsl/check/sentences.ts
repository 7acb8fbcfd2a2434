import type { Expr } from "../ast.ts";

/** The authors' sentences, each kept once, numbered in the order they are first met. */
export class Sentences {
  readonly #indices = new Map<string, number>();

  constructor(readonly write: (expr: Expr) => string) {}

  index(expr: Expr): number {
    const text = this.write(expr);
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    const index = this.#indices.size;
    this.#indices.set(text, index);
    return index;
  }

  all(): readonly string[] {
    return [...this.#indices.keys()];
  }
}
