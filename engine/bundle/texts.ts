/**
 * Many texts as bytes, any of which is read alone. A section holds how many there are, where each ends, and their UTF-8;
 * where there is none the complement of where it would end stands instead.
 */
import type { PagedBytes } from "./pages.ts";
import { BundleError } from "./refusal.ts";
import { textIn } from "./utf8.ts";

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
  readonly #section: PagedBytes;
  readonly #start: number;

  constructor(section: PagedBytes) {
    this.#section = section;
    this.count = section.integer(0);
    this.#start = (1 + this.count) * INTEGER;
    if (this.count < 0 || this.#start > section.length) throw new BundleError("malformed");
  }

  /** Undefined where nobody wrote one. */
  text(number: number): string | undefined {
    if (number < 0 || number >= this.count) throw new BundleError("malformed");
    const end = this.#section.integer(1 + number);
    if (end < 0) return undefined;
    const before = number === 0 ? 0 : this.#section.integer(number);
    const start = before < 0 ? ~before : before;
    return textIn(this.#section.slice(this.#start + start, this.#start + end));
  }
}
