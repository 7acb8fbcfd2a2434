import type { SourceFile } from "../ast.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { hasSource, withSources } from "../load/sources.ts";
import { usedFiles } from "../load/used.ts";
import { Report } from "../report.ts";
import type { Resolver } from "../resolver.ts";
import { Document } from "./document.ts";

/** What a ruleset takes from outside its files: the rulesets it uses, and lists that stand in files of their own. */
export interface Outside {
  /** Files of rulesets that are used, by path. They are read, and never written. */
  readonly used: ReadonlyMap<string, Document>;
  /** Files of the ruleset with the entries their lists have elsewhere. */
  readonly files: ReadonlyMap<Document, SourceFile>;
  readonly diagnostics: readonly Diagnostic[];
}

export const NOTHING: Outside = { used: new Map(), files: new Map(), diagnostics: [] };

/** Asks for everything outside; what was used before and has not changed stays the same document. */
export async function outsideOf(
  documents: readonly Document[],
  resolver: Resolver,
  before: Outside,
): Promise<Outside> {
  if (!documents.some(({ declarations }) => declarations.some(looksOutside))) return NOTHING;
  const report = new Report();
  const used = await usedFiles(
    documents.map(({ parsed }) => parsed),
    resolver,
    report,
  );
  const usedDocuments = used.map(({ file: { path, source } }) => {
    const known = before.used.get(path);
    return known?.source === source ? known : new Document(path, source);
  });
  const files = new Map<Document, SourceFile>();
  for (const document of [...documents, ...usedDocuments])
    files.set(document, await withSources(document.parsed.file, resolver, report));
  return {
    used: new Map(usedDocuments.map((document) => [document.path, document])),
    files,
    diagnostics: report.diagnostics,
  };
}

function looksOutside(decl: Document["declarations"][number]): boolean {
  return decl.kind === "use" || hasSource(decl);
}
