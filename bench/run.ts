/**
 * How fast we are, as ratios of one run: absolute times say more of the machine than of us. `npm run bench`.
 *
 * Node itself takes the types off: tsx gives every closure its name by a call when it is made, which halves the speed of
 * what makes closures, and is not in what is deployed.
 *
 *   -- --quick            us, json-logic-js and JSON.parse at 1,000 and 10,000 rules, within a minute
 *   -- --suites judge,decide
 *   -- --most 10000       no more rules than that
 *   -- --record           what later runs are held against
 *   -- --page             the tables of docs/performance.md, as a whole run writes them
 *
 * Rows go to bench/results/latest.json.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPeers } from "./engines/peers.ts";
import { FULL, QUICK } from "./measure.ts";
import { withTables } from "./page.ts";
import { printRatios, printRegressions, printRows, ratios, recordOf, regressions } from "./report.ts";
import type { Row } from "./rows.ts";
import { batchSuite } from "./suites/batch.ts";
import { judgeSuite } from "./suites/judge.ts";
import { loadingSuites } from "./suites/loading.ts";
import { decideSuite, explainSuite, growthSuite } from "./suites/own.ts";
import { realSuite } from "./suites/real.ts";
import { workerdSuite } from "./suites/workerd.ts";
import { textSuite } from "./text.ts";
import { forget } from "./workload/made.ts";

const root = join(import.meta.dirname, "..");
const results = join(import.meta.dirname, "results");
const RECORDED = join(results, "recorded.json");
const PAGE = join(root, "docs/performance.md");

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    page: { type: "boolean", default: false },
    suites: { type: "string" },
    most: { type: "string", default: "50000" },
  },
});
const isQuick = values.quick;
const pace = isQuick ? QUICK : FULL;
const within = (sizes: readonly number[]) => sizes.filter((n) => n <= Number(values.most));
const SIZES = within(isQuick ? [1_000, 10_000] : [100, 1_000, 10_000, 50_000]);
const [MIDDLE = 10_000] = within([10_000, 1_000, 100]);

/** In the order in which they are run. */
const SUITES: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  // First: what it compares is settled by how the compiler sees a listing, and by then it has seen nothing else.
  growth: () => growthSuite(within([500, 50_000]), pace),
  judge: () => judgeSuite(SIZES, pace, isQuick),
  decide: () => decideSuite(SIZES, pace),
  explain: () => explainSuite(MIDDLE, pace),
  load: () => loadingSuites(MIDDLE),
  workerd: () => workerdSuite(MIDDLE),
  text: () => textSuite(),
  real: () => realSuite(pace),
  batch: () => batchSuite(),
};
const OF_QUICK = ["judge", "decide"];
const OF_LAW = ["real", "batch"];

const wanted = values.suites?.split(",") ?? (isQuick ? OF_QUICK : Object.keys(SUITES));
const unknown = wanted.find((name) => !Object.hasOwn(SUITES, name));
if (unknown !== undefined)
  throw new Error(`no suite ${unknown}; there are ${Object.keys(SUITES).join(", ")}`);
const isWhole = values.suites === undefined && !isQuick && Number(values.most) >= 50_000;

if (wanted.some((name) => OF_LAW.includes(name)))
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], { cwd: root, stdio: "inherit" });
if (wanted.includes("judge") && !isQuick) installPeers();

const [load = 0] = loadavg();
const machine = [
  `${cpus()[0]?.model.trim() ?? "a machine"}, ${availableParallelism()} cores, Node ${process.versions.node}, load ${load.toFixed(1)} before the run.`,
  ...(load > availableParallelism() / 2
    ? [
        "The machine was busy: what takes milliseconds is interrupted, what takes microseconds is not, so that ratios to slow engines flatter us.",
      ]
    : []),
].join(" ");
console.log(machine);
const rows: Row[] = [];
for (const [name, suite] of Object.entries(SUITES)) {
  if (!wanted.includes(name)) continue;
  const from = performance.now();
  rows.push(...(await suite()));
  if (name === "explain") forget();
  console.log(`${name}: ${((performance.now() - from) / 1_000).toFixed(0)} s`);
}

mkdirSync(results, { recursive: true });
const LATEST = join(results, "latest.json");
const nameOf = ({ suite, runtime }: Row) => `${suite} ${runtime}`;
const measured = new Set(rows.map(nameOf));
const before: readonly Row[] = existsSync(LATEST) ? JSON.parse(readFileSync(LATEST, "utf8")) : [];
/** Of suites that were not run this time, what they last came to. */
const all = isWhole || isQuick ? rows : [...before.filter((row) => !measured.has(nameOf(row))), ...rows];
writeFileSync(LATEST, `${JSON.stringify(all, undefined, 2)}\n`);
printRows(rows);
printRatios(ratios(rows));
const recorded: Readonly<Record<string, number>> = existsSync(RECORDED)
  ? JSON.parse(readFileSync(RECORDED, "utf8"))
  : {};
printRegressions(regressions(rows, recorded));
if (values.record) {
  const sorted = Object.entries({ ...recorded, ...recordOf(rows) }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(RECORDED, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
}
if (isWhole || values.page) writeFileSync(PAGE, withTables(readFileSync(PAGE, "utf8"), all, machine));
