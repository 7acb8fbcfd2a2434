/** The workload of so many rules, made once in a run however many suites measure it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Ir, packBundle } from "../../engine/index.ts";
import { irOf } from "./ir.ts";
import { type Listing, listing, listings, REFERENCE_SEED } from "./listing.ts";
import { type Rule, rules } from "./rules.ts";

export interface Workload {
  readonly rules: readonly Rule[];
  readonly ir: Ir;
  readonly bundle: Uint8Array;
}

const made = new Map<number, Promise<Workload>>();

export function workload(count: number): Promise<Workload> {
  const kept = made.get(count) ?? make(count);
  made.set(count, kept);
  return kept;
}

/** Fifty thousand rules are half a gigabyte; what no suite asks for any more is let go. */
export function forget(): void {
  made.clear();
}

/** As it stands in the file, byte for byte. */
export const REFERENCE_TEXT: string = readFileSync(
  join(import.meta.dirname, "../reference.ndjson"),
  "utf8",
).trimEnd();

export const REFERENCE: Listing = listing(REFERENCE_SEED);

/** Results are compared, and growth is timed, over these. */
export const POOL: readonly Listing[] = listings(200);

async function make(count: number): Promise<Workload> {
  const all = rules(count);
  const ir = irOf(all);
  return { rules: all, ir, bundle: await packBundle(ir) };
}
