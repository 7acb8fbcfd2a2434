import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { lineIndex, positionOf } from "../dsl/source.ts";
import { type RequestProblem, readJson } from "../engine/index.ts";
import { jsonStop } from "../engine/json-stop.ts";
import { CommandError, EXIT } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Io } from "./output.ts";
import { csvRows } from "./table/csv.ts";
import { delimiterNamed } from "./table/delimiter.ts";
import { textOf } from "./table/encoding.ts";
import { type Format, formatOf } from "./table/format.ts";
import { TABLE_LIMITS } from "./table/limits.ts";
import { openTable } from "./table/rows.ts";
import { openWorkbook } from "./table/xlsx.ts";

/** One JSON object of the input, or why there is none at this line. */
export type InputRecord =
  | { readonly line: number; readonly value: JsonObject }
  | { readonly line: number; readonly problem: InputProblem };

export interface InputProblem {
  readonly code:
    | "not-json"
    | "not-an-object"
    | "not-utf-8"
    | "duplicate-key"
    | "too-long"
    | "too-deep"
    /** A quote opens a cell and is never closed. */
    | "open-quote"
    | "row-too-long"
    | "cell-too-long"
    | "too-many-columns"
    /** More or fewer cells than headings. */
    | "columns-differ"
    /** `#REF!` and the like. */
    | "cell-error"
    /** A formula whose value is not in the file. */
    | "no-value"
    /** Rows of one shipment do not stand together. */
    | "apart"
    /** Rows of one shipment say different things of it. */
    | "disagree";
  /** What is not JSON: where it stops being it, from 1. */
  readonly at?: { readonly line: number; readonly column: number };
  /** The limit that was met. */
  readonly at_most?: number;
  /** `B7`. */
  readonly cell?: string;
  readonly given?: string;
  readonly wanted?: string;
  readonly fact?: string;
}

export interface Input {
  /** Whether there is one document, shown whole, or a line for each of many. */
  readonly shape: "one" | "lines";
  readonly records: AsyncIterable<InputRecord>;
  /** The headings of a table; JSON has none. */
  readonly columns?: readonly string[];
  /** How much has been read, from 0 to 1; `undefined` where nobody knows how much there is. */
  readonly done: () => number | undefined;
}

/** What the caller says of the input; what he does not say is found out, or is as usual. */
export interface InputChoice {
  readonly format?: Format | undefined;
  /** WHATWG label, of CSV. */
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  /** The row of the headings, from 1. */
  readonly headings?: number | undefined;
}

/**
 * Opens a file, or standard input for `-`: JSON, lines of JSON, CSV or a sheet of a workbook ({@link formatOf}). Of
 * JSON that is not named otherwise the first line decides: a whole object followed by another line is the first of
 * many, all else is one document. Nothing but the line or row at hand is kept.
 */
export async function openInput(
  name: string,
  io: Io,
  limit: number,
  choice: InputChoice = {},
): Promise<Input> {
  const { stream, path, size } = name === "-" ? { stream: io.stdin } : await openFile(name, io);
  const { head, bytes } = await peek(stream);
  const format = formatOf(name === "-" ? "standard input" : name, head, choice.format);
  refuseMisplaced(format, choice);
  if (format === "xlsx") {
    if (path !== undefined) stream.destroy();
    const source = path ?? (await allOf(bytes, name));
    const book = await openWorkbook(source, name, choice.sheet);
    const table = await openTable(book.rows, `${name}, sheet ${book.sheet}`, { ...choice, even: false });
    return { shape: "lines", ...table, done: book.done };
  }
  let read = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      read += chunk.length;
      yield chunk;
    }
  }
  const done = () => (size === undefined || size === 0 ? undefined : Math.min(1, read / size));
  if (format === "csv") {
    const delimiter =
      choice.delimiter === undefined
        ? /\.(tsv|tab)$/i.test(name)
          ? "\t"
          : undefined
        : delimiterNamed(choice.delimiter);
    const rows = csvRows(textOf(counted(), choice.encoding, name), delimiter, name);
    return { shape: "lines", ...(await openTable(rows, name, { ...choice, even: true })), done };
  }
  return { ...(await openJson(name, linesOf(counted(), limit), format, limit)), done };
}

