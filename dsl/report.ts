import type { Span } from "./ast.ts";
import { type Diagnostic, type DiagnosticCode, type DiagnosticParams, diagnostic } from "./diagnostics.ts";

/** Says what is wrong with one file. Returns nothing, so that `return say(…)` gives up on the thing it is about. */
export type Say = (code: DiagnosticCode, span: Span, params?: DiagnosticParams) => undefined;

/** Collects diagnostics over all files; the same sentence about the same words is kept once. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  in(file: string): Say {
    return (code, span, params = {}) => {
      const key = JSON.stringify([code, file, span.start, span.end, params]);
      if (!this.#seen.has(key)) {
        this.#seen.add(key);
        this.diagnostics.push(diagnostic(code, file, span, params));
      }
      return undefined;
    };
  }
}

/** For looking at an expression a second time without saying everything twice. */
export const quietly: Say = () => undefined;
