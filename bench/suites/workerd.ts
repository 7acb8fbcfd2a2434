/** Judging, deciding and loading in workerd, timed from outside: inside a request its clock stands still. */
import { join } from "node:path";
import { build } from "esbuild";
import { Log, LogLevel, Miniflare, type ModuleDefinition } from "miniflare";
import { JSON_LOGIC_JS } from "../engines/peers.ts";
import { timingOf } from "../measure.ts";
import { PARSE, type Row, row, TIDEGATE } from "../rows.ts";
import { listing, REFERENCE_SEED } from "../workload/listing.ts";
import { REFERENCE, REFERENCE_TEXT, workload } from "../workload/made.ts";
import { plainRecord, plainRules } from "../workload/plain.ts";
import { applies } from "../workload/rules.ts";

const ROUNDS = 9;
/** Long enough that what a request costs is little beside it. */
const TURN_MS = 60;
const ISOLATES = 7;
const ORIGIN = "http://bench";

const EMPTY = "export default { fetch: async (request) => new Response(await request.text()) };";
const RUNS = 'import { answer } from "./worker.mjs";\nexport default { fetch: answer };';
/** Everything is left to the first request. */
const LATE =
  'import { start } from "./worker.mjs";\nimport bytes from "./bundle.bin";\nlet started;\n' +
  "export default { fetch: async (request) => (await (started ??= start(bytes))).fetch(request) };";
/** As the worker of ours does: while the isolate starts, the bundle is opened and another shipment decided. */
const READY =
  'import { start } from "./worker.mjs";\nimport bytes from "./bundle.bin";\nimport other from "./other.txt";\n' +
  "const started = await start(bytes, JSON.parse(other));\nexport default { fetch: started.fetch };";

export async function workerdSuite(n: number): Promise<readonly Row[]> {
  const worker: ModuleDefinition = { type: "ESModule", path: "worker.mjs", contents: await script() };
  return [...(await runs(n, worker)), ...(await firsts(n, worker))];
}

async function runs(n: number, worker: ModuleDefinition): Promise<readonly Row[]> {
  const { rules, bundle } = await workload(n);
  const server = serve([{ type: "ESModule", path: "main.mjs", contents: RUNS }, worker]);
  try {
    const logic = plainRules(rules, JSON_LOGIC_JS.form);
    const given = { text: REFERENCE_TEXT, record: plainRecord(REFERENCE.values), logic };
    await ask(server, "/given", JSON.stringify(given));
    const found = await ask(
      server,
      `/bundle?json=${encodeURIComponent(REFERENCE_TEXT)}`,
      new Uint8Array(bundle),
    );
    const wanted = rules.filter((rule) => applies(rule, REFERENCE.values)).map(({ id }) => id);
    if (found !== wanted.join()) throw new Error(`workerd finds ${found} where ${wanted.join()} apply`);

    const lanes: { readonly name: string; readonly times: number; readonly samples: number[] }[] = [];
    for (const name of [PARSE, JSON_LOGIC_JS.engine, "judge", "decide"])
      lanes.push({ name, times: await timesOf(server, name), samples: [] });
    const nothings: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, times, samples } of lanes) {
        nothings.push(await asked(server, name, 0));
        samples.push(await asked(server, name, times));
      }
    }
    const nothing = timingOf(nothings).us;
    const timings = lanes.map(({ name, times, samples }) => ({
      name,
      ...timingOf(samples.map((ms) => ((ms - nothing) * 1_000) / times)),
    }));
    const parse = timings[0]?.us ?? Number.NaN;
    return timings.map(({ name, us, spread }) => {
      const isOurs = name === "judge" || name === "decide";
      const suite = name === "decide" ? "decide" : "judge";
      const engine = isOurs ? TIDEGATE : name;
      return row({ suite, engine, runtime: "workerd", n, us, xParse: us / parse, spread });
    });
  } finally {
    await server.dispose();
  }
}

/** How long the first request takes beyond that of a worker that does nothing, each in an isolate of its own. */
async function firsts(n: number, worker: ModuleDefinition): Promise<readonly Row[]> {
  const { bundle } = await workload(n);
  const ours = (contents: string): ModuleDefinition[] => [
    { type: "ESModule", path: "main.mjs", contents },
    worker,
    { type: "Data", path: "bundle.bin", contents: new Uint8Array(bundle) },
    { type: "Text", path: "other.txt", contents: JSON.stringify(listing(REFERENCE_SEED + 1).json) },
  ];
  const empty: ModuleDefinition[] = [{ type: "ESModule", path: "main.mjs", contents: EMPTY }];
  const [nothing, judged, late, ready]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i < ISOLATES; i++) {
    nothing.push(await firstRequest(empty, "/"));
    judged.push(await firstRequest(ours(LATE), "/judge"));
    late.push(await firstRequest(ours(LATE), "/decide"));
    ready.push(await firstRequest(ours(READY), "/decide"));
  }
  const beyond = (found: readonly number[]) => timingOf(found).us - timingOf(nothing).us;
  const figures = { runtime: "workerd", n, bytes: bundle.length } as const;
  return [
    row({ ...figures, suite: "load", engine: TIDEGATE, loadMs: beyond(judged) }),
    row({ ...figures, suite: "first", engine: UNREHEARSED, loadMs: beyond(late) }),
    row({ ...figures, suite: "first", engine: TIDEGATE, loadMs: beyond(ready) }),
  ];
}

export const UNREHEARSED = "tidegate, not rehearsed";

async function firstRequest(modules: ModuleDefinition[], path: string): Promise<number> {
  const server = serve(modules);
  try {
    await server.ready;
    const from = performance.now();
    await ask(server, path, REFERENCE_TEXT);
    return performance.now() - from;
  } finally {
    await server.dispose();
  }
}

/** How often it is run in one turn: by the best of three, and twice as often has to take half as long again. */
async function timesOf(server: Miniflare, name: string): Promise<number> {
  const best = async (times: number) =>
    Math.min(
      await asked(server, name, times),
      await asked(server, name, times),
      await asked(server, name, times),
    );
  const nothing = await best(0);
  let times = 1;
  for (;;) {
    const ms = (await best(times)) - nothing;
    const isReal = ms > TURN_MS / 2 && (await best(2 * times)) - nothing > 1.5 * ms;
    if (isReal) return Math.max(1, Math.round((times * TURN_MS) / ms));
    times *= 2;
  }
}

async function asked(server: Miniflare, engine: string, times: number): Promise<number> {
  const from = performance.now();
  await ask(server, `/run?engine=${engine}&times=${times}`, "");
  return performance.now() - from;
}

async function ask(server: Miniflare, path: string, body: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await server.dispatchFetch(`${ORIGIN}${path}`, { method: "POST", body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path.slice(0, 40)}: ${response.status} ${text.slice(0, 400)}`);
  return text;
}

function serve(modules: ModuleDefinition[]): Miniflare {
  return new Miniflare({
    modules: modules.map((each) => ({ ...each, path: `/${each.path}` })),
    modulesRoot: "/",
    compatibilityDate: "2026-08-06",
    cf: false,
    log: new Log(LogLevel.WARN),
  });
}

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "../edge/worker.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    external: ["node:*"],
  });
  return outputFiles[0]?.text ?? "";
}
