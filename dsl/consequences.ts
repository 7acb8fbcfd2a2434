import type { SourceFile } from "./ast.ts";
import { SYNTAX } from "./diagnostics/syntax.ts";
import type { Diagnostic, DiagnosticCode } from "./diagnostics.ts";
import { countBefore } from "./source.ts";

/** What is found by holding declarations against each other, and means nothing once one of them is wrong. */
const CONSEQUENCES: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "parameter-gap",
  "parameter-none",
  "set-gap",
  "table-gap",
  "never-fires",
  "charged-twice",
]);

/** Said of every place that misses it, where one declaration is missing. */
const ONCE: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>(["no-exchange"]);

/** Nothing of such a file is known, so nothing can be said of names it may declare. */
const UNREAD: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>(["not-utf-8", "file-too-long"]);

/**
 * One mistake, one diagnostic: leaves out what follows from a declaration that is already said to be wrong, and what
 * was said before of the same thing that is missing. Gives the diagnostics by file, in the order of its text.
 */
export function withoutConsequences(
  found: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const diagnostics = inOrder(found);
  const causes = diagnostics.filter(({ code, severity }) => severity === "error" && !CONSEQUENCES.has(code));
  if (causes.length === 0) return diagnostics;
  if (causes.some(({ code }) => UNREAD.has(code)))
    return diagnostics.filter(({ code }) => Object.hasOwn(SYNTAX, code));
  const causesOf = Map.groupBy(causes, ({ file }) => file);
  const wrong = new Map(files.map((file) => [file.path, wrongIn(file, causesOf.get(file.path) ?? [])]));
  const names = new Set(
    [...wrong.values()].flat().flatMap((decl) => ("name" in decl ? [decl.name.text] : [])),
  );
  const said = new Set<DiagnosticCode>();
  return diagnostics.filter(({ code, file, span, params }) => {
    if (ONCE.has(code)) {
      if (said.has(code)) return false;
      said.add(code);
    }
    if (!CONSEQUENCES.has(code)) return true;
    const inWrong = (wrong.get(file) ?? []).some((decl) => holds(decl, span.start));
    return (
      !inWrong &&
      !Object.values(params)
        .flat()
        .some((word) => names.has(word))
    );
  });
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  );
}

/** The declarations of a file in which something is wrong. */
function wrongIn({ declarations }: SourceFile, causes: readonly Diagnostic[]) {
  const begun = causes.map(({ span }) => span);
  return declarations.filter(({ span }) => countBefore(begun, span.end + 1) > countBefore(begun, span.start));
}

function holds({ span }: SourceFile["declarations"][number], offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
