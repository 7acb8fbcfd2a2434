/**
 * Of the rules that the index finds, those that no guard settles.
 *
 * Written out in full: a set is (grid, cells in which a test may pass, cells in which it does), and a test may pass where
 * the cells of the fact and of the set meet. A number is written anyway and kept by counting on, so that there is nothing
 * for the processor to guess wrong, and a rule need not wait for the one before it.
 */
import {
  GUARD_COLUMNS,
  GUARD_EITHER,
  GUARD_FROM,
  GUARD_SETS,
  GUARD_UNTIL,
  type PackedGuards,
  SET_COLUMNS,
} from "./guards.ts";
import type { Slots } from "./slots.ts";

/** Numbers of rules; in the lowest bit whether the tests certainly pass by which a rule was found. */
interface Found {
  readonly found: Int32Array;
  readonly count: number;
}

/**
 * How many are left. They take the place of those found: the number, and in its lowest bit whether all that index and
 * guards can tell of the rule is told.
 */
export function unguarded({ found, count }: Found, guards: PackedGuards, slots: Slots): number {
  const begun = withinFirst(found, count, guards, slots);
  const left = withinAll(found, begun, guards, slots);
  tell(found, left, guards, slots);
  return left;
}

/** By the legal date and the strictest guard: half of what is found comes no further. */
function withinFirst(
  found: Int32Array,
  count: number,
  { ofRules, sets }: PackedGuards,
  { day, cells }: Slots,
): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const each = found[i] ?? 0;
    const row = (each >> 1) * GUARD_COLUMNS;
    // Below nought where the day is before the first or behind the last.
    const outside = (day - (ofRules[row + GUARD_FROM] ?? 0)) | ((ofRules[row + GUARD_UNTIL] ?? 0) - day);
    const set = SET_COLUMNS * (ofRules[row + GUARD_SETS] ?? 0);
    const first = (cells[sets[set] ?? 0] ?? 0) & (sets[set + 1] ?? 0);
    found[left] = each;
    left += isSome(first) & ~(outside >> 31);
  }
  return left;
}

function withinAll(
  found: Int32Array,
  count: number,
  { ofRules, sets }: PackedGuards,
  { cells }: Slots,
): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const each = found[i] ?? 0;
    const row = (each >> 1) * GUARD_COLUMNS;
    const b = SET_COLUMNS * (ofRules[row + GUARD_SETS + 1] ?? 0);
    const c = SET_COLUMNS * (ofRules[row + GUARD_SETS + 2] ?? 0);
    const d = SET_COLUMNS * (ofRules[row + GUARD_EITHER] ?? 0);
    const e = SET_COLUMNS * (ofRules[row + GUARD_EITHER + 1] ?? 0);
    const second = (cells[sets[b] ?? 0] ?? 0) & (sets[b + 1] ?? 0);
    const third = (cells[sets[c] ?? 0] ?? 0) & (sets[c + 1] ?? 0);
    const one = (cells[sets[d] ?? 0] ?? 0) & (sets[d + 1] ?? 0);
    const other = (cells[sets[e] ?? 0] ?? 0) & (sets[e + 1] ?? 0);
    found[left] = each;
    left += isSome(second) & isSome(third) & isSome(one | other);
  }
  return left;
}

/** Unsets the lowest bit where the test of a guard may pass and is not certain to. */
function tell(found: Int32Array, count: number, { ofRules, sets }: PackedGuards, { sure }: Slots): void {
  for (let i = 0; i < count; i++) {
    const each = found[i] ?? 0;
    const row = (each >> 1) * GUARD_COLUMNS;
    const a = SET_COLUMNS * (ofRules[row + GUARD_SETS] ?? 0);
    const b = SET_COLUMNS * (ofRules[row + GUARD_SETS + 1] ?? 0);
    const c = SET_COLUMNS * (ofRules[row + GUARD_SETS + 2] ?? 0);
    const d = SET_COLUMNS * (ofRules[row + GUARD_EITHER] ?? 0);
    const e = SET_COLUMNS * (ofRules[row + GUARD_EITHER + 1] ?? 0);
    const first = (sure[sets[a] ?? 0] ?? 0) & (sets[a + 2] ?? 0);
    const second = (sure[sets[b] ?? 0] ?? 0) & (sets[b + 2] ?? 0);
    const third = (sure[sets[c] ?? 0] ?? 0) & (sets[c + 2] ?? 0);
    const one = (sure[sets[d] ?? 0] ?? 0) & (sets[d + 2] ?? 0);
    const other = (sure[sets[e] ?? 0] ?? 0) & (sets[e + 2] ?? 0);
    const isTold = isSome(first) & isSome(second) & isSome(third) & isSome(one | other);
    // All bits, but the lowest only where it is told.
    found[i] = each & (isTold - 2);
  }
}

/** 1 if a bit is set, else 0: the sign of a number or of its negative is set unless it is nought. */
function isSome(bits: number): number {
  return (bits | -bits) >>> 31;
}
