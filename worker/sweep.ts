/** Lines of a batch between two sweeps. */
const EVERY = 2_000;

/**
 * What a digest and a chunk of a stream leave behind is mostly the runtime's own, some hundred bytes each outside the heap
 * of the language, and is given back when that heap is swept as a whole. By itself the runtime on one's own machine does so
 * when its heap has grown by some tens of megabytes; by then several times that is held outside. It is asked to
 * (`--expose-gc` in `scripts/serve.mjs`), which takes a hundredth of the time. Where it is deployed there is no asking, and
 * the platform sees to it.
 */
export function sweepAfter(lines: number): void {
  if (lines % EVERY !== 0) return;
  const gc: unknown = Reflect.get(globalThis, "gc");
  if (typeof gc === "function") gc();
}
