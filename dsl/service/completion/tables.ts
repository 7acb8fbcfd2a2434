import type { IToken } from "chevrotain";
import type { Head } from "../outline.ts";
import { inCondition } from "./conditions.ts";
import { type Want, words } from "./want.ts";

/** What may come next in a row: in the first row names, in the others what a column may hold. */
export function inRow(tokens: readonly IToken[], head: Head): readonly Want[] {
  const columns = headerOf(head, tokens[0]?.startOffset ?? 0);
  const arrow = tokens.findIndex(({ image }) => image === "=>");
  const bars = tokens.slice(arrow === -1 ? 0 : arrow).filter(({ image }) => image === "|").length;
  const cell = tokens.slice(tokens.findLastIndex(({ image }) => image === "|" || image === "=>") + 1);
  if (columns === undefined)
    return cell.length > 0 ? [words("|", "=>")] : [{ want: arrow === -1 ? "value" : "output" }];
  if (arrow !== -1) return inResult(columns.outputs[bars], cell);
  const column = columns.inputs[bars - 1];
  const last = cell.at(-1)?.image;
  const ends = words("|", "=>");
  if (last === undefined)
    return [
      ...(column === undefined ? [] : [{ want: "word-of", name: column } as const]),
      words(
        "any",
        "over",
        "up to",
        "under",
        "at least",
        "in",
        "not",
        "none",
        ...(bars === 1 ? ["otherwise"] : []),
      ),
    ];
  if (last === "in") return [{ want: "set", name: column }];
  if (last === "," || last === "not") return column === undefined ? [] : [{ want: "word-of", name: column }];
  if (["over", "to", "under", "least"].includes(last)) return [{ want: "value", beside: column }];
  if (last === "otherwise") return [words("=>")];
  if (/^-?\d/.test(last)) return [{ want: "unit", name: column }, words("up to", "under"), ends];
  return [ends];
}

function inResult(output: string | undefined, cell: readonly IToken[]): readonly Want[] {
  if (cell.length > 0) return [...inCondition(cell, false), words("|")];
  const values = inCondition([], false);
  return output === undefined ? values : [{ want: "word-of", name: output }, ...values, words("none")];
}

/** The names in the first row; undefined if the row at `offset` is the first. */
function headerOf(
  { tokens }: Head,
  offset: number,
): { readonly inputs: readonly string[]; readonly outputs: readonly string[] } | undefined {
  const start = tokens.findIndex(({ image }) => image === "|");
  if (start === -1 || (tokens[start]?.startOffset ?? 0) >= offset) return undefined;
  const arrow = tokens.findIndex(({ image }, i) => i > start && image === "=>");
  const names = (from: number, until: number) =>
    tokens.slice(from, until).flatMap(({ image }) => (image === "|" ? [] : [image]));
  // Two bars on end are the end of one row and the beginning of the next.
  const end = tokens.findIndex(({ image }, i) => i > arrow && image === "|" && tokens[i + 1]?.image === "|");
  return { inputs: names(start + 1, arrow), outputs: names(arrow + 1, end === -1 ? tokens.length : end) };
}
