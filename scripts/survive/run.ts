/** One thread's share of a run: inputs from one index on, counted, until they are done or told otherwise. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceText } from "../../dsl/compile.ts";
import { inputOf, type Stock, stockOf } from "./inputs.ts";
import { type Outcome, trial } from "./trial.ts";

const root = join(import.meta.dirname, "../..");

/** One among so many inputs is bound and checked as well: that takes ten times as long. */
const CHECKED = 50;

/** What came of some inputs. */
export interface Tally {
  /** The index of the input to come. */
  readonly next: number;
  readonly sound: number;
  readonly checked: number;
  readonly characters: number;
  readonly longest: {
    readonly ms: number;
    readonly index: number;
    readonly how: string;
    readonly length: number;
  };
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly index: number;
  readonly how: string;
  readonly what: string;
}

export function tallyFrom(next: number): Tally {
  return {
    next,
    sound: 0,
    checked: 0,
    characters: 0,
    longest: { ms: 0, index: -1, how: "", length: 0 },
    failures: [],
  };
}

/** The rule files the inputs are made of: those of the product, and those that show every form. */
export function stock(): Stock {
  return stockOf(["rulesets", "tests/dsl/good"].flatMap((folder) => readAll(join(root, folder))));
}

/** What checked inputs are compiled with. */
export function surroundings(): readonly SourceText[] {
  return ["vocabulary", "tax"].map((name) => {
    const path = `tests/dsl/good/${name}.tide`;
    return { path, source: readFileSync(join(root, path), "utf8") };
  });
}

export async function tried(
  seed: number,
  index: number,
  stock: Stock,
  beside: readonly SourceText[],
): Promise<Outcome & { readonly how: string; readonly source: string; readonly isChecked: boolean }> {
  const { how, source } = inputOf(seed, index, stock);
  const isChecked = index % CHECKED === 0;
  const outcome = await trial(source, isChecked ? beside : undefined);
  return { ...outcome, how, source, isChecked };
}

export function counted(tally: Tally, index: number, one: Awaited<ReturnType<typeof tried>>): Tally {
  const { ms, how, source, isSound, isChecked, failure } = one;
  return {
    next: index + 1,
    sound: tally.sound + (isSound ? 1 : 0),
    checked: tally.checked + (isChecked ? 1 : 0),
    characters: tally.characters + source.length,
    longest: ms > tally.longest.ms ? { ms, index, how, length: source.length } : tally.longest,
    failures: failure === undefined ? tally.failures : [...tally.failures, { index, how, what: failure }],
  };
}

function readAll(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tide"))
    .sort()
    .map((path) => readFileSync(join(folder, path), "utf8"));
}
