import type { Span } from "../ast.ts";
import { displayWidth } from "../displayWidth.ts";

/** Lines are broken, where they can be, to keep within it. Comments do not count. */
const LINE_WIDTH = 100;
/** Of a clause within its declaration, and of what continues a clause. */
export const INDENT = 2;

/** A part of a clause that comments can stand before and after. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
  /** Where the clause needs several lines: stays on the line of the piece before it, if it fits there. */
  readonly joins?: boolean;
}

/** A clause, or the head of a declaration. */
export interface Unit {
  readonly indent: number;
  /** At least one. */
  readonly pieces: readonly Piece[];
  /** Stays on one line, however long: the row of a table. */
  readonly rigid?: boolean;
}

/** Comments of a piece, in the order they stand. */
export interface Notes {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The lines of a clause: one if it fits and no comment stands inside it. */
export function linesOf(unit: Unit, notesOf: (piece: Piece) => Notes | undefined): string[] {
  const margin = " ".repeat(unit.indent);
  const inner = " ".repeat(unit.indent + INDENT);
  const lines: string[] = [];
  const last = unit.pieces.length - 1;
  const all = unit.pieces.map((piece) => settled(notesOf(piece)));
  const parted = all.some(
    ({ before, after }, index) => (index > 0 && before.length > 0) || (index < last && after !== ""),
  );
  const flat = margin + unit.pieces.map(({ text }) => text).join(" ");
  if (!parted && (unit.rigid === true || displayWidth(flat) <= LINE_WIDTH)) {
    const above = (all[0]?.before ?? []).map((comment) => margin + comment);
    return [...above, flat + (all[last]?.after ?? "")];
  }

  let line: string | undefined;
  const end = () => {
    if (line !== undefined) for (const part of wrapped(line, inner.length + INDENT)) lines.push(part);
    line = undefined;
  };
  unit.pieces.forEach(({ text, joins }, index) => {
    const { before, after } = all[index] ?? { before: [], after: "" };
    const own = index === 0 ? margin : inner;
    const fits = line !== undefined && displayWidth(`${line} ${text}`) <= LINE_WIDTH;
    if (joins !== true || before.length > 0 || !fits) end();
    for (const comment of before) lines.push(own + comment);
    line = line === undefined ? own + text : `${line} ${text}`;
    if (after !== "") {
      end();
      lines.push(`${lines.pop() ?? ""}${after}`);
    }
  });
  end();
  return lines;
}

/** One comment can follow on the line; those before it stand above. */
function settled(notes: Notes | undefined): { readonly before: readonly string[]; readonly after: string } {
  const after = notes?.after.at(-1);
  return {
    before: [...(notes?.before ?? []), ...(notes?.after.slice(0, -1) ?? [])],
    after: after === undefined ? "" : `  ${after}`,
  };
}

/** Breaks a line that is too long after commas and before `and`, `or` and signs, outside of texts. */
function wrapped(line: string, indent: number): string[] {
  if (displayWidth(line) <= LINE_WIDTH) return [line];
  const written = line.trimStart();
  const lines: string[] = [];
  let current = line.slice(0, line.length - written.length);
  for (const [index, stretch] of stretches(written).entries()) {
    if (index === 0) current += stretch;
    else if (displayWidth(`${current} ${stretch}`) <= LINE_WIDTH) current += ` ${stretch}`;
    else {
      lines.push(current);
      current = " ".repeat(indent) + stretch;
    }
  }
  return [...lines, current];
}

/** What of a line stays together. */
function stretches(line: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { index, 0: text } of line.matchAll(BREAK)) {
    if (text !== " ") continue;
    found.push(line.slice(start, index));
    start = index + 1;
  }
  return [...found, line.slice(start)];
}

/** A blank to break at; a text is matched first, so that the blanks in it are none. */
const BREAK = /"(?:[^"\\]|\\.)*"|(?<=,) | (?=(?:and|or(?! before| after)|[+-]) )/g;
