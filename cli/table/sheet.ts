import { CommandError, EXIT } from "../exit.ts";
import type { InputProblem } from "../records.ts";
import { type CellFormat, cellText } from "./cell-format.ts";
import { TABLE_LIMITS } from "./limits.ts";
import { columnName, type Row } from "./row.ts";
import { readXml } from "./xml.ts";

/** What the cells of a sheet point to. */
export interface SheetBook {
  /** For mistakes: the file and the sheet. */
  readonly name: string;
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly since1904: boolean;
}

type Cells = (string | boolean | undefined)[];

/** The rows of a sheet that have anything in them, each cell as the text it shows. */
export async function* sheetRows(bytes: AsyncIterable<Uint8Array>, book: SheetBook): AsyncGenerator<Row> {
  const reader = new SheetReader(book);
  for await (const _ of readXml(bytes, reader, book.name)) {
    yield* reader.take();
  }
}

class SheetReader {
  readonly #book: SheetBook;
  #rows: Row[] = [];
  #number = 0;
  #cells: Cells = [];
  #problem: InputProblem | undefined;
  #column = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #formula = false;
  #inRow = false;
  #inValue = false;
  #inReading = false;

  constructor(book: SheetBook) {
    this.#book = book;
  }

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    switch (tag) {
      case "row":
        this.#startRow(Number(attributes.r ?? this.#number + 1));
        break;
      case "c":
        this.#startCell(attributes);
        break;
      case "f":
        this.#formula = true;
        break;
      case "rPh":
        this.#inReading = true;
        break;
      case "v":
      case "t":
        this.#inValue = this.#inRow && !this.#inReading;
    }
  }

  close(tag: string): void {
    this.#inValue = false;
    if (tag === "rPh") this.#inReading = false;
    if (tag === "c" && this.#inRow) this.#endCell();
    if (tag === "row") this.#endRow();
  }

  text(text: string): void {
    if (!this.#inValue) return;
    this.#value += text;
    if (this.#value.length > TABLE_LIMITS.cellLength)
      this.#value = this.#value.slice(0, TABLE_LIMITS.cellLength + 1);
  }

  #startRow(number: number): void {
    if (!Number.isInteger(number) || number <= this.#number || number > TABLE_LIMITS.sheetRows)
      throw new CommandError(
        EXIT.data,
        `${this.#book.name}: row ${number} stands where it cannot. Save it anew, or as CSV.`,
      );
    this.#number = number;
    this.#cells = [];
    this.#problem = undefined;
    this.#column = -1;
    this.#inRow = true;
  }

  #startCell({ r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t;
    this.#style = Number(s);
    this.#value = "";
    this.#formula = false;
  }

  #endCell(): void {
    const column = this.#column;
    if (column < 0 || column >= TABLE_LIMITS.columns) {
      this.#problem ??= { code: "too-many-columns", at_most: TABLE_LIMITS.columns };
      return;
    }
    const cell = `${columnName(column)}${this.#number}`;
    if (this.#value.length > TABLE_LIMITS.cellLength) {
      this.#problem ??= { code: "cell-too-long", cell, at_most: TABLE_LIMITS.cellLength };
      return;
    }
    if (this.#type === "e") {
      this.#problem ??= { code: "cell-error", cell, given: this.#value };
      return;
    }
    // A formula nobody has calculated: its value is not in the file.
    if (this.#formula && this.#value === "" && this.#type !== "str") {
      this.#problem ??= { code: "no-value", cell };
      return;
    }
    const value = this.#read();
    if (value === undefined || value === "") return;
    while (this.#cells.length < column) this.#cells.push(undefined);
    this.#cells[column] = value;
  }

  #read(): string | boolean | undefined {
    const text = this.#value;
    if (text === "") return undefined;
    if (this.#type === "s") return this.#book.texts[Number(text)];
    if (this.#type === "b") return text === "1" || text === "true";
    if (this.#type === "d") return text.replace(/T00:00:00(\.0+)?Z?$/, "");
    if (this.#type !== "n") return text;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return cellText(number, this.#book.formats[this.#style] ?? { is: "number" }, this.#book.since1904);
  }

  #endRow(): void {
    this.#inRow = false;
    const { length } = this.#cells;
    if (this.#problem !== undefined) this.#rows.push({ number: this.#number, problem: this.#problem });
    else if (length > 0) this.#rows.push({ number: this.#number, cells: this.#cells });
  }
}

/** `BC12` is column 54; no column: -1. */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return -1;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
