import type { InputProblem } from "../records.ts";

/**
 * One row of a table, cells as text; an empty cell is `undefined`. `number` is the line of a CSV file the row begins
 * on, or the row of a sheet, from 1.
 */
export type Row =
  | { readonly number: number; readonly cells: readonly (string | boolean | undefined)[] }
  | { readonly number: number; readonly problem: InputProblem };

/** `A`, `Z`, `AA`: a column by its position from 0, as spreadsheet programs write it. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
