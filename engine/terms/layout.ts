/**
 * The bytes of packed terms, numbers little-endian, everything on a multiple of four so that it is read in place:
 *
 *     0  u32  "TERM"
 *     4  u32  format
 *     8  u32 for each part of {@link PackedTerms}, in that order: how many bytes it has
 *        the parts in the same order, each filled up with zeros to a multiple of four
 */
const MAGIC = 0x4d524554;
const FORMAT = 2;

export interface PackedTerms {
  /** {@link TermsHead} as JSON in UTF-8. */
  readonly head: Uint8Array;
  /** For each list the id of its first term, and the number of all terms. A term's id is its place among all of them. */
  readonly firsts: Uint32Array;
  /** As the lists have them, UTF-8, with nothing between them; and where each ends. */
  readonly terms: Uint8Array;
  readonly ends: Uint32Array;
  /** For each term which span of the head it stands in; empty where all of them always stand. */
  readonly spans: Uint32Array;
  /** Keys of the beginnings of terms: a hash table by open addressing, 0 is a free place. */
  readonly keys: Int32Array;
  /** For each key twice the place behind its first posting, or 0; one more where longer terms begin so. */
  readonly heads: Uint32Array;
  /** Terms by key; see posting.ts. */
  readonly postings: Uint32Array;
  /** For each posting where it stands in `texts`: its length there, and the term as it is compared, by code units. */
  readonly places: Uint32Array;
  readonly texts: Uint16Array;
  /** Characters that look like others, ascending; what they look like, and where that ends. Empty unless a list asks. */
  readonly confusables: Uint32Array;
  readonly looks: Uint16Array;
  readonly lookEnds: Uint32Array;
}

const PARTS = 13;
const TABLE = 8;
const CONTENT = TABLE + PARTS * 4;

/** What there is only little of. */
export interface TermsHead {
  readonly lists: readonly string[];
  /** Those of them, by number, whose terms do not all stand in them for ever. */
  readonly dated: readonly number[];
  readonly spans: readonly TermSpan[];
}

/** When a term stands in its list: as the rulesets write it. */
export interface TermSpan {
  readonly from?: string;
  readonly until?: string;
  readonly sinceBefore?: boolean;
}

export interface TermEntry extends TermSpan {
  readonly term: string;
}

/** These are no terms packed by this edition. */
export class TermsError extends Error {
  constructor() {
    super("the packed terms are refused");
    this.name = "TermsError";
  }
}

export function layOutTerms(packed: PackedTerms): Uint8Array {
  const { head, firsts, terms, ends, spans, keys, heads, postings, places, texts } = packed;
  const { confusables, looks, lookEnds } = packed;
  const index = [keys, heads, postings, places, texts];
  const parts = [head, firsts, terms, ends, spans, ...index, confusables, looks, lookEnds];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + padded(byteLength), CONTENT));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  let at = CONTENT;
  for (const [i, { buffer, byteOffset, byteLength }] of parts.entries()) {
    view.setUint32(TABLE + i * 4, byteLength, true);
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/** Views of the same bytes, which are copied only where they do not begin on a multiple of four. */
export function readParts(packed: Uint8Array): PackedTerms {
  const { buffer, byteOffset, byteLength } = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  if (byteLength < CONTENT) throw new TermsError();
  // As the machine has numbers: one that has them the other way round finds another magic.
  const header = new Uint32Array(buffer, byteOffset, CONTENT / 4);
  if (header[0] !== MAGIC || header[1] !== FORMAT) throw new TermsError();
  let part = TABLE / 4;
  let at = CONTENT;
  const next = (size: 1 | 2 | 4): [ArrayBufferLike, number, number] => {
    const length = header[part++] ?? 0;
    const from = byteOffset + at;
    at += padded(length);
    if (at > byteLength || length % size !== 0) throw new TermsError();
    return [buffer, from, length / size];
  };
  const parts = {
    head: new Uint8Array(...next(1)),
    firsts: new Uint32Array(...next(4)),
    terms: new Uint8Array(...next(1)),
    ends: new Uint32Array(...next(4)),
    spans: new Uint32Array(...next(4)),
    keys: new Int32Array(...next(4)),
    heads: new Uint32Array(...next(4)),
    postings: new Uint32Array(...next(4)),
    places: new Uint32Array(...next(4)),
    texts: new Uint16Array(...next(2)),
    confusables: new Uint32Array(...next(4)),
    looks: new Uint16Array(...next(2)),
    lookEnds: new Uint32Array(...next(4)),
  };
  const { keys, heads, postings, places } = parts;
  // Without a free place, looking for a key that is not there would never end.
  if (heads.length !== keys.length || places.length !== postings.length || !keys.includes(0)) {
    throw new TermsError();
  }
  if (at !== byteLength) throw new TermsError();
  return parts;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
