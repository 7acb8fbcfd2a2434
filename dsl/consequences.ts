import type { SourceFile } from "./ast.ts";
import { SYNTAX } from "./diagnostics/syntax.ts";
import type { Diagnostic, DiagnosticCode } from "./diagnostics.ts";

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
 * was said before of the same thing that is missing. The diagnostics are in the order of the files.
 */
export function withoutConsequences(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const causes = diagnostics.filter(({ code, severity }) => severity === "error" && !CONSEQUENCES.has(code));
  if (causes.length === 0) return diagnostics;
  if (causes.some(({ code }) => UNREAD.has(code)))
    return diagnostics.filter(({ code }) => Object.hasOwn(SYNTAX, code));
  const wrong = new Map(files.map((file) => [file.path, wrongIn(file, causes)]));
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

function wrongIn({ path, declarations }: SourceFile, causes: readonly Diagnostic[]) {
  const here = causes.filter(({ file }) => file === path);
  return here.length === 0
    ? []
    : declarations.filter((decl) => here.some(({ span }) => holds(decl, span.start)));
}

function holds({ span }: SourceFile["declarations"][number], offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
