/** So many bytes of answers go out together at most; a longer answer goes in several pieces. */
const ROOM = 64 * 1024;

/** Answers as JSON, a line each, gathered in one room that is used again and again. */
export class AnswerLines {
  readonly #encoder = new TextEncoder();
  readonly #room = new Uint8Array(ROOM);
  #length = 0;
  /** What did not fit. */
  #rest = "";

  /** Whether there is no room for more before some is taken. */
  get isFull(): boolean {
    return this.#rest !== "";
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Only while it is not full. */
  add(answer: unknown): void {
    this.#fit(`${JSON.stringify(answer)}\n`);
  }

  /** The bytes there are, and room for those that did not fit. */
  take(): Uint8Array {
    const bytes = this.#room.slice(0, this.#length);
    this.#length = 0;
    this.#fit(this.#rest);
    return bytes;
  }

  #fit(text: string): void {
    const { read, written } = this.#encoder.encodeInto(text, this.#room.subarray(this.#length));
    this.#length += written;
    this.#rest = text.slice(read);
  }
}
