import type {
  Declaration,
  ExchangeDecl,
  FromFile,
  ParameterDecl,
  ParameterLine,
  Span,
  TypeExpr,
} from "../ast.ts";
import { quote } from "../lexer.ts";
import { parse } from "../parse.ts";
import type { Say } from "../report.ts";
import type { CsvRow } from "./csv.ts";

type Rate = ExchangeDecl["lines"][number];

/** The lines of a parameter, one a row: its keys, its value, its first and its last day. */
export function linesIn(
  rows: readonly CsvRow[],
  { by, type }: ParameterDecl,
  source: FromFile,
  say: Say,
): readonly ParameterLine[] {
  const keys = by.map(({ text }) => text);
  return read(rows, [...keys, "value", "from", "until"], source, say, (cells): ParameterLine | undefined => {
    const key = cells.slice(0, keys.length).map((cell) => asWritten(cell));
    const [value = "", from = "", until = ""] = cells.slice(keys.length);
    const words = [key.join(", "), asWritten(value, type)].filter((each) => each !== "").join(" ");
    const decl = declared(`parameter row is text\n  ${dated(from, until)} ${words}`);
    if (decl?.kind !== "parameter" || decl.label !== undefined) return undefined;
    const [line, ...others] = decl.lines;
    const isWhole = line?.cite === undefined && line?.checked === undefined && others.length === 0;
    return isWhole && line?.keys.length === keys.length ? line : undefined;
  });
}

/** The rates of an exchange, one a row: `GBP,EUR,1.15,2026-09-01,2026-09-30`. */
export function ratesIn(rows: readonly CsvRow[], source: FromFile, say: Say): readonly Rate[] {
  return read(rows, ["currency", "to", "rate", "from", "until"], source, say, (cells): Rate | undefined => {
    const [currency = "", to = "", rate = "", from = "", until = ""] = cells;
    const decl = declared(`exchange row\n  ${dated(from, until)} ${currency} to ${to} ${rate}`);
    return decl?.kind === "exchange" && decl.lines.length === 1 ? decl.lines[0] : undefined;
  });
}

/** Each row as the clause it stands for; a row that is none is said, with the line it stands on. */
function read<Line extends object>(
  rows: readonly CsvRow[],
  columns: readonly string[],
  { path }: FromFile,
  say: Say,
  lineOf: (cells: readonly string[]) => Line | undefined,
): readonly Line[] {
  const file = path.value;
  const [first, ...rest] = rows;
  const isHead = first?.cells.some((cell) => cell.toLowerCase() === "value" || cell.toLowerCase() === "rate");
  const order = isHead && first !== undefined ? orderOf(first.cells, columns) : columns.map((_, i) => i);
  if (order === undefined)
    return say("source-columns", path.span, { file, found: first?.cells ?? [], wanted: columns }) ?? [];
  return (isHead ? rest : rows).flatMap(({ cells, line }): readonly Line[] => {
    const tooMany = cells.slice(columns.length).some((cell) => cell !== "");
    const found = tooMany ? undefined : lineOf(order.map((at) => cells[at] ?? ""));
    if (found !== undefined) return [placed({ ...found, row: { file, line } }, path.span)];
    return say("source-row", path.span, { file, line: String(line), found: cells.join(","), columns }) ?? [];
  });
}

/** Where each column stands in a file that names its columns; the last day may be left out. */
function orderOf(head: readonly string[], columns: readonly string[]): readonly number[] | undefined {
  const names = head.map((cell) => cell.toLowerCase());
  const order = columns.map((column) => names.indexOf(column.toLowerCase()));
  const isKnown = names.every((name) => columns.some((column) => column.toLowerCase() === name));
  const isWhole = order.every((at, i) => at !== -1 || columns[i] === "until");
  return isKnown && isWhole && new Set(names).size === names.length ? order : undefined;
}

function dated(from: string, until: string): string {
  return `from ${from}${until === "" ? "" : ` until ${until}`}:`;
}

/** What needs no quotes in a clause: a word, a number with or without its unit, a day, an amount, a code. */
const PLAIN =
  /^(?:[A-Za-z_]\w*(?:[-.]\w+)*(?: (?:and|or) [A-Za-z_]\w*(?:[-.]\w+)*)*|-?\d+(?:\.\d+)?(?: ?%| [^\s"#,:|]+)?|\d{4}-\d{2}-\d{2}|[A-Z]{3} -?\d+(?:\.\d+)?|hs \d[\d.]*|"[^"\\]*")$/;

function asWritten(cell: string, type?: TypeExpr): string {
  const isText = (type?.t === "text" || type?.t === "code") && cell !== "none";
  return cell === "" || (PLAIN.test(cell) && !(isText && !cell.startsWith('"'))) ? cell : quote(cell);
}

/** The one declaration a clause stands in, if it is read without a mistake. */
function declared(tide: string): Declaration | undefined {
  if (/[\n\r]/.test(tide.slice(tide.indexOf("\n") + 1))) return undefined;
  const { file, diagnostics, comments } = parse("", tide);
  return diagnostics.length === 0 && comments.length === 0 && file.declarations.length === 1
    ? file.declarations[0]
    : undefined;
}

/** All of it at one place: where the file is named. */
function placed<T>(node: T, span: Span): T;
function placed(node: unknown, span: Span): unknown {
  if (Array.isArray(node)) return node.map((each) => placed(each, span));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === "span" ? span : placed(value, span)]),
  );
}
