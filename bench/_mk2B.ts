import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Sections } from "../engine/bundle/format.ts";
import { packBundle } from "../engine/index.ts";
import { workload } from "./workload/made.ts";

for (const n of [500, 10000]) writeFileSync(`/tmp/tg/s4/B3_${n}.bin`, (await workload(n)).bundle);
writeFileSync(
  "/tmp/tg/s4/B3_real.bin",
  await packBundle(JSON.parse(readFileSync("/tmp/tg/s4/B_ir.json", "utf8"))),
);
for (const [f, n] of [
  ["10000", 10000],
  ["real", 571],
] as const) {
  const s = new Sections(new Uint8Array(readFileSync(`/tmp/tg/s4/B3_${f}.bin`)));
  let sum = 0,
    raw = 0;
  for (const name of s.names()) {
    const b = s.bytes(name);
    const g = gzipSync(b).length;
    if (!/^(word|text)/.test(name)) {
      sum += g;
      raw += b.length;
    }
    console.log(name.padEnd(16), b.length, g);
  }
  console.log(f, "judged", raw, sum, (sum / n).toFixed(1));
}
