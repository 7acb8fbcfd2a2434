/** A process of the run: judges its slice of the listings and sends what it counted to the process that started it. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { screeningsOf } from "../../cli/requests.ts";
import { loadBundle } from "../../cli/ruleset.ts";
import type { Decision } from "../../engine/decision.ts";
import { screen } from "../../engine/index.ts";
import { AS_OF, type Listing, listingsOf, MARKETS, quietIo } from "./listings.ts";
import { addDecision, addListing, emptySummary } from "./summary.ts";

const TELL_MS = 500;

// Nobody is left to be told.
process.once("disconnect", () => process.exit());

const [rest = 0, of = 1, every = 1] = process.argv.slice(2, 5).map(Number);
const keep = process.argv[5];
const kept = keep === undefined ? undefined : createWriteStream(`${keep}.${rest}`);
const io = quietIo(join(import.meta.dirname, "../.."));
const bundle = await loadBundle({}, io, "en");
const overrides = { settings: [], to: MARKETS, options: { as_of: AS_OF }, today: AS_OF };

const summary = emptySummary();
let last = performance.now();
for await (const listing of listingsOf({ rest, of, every }, bundle, io)) {
  addListing(summary, listing);
  for (const screening of screeningsOf(listing.body, overrides)) {
    if ("problems" in screening) throw new Error(`${listing.id}: ${JSON.stringify(screening.problems)}`);
    const from = processorSeconds();
    const decision = screen(bundle, screening.request);
    summary.processor.judging += processorSeconds() - from;
    addDecision(summary, screening.to, listing, decision);
    if (kept?.write(`${JSON.stringify(told(screening.to, listing, decision))}\n`) === false)
      await new Promise<void>((go) => kept.once("drain", () => go()));
  }
  if (performance.now() - last > TELL_MS) {
    last = performance.now();
    process.send?.({ listings: summary.ids.length });
  }
}
if (kept !== undefined) await new Promise<void>((end) => kept.end(() => end()));
summary.processor.seconds = processorSeconds();
process.send?.({ listings: summary.ids.length, summary }, () => process.disconnect());

/** As much of a decision as a person reads. */
function told(to: string, { id, body }: Listing, decision: Decision) {
  const { outcome, at_best, at_worst } = decision;
  return {
    id,
    to,
    outcome,
    at_best,
    at_worst,
    facts: body.facts,
    findings: decision.findings.map(({ rule, outcome, title, message, values }) => ({
      rule,
      outcome,
      title: title.en,
      message: message.en,
      values,
    })),
    missing: decision.missing.map(({ fact, worst, reason, rules }) => ({ fact, worst, reason, rules })),
    invalid: decision.invalid,
  };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
