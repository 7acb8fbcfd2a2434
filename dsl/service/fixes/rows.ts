import type { TableDecl } from "../../ast.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { formatExpr } from "../../format.ts";
import type { Document } from "../document.ts";
import { type Fix, lineAfter, UNDECIDED } from "./fix.ts";

/** The row a table lacks, for the very case the checker found; or one for everything else. */
export function missingRow(diagnostic: Diagnostic, document: Document): readonly Fix[] {
  const decl = document.declarationAt(diagnostic.span.start);
  if (decl?.kind !== "table") return [];
  const results = decl.outputs.map(() => UNDECIDED).join(" | ");
  const cells = witness(diagnostic, decl);
  const end = decl.rows.at(-1)?.span.end ?? decl.span.end;
  const fix = (left: string, title: Fix["title"]): Fix => ({
    title,
    edits: [lineAfter(document.path, document.source, end, `  | ${left} => ${results} |`)],
    diagnostic,
    isPreferred: false,
  });
  const otherwise = fix("otherwise", { en: "Add an `otherwise` row", zh: "添加 `otherwise` 行" });
  if (cells === undefined) return [otherwise];
  const row = cells.join(" | ");
  return [fix(row, { en: `Add the missing row \`${row}\``, zh: `添加缺少的行 \`${row}\`` }), otherwise];
}

/** The case as cells, one for each column. */
function witness({ params }: Diagnostic, decl: TableDecl): readonly string[] | undefined {
  if (Array.isArray(params.cells)) return params.cells;
  const parts = typeof params.point === "string" ? params.point.split(", ") : [];
  if (parts.length !== decl.inputs.length) return undefined;
  const cells = parts.map((part, i) => cellOf(part, decl.inputs[i]?.text ?? "", decl, i));
  const known = cells.filter((cell) => cell !== undefined);
  return known.length === cells.length ? known : undefined;
}

/** `sold_on_marketplace = yes`, `EUR 22 < intrinsic_value < EUR 150`, `destination not in EU`. */
function cellOf(part: string, name: string, decl: TableDecl, column: number): string | undefined {
  if (part === `${name} = …`) return others(decl, column);
  const [before, after] = part.split(name);
  if (before === undefined || after === undefined) return undefined;
  const low = /^(.+) < $/.exec(before)?.[1];
  const [, sign, value = ""] = /^ (=|<|>|in|not in) (.+)$/.exec(after) ?? [];
  switch (sign) {
    case "=":
      return value;
    case "<":
      return low === undefined ? `under ${value}` : `over ${low} under ${value}`;
    case ">":
      return `over ${value}`;
    case "in":
    case "not in":
      return `${sign} ${value}`;
    default:
      return undefined;
  }
}

/** What none of the rows names. */
function others({ rows }: TableDecl, column: number): string {
  const named = rows.flatMap(({ cells }) => {
    const cell = cells === "otherwise" ? undefined : cells[column];
    return cell?.c === "values" ? cell.values.map(formatExpr) : [];
  });
  return named.length === 0 ? "any" : `not ${[...new Set(named)].join(", ")}`;
}
