import type { DiagnosticCode } from "../../../dsl/diagnostics.ts";

/** A mistake an author might make: one declaration or clause, and the one thing that is said of it. */
export interface Mistake {
  readonly code: DiagnosticCode;
  readonly tide: string;
  /** The words that are pointed at. */
  readonly at: string;
  /** What is said, in both languages, where that is pinned. */
  readonly en?: string;
  readonly zh?: string;
  readonly suggestion?: string;
  /** The text is a whole ruleset, or a whole file of the good one; else it stands in a file of the good one. */
  readonly alone?: true | "beside";
}

/** A rule that lacks nothing, but for the clauses given. */
export function rule(clauses: string, { id = "xx-new", without = "" } = {}): string {
  const usual = [
    'title zh "新规则"',
    'cite "An act" no public link',
    "effective from 2021-07-01",
    'message en "A message."',
    'message zh "消息。"',
    'remedy en "A remedy."',
    'remedy zh "办法。"',
    "confidence verified",
  ].filter((clause) => without === "" || !clause.startsWith(without));
  return [`rule ${id} "A new rule"`, ...usual, clauses].join("\n  ");
}

/** A rule that warns where the condition holds. */
export function when(condition: string, each = ""): string {
  return rule(`${each === "" ? "" : `for each ${each}\n  `}when ${condition}\n  then warn`);
}
