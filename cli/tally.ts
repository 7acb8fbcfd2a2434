import type { Decision, InvalidFact, MissingFact, Obligation, Outcome, Settled } from "../engine/decision.ts";

export const OUTCOMES = ["block", "hold", "incomplete", "warn", "pass"] as const satisfies readonly Outcome[];

/** As much of a decision as is counted. */
export interface Counted extends Pick<Decision, "as_of" | "outcome" | "at_best" | "at_worst"> {
  readonly missing: readonly Pick<MissingFact, "fact" | "label" | "worst" | "reason" | "rules">[];
  readonly invalid: readonly Pick<InvalidFact, "fact" | "code" | "given" | "wanted">[];
  readonly obligations: readonly Pick<Obligation, "rule" | "one_of" | "state">[];
}

type Counts<K extends string> = Record<K, number>;

/** What became of the records of one market. */
export interface MarketTally {
  readonly market: string;
  readonly decisions: number;
  readonly outcome: Readonly<Counts<Outcome>>;
  readonly at_best: Readonly<Counts<Settled>>;
  readonly at_worst: Readonly<Counts<Settled>>;
}

/** The legal days that were judged by: the earliest and the latest, which are most often one. */
export interface Days {
  readonly first: Decision["as_of"];
  readonly last: Decision["as_of"];
}

export interface AskedFact {
  readonly fact: string;
  readonly label: MissingFact["label"];
  /** In how many decisions it is asked for. */
  readonly decisions: number;
  /** The worst it could lead to in any of them. */
  readonly worst: MissingFact["worst"];
}

/** A fact some of whose values nobody could read, with the first of them. */
export interface UnreadFact extends Pick<InvalidFact, "fact" | "code" | "given" | "wanted"> {
  readonly values: number;
}

const WORST_FIRST: readonly MissingFact["worst"][] = ["block", "hold", "warn", "inform", "charge"];

/** Counts decisions as they pass; what it holds does not grow with their number. */
export class Tally {
  readonly #markets = new Map<
    string,
    { decisions: number; outcome: Counts<Outcome>; at_best: Counts<Settled>; at_worst: Counts<Settled> }
  >();
  readonly #asked = new Map<
    string,
    { label: MissingFact["label"]; decisions: number; worst: MissingFact["worst"] }
  >();
  /** By market, for what a record states is the same in each. */
  readonly #unread = new Map<string, { first: UnreadFact; markets: Map<string, number> }>();
  /** Records that were read, whatever became of them. */
  records = 0;
  /** Records that could not be judged, however many markets they were meant for. */
  unreadable = 0;
  decisions = 0;
  #days: Days | undefined;

  /** `undefined` where nothing was judged. */
  get days(): Days | undefined {
    return this.#days;
  }

  add(market: string, decision: Counted): void {
    this.decisions++;
    const { as_of } = decision;
    const { first, last } = this.#days ?? { first: as_of, last: as_of };
    if (this.#days === undefined || as_of < first || as_of > last)
      this.#days = { first: as_of < first ? as_of : first, last: as_of > last ? as_of : last };
    const counts = this.#markets.get(market) ?? {
      decisions: 0,
      outcome: outcomes(),
      at_best: outcomes(),
      at_worst: outcomes(),
    };
    this.#markets.set(market, counts);
    counts.decisions++;
    counts.outcome[decision.outcome]++;
    counts.at_best[decision.at_best]++;
    counts.at_worst[decision.at_worst]++;
    for (const { fact, code, given, wanted } of decision.invalid) {
      const unread = this.#unread.get(fact) ?? {
        first: { fact, code, given, wanted, values: 0 },
        markets: new Map(),
      };
      this.#unread.set(fact, unread);
      unread.markets.set(market, (unread.markets.get(market) ?? 0) + 1);
    }
    const seen = new Set<string>();
    for (const { fact, label, worst } of decision.missing) {
      const asked = this.#asked.get(fact) ?? { label, decisions: 0, worst };
      this.#asked.set(fact, asked);
      if (!seen.has(fact)) asked.decisions++;
      seen.add(fact);
      if (rank(worst) < rank(asked.worst)) asked.worst = worst;
    }
  }

  /** In the order the markets first came. */
  markets(): MarketTally[] {
    return [...this.#markets].map(([market, counts]) => ({ market, ...counts }));
  }

  /** The most asked for first; of equals, the one that could lead to worse. */
  asked(limit: number): AskedFact[] {
    return [...this.#asked]
      .map(([fact, asked]) => ({ fact, ...asked }))
      .sort(
        (a, b) => b.decisions - a.decisions || rank(a.worst) - rank(b.worst) || (a.fact < b.fact ? -1 : 1),
      )
      .slice(0, limit);
  }

  /** The facts with the most values that could not be read first; a value counts once, however many markets it met. */
  unread(): UnreadFact[] {
    return [...this.#unread.values()]
      .map(({ first, markets }) => ({ ...first, values: Math.max(...markets.values()) }))
      .sort((a, b) => b.values - a.values || (a.fact < b.fact ? -1 : 1));
  }

  /** Whether any decision came out so. */
  has(outcome: Outcome): boolean {
    return [...this.#markets.values()].some((counts) => counts.outcome[outcome] > 0);
  }
}

function rank(worst: MissingFact["worst"]): number {
  return WORST_FIRST.indexOf(worst);
}

function outcomes(): Counts<Outcome> {
  return { block: 0, hold: 0, incomplete: 0, warn: 0, pass: 0 };
}
