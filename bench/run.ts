/**
 * How long a decision takes, as a ratio to `JSON.parse` of the same request in the same run: absolute times say more
 * of the machine than of us. Rounds are interleaved and medians shown. `npm run bench`.
 */
import { readFileSync } from "node:fs";
import { canonicalBytes, openBundle, readRequest, screen } from "../engine/index.ts";

const ROUNDS = 30;
const AS_OF = "2026-11-21";

const bundle = await openBundle(new Uint8Array(readFileSync("worker/generated/bundle.bin")));
const text = readFileSync("worker/examples/first.json", "utf8");
const reading = readRequest(JSON.parse(text), { today: AS_OF });
if (!reading.ok) throw new Error("worker/examples/first.json is no request.");
const { request } = reading;

const suites: Readonly<Record<string, { readonly times: number; readonly run: () => unknown }>> = {
  parse: { times: 2_000, run: () => JSON.parse(text) },
  read: { times: 500, run: () => readRequest(JSON.parse(text), { today: AS_OF }) },
  decide: { times: 20, run: () => screen(bundle, request) },
  "decide and write": { times: 20, run: () => canonicalBytes(screen(bundle, request)) },
};

const samples = new Map(Object.keys(suites).map((name): [string, number[]] => [name, []]));
for (let round = -3; round < ROUNDS; round++) {
  for (const [name, { times, run }] of Object.entries(suites)) {
    const from = performance.now();
    for (let i = 0; i < times; i++) run();
    // The first rounds warm up.
    if (round >= 0) samples.get(name)?.push(((performance.now() - from) / times) * 1_000);
  }
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const parse = medianOf(samples.get("parse") ?? []);
const rows = [...samples].map(([suite, values]) => {
  const us = medianOf(values);
  return {
    suite,
    us: us.toFixed(1),
    xParse: (us / parse).toFixed(1),
    spread: `${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)}`,
  };
});
console.log(
  `${bundle.ir.rules.length} rules, a request of ${text.length} bytes, Node ${process.versions.node}, medians of ${ROUNDS} rounds`,
);
console.table(rows);
