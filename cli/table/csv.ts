import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type CsvError, parse } from "csv-parse";
import type { InputProblem } from "../records.ts";
import { delimiterOf } from "./delimiter.ts";
import { TABLE_LIMITS } from "./limits.ts";
import type { Row } from "./row.ts";

const PROBE = 64 * 1024;

/**
 * The rows of a CSV text, as fast as they are taken. Quotes in the middle of a cell (`5" doll`) stand for themselves. A
 * quote that opens a cell and is never closed ends the table, because what follows cannot be told apart.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  delimiter: string | undefined,
  name: string,
): AsyncGenerator<Row> {
  const source = text[Symbol.asyncIterator]();
  let head = "";
  for (let next = await source.next(); !next.done; next = await source.next()) {
    head += next.value;
    if (head.length >= PROBE) break;
  }
  const sign = delimiter ?? delimiterOf(head, name);
  // `sep=;` is a word to the spreadsheet program, not a row.
  const said = /^sep=.[ \t]*(\r\n|\n|\r)/.exec(head)?.[0] ?? "";
  const parser = parse({
    delimiter: sign,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: TABLE_LIMITS.rowBytes,
    // As an error it would take the rows before it along.
    skip_records_with_error: true,
  });
  let broken: { readonly after: number; readonly problem: InputProblem } | undefined;
  parser.on("skip", (error: CsvError) => {
    broken ??= { after: parser.info.records, problem: problemOf(error) };
  });
  async function* whole() {
    yield head.slice(said.length);
    for (let next = await source.next(); !next.done && broken === undefined; next = await source.next())
      yield next.value;
  }
  // An error of the source comes out of the loop below.
  pipeline(Readable.from(whole()), parser).catch(() => undefined);

  const skipped = said === "" ? 0 : 1;
  let number = skipped + 1;
  let rows = 0;
  let counted = 1;
  let twice = 0;
  for await (const { record, info } of parser) {
    if (broken !== undefined && rows === broken.after) break;
    rows++;
    yield { number, cells: record.map((cell: string) => (cell === "" ? undefined : cell)) };
    // Of a CR LF that ends no row, or ends one where others end in LF alone, the parser makes two lines.
    if (info.lines > counted) twice += `${record.join()}\n`.split("\r\n").length - 1;
    counted = info.lines + 1;
    number = info.lines + skipped + 1 - twice;
  }
  if (broken !== undefined) yield { number, problem: broken.problem };
}

function problemOf({ code }: CsvError): InputProblem {
  return code === "CSV_MAX_RECORD_SIZE"
    ? { code: "row-too-long", at_most: TABLE_LIMITS.rowBytes }
    : { code: "open-quote" };
}
