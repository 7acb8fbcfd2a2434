import type { Exact } from "../value/exact.ts";

const SCALE = 1_000_000n;

/**
 * An exact number as a whole number of millionths, which a double holds exactly up to 2^53: comparing two of them is
 * comparing the numbers. Undefined for what is no such whole number, a third or ten thousand million; it is compared
 * as a fraction then.
 */
export function millionthsOf({ s, n, d }: Exact): number | undefined {
  const scaled = n * SCALE;
  if (d !== 1n && scaled % d !== 0n) return undefined;
  const whole = Number(s * (d === 1n ? scaled : scaled / d));
  return Number.isSafeInteger(whole) ? whole : undefined;
}
