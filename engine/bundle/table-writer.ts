import {
  COLUMN,
  CONSTANT,
  CONSTANTS,
  LACKING,
  LIST,
  NO_KEY,
  NUMBER,
  type PackedTables,
  ROW,
  STEPPING,
  TABLE,
  TEXT,
  WIDTH_AT,
} from "./tables.ts";

/** Keys whose text tells what an object is: those that differ in it stand in different tables. */
const TELLING = ["k", "l", "o", "a", "c"] as const;

/** Longer lists would make too many tables. */
const LONGEST_WITHIN = 12;

/** So that twice as much is an integer of 32 bits. */
const LARGEST = 2 ** 30 - 1;

interface Table {
  readonly columns: readonly Column[];
  readonly rows: (readonly Cell[])[];
}

interface Column {
  readonly key?: string;
  readonly kind: number;
  /** Of a list: how many columns behind it are its places. */
  readonly places?: number;
}

/** What stands in a row; undefined where it lacks the key, and under the name of a list. */
type Cell = string | number | RowAt | undefined;

interface RowAt {
  readonly table: Table;
  readonly row: number;
  /** That tells it from all others. */
  readonly number: number;
}

/** A value with the column it stands in. */
interface Entry extends Column {
  readonly cell: Cell;
  /** What tells the tables of such values apart besides. */
  readonly tells?: string;
}

export class TableWriter {
  readonly #given: Table[] = [];
  readonly #others = new Map<string, Table>();
  readonly #written = new Map<string, RowAt>();

