/**
 * From bytes in memory to the first judgement (suite `load`) and the first decision (`first`), and what is held afterwards, each time in a process of its own: nothing is
 * warm, and nothing of another run is in the heap.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { withoutWords } from "../engines/tidegate.ts";
import { timingOf } from "../measure.ts";
import { type Row, row, TIDEGATE } from "../rows.ts";
import { workload } from "../workload/made.ts";

const PROCESSES = 11;
const CHILD = join(import.meta.dirname, "loading-child.ts");

interface Loaded {
  /** To the first judgement, and to the first decision where there is more to one. */
  readonly loadMs: number;
  readonly decidedMs: number;
  readonly held: number;
}

export async function loadingSuites(n: number): Promise<readonly Row[]> {
  const { ir, bundle } = await workload(n);
  const { words: _, ...judged } = ir;
  const folder = mkdtempSync(join(tmpdir(), "tidegate-bench-"));
  try {
    const files = {
      [TIDEGATE]: { path: join(folder, "bundle.bin"), bytes: bundle },
      closures: { path: join(folder, "ir.json"), bytes: new TextEncoder().encode(JSON.stringify(judged)) },
    };
    const size = gzipSync(withoutWords(bundle)).length;
    for (const { path, bytes } of Object.values(files)) writeFileSync(path, bytes);
    const loaded = new Map(Object.keys(files).map((engine) => [engine, [] as Loaded[]]));
    // In turn, so that whatever else the machine does falls on both.
    for (let i = 0; i < PROCESSES; i++)
      for (const [engine, { path }] of Object.entries(files))
        loaded.get(engine)?.push(inProcess(engine, path));
    const rows = Object.entries(files).flatMap(([engine, { bytes }]) => {
      const runs = loaded.get(engine) ?? [];
      const loadMs = timingOf(runs.map((each) => each.loadMs)).us;
      const held = timingOf(runs.map((each) => each.held)).us;
      const decidedMs = timingOf(runs.map((each) => each.decidedMs)).us;
      return [
        row({ suite: "load", engine, n, loadMs, bytes: bytes.length }),
        ...(engine === TIDEGATE
          ? [row({ suite: "first", engine, n, loadMs: decidedMs, bytes: bytes.length })]
          : []),
        row({ suite: "memory", engine, n, loadMs, bytes: held }),
      ];
    });
    return [...rows, row({ suite: "size", engine: TIDEGATE, n, bytes: size })];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inProcess(engine: string, path: string): Loaded {
  const args = [...process.execArgv, "--expose-gc", CHILD, engine, path];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}
