/** So many bytes of answers wait for each other at most; a longer answer goes in several pieces. */
const ROOM = 64 * 1024;

/**
 * A body of JSON texts, a line each. Answers that come without waiting go out together, out of one room that is used
 * again and again: a chunk of its own for each would be swept up long after it was read, and the runtime would hold many
 * times what it needs. Whoever makes the answers is to {@link send} what there is before waiting for more; a reader
 * slower than they come makes both calls wait.
 */
export class AnswerLines {
  /** What is written. */
  readonly body: ReadableStream<Uint8Array>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #encoder = new TextEncoder();
  readonly #room = new Uint8Array(ROOM);
  #length = 0;

  constructor() {
    // It hands bytes on without keeping them: a write is done when they have been read, and the room is free.
    const { readable, writable } = new IdentityTransformStream();
    this.body = readable;
    this.#writer = writable.getWriter();
  }

  /** One JSON text. Rejects where nobody reads any more; so do the others. */
  async add(answer: string): Promise<void> {
    let text = `${answer}\n`;
    for (;;) {
      const { read, written } = this.#encoder.encodeInto(text, this.#room.subarray(this.#length));
      this.#length += written;
      if (read === text.length) return;
      text = text.slice(read);
      await this.send();
    }
  }

  async send(): Promise<void> {
    if (this.#length === 0) return;
    const bytes = this.#room.subarray(0, this.#length);
    this.#length = 0;
    await this.#writer.write(bytes);
  }

  /** Nothing more comes, and not because that was all. */
  async breakOff(): Promise<void> {
    await this.#writer.abort().catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.send();
    await this.#writer.close();
  }
}
