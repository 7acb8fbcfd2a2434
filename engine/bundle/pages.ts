import { checksum } from "./checksum.ts";
import { BundleError } from "./refusal.ts";

/** Small, since a sentence is seldom followed by its neighbour: what is checked for it costs little more than reading it. */
export const PAGE = 1024;

const WORD = 4;

/** By page: the checksum of its words. The last page may be shorter. */
export function pageSums(bytes: Uint8Array): Int32Array {
  const words = wordsOf(bytes);
  return Int32Array.from({ length: pagesIn(bytes.length) }, (_, page) => sumOf(words, page));
}

export function pagesIn(length: number): number {
  return Math.ceil(length / PAGE);
}

/** Bytes that are checked page by page: nothing of a page is to be read before {@link check} was asked for it. */
export class Pages {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly #sums: Int32Array;
  readonly #checked: Uint8Array;

  constructor(bytes: Uint8Array, sums: Int32Array) {
    if (sums.length !== pagesIn(bytes.length)) throw new BundleError("malformed");
    this.bytes = bytes;
    this.words = wordsOf(bytes);
    this.#sums = sums;
    this.#checked = new Uint8Array(sums.length);
  }

  /** Takes the checksum of a page the first time. */
  check(page: number): void {
    if (this.#checked[page] === 1) return;
    if (sumOf(this.words, page) !== this.#sums[page]) throw new BundleError("damaged");
    this.#checked[page] = 1;
  }
}

/** A stretch of them from a multiple of a word on, counted from its own beginning. */
export class PagedBytes {
  readonly length: number;
  readonly #pages: Pages;
  readonly #start: number;

  constructor(pages: Pages, start: number, length: number) {
    this.#pages = pages;
    this.#start = start;
    this.length = length;
    if (start + length > pages.bytes.length) throw new BundleError("malformed");
  }

  /** Those from `from` on, before `end`. */
  slice(from: number, end: number): Uint8Array {
    if (from < 0 || end < from || end > this.length) throw new BundleError("malformed");
    const [first, last] = [this.#start + from, this.#start + end];
    for (let page = Math.floor(first / PAGE); page * PAGE < last; page++) this.#pages.check(page);
    return this.#pages.bytes.subarray(first, last);
  }

  byte(at: number): number {
    if (at < 0 || at >= this.length) throw new BundleError("malformed");
    const place = this.#start + at;
    this.#pages.check(Math.floor(place / PAGE));
    return this.#pages.bytes[place] ?? 0;
  }

  /** Of 32 bits; they never lie on two pages. */
  integer(number: number): number {
    const at = number * WORD;
    if (at < 0 || at + WORD > this.length) throw new BundleError("malformed");
    const place = this.#start + at;
    this.#pages.check(Math.floor(place / PAGE));
    return this.#pages.words[place / WORD] ?? 0;
  }
}

function sumOf(words: Int32Array, page: number): number {
  const from = (page * PAGE) / WORD;
  return checksum(words, from, Math.min(from + PAGE / WORD, words.length)) | 0;
}

/** `bytes` begin and end at multiples of a word. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length / WORD);
}
