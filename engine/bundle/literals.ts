/**
 * Sorted texts, any of which is read alone: of each stands how many bytes of UTF-8 it begins with like the one before it,
 * and what follows. Where a block of them begins is written down, and its first is whole.
 */
import { BundleError } from "./refusal.ts";
import { textIn } from "./utf8.ts";

const BLOCK = 8;
const LONGEST_SHARED = 255;

export interface PackedLiterals {
  /** Three planes, a byte a text: how much it shares with the one before, how much it adds, and 256 times that. */
  readonly lengths: Uint8Array;
  /** Where in `bytes` each block begins. */
  readonly blocks: Int32Array;
  /** What the texts add, one behind the other. */
  readonly bytes: Uint8Array;
}

export function packLiterals(texts: readonly string[]): PackedLiterals {
  const lengths = new Uint8Array(3 * texts.length);
  const blocks: number[] = [];
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  let before: Uint8Array = new Uint8Array();
  for (const [number, text] of texts.entries()) {
    const written = encoder.encode(text);
    const isFirst = number % BLOCK === 0;
    if (isFirst) blocks.push(bytes.length);
    let shared = 0;
    const most = isFirst ? 0 : Math.min(before.length, written.length, LONGEST_SHARED);
    while (shared < most && before[shared] === written[shared]) shared++;
    const added = written.length - shared;
    if (added > 0xffff || !text.isWellFormed())
      throw new RangeError(`no text of a rule: ${text.slice(0, 40)}`);
    lengths[number] = shared;
    lengths[number + texts.length] = added & 0xff;
    lengths[number + 2 * texts.length] = added >> 8;
    for (const byte of written.subarray(shared)) bytes.push(byte);
    before = written;
  }
  return { lengths, blocks: Int32Array.from(blocks), bytes: Uint8Array.from(bytes) };
}

export class LiteralReader {
  readonly #packed: PackedLiterals;
  readonly #count: number;
  readonly #read = new Map<number, string>();
  /** Where a text is put together. */
  #room: Uint8Array = new Uint8Array(256);

  constructor(packed: PackedLiterals) {
    this.#packed = packed;
    this.#count = packed.lengths.length / 3;
    if (!Number.isInteger(this.#count) || packed.blocks.length !== Math.ceil(this.#count / BLOCK)) {
      throw new BundleError("malformed");
    }
  }

  text(number: number): string {
    const kept = this.#read.get(number);
    if (kept !== undefined) return kept;
    const read = this.#decoded(number);
    this.#read.set(number, read);
    return read;
  }

  #decoded(number: number): string {
    const { blocks, bytes, lengths } = this.#packed;
    if (number < 0 || number >= this.#count) throw new BundleError("malformed");
    let from = blocks[Math.floor(number / BLOCK)] ?? 0;
    let length = 0;
    for (let each = number - (number % BLOCK); each <= number; each++) {
      const shared = lengths[each] ?? 0;
      const added = (lengths[each + this.#count] ?? 0) + 256 * (lengths[each + 2 * this.#count] ?? 0);
      const end = from + added;
      if (shared > length || from < 0 || end > bytes.length) throw new BundleError("malformed");
      length = shared + added;
      if (length > this.#room.length) this.#room = grown(this.#room, length);
      this.#room.set(bytes.subarray(from, end), shared);
      from = end;
    }
    return textIn(this.#room.subarray(0, length));
  }
}

function grown(room: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(2 * length);
  larger.set(room);
  return larger;
}
