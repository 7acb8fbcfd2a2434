import type { Span } from "../ast.ts";
import { displayWidth } from "../displayWidth.ts";

/** Lines are broken, where they can be, to keep within it. Comments do not count. */
export const LINE_WIDTH = 100;
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
    lines.push(...(all[0]?.before ?? []).map((comment) => margin + comment));
    lines.push(flat + (all[last]?.after ?? ""));
    return lines;
  }

  let line: string | undefined;
  const end = () => {
    if (line !== undefined) lines.push(...wrapped(line, inner.length + INDENT));
    line = undefined;
  };
  unit.pieces.forEach(({ text, joins }, index) => {
    const { before, after } = all[index] ?? { before: [], after: "" };
    const own = index === 0 ? margin : inner;
    const fits = line !== undefined && displayWidth(`${line} ${text}`) <= LINE_WIDTH;
    if (joins !== true || before.length > 0 || !fits) end();
    lines.push(...before.map((comment) => own + comment));
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
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of words(line)) {
    if (current === undefined) current = word;
    else if (displayWidth(`${current} ${word}`) <= LINE_WIDTH) current = `${current} ${word}`;
    else {
      lines.push(current);
      current = " ".repeat(indent) + word;
    }
  }
  return current === undefined ? lines : [...lines, current];
}

/** Stretches of a line that stay together. */
function words(line: string): string[] {
  const stretches: string[] = [];
  let start = 0;
  for (const { index, 0: found } of line.matchAll(/"(?:[^"\\]|\\.)*"|(?<=,) | (?=(?:and|or|[+-]) )/g)) {
    if (found !== " ") continue;
    stretches.push(line.slice(start, index));
    start = index + 1;
  }
  return [...stretches, line.slice(start)];
}
