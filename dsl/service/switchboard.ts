import type { Diagnostic } from "../diagnostics.ts";
import { Report, type Say } from "../report.ts";

/**
 * What binding and checking say, to whichever report listens at the time. The voice of a file is handed out once, when
 * names are bound, and speaks in several stages after.
 */
export class Switchboard extends Report {
  #listener: Report | undefined;

  override in(file: string): Say {
    return (code, span, params) => this.#listener?.in(file)(code, span, params);
  }

  /** What is said while `work` is done. */
  during(work: () => void): readonly Diagnostic[] {
    const before = this.#listener;
    const report = new Report();
    this.#listener = report;
    try {
      work();
    } finally {
      this.#listener = before;
    }
    return report.diagnostics;
  }
}
