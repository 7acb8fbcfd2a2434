// `npm test`: every check in order, stopping at the first red one. The last line counts the tests.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode22 } from "./node22.mjs";

await ensureNode22(import.meta.url);

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const reports = mkdtempSync(join(tmpdir(), "tidegate-test-"));

const vitest = (name, ...projects) => ({
  name,
  command: [
    "vitest run --reporter=default --reporter=json",
    `--outputFile.json=${join(reports, `${name}.json`)}`,
    ...projects.map((project) => `--project=${project}`),
  ].join(" "),
  report: join(reports, `${name}.json`),
});

const steps = [
  { name: "build", command: "node --import tsx scripts/build.ts" },
  { name: "types", command: "tsc" },
  { name: "types at the edge", command: "tsc -p tsconfig.edge.json" },
  { name: "types in the browser", command: "tsc -p tsconfig.page.json" },
  { name: "lint", command: "biome check" },
  { name: "unused", command: "knip --no-config-hints" },
  vitest("tests", "node", "worker"),
  vitest("end-to-end", "e2e"),
  { name: "deploy dry run", command: "wrangler deploy --dry-run --outdir dist" },
  { name: "size", command: "node scripts/check-size.mjs" },
];

const env = {
  ...process.env,
  // A snapshot nobody compares any more, or a stray `.only`, fails here as it would on the build machine.
  CI: "1",
  PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

const run = (command) =>
  new Promise((done) => {
    const child = spawn(command, { cwd: root, env, shell: true, stdio: ["ignore", "inherit", "inherit"] });
    child.on("exit", (code) => done(code === 0));
  });

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const table = [];
let broken;

for (const { name, command, report } of steps) {
  console.log(`\n▸ ${name}`);
  const from = performance.now();
  const ok = await run(command);
  const counts = report === undefined ? undefined : count(report);
  // A step that broke without a failing test (a type error, a file that does not load) counts as one.
  if (!ok) total.failed += counts?.failed || 1;
  total.passed += counts?.passed ?? 0;
  total.skipped += counts?.skipped ?? 0;
  table.push([ok ? "✓" : "✗", name.padEnd(18), seconds(from).padStart(8)].join(" "));
  if (!ok) {
    broken = { name, command };
    break;
  }
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${table.join("\n")}\n  ${"in all".padEnd(18)} ${seconds(started).padStart(8)}`);
if (broken) console.log(`\nFailed at "${broken.name}": ${broken.command}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(broken ? 1 : 0);

function count(report) {
  try {
    const json = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  } catch {
    return undefined;
  }
}
