/** Lines through the service in local workerd, and the same work in Node; how memory fares is `scripts/batch-memory.ts`. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalBytes, digest, openBundle, readRequest, screen } from "../../engine/index.ts";
import { timingOf } from "../measure.ts";
import { type Row, row, TIDEGATE } from "../rows.ts";
import { BUILT } from "./real.ts";

/** As many as one round takes two seconds for, within these. */
const LINES = { least: 40, most: 5_000 };
const ROUND_MS = 2_000;
const ROUNDS = 5;
const root = join(import.meta.dirname, "../..");

/** As `npm start` serves it, the rules of law built in. */
export async function batchSuite(): Promise<readonly Row[]> {
  const bundle = await openBundle(new Uint8Array(readFileSync(BUILT)));
  let lines = linesOf(LINES.least);
  const inNode = async () => {
    let answers = "";
    for (const line of lines) {
      const reading = readRequest(JSON.parse(line), { today: "2026-11-21" });
      if (!reading.ok) throw new Error("a line is no request");
      const decision = screen(bundle, reading.request);
      answers += JSON.stringify({ digest: await digest(canonicalBytes(decision)), decision });
    }
    return answers.length;
  };
  const us = await perLine(inNode, lines.length);
  lines = linesOf(Math.min(LINES.most, Math.max(LINES.least, Math.round((ROUND_MS * 1_000) / us))));
  const state = mkdtempSync(join(tmpdir(), "tidegate-bench-"));
  const service = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "0", TIDEGATE_STATE: state },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = `${await origin(service)}/v1/screenings/batch`;
    const body = lines.join("\n");
    const inWorkerd = async () => {
      const headers = { "Content-Type": "application/x-ndjson" };
      const answers = await (await fetch(url, { method: "POST", headers, body })).text();
      if (answers.split('"decision":').length !== lines.length + 1) throw new Error("a line was not judged");
    };
    const parse = async () => {
      for (const line of lines) JSON.parse(line);
    };
    const [node, workerd, parses]: [number[], number[], number[]] = [[], [], []];
    for (let round = -1; round < ROUNDS; round++) {
      const figures: number[] = [];
      for (const run of [inNode, inWorkerd, parse]) figures.push(await perLine(run, lines.length));
      // The first round warms up.
      if (round >= 0) for (const [i, into] of [node, workerd, parses].entries()) into.push(figures[i] ?? 0);
    }
    const x = timingOf(parses).us;
    const figures = { suite: "batch", engine: TIDEGATE, n: bundle.ir.rules.length } as const;
    return (["node", "workerd"] as const).map((runtime) => {
      const { us, spread } = timingOf(runtime === "node" ? node : workerd);
      return row({ ...figures, runtime, us, xParse: us / x, spread });
    });
  } finally {
    service.kill("SIGTERM");
    await new Promise((done) => service.once("exit", done));
    rmSync(state, { recursive: true, force: true });
  }
}

async function perLine(run: () => Promise<unknown>, lines: number): Promise<number> {
  const from = performance.now();
  await run();
  return ((performance.now() - from) * 1_000) / lines;
}

/** Small parcels, no two alike. */
function linesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const facts = {
      destination: ["DE", "FR", "GB", "US"][i % 4],
      buyer: { kind: "consumer" },
      items: [{ sku: `SKU-${i}`, hs: "6109.10", line_price: `${10 + (i % 90)}.00 EUR` }],
    };
    return JSON.stringify({ id: String(i), as_of: "2026-11-20", facts });
  });
}

function origin(child: ChildProcess): Promise<string> {
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
