/**
 * Folding as it was first written, a cluster at a time by regular expressions: slow, and short enough to be seen to be
 * right. What the engine does must give the same.
 */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text` where its part of the original begins. */
  readonly starts: readonly number[];
  /** For each code unit of `text` where its part of the original ends. */
  readonly ends: readonly number[];
}

/**
 * What has to be normalised together: a letter with its marks (half-width Japanese voicing marks among them), the parts
 * of a Korean syllable, or any other character. `s` for line breaks, `u` for whole characters.
 */
const CLUSTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gsu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACE = /^\s+$/;

export function fold(original: string): Folded {
  const { text: visible, offsets } = withoutInvisible(original);
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of visible.matchAll(CLUSTER)) {
    const start = offsets[found.index] ?? 0;
    // Up to the next visible character, so that what hides between two letters belongs to the first.
    const end = offsets[found.index + found[0].length] ?? original.length;
    const folded = foldCluster(found[0]);
    if (folded === " " && text.endsWith(" ")) {
      ends[ends.length - 1] = end;
      continue;
    }
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text, starts, ends };
}

/** Offsets are those of the original, one for each code unit that is left. */
function withoutInvisible(original: string): { readonly text: string; readonly offsets: readonly number[] } {
  let text = "";
  const offsets: number[] = [];
  let from = 0;
  const keep = (until: number) => {
    text += original.slice(from, until);
    for (let i = from; i < until; i++) offsets.push(i);
  };
  for (const found of original.matchAll(INVISIBLE)) {
    keep(found.index);
    from = found.index + found[0].length;
  }
  keep(original.length);
  return { text, offsets };
}

/**
 * Upper case first: it opens what lower case keeps apart (ß and ss, the two sigmas). A letter at a time, since the
 * lower case of a sigma depends on what follows it.
 */
function foldCluster(cluster: string): string {
  const folded = cluster.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
  return SPACE.test(folded) ? " " : folded.replaceAll("ς", "σ");
}
