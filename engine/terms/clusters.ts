/** What has to be normalised together, and where in the original it stands. */
export interface Cluster {
  /** Without what cannot be seen. */
  readonly text: string;
  readonly start: number;
}

/**
 * A letter with its marks (half-width Japanese voicing marks among them), the parts of a Korean syllable, or any other
 * character. `s` for line breaks, `u` for whole characters.
 */
const CLUSTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gsu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A character that another may belong to, or that stands for none by itself. */
const TOGETHER = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cs}\u1100-\u11ff\uff9e\uff9f]/u;

/** Whether a cluster begins before this code unit wherever it stands, and ends before the next one of which that is so. */
export function beginsCluster(unit: string): boolean {
  return !TOGETHER.test(unit);
}

/** What is invisible belongs to no cluster. */
export function clusters(original: string): readonly Cluster[] {
  let visible = "";
  const offsets: number[] = [];
  let from = 0;
  const keep = (until: number) => {
    visible += original.slice(from, until);
    for (let i = from; i < until; i++) offsets.push(i);
  };
  for (const found of original.matchAll(INVISIBLE)) {
    keep(found.index);
    from = found.index + found[0].length;
  }
  keep(original.length);
  return Array.from(visible.matchAll(CLUSTER), (found) => ({
    text: found[0],
    start: offsets[found.index] ?? 0,
  }));
}
