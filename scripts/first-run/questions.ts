import type { Asking } from "./summary.ts";

export interface Asked {
  readonly fact: string;
  /** That ask it. */
  readonly decisions: number;
}

/**
 * A list that is kept with the shipment and with its records is one question: whoever says which papers there are says
 * it of both. `item.documents` becomes `documents` where that is asked for too, under the same label.
 */
export function asQuestions(
  askings: readonly Asking[],
  labelOf: (fact: string) => string | undefined,
): Asking[] {
  const question = (fact: string) => {
    const list = fact.slice(fact.lastIndexOf(".") + 1);
    const label = labelOf(list);
    return label !== undefined && label === labelOf(fact) ? list : fact;
  };
  return askings.map((each) => ({ ...each, facts: [...new Set(each.facts.map(question))].sort() }));
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
 * Facts that together leave most decisions without a question. A fact alone settles hardly any: so at each step all
 * that some decision still asks is taken at once, of those that fit the one that settles most decisions a fact.
 */
export function settlingMost(askings: readonly Asking[], count: number): string[] {
  const chosen: string[] = [];
  for (;;) {
    const open = askings.flatMap(({ facts, decisions }) => {
      const left = facts.filter((fact) => !chosen.includes(fact));
      return left.length === 0 ? [] : [{ left, decisions }];
    });
    const sets = new Map(open.map(({ left }) => [left.join(" "), left]));
    const best = [...sets.values()]
      .filter((set) => chosen.length + set.length <= count)
      .map((set) => ({ set, each: settledBy(open.map(asAsking), set) / set.length }))
      .sort((a, b) => b.each - a.each || (a.set.join(" ") < b.set.join(" ") ? -1 : 1))[0];
    if (best === undefined) return chosen;
    chosen.push(...best.set);
  }
}

function asAsking({ left, decisions }: { left: readonly string[]; decisions: number }) {
  return { facts: left, decisions };
}

/** How many decisions ask nothing but these. */
export function settledBy(
  askings: readonly Pick<Asking, "facts" | "decisions">[],
  chosen: readonly string[],
): number {
  const has = new Set(chosen);
  return askings
    .filter(({ facts }) => facts.every((fact) => has.has(fact)))
    .reduce((sum, { decisions }) => sum + decisions, 0);
}

function sorted(by: ReadonlyMap<string, number>): [string, number][] {
  return [...by].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
