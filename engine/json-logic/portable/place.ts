import { pointer } from "../json.ts";
import type { Known } from "./facts.ts";

/** Which way a condition counts: only a true one matters (`for`), only a false one (`against`), or either. */
export type Bearing = "for" | "against" | "both";

export function reversed(bearing: Bearing): Bearing {
  if (bearing === "both") return bearing;
  return bearing === "for" ? "against" : "for";
}

/** Where an expression stands. */
export interface Place {
  /** RFC 6901 pointer. */
  readonly path: string;
  readonly depth: number;
  /** What is there whenever the expression is evaluated. */
  readonly known: Known;
  /** Whether the data is an element of a list, which `{"var": ""}` then reads. */
  readonly element: boolean;
}

/** An operation and its operands; `bare` where a single operand stands without its brackets. */
export interface Operands {
  readonly operator: string;
  readonly operands: readonly unknown[];
  readonly bare: boolean;
}

/** Where an operand stands. */
export function at(operation: Operands, operand: number, place: Place): Place {
  const path = pointer(place.path, operation.operator);
  return { ...place, path: operation.bare ? path : pointer(path, operand), depth: place.depth + 1 };
}
