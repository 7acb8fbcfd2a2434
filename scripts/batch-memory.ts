/**
 * Streams 10,000 and then 100,000 lines through `POST /v1/screenings/batch` of the service on this machine, and compares
 * the resident memory of its runtime after each, seen from outside. Linux only.
 *
 *   npx tsx scripts/batch-memory.ts [few] [many]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";

/** What the later stream may leave resident, in terms of the first. */
const MOST = 1.2;

const [few, many] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 100_000)];
const state = mkdtempSync(join(tmpdir(), "tidegate-"));
const service = spawn(process.execPath, ["scripts/serve.mjs"], {
  cwd: join(import.meta.dirname, ".."),
  env: { ...process.env, PORT: "0", TIDEGATE_STATE: state },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const origin = await address(service);
  const runtime = runtimeOf(service);
  const load = loadavg()[0]?.toFixed(1);
  console.log(`workerd ${runtime}, ${kilobytes(runtime, "VmRSS")} kB resident at rest; load ${load}`);
  const first = await measured(origin, runtime, few);
  const second = await measured(origin, runtime, many);
  const ratio = second / first;
  console.log(`resident after ${many} lines / after ${few} lines: ${ratio.toFixed(3)} (at most ${MOST})`);
  process.exitCode = ratio <= MOST ? 0 : 1;
} finally {
  service.kill("SIGTERM");
  await new Promise((done) => service.once("exit", done));
  rmSync(state, { recursive: true, force: true });
}

async function measured(origin: string, runtime: number, count: number): Promise<number> {
  const from = performance.now();
  const answered = await stream(origin, count);
  const seconds = (performance.now() - from) / 1000;
  if (answered !== count) throw new Error(`${count} lines were sent, ${answered} answered`);
  const [resident, peak] = [kilobytes(runtime, "VmRSS"), kilobytes(runtime, "VmHWM")];
  console.log(
    `${count} lines in ${seconds.toFixed(1)} s: ${resident} kB resident, ${peak} kB at most; load ${loadavg()[0]?.toFixed(1)}`,
  );
  return resident;
}

/** How many lines came back as decisions. */
async function stream(origin: string, count: number): Promise<number> {
  const sending = request(`${origin}/v1/screenings/batch`, {
    method: "POST",
    agent: false,
    headers: { "Content-Type": "application/x-ndjson" },
  });
  const response = new Promise<IncomingMessage>((done, reject) => {
    sending.once("response", done);
    sending.on("error", reject);
  });
  Readable.from(lines(count)).pipe(sending);
  const decision = Buffer.from('"decision":');
  let answered = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of await response) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(0x0a) + 1;
    for (let at = 0; at < end; ) {
      const next = bytes.indexOf(0x0a, at);
      if (bytes.subarray(at, next).includes(decision)) answered++;
      at = next + 1;
    }
    rest = bytes.subarray(end);
  }
  return answered;
}

/** Small parcels, no two alike. */
function* lines(count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const facts = {
      destination: ["DE", "FR", "GB", "US"][i % 4],
      buyer: { kind: "consumer" },
      items: [{ sku: `SKU-${i}`, hs: "6109.10", line_price: `${10 + (i % 90)}.00 EUR` }],
    };
    yield `${JSON.stringify({ id: String(i), as_of: "2026-11-20", domains: ["tax"], facts })}\n`;
  }
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((done, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
      const found = /listens on (http:\S+)/.exec(output)?.[1];
      if (found !== undefined) done(found);
    });
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}`)));
  });
}

/** The one process below the service's that is workerd. */
function runtimeOf({ pid }: ChildProcess): number {
  const below = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  const found = below.find((name) => /^Name:\s+workerd$/m.test(status(name)));
  if (found === undefined) throw new Error("no workerd is running below the service");
  return Number(found);
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(status(pid))?.[1]);
}

function kilobytes(pid: number, field: "VmRSS" | "VmHWM"): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status(String(pid)))?.[1];
  if (found === undefined) throw new Error(`the runtime is gone`);
  return Number(found);
}

function status(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
