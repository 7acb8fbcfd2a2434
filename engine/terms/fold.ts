import { type Spelled, Spelling } from "./spelling.ts";

const WHITE_SPACE = /^\s+$/;

/**
 * Upper case first: it opens what lower case keeps apart (ß and ss, the two sigmas). A letter at a time, since the
 * lower case of a sigma depends on what follows it.
 */
const FOLDING = new Spelling((cluster) => {
  const folded = cluster.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
  return WHITE_SPACE.test(folded) ? " " : folded.replaceAll("ς", "σ");
});

/** Text as it is compared: NFKC, without letter case, without what cannot be seen, any white space one space. */
export function fold(original: string): Spelled {
  return FOLDING.read(original);
}
