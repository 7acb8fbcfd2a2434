import { TextDecoder } from "node:util";
import { CommandError, EXIT } from "../exit.ts";

const PROBE = 4096;
/** What tables that are not UTF-8 mostly are. Which of them cannot be told from the bytes. */
const LIKELY = ["windows-1252", "gb18030"] as const;

/**
 * The text of a byte stream. Without an encoding named it is UTF-8, or UTF-16 where a byte-order mark or the zeros
 * between its characters show it; any other is refused with the first line that shows it read both ways, because a
 * wrong guess would turn prices and names into others without a word.
 */
export async function* textOf(
  stream: AsyncIterable<Uint8Array | string>,
  encoding: string | undefined,
  name: string,
): AsyncGenerator<string> {
  const { head, rest } = await headOf(stream);
  const label = encoding ?? unicodeOf(head);
  const decoder = decoderFor(label);
  let line = 1;
  for await (const bytes of chunks(head, rest)) {
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
    } catch {
      throw notText(name, label, encoding, line, bytes);
    }
    line += breaks(text);
    if (text !== "") yield text;
  }
  try {
    const last = decoder.decode();
    if (last !== "") yield last;
  } catch {
    throw notText(name, label, encoding, line, new Uint8Array());
  }
}

/** A decoder by its WHATWG label: `utf-8`, `gb18030`, `windows-1252` and the like. */
function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new CommandError(
      EXIT.usage,
      `--encoding ${label}: there is no such encoding. Write utf-8, utf-16le, windows-1252, gb18030, big5 or shift_jis.`,
    );
  }
}

/** By its byte-order mark, or by every other byte being zero; anything else counts as UTF-8 until a byte denies it. */
function unicodeOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const pairs = Math.floor(Math.min(head.length, PROBE) / 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  // UTF-8 text has no zero at all; a table in UTF-16 has its commas and digits at least.
  if (pairs > 2 && odd > pairs * 0.1 && even === 0) return "utf-16le";
  if (pairs > 2 && even > pairs * 0.1 && odd === 0) return "utf-16be";
  return "utf-8";
}

async function headOf(
  stream: AsyncIterable<Uint8Array | string>,
): Promise<{ head: Uint8Array; rest: AsyncIterator<Uint8Array | string> }> {
  const rest = stream[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < PROBE) {
    const next = await rest.next();
    if (next.done) break;
    const bytes = bytesOf(next.value);
    parts.push(bytes);
    size += bytes.length;
  }
  return { head: Buffer.concat(parts), rest };
}

async function* chunks(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield bytesOf(next.value);
}

const bytesOf = (chunk: Uint8Array | string): Uint8Array =>
  typeof chunk === "string" ? Buffer.from(chunk) : chunk;

function notText(
  name: string,
  label: string,
  asked: string | undefined,
  line: number,
  bytes: Uint8Array,
): CommandError {
  const { at, text } = firstBad(bytes, label);
  const where = `${name}, line ${line + at}`;
  if (asked !== undefined)
    return new CommandError(EXIT.data, `${where}: this is not ${label}. Name the encoding it is stored in.`);
  const readings = readingsOf(text).map(
    ([each, read]) => `with --encoding ${each} it reads ${JSON.stringify(read)}`,
  );
  const shown = readings.length === 0 ? "" : ` ${readings.join("; ")}.`;
  return new CommandError(
    EXIT.data,
    `${where}: this is not ${label === "utf-8" ? "UTF-8" : label}, and which encoding it is cannot be told from its bytes.${shown} Name the one that is right, or save the table as UTF-8.`,
  );
}

/**
 * A line of the bytes that cannot be read, and how many breaks stand before it: the first whose likely readings differ,
 * since only such a line tells them apart (a euro sign alone is the same in both), else the first.
 */
function firstBad(bytes: Uint8Array, label: string): { at: number; text: Uint8Array } {
  let from = 0;
  let first: { at: number; text: Uint8Array } | undefined;
  for (let at = 0; from < bytes.length; at++) {
    const end = bytes.indexOf(10, from);
    const text = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (decoded(label, text) === undefined) {
      const readings = LIKELY.map((each) => decoded(each, text));
      if (new Set(readings).size > 1) return { at, text };
      first ??= { at, text };
    }
    if (end === -1) break;
    from = end + 1;
  }
  return first ?? { at: 0, text: bytes.subarray(0, 0) };
}

/** What each likely encoding makes of a line, from shortly before the place where they begin to differ. */
function readingsOf(bytes: Uint8Array): (readonly [string, string])[] {
  const readings = LIKELY.flatMap((label) => {
    const text = decoded(label, bytes);
    return text === undefined ? [] : [[label, [...text]] as const];
  });
  const [first = [], ...others] = readings.map(([, text]) => text);
  const differ = first.findIndex((char, i) => others.some((other) => other[i] !== char));
  const odd = differ === -1 ? first.findIndex((char) => char > "\u007f") : differ;
  const from = Math.max(0, odd - 12);
  return readings.map(([label, text]) => [label, text.slice(from, from + 32).join("")]);
}

function decoded(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes).trim();
  } catch {
    return undefined;
  }
}

function breaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
