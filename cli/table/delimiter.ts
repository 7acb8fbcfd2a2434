import { CommandError, EXIT } from "../exit.ts";

const CANDIDATES = [",", ";", "\t", "|"] as const;
const NAMES: Readonly<Record<string, string>> = { tab: "\t", comma: ",", semicolon: ";", pipe: "|" };

/** What `--delimiter` names: the character, or `tab`, `comma`, `semicolon`, `pipe`. */
export function delimiterNamed(text: string): string {
  const found = Object.hasOwn(NAMES, text) ? NAMES[text] : text === "\\t" ? "\t" : text;
  if (found === undefined || [...found].length !== 1 || /["\r\n]/.test(found)) {
    throw new CommandError(
      EXIT.usage,
      `--delimiter ${text}: write one character, or tab, comma, semicolon or pipe.`,
    );
  }
  return found;
}

/**
 * What stands between the cells, by the headings: a head line has no numbers with decimal commas in it, so the sign
 * that parts it into most columns is the one. Two that part it equally well are not chosen between.
 */
export function delimiterOf(head: string, name: string): string {
  const said = /^sep=(.)\s*$/.exec(firstLine(head))?.[1];
  if (said !== undefined) return said;
  const outside = firstLine(head).replace(/"(?:[^"]|"")*"/g, "");
  const counts = CANDIDATES.map((sign) => ({ sign, count: outside.split(sign).length - 1 }));
  const most = Math.max(...counts.map(({ count }) => count));
  // One column needs no delimiter.
  if (most === 0) return ",";
  const best = counts.filter(({ count }) => count === most);
  if (best.length === 1 && best[0] !== undefined) return best[0].sign;
  const signs = best.map(({ sign }) => (sign === "\t" ? "tab" : sign)).join(" and ");
  throw new CommandError(
    EXIT.data,
    `${name}, line 1: the headings could be parted by ${signs}. Say which with --delimiter.`,
  );
}

/** The first line that has anything on it; a break inside quotes is no end of it. */
function firstLine(text: string): string {
  return /^\s*((?:"(?:[^"]|"")*"|[^\r\n"])*)/.exec(text)?.[1] ?? "";
}
