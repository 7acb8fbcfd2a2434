import type { MissingFact } from "../decision.ts";
import { worse } from "../missing.ts";
import type { MarketRequirements } from "../requirements.ts";
import type { Speaker } from "./speaker.ts";

/** A fact that decides something in one market or several. */
export interface RequirementsQuestion {
  /** From one. */
  readonly number: number;
  readonly fact: string;
  /** JSON Pointer into `facts`. */
  readonly path: string;
  readonly label: string;
  readonly subject: string;
  readonly worst: MissingFact["worst"];
  /** `could hold · 3 rules wait on it`. */
  readonly stakes: string;
  readonly reason: string;
  /** `such as 6206.10`, or empty. */
  readonly example: string;
  readonly markets: readonly string[];
}

/** The questions of all markets, each once, most consequential first. */
export class AskedQuestions {
  readonly all: readonly RequirementsQuestion[];
  readonly #byPath: ReadonlyMap<string, RequirementsQuestion>;

  constructor(markets: readonly MarketRequirements[], speaker: Speaker) {
    const { phrases } = speaker;
    this.all = [...joined(markets).values()]
      .sort((a, b) => RANK.indexOf(a.worst) - RANK.indexOf(b.worst) || b.rules.size - a.rules.size)
      .map(({ first, worst, markets: asking, rules }, i) => ({
        number: i + 1,
        fact: first.fact,
        path: first.path,
        label: speaker.say(first.label) || first.fact,
        subject: speaker.about(first),
        worst,
        stakes: `${phrases.worst[worst]} · ${phrases.waiting(rules.size)}`,
        reason: phrases.reason[first.reason],
        example: first.such_as === undefined ? "" : phrases.suchAs(first.such_as),
        markets: asking,
      }));
    this.#byPath = new Map(this.all.map((question) => [question.path, question]));
  }

  /** In their order; a path nobody asks about has none. */
  of(paths: readonly string[]): readonly RequirementsQuestion[] {
    const found = new Set(paths.flatMap((path) => this.#byPath.get(path) ?? []));
    return [...found].sort((a, b) => a.number - b.number);
  }
}

const RANK: readonly MissingFact["worst"][] = ["block", "hold", "charge", "warn", "inform"];

interface Joined {
  readonly first: MissingFact;
  worst: MissingFact["worst"];
  readonly markets: string[];
  readonly rules: Set<string>;
}

/** At its worst, with every rule that waits on it anywhere. */
function joined(markets: readonly MarketRequirements[]): ReadonlyMap<string, Joined> {
  const all = new Map<string, Joined>();
  for (const { market, questions } of markets) {
    for (const question of questions) {
      const { path, worst } = question;
      const known = all.get(path) ?? { first: question, worst, markets: [], rules: new Set() };
      all.set(path, known);
      known.worst = worse(known.worst, worst);
      known.markets.push(market);
      for (const rule of question.rules) known.rules.add(rule);
    }
  }
  return all;
}
