/**
 * Plain data as tables, from which any part is read alone. Objects with the same keys and kinds of values are rows of one
 * table, which lies in columns: like lies beside like, and what is the same in all rows takes no room. A list stands in
 * the row of the object that holds it, a column for each place; a longer one, or a list in a list, is a row of its own.
 * What occurs often is written once.
 *
 * Rows are numbered through all tables: first come those of the tables somebody wanted by themselves, in the order in
 * which they were given. A column holds an integer for each row: `base + step * row`, and what its planes add. The first
 * plane has a byte for each row, the second a byte worth 256, and so on, as many as it takes. What the integer means:
 *
 *     TEXT      the number of a text
 *     ROW       the number of a row
 *     NUMBER    a whole number n: 2n, or -2n - 1 where it is below zero
 *     CONSTANT  null, false or true
 *     LIST      nothing: `base` is how many of the columns behind it are places of a list
 */
import { BundleError } from "./refusal.ts";

export const TEXT = 0;
export const ROW = 1;
export const NUMBER = 2;
export const CONSTANT = 3;
export const LIST = 4;
export const CONSTANTS: readonly unknown[] = [null, false, true];

/** Integers of a table: its first row, its first column. Behind the last table stands where another would begin. */
export const TABLE = 2;

/** Integers of a column: the text that is its key, how it is kept, its base, where its planes begin. */
export const COLUMN = 4;
/** Of a place in a list, and of the list that is a row itself. */
export const NO_KEY = -1;

// How a column is kept: its kind in three bits, then these, and above them the number of its planes.
const KIND = 7;
/** In the planes 0 is no value at all, 1 is `base`, and so on. */
export const LACKING = 1 << 3;
/** The step is 1. */
export const STEPPING = 1 << 4;
export const WIDTH_AT = 5;

/** No law is nested as deep; what goes in circles is. */
const DEEPEST = 500;

export interface PackedTables {
  readonly tables: Int32Array;
  readonly columns: Int32Array;
  readonly planes: Uint8Array;
}

export class TableReader {
  readonly #tables: Int32Array;
  readonly #columns: Int32Array;
  readonly #planes: Uint8Array;
  readonly #text: (number: number) => string;
  /** What was read, by its number: one object for as long as the reader is held. */
  readonly #kept = new Map<number, object>();
  #depth = 0;

  constructor({ tables, columns, planes }: PackedTables, text: (number: number) => string) {
    if (tables.length < TABLE || tables.length % TABLE !== 0) throw new BundleError("malformed");
    if (columns.length !== (tables.at(-1) ?? 0) * COLUMN) throw new BundleError("malformed");
    this.#tables = tables;
    this.#columns = columns;
    this.#planes = planes;
    this.#text = text;
  }

  /** How many rows a table has. */
  count(table: number): number {
    return this.#firstRow(table + 1) - this.#firstRow(table);
  }

  /** A row of one of the tables that were given, read anew. */
  given(table: number, row: number): object {
    if (row < 0 || row >= this.count(table)) throw new BundleError("malformed");
    return this.#read(table, row);
  }

  #row(number: number): object {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const table = this.#tableOf(number);
    const value = this.#read(table, number - this.#firstRow(table));
    this.#kept.set(number, value);
    return value;
  }

  #read(table: number, row: number): object {
    if (++this.#depth > DEEPEST) throw new BundleError("malformed");
    const rows = this.count(table);
    const end = this.#tables[(table + 1) * TABLE + 1] ?? 0;
    let column = this.#tables[table * TABLE + 1] ?? 0;
    const places = this.#placesFrom(column, end);
    if (places >= 0 && this.#columns[column * COLUMN] === NO_KEY) {
      const list = this.#list(column + 1, places, row, rows);
      this.#depth--;
      return list;
    }
    const object: Record<string, unknown> = {};
    while (column < end) {
      const key = this.#key(column);
      const count = this.#placesFrom(column, end);
      const value = count < 0 ? this.#value(column, row, rows) : this.#list(column + 1, count, row, rows);
      if (value !== undefined) object[key] = value;
      column += count < 0 ? 1 : 1 + count;
    }
    this.#depth--;
    return object;
  }

  /** How many columns behind this one are places of the list it stands for; -1 where it is none. */
  #placesFrom(column: number, end: number): number {
    if (((this.#columns[column * COLUMN + 1] ?? 0) & KIND) !== LIST) return -1;
    const count = this.#columns[column * COLUMN + 2] ?? 0;
    if (count < 0 || column + count >= end) throw new BundleError("malformed");
    return count;
  }

  #list(first: number, count: number, row: number, rows: number): unknown[] {
    const list: unknown[] = [];
    for (let place = 0; place < count; place++) list.push(this.#value(first + place, row, rows));
    return list;
  }

  /** Undefined where the row has none. */
  #value(column: number, row: number, rows: number): unknown {
    const at = column * COLUMN;
    const how = this.#columns[at + 1] ?? 0;
    const start = (this.#columns[at + 3] ?? 0) + row;
    let more = 0;
    for (let plane = (how >> WIDTH_AT) - 1; plane >= 0; plane--) {
      const byte = this.#planes[start + plane * rows];
      if (byte === undefined) throw new BundleError("malformed");
      more = more * 256 + byte;
    }
    if ((how & LACKING) !== 0 && more-- === 0) return undefined;
    const integer = (this.#columns[at + 2] ?? 0) + ((how & STEPPING) === 0 ? 0 : row) + more;
    switch (how & KIND) {
      case TEXT:
        return this.#text(integer);
      case ROW:
        return this.#row(integer);
      case NUMBER:
        return integer % 2 === 0 ? integer / 2 : -(integer + 1) / 2;
      default:
        if ((how & KIND) !== CONSTANT || integer < 0 || integer >= CONSTANTS.length)
          throw new BundleError("malformed");
        return CONSTANTS[integer];
    }
  }

  #key(column: number): string {
    const key = this.#text(this.#columns[column * COLUMN] ?? NO_KEY);
    if (key === "__proto__") throw new BundleError("malformed");
    return key;
  }

  #tableOf(row: number): number {
    let [low, high] = [0, this.#tables.length / TABLE - 1];
    if (row < 0 || row >= this.#firstRow(high)) throw new BundleError("malformed");
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firstRow(middle) <= row) low = middle;
      else high = middle;
    }
    return low;
  }

  #firstRow(table: number): number {
    const first = this.#tables[table * TABLE];
    if (first === undefined) throw new BundleError("malformed");
    return first;
  }
}
