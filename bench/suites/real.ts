/** Our rules of law on the listings there are, each to one market after the other. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { screeningsOf } from "../../cli/requests.ts";
import { canonicalBytes, openBundle, type ScreenRequest, screen } from "../../engine/index.ts";
import { AS_OF, listingsOf, MARKETS, quietIo } from "../../scripts/first-run/listings.ts";
import { sharedData } from "../../tests/shared-folder.ts";
import { type Pace, race } from "../measure.ts";
import { PARSE, type Row, row, TIDEGATE } from "../rows.ts";
import { Random } from "../workload/random.ts";
import { inTurn, ratios } from "./own.ts";

const root = join(import.meta.dirname, "../..");
/** One in so many of the listings. */
const EVERY = 40;

export const BUILT = join(root, "worker/generated/bundle.bin");

/** What `npm run build` packed is there. */
export async function realSuite(pace: Pace): Promise<readonly Row[]> {
  const bundle = await openBundle(new Uint8Array(readFileSync(BUILT)));
  const n = bundle.ir.rules.length;
  if (!existsSync(join(sharedData, "data/listings"))) {
    console.warn(`no listings at ${sharedData}; set TIDEGATE_DATA to the folder that holds them`);
    return [row({ suite: "real", engine: TIDEGATE, n, note: "no listings" })];
  }
  const requests: ScreenRequest[] = [];
  const overrides = { settings: [], to: MARKETS, options: { as_of: AS_OF }, today: AS_OF };
  for await (const { body } of listingsOf({ rest: 0, of: 1, every: EVERY }, bundle, quietIo(root)))
    for (const screening of screeningsOf(body, overrides))
      if ("request" in screening) requests.push(screening.request);
  scatter(requests);
  const texts = requests.map((request) => JSON.stringify(request));
  const found = await race(
    [
      { name: PARSE, run: inTurn(texts, (text) => JSON.parse(text)) },
      { name: TIDEGATE, run: inTurn(requests, (request) => canonicalBytes(screen(bundle, request))) },
    ],
    pace,
  );
  const mean = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  console.log(`real: ${requests.length} requests of ${mean.toFixed(0)} bytes in the mean`);
  return ratios("real", n, found, true);
}

/** However few of them are timed, they are of all files and markets. */
function scatter(all: ScreenRequest[]): void {
  const random = new Random(1);
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const [a, b] = [all[i], all[j]];
    if (a !== undefined && b !== undefined) [all[i], all[j]] = [b, a];
  }
}
