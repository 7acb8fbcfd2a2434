/**
 * The bytes of a bundle, numbers little-endian, contents at multiples of eight so that they are read where they lie:
 *
 *     0  "TIDE"
 *     4  u32  format
 *     8  u32  checksum of everything from 16 on that is checked at opening
 *    12  u32  length of what is checked at opening: header, table and all that is judged
 *    16  32 bytes  SHA-256 of everything from 48 on: the digest of the ruleset
 *    48  u32  length of the whole, a multiple of eight
 *    52  u32  number of sections
 *    56  32 bytes  SHA-256 of the vocabulary
 *    88  for each 24 bytes: its name in ASCII, filled up to 16 with zeros, u32 where it begins, u32 its length
 *        the contents in the same order, zeros between them; words last, in pages whose checksums are in a section before
 */
import { sha256 } from "../record.ts";
import { checksum } from "./checksum.ts";
import { PagedBytes, Pages, pageSums, pagesIn } from "./pages.ts";
import { BundleError } from "./refusal.ts";

export const MAGIC = Uint8Array.of(0x54, 0x49, 0x44, 0x45);

/** Raised whenever the layout or what a section holds changes; a reader refuses any other number. */
export const BUNDLE_FORMAT = 4;

const FORMAT_AT = 4;
const CHECKSUM_AT = 8;
const OPENED_AT = 12;
const CHECKED_FROM = 16;
const DIGEST_AT = 16;
const HASHED_FROM = 48;
const LENGTH_AT = 48;
const COUNT_AT = 52;
const VOCABULARY_AT = 56;
const TABLE_AT = 88;
const ENTRY = 24;
const NAME_LENGTH = 16;
const ALIGNED = 8;
const HASH_LENGTH = 32;
const WORD = 4;
const PAGE_SUMS = "word-pages";

export interface Section {
  readonly name: string;
  readonly content: ArrayBufferView;
}

/** `judged` is checked at opening, `words` page by page when they are read. Not sealed yet. */
export function layOut(
  vocabulary: Uint8Array,
  judged: readonly Section[],
  words: readonly Section[],
): Uint8Array {
  const wordBytes = words.reduce((end, { content }) => aligned(end) + content.byteLength, 0);
  const sums = new Int32Array(pagesIn(aligned(wordBytes)));
  const sections = [...judged, { name: PAGE_SUMS, content: sums }, ...words];
  if (new Set(sections.map(({ name }) => name)).size < sections.length) {
    throw new RangeError("two sections of one name");
  }
  let end = TABLE_AT + sections.length * ENTRY;
  const starts = sections.map(({ content }) => {
    const start = aligned(end);
    end = start + content.byteLength;
    return start;
  });
  const bytes = new Uint8Array(aligned(end));
  const view = viewOf(bytes);
  bytes.set(MAGIC);
  view.setUint32(FORMAT_AT, BUNDLE_FORMAT, true);
  view.setUint32(OPENED_AT, starts[judged.length + 1] ?? bytes.length, true);
  view.setUint32(LENGTH_AT, bytes.length, true);
  view.setUint32(COUNT_AT, sections.length, true);
  bytes.set(vocabulary, VOCABULARY_AT);
  for (const [i, { name, content }] of sections.entries()) {
    if (name.length > NAME_LENGTH) throw new RangeError(`the name of a section is too long: ${name}`);
    const [entry, start] = [TABLE_AT + i * ENTRY, starts[i] ?? 0];
    bytes.set(new TextEncoder().encode(name), entry);
    view.setUint32(entry + NAME_LENGTH, start, true);
    view.setUint32(entry + NAME_LENGTH + 4, content.byteLength, true);
    bytes.set(new Uint8Array(content.buffer, content.byteOffset, content.byteLength), start);
  }
  bytes.set(new Uint8Array(pageSums(bytes.subarray(openedOf(bytes))).buffer), starts[judged.length] ?? 0);
  return bytes;
}

/** Writes down the digest of what is laid out, and then the checksum, which is of the digest too. */
export async function seal(bytes: Uint8Array): Promise<void> {
  bytes.set(await sha256(bytes.subarray(HASHED_FROM)), DIGEST_AT);
  viewOf(bytes).setUint32(CHECKSUM_AT, openingSum(bytes), true);
}

export function digestOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(DIGEST_AT, DIGEST_AT + HASH_LENGTH);
}

export function vocabularyDigestOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(VOCABULARY_AT, VOCABULARY_AT + HASH_LENGTH);
}

/**
 * Of bytes that begin at a multiple of eight: refuses what is not, as far as it is checked at opening, as it was written.
 * Numbers are read in the order the machine has: to one of another order the format is an unknown number.
 */
