import { digest } from "../../engine/index.ts";
import type { Declaration, FromFile, SourceFile } from "../ast.ts";
import type { Report, Say } from "../report.ts";
import type { Resolver } from "../resolver.ts";
import { rowsOf } from "./csv.ts";
import { entriesIn } from "./entries.ts";
import { linesIn, ratesIn } from "./lines.ts";

/**
 * The file with the entries of its lists, and the lines of its parameters and exchanges, that stand in files of their
 * own. Of a file that is not what it was pinned to nothing is taken.
 */
export async function withSources(file: SourceFile, resolver: Resolver, report: Report): Promise<SourceFile> {
  if (!file.declarations.some(hasSource)) return file;
  const say = report.in(file.path);
  const declarations = await Promise.all(
    file.declarations.map((decl) => withRows(decl, file.path, resolver, say)),
  );
  return { ...file, declarations };
}

/** Whether part of a declaration stands in a file of its own. */
export function hasSource(decl: Declaration): boolean {
  return "source" in decl && decl.source !== undefined;
}

async function withRows(decl: Declaration, from: string, resolver: Resolver, say: Say): Promise<Declaration> {
  if (!("source" in decl) || decl.source === undefined) return decl;
  const text = await textOf(decl.source, from, resolver, say);
  const rows = text === undefined ? [] : rowsOf(text);
  switch (decl.kind) {
    case "list":
      return { ...decl, entries: [...decl.entries, ...entriesIn(rows, decl, decl.source)] };
    case "parameter":
      return { ...decl, lines: [...decl.lines, ...linesIn(rows, decl, decl.source, say)] };
    case "exchange":
      return { ...decl, lines: [...decl.lines, ...ratesIn(rows, decl.source, say)] };
  }
}

async function textOf(
  { path, sha256, span }: FromFile,
  from: string,
  resolver: Resolver,
  say: Say,
): Promise<string | undefined> {
  const bytes = await resolver.list?.(path.value, from);
  if (bytes === undefined) return say("source-unread", path.span, { file: path.value });
  const found = (await digest(bytes)).replace(/^sha256:/, "");
  if (sha256 === undefined)
    return say("source-unpinned", span, { file: path.value, suggestion: `sha256 "${found}"` });
  if (sha256.value !== found)
    return say("source-changed", sha256.span, { file: path.value, wanted: sha256.value, found });
  return decoded(bytes) ?? say("source-unread", path.span, { file: path.value });
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}
