/** What only Tidegate is timed at, each as a ratio to parsing the same shipment in the same rounds. */
import { type Tidegate, tidegate } from "../engines/tidegate.ts";
import { type Contender, type Pace, race, type Timing } from "../measure.ts";
import { PARSE, type Row, row, type Suite, TIDEGATE } from "../rows.ts";
import { forget, POOL, REFERENCE, REFERENCE_TEXT, workload } from "../workload/made.ts";

/** The whole decision on the reference shipment: from its JSON, parsed, to canonical bytes. */
export async function decideSuite(sizes: readonly number[], pace: Pace): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const n of sizes) {
    const engine = await engineOf(n);
    rows.push(...(await timed("decide", n, { [TIDEGATE]: () => engine.decide(REFERENCE.json) }, pace, true)));
  }
  return rows;
}

/**
 * The same decision with the reasons of the rules that fired, and with those of the rules that came close too; beside them
 * the decision without, timed in the same rounds.
 */
export async function explainSuite(n: number, pace: Pace): Promise<readonly Row[]> {
  const engine = await engineOf(n);
  return timed(
    "explain",
    n,
    {
      [TIDEGATE]: () => engine.decide(REFERENCE.json, "fired"),
      [WHY_NOT]: () => engine.decide(REFERENCE.json, true),
      [WITHOUT_REASONS]: () => engine.decide(REFERENCE.json),
    },
    pace,
  );
}

export const WHY_NOT = "tidegate, why not";
export const WITHOUT_REASONS = "tidegate, no reasons";

/**
 * Over many listings in turn, so that as many rules apply by few rules as by many; the sizes take turns, too. A listing is
 * what comes out of its JSON: it is read against the vocabulary, put into slots and judged. Beside it judging alone; and
 * the same where each listing is judged again and again before the next one, so that what it asks for is near.
 */
export async function growthSuite(sizes: readonly number[], pace: Pace): Promise<readonly Row[]> {
  const texts = POOL.map(({ json }) => JSON.stringify(json));
  const contenders: Contender[] = [{ name: PARSE, run: inTurn(texts, (text) => JSON.parse(text)) }];
  for (const n of sizes) {
    const engine = await engineOf(n);
    const requests = POOL.map(({ json }) => engine.read(json));
    const shipments = requests.map((request) => engine.normalise(request));
    contenders.push(
      { name: `${TIDEGATE} ${n}`, run: inTurn(requests, (each) => engine.judge(engine.normalise(each))) },
      { name: `${JUDGING_ALONE} ${n}`, run: inTurn(shipments, (each) => engine.judge(each)) },
      {
        name: `${JUDGING_AGAIN} ${n}`,
        run: inTurn(shipments, (each) => {
          for (let i = 0; i < AGAIN; i++) engine.judge(each);
        }),
      },
    );
  }
  // What the rules were made of is half a gigabyte of objects, which sweeping the heap would have to go through.
  forget();
  const found = await race(contenders, pace);
  const parse = found.get(PARSE)?.us ?? Number.NaN;
  return sizes.flatMap((n) =>
    [TIDEGATE, JUDGING_ALONE, JUDGING_AGAIN].flatMap((engine) => {
      const timing = found.get(`${engine} ${n}`);
      if (timing === undefined) return [];
      const times = engine === JUDGING_AGAIN ? AGAIN : 1;
      const us = timing.us / times;
      const [below, above] = timing.spread;
      const spread = [below / times, above / times] as const;
      return [row({ suite: "growth", engine, n, us, xParse: us / parse, spread })];
    }),
  );
}

export const JUDGING_ALONE = "tidegate, judging alone";
export const JUDGING_AGAIN = "tidegate, judging again";
const AGAIN = 50;

export function inTurn<T>(all: readonly T[], run: (each: T) => unknown): () => unknown {
  let at = 0;
  return () => {
    const each = all[at];
    at = (at + 1) % all.length;
    return each === undefined ? undefined : run(each);
  };
}

/** Each contender in terms of parsing, which is left out unless it is wanted. */
export function ratios(
  suite: Suite,
  n: number,
  found: ReadonlyMap<string, Timing>,
  withParse = false,
): readonly Row[] {
  const parse = found.get(PARSE)?.us ?? Number.NaN;
  return [...found]
    .filter(([engine]) => withParse || engine !== PARSE)
    .map(([engine, { us, spread }]) => row({ suite, engine, n, us, xParse: us / parse, spread }));
}

async function timed(
  suite: Suite,
  n: number,
  runs: Readonly<Record<string, () => unknown>>,
  pace: Pace,
  withParse = false,
): Promise<readonly Row[]> {
  const contenders = Object.entries(runs).map(([name, run]): Contender => ({ name, run }));
  const found = await race([{ name: PARSE, run: () => JSON.parse(REFERENCE_TEXT) }, ...contenders], pace);
  return ratios(suite, n, found, withParse);
}

async function engineOf(n: number): Promise<Tidegate> {
  return tidegate((await workload(n)).bundle);
}
