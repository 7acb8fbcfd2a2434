/**
 * Which rules apply to a shipment that is read already. Every engine is held to the same ids on the same listings before
 * any of them is timed; the listings state everything, since other engines know two values.
 */
import { closures } from "../engines/closures.ts";
import { JSON_LOGIC_JS, PEERS, type Peer, peerLoader } from "../engines/peers.ts";
import { tidegate } from "../engines/tidegate.ts";
import { type Contender, type Pace, race } from "../measure.ts";
import { PARSE, type Row, row, type Suite, TIDEGATE } from "../rows.ts";
import { type Listing, listing, REFERENCE_SEED } from "../workload/listing.ts";
import { POOL, REFERENCE, REFERENCE_TEXT, workload } from "../workload/made.ts";
import { plainRecord, plainRules } from "../workload/plain.ts";
import { applies, type Rule } from "../workload/rules.ts";

/** A peer that takes longer than this for one listing is not run by more rules. */
const MOST_US = 100_000;
/** What is compared takes at most so long for each engine, but is never less than four listings. */
const COMPARE_MS = 2_000;
const LEAST_COMPARED = 4;
/** Facts the partial listing does not state. */
const MISSING = 0.3;

interface Entry {
  readonly engine: string;
  readonly judge: (listing: Listing) => readonly string[] | Promise<readonly string[]>;
  /** The same, of the reference shipment, with all that is not judging done before. */
  readonly timed: () => unknown;
  readonly loadMs: number;
  readonly bytes: number;
  readonly close?: () => void;
}

export async function judgeSuite(
  sizes: readonly number[],
  pace: Pace,
  isQuick: boolean,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const tooSlow = new Set<string>();
  for (const n of sizes) {
    const { rules } = await workload(n);
    const entries = [await ours(n), ...(isQuick ? [] : [await madeClosures(n)])];
    const absent: Row[] = [];
    for (const peer of isQuick ? [JSON_LOGIC_JS] : PEERS) {
      const entry = tooSlow.has(peer.engine) ? "not run" : await loaded(peer, rules);
      if (typeof entry === "string")
        absent.push(row({ suite: "judge", engine: peer.engine, n, note: entry }));
      else entries.push(entry);
    }
    for (const entry of entries) await compare(entry, rules);
    const found = await timed("judge", n, entries, pace);
    for (const { engine, us } of found) if ((us ?? 0) > MOST_US) tooSlow.add(engine);
    for (const { close } of entries) close?.();
    rows.push(...found, ...absent, ...(await partial(n, pace)));
  }
  return rows;
}

async function ours(n: number): Promise<Entry> {
  const { bundle } = await workload(n);
  const from = performance.now();
  const engine = await tidegate(bundle);
  const shipment = engine.normalise(engine.read(REFERENCE.json));
  engine.judge(shipment);
  const loadMs = performance.now() - from;
  return {
    engine: TIDEGATE,
    judge: ({ json }) => engine.judge(engine.normalise(engine.read(json))).applies,
    timed: () => engine.judge(shipment),
    loadMs,
    bytes: bundle.length,
  };
}

async function madeClosures(n: number): Promise<Entry> {
  const { words: _, ...judged } = (await workload(n)).ir;
  const text = JSON.stringify(judged);
  const from = performance.now();
  const engine = closures(text);
  engine.judge(REFERENCE.values);
  const loadMs = performance.now() - from;
  return {
    engine: "closures",
    judge: ({ values }) => engine.judge(values),
    timed: () => engine.judge(REFERENCE.values),
    loadMs,
    bytes: Buffer.byteLength(text),
  };
}

async function loaded(peer: Peer, rules: readonly Rule[]): Promise<Entry | string> {
  const load = await peerLoader(peer);
  if (load === undefined) return "not installed";
  const text = JSON.stringify(plainRules(rules, peer.form));
  const reference = plainRecord(REFERENCE.values);
  const from = performance.now();
  const { judge, close } = load(text);
  await judge(reference);
  const loadMs = performance.now() - from;
  return {
    engine: peer.engine,
    judge: ({ values }) => judge(plainRecord(values)),
    timed: () => judge(reference),
    loadMs,
    bytes: Buffer.byteLength(text),
    ...(close && { close }),
  };
}

async function compare({ engine, judge }: Entry, rules: readonly Rule[]): Promise<void> {
  const from = performance.now();
  for (const [i, each] of POOL.entries()) {
    if (i >= LEAST_COMPARED && performance.now() - from > COMPARE_MS) return;
    const wanted = rules.filter((rule) => applies(rule, each.values)).map(({ id }) => id);
    const found = [...(await judge(each))].sort();
    if (found.join() !== wanted.join())
      throw new Error(`listing ${i + 1}: ${engine} finds ${found.join()} where ${wanted.join()} apply`);
  }
}

async function timed(
  suite: Suite,
  n: number,
  entries: readonly Entry[],
  pace: Pace,
): Promise<readonly Row[]> {
  const parsing: Contender = { name: PARSE, run: () => JSON.parse(REFERENCE_TEXT) };
  const found = await race(
    [parsing, ...entries.map(({ engine, timed: run }) => ({ name: engine, run }))],
    pace,
  );
  const parse = found.get(PARSE)?.us ?? Number.NaN;
  return [...found].map(([engine, { us, spread }]) => {
    const entry = entries.find((each) => each.engine === engine);
    const figures = { suite, engine, n, us, xParse: us / parse, spread };
    return row(entry === undefined ? figures : { ...figures, loadMs: entry.loadMs, bytes: entry.bytes });
  });
}

/** The reference shipment with three facts in ten left out: what three values cost. */
async function partial(n: number, pace: Pace): Promise<readonly Row[]> {
  const { bundle } = await workload(n);
  const engine = await tidegate(bundle);
  const { json } = listing(REFERENCE_SEED, MISSING);
  const shipment = engine.normalise(engine.read(json));
  const text = JSON.stringify(json);
  const found = await race(
    [
      { name: PARSE, run: () => JSON.parse(text) },
      { name: TIDEGATE, run: () => engine.judge(shipment) },
    ],
    pace,
  );
  const [parse, us] = [found.get(PARSE)?.us ?? Number.NaN, found.get(TIDEGATE)?.us ?? Number.NaN];
  const spread = found.get(TIDEGATE)?.spread;
  return [
    row({ suite: "judge-missing", engine: TIDEGATE, n, us, xParse: us / parse, ...(spread && { spread }) }),
  ];
}
