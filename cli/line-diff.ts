/** Lines that differ between two texts, with a line of what stands around them. */
export interface Change {
  /** Line of the old text, from 1. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * What turns one text into the other, in runs. A longest common subsequence over the middle, after what begins and
 * ends alike is set aside: a formatter changes little, so the middle is small; where it is not, one run says it all.
 */
export function lineChanges(before: string, after: string): Change[] {
  const a = before.split("\n");
  const b = after.split("\n");
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const left = a.slice(start, a.length - tail);
  const right = b.slice(start, b.length - tail);
  if (left.length === 0 && right.length === 0) return [];
  if (left.length * right.length > 4_000_000) return [{ line: start + 1, removed: left, added: right }];
  return runs(left, right, start);
}

function runs(a: readonly string[], b: readonly string[], offset: number): Change[] {
  const width = b.length + 1;
  // common[i * width + j]: length of the longest common subsequence of a from i and b from j.
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: { line: number; removed: string[]; added: string[] }[] = [];
  let open: { line: number; removed: string[]; added: string[] } | undefined;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = undefined;
      i++;
      j++;
      continue;
    }
    if (open === undefined) {
      open = { line: offset + i + 1, removed: [], added: [] };
      changes.push(open);
    }
    if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) open.removed.push(a[i++] ?? "");
    else open.added.push(b[j++] ?? "");
  }
  return changes;
}
