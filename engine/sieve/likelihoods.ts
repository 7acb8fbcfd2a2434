/** In which order conditions are looked at, of which all must hold: what settles most rules soonest comes first. */
import { OP } from "./program.ts";
import type { Tested, TestTable } from "./tests.ts";

/** How likely a test holds, roughly, by what it asks; what is looked at last takes longest. */
const HALF = 0.5;
const LAST = 2;
/** Of what rules are found by little is left to be told. */
const FOUND = 0.9;

export class Likelihoods {
  readonly #tests: TestTable;

  constructor(tests: TestTable) {
    this.#tests = tests;
  }

  sorted(parts: readonly Tested[]): readonly Tested[] {
    return parts
      .map((part) => ({ part, likely: this.#of(part) }))
      .sort((a, b) => a.likely - b.likely)
      .map(({ part }) => part);
  }

  #of(tested: Tested): number {
    if ("all" in tested) return Math.min(...tested.all.map((each) => this.#of(each)));
    if ("any" in tested) return Math.max(HALF, ...tested.any.map((each) => this.#of(each)));
    switch (this.#tests.rows[tested.test]?.op) {
      case OP.condition:
        return LAST;
      case OP.date:
        // Most law has begun and goes on.
        return 1;
      case OP.place:
      case OP.group:
      case OP.code:
      case OP.word:
        return tested.denied ? 1 : FOUND;
      default:
        return HALF;
    }
  }
}
