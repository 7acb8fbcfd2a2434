import { join } from "node:path";
import { readMapping } from "../../cli/mapping.ts";
import type { Io } from "../../cli/output.ts";
import { type InputRecord, openInput } from "../../cli/records.ts";
import { shipmentsOf } from "../../cli/requests.ts";
import { type Bundle, LIMITS } from "../../engine/index.ts";
import { sharedData } from "../../tests/shared-folder.ts";

/** The legal date of the run. */
export const AS_OF = "2026-11-21";
export const MARKETS = ["DE", "FR", "GB", "US"] as const;
/** Each a file of listings, and the mapping of the same name. */
export const SOURCES = ["toys-uk", "listings-described", "secondhand-sports"] as const;

/** Which of the listings one process takes: those whose number leaves `rest` when divided by `of`. */
export interface Slice {
  readonly rest: number;
  readonly of: number;
  /** Only every so many of them, for a trial. */
  readonly every: number;
}

export interface Listing {
  readonly source: string;
  /** `amazon-uk/…`, as the mapping names it. */
  readonly id: string;
  readonly title: string;
  readonly body: Record<string, unknown>;
}

/** The listings of a slice, in the order of the files. */
export async function* listingsOf(
  { rest, of, every }: Slice,
  bundle: Bundle,
  io: Io,
): AsyncGenerator<Listing> {
  let number = 0;
  async function* mine(records: AsyncIterable<InputRecord>): AsyncGenerator<InputRecord> {
    for await (const record of records) {
      const at = number++;
      if (at % every === 0 && (at / every) % of === rest) yield record;
    }
  }
  for (const source of SOURCES) {
    const { mapping } = await readMapping(`cli/mappings/${source}.json`, io.cwd, bundle.ir);
    const file = join(sharedData, `data/listings/${source}.ndjson`);
    const input = await openInput(file, io, LIMITS.bodyBytes, { format: "ndjson" });
    for await (const shipment of shipmentsOf(mine(input.records), mapping)) {
      if ("problem" in shipment) throw new Error(`${file}, line ${shipment.line}: ${shipment.problem.code}`);
      const { line, label = "", body } = shipment;
      const id = typeof body.id === "string" ? body.id : `line ${line}`;
      yield { source, id, title: label, body };
    }
  }
}

/** Surroundings of the command line for a script that has no terminal. */
export function quietIo(cwd: string): Io {
  const { stdin, stdout, stderr } = process;
  return { stdin, stdout, stderr, cwd, today: () => AS_OF, now: () => performance.now() };
}
