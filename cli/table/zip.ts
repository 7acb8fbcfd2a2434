import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { CommandError, EXIT } from "../exit.ts";
import { TABLE_LIMITS } from "./limits.ts";

/** The parts of a zip package by their names, each read as a stream and never unpacked to the disk. */
export interface Package {
  has(part: string): boolean;
  /** Bytes it says it unpacks to. */
  size(part: string): number;
  /** Its bytes; more than it may unpack to, or than it said, ends the command. */
  read(part: string): AsyncGenerator<Uint8Array>;
  close(): void;
}

/** Opens a package that lies in a file or, of standard input, in memory. */
export async function openPackage(source: string | Buffer, name: string): Promise<Package> {
  const refuse = (why: string): CommandError => new CommandError(EXIT.data, `${name}: ${why}`);
  const zip = await openZip(source, refuse);
  const entries = await entriesOf(zip, refuse);
  let unpacked = 0;

  const take = (entry: Entry) => {
    const { unpackedBytes, unpackRatio } = TABLE_LIMITS;
    const most = Math.max(1024 * 1024, entry.compressedSize * unpackRatio);
    let size = 0;
    return (bytes: Uint8Array) => {
      size += bytes.length;
      unpacked += bytes.length;
      if (size > most)
        throw refuse(
          `${entry.fileName} unpacks to more than ${unpackRatio} times its size; no table does. Save it anew from a spreadsheet program, or as CSV.`,
        );
      if (unpacked > unpackedBytes)
        throw refuse(`it unpacks to more than ${unpackedBytes} bytes. Split it, or save it as CSV.`);
    };
  };

  return {
    has: (part) => entries.has(part),
    size: (part) => entries.get(part)?.uncompressedSize ?? 0,
    close: () => zip.close(),
    async *read(part) {
      const entry = entries.get(part);
      if (entry === undefined) throw refuse(`there is no ${part} in it. Save it anew as .xlsx.`);
      const count = take(entry);
      const stream = await streamOf(zip, entry, refuse);
      try {
        for await (const chunk of stream) {
          const bytes: Uint8Array = chunk;
          count(bytes);
          yield bytes;
        }
      } catch (error) {
        throw error instanceof CommandError ? error : refuse(damaged(error));
      } finally {
        stream.destroy();
      }
    },
  };
}

type Refuse = (why: string) => CommandError;

const OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;

async function openZip(source: string | Buffer, refuse: Refuse): Promise<ZipFile> {
  const size = typeof source === "string" ? (await stat(source)).size : source.length;
  if (size > TABLE_LIMITS.packedBytes)
    throw refuse(`it has more than ${TABLE_LIMITS.packedBytes} bytes. Split it, or save it as CSV.`);
  try {
    return await (typeof source === "string"
      ? openPromise(source, OPTIONS)
      : fromBufferPromise(source, OPTIONS));
  } catch (error) {
    throw refuse(damaged(error));
  }
}

async function entriesOf(zip: ZipFile, refuse: Refuse): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= TABLE_LIMITS.parts)
        throw refuse(`it has more than ${TABLE_LIMITS.parts} parts; no table has.`);
      // Of two parts of one name nobody can say which is meant.
      if (entries.has(entry.fileName)) throw refuse(`${entry.fileName} stands in it twice. Save it anew.`);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof CommandError ? error : refuse(damaged(error));
  }
  return entries;
}

async function streamOf(zip: ZipFile, entry: Entry, refuse: Refuse): Promise<Readable> {
  if (entry.isEncrypted()) throw refuse("it is protected by a password. Save it without one.");
  try {
    return await zip.openReadStreamPromise(entry);
  } catch (error) {
    throw refuse(damaged(error));
  }
}

function damaged(error: unknown): string {
  const why = error instanceof Error ? ` (${error.message})` : "";
  return `it cannot be unpacked${why}. Save it anew as .xlsx, or as CSV.`;
}
