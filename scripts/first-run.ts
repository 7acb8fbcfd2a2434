/**
 * Screens the 10,000 toy listings of the shared data to Germany and Great Britain and writes docs/first-run.md:
 * `node --import tsx scripts/first-run.ts` (under `npm exec`, so that Node is 22).
 */
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { EXIT } from "../cli/exit.ts";
import { run } from "../cli/program.ts";
import type { summaryJson } from "../cli/summary-text.ts";
import { OUTCOMES } from "../cli/tally.ts";
import { digits } from "../cli/words.ts";
import { en } from "../engine/render/en.ts";
import { sharedData } from "../tests/shared-folder.ts";

type Summary = ReturnType<typeof summaryJson>;

const root = join(import.meta.dirname, "..");
const AS_OF = "2026-11-21";
const COMMAND = [
  "screen",
  join(sharedData, "data/listings/toys-uk.ndjson"),
  "--to=DE,GB",
  "--map=cli/mappings/toys-uk.json",
  `--as-of=${AS_OF}`,
  "--summary",
];

/** What a seller could say of all his toys at once; made up, to show what answers settle. */
const STATED = [
  "seller.established_in=GB",
  "seller.postal_address=1 Example Street, Leeds",
  "seller.registrations=none",
  "seller.on_eu_platform=no",
  "seller.sales_count_year=500",
  "seller.sales_value_year=9000.00 EUR",
  "registrations=none",
  'roles=[{"id": "declarant", "country": "DE"}]',
  "ioss_number=none",
  "transport=0.00 GBP",
  "transport_shown_apart=yes",
  "exchange_rate.exchange=eu-customs-rate",
  "exchange_rate.from=GBP",
  "exchange_rate.to=EUR",
  "exchange_rate.rate=1.1500",
  "item.quantity=1",
  "item.hs=9503.00",
  "item.origin=CN",
  "item.description=toy",
  "item.duty_rate=0%",
  "item.manufacturer_product_id=none",
];

const bare = await summaryOf([]);
const stated = await summaryOf(STATED.map((fact) => `--facts=${fact}`));
await writeFile(join(root, "docs/first-run.md"), page(bare, stated));

async function summaryOf(more: readonly string[]): Promise<Summary> {
  const stdout = new PassThrough();
  const code = await run([...COMMAND, ...more, "--json"], {
    stdin: Readable.from([]),
    stdout,
    stderr: process.stderr,
    cwd: root,
    today: () => AS_OF,
    now: () => performance.now(),
  });
  const text = String(stdout.read() ?? "");
  if (code === EXIT.usage || code >= EXIT.data) throw new Error(`tidegate screen ended with ${code}`);
  return JSON.parse(text);
}

function page(first: Summary, second: Summary): string {
  return `<!-- Written by scripts/first-run.ts. Do not edit. -->

# First run: ${digits(first.records)} toys to Germany and Great Britain

Real listings of toys for sale in Great Britain, each read as a shipment of one piece and screened to both markets as the
law stands on ${AS_OF}. They are not part of this repository: \`TIDEGATE_DATA\` names the folder that holds
\`data/listings/toys-uk.ndjson\`. A listing has a title, a shelf, a brand and, six times out of seven, a price. The
mapping [\`cli/mappings/toys-uk.json\`](../cli/mappings/toys-uk.json) says what is made of that, and what is assumed:
nothing else is.

\`\`\`console
$ tidegate screen "$TIDEGATE_DATA/data/listings/toys-uk.ndjson" --to DE,GB \\
    --map cli/mappings/toys-uk.json --as-of ${AS_OF} --summary
\`\`\`

## What a bare listing is worth

${outcomes(first)}

No listing is let through on what it does not say, and none is refused for it: \`at best\` is what becomes of it when every
question is answered its way, \`at worst\` when none is. The ten facts asked for most, by the number of decisions that ask:

${asked(first)}

## The same toys, once the seller has said what is true of all of them

The questions above are few, and most have one answer for a whole catalogue. Stated once with \`--facts\`:

\`\`\`
${STATED.join("\n")}
\`\`\`

They are made up, the rate too: they stand here to show what answers settle.

${outcomes(second)}

What is still asked for:

${asked(second)}

## How fast

- bare: ${speed(first)}
- with the facts stated: ${speed(second)}

One process on a machine of ${availableParallelism()} cores, Node ${process.versions.node}. Reading, mapping and two decisions a listing are in it,
compiling the rules is not. Every rule is looked at for every shipment: an index that looks
only at rules that can matter comes later, and this page is where its gain will show.
`;
}

function outcomes({ markets }: Summary): string {
  const rows = markets.flatMap(({ market, decisions, outcome, at_best, at_worst }) => [
    [market, "outcome", ...OUTCOMES.map((each) => count(outcome[each])), digits(decisions)],
    ["", "at best", ...OUTCOMES.map((each) => (each === "incomplete" ? "" : count(at_best[each]))), ""],
    ["", "at worst", ...OUTCOMES.map((each) => (each === "incomplete" ? "" : count(at_worst[each]))), ""],
  ]);
  return markdown(["to", "", ...OUTCOMES, "all"], rows, 2);
}

function asked(summary: Summary): string {
  const rows = summary.asked.map(({ fact, label, decisions, worst }) => [
    `\`${fact}\``,
    label.en ?? "",
    en.worst[worst],
    digits(decisions),
  ]);
  return markdown(["fact", "what it is", "what it could lead to", "decisions"], rows, 3);
}

function speed({ records, decisions, seconds, records_per_second }: Summary): string {
  return `${digits(records)} listings, ${digits(decisions)} decisions, ${seconds.toFixed(1)} s: **${digits(records_per_second)} listings/s**.`;
}

function count(number: number): string {
  return number === 0 ? "·" : digits(number);
}

/** Columns from `right` on hold numbers. */
function markdown(head: readonly string[], rows: readonly (readonly string[])[], right: number): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i >= right ? "---:" : "---"))), ...rows.map(line)].join("\n");
}
