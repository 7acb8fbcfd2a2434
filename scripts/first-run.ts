/**
 * Screens every listing of the shared data to four markets and writes docs/first-run.md whole from what came of it:
 * `npm exec -- tsx scripts/first-run.ts`. `--every 50` takes one listing in fifty, `--out` writes elsewhere, `--keep
 * FILE` also writes every decision as a person reads it, `--processes` says how many judge at once. What was read and
 * judged by hand comes from tests/cases/first-run; drawn decisions nobody has judged yet are named on stderr.
 */
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadBundle } from "../cli/ruleset.ts";
import { completedByHand } from "./first-run/completed.ts";
import { draw } from "./first-run/draw.ts";
import { readTable } from "./first-run/judgements.ts";
import { MARKETS, quietIo } from "./first-run/listings.ts";
import { page } from "./first-run/page.ts";
import { judgedBy } from "./first-run/precision.ts";
import { judgeAll } from "./first-run/processes.ts";

const READING_SEED = "reading-1";
const READ_PER_MARKET = 50;

const root = join(import.meta.dirname, "..");
const cases = join(root, "tests/cases/first-run");
const { values } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    processes: { type: "string", default: String(availableParallelism()) },
    keep: { type: "string" },
    out: { type: "string", default: join(root, "docs/first-run.md") },
  },
});
const processes = Number(values.processes);

// Compiled once, here; the processes find it kept.
const bundle = await loadBundle({}, quietIo(root), "en");
const { summary, seconds } = await judgeAll(processes, Number(values.every), values.keep, (listings, so) =>
  process.stderr.write(`\r${listings} listings, ${(listings / so).toFixed(0)} a second `),
);
process.stderr.write("\n");
if (values.keep !== undefined) await gather(values.keep);

const readings = readTable(join(cases, "read.csv"), [
  "id",
  "market",
  "kind",
  "questions",
  "findings",
  "kind_now",
  "questions_now",
  "note",
]);
const drawn = MARKETS.flatMap((market) =>
  draw(summary.ids, READ_PER_MARKET, READING_SEED, (id) => `${id} ${market}`).map((id) => ({ id, market })),
);
const isRead = new Set(readings.map(({ id, market }) => `${id} ${market}`));
const unread = drawn.filter(({ id, market }) => !isRead.has(`${id} ${market}`));
for (const { id, market } of unread) process.stderr.write(`not read: ${id} ${market}\n`);

const judged = judgedBy(
  Object.values(summary.stopped),
  readTable(join(cases, "judged.csv"), ["id", "rule", "verdict", "why"]),
);
for (const { id, rule, outcome } of judged.open)
  process.stderr.write(`not judged: ${id} ${rule} ${outcome}\n`);

await writeFile(
  values.out,
  page({
    summary,
    seconds,
    processes,
    machine: `${cpus()[0]?.model.trim() ?? "a machine"}, ${availableParallelism()} cores, Node ${process.versions.node}`,
    ruleset: bundle.ruleset,
    completed: completedByHand(join(cases, "completed"), bundle),
    readings: readings.filter(({ id, market }) =>
      drawn.some((each) => each.id === id && each.market === market),
    ),
    readingSeed: READING_SEED,
    mended: readTable(join(cases, "mended.csv"), ["wrong", "example", "changed"]),
    judged,
  }),
);

/** One file of what each process wrote. */
async function gather(path: string): Promise<void> {
  await writeFile(path, "");
  for (let rest = 0; rest < processes; rest++) {
    await appendFile(path, await readFile(`${path}.${rest}`));
    await rm(`${path}.${rest}`);
  }
}
