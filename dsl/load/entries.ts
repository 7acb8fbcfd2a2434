import type { DateSpan, Expr, FromFile, ListDecl, Span } from "../ast.ts";
import type { CsvRow } from "./csv.ts";

type Entry = ListDecl["entries"][number];

/** What the first row of a column may be called. */
const HEADINGS: ReadonlySet<string> = new Set(["term", "code", "hs", "value", "entry"]);

/** The entries of a list, one a row, with the first and last day of each in columns of their own. */
export function entriesIn(rows: readonly CsvRow[], { of }: ListDecl, { path }: FromFile): readonly Entry[] {
  const { span } = path;
  return rows.flatMap(({ cells: [value = "", first = "", last = ""], line }, row): readonly Entry[] => {
    if (value === "" || (row === 0 && HEADINGS.has(value.toLowerCase()))) return [];
    const dates = datesOf(first, last, span);
    return [
      {
        value: entryValue(value, of, span),
        ...(dates === undefined ? {} : { dates }),
        span,
        row: { file: path.value, line },
      },
    ];
  });
}

function entryValue(value: string, of: ListDecl["of"], span: Span): Expr {
  if (of === "codes") return { x: "lit", lit: { v: "hs", text: value.replace(/^hs\s+/, ""), span }, span };
  return { x: "lit", lit: { v: "text", value, span }, span };
}

function datesOf(first: string, last: string, span: Span): DateSpan | undefined {
  if (first === "" && last === "") return undefined;
  const day = (text: string): Expr => ({ x: "lit", lit: { v: "date", text, span }, span });
  return {
    ...(first === "" ? {} : { from: day(first) }),
    ...(last === "" ? {} : { until: day(last) }),
    sinceBefore: false,
    span,
  };
}
