import { type Exact, wholeOf } from "../value/exact.ts";

const SCALE = 1_000_000;

/**
 * An exact number as a whole number of millionths, which a double holds exactly up to 2^53: comparing two of them is
 * comparing the numbers. Undefined for what is no such whole number, a third or ten thousand million; it is compared
 * as a fraction then.
 */
export function millionthsOf(value: Exact): number | undefined {
  return wholeOf(value, SCALE);
}