  /** A table by itself, in this order. Rows may lack keys of others; under one key all have values of one kind. */
  give(values: readonly object[]): void {
    const rows = values.map((value) => new Map(entriesOf(value)));
    const keys = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort();
    const entries = rows.map((row) =>
      keys.map((key) => (row.has(key) ? this.#entry(row.get(key), key) : undefined)),
    );
    const columns = keys.map((key, place) => {
      const kinds = new Set(entries.flatMap((row) => row[place]?.kind ?? []));
      const [kind = CONSTANT] = kinds;
      if (kinds.size > 1) throw new RangeError(`values of different kinds: ${key}`);
      return { key, kind };
    });
    this.#given.push({ columns, rows: entries.map((row) => row.map((entry) => entry?.cell)) });
  }

  /** `texts` are sorted, and numbered in that order. */
  finish(): PackedTables & { readonly texts: readonly string[] } {
    const others = [...this.#others].sort(([a], [b]) => (a < b ? -1 : 1));
    const tables = [...this.#given, ...others.map(([, table]) => table)];
    const texts = [...new Set(tables.flatMap(textsIn))].sort();
    const numbers = new Map(texts.map((text, number) => [text, number]));
    const firsts = new Map<Table, number>();
    const heads: number[] = [];
    let [row, column] = [0, 0];
    for (const table of tables) {
      firsts.set(table, row);
      heads.push(row, column);
      row += table.rows.length;
      column += table.columns.length;
    }
    const integerOf = (cell: Cell): number | undefined => {
      if (typeof cell === "string") return numbers.get(cell);
      return typeof cell === "object" ? (firsts.get(cell.table) ?? 0) + cell.row : cell;
    };
    const columns: number[] = [];
    const planes: Uint8Array[] = [];
    let start = 0;
    for (const table of tables) {
      for (const [place, { key, kind, places }] of table.columns.entries()) {
        const kept = keep(places === undefined ? table.rows.map((cells) => integerOf(cells[place])) : []);
        const keyNumber = key === undefined ? NO_KEY : (numbers.get(key) ?? NO_KEY);
        const head = [keyNumber, kind | kept.how, places ?? kept.base, start];
        if (head.length !== COLUMN) throw new RangeError("a column has other integers");
        columns.push(...head);
        planes.push(kept.planes);
        start += kept.planes.length;
      }
    }
    heads.push(row, column);
    if (heads.length !== (tables.length + 1) * TABLE) throw new RangeError("a table has other integers");
    return {
      tables: Int32Array.from(heads),
      columns: Int32Array.from(columns),
      planes: joined(planes, start),
      texts,
    };
  }

  #write(value: object): RowAt {
    const entries = Array.isArray(value)
      ? this.#list(value, undefined)
      : entriesOf(value).flatMap(([key, each]) =>
          Array.isArray(each) && each.length <= LONGEST_WITHIN
            ? this.#list(each, key)
            : [this.#entry(each, key)],
        );
    const name = JSON.stringify(entries.map(({ key, kind, places, tells }) => [key, kind, places, tells]));
    const table = this.#others.get(name) ?? { columns: entries.map(columnOf), rows: [] };
    this.#others.set(name, table);
    const cells = entries.map(({ cell }) => cell);
    const content = JSON.stringify([
      name,
      cells.map((cell) => (typeof cell === "object" ? cell.number : cell)),
    ]);
    const found = this.#written.get(content);
    if (found !== undefined) return found;
    const written = { table, row: table.rows.push(cells) - 1, number: this.#written.size };
    this.#written.set(content, written);
    return written;
  }

  #list(values: readonly unknown[], key: string | undefined): readonly Entry[] {
    const places = values.map((each): Entry => {
      const entry = this.#entry(each, undefined);
      return key === undefined ? { ...entry, tells: familyOf(each) } : entry;
    });
    return [
      { ...(key !== undefined && { key }), kind: LIST, places: places.length, cell: undefined },
      ...places,
    ];
  }

  #entry(value: unknown, key: string | undefined): Entry {
    const column = (kind: number) => ({ ...(key !== undefined && { key }), kind });
    if (typeof value === "string") {
      const isTelling = TELLING.some((each) => each === key);
      return { ...column(TEXT), cell: value, ...(isTelling && { tells: value }) };
    }
    if (typeof value === "number") {
      if (!Number.isInteger(value) || Math.abs(value) > LARGEST)
        throw new RangeError(`not a number here: ${value}`);
      return { ...column(NUMBER), cell: value < 0 ? -2 * value - 1 : 2 * value };
    }
    if (typeof value === "object" && value !== null) return { ...column(ROW), cell: this.#write(value) };
    const constant = CONSTANTS.indexOf(value);
    if (constant < 0) throw new RangeError(`not plain data: ${typeof value}`);
    return { ...column(CONSTANT), cell: constant };
  }
}

/** Sorted, but what holds nothing, as in JSON. */
function entriesOf(value: object): readonly (readonly [key: string, value: unknown])[] {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.some(([key]) => key === "__proto__")) throw new RangeError("no key of plain data: __proto__");
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a value is one of: conditions, sums, literals lie apart from each other, also where they are in lists. */
function familyOf(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  return TELLING.find((key) => key in value) ?? Object.keys(value).sort().join();
}

function columnOf({ key, kind, places }: Entry): Column {
  return { kind, ...(key !== undefined && { key }), ...(places !== undefined && { places }) };
}

function textsIn({ columns, rows }: Table): readonly string[] {
  const keys = columns.flatMap(({ key }) => key ?? []);
  return [...keys, ...rows.flat().filter((cell) => typeof cell === "string")];
}

/** As base, step and planes, the fewest that hold the integers. */
function keep(integers: readonly (number | undefined)[]): { how: number; base: number; planes: Uint8Array } {
  const present = integers.filter((integer) => integer !== undefined);
  const isWhole = present.length === integers.length;
  const base = lowest(present);
  const flat = integers.map((integer) => (integer === undefined ? 0 : integer - base + Number(!isWhole)));
  const rest = present.map((integer, row) => integer - row);
  const steppingBase = lowest(rest);
  const stepping = rest.map((integer) => integer - steppingBase);
  if (isWhole && widthOf(stepping) < widthOf(flat)) {
    return {
      how: STEPPING | (widthOf(stepping) << WIDTH_AT),
      base: steppingBase,
      planes: planesOf(stepping),
    };
  }
  const how = (isWhole ? 0 : LACKING) | (widthOf(flat) << WIDTH_AT);
  return { how, base, planes: planesOf(flat) };
}

function lowest(integers: readonly number[]): number {
  return integers.reduce((low, each) => Math.min(low, each), integers[0] ?? 0);
}

function widthOf(integers: readonly number[]): number {
  let width = 0;
  for (const integer of integers) while (integer >= 256 ** width) width++;
  return width;
}

function planesOf(integers: readonly number[]): Uint8Array {
  const planes = new Uint8Array(widthOf(integers) * integers.length);
  for (const [row, integer] of integers.entries()) {
    let rest = integer;
    for (let at = row; rest > 0; at += integers.length) {
      planes[at] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
  return planes;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
