/** Integers in as few bytes as most of them need, still read where they lie: arrays of one width whatever they hold. */

/** Below 2^24, in three bytes each; the third is nearly always nought, and packs to nothing. */
export interface Narrow {
  readonly low: Uint16Array;
  readonly high: Uint8Array;
}

const MOST = 0x1000000;

export function narrow(integers: readonly number[]): Narrow {
  if (integers.some((integer) => integer >= MOST))
    throw new RangeError("an integer of more than three bytes");
  return {
    low: Uint16Array.from(integers, (integer) => integer & 0xffff),
    high: Uint8Array.from(integers, (integer) => integer >> 16),
  };
}

export function integerAt({ low, high }: Narrow, at: number): number {
  return (low[at] ?? 0) | ((high[at] ?? 0) << 16);
}

/** Rising integers: of each how much it is above the first of its block, of which there are `1 << shift` in a block. */
export interface Rising {
  readonly above: Uint16Array;
  readonly bases: Int32Array;
  readonly shift: number;
}

const WIDEST = 4;

export function rising(integers: readonly number[], shift = WIDEST): Rising {
  const baseOf = (at: number) => integers[(at >> shift) << shift] ?? 0;
  const above = integers.map((integer, at) => integer - baseOf(at));
  // In the end each is a block by itself.
  if (above.some((each) => each > 0xffff)) return rising(integers, shift - 1);
  const blocks = Math.ceil(integers.length / (1 << shift));
  return {
    above: Uint16Array.from(above),
    bases: Int32Array.from({ length: blocks }, (_, block) => baseOf(block << shift)),
    shift,
  };
}

export function risingAt({ above, bases, shift }: Rising, at: number): number {
  return (bases[at >> shift] ?? 0) + (above[at] ?? 0);
}

/** Numbers of which most occur often: for each its place among the different ones. */
export interface Repeated {
  readonly different: Float64Array;
  readonly places: Narrow;
}

export function repeated(numbers: readonly number[]): Repeated {
  const places = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, place) => [number, place]));
  return {
    different: Float64Array.from(places.keys()),
    places: narrow(numbers.map((number) => places.get(number) ?? 0)),
  };
}

export function numberAt({ different, places }: Repeated, at: number): number {
  return different[integerAt(places, at)] ?? 0;
}
