import type { IrCond } from "../../engine/ir.ts";
import type { Classes } from "./boxes.ts";

/** Cases that no condition looked at tells apart. */
export interface CaseClass {
  /** `… = EUR 135`: the dots stand for the name of what is looked at. */
  readonly words: string;
  /** As a cell of a table: `over EUR 22 under EUR 150`. */
  readonly cell: string;
}

/** One thing conditions ask about, and the classes they divide it into. */
export interface Dimension {
  readonly name: string;
  readonly classes: readonly CaseClass[];
  /** The classes for which each question comes out true, by its key. */
  readonly answers: ReadonlyMap<string, Classes>;
  /** Every class is a case that can happen. */
  readonly isCertain: boolean;
}

/** One question about one thing, by a key that does not hang on how the sentence was worded. */
export interface Question {
  readonly key: string;
  readonly cond: IrCond;
}

export function questionOf(cond: IrCond): Question {
  return { key: keyOf(cond), cond };
}

export function keyOf(value: unknown): string {
  return JSON.stringify(value, (name, inner: unknown) => (name === "s" ? undefined : inner));
}

/** A question nothing is known about but that it is answered yes or no. */
export function yesOrNo(name: string, { key }: Question, isCertain: boolean): Dimension {
  return {
    name,
    classes: [
      { words: "… = yes", cell: "yes" },
      { words: "… = no", cell: "no" },
    ],
    answers: new Map([[key, 1n]]),
    isCertain,
  };
}

/** The classes of which something is true. */
export function classesWhere<T>(classes: readonly T[], holds: (one: T) => boolean): Classes {
  return classes.reduce((bits, one, i) => (holds(one) ? bits | (1n << BigInt(i)) : bits), 0n);
}
