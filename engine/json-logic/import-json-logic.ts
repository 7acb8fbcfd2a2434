/**
 * Tells whether JSON Logic that was written elsewhere may become a rule of ours. It may where both readings of it agree
 * on all data: it comes out true exactly when it is surely true in three-valued logic, where a fact that is missing
 * makes unknown whatever depends on it. A null test is how logic may speak of a missing fact. What else has more than
 * one meaning (between engines, or between texts, numbers and null) is refused.
 */
import { PortableCheck } from "./portable/check.ts";
import type { Refusal } from "./refusals.ts";

export type JsonLogicImport =
  | { readonly portable: true }
  | { readonly portable: false; readonly refusals: readonly Refusal[] };

/** Checks a condition, or a choice between outcomes, for everything that cannot cross. */
export function importJsonLogic(logic: unknown): JsonLogicImport {
  const refusals: Refusal[] = [];
  new PortableCheck((refusal) => refusals.push(refusal)).outcome(logic);
  return refusals.length === 0 ? { portable: true } : { portable: false, refusals };
}
