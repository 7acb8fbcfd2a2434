import { asNumber, asText, less } from "./coerce.ts";
import type { Run } from "./run.ts";

/**
 * Part of a text. A negative start counts from the end; a negative length leaves off so many characters at the end,
 * as PHP has it.
 */
export function substr(value: unknown, start: unknown, length: unknown, run: Run): string {
  const text = asText(value, run);
  const rest = text.slice(integer(asNumber(start, run)));
  if (less(length, 0, false, run)) {
    // JavaScript joins a text to a number instead of adding them, and the join is no number.
    const kept = typeof length === "number" ? rest.length + length : Number.NaN;
    return rest.slice(0, Math.max(0, integer(kept)));
  }
  if (length === undefined) return rest;
  return rest.slice(0, Math.max(0, integer(asNumber(length, run))));
}

/** ECMA-262 §7.1.5. */
function integer(number: number): number {
  return Number.isNaN(number) ? 0 : Math.trunc(number);
}
