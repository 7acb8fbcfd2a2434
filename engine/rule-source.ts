/** Where a ruleset keeps its rules: in memory as a compiler left them, or in the bytes of a bundle. */
import type { CivilDate, Ir, IrFactWords, IrRule, IrWords, Localised } from "./ir.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { assemble } from "./sieve/assemble.ts";
import type { Program } from "./sieve/program.ts";
import type { Condition } from "./sieve/tests.ts";
import { termListsOf } from "./term-lists.ts";
import { packTerms, readTerms, type TermIndex } from "./terms/index.ts";
import { turningDays } from "./turning-days.ts";

/** Rules are numbered by id. */
export interface RuleSource {
  readonly count: number;
  readonly outline: Outline;
  /** Days on which the ruleset may begin to say something else, in order. */
  readonly turning: readonly CivilDate[];
  readonly program: Program;
  /** Everything the rules look for in texts. */
  readonly terms: TermIndex;
  /** One object for as long as the ruleset is held. */
  rule(number: number): IrRule;
  id(number: number): string;
  condition(number: number): Condition;
  words(rule: IrRule): RuleWords | undefined;
  readonly names: WordsByName;
  /** One of {@link IrWords.sentences}. */
  sentence(number: number): string | undefined;
}

/** The words of one thing, without those of the others being read. */
export interface WordsByName {
  fact(name: string): IrFactWords | undefined;
  record(name: string): Localised | undefined;
  /** `document eu-doc`. */
  catalogue(entry: string): Localised | undefined;
  charge(kind: string): Localised | undefined;
}

export type RuleWords = IrWords["rules"][string];

const sources = new WeakMap<Ir, RuleSource>();

/** Says that the rules of this ruleset need not be read from it. */
export function keepSource(ir: Ir, source: RuleSource): void {
  sources.set(ir, source);
}

export function sourceOf(ir: Ir): RuleSource {
  const kept = sources.get(ir) ?? inMemory(ir);
  sources.set(ir, kept);
  return kept;
}

export function byId(rules: readonly IrRule[]): readonly IrRule[] {
  return rules.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function inMemory(ir: Ir): RuleSource {
  const rules = byId(ir.rules);
  const { program, conditions } = assemble(ir, rules);
  let terms: TermIndex | undefined;
  let turning: readonly CivilDate[] | undefined;
  return {
    count: rules.length,
    outline: outlineOf(rules, ir.parts.length),
    program,
    get turning() {
      turning ??= turningDays(ir);
      return turning;
    },
    get terms() {
      terms ??= readTerms(packTerms(termListsOf(ir)));
      return terms;
    },
    rule: (number) => at(rules, number),
    id: (number) => at(rules, number).id,
    condition: (number) => at(conditions, number),
    words: ({ id }) => ir.words.rules[id],
    names: {
      fact: (name) => ir.words.facts[name],
      record: (name) => ir.words.records[name],
      catalogue: (entry) => ir.words.catalogue[entry],
      charge: (kind) => ir.words.charges[kind],
    },
    sentence: (number) => ir.words.sentences[number],
  };
}

function at<T>(all: readonly T[], number: number): T {
  const found = all[number];
  if (found === undefined) throw new RangeError(`there is no number ${number}`);
  return found;
}
