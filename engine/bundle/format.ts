/**
 * The bytes of a bundle, numbers little-endian:
 *
 *     0  "TIDE"
 *     4  u32  format
 *     8  32 bytes  SHA-256 of everything from 40 on: the digest of the ruleset
 *    40  u32  length of the whole
 *    44  32 bytes  SHA-256 of the vocabulary in canonical JSON
 *    76  u32  number of sections
 *    80  for each: u8 length of its name, the name in ASCII, u32 length of its content
 *        the contents in the same order, nothing between or behind them
 */
export const MAGIC = Uint8Array.of(0x54, 0x49, 0x44, 0x45);

/** Raised whenever the layout or what a section holds changes; a reader refuses any other number. */
export const BUNDLE_FORMAT = 1;

export const HASHED_FROM = 40;
const LENGTH_AT = 40;
const VOCABULARY_AT = 44;
const COUNT_AT = 76;
const TABLE_AT = 80;
const HASH_LENGTH = 32;

export type BundleErrorCode =
  /** It does not begin as a bundle does. */
  | "not-a-bundle"
  /** Written by another edition of the compiler. */
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
  readonly content: Uint8Array;
}

/** All but the digest, which is of what stands behind it. */
export function layOut(vocabulary: Uint8Array, sections: readonly Section[]): Uint8Array {
  const names = sections.map(({ name }) => new TextEncoder().encode(name));
  const table = names.reduce((sum, name) => sum + 1 + name.length + 4, 0);
  const length = sections.reduce((sum, { content }) => sum + content.length, TABLE_AT + table);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(MAGIC.length, BUNDLE_FORMAT, true);
  view.setUint32(LENGTH_AT, length, true);
  bytes.set(vocabulary, VOCABULARY_AT);
  view.setUint32(COUNT_AT, sections.length, true);
  let at = TABLE_AT;
  for (const [i, name] of names.entries()) {
    bytes[at] = name.length;
    bytes.set(name, at + 1);
    at += 1 + name.length;
    view.setUint32(at, sections[i]?.content.length ?? 0, true);
    at += 4;
  }
  for (const { content } of sections) {
    bytes.set(content, at);
    at += content.length;
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
  if (view.getUint32(MAGIC.length, true) !== BUNDLE_FORMAT) throw new BundleError("unknown-format");
  if (view.getUint32(LENGTH_AT, true) !== bytes.length) throw new BundleError("truncated");
}

/** The contents by name, as views of the same bytes. */
export function readSections(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(bytes);
  const table: { readonly name: string; readonly length: number }[] = [];
  let at = TABLE_AT;
  for (let i = view.getUint32(COUNT_AT, true); i > 0; i--) {
    const nameLength = bytes[at] ?? 0;
    if (at + 1 + nameLength + 4 > bytes.length) throw new BundleError("malformed");
    const name = new TextDecoder().decode(bytes.subarray(at + 1, at + 1 + nameLength));
    at += 1 + nameLength;
    table.push({ name, length: view.getUint32(at, true) });
    at += 4;
  }
  const sections = new Map<string, Uint8Array>();
  for (const { name, length } of table) {
    sections.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length || sections.size !== table.length) throw new BundleError("malformed");
  return sections;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
