/** Times of contenders that take turns, so that whatever else the machine does falls on all of them alike. */

export interface Contender {
  readonly name: string;
  /** One listing. A promise is waited for. */
  readonly run: () => unknown;
}

/** Microseconds: the median of the rounds, and the quarters of them that lie below and above. */
export interface Timing {
  readonly us: number;
  readonly spread: readonly [number, number];
}

export interface Pace {
  readonly rounds: number;
  /** How long one turn takes, if a single run is not longer. */
  readonly turnMs: number;
  /** Nobody takes more than this of all rounds, save that three are always run. */
  readonly mostMs: number;
}

export const FULL: Pace = { rounds: 31, turnMs: 8, mostMs: 4_000 };
export const QUICK: Pace = { rounds: 11, turnMs: 5, mostMs: 800 };

const LEAST_ROUNDS = 3;

export async function race(
  contenders: readonly Contender[],
  { rounds, turnMs, mostMs }: Pace,
): Promise<ReadonlyMap<string, Timing>> {
  const lanes: Lane[] = [];
  for (const contender of contenders) lanes.push(await warmed(contender, turnMs));
  for (let round = 0; round < rounds; round++) {
    // Whoever begins changes, too.
    for (let i = 0; i < lanes.length; i++) {
      const lane = lanes[(round + i) % lanes.length];
      if (lane === undefined || (lane.spentMs > mostMs && lane.samples.length >= LEAST_ROUNDS)) continue;
      const ms = await turn(lane);
      lane.spentMs += ms;
      lane.samples.push((ms * 1_000) / lane.times);
    }
  }
  return new Map(lanes.map(({ contender, samples }) => [contender.name, timingOf(samples)]));
}

export function timingOf(samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { us: at(0.5), spread: [at(0.25), at(0.75)] };
}

interface Lane {
  readonly contender: Contender;
  readonly isAsync: boolean;
  readonly times: number;
  readonly samples: number[];
  spentMs: number;
}

/** Runs until the compiler has seen enough of it, and finds out how often a turn runs it. */
async function warmed(contender: Contender, turnMs: number): Promise<Lane> {
  const answer = contender.run();
  await answer;
  const lane = { contender, isAsync: answer instanceof Promise, samples: [], spentMs: 0 };
  let times = 1;
  for (let spent = 0; spent < 20 * turnMs; ) {
    const ms = await turn({ ...lane, times });
    spent += ms;
    if (ms < turnMs / 2) times *= 2;
    else times = Math.max(1, Math.round((times * turnMs) / ms));
  }
  return { ...lane, times };
}

async function turn({ contender: { run }, isAsync, times }: Lane): Promise<number> {
  const from = performance.now();
  if (isAsync) for (let i = 0; i < times; i++) await run();
  else for (let i = 0; i < times; i++) run();
  return performance.now() - from;
}
