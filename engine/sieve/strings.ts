/**
 * A table of strings in three arrays of integers: looked up without a `Map`, so that it can be read where it lies.
 *
 * `units` holds the UTF-16 code units of all strings one behind the other, `ends` where each ends, `slots` their
 * numbers, plus one, by hash with open addressing (0: empty).
 */
export interface Strings {
  readonly units: Uint16Array;
  readonly ends: Int32Array;
  readonly slots: Int32Array;
  /** So many code units has the longest: what is longer need not be looked up. */
  readonly longest: number;
}

/** No string of the table. */
export const NO_STRING = -1;

/** Numbers strings in the order they are met. */
export class StringNumbers {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const kept = this.#numbers.get(text);
    if (kept !== undefined) return kept;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

export function packStrings(all: readonly string[]): Strings {
  const slots = new Int32Array(tableSize(all.length));
  const units = new Uint16Array(all.reduce((sum, text) => sum + text.length, 0));
  const ends = new Int32Array(all.length);
  let end = 0;
  let longest = 0;
  for (const [number, text] of all.entries()) {
    longest = Math.max(longest, text.length);
    for (let i = 0; i < text.length; i++) units[end + i] = text.charCodeAt(i);
    end += text.length;
    ends[number] = end;
    let slot = hashOf(text) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  return { units, ends, slots, longest };
}

/** The number of a string, or {@link NO_STRING}. */
export function findString(strings: Strings, text: string): number {
  const { slots, longest } = strings;
  if (text.length > longest) return NO_STRING;
  const mask = slots.length - 1;
  // No more steps than slots: a table that somebody filled up has no empty one to end at.
  for (let step = 0, slot = hashOf(text) & mask; step < slots.length; step++, slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return NO_STRING;
    if (isString(strings, number, text)) return number;
  }
  return NO_STRING;
}

function isString({ units, ends }: Strings, number: number, text: string): boolean {
  const start = number === 0 ? 0 : (ends[number - 1] ?? 0);
  if ((ends[number] ?? 0) - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A power of two, at most half full, so that a miss ends soon. */
function tableSize(entries: number): number {
  let size = 8;
  while (size < entries * 2) size *= 2;
  return size;
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
