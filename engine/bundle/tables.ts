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

/** A table as its rows are read: what is the same in all of them is worked out once. */
interface Shape {
  readonly first: number;
  readonly rows: number;
  /** Undefined of a table of lists. */
  readonly same: Readonly<Record<string, unknown>> | undefined;
  readonly differing: readonly Slot[];
}

/** What one row has and another has not: a value, or a list of the values of several columns. */
interface Slot {
  readonly key: string;
  readonly isList: boolean;
  readonly columns: readonly Column[];
}

interface Column {
  readonly kind: number;
  readonly isLacking: boolean;
  readonly base: number;
  readonly step: number;
  readonly width: number;
  readonly start: number;
}

export class TableReader {
  readonly #tables: Int32Array;
  readonly #columns: Int32Array;
  readonly #planes: Uint8Array;
  readonly #text: (number: number) => string;
  readonly #shapes: (Shape | undefined)[] = [];
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
    this.#depth = 0;
    return this.#read(this.#shapeOf(table), row);
  }

  /** What stands under one key of such rows, by row, if it is no list; their other columns are not looked at. */
  cells(table: number, key: string): (row: number) => unknown {
    const rows = this.count(table);
    const end = Math.min(this.#tables[(table + 1) * TABLE + 1] ?? 0, this.#columns.length / COLUMN);
    for (let at = Math.max(this.#tables[table * TABLE + 1] ?? 0, 0); at < end; at++) {
      const name = this.#columns[at * COLUMN] ?? NO_KEY;
      if (name === NO_KEY || this.#text(name) !== key) continue;
      const column = this.#column(at, rows);
      return (row) => {
        if (row < 0 || row >= rows) throw new BundleError("malformed");
        this.#depth = 0;
        return this.#value(column, row, rows);
      };
    }
    throw new BundleError("malformed");
  }

  #row(number: number): object {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    if (++this.#depth > DEEPEST) throw new BundleError("malformed");
    const shape = this.#shapeOf(this.#tableOf(number));
    const value = this.#read(shape, number - shape.first);
    this.#kept.set(number, value);
    this.#depth--;
    return value;
  }

  #read({ same, differing, rows }: Shape, row: number): object {
    if (same === undefined) return this.#list(differing[0]?.columns ?? [], row, rows);
    const object: Record<string, unknown> = { ...same };
    for (const { key, isList, columns } of differing) {
      const value = isList ? this.#list(columns, row, rows) : this.#value(columns[0], row, rows);
      if (value !== undefined) object[key] = value;
    }
    return object;
  }

  #list(columns: readonly Column[], row: number, rows: number): unknown[] {
    const list: unknown[] = [];
    for (const column of columns) list.push(this.#value(column, row, rows));
    return list;
  }

  /** Undefined where the row has none. */
  #value(column: Column | undefined, row: number, rows: number): unknown {
    if (column === undefined) return undefined;
    const { start } = column;
    let more = 0;
    for (let at = start + row + (column.width - 1) * rows; at >= start; at -= rows) {
      more = more * 256 + (this.#planes[at] ?? 0);
    }
    if (column.isLacking && more-- === 0) return undefined;
    const integer = column.base + column.step * row + more;
    switch (column.kind) {
      case TEXT:
        return this.#text(integer);
      case ROW:
        return this.#row(integer);
      case NUMBER:
        return integer % 2 === 0 ? integer / 2 : -(integer + 1) / 2;
      default:
        if (integer < 0 || integer >= CONSTANTS.length) throw new BundleError("malformed");
        return CONSTANTS[integer];
    }
  }

  #shapeOf(table: number): Shape {
    const shape = this.#shapes[table] ?? this.#readShape(table);
    this.#shapes[table] = shape;
    return shape;
  }

  #readShape(table: number): Shape {
    const first = this.#firstRow(table);
    const rows = this.count(table);
    const end = this.#tables[(table + 1) * TABLE + 1] ?? 0;
    const same: Record<string, unknown> = {};
    const differing: Slot[] = [];
    let at = this.#tables[table * TABLE + 1] ?? 0;
    while (at < end) {
      const key = this.#columns[at * COLUMN] ?? NO_KEY;
      const isList = ((this.#columns[at * COLUMN + 1] ?? 0) & KIND) === LIST;
      const place = isList ? at + 1 : at;
      at = place + (isList ? (this.#columns[at * COLUMN + 2] ?? 0) : 1);
      if (at < place || at > end) throw new BundleError("malformed");
      const columns: Column[] = [];
      for (let each = place; each < at; each++) columns.push(this.#column(each, rows));
      if (isList && key === NO_KEY)
        return { first, rows, same: undefined, differing: [{ key: "", isList, columns }] };
      const name = this.#text(key);
      // Whose value would be taken for what an object is made from.
      if (name === "__proto__") throw new BundleError("malformed");
      const only = isList ? undefined : columns[0];
      if (only !== undefined && isTheSame(only)) same[name] = this.#value(only, 0, rows);
      else differing.push({ key: name, isList, columns });
    }
    return { first, rows, same, differing };
  }

  #column(column: number, rows: number): Column {
    const at = column * COLUMN;
    const how = this.#columns[at + 1] ?? 0;
    const kind = how & KIND;
    const width = how >> WIDTH_AT;
    const start = this.#columns[at + 3] ?? 0;
    if (kind > CONSTANT || width < 0 || start < 0 || start + width * rows > this.#planes.length) {
      throw new BundleError("malformed");
    }
    const isLacking = (how & LACKING) !== 0;
    const step = (how & STEPPING) === 0 ? 0 : 1;
    return { kind, isLacking, base: this.#columns[at + 2] ?? 0, step, width, start };
  }

  #tableOf(row: number): number {
    let low = 0;
    let high = this.#tables.length / TABLE - 1;
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

function isTheSame({ width, step, isLacking }: Column): boolean {
  return width === 0 && step === 0 && !isLacking;
}
