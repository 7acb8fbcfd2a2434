/**
 * One line of a body of many: what stands in it, or how long it is where that is more than is kept. Its bytes are lent:
 * they hold until the next line is asked for.
 */
export type Line = { readonly number: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly tooLong: number }
);

const NOTHING = new Uint8Array(0);
const LINE_FEED = 0x0a;
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Reads a body line by line, and no further than it is asked to: whoever sends faster than lines are taken waits. Never
 * more than one chunk and one line are held, and of a line no more than `most` bytes. Blank lines are counted, not given.
 */
export class LineReader {
  #body: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #line: Gathered;
  #chunk: Uint8Array = NOTHING;
  #at = 0;
  #number = 0;

  constructor(body: ReadableStream<Uint8Array> | null, most: number) {
    this.#body = body?.getReader();
    this.#line = new Gathered(most);
  }

  /** Of the line given last. */
  get number(): number {
    return this.#number;
  }

  /** The next line if it has come already; `undefined` where it must be waited for, or there is none. */
  arrived(): Line | undefined {
    for (;;) {
      const end = this.#chunk.indexOf(LINE_FEED, this.#at);
      if (end < 0) return undefined;
      const piece = this.#chunk.subarray(this.#at, end);
      this.#at = end + 1;
      const line = this.#taken(piece);
      if (line !== undefined) return line;
    }
  }

  /** `undefined` at the end. Rejects once where the body breaks off; what had come of that line is not given. */
  async next(): Promise<Line | undefined> {
    for (;;) {
      const line = this.arrived();
      if (line !== undefined) return line;
      this.#line.add(this.#chunk.subarray(this.#at));
      this.#chunk = NOTHING;
      this.#at = 0;
      const read = await this.#read();
      this.#chunk = read?.value ?? NOTHING;
      if (read === undefined || read.done) return this.#line.length === 0 ? undefined : this.#taken(NOTHING);
    }
  }

  /** Nobody waits for the rest, not even to hear that it cannot be had. */
  async cancel(): Promise<void> {
    await this.#body?.cancel().catch(() => undefined);
  }

  async #read(): Promise<ReadableStreamReadResult<Uint8Array> | undefined> {
    try {
      return await this.#body?.read();
    } catch (error) {
      this.#body = undefined;
      this.#line.drop();
      throw error;
    }
  }

  /** The line that ends with `piece`. */
  #taken(piece: Uint8Array): Line | undefined {
    this.#number++;
    const length = this.#line.length + piece.byteLength;
    const bytes = this.#line.endingWith(piece);
    if (bytes === undefined) return { number: this.#number, tooLong: length };
    const text = this.#number === 1 ? withoutMark(bytes) : bytes;
    return text.every((byte) => BLANK.has(byte)) ? undefined : { number: this.#number, bytes: text };
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte)
    ? bytes.subarray(BYTE_ORDER_MARK.length)
    : bytes;
}

/** Room for most lines; what a long one needed is given back. */
const ROOM = 64 * 1024;

/** Pieces put together, however small they come; beyond `most` they are only counted. */
class Gathered {
  readonly #most: number;
  #room = new Uint8Array(ROOM);
  length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(piece: Uint8Array): void {
    const length = this.length + piece.byteLength;
    if (length <= this.#most) {
      if (length > this.#room.byteLength) {
        const larger = new Uint8Array(Math.min(this.#most, Math.max(length, 2 * this.#room.byteLength)));
        larger.set(this.#room.subarray(0, this.length));
        this.#room = larger;
      }
      this.#room.set(piece, this.length);
    }
    this.length = length;
  }

  /** All of it with a last piece, and none of it from here on. `undefined` where that is more than is kept. */
  endingWith(piece: Uint8Array): Uint8Array | undefined {
    // Most lines come whole.
    if (this.length === 0) return piece.byteLength > this.#most ? undefined : piece;
    this.add(piece);
    const bytes = this.length > this.#most ? undefined : this.#room.subarray(0, this.length);
    this.drop();
    return bytes;
  }

  /** What was lent stays as it is; the room it stands in is not used again where it was more than most need. */
  drop(): void {
    this.length = 0;
    if (this.#room.byteLength > ROOM) this.#room = new Uint8Array(ROOM);
  }
}
