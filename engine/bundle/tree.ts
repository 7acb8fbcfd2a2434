/**
 * Plain data as bytes from which any part is read alone. An object or a list is written once however often it occurs,
 * behind everything it holds:
 *
 *     head   length << 1 | 1 of a list; shape << 1 of an object, whose keys stand in the table of shapes
 *     then   for each value a token, `value << 2` and what it is:
 *            TEXT      the number of a string
 *            INNER     how far back the list or the object begins
 *            NUMBER    a whole number, zigzag
 *            CONSTANT  null, false or true
 *
 * All of them unsigned LEB128: seven bits a byte, the lowest first.
 */
import { BundleError } from "./refusal.ts";

const TEXT = 0;
const INNER = 1;
const NUMBER = 2;
const CONSTANT = 3;
const CONSTANTS: readonly unknown[] = [null, false, true];

/** So that the token of a number is one too. */
const LARGEST = 2 ** 50;

/** Where strings are kept. */
export interface Texts {
  numberOf(text: string): number;
}

export class TreeWriter {
  /** The keys of objects, by the number of the shape. */
  readonly shapes: (readonly string[])[] = [];
  readonly #shapeNumbers = new Map<string, number>();
  readonly #bytes: number[] = [];
  readonly #written = new Map<string, number>();
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** Where it begins. Keys are sorted, and those that hold nothing are left out, as in JSON. */
  write(value: object): number {
    const [head, values] = Array.isArray(value) ? [value.length * 2 + 1, value] : this.#object(value);
    const tokens = values.map((each: unknown) => this.#token(each));
    // Alike are those that hold the same: what is inner is told apart by where it begins.
    const key = `${head} ${tokens.map(([value, kind]) => `${value}:${kind}`).join()}`;
    const kept = this.#written.get(key);
    if (kept !== undefined) return kept;
    const start = this.#bytes.length;
    this.#put(head);
    for (const [value, kind] of tokens) this.#put((kind === INNER ? start - value : value) * 4 + kind);
    this.#written.set(key, start);
    return start;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  #object(value: object): [head: number, values: readonly unknown[]] {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const keys = entries.map(([key]) => key);
    const name = JSON.stringify(keys);
    const shape = this.#shapeNumbers.get(name) ?? this.shapes.push(keys) - 1;
    this.#shapeNumbers.set(name, shape);
    return [shape * 2, entries.map(([, each]) => each)];
  }

  #token(value: unknown): [value: number, kind: number] {
    if (typeof value === "string") return [this.#texts.numberOf(value), TEXT];
    if (typeof value === "number") {
      if (!Number.isInteger(value) || Math.abs(value) > LARGEST)
        throw new RangeError(`not a number here: ${value}`);
      return [value < 0 ? -2 * value - 1 : 2 * value, NUMBER];
    }
    if (typeof value === "object" && value !== null) return [this.write(value), INNER];
    const constant = CONSTANTS.indexOf(value);
    if (constant < 0) throw new RangeError(`not plain data: ${typeof value}`);
    return [constant, CONSTANT];
  }

  #put(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes.push((rest % 0x80) | 0x80);
    this.#bytes.push(rest);
  }
}

/** What is read a byte at a time. */
interface Bytes {
  readonly length: number;
  byte(at: number): number | undefined;
}

export class TreeReader {
  readonly #bytes: Bytes;
  readonly #keysOf: (shape: number) => readonly string[];
  readonly #text: (number: number) => string;
  /** What was read, by where it begins: one object for as long as the reader is held. */
  readonly #kept = new Map<number, object>();
  #at = 0;

  constructor(bytes: Bytes, keysOf: (shape: number) => readonly string[], text: (number: number) => string) {
    this.#bytes = bytes;
    this.#keysOf = keysOf;
    this.#text = text;
  }

  read(start: number): object {
    const kept = this.#kept.get(start);
    if (kept !== undefined) return kept;
    const before = this.#at;
    this.#at = start;
    const head = this.#next();
    const value = head % 2 === 1 ? this.#list(start, (head - 1) / 2) : this.#object(start, head / 2);
    this.#at = before;
    this.#kept.set(start, value);
    return value;
  }

  /** Where those begin that a list holds, without reading them. */
  startsIn(start: number): readonly number[] {
    this.#at = start;
    const head = this.#next();
    if (head % 2 === 0 || head > 2 * (this.#bytes.length - start)) throw new BundleError("malformed");
    const starts: number[] = [];
    for (let left = (head - 1) / 2; left > 0; left--) {
      const token = this.#next();
      if (token % 4 !== INNER) throw new BundleError("malformed");
      starts.push(start - (token - INNER) / 4);
    }
    return starts;
  }

  #list(start: number, length: number): unknown[] {
    // No value takes less than a byte.
    if (length > this.#bytes.length - start) throw new BundleError("malformed");
    const list: unknown[] = [];
    for (let left = length; left > 0; left--) list.push(this.#value(start));
    return list;
  }

  #object(start: number, shape: number): object {
    const entries: [key: string, value: unknown][] = [];
    for (const key of this.#keysOf(shape)) entries.push([key, this.#value(start)]);
    return Object.fromEntries(entries);
  }

  #value(start: number): unknown {
    const token = this.#next();
    const value = Math.floor(token / 4);
    switch (token % 4) {
      case TEXT:
        return this.#text(value);
      case INNER:
        // What is inner begins earlier, so that nothing goes in circles.
        if (value < 1 || value > start) throw new BundleError("malformed");
        return this.read(start - value);
      case NUMBER:
        return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
      default:
        if (value >= CONSTANTS.length) throw new BundleError("malformed");
        return CONSTANTS[value];
    }
  }

  #next(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.#bytes.byte(this.#at++);
      if (byte === undefined || scale > Number.MAX_SAFE_INTEGER) throw new BundleError("malformed");
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
}

/** `shapes` is where the table of shapes begins: a list of the lists of keys, of which those are read that are needed. */
export function treeIn(bytes: Bytes, shapes: number, text: (number: number) => string): TreeReader {
  // Lists of strings need no shape.
  const table = new TreeReader(bytes, () => [], text);
  const starts = table.startsIn(shapes);
  const keysOf = (shape: number): readonly string[] => {
    const keys = table.read(starts[shape] ?? -1);
    if (!isKeys(keys)) throw new BundleError("malformed");
    return keys;
  };
  return new TreeReader(bytes, keysOf, text);
}

function isKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((key) => typeof key === "string");
}
