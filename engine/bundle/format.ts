/**
 * The bytes of a bundle, numbers little-endian, contents at multiples of eight so that they are read where they lie:
 *
 *     0  "TIDE"
 *     4  u32  format
 *     8  32 bytes  SHA-256 of everything from 40 on: the digest of the ruleset
 *    40  u32  length of the whole
 *    44  32 bytes  SHA-256 of the vocabulary
 *    76  u32  number of sections
 *    80  for each 24 bytes: its name in ASCII, filled up to 16 with zeros, u32 where it begins, u32 its length
 *        the contents in the same order, zeros between them
 */
export const MAGIC = Uint8Array.of(0x54, 0x49, 0x44, 0x45);

/** Raised whenever the layout or what a section holds changes; a reader refuses any other number. */
export const BUNDLE_FORMAT = 3;

export const HASHED_FROM = 40;
const LENGTH_AT = 40;
const VOCABULARY_AT = 44;
const COUNT_AT = 76;
const TABLE_AT = 80;
const ENTRY = 24;
const NAME_LENGTH = 16;
const ALIGNED = 8;
const HASH_LENGTH = 32;

export type BundleErrorCode =
  /** It does not begin as a bundle does. */
  | "not-a-bundle"
  /** Written by another edition of the compiler, or for a machine of another byte order. */
  | "unknown-format"
  /** Shorter or longer than it says. */
  | "truncated"
  /** The digest is not that of the content. */
  | "damaged"
  /** Whole, but not what a compiler writes. */
  | "malformed";

/** A bundle that cannot be trusted to say what the law is. */
export class BundleError extends Error {
  readonly code: BundleErrorCode;

  constructor(code: BundleErrorCode) {
    super(`the bundle is refused: ${code}`);
    this.name = "BundleError";
    this.code = code;
  }
}

export interface Section {
  readonly name: string;
  readonly content: ArrayBufferView;
}

/** All but the digest, which is of what stands behind it. */
export function layOut(vocabulary: Uint8Array, sections: readonly Section[]): Uint8Array {
  let end = TABLE_AT + sections.length * ENTRY;
  const starts = sections.map(({ content }) => {
    const start = Math.ceil(end / ALIGNED) * ALIGNED;
    end = start + content.byteLength;
    return start;
  });
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(MAGIC.length, BUNDLE_FORMAT, true);
  view.setUint32(LENGTH_AT, end, true);
  bytes.set(vocabulary, VOCABULARY_AT);
  view.setUint32(COUNT_AT, sections.length, true);
  for (const [i, { name, content }] of sections.entries()) {
    if (name.length > NAME_LENGTH) throw new RangeError(`the name of a section is too long: ${name}`);
    const [entry, start] = [TABLE_AT + i * ENTRY, starts[i] ?? 0];
    bytes.set(new TextEncoder().encode(name), entry);
    view.setUint32(entry + NAME_LENGTH, start, true);
    view.setUint32(entry + NAME_LENGTH + 4, content.byteLength, true);
    bytes.set(new Uint8Array(content.buffer, content.byteOffset, content.byteLength), start);
  }
  return bytes;
}

export function setDigest(bytes: Uint8Array, digest: Uint8Array): void {
  bytes.set(digest, HASHED_FROM - HASH_LENGTH);
}

export function digestOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(HASHED_FROM - HASH_LENGTH, HASHED_FROM);
}

export function vocabularyDigestOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(VOCABULARY_AT, VOCABULARY_AT + HASH_LENGTH);
}

/** What can be told before the digest is worked out. */
export function checkHeader(bytes: Uint8Array): void {
  if (bytes.length < MAGIC.length || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new BundleError("not-a-bundle");
  }
  if (bytes.length < TABLE_AT) throw new BundleError("truncated");
  const view = viewOf(bytes);
  if (view.getUint32(MAGIC.length, true) !== BUNDLE_FORMAT || !isLittleEndian()) {
    throw new BundleError("unknown-format");
  }
  if (view.getUint32(LENGTH_AT, true) !== bytes.length) throw new BundleError("truncated");
}

/** The contents, as views of the same bytes. Asking for one that is not there refuses the bundle. */
export class Sections {
  readonly #at = new Map<string, { readonly start: number; readonly length: number }>();
  readonly #bytes: Uint8Array;

  /** `bytes` begin at a multiple of eight of their buffer. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const view = viewOf(bytes);
    const count = view.getUint32(COUNT_AT, true);
    let end = TABLE_AT + count * ENTRY;
    if (end > bytes.length) throw new BundleError("malformed");
    for (let i = 0; i < count; i++) {
      const entry = TABLE_AT + i * ENTRY;
      const name = new TextDecoder().decode(bytes.subarray(entry, entry + NAME_LENGTH)).replace(/\0+$/, "");
      const start = view.getUint32(entry + NAME_LENGTH, true);
      const length = view.getUint32(entry + NAME_LENGTH + 4, true);
      if (start % ALIGNED !== 0 || start < end || this.#at.has(name)) throw new BundleError("malformed");
      end = start + length;
      if (end > bytes.length) throw new BundleError("malformed");
      this.#at.set(name, { start, length });
    }
    if (end !== bytes.length) throw new BundleError("malformed");
  }

  names(): readonly string[] {
    return [...this.#at.keys()];
  }

  bytes(name: string): Uint8Array {
    const { start, length } = this.#section(name, 1);
    return this.#bytes.subarray(start, start + length);
  }

  halves(name: string): Uint16Array {
    const { start, length } = this.#section(name, 2);
    return new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 2);
  }

  integers(name: string): Int32Array {
    const { start, length } = this.#section(name, 4);
    return new Int32Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 4);
  }

  doubles(name: string): Float64Array {
    const { start, length } = this.#section(name, 8);
    return new Float64Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length / 8);
  }

  #section(name: string, width: number): { readonly start: number; readonly length: number } {
    const found = this.#at.get(name);
    if (found === undefined || found.length % width !== 0) throw new BundleError("malformed");
    return found;
  }
}

/** As they are, or moved to where their numbers can be read in place. */
export function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice();
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
