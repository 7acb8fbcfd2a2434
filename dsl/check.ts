import type { IrAct, IrExchange, IrGroup, IrList } from "../engine/ir.ts";
import type { Expr } from "./ast.ts";
import type { Bound } from "./bind.ts";
import { checkedAct } from "./check/act.ts";
import { refuseChargeMistakes } from "./check/chargeGraph.ts";
import { ChargeKinds } from "./check/chargeKinds.ts";
import { Context } from "./check/context.ts";
import { type CheckedDefine, checkedDefine } from "./check/define.ts";
import { type CheckedExample, checkedExample, refuseSceneCycles } from "./check/example.ts";
import { type CheckedFact, checkedFact } from "./check/fact.ts";
import { overridesOf } from "./check/overrides.ts";
import { type CheckedParameter, checkedParameter, compareText } from "./check/parameter.ts";
import { type CheckedRule, checkedRule } from "./check/rule.ts";
import { Sentences } from "./check/sentences.ts";
import { checkedExchange, checkedGroup, checkedList, refuseGroupCycles } from "./check/sets.ts";
import { type CheckedTable, checkedTable } from "./check/table.ts";

/** A ruleset whose every sentence can be meant, each with what it means. Lists are in the order of their names. */
export interface Checked {
  readonly bound: Bound;
  readonly kinds: ChargeKinds;
  readonly facts: readonly CheckedFact[];
  readonly groups: readonly IrGroup[];
  readonly lists: readonly IrList[];
  readonly parameters: readonly CheckedParameter[];
  readonly exchanges: readonly IrExchange[];
  readonly acts: readonly IrAct[];
  readonly defines: readonly CheckedDefine[];
  readonly tables: readonly CheckedTable[];
  readonly rules: readonly CheckedRule[];
  /** Rule ids each rule lifts. */
  readonly overrides: ReadonlyMap<string, readonly string[]>;
  readonly sentences: readonly string[];
  readonly examples: readonly CheckedExample[];
}

/**
 * Checks everything, whatever is wrong elsewhere: what could not be meant is left out, and was said. `write` gives an
 * expression back as its author would read it.
 */
export function check(bound: Bound, write: (expr: Expr) => string): Checked {
  const { symbols } = bound;
  const sentences = new Sentences(write);
  const ctx = new Context(symbols, sentences);
  const kinds = new ChargeKinds(ctx);
  refuseGroupCycles(ctx);
  const facts = each(symbols.facts, (name) => checkedFact(ctx, name));
  const groups = each(symbols.groups, (_, declared) => checkedGroup(declared, ctx));
  const lists = each(symbols.lists, (_, declared) => checkedList(declared, ctx));
  const parameters = each(symbols.parameters, (name) => checkedParameter(ctx, name));
  const exchanges = each(symbols.exchanges, (_, declared) => checkedExchange(declared, ctx));
  const acts = each(symbols.acts, (_, declared) => checkedAct(declared, ctx));
  const defines = each(symbols.defines, (name) => checkedDefine(ctx, name));
  const tables = each(symbols.tables, (name) => checkedTable(ctx, name));
  const rules = each(symbols.rules, (_, declared) => checkedRule(declared, ctx));
  refuseChargeMistakes(rules, kinds, ctx);
  const overrides = overridesOf(rules, ctx);
  // Examples are no part of what is judged: their sentences come after, and stay here.
  const said = sentences.all();
  refuseSceneCycles(ctx);
  const examples = symbols.examples.flatMap((declared) => checkedExample(declared, kinds, ctx) ?? []);
  return {
    bound,
    kinds,
    facts,
    groups,
    lists,
    parameters,
    exchanges,
    acts,
    defines,
    tables,
    rules,
    overrides,
    sentences: said,
    examples,
  };
}

function each<D, T>(
  named: ReadonlyMap<string, D>,
  make: (name: string, declared: D) => T | undefined,
): readonly T[] {
  return [...named]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, declared]) => {
      const made = make(name, declared);
      return made === undefined ? [] : [made];
    });
}