export function checkOpened(bytes: Uint8Array): void {
  for (const [i, byte] of MAGIC.entries()) if (bytes[i] !== byte) throw new BundleError("not-a-bundle");
  if (bytes.length < TABLE_AT) throw new BundleError("truncated");
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, TABLE_AT / WORD);
  if (words[FORMAT_AT / WORD] !== BUNDLE_FORMAT) throw new BundleError("unknown-format");
  if (words[LENGTH_AT / WORD] !== bytes.length) throw new BundleError("truncated");
  const opened = openedOf(bytes);
  if (opened < TABLE_AT || opened > bytes.length || (opened | bytes.length) % ALIGNED !== 0) {
    throw new BundleError("malformed");
  }
  if (words[CHECKSUM_AT / WORD] !== openingSum(bytes)) throw new BundleError("damaged");
}

/** Whether all of it is what its digest is of, words and what stands between sections too. */
export async function checkDigest(bytes: Uint8Array): Promise<void> {
  const found = await sha256(bytes.subarray(HASHED_FROM));
  if (digestOf(bytes).some((byte, i) => byte !== found[i])) throw new BundleError("damaged");
}

interface Place {
  readonly start: number;
  readonly length: number;
}

/** The contents, as views of the same bytes. Asking for one that is not there refuses the bundle. */
export class Sections {
  readonly #at = new Map<string, Place>();
  readonly #bytes: Uint8Array;
  readonly #opened: number;
  #pages: Pages | undefined;

  /** `bytes` begin at a multiple of eight of their buffer. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#opened = openedOf(bytes);
    const view = viewOf(bytes);
    const count = view.getUint32(COUNT_AT, true);
    let end = TABLE_AT + count * ENTRY;
    if (end > this.#opened) throw new BundleError("malformed");
    for (let i = 0; i < count; i++) {
      const entry = TABLE_AT + i * ENTRY;
      const name = nameIn(bytes, entry);
      const start = view.getUint32(entry + NAME_LENGTH, true);
      const length = view.getUint32(entry + NAME_LENGTH + 4, true);
      if (start % ALIGNED !== 0 || start < end || this.#at.has(name)) throw new BundleError("malformed");
      // A section is checked at opening as a whole, or not at all.
      if (start < this.#opened && start + length > this.#opened) throw new BundleError("malformed");
      end = start + length;
      this.#at.set(name, { start, length });
    }
    if (aligned(end) !== bytes.length) throw new BundleError("malformed");
  }

  names(): readonly string[] {
    return [...this.#at.keys()];
  }

  /** As they lie; of words, whether or not they are as they were written. */
  bytes(name: string): Uint8Array {
    const { start, length } = this.#section(name, 1);
    return this.#bytes.subarray(start, start + length);
  }

  /** As they are judged by. */
  judged(name: string): Uint8Array {
    const { start, length } = this.#judged(name, 1);
    return this.#bytes.subarray(start, start + length);
  }

  halves(name: string): Uint16Array {
    const { start, length } = this.#judged(name, 2);
    return new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 2);
  }

  integers(name: string): Int32Array {
    const { start, length } = this.#judged(name, 4);
    return new Int32Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 4);
  }

  doubles(name: string): Float64Array {
    const { start, length } = this.#judged(name, 8);
    return new Float64Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 8);
  }

  /** Words: each page of them is checked when it is read. */
  paged(name: string): PagedBytes {
    const { start, length } = this.#section(name, 1);
    if (start < this.#opened) throw new BundleError("malformed");
    this.#pages ??= new Pages(this.#bytes.subarray(this.#opened), this.integers(PAGE_SUMS));
    return new PagedBytes(this.#pages, start - this.#opened, length);
  }

  /** Reads every page. */
  checkPages(): void {
    const pages = new Pages(this.#bytes.subarray(this.#opened), this.integers(PAGE_SUMS));
    for (let page = 0; page < pagesIn(pages.bytes.length); page++) pages.check(page);
  }

  #judged(name: string, width: number): Place {
    const found = this.#section(name, width);
    // What is not checked at opening is not judged by.
    if (found.length > 0 && found.start >= this.#opened) throw new BundleError("malformed");
    return found;
  }

  #section(name: string, width: number): Place {
    const found = this.#at.get(name);
    if (found === undefined || found.length % width !== 0) throw new BundleError("malformed");
    return found;
  }
}

/** As they are, or moved to where their numbers can be read in place. */
export function inPlace(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice();
}

function openedOf(bytes: Uint8Array): number {
  return viewOf(bytes).getUint32(OPENED_AT, true);
}

/** The length of what it is of stands before it begins; it is taken in all the same, as the number of words. */
function openingSum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, openedOf(bytes) / WORD);
  return checksum(words, CHECKED_FROM / WORD, words.length);
}

function nameIn(bytes: Uint8Array, start: number): string {
  let name = "";
  for (let at = start; at < start + NAME_LENGTH && bytes[at] !== 0; at++)
    name += String.fromCharCode(bytes[at] ?? 0);
  return name;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
