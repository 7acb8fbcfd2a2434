import type { Asking } from "./summary.ts";

export interface Asked {
  readonly fact: string;
  /** That ask it. */
  readonly decisions: number;
}

/** The facts most decisions ask for. */
export function mostAsked(askings: readonly Asking[], count: number): Asked[] {
  const by = new Map<string, number>();
  for (const { facts, decisions } of askings)
    for (const fact of facts) by.set(fact, (by.get(fact) ?? 0) + decisions);
  return sorted(by)
    .slice(0, count)
    .map(([fact, decisions]) => ({ fact, decisions }));
}

/**
 * Facts that together answer most decisions whole, one after another: every decision has one vote, and parts it equally
 * among the facts still open in it, so that a fact counts most where little else is asked.
 */
export function settlingMost(askings: readonly Asking[], count: number): string[] {
  const chosen: string[] = [];
  while (chosen.length < count) {
    const votes = new Map<string, number>();
    for (const { facts, decisions } of askings) {
      const open = facts.filter((fact) => !chosen.includes(fact));
      for (const fact of open) votes.set(fact, (votes.get(fact) ?? 0) + decisions / open.length);
    }
    const [best] = sorted(votes);
    if (best === undefined) break;
    chosen.push(best[0]);
  }
  return chosen;
}

/** How many decisions ask nothing but these. */
export function settledBy(askings: readonly Asking[], chosen: readonly string[]): number {
  return askings
    .filter(({ facts }) => facts.every((fact) => chosen.includes(fact)))
    .reduce((sum, { decisions }) => sum + decisions, 0);
}

function sorted(by: ReadonlyMap<string, number>): [string, number][] {
  return [...by].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
