/** Headings of the Harmonized System the workload's goods are of: 40 chapters, ten headings each, ten subheadings each. */

const CHAPTERS = "04 09 17 18 19 20 21 22 29 30 33 34 38 39 40 42 44 48 49 54".split(" ");
const MORE_CHAPTERS = "57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 73 76 84 85 95".split(" ");

export const CODES_2: readonly string[] = [...CHAPTERS, ...MORE_CHAPTERS];
export const CODES_4: readonly string[] = CODES_2.flatMap((chapter) =>
  Array.from({ length: 10 }, (_, i) => chapter + String(i + 1).padStart(2, "0")),
);
export const CODES_6: readonly string[] = CODES_4.flatMap((heading) =>
  Array.from({ length: 10 }, (_, i) => `${heading}${i}0`),
);

/** All codes under a prefix, as numbers of ten digits: from `low` up to, not including, `high`. */
export function interval(prefix: string): { readonly low: number; readonly high: number } {
  const scale = 10 ** (10 - prefix.length);
  return { low: Number(prefix) * scale, high: (Number(prefix) + 1) * scale };
}

/** Named lists of headings that rules share. */
export const CODE_LISTS: readonly { readonly name: string; readonly prefixes: readonly string[] }[] =
  Array.from({ length: 40 }, (_, i) => ({
    name: `goods-${i + 1}`,
    prefixes: Array.from(
      { length: 4 + (i % 9) },
      (__, j) => CODES_4[(i * 37 + j * 61) % CODES_4.length] ?? "",
    ),
  }));
