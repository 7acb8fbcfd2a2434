import { Spelling } from "./spelling.ts";

const WHITE_SPACE = /^\s+$/;

/** Text as it is compared: NFKC, without letter case, without what cannot be seen, any white space one space. */
export const FOLDING: Spelling = new Spelling((cluster) =>
  foldCase(cluster.normalize("NFKC")).normalize("NFKC"),
);

/**
 * Upper case first: it opens what lower case keeps apart (ß and ss, the two sigmas). A letter at a time, since the
 * lower case of a sigma depends on what follows it.
 */
export function foldCase(cluster: string): string {
  const folded = cluster.toLowerCase().toUpperCase().toLowerCase();
  return WHITE_SPACE.test(folded) ? " " : folded.replaceAll("ς", "σ");
}

/** A word as it is compared; see {@link FOLDING}. */
export function fold(original: string): { readonly text: string } {
  FOLDING.read(original);
  return { text: FOLDING.text };
}