async function openJson(
  name: string,
  lines: AsyncGenerator<Line>,
  format: Format,
  limit: number,
): Promise<Omit<Input, "done">> {
  if (format === "ndjson") return { shape: "lines", records: each(lines, limit) };
  const first = await lines.next();
  if (first.done)
    throw new CommandError(EXIT.data, name === "-" ? "Nothing came on standard input." : `${name} is empty.`);
  const record = recordOf(first.value, limit);
  if ("value" in record) {
    const second = await lines.next();
    if (second.done) return { shape: "one", records: only(record) };
    return { shape: "lines", records: each(lines, limit, [first.value, second.value]) };
  }
  return { shape: "one", records: only(await wholeDocument(first.value, lines, limit)) };
}

async function openFile(name: string, io: Io) {
  const path = resolve(io.cwd, name);
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) throw new CommandError(EXIT.noInput, `There is no file ${name}.`);
  if (info.isDirectory())
    throw new CommandError(
      EXIT.noInput,
      `${name} is a folder; name a file of JSON, CSV or XLSX, or - for standard input.`,
    );
  return { stream: createReadStream(path), path, ...(info.isFile() ? { size: info.size } : {}) };
}

/** The first bytes, and all of them from the beginning. */
async function peek(
  stream: AsyncIterable<Uint8Array | string>,
): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? new Uint8Array() : bytesOf(first.value);
  async function* bytes() {
    try {
      if (!first.done) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next())
        yield bytesOf(next.value);
    } finally {
      await iterator.return?.();
    }
  }
  return { head, bytes: bytes() };
}

const bytesOf = (chunk: Uint8Array | string): Uint8Array =>
  typeof chunk === "string" ? Buffer.from(chunk) : chunk;

/** A workbook is read from its end: what comes by a pipe has to be held whole. */
async function allOf(bytes: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > TABLE_LIMITS.packedBytes)
      throw new CommandError(EXIT.data, `${name}: a workbook over ${TABLE_LIMITS.packedBytes} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refuseMisplaced(format: Format, choice: InputChoice): void {
  const given = (["encoding", "delimiter", "sheet", "headings"] as const).filter(
    (option) => choice[option] !== undefined,
  );
  const taken: readonly string[] =
    format === "csv" ? ["encoding", "delimiter", "headings"] : format === "xlsx" ? ["sheet", "headings"] : [];
  const wrong = given.find((option) => !taken.includes(option));
  if (wrong !== undefined)
    throw new CommandError(EXIT.usage, `--${wrong} says nothing of ${format.toUpperCase()}: leave it out.`);
}

async function* each(
  lines: AsyncIterable<Line>,
  limit: number,
  before: readonly Line[] = [],
): AsyncGenerator<InputRecord> {
  for (const line of before) yield recordOf(line, limit);
  for await (const line of lines) yield recordOf(line, limit);
}

async function* only(record: InputRecord): AsyncGenerator<InputRecord> {
  yield record;
}

/** A document that is spread over several lines. */
async function wholeDocument(first: Line, rest: AsyncIterable<Line>, limit: number): Promise<InputRecord> {
  if (!("text" in first)) return recordOf(first, limit);
  const texts = [first.text];
  let size = Buffer.byteLength(first.text);
  for await (const line of rest) {
    if (!("text" in line)) return recordOf(line, limit);
    size += Buffer.byteLength(line.text) + 1;
    if (size > limit) return { line: first.number, problem: { code: "too-long", at_most: limit } };
    // An empty line was passed over: keep the numbers of those after it.
    while (texts.length < line.number - first.number) texts.push("");
    texts.push(line.text);
  }
  return recordOf({ number: first.number, text: texts.join("\n") }, limit);
}

function recordOf(line: Line, limit: number): InputRecord {
  if (!("text" in line)) {
    return {
      line: line.number,
      problem: { code: line.lost, ...(line.lost === "too-long" ? { at_most: limit } : {}) },
    };
  }
  const read = readJson(line.text, limit);
  if (!read.ok) return { line: line.number, problem: problemOf(line, read.problems[0]) };
  return isRecord(read.json)
    ? { line: line.number, value: read.json }
    : { line: line.number, problem: { code: "not-an-object" } };
}

function problemOf(
  { number, text }: { number: number; text: string },
  problem: RequestProblem | undefined,
): InputProblem {
  const { position, at_most } = problem?.params ?? {};
  if (problem?.code === "too-deep") return { code: "too-deep", at_most: Number(at_most) };
  if (problem?.code === "duplicate-key") return { code: "duplicate-key" };
  if (problem?.code !== "not-json") return { code: "not-json" };
  // Of a short text the runtime does not say where it stops being JSON.
  const at = positionOf(lineIndex(text), position === undefined ? jsonStop(text) : Number(position));
  return { code: "not-json", at: { line: number + at.line - 1, column: at.column } };
}
