/** Which rules stand: those that fire and are not overridden, those that might, and what could still lift them. */
import type { ChargeOutcome } from "./charges.ts";
import type { Screening } from "./context.ts";
import type { RuleState } from "./decision.ts";
import type { Instance } from "./facts/instance.ts";
import { EngineFailure } from "./failure.ts";
import type { IrRule } from "./ir.ts";
import { joinNeeds, type Lift, type Need, NO_LIFTS, NO_NEEDS, needKey } from "./need.ts";
import type { Outline } from "./outline.ts";
import { type Judgement, judgeRule } from "./rule.ts";
import { sieveOf } from "./sieve/sieve.ts";
import { chainOf, subjectsOf } from "./subjects.ts";

export interface Standing {
  readonly judgement: Judgement;
  readonly is: "fires" | "open" | "held-back";
  /** Of an open rule: what would settle it. */
  readonly needs: readonly Need[];
  /** Of one that fires: what could show that another rule takes its place, or that it is excepted. */
  readonly lifts: readonly Lift[];
  /** Of one held back: why, and by which rule. */
  readonly state: RuleState["state"];
  readonly by?: string;
  /** Something nobody stated was taken as not so on the way. */
  readonly presumes: boolean;
}

/** A rule, and a subject it may apply to. */
export interface Case {
  readonly rule: IrRule;
  readonly subject: Instance;
}

/** One of the charges of a case. */
interface ChargingCase extends Case {
  readonly outcome: ChargeOutcome;
}

interface Left {
  readonly numbers: readonly number[];
  readonly rules: ReadonlySet<IrRule>;
}

const NO_STANDINGS: readonly Standing[] = [];

/** By subject and rule; undefined while it is being worked out. */
type Standings = Map<Instance, Map<IrRule, Standing | undefined>>;

/** Every rule at every subject, judged once and only when somebody asks: charges ask for others out of order. */
export class Docket {
  readonly screening: Screening;
  readonly #asked: (part: number) => boolean;
  readonly #left = new Map<Instance, Left>();
  #subjects: readonly Instance[] | undefined;
  #cases: readonly Case[] | undefined;
  #exempting: readonly Case[] | undefined;
  #charging: ReadonlyMap<string, readonly ChargingCase[]> | undefined;
  readonly #standings: Standings = new Map();
  readonly #strictStandings: Standings = new Map();

  /** `isAsked`: rules of parts nobody asked about neither stand nor override. */
  constructor(screening: Screening, isAsked: (part: number) => boolean) {
    this.screening = screening;
    this.#asked = isAsked;
  }

  isAsked(part: number): boolean {
    return this.#asked(part);
  }

  /** Everything that rules asked for are about. */
  subjects(): readonly Instance[] {
    this.#subjects ??= partsByRecord(this.screening.directory.source.outline)
      .filter(({ parts }) => parts.some(this.#asked))
      .flatMap(({ record }) => subjectsOf(this.screening, record));
    return this.#subjects;
  }

  /** What is to be judged: rules by id, each at its subjects in the order of the request. */
  cases(): readonly Case[] {
    this.#cases ??= this.#sifted().sort((a, b) =>
      a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0,
    );
    return this.#cases;
  }

  #sifted(): Case[] {
    const cases: Case[] = [];
    for (const subject of this.subjects())
      for (const rule of this.left(subject)) cases.push({ rule, subject });
    return cases;
  }

  /** Those of the cases that may relieve charges. */
  exempting(): readonly Case[] {
    this.#exempting ??= this.cases().filter(({ rule }) => rule.outcomes.some(({ o }) => o === "exempt"));
    return this.#exempting;
  }

  /** Those that charge a kind, once for each charge of it. */
  charging(kind: string): readonly ChargingCase[] {
    this.#charging ??= byKind(this.cases());
    return this.#charging.get(kind) ?? [];
  }

  /** Asked for, about this subject, and not ruled out whatever is still to be stated. */
  left(subject: Instance): ReadonlySet<IrRule> {
    return this.#leftOf(subject).rules;
  }

  #leftOf(subject: Instance): Left {
    const kept = this.#left.get(subject);
    if (kept !== undefined) return kept;
    const { directory } = this.screening;
    const numbers = sieveOf(directory).sift(this.screening, subject, this.#asked);
    const left = { numbers, rules: new Set(numbers.map((number) => directory.source.rule(number))) };
    this.#left.set(subject, left);
    return left;
  }

