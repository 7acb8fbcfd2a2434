import { digest } from "../../engine/index.ts";
import type { DateSpan, Expr, ListDecl, SourceFile, Span } from "../ast.ts";
import type { Report, Say } from "../report.ts";
import type { Resolver } from "../resolver.ts";
import { rowsOf } from "./csv.ts";

type Entry = ListDecl["entries"][number];

/** The file with the entries its lists have elsewhere; a list whose file is not what it was pinned to keeps none. */
export async function withLists(file: SourceFile, resolver: Resolver, report: Report): Promise<SourceFile> {
  if (!file.declarations.some((decl) => decl.kind === "list" && decl.source !== undefined)) return file;
  const say = report.in(file.path);
  const declarations = await Promise.all(
    file.declarations.map(async (decl) => {
      if (decl.kind !== "list" || decl.source === undefined) return decl;
      const entries = await entriesOf(decl, decl.source, file.path, resolver, say);
      return { ...decl, entries: [...decl.entries, ...entries] };
    }),
  );
  return { ...file, declarations };
}

async function entriesOf(
  decl: ListDecl,
  { path, sha256, span }: NonNullable<ListDecl["source"]>,
  from: string,
  resolver: Resolver,
  say: Say,
): Promise<readonly Entry[]> {
  const bytes = await resolver.list?.(path.value, from);
  if (bytes === undefined) {
    say("list-unread", path.span, { file: path.value });
    return [];
  }
  const found = (await digest(bytes)).replace(/^sha256:/, "");
  if (sha256 === undefined) {
    say("list-unpinned", span, { file: path.value, suggestion: `sha256 "${found}"` });
    return [];
  }
  if (sha256.value !== found) {
    say("list-changed", sha256.span, { file: path.value, wanted: sha256.value, found });
    return [];
  }
  const text = decoded(bytes);
  if (text === undefined) {
    say("list-unread", path.span, { file: path.value });
    return [];
  }
  return rowsOf(text).flatMap(([value = "", first = "", last = ""], row): readonly Entry[] => {
    if (value === "" || (row === 0 && HEADINGS.has(value.toLowerCase()))) return [];
    const dates = datesOf(first, last, path.span);
    return [
      {
        value: entryValue(value, decl, path.span),
        ...(dates === undefined ? {} : { dates }),
        span: path.span,
      },
    ];
  });
}

/** What the first row of a column may be called. */
const HEADINGS: ReadonlySet<string> = new Set(["term", "code", "hs", "value", "entry"]);

function entryValue(value: string, { of }: ListDecl, span: Span): Expr {
  if (of === "codes") return { x: "lit", lit: { v: "hs", text: value.replace(/^hs\s+/, ""), span }, span };
  return { x: "lit", lit: { v: "text", value, span }, span };
}

/** First and last day, in columns of their own. */
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

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}
