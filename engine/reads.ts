import { isObject } from "./facts/json.ts";
import type { Ir, IrRule } from "./ir.ts";

/** Names of everything a rule reads, directly or through a define, a table or a fact worked out of others; each in order of first use. */
export interface RuleReads {
  readonly facts: readonly string[];
  readonly parameters: readonly string[];
  readonly groups: readonly string[];
  readonly lists: readonly string[];
  readonly exchanges: readonly string[];
  readonly defines: readonly string[];
  readonly tables: readonly string[];
}

type Kind = keyof RuleReads;
type Ruleset = Pick<Ir, "defines" | "tables" | "parameters" | "groups" | "facts">;

/** Walks the rule as plain data: whatever node the language gains, the names in it are found by their keys. */
export function readsOf(rule: IrRule, ir: Ruleset): RuleReads {
  const found: Record<Kind, Set<string>> = {
    facts: new Set(),
    parameters: new Set(),
    groups: new Set(),
    lists: new Set(),
    exchanges: new Set(),
    defines: new Set(),
    tables: new Set(),
  };
  const note = (kind: Kind, name: unknown, then?: (name: string) => unknown) => {
    if (typeof name !== "string" || found[kind].has(name)) return;
    found[kind].add(name);
    walk(then?.(name));
  };
  const fact = (name: unknown) =>
    note("facts", name, (it) => ir.facts.find((each) => each.name === it)?.computed);
  const dated = ({ windows, datedBy }: Pick<IrRule, "windows" | "datedBy">) => {
    for (const name of [datedBy, ...windows.map(({ by }) => by)]) fact(name);
  };
  const table = (name: string) => {
    const declared = ir.tables.find((each) => each.name === name);
    if (declared !== undefined) dated(declared);
    return declared;
  };
  const parameter = (name: string) => {
    const declared = ir.parameters.find((each) => each.name === name);
    for (const by of [...(declared?.by ?? []), declared?.datedBy]) fact(by);
  };
  const group = (name: string) => {
    for (const { members, except } of ir.groups.find((each) => each.name === name)?.versions ?? []) {
      for (const member of [...members, ...except])
        if (ir.groups.some((each) => each.name === member)) note("groups", member, group);
    }
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (!isObject(node)) return;
    switch (node.k) {
      case "fact":
        fact(node.fact);
        break;
      case "param":
        note("parameters", node.name, parameter);
        break;
      case "define":
      case "named":
        note(
          "defines",
          node.name ?? node.define,
          (name) => ir.defines.find((each) => each.name === name)?.body,
        );
        break;
      case "table":
        note("tables", node.table, table);
        break;
      case "in-group":
        note("groups", node.group, group);
        break;
      case "in-list":
        note("lists", node.list);
        break;
      case "mentions":
        if (Array.isArray(node.lists)) for (const list of node.lists) note("lists", list);
        break;
      case "convert":
        note("exchanges", node.exchange);
    }
    // A window from or until, or languages, that a parameter gives.
    if (node.k === undefined) note("parameters", node.param, parameter);
    Object.values(node).forEach(walk);
  };
  const { windows, scope, when, unless, unlessProven, outcomes } = rule;
  dated(rule);
  walk([windows, scope, when, unless, unlessProven, outcomes]);
  return {
    facts: [...found.facts],
    parameters: [...found.parameters],
    groups: [...found.groups],
    lists: [...found.lists],
    exchanges: [...found.exchanges],
    defines: [...found.defines],
    tables: [...found.tables],
  };
}
