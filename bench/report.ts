/** What a run says at its end: the rows, what is asked of us beside what was reached, and what has become worse. */
import { find, keyOf, type Row, TIDEGATE, type Wanted } from "./rows.ts";
import { JUDGING_AGAIN, JUDGING_ALONE, WHY_NOT, WITHOUT_REASONS } from "./suites/own.ts";
import { UNREHEARSED } from "./suites/workerd.ts";

/** A ratio as large as this in terms of the recorded one is no accident of the machine. */
const WORSE = 1.25;
const RED = "\u001b[31m";
const PLAIN = "\u001b[0m";

export function printRows(rows: readonly Row[]): void {
  console.table(
    rows.map(({ suite, engine, runtime, n, us, xParse, loadMs, bytes, spread, note }) => ({
      suite,
      engine,
      runtime,
      n,
      us: note ?? figure(us),
      spread: spread === undefined ? "" : `${figure(spread[0])}–${figure(spread[1])}`,
      xParse: figure(xParse),
      loadMs: figure(loadMs),
      bytes: bytes === null ? "" : Math.round(bytes),
    })),
  );
}

/** One of the targets, and what this run comes to. */
export interface Ratio {
  readonly what: string;
  readonly target: string;
  readonly reached: string;
  readonly isMet: boolean | undefined;
}

/** Only those of which everything was measured. */
export function ratios(rows: readonly Row[]): readonly Ratio[] {
  const xParse = (wanted: Wanted) => find(rows, { engine: TIDEGATE, runtime: "node", ...wanted })?.xParse;
  const times = (engine: string, n: number) =>
    over(find(rows, { suite: "judge", engine, runtime: "node", n })?.us, find(rows, judged(n))?.us);
  const loads = (engine: string, runtime: Row["runtime"] = "node") =>
    find(rows, { suite: "load", engine, runtime, n: 10_000 })?.loadMs;
  const us = (wanted: Wanted) => find(rows, wanted)?.us;
  const first = (runtime: Row["runtime"]) =>
    find(rows, { suite: "first", engine: TIDEGATE, runtime, n: 10_000 })?.loadMs;
  const unrehearsed = find(rows, { suite: "first", engine: UNREHEARSED })?.loadMs;
  const growth = (engine: string) =>
    over(us({ suite: "growth", engine, n: 50_000 }), us({ suite: "growth", engine, n: 500 }));
  const explained = (engine: string) =>
    over(us({ suite: "explain", engine }), us({ suite: "explain", engine: WITHOUT_REASONS }));
  const size = find(rows, { suite: "size", engine: TIDEGATE, n: 10_000 });
  const memory = find(rows, { suite: "memory", engine: TIDEGATE, n: 10_000 });
  return [
    most("judge, 10,000 rules: x parse", xParse({ suite: "judge", n: 10_000 }), 0.7),
    least("judge, 10,000 rules: faster than json-logic-js", times("json-logic-js", 10_000), 2_000),
    least("judge, 1,000 rules: faster than zen-engine", times("@gorules/zen-engine", 1_000), 400),
    stated("judge, 10,000 rules: faster than zen-engine", times("@gorules/zen-engine", 10_000)),
    most("decide, 10,000 rules: x parse", xParse({ suite: "decide", n: 10_000 }), 4),
    most("growth, a listing read and judged: 50,000 rules in terms of 500", growth(TIDEGATE), 1.5),
    stated("growth, judging alone, facts in slots: 50,000 rules in terms of 500", growth(JUDGING_ALONE)),
    stated("growth, the same, each listing again and again before the next", growth(JUDGING_AGAIN)),
    most(
      "first decision in a fresh isolate of workerd, rehearsed while it started: ms beyond an empty worker",
      first("workerd"),
      10,
    ),
    stated("the same, opened and compiled by that request: nothing done while it started", unrehearsed),
    stated(
      "first judgement, opened by that request, in workerd: ms beyond an empty worker",
      loads(TIDEGATE, "workerd"),
    ),
    least(
      "load to first judgement, 10,000 rules: faster than JSON to closures",
      over(loads("closures"), loads(TIDEGATE)),
      20,
    ),
    stated("load to first decision in Node, 10,000 rules: ms", first("node")),
    most(
      "memory, 10,000 rules: x bytes of the bundle",
      over(memory?.bytes, find(rows, { suite: "load", engine: TIDEGATE, n: 10_000 })?.bytes),
      2,
    ),
    most("size, 10,000 rules: bytes a rule, gzipped, without words", over(size?.bytes, size?.n), 60),
    most("text, 100,000 terms: x parse", xParse({ suite: "text", n: 100_000 }), 5),
    most("text, 100,000 terms: MB", over(find(rows, { suite: "text", n: 100_000 })?.bytes, 1e6), 12),
    most("explain, why: in terms of no reasons", explained(TIDEGATE), 1.2),
    most("explain, why not: in terms of no reasons", explained(WHY_NOT), 1.6),
    most(
      "batch: workerd in terms of Node",
      over(us({ suite: "batch", runtime: "workerd" }), us({ suite: "batch", runtime: "node" })),
      1.5,
    ),
    stated("real listings: x parse", find(rows, { suite: "real", engine: TIDEGATE })?.xParse),
  ].filter((ratio) => ratio !== undefined);
}

export function printRatios(all: readonly Ratio[]): void {
  console.table(all.map(({ what, target, reached, isMet }) => ({ what, target, reached, met: said(isMet) })));
}

/** `recorded` by the key of a row. */
export function regressions(
  rows: readonly Row[],
  recorded: Readonly<Record<string, number>>,
): readonly string[] {
  return rows.flatMap((each) => {
    const before = recorded[keyOf(each)];
    if (before === undefined || each.xParse === null || each.xParse < before * WORSE) return [];
    return [`${keyOf(each)}: ${figure(each.xParse)} x parse, recorded were ${figure(before)}`];
  });
}

export function printRegressions(all: readonly string[]): void {
  for (const each of all) console.error(`${RED}slower  ${each}${PLAIN}`);
}

/** What is recorded of a run: our own ratios. */
export function recordOf(rows: readonly Row[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    rows.flatMap((each) =>
      each.engine === TIDEGATE && each.xParse !== null
        ? [[keyOf(each), Number(each.xParse.toPrecision(3))]]
        : [],
    ),
  );
}

export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function said(isMet: boolean | undefined): string {
  return isMet === undefined ? "" : isMet ? "yes" : "no";
}

function judged(n: number): Wanted {
  return { suite: "judge", engine: TIDEGATE, runtime: "node", n };
}

function over(a: number | null | undefined, b: number | null | undefined): number | undefined {
  return typeof a === "number" && typeof b === "number" ? a / b : undefined;
}

function most(what: string, reached: number | null | undefined, target: number): Ratio | undefined {
  return typeof reached === "number"
    ? { what, target: `≤ ${target}`, reached: figure(reached), isMet: reached <= target }
    : undefined;
}

function least(what: string, reached: number | null | undefined, target: number): Ratio | undefined {
  return typeof reached === "number"
    ? { what, target: `≥ ${target.toLocaleString("en")}`, reached: figure(reached), isMet: reached >= target }
    : undefined;
}

function stated(what: string, reached: number | null | undefined): Ratio | undefined {
  return typeof reached === "number"
    ? { what, target: "", reached: figure(reached), isMet: undefined }
    : undefined;
}
