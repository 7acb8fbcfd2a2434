// `npm start`: the worker in workerd on this machine, with its bindings' state on disk. No account, no network.
//   PORT             8787; 0 picks a free one        HOST   127.0.0.1
//   TIDEGATE_STATE   .tidegate/state
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { firstCurl } from "./first-curl.mjs";
import { ensureNode22 } from "./node22.mjs";

await ensureNode22(import.meta.url);
process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
// Where it is deployed an isolate has 128 MB. Left to itself the runtime here sweeps its heap only at twice that; and since
// it marks nothing ahead, only when something is made outside the nursery, which warm code hardly does. Kept for size,
// it looks often enough; in a long batch it is asked to (worker/sweep.ts).
process.env.MINIFLARE_WORKERD_V8_FLAGS ??= "--initial-old-space-size=16 --optimize-for-size --expose-gc";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 8787);
const state = resolve(root, process.env.TIDEGATE_STATE || ".tidegate/state");

let miniflare;
let stopping = false;
onSignals();

function onSignals() {
  for (const signal of ["SIGINT", "SIGTERM"]) process.removeAllListeners(signal).on(signal, stop);
}

async function stop() {
  if (stopping) return;
  stopping = true;
  await miniflare?.dispose();
  process.exit(0);
}

function fail(message) {
  console.error(`tidegate: ${message}`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT must be 0 to 65535, not "${process.env.PORT}".`);
await assertFree();

process.chdir(root);
execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], { stdio: "inherit" });

const { Miniflare, Log, LogLevel } = await import("miniflare");
const wrangler = await import("wrangler");
const config = wrangler.unstable_readConfig({ config: "wrangler.toml" });
const { workerOptions, externalWorkers, main, define } = wrangler.unstable_getMiniflareWorkerOptions(config);
const { modulesRules, ...options } = workerOptions;

miniflare = new Miniflare({
  host,
  port,
  cf: false,
  log: new Log(LogLevel.WARN),
  handleRuntimeStdio: relay,
  defaultPersistRoot: state,
  workers: [{ name: config.name, ...options, ...(await bundle(main, define)) }, ...externalWorkers],
});
onSignals(); // Again: Miniflare's own handlers exit before it is disposed of, and not with 0.
const url = await miniflare.ready;
for (const database of config.d1_databases) await migrate(database);

if (!stopping) {
  const origin = url.origin;
  console.log(`\nTidegate listens on ${origin}  (Ctrl-C stops it)\nTry:\n\n  ${firstCurl(origin)}\n`);
}

/** The runtime's output, without its word for a client that hung up while it was answered, and the stack below that. */
function relay(stdout, stderr) {
  createInterface(stdout).on("line", (line) => console.log(line));
  let isHangUp = false;
  createInterface(stderr).on("line", (line) => {
    isHangUp = / = .*\bdisconnected: /.test(line) || (isHangUp && line.startsWith("stack: "));
    if (!isHangUp) console.error(line);
  });
}

/** Miniflare's own words for a taken port are a stack trace. */
function assertFree() {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const taken = `port ${port} is taken; stop what uses it, or choose another: PORT=8788 npm start`;
      fail(error.code === "EADDRINUSE" ? taken : `cannot listen on ${host}:${port}: ${error.message}`);
    });
    probe.listen(port, host, () => probe.close(done));
  });
}

/** One script, as `wrangler deploy` would make it, and the data modules it imports. */
async function bundle(entry, definitions) {
  const { build } = await import("esbuild");
  const types = { ".bin": "Data", ".wasm": "CompiledWasm", ".txt": "Text", ".html": "Text", ".sql": "Text" };
  const modules = new Map();
  const dataModules = {
    name: "data-modules",
    setup({ onResolve }) {
      onResolve({ filter: /\.(bin|wasm|txt|html|sql)$/ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        const name = `${modules.size}-${basename(file)}`;
        modules.set(name, { type: types[file.slice(file.lastIndexOf("."))], contents: readFileSync(file) });
        return { path: `./${name}`, external: true };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    define: definitions,
    sourcemap: "inline",
    plugins: [dataModules],
  });
  const toPath = (name) => join(root, name);
  return {
    modulesRoot: root,
    modules: [
      { type: "ESModule", path: toPath("worker.mjs"), contents: outputFiles[0].text },
      ...[...modules].map(([name, module]) => ({ ...module, path: toPath(name) })),
    ],
  };
}

/** What `wrangler d1 migrations apply --local` does, with the same table. */
async function migrate({ binding, migrations_dir = "migrations", migrations_table = "d1_migrations" }) {
  const database = await miniflare.getD1Database(binding, config.name);
  await database
    .prepare(
      `CREATE TABLE IF NOT EXISTS ${migrations_table} (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, ` +
        "applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    )
    .run();
  const { results } = await database.prepare(`SELECT name FROM ${migrations_table}`).all();
  const applied = new Set(results.map((row) => row.name));
  const files = readdirSync(migrations_dir).filter((name) => name.endsWith(".sql"));
  for (const name of files.sort().filter((file) => !applied.has(file))) {
    const queries = wrangler.unstable_splitSqlQuery(readFileSync(join(migrations_dir, name), "utf8"));
    await database.batch([
      ...queries.map((query) => database.prepare(query)),
      database.prepare(`INSERT INTO ${migrations_table} (name) VALUES (?)`).bind(name),
    ]);
  }
}
