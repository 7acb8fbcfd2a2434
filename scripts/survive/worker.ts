/** Tries inputs one by one in a thread, and says which one it is at, so that whoever watches can tell when it hangs. */
import { parentPort, workerData } from "node:worker_threads";
import { counted, stock, surroundings, type Tally, tried } from "./run.ts";

/** Inputs between two reports. */
const STRIDE = 1_000;

const { seed, until, from, at }: { seed: number; until: number; from: Tally; at: Int32Array } = workerData;
const made = stock();
const beside = surroundings();

let tally = from;
for (let index = from.next; index < until; index++) {
  Atomics.store(at, 0, index);
  const known = tally.failures.length;
  tally = counted(tally, index, await tried(seed, index, made, beside));
  if (tally.failures.length > known || tally.next % STRIDE === 0 || tally.next === until)
    parentPort?.postMessage(tally);
}
