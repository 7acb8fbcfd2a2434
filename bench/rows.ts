/** What is measured: one row for each engine in each suite, where it runs and by how many rules. */

export type Suite =
  | "judge"
  | "judge-missing"
  | "decide"
  | "text"
  | "load"
  | "first"
  | "memory"
  | "size"
  | "growth"
  | "explain"
  | "batch"
  | "real";

export interface Row {
  readonly suite: Suite;
  /** `tidegate`, a package's name, `JSON.parse`, or `closures`: the same rules as closures without an index. */
  readonly engine: string;
  readonly runtime: "node" | "workerd";
  /** Rules; in suite `text`, terms. */
  readonly n: number;
  /** Microseconds a shipment, or `null` where there is no such figure. */
  readonly us: number | null;
  /** `us` in terms of `JSON.parse` of the same shipment in the same rounds. */
  readonly xParse: number | null;
  readonly loadMs: number | null;
  /** Of what is loaded; in suite `memory`, what is held afterwards; in suite `size`, gzipped, without words. */
  readonly bytes: number | null;
  /** The quarters of the rounds below and above the median. */
  readonly spread?: readonly [number, number];
  /** Why there is no figure: `not run`, `not installed`. */
  readonly note?: string;
}

export const PARSE = "JSON.parse";
export const TIDEGATE = "tidegate";

export function row(figures: Pick<Row, "suite" | "engine" | "n"> & Partial<Row>): Row {
  return { runtime: "node", us: null, xParse: null, loadMs: null, bytes: null, ...figures };
}

export type Wanted = Partial<Pick<Row, "suite" | "engine" | "runtime" | "n">>;

export function find(rows: readonly Row[], wanted: Wanted): Row | undefined {
  return rows.find((each) => isSuch(each, wanted));
}

function isSuch(each: Row, { suite, engine, runtime, n }: Wanted): boolean {
  return (
    (suite === undefined || each.suite === suite) &&
    (engine === undefined || each.engine === engine) &&
    (runtime === undefined || each.runtime === runtime) &&
    (n === undefined || each.n === n)
  );
}

/** The workload's own name for a row, in files of recorded ratios. */
export function keyOf({ suite, engine, runtime, n }: Row): string {
  return `${suite} ${engine} ${runtime} ${n}`;
}
