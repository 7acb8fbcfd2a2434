import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export const VERDICTS = ["right", "wrong", "doubtful"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A row of a table that a person wrote after reading. */
export type Row = Readonly<Record<string, string>>;

/** A table of judgements; none where there is no such file yet. */
export function readTable(path: string, columns: readonly string[]): Row[] {
  if (!existsSync(path)) return [];
  const rows: unknown = parse(readFileSync(path, "utf8"), {
    columns: true,
    trim: true,
    skip_empty_lines: true,
  });
  if (!Array.isArray(rows)) throw new Error(`${path} is no table.`);
  return rows.map((row: unknown, i) => {
    if (!isRow(row) || columns.some((column) => row[column] === undefined))
      throw new Error(`${path}, row ${i + 2}: it lacks one of ${columns.join(", ")}.`);
    return row;
  });
}

export function verdictOf(row: Row, column = "verdict"): Verdict {
  const given = row[column];
  const verdict = VERDICTS.find((each) => each === given);
  if (verdict === undefined)
    throw new Error(`${JSON.stringify(row)}: ${column} is right, wrong or doubtful.`);
  return verdict;
}

/** Wilson's interval for a share of `all`, at 95 %. */
export function wilson(hits: number, all: number): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const z = 1.959_963_985;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const reach = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const whole = 1 + (z * z) / all;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

function isRow(value: unknown): value is Row {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((cell) => typeof cell === "string")
  );
}
