import { createReadStream } from "node:fs";
import { type FileHandle, open, rm, truncate } from "node:fs/promises";
import { CommandError, EXIT } from "../exit.ts";
import { isRecord } from "../json.ts";
import { type Entry, isUnit, type Unit } from "./entry.ts";
import { Texts } from "./intern.ts";

/**
 * What a run goes by. A run goes on from its journal only if all of it is the same; each part has the name a person
 * would know it by.
 */
export type RunIdentity = Readonly<Record<string, string>>;

const FORMAT = "tidegate-journal-2";
const FLUSH_BYTES = 64 * 1024;
const FLUSH_MS = 500;

/**
 * What a run has done so far, a line a record, beside the file it will become. Every line is written whole in one call
 * and ends in a line feed, so that a run that is killed leaves at most one line cut short, which the next run drops.
 */
export class Journal {
  readonly path: string;
  readonly #file: FileHandle;
  readonly #texts: Texts;
  readonly #now: () => number;
  #waiting: string[] = [];
  #bytes = 0;
  #flushed: number;
  #units: number;

  private constructor(path: string, file: FileHandle, texts: Texts, units: number, now: () => number) {
    this.path = path;
    this.#file = file;
    this.#texts = texts;
    this.#units = units;
    this.#now = now;
    this.#flushed = now();
  }

  /** Records that are in it. */
  get units(): number {
    return this.#units;
  }

  /** Begins one; where there is one already, another run of the same output is under way or was stopped. */
  static async begin(path: string, identity: RunIdentity, now: () => number): Promise<Journal> {
    const file = await open(path, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST")
        throw new CommandError(
          EXIT.usage,
          `${path} holds a run that was stopped, or is still under way. Add --resume to go on with it, or delete that file to begin anew.`,
        );
      throw unwritable(path, error);
    });
    await file.writeFile(`${JSON.stringify({ journal: FORMAT, identity })}\n`);
    return new Journal(path, file, new Texts(), 0, now);
  }

  /**
   * Goes on with one. `each` is told of every record that is in it. `undefined` where there is none.
   */
  static async resume(
    path: string,
    identity: RunIdentity,
    now: () => number,
    each: (unit: Unit) => void,
  ): Promise<Journal | undefined> {
    const reader = new JournalReader(path);
    const head = await reader.identity();
    if (head === undefined) return undefined;
    const changed = Object.keys({ ...head, ...identity }).filter((key) => head[key] !== identity[key]);
    if (changed.length > 0) {
      const what = changed.map(
        (key) => `${key} (then ${head[key] ?? "none"}, now ${identity[key] ?? "none"})`,
      );
      throw new CommandError(
        EXIT.usage,
        `--resume: the run in ${path} cannot go on, because something is no longer the same: ${what.join("; ")}. Put it back, or delete that file to begin anew.`,
      );
    }
    let units = 0;
    for await (const unit of reader.units()) {
      units++;
      each(unit);
    }
    await truncate(path, reader.end);
    const file = await open(path, "a");
    return new Journal(path, file, reader.texts, units, now);
  }

  async add(entries: readonly Entry[]): Promise<void> {
    this.#units++;
    const packed = this.#texts.pack(entries);
    const s = this.#texts.fresh();
    const line = `${JSON.stringify({ n: this.#units, ...(s.length > 0 ? { s } : {}), entries: packed })}\n`;
    this.#waiting.push(line);
    this.#bytes += line.length;
    if (this.#bytes >= FLUSH_BYTES || this.#now() - this.#flushed >= FLUSH_MS) await this.flush();
  }

  async flush(): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    this.#flushed = this.#now();
    if (lines.length === 0) return;
    try {
      await this.#file.appendFile(lines.join(""));
    } catch (error) {
      throw unwritable(this.path, error);
    }
  }

  /** Everything that is in it, from the beginning. */
  async *read(): AsyncGenerator<Unit> {
    await this.flush();
    const reader = new JournalReader(this.path);
    await reader.identity();
    yield* reader.units();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.#file.close();
  }

  /** The run is over, and what it found stands elsewhere. */
  async remove(): Promise<void> {
    await this.#file.close();
    await rm(this.path, { force: true });
  }
}

/** What a stopped run goes by, or `undefined` where there is none. */
export async function identityOf(path: string): Promise<RunIdentity | undefined> {
  return new JournalReader(path).identity();
}

class JournalReader {
  readonly texts = new Texts();
  readonly #path: string;
  readonly #lines: AsyncGenerator<{ text: string; end: number }>;
  /** Bytes of the lines that were read whole. */
  end = 0;

  constructor(path: string) {
    this.#path = path;
    this.#lines = wholeLines(path);
  }

  async identity(): Promise<RunIdentity | undefined> {
    const first = await this.#lines.next().catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (first === undefined) return undefined;
    const head = first.done ? undefined : parsed(first.value.text);
    if (!isRecord(head) || head.journal !== FORMAT || !isRecord(head.identity))
      throw new CommandError(
        EXIT.usage,
        `${this.#path} is no journal of this version. Delete it to begin anew.`,
      );
    this.end = first.done ? 0 : first.value.end;
    return Object.fromEntries(Object.entries(head.identity).map(([key, value]) => [key, String(value)]));
  }

  async *units(): AsyncGenerator<Unit> {
    for await (const { text, end } of this.#lines) {
      const json = parsed(text);
      // A machine that went down may leave rubbish at the end: what was whole before it counts.
      if (!isRecord(json)) return;
      if (Array.isArray(json.s)) this.texts.learn(json.s.map(String));
      const unit = { n: json.n, entries: this.texts.unpack(json.entries) };
      if (!isUnit(unit)) return;
      this.end = end;
      yield unit;
    }
  }
}

/** The lines that end in a line feed, and where each ends. */
async function* wholeLines(path: string): AsyncGenerator<{ text: string; end: number }> {
  let held: Uint8Array[] = [];
  let end = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes: Uint8Array = chunk;
    let from = 0;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
      const line = Buffer.concat([...held, bytes.subarray(from, at)]);
      held = [];
      end += line.length + 1;
      yield { text: line.toString("utf8"), end };
      from = at + 1;
    }
    held.push(bytes.subarray(from));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unwritable(path: string, error: unknown): CommandError {
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  return new CommandError(EXIT.output, `${path} cannot be written${code}. Make room, or name another place.`);
}
