/**
 * Draws 25 listings a market at random from the shared data, none for two markets, and writes those of one market as
 * they are before anybody has answered a question about them, `{id, facts}` a line:
 *
 *   npx tsx scripts/draw-listings.ts DE
 *
 * `tests/cases/first-run/completed` holds what became of them when every question was answered.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findTideFiles } from "../cli/files.ts";
import { isRecord, type JsonObject } from "../cli/json.ts";
import { readMapping } from "../cli/mapping.ts";
import { resolverIn } from "../cli/resolver.ts";
import type { Vocabulary } from "../cli/vocabulary.ts";
import { compile } from "../dsl/index.ts";
import { sharedData } from "../tests/shared-folder.ts";

/** Anybody who draws with it draws the same listings. */
export const SEED = 20261121;
export const MARKETS: readonly string[] = ["DE", "FR", "GB", "US"];
export const EACH = 25;

const ROOT = join(import.meta.dirname, "..");
/** Each has its mapping in `cli/mappings`, by the same name. */
const SOURCES = ["listings-described", "secondhand-sports", "toys-uk"];

interface Listing {
  readonly source: string;
  /** What the draw goes by: the marketplace and the id it has there. */
  readonly key: string;
  readonly row: JsonObject;
}

/** A listing as a request: its id and the facts the mapping finds in it. */
export interface Drawn {
  readonly id: string;
  readonly facts: JsonObject;
}

/** What was drawn for each market, in the order it was drawn. */
export async function drawListings(vocabulary: Vocabulary): Promise<ReadonlyMap<string, readonly Drawn[]>> {
  const mappings = await mappingsBySource(vocabulary);
  const listings = (await Promise.all(SOURCES.map(listingsOf))).flat();
  listings.sort((a, b) => (a.key < b.key ? -1 : 1));
  const drawn = shuffled(listings, MARKETS.length * EACH).map(({ source, key, row }) => {
    const { id = key, facts } = mappings(source).row(row);
    return { id, facts };
  });
  return new Map(
    MARKETS.map((market, index) => [
      market,
      drawn
        .slice(index * EACH, (index + 1) * EACH)
        .map(({ id, facts }) => ({ id, facts: { destination: market, ...facts } })),
    ]),
  );
}

async function mappingsBySource(vocabulary: Vocabulary) {
  const mappings = new Map<string, Awaited<ReturnType<typeof readMapping>>["mapping"]>();
  for (const source of SOURCES)
    mappings.set(source, (await readMapping(`cli/mappings/${source}.json`, ROOT, vocabulary)).mapping);
  return (source: string) => {
    const mapping = mappings.get(source);
    if (mapping === undefined) throw new Error(`No mapping for ${source}.`);
    return mapping;
  };
}

async function listingsOf(source: string): Promise<Listing[]> {
  const path = join(sharedData, "data/listings", `${source}.ndjson`);
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const row: unknown = JSON.parse(line);
      if (!isRecord(row)) throw new Error(`${path}: a line is no object.`);
      return { source, key: `${row.source}/${row.id}`, row };
    });
}

/** The first `count` of the list in random order (Fisher and Yates). */
function shuffled<T>(list: readonly T[], count: number): T[] {
  const left = [...list];
  const random = randomFrom(SEED);
  return Array.from({ length: count }, () => {
    const [taken] = left.splice(Math.floor(random() * left.length), 1);
    if (taken === undefined) throw new Error(`There are fewer than ${count} listings.`);
    return taken;
  });
}

/** Mulberry32: the same numbers from the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.filename === process.argv[1]) {
  const asked = process.argv.slice(2);
  const files = await findTideFiles(["rulesets"], ROOT);
  const { ir } = await compile(files, resolverIn(files, ROOT));
  if (ir === undefined) throw new Error("The rules do not compile.");
  const markets = await drawListings(ir);
  for (const market of asked.length > 0 ? asked : MARKETS) {
    const drawn = markets.get(market);
    if (drawn === undefined) throw new Error(`${market} is none of ${MARKETS.join(", ")}.`);
    for (const each of drawn) process.stdout.write(`${JSON.stringify(each)}\n`);
  }
}
