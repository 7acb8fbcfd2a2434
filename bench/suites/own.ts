/** What only Tidegate is timed at, each as a ratio to parsing the same shipment in the same rounds. */
import { type Tidegate, tidegate } from "../engines/tidegate.ts";
import { type Contender, type Pace, race, type Timing } from "../measure.ts";
import { PARSE, type Row, row, type Suite, TIDEGATE } from "../rows.ts";
import { POOL, REFERENCE, REFERENCE_TEXT, workload } from "../workload/made.ts";

/** The whole decision on the reference shipment: from its JSON, parsed, to canonical bytes. */
export async function decideSuite(sizes: readonly number[], pace: Pace): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const n of sizes) {
    const engine = await engineOf(n);
    rows.push(...(await timed("decide", n, { [TIDEGATE]: () => engine.decide(REFERENCE.json) }, pace, true)));
  }
  return rows;
}

/** The same decision with the reasons of the rules that fired; beside it the decision without, timed in the same rounds. */
export async function explainSuite(n: number, pace: Pace): Promise<readonly Row[]> {
  const engine = await engineOf(n);
  return timed(
    "explain",
    n,
    {
      [TIDEGATE]: () => engine.decide(REFERENCE.json, true),
      [WITHOUT_REASONS]: () => engine.decide(REFERENCE.json),
    },
    pace,
  );
}

export const WITHOUT_REASONS = "tidegate, no reasons";

/** Over many listings in turn, so that as many rules apply by few rules as by many. */
export async function growthSuite(sizes: readonly number[], pace: Pace): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const texts = POOL.map(({ json }) => JSON.stringify(json));
  for (const n of sizes) {
    const engine = await engineOf(n);
    const shipments = POOL.map(({ json }) => engine.normalise(engine.read(json)));
    const contenders: Contender[] = [
      { name: PARSE, run: inTurn(texts, (text) => JSON.parse(text)) },
      { name: TIDEGATE, run: inTurn(shipments, (shipment) => engine.judge(shipment)) },
    ];
    rows.push(...ratios("growth", n, await race(contenders, pace)));
  }
  return rows;
}

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
