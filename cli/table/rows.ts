import { CommandError, EXIT } from "../exit.ts";
import type { InputRecord } from "../records.ts";
import { TABLE_LIMITS } from "./limits.ts";
import { columnName, type Row } from "./row.ts";

export interface Table {
  /** The headings that have a name, in their order. */
  readonly columns: readonly string[];
  /** A record a row: its cells by their headings. */
  readonly records: AsyncGenerator<InputRecord>;
}

/**
 * Rows under headings. The headings are the first row with anything in it, or the one asked for. A row with more cells
 * than there are headings, or with fewer and no end of line to blame, is no record: cells have slipped, and what stands
 * under a heading is not what it says.
 */
export async function openTable(
  rows: AsyncGenerator<Row>,
  name: string,
  { headings: wanted, even }: { readonly headings?: number | undefined; readonly even: boolean },
): Promise<Table> {
  const head = await headingsOf(rows, name, wanted);
  return {
    columns: head.filter((heading) => heading !== undefined),
    records: records(rows, head, even),
  };
}

async function headingsOf(
  rows: AsyncGenerator<Row>,
  name: string,
  wanted: number | undefined,
): Promise<(string | undefined)[]> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const row = next.value;
    if (wanted !== undefined && row.number < wanted) continue;
    if (wanted !== undefined && row.number > wanted) break;
    if ("problem" in row)
      throw new CommandError(
        EXIT.data,
        `${name}, row ${row.number}: the headings cannot be read (${row.problem.code}).`,
      );
    const head = row.cells.map((cell) => (cell === undefined ? undefined : String(cell).trim() || undefined));
    if (head.every((heading) => heading === undefined)) {
      if (wanted === undefined) continue;
      break;
    }
    check(head, name, row.number);
    return head;
  }
  throw new CommandError(
    EXIT.data,
    wanted === undefined
      ? `${name} holds no rows.`
      : `${name}: row ${wanted} has no headings. Name the row that has with --headings.`,
  );
}

function check(head: readonly (string | undefined)[], name: string, row: number): void {
  if (head.length > TABLE_LIMITS.columns)
    throw new CommandError(
      EXIT.data,
      `${name}, row ${row}: ${head.length} columns; at most ${TABLE_LIMITS.columns}. Leave out those nothing is read from.`,
    );
  const seen = new Map<string, number>();
  head.forEach((heading, i) => {
    if (heading === undefined) return;
    const before = seen.get(heading);
    if (before !== undefined)
      throw new CommandError(
        EXIT.data,
        `${name}, row ${row}: columns ${columnName(before)} and ${columnName(i)} are both headed ${JSON.stringify(heading)}. Give each a name of its own.`,
      );
    seen.set(heading, i);
  });
}

async function* records(
  rows: AsyncGenerator<Row>,
  head: readonly (string | undefined)[],
  even: boolean,
): AsyncGenerator<InputRecord> {
  for await (const row of rows) {
    if ("problem" in row) {
      yield { line: row.number, problem: row.problem };
      continue;
    }
    const { number: line, cells } = row;
    if (cells.every((cell) => cell === undefined)) continue;
    const beyond = cells.findIndex((cell, i) => i >= head.length && cell !== undefined);
    const long = cells.findIndex((cell) => typeof cell === "string" && cell.length > TABLE_LIMITS.cellLength);
    if (beyond !== -1 || (even && cells.length < head.length)) {
      yield {
        line,
        problem: { code: "columns-differ", given: String(cells.length), wanted: String(head.length) },
      };
    } else if (long !== -1) {
      const cell = `${columnName(long)}${line}`;
      yield { line, problem: { code: "cell-too-long", cell, at_most: TABLE_LIMITS.cellLength } };
    } else {
      const named = head.flatMap((heading, i) => {
        const cell = cells[i];
        return heading === undefined || cell === undefined ? [] : [[heading, cell] as const];
      });
      yield { line, value: Object.fromEntries(named) };
    }
  }
}
