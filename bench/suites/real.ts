/** Our rules of law on the listings there are, each to one market after the other. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { screeningsOf } from "../../cli/requests.ts";
import { canonicalBytes, type ScreenRequest, screen } from "../../engine/index.ts";
import { AS_OF, listingsOf, MARKETS, quietIo } from "../../scripts/first-run/listings.ts";
import { sharedData } from "../../tests/shared-folder.ts";
import { tidegate } from "../engines/tidegate.ts";
import { type Contender, type Pace, race } from "../measure.ts";
import { PARSE, type Row, row, TIDEGATE } from "../rows.ts";
import { Random } from "../workload/random.ts";
import { inTurn, ratios } from "./own.ts";

const root = join(import.meta.dirname, "../..");
/** One in so many of the listings. */
const EVERY = 40;

export const BUILT = join(root, "worker/generated/bundle.bin");

/** Facts read and rules about items judged; no charges, papers, questions or words. */
const JUDGING = "tidegate, judge";

/** What `npm run build` packed is there. Decisions on all, and on those to each market; and the judging of all. */
export async function realSuite(pace: Pace): Promise<readonly Row[]> {
  const engine = await tidegate(new Uint8Array(readFileSync(BUILT)));
  const { bundle } = engine;
  const n = bundle.ir.rules.length;
  if (!existsSync(join(sharedData, "data/listings"))) {
    console.warn(`\n!!! NO REAL LISTINGS at ${sharedData}: suite "real" is not run.`);
    console.warn("!!! Set TIDEGATE_DATA to the folder that holds data/listings.\n");
    return [row({ suite: "real", engine: TIDEGATE, n, note: "no listings" })];
  }
  const requests: ScreenRequest[] = [];
  const overrides = { settings: [], to: MARKETS, options: { as_of: AS_OF }, today: AS_OF };
  for await (const { body } of listingsOf({ rest: 0, of: 1, every: EVERY }, bundle, quietIo(root)))
    for (const screening of screeningsOf(body, overrides))
      if ("request" in screening) requests.push(screening.request);
  scatter(requests);
  const texts = requests.map((request) => JSON.stringify(request));
  const decide = (request: ScreenRequest) => canonicalBytes(screen(bundle, request));
  const contenders: readonly Contender[] = [
    { name: PARSE, run: inTurn(texts, (text) => JSON.parse(text)) },
    { name: JUDGING, run: inTurn(requests, (request) => engine.judge(engine.normalise(request))) },
    { name: TIDEGATE, run: inTurn(requests, decide) },
    ...MARKETS.map((market) => {
      const sent = requests.filter(({ facts }) => facts.destination === market);
      return { name: `${TIDEGATE}, to ${market}`, run: inTurn(sent, decide) };
    }),
  ];
  const found = await race(contenders, pace);
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
