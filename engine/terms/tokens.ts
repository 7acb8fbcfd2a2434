import { HALF, kindOfCharacter, kindOfUnit, OTHER, WORD } from "./kind.ts";

const SPACE = 0x20;
const ROOM = 0x2000;

/**
 * The tokens of a text: each word of a script with spaces, and each character that is of none. A term begins and ends
 * where tokens do, in every script: so tokens are all that has to be looked up. A single space is no token; it shows as
 * a gap between two. Like the text they were read from, they stay until the next is read.
 */
export class Tokens {
  count = 0;
  /** Of each the first unit and the one behind its last, and a hash of what it is. */
  from = new Int32Array(ROOM);
  until = new Int32Array(ROOM);
  hashes = new Int32Array(ROOM);

  read(units: Uint16Array, length: number): void {
    this.#makeRoom(length);
    const { from, until, hashes } = this;
    let count = 0;
    for (let at = 0; at < length; ) {
      const first = units[at] ?? 0;
      if (first === SPACE && at + 1 < length && units[at + 1] !== SPACE) {
        at++;
        continue;
      }
      const start = at;
      let hash = first;
      let kind = kindOfUnit(first);
      at++;
      if (kind === HALF) {
        const character = characterAt(units, start, length);
        kind = kindOfCharacter(character);
        hash = character;
        if (character > 0xffff) at++;
      }
      if (kind === WORD) {
        while (at < length) {
          const unit = units[at] ?? 0;
          if (kindOfUnit(unit) !== WORD) {
            if (kindOfUnit(unit) === OTHER || kindOfCharacter(characterAt(units, at, length)) !== WORD) break;
            at++;
          }
          hash = Math.imul(hash, 31) + unit;
          at++;
        }
      }
      from[count] = start;
      until[count] = at;
      hashes[count++] = scattered(hash);
    }
    this.count = count;
  }

  /** Whether a space stands before it. */
  isApart(token: number): boolean {
    return this.from[token] !== this.until[token - 1];
  }

  #makeRoom(wanted: number): void {
    if (wanted <= this.from.length && this.from.length <= ROOM) return;
    const room = Math.max(ROOM, wanted);
    this.from = new Int32Array(room);
    this.until = new Int32Array(room);
    this.hashes = new Int32Array(room);
  }
}

/** Each bit of the result depends on each bit of the number: MurmurHash3's last step, which is in the public domain. */
export function scattered(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function characterAt(units: Uint16Array, at: number, length: number): number {
  const high = units[at] ?? 0;
  const low = at + 1 < length ? (units[at + 1] ?? 0) : 0;
  const isPair = high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  return isPair ? (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000 : high;
}
