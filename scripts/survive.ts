/**
 * Reads texts nobody would write, and holds the parser to what it promises of any text: no exception, no place outside
 * the text, bounded time, nothing compiled from what has a mistake; what has none is laid out twice alike, with all its
 * comments. `npm run survive -- --inputs 1000000 --seed 1`. Other seeds give other inputs; `--state FILE` keeps count
 * there and goes on from it; `--only INDEX` writes one input to stdout and what came of it to stderr. Ends with 1 if
 * anything failed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { type Failure, stock, surroundings, type Tally, tallyFrom, tried } from "./survive/run.ts";

/** No input needs a tenth of it, even on a busy machine. */
const HANGS_MS = 60_000;
const LOOK_MS = 1_000;
const MOST_FAILURES = 50;

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    state: { type: "string" },
    only: { type: "string" },
  },
});
const seed = Number(values.seed);
const inputs = Number(values.inputs);

if (values.only === undefined) await run();
else await show(Number(values.only));

async function show(index: number): Promise<void> {
  const { source, how, isSound, ms, failure } = await tried(seed, index, stock(), surroundings());
  process.stdout.write(source);
  console.error(`${how}: ${ms.toFixed(1)} ms, ${failure ?? (isSound ? "sound" : "mistakes, all said")}`);
  process.exitCode = failure === undefined ? 0 : 1;
}

async function run(): Promise<void> {
  const { state } = values;
  const begun: unknown =
    state !== undefined && existsSync(state) ? JSON.parse(readFileSync(state, "utf8")) : undefined;
  let tally = isTally(begun) ? begun : tallyFrom(0);
  const first = tally.next;
  const from = performance.now();
  while (tally.next < inputs && tally.failures.length < MOST_FAILURES) tally = await watched(tally, keep);
  const seconds = (performance.now() - from) / 1_000;
  const { longest, sound, checked, characters, failures } = tally;
  const rate = ((tally.next - first) / seconds).toFixed(0);
  console.log(
    [
      `${tally.next} inputs of seed ${seed}, ${characters} characters: ${sound} sound, ${tally.next - sound} with mistakes, ${checked} checked as well`,
      `longest to read: ${longest.ms.toFixed(0)} ms, input ${longest.index} (${longest.how}; ${longest.length} characters)`,
      `${seconds.toFixed(0)} s, ${rate} inputs a second, Node ${process.versions.node}`,
      `${failures.length} failures`,
      ...failures.map(({ index, how, what }) => `  --seed ${seed} --only ${index}: ${how}: ${what}`),
    ].join("\n"),
  );
  process.exitCode = failures.length === 0 ? 0 : 1;

  function keep(now: Tally): void {
    if (state !== undefined) writeFileSync(state, JSON.stringify(now));
  }
}

/** Goes on from a tally in a thread of its own, until all are done or one input does not end. */
function watched(from: Tally, keep: (now: Tally) => void): Promise<Tally> {
  return new Promise((done) => {
    const at = new Int32Array(new SharedArrayBuffer(4));
    Atomics.store(at, 0, from.next);
    const worker = new Worker(new URL("./survive/worker.ts", import.meta.url), {
      workerData: { seed, until: inputs, from, at },
    });
    let tally = from;
    let [last, since] = [-1, performance.now()];
    const clock = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now !== last) [last, since] = [now, performance.now()];
      else if (performance.now() - since > HANGS_MS) end({ index: now, how: "", what: "does not end" });
    }, LOOK_MS);
    worker.on("message", (message: unknown) => {
      if (!isTally(message)) return;
      tally = message;
      keep(tally);
    });
    worker.on("error", (error) =>
      end({ index: Atomics.load(at, 0), how: "", what: `ended the thread: ${String(error)}` }),
    );
    worker.on("exit", () => end(undefined));

    function end(failure: Failure | undefined): void {
      clearInterval(clock);
      worker.removeAllListeners();
      void worker.terminate();
      // What was counted since the last report is counted again; what failed is not tried again.
      if (failure !== undefined) {
        tally = { ...tally, next: failure.index + 1, failures: [...tally.failures, failure] };
        keep(tally);
      }
      done(tally);
    }
  });
}

function isTally(data: unknown): data is Tally {
  return typeof data === "object" && data !== null && "next" in data && "failures" in data;
}
