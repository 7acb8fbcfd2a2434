/**
 * The answer to a condition, and to a sum: known, or unknown together with what would settle it.
 *
 * The connectives are strong Kleene logic; what they add is the residual. A settled answer carries no needs, so
 * whatever a definite answer made irrelevant is never asked for.
 */

import type { Instance } from "./facts/instance.ts";
import { joinNeeds, type Need, NO_NEEDS } from "./need.ts";
import type { Truth } from "./value/truth.ts";
import type { Value } from "./value/value.ts";

export interface Verdict {
  readonly is: Truth;
  /** Empty unless unknown. */
  readonly needs: readonly Need[];
}

export const YES: Verdict = { is: "yes", needs: NO_NEEDS };
export const NO: Verdict = { is: "no", needs: NO_NEEDS };

export function settled(yes: boolean): Verdict {
  return yes ? YES : NO;
}

export function open(needs: readonly Need[]): Verdict {
  return { is: "unknown", needs };
}

export function notVerdict(verdict: Verdict): Verdict {
  if (verdict.is === "unknown") return verdict;
  return verdict.is === "yes" ? NO : YES;
}

/**
 * All of them are asked, so that a late `no` spares the needs of an early unknown; the first `no` ends it. What `judge`
 * has to know besides is handed through, so that the judge can be one function and not one for each condition.
 */
export function allOf<T>(parts: readonly T[], judge: (part: T) => Verdict): Verdict;
export function allOf<T, C>(parts: readonly T[], judge: (part: T, by: C) => Verdict, by: C): Verdict;
export function allOf<T>(
  parts: readonly T[],
  judge: (part: T, by: unknown) => Verdict,
  by?: unknown,
): Verdict {
  return until(parts, judge, by, "no", YES);
}

export function anyOf<T>(parts: readonly T[], judge: (part: T) => Verdict): Verdict;
export function anyOf<T, C>(parts: readonly T[], judge: (part: T, by: C) => Verdict, by: C): Verdict;
export function anyOf<T>(
  parts: readonly T[],
  judge: (part: T, by: unknown) => Verdict,
  by?: unknown,
): Verdict {
  return until(parts, judge, by, "yes", NO);
}

function until<T, C>(
  parts: readonly T[],
  judge: (part: T, by: C) => Verdict,
  by: C,
  end: Truth,
  otherwise: Verdict,
): Verdict {
  let needs: readonly Need[] | undefined;
  for (const part of parts) {
    const verdict = judge(part, by);
    if (verdict.is === end) return verdict;
    if (verdict.is === "unknown") needs = joinNeeds(needs ?? NO_NEEDS, verdict.needs);
  }
  return needs === undefined ? otherwise : open(needs);
}

/** {@link allOf} two that have been judged already. */
export function both(a: Verdict, b: Verdict): Verdict {
  if (a.is === "no" || b.is === "yes") return a;
  if (b.is === "no" || a.is === "yes") return b;
  return open(joinNeeds(a.needs, b.needs));
}

/** A fact at one instance. */
export interface FactAt {
  readonly fact: string;
  readonly at: Instance;
}

export type Found = Known | Unknown;

export interface Known {
  readonly is: "known";
  readonly value: Value;
  /** The fact it was read from, where it is one fact and nothing else: who to ask for a finer answer. */
  readonly from?: FactAt;
}

export interface Unknown {
  readonly is: "unknown";
  readonly needs: readonly Need[];
  /** However the needs are answered, it will not be less: what is known so far of a sum of things that are not negative. */
  readonly atLeast?: Value;
}

export function known(value: Value, from?: FactAt): Known {
  return from === undefined ? { is: "known", value } : { is: "known", value, from };
}

export function unknown(needs: readonly Need[], atLeast?: Value): Unknown {
  return atLeast === undefined ? { is: "unknown", needs } : { is: "unknown", needs, atLeast };
}
