import { CONFUSABLES } from "./confusables-data.ts";
import type { PackedTerms } from "./layout.ts";
import { textOf, unitsOf } from "./units.ts";

/** What characters look like, to be packed with the terms that are looked for so. */
export type Confusables = Pick<PackedTerms, "confusables" | "looks" | "lookEnds">;

export const NO_CONFUSABLES: Confusables = {
  confusables: new Uint32Array(),
  looks: new Uint16Array(),
  lookEnds: new Uint32Array(),
};

let kept: Confusables | undefined;

/** Those of UTS #39, read once. */
export function readConfusables(): Confusables {
  kept ??= unpack();
  return kept;
}

function unpack(): Confusables {
  const pairs: (readonly [character: number, look: string])[] = [];
  for (const line of CONFUSABLES.trim().split("\n")) {
    const [look = "", alike = ""] = line.split(":");
    const text = String.fromCodePoint(...numbersOf(look));
    for (const character of numbersOf(alike)) pairs.push([character, text]);
  }
  pairs.sort(([a], [b]) => a - b);
  const looks = pairs.map(([, look]) => look).join("");
  let end = 0;
  return {
    confusables: Uint32Array.from(pairs, ([character]) => character),
    looks: unitsOf(looks),
    lookEnds: Uint32Array.from(pairs, ([, look]) => {
      end += look.length;
      return end;
    }),
  };
}

/** What a character looks like: itself, for most. */
export function lookOf(character: string, { confusables, looks, lookEnds }: Confusables): string {
  const sought = character.codePointAt(0) ?? 0;
  let low = 0;
  let high = confusables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((confusables[middle] ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  if (confusables[low] !== sought) return character;
  return textOf(looks.subarray(lookEnds[low - 1] ?? 0, lookEnds[low]));
}

function numbersOf(hex: string): number[] {
  return hex.split(" ").map((each) => Number.parseInt(each, 16));
}
