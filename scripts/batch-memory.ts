/**
 * Streams lines through `POST /v1/screenings/batch` of the service on this machine, in one request, and reads from outside
 * what its runtime holds resident on the way: after a million lines at most 1.2 x as much as after ten thousand. Linux only.
 *
 *   npx tsx scripts/batch-memory.ts                         10,000 and 100,000 lines
 *   npx tsx scripts/batch-memory.ts --at 10000,1000000 --domains ip,labelling,safety --whole 50
 *
 * Lines are the listings of TIDEGATE_DATA in turn, each sent to the next market (`--to`), and parcels made up where there
 * are none; no two are alike. `--domains`: all but one line in so many (`--whole`) ask for these domains alone, since a
 * question about all the law there is takes the most part of ten milliseconds.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { openBundle } from "../engine/index.ts";
import { sharedData } from "../tests/shared-folder.ts";
import { listingsOf, MARKETS, quietIo } from "./first-run/listings.ts";

/** What may be resident after the last mark, in terms of the first. */
const MOST = 1.2;
/** So many lines are sent at once. */
const TOGETHER = 50;

const { values } = parseArgs({
  options: {
    at: { type: "string", default: "10000,100000" },
    to: { type: "string", default: MARKETS.join(",") },
    domains: { type: "string" },
    whole: { type: "string", default: "50" },
  },
});
const marks = values.at.split(",").map(Number);
const markets = values.to.split(",");
const domains = values.domains?.split(",");
const whole = Number(values.whole);
const root = join(import.meta.dirname, "..");

const state = mkdtempSync(join(tmpdir(), "tidegate-"));
const service = spawn(process.execPath, ["scripts/serve.mjs"], {
  cwd: root,
  env: { ...process.env, PORT: "0", TIDEGATE_STATE: state },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const origin = await address(service);
  const runtime = runtimeOf(service);
  const bodies = await bodiesToSend();
  console.log(`workerd ${runtime}, ${kilobytes(runtime, "VmRSS")} kB resident at rest`);
  const resident = await stream(origin, runtime, bodies);
  const [first = Number.NaN, last = Number.NaN] = [resident.at(0), resident.at(-1)];
  const ratio = last / first;
  console.log(
    `resident after ${marks.at(-1)} lines / after ${marks[0]} lines: ${ratio.toFixed(3)} (at most ${MOST})`,
  );
  process.exitCode = ratio <= MOST ? 0 : 1;
} finally {
  service.kill("SIGTERM");
  await new Promise((done) => service.once("exit", done));
  rmSync(state, { recursive: true, force: true });
}

/** What is resident at each of the marks, while more lines come. */
async function stream(origin: string, runtime: number, bodies: readonly Body[]): Promise<readonly number[]> {
  const count = Math.max(...marks);
  const sending = request(`${origin}/v1/screenings/batch`, {
    method: "POST",
    agent: false,
    headers: { "Content-Type": "application/x-ndjson" },
  });
  const response = new Promise<IncomingMessage>((done, reject) => {
    sending.once("response", done);
    sending.on("error", reject);
  });
  const from = performance.now();
  Readable.from(chunks(count, bodies)).pipe(sending);
  const decision = Buffer.from('"decision":');
  const resident: number[] = [];
  let answered = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of await response) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(0x0a) + 1;
    for (let at = 0; at < end; ) {
      const next = bytes.indexOf(0x0a, at);
      const line = bytes.subarray(at, next);
      if (!line.includes(decision)) throw new Error(`no decision: ${line.subarray(0, 500)}`);
      answered++;
      if (answered === marks[resident.length]) resident.push(said(runtime, answered, from));
      at = next + 1;
    }
    rest = bytes.subarray(end);
  }
  if (answered !== count) throw new Error(`${count} lines were sent, ${answered} answered`);
  return resident;
}

function said(runtime: number, answered: number, from: number): number {
  const [resident, peak] = [kilobytes(runtime, "VmRSS"), kilobytes(runtime, "VmHWM")];
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  const load = loadavg()[0]?.toFixed(1);
  console.log(`${answered} lines in ${seconds} s: ${resident} kB resident, ${peak} kB at most; load ${load}`);
  return resident;
}

type Body = Readonly<Record<string, unknown>>;

async function bodiesToSend(): Promise<readonly Body[]> {
  if (!existsSync(join(sharedData, "data/listings"))) {
    console.warn(`NO LISTINGS at ${sharedData} (TIDEGATE_DATA): the lines are parcels made up`);
    return [{ facts: { buyer: { kind: "consumer" }, items: [{ hs: "6109.10", line_price: "40 EUR" }] } }];
  }
  const bundle = await openBundle(new Uint8Array(readFileSync(join(root, "worker/generated/bundle.bin"))));
  const bodies: Body[] = [];
  for await (const { body } of listingsOf({ rest: 0, of: 1, every: 1 }, bundle, quietIo(root)))
    bodies.push(body);
  return bodies;
}

function* chunks(count: number, bodies: readonly Body[]): Generator<string> {
  for (let from = 0; from < count; from += TOGETHER) {
    let text = "";
    for (let i = from; i < Math.min(count, from + TOGETHER); i++)
      text += `${JSON.stringify(lineOf(i, bodies))}\n`;
    yield text;
  }
}

function lineOf(i: number, bodies: readonly Body[]): Body {
  const body = bodies[i % bodies.length] ?? {};
  const round = Math.floor(i / bodies.length);
  const facts = { ...Object(body.facts), destination: markets[(i + round) % markets.length] };
  const asked = domains !== undefined && i % whole !== 0 && { domains };
  return { ...body, id: `line-${i}`, as_of: "2026-11-21", ...asked, facts };
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
