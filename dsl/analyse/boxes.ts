/**
 * Boxes: sets of cases that are a choice of classes on each of finitely many sides. What a condition divides a fact
 * into is finite (the limits written, what lies between them, the words named, anything else), so every set of cases a
 * rule or a row can hold for is a union of boxes, and what two of them share or leave out is found by arithmetic.
 */

/** One bit for each class of the side. */
export type Classes = bigint;
export type Box = readonly Classes[];

/** Beyond that many boxes nobody could follow the answer; whoever asks is told that there is none. */
const BOX_LIMIT = 1024;

/** All of the first so many classes. */
export function allClasses(count: number): Classes {
  return (1n << BigInt(count)) - 1n;
}

/** Undefined where they have nothing in common. */
export function intersection(a: Box, b: Box): Box | undefined {
  const common = a.map((side, i) => side & (b[i] ?? 0n));
  return common.includes(0n) ? undefined : common;
}

/** What is left of a box, in boxes that have nothing in common. */
export function without(box: Box, taken: Box): readonly Box[] {
  if (intersection(box, taken) === undefined) return [box];
  const left: Box[] = [];
  const rest = [...box];
  for (const [i, side] of box.entries()) {
    const outside = side & ~(taken[i] ?? 0n);
    if (outside !== 0n) left.push(rest.map((kept, j) => (i === j ? outside : kept)));
    rest[i] = side & (taken[i] ?? 0n);
  }
  return left;
}

/** What is left of some boxes when others are taken away; undefined beyond the limit. */
export function remainder(boxes: readonly Box[], taken: readonly Box[]): readonly Box[] | undefined {
  let left = boxes;
  for (const gone of taken) {
    left = left.flatMap((box) => without(box, gone));
    if (left.length > BOX_LIMIT) return undefined;
  }
  return left;
}

/** What both have in common; undefined beyond the limit. */
export function common(a: readonly Box[], b: readonly Box[]): readonly Box[] | undefined {
  if (a.length * b.length > BOX_LIMIT * BOX_LIMIT) return undefined;
  const all: Box[] = [];
  for (const one of a) {
    for (const other of b) {
      const both = intersection(one, other);
      if (both !== undefined) all.push(both);
    }
  }
  return all.length > BOX_LIMIT ? undefined : all;
}

/** The first class of each side: one case out of the box. */
export function caseIn(box: Box): readonly number[] {
  return box.map((side) => {
    let at = 0;
    while (side !== 0n && ((side >> BigInt(at)) & 1n) === 0n) at++;
    return at;
  });
}
