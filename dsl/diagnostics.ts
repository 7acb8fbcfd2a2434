import type { Span } from "./ast.ts";
import { BIND } from "./diagnostics/bind.ts";
import { CHECK } from "./diagnostics/check.ts";
import { LOAD } from "./diagnostics/load.ts";
import { SYNTAX } from "./diagnostics/syntax.ts";
import type { DiagnosticEntry } from "./diagnostics/table.ts";

/** Every code there is, with its words. */
export const DIAGNOSTICS = { ...SYNTAX, ...BIND, ...CHECK, ...LOAD } as const;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Words of the author or of the vocabulary, filled into the wording. A list is joined in the reader's language. */
export type DiagnosticParams = Readonly<Record<string, string | readonly string[]>>;

/** A mistake as data; `render` finds the words. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly span: Span;
  readonly params: DiagnosticParams;
}

/** The entry of a code: severity and wording. */
export function diagnosticEntry(code: DiagnosticCode): DiagnosticEntry {
  return DIAGNOSTICS[code];
}

/** A diagnostic with the severity its code has in the table. */
export function diagnostic(
  code: DiagnosticCode,
  file: string,
  span: Span,
  params: DiagnosticParams = {},
): Diagnostic {
  return { code, severity: diagnosticEntry(code).severity, file, span, params };
}
