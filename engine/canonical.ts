/**
 * JSON in the one form of RFC 8785: keys in the order of their UTF-16 code units, no spaces, numbers and texts as
 * ECMAScript writes them.
 */

import { isObject, type JsonObject } from "./facts/json.ts";

/** Enough for nearly every decision; of what was larger once, so much is not kept. */
const ROOM = 64 * 1024;
const MOST_KEPT = 16 * ROOM;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d] as const;
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d] as const;
const FIRST_PRINTED = 0x20;
const [FIRST_SURROGATE, LAST_SURROGATE] = [0xd800, 0xdfff] as const;

/** Bytes a UTF-16 code unit takes at most: in UTF-8, and where JSON escapes it. */
const WIDEST = 3;

const ENCODER = new TextEncoder();

/**
 * Writes bytes and no text in between, into room that is kept: a decision is a few hundred short texts, and joining them
 * to one costs more than writing them where they belong.
 */
export class CanonicalWriter {
  #room = new Uint8Array(ROOM);
  #end = 0;

  /**
   * The bytes are the writer's, and gone when it writes again. Throws on what JSON cannot hold: `undefined` by itself,
   * NaN, half a surrogate pair.
   */
  write(value: unknown): Uint8Array {
    this.#end = 0;
    if (this.#room.length > MOST_KEPT) this.#room = new Uint8Array(ROOM);
    this.#value(value);
    return this.#room.subarray(0, this.#end);
  }

  #value(value: unknown): void {
    if (typeof value === "string") this.#string(value);
    else if (Array.isArray(value)) this.#list(value);
    else if (isObject(value)) this.#object(value);
    else this.#ascii(scalarText(value));
  }

  #list(list: readonly unknown[]): void {
    this.#byte(OPEN_LIST);
    for (let i = 0; i < list.length; i++) {
      if (i > 0) this.#byte(COMMA);
      this.#value(list[i] ?? null);
    }
    this.#byte(CLOSE_LIST);
  }

  #object(object: JsonObject): void {
    let before: number = OPEN_OBJECT;
    for (const key of inOrder(Object.keys(object))) {
      const value = object[key];
      if (value === undefined) continue;
      this.#byte(before);
      before = COMMA;
      this.#string(key);
      this.#byte(COLON);
      this.#value(value);
    }
    if (before === OPEN_OBJECT) this.#byte(OPEN_OBJECT);
    this.#byte(CLOSE_OBJECT);
  }

  #string(text: string): void {
    this.#reserve(text.length * WIDEST + 2);
    if (!this.#plainString(text)) this.#rareString(text);
  }

  /** In one look at each code unit. False for what JSON escapes or takes two code units, which is rare; it is written anew. */
  #plainString(text: string): boolean {
    const room = this.#room;
    let at = this.#end;
    room[at++] = QUOTE;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        if (unit < FIRST_PRINTED || unit === QUOTE || unit === BACKSLASH) return false;
        room[at++] = unit;
      } else if (unit < 0x800) {
        room[at++] = 0xc0 | (unit >> 6);
        room[at++] = 0x80 | (unit & 0x3f);
      } else {
        if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) return false;
        room[at++] = 0xe0 | (unit >> 12);
        room[at++] = 0x80 | ((unit >> 6) & 0x3f);
        room[at++] = 0x80 | (unit & 0x3f);
      }
    }
    room[at++] = QUOTE;
    this.#end = at;
    return true;
  }

  #rareString(text: string): void {
    if (!text.isWellFormed()) throw new TypeError("half a surrogate pair has no bytes");
    const written = JSON.stringify(text);
    this.#reserve(written.length * WIDEST);
    this.#end += ENCODER.encodeInto(written, this.#room.subarray(this.#end)).written;
  }

  #ascii(text: string): void {
    for (let i = 0; i < text.length; i++) this.#byte(text.charCodeAt(i));
  }

  #byte(byte: number): void {
    if (this.#end === this.#room.length) this.#reserve(1);
    this.#room[this.#end++] = byte;
  }

  #reserve(more: number): void {
    const needed = this.#end + more;
    if (needed <= this.#room.length) return;
    const larger = new Uint8Array(2 * needed);
    larger.set(this.#room.subarray(0, this.#end));
    this.#room = larger;
  }
}

/** Most objects are made with their keys in one order, but not in this one; sorting what is sorted costs as much as sorting. */
function inOrder(keys: string[]): readonly string[] {
  for (let i = 1; i < keys.length; i++) {
    if ((keys[i - 1] ?? "") > (keys[i] ?? "")) return keys.sort();
  }
  return keys;
}

function scalarText(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} is no JSON`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}
