/** Most of the time there are about ten, for which nothing is quicker than to put each in its place. */
const FEW = 32;

/** Of the first `count` rules each once, in order; a number with its lowest bit unset goes before the same with it set. */
export function distinct(found: Int32Array, count: number): Int32Array {
  const sorted = inOrder(found.subarray(0, count));
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const each = sorted[i] ?? 0;
    if (kept === 0 || (sorted[kept - 1] ?? 0) >> 1 !== each >> 1) sorted[kept++] = each;
  }
  return sorted.subarray(0, kept);
}

function inOrder(part: Int32Array): Int32Array {
  const count = part.length;
  if (count > FEW) return part.sort();
  for (let i = 1; i < count; i++) {
    const number = part[i] ?? 0;
    let at = i;
    for (; at > 0 && (part[at - 1] ?? 0) > number; at--) part[at] = part[at - 1] ?? 0;
    part[at] = number;
  }
  return part;
}