  /** Numbers of those that come close to this subject and are ruled out, in order. */
  ruledOut(subject: Instance): readonly number[] {
    const { directory } = this.screening;
    const left = new Set(this.#leftOf(subject).numbers);
    return sieveOf(directory)
      .candidates(this.screening, subject, this.#asked)
      .filter((number) => !left.has(number));
  }

  /** `strict`: as it would stand if nothing were presumed. */
  standing(rule: IrRule, subject: Instance, strict = false): Standing {
    const standings = strict ? this.#strictStandings : this.#standings;
    let here = standings.get(subject);
    if (here === undefined) {
      here = new Map();
      standings.set(subject, here);
    }
    const kept = here.get(rule);
    if (kept !== undefined) return kept;
    if (here.has(rule)) throw new EngineFailure("going-in-circles");
    here.set(rule, undefined);
    const standing = this.#resolve(judgeRule(rule, subject, this.screening, strict), strict);
    here.set(rule, standing);
    return standing;
  }

  /**
   * What could be stated that would make it stand otherwise, where it stands because that was taken as not so. Of a
   * rule that does not fire, only what it wants shown: `is known` asks whether something was stated and presumes nothing.
   */
  presumed(standing: Standing): readonly Need[] {
    if (standing.is === "held-back") return standing.judgement.notShown;
    if (!standing.presumes || standing.is === "open") return NO_NEEDS;
    const { rule, subject } = standing.judgement;
    const strict = this.standing(rule, subject, true);
    return joinNeeds(strict.is === "open" ? strict.needs : NO_NEEDS, newIn(strict.lifts, standing.lifts));
  }

  /**
   * A rule that overrides takes its place where it fires. Where it might fire, the general rule stands meanwhile, and
   * what could lift it is said.
   */
  #resolve(judgement: Judgement, strict: boolean): Standing {
    const { verdict, state } = judgement;
    const overriding = verdict.is === "no" ? NO_STANDINGS : this.#overriding(judgement, strict);
    const presumes = judgement.frame.trace.presumes || overriding.some((special) => special.presumes);
    if (verdict.is === "no") return heldBack(judgement, presumes, state);
    const { rule, notProven } = judgement;
    const lifts: Lift[] = notProven.length > 0 ? [{ by: rule.id, needs: notProven }] : [];
    let doubts = NO_NEEDS;
    for (const special of overriding) {
      const by = special.judgement.rule.id;
      if (special.is === "open") lifts.push({ by, needs: special.needs });
      if (special.is !== "fires") continue;
      if (special.lifts.length === 0) return { ...heldBack(judgement, presumes, "overridden"), by };
      // What overrides may itself be lifted: then this rule comes back.
      for (const { needs } of special.lifts) doubts = joinNeeds(doubts, needs);
    }
    const needs = joinNeeds(verdict.needs, doubts);
    if (verdict.is === "unknown" || needs.length > 0)
      return { judgement, is: "open", needs, lifts: NO_LIFTS, state, presumes };
    return { judgement, is: "fires", needs, lifts, state, presumes };
  }

  #overriding({ rule, subject }: Judgement, strict: boolean): readonly Standing[] {
    const { source } = this.screening.directory;
    const overriding = source.outline.overriding[rule.id];
    if (overriding === undefined) return NO_STANDINGS;
    const around = chainOf(subject);
    return overriding
      .map((number) => source.rule(number))
      .flatMap((special) =>
        around.filter((at) => this.left(at).has(special)).map((at) => this.standing(special, at, strict)),
      );
  }
}

function heldBack(judgement: Judgement, presumes: boolean, state: Standing["state"]): Standing {
  return { judgement, is: "held-back", needs: NO_NEEDS, lifts: NO_LIFTS, state, presumes };
}

interface PartsOfRecord {
  readonly record: string;
  readonly parts: readonly number[];
}

const byRecord = new WeakMap<Outline, readonly PartsOfRecord[]>();

/** What rules are about, and of which parts those rules are. */
function partsByRecord(outline: Outline): readonly PartsOfRecord[] {
  const kept = byRecord.get(outline);
  if (kept !== undefined) return kept;
  const parts = new Map<string, number[]>();
  for (const [part, records] of outline.subjects.entries()) {
    for (const record of records) {
      const kept = parts.get(record);
      if (kept === undefined) parts.set(record, [part]);
      else kept.push(part);
    }
  }
  const made = [...parts].map(([record, of]) => ({ record, parts: of }));
  byRecord.set(outline, made);
  return made;
}

function byKind(cases: readonly Case[]): ReadonlyMap<string, readonly ChargingCase[]> {
  const charging = new Map<string, ChargingCase[]>();
  for (const { rule, subject } of cases) {
    for (const outcome of rule.outcomes) {
      if (outcome.o !== "charge") continue;
      const { kind } = outcome;
      const kept = charging.get(kind);
      if (kept === undefined) charging.set(kind, [{ rule, subject, outcome }]);
      else kept.push({ rule, subject, outcome });
    }
  }
  return charging;
}

/** What lifts wait for that the others do not. */
export function newIn(lifts: readonly Lift[], others: readonly Lift[]): readonly Need[] {
  const known = new Set(others.flatMap(({ needs }) => needs.map(needKey)));
  return lifts.flatMap(({ needs }) => needs.filter((need) => !known.has(needKey(need))));
}
