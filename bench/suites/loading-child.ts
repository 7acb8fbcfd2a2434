/** Loads one engine from one file, asks it once, and prints how long that took and what is held. */
import { readFileSync } from "node:fs";
import { closures } from "../engines/closures.ts";
import { tidegate } from "../engines/tidegate.ts";
import { TIDEGATE } from "../rows.ts";
import { listing, REFERENCE_SEED } from "../workload/listing.ts";

const [engine, path = ""] = process.argv.slice(2);
const reference = listing(REFERENCE_SEED);
const empty = held();
const bytes = new Uint8Array(readFileSync(path));

const from = performance.now();
const loaded = engine === TIDEGATE ? await tidegate(bytes) : closures(new TextDecoder().decode(bytes));
if ("decide" in loaded) loaded.decide(reference.json);
else loaded.judge(reference.values);
const loadMs = performance.now() - from;

console.log(JSON.stringify({ loadMs, held: held() - empty }));
// Until here somebody may still ask.
if (loaded === undefined || bytes.length === 0) throw new Error("nothing was loaded");

function held(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
