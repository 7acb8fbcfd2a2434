import type { Budget } from "../budget.ts";
import type { DifferenceName } from "./differences.ts";

/** One evaluation under way: what operators need of it. */
export interface Run {
  readonly budget: Budget;
  /** Called where the answer may part from that of json-logic-js. */
  readonly onDifference: ((name: DifferenceName) => void) | undefined;
  evaluate(logic: unknown, data: unknown): unknown;
}
