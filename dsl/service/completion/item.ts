import type { Localised } from "../../../engine/index.ts";
import type { Span } from "../../ast.ts";
import type { Target } from "../target.ts";

/** Something that could be written at a place. */
export interface Completion {
  /** What is written in place of `span`. */
  readonly text: string;
  readonly span: Span;
  readonly kind: Target["kind"] | "keyword" | "type";
  /** Its type, or how its clause is written. */
  readonly detail?: string;
  /** What people call it. */
  readonly label?: Localised;
  /** The likely first: 0, then 1 … */
  readonly rank: number;
}

/** A completion before it is known where it goes. */
export type Item = Omit<Completion, "span">;

export function keyword(text: string, rank: number, detail?: string): Item {
  return { text, kind: "keyword", rank, ...(detail === undefined ? {} : { detail }) };
}

export function item(text: string, kind: Item["kind"], more: Partial<Item> = {}): Item {
  return { text, kind, rank: 0, ...more };
}
