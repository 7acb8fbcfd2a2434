/**
 * Many texts as bytes, any of which is read alone. A section holds how many there are, where each ends, and their UTF-8;
 * where there is none the complement of where it would end stands instead.
 */
import { BundleError } from "./format.ts";

const INTEGER = 4;

export function packTexts(texts: readonly (string | null)[]): Uint8Array {
  const encoder = new TextEncoder();
  const written = texts.map((text) => encoder.encode(text ?? ""));
  const heads = new Int32Array(1 + texts.length);
  heads[0] = texts.length;
  let end = 0;
  for (const [number, bytes] of written.entries()) {
    end += bytes.length;
    heads[number + 1] = texts[number] === null ? ~end : end;
  }
  const section = new Uint8Array(heads.byteLength + end);
  section.set(new Uint8Array(heads.buffer));
  let at = heads.byteLength;
  for (const bytes of written) {
    section.set(bytes, at);
    at += bytes.length;
  }
  return section;
}

export class TextReader {
  readonly count: number;
  readonly #heads: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(section: Uint8Array) {
    if (section.length < INTEGER) throw new BundleError("malformed");
    this.count = new Int32Array(section.buffer, section.byteOffset, 1)[0] ?? 0;
    const heads = (1 + this.count) * INTEGER;
    if (this.count < 0 || heads > section.length) throw new BundleError("malformed");
    this.#heads = new Int32Array(section.buffer, section.byteOffset + INTEGER, this.count);
    this.#bytes = section.subarray(heads);
  }

  /** Undefined where nobody wrote one. */
  text(number: number): string | undefined {
    const head = this.#heads[number];
    if (head === undefined) throw new BundleError("malformed");
    if (head < 0) return undefined;
    const before = number === 0 ? 0 : (this.#heads[number - 1] ?? 0);
    const start = before < 0 ? ~before : before;
    if (start > head || head > this.#bytes.length) throw new BundleError("malformed");
    try {
      return this.#decoder.decode(this.#bytes.subarray(start, head));
    } catch {
      throw new BundleError("malformed");
    }
  }
}
