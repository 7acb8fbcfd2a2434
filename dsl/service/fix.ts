import type { Span } from "../ast.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Document } from "./document.ts";
import { correction } from "./fixes/corrections.ts";
import { boundaryExamples } from "./fixes/examples.ts";
import type { Fix } from "./fixes/fix.ts";
import { missingOtherwise, missingTexts } from "./fixes/missing.ts";
import { missingRow } from "./fixes/rows.ts";
import type { Workspace } from "./workspace.ts";

/** What could be put right or added within a stretch of a file. */
export function fixes(workspace: Workspace, path: string, span: Span): readonly Fix[] {
  const document = workspace.documents.get(path);
  if (document === undefined) return [];
  const touched = workspace
    .diagnostics(path)
    .filter((diagnostic) => diagnostic.span.start <= span.end && span.start <= diagnostic.span.end);
  return [
    ...touched.flatMap((diagnostic) => fixesFor(diagnostic, document)),
    ...boundaryExamples(document, span, workspace.bound.symbols),
  ];
}

function fixesFor(diagnostic: Diagnostic, document: Document): readonly Fix[] {
  switch (diagnostic.code) {
    case "table-gap":
      return missingRow(diagnostic, document);
    case "otherwise-missing":
      return missingOtherwise(diagnostic, document);
    case "no-text":
      return missingTexts(diagnostic, document);
    default: {
      const fix = correction(diagnostic, document);
      return fix === undefined ? [] : [fix];
    }
  }
}
