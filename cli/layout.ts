/** Text laid out for a terminal, where a Chinese character is two columns wide. */
import { displayWidth } from "../dsl/displayWidth.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that starts a colour
const COLOUR = /\u001b\[\d+m/g;
const WIDE = /[\u2e80-\uffef]/;

/** Columns a text takes; colours take none. */
export function columns(text: string): number {
  return displayWidth(text.replace(COLOUR, ""));
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - columns(text))) + text;
}

/** Cuts what does not fit and says so with an ellipsis. */
export function clip(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const char of text) {
    const next = columns(char);
    if (used + next > width - 1) break;
    kept += char;
    used += next;
  }
  return `${kept}…`;
}

/**
 * Breaks at spaces, and anywhere between wide characters; a word longer than the line stands alone on it. A line break
 * in the text is a space: a fact with one must not look like a line of ours.
 */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const piece of pieces(text)) {
    if (!empty && columns(line) + columns(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = indent;
      empty = true;
    }
    line += empty ? piece.trimStart() : piece;
    empty = false;
  }
  return [...lines, line.trimEnd()].join("\n");
}

/** Words, and single wide characters: but no line begins with what closes, or ends with what opens. */
function pieces(text: string): string[] {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .split(/(?<=\s)(?=\S)/u)
    .flatMap((word) =>
      WIDE.test(word)
        ? word.split(
            /(?<=[\u2e80-\uffef])(?<![（「《“])(?![，。、；：？！）」》”…\s])|(?<![（「《“])(?=[\u2e80-\u2fff\u3040-\ufeff])/u,
          )
        : [word],
    );
}

/** Columns aligned, two spaces between them; `right` names the columns of numbers. */
export function table(
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columns(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, i) => (right.has(i) ? padStart : padEnd)(cell, widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** Whether every line stands within the width, `indent` columns in. */
export function fits(lines: readonly string[], width: number, indent = 0): boolean {
  return lines.every((line) => columns(line) + indent <= width);
}
