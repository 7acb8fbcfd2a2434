/**
 * Loads one engine from one file, judges one shipment, then decides it if that is more, and prints how long that took and
 * what is held.
 */
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
if ("decide" in loaded) loaded.judge(loaded.normalise(loaded.read(reference.json)));
else loaded.judge(reference.values);
const loadMs = performance.now() - from;
if ("decide" in loaded) loaded.decide(reference.json);
const decidedMs = performance.now() - from;

console.log(JSON.stringify({ loadMs, decidedMs, held: held() - empty }));
// Until here somebody may still ask.
if (loaded === undefined || bytes.length === 0) throw new Error("nothing was loaded");

function held(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
