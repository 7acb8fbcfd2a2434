import { createHash } from "node:crypto";

/**
 * So many of all, by chance that can be had again: those whose names, hashed together with the seed, come first. One
 * entry more or less among all of them changes at most one of those drawn.
 */
export function draw<T>(all: readonly T[], count: number, seed: string, nameOf: (entry: T) => string): T[] {
  return all
    .map((entry) => ({
      entry,
      rank: createHash("sha256")
        .update(`${seed} ${nameOf(entry)}`)
        .digest("hex"),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .slice(0, count)
    .map(({ entry }) => entry);
}
