import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { lineIndex, positionOf } from "../dsl/source.ts";
import { type RequestProblem, readJson } from "../engine/index.ts";
import { CommandError, EXIT } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Io } from "./output.ts";

/** One JSON object of the input, or why there is none at this line. */
export type InputRecord =
  | { readonly line: number; readonly value: JsonObject }
  | { readonly line: number; readonly problem: InputProblem };

export interface InputProblem {
  readonly code: "not-json" | "not-an-object" | "not-utf-8" | "duplicate-key" | "too-long" | "too-deep";
  /** What is not JSON: where it stops being it, from 1. */
  readonly at?: { readonly line: number; readonly column: number };
  /** The limit that was met. */
  readonly at_most?: number;
}

export interface Input {
  /** Whether there is one document, shown whole, or a line for each of many. */
  readonly shape: "one" | "lines";
  readonly records: AsyncIterable<InputRecord>;
}

/**
 * Opens a file, or standard input for `-`. Names that end in `.ndjson` or `.jsonl` hold a record per line; of anything
 * else the first line decides: a whole object followed by another line is the first of many, all else is one document.
 * Nothing but the line at hand is kept.
 */
export async function openInput(name: string, io: Io, limit: number): Promise<Input> {
  const stream = name === "-" ? io.stdin : await openFile(name, io);
  const lines = linesOf(stream, limit);
  if (/\.(ndjson|jsonl)$/i.test(name)) return { shape: "lines", records: each(lines, limit) };

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
      `${name} is a folder; name a file of JSON, or - for standard input.`,
    );
  return createReadStream(path);
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
  if (position === undefined) return { code: "not-json" };
  const at = positionOf(lineIndex(text), Number(position));
  return { code: "not-json", at: { line: number + at.line - 1, column: at.column } };
}
