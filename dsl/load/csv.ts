/** A row, and the line of the file it begins on, counted from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a CSV file (RFC 4180), each cell without the blanks around it; empty rows are left out. */
export function rowsOf(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let row: string[] = [];
  let line = 1;
  let begins = 1;
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.push(isQuoted ? cell : cell.trim());
    cell = "";
    isQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each !== "")) rows.push({ cells: row, line: begins });
    row = [];
    begins = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === '"' && cell.trim() === "" && !isQuoted) {
      isQuoted = true;
      cell = "";
      // Two quotes within are one.
      for (at++; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at++) {
        cell += text[at];
        if (text[at] === "\n") line++;
        if (text[at] === '"') at++;
      }
    } else if (character === ",") endCell();
    else if (character === "\n") {
      line++;
      endRow();
    } else if (character !== "\r" && !(isQuoted && character.trim() === "")) cell += character;
  }
  endRow();
  return rows;
}
