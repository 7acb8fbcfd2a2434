/** What one evaluation of somebody else's logic may take. */
export interface LogicLimits {
  /** How deep operations may stand inside each other, and lists inside lists in a result or when they become text. */
  readonly depth: number;
  /** Operations evaluated, elements looked at and text copied, together. */
  readonly steps: number;
  /** Characters in a text that the logic builds. */
  readonly text: number;
  /** Elements in a list that the logic builds. */
  readonly list: number;
  /** Values in the result, counted as they would be written out. */
  readonly result: number;
}

/** Far above what a rule needs, far below what a request may cost. */
export const LOGIC_LIMITS: LogicLimits = {
  depth: 512,
  steps: 1_000_000,
  text: 1_000_000,
  list: 100_000,
  result: 200_000,
};

export type LimitName = keyof LogicLimits;

/** Characters that are compared, searched or copied at the price of one step. */
const CHARACTERS_A_STEP = 64;

/**
 * Counts what an evaluation takes and ends it at the first limit. Without it a small expression can double a text or a
 * list until the memory is gone: `{"reduce":[list,{"cat":[{"var":"accumulator"},{"var":"accumulator"}]},"x"]}`.
 */
export class Budget {
  readonly #limits: LogicLimits;
  readonly #end: (limit: LimitName, allowed: number) => never;
  #depth = 0;
  #steps = 0;

  /** `end` throws the caller's own error. */
  constructor(limits: LogicLimits, end: (limit: LimitName, allowed: number) => never) {
    this.#limits = limits;
    this.#end = end;
  }

  enter(): void {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) this.#over("depth");
  }

  /** Not called when something is thrown: an evaluation that threw is over. */
  leave(): void {
    this.#depth -= 1;
  }

  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > this.#limits.steps) this.#over("steps");
  }

  /** Text is read or copied. */
  read(characters: number): void {
    this.spend(1 + Math.floor(characters / CHARACTERS_A_STEP));
  }

  /** So many characters are about to be added to a text of that length. */
  buildText(length: number, added: number): void {
    if (length + added > this.#limits.text) this.#over("text");
    this.read(added);
  }

  /** A list of this length is about to be built. */
  buildList(elements: number): void {
    if (elements > this.#limits.list) this.#over("list");
    this.spend(elements);
  }

  /**
   * Counts the values in a result, and how deep they stand. One list may stand in it many times over, so that what took
   * few steps to build can be endless to write out.
   */
  weigh(result: unknown): void {
    let values = 0;
    const open: (readonly [value: unknown, depth: number])[] = [[result, 0]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [value, depth] = next;
      values += 1;
      if (typeof value !== "object" || value === null) continue;
      const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
      if (depth >= this.#limits.depth) this.#over("depth");
      if (values + open.length + inside.length > this.#limits.result) this.#over("result");
      for (const one of inside) open.push([one, depth + 1]);
    }
  }

  #over(limit: LimitName): never {
    return this.#end(limit, this.#limits[limit]);
  }
}
