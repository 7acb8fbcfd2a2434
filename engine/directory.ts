/** Everything a ruleset declares, by name. Made once per ruleset, since nothing in it depends on a request. */

import { present } from "./failure.ts";
import type {
  Ir,
  IrAct,
  IrChargeKind,
  IrDefine,
  IrExchange,
  IrFact,
  IrGroup,
  IrList,
  IrParameter,
  IrPart,
  IrRecord,
  IrRule,
  IrTable,
  Localised,
} from "./ir.ts";
import type { Prose } from "./messages.ts";
import { type RuleSource, sourceOf } from "./rule-source.ts";

export interface Directory {
  readonly ir: Ir;
  readonly facts: ReadonlyMap<string, IrFact>;
  readonly records: ReadonlyMap<string, IrRecord>;
  readonly groups: ReadonlyMap<string, IrGroup>;
  readonly lists: ReadonlyMap<string, IrList>;
  readonly parameters: ReadonlyMap<string, IrParameter>;
  readonly exchanges: ReadonlyMap<string, IrExchange>;
  readonly acts: ReadonlyMap<string, IrAct>;
  readonly defines: ReadonlyMap<string, IrDefine>;
  readonly tables: ReadonlyMap<string, IrTable>;
  readonly chargeKinds: ReadonlyMap<string, IrChargeKind>;
  /** The rules themselves, by number. */
  readonly source: RuleSource;
  /** What is said of the rules that were spoken of so far. */
  readonly prose: Map<IrRule, Prose>;
  /** What those kinds of charges are called that were spoken of so far. */
  readonly chargeLabels: Map<string, Localised>;
  /** The kind and everything that is part of it, itself first. */
  readonly kindsWithin: ReadonlyMap<string, readonly string[]>;
}

const directories = new WeakMap<Ir, Directory>();

export function directoryOf(ir: Ir): Directory {
  const kept = directories.get(ir);
  if (kept !== undefined) return kept;
  const directory = makeDirectory(ir);
  directories.set(ir, directory);
  return directory;
}

/** The kind, what it is part of, what that is part of …, itself first. */
export function kindsAround(directory: Directory, kind: string): readonly string[] {
  const around: string[] = [];
  for (let at: string | undefined = kind; at !== undefined && !around.includes(at); ) {
    around.push(at);
    at = directory.chargeKinds.get(at)?.partOf;
  }
  return around;
}

export function partOf(directory: Directory, rule: IrRule): IrPart {
  return present(directory.ir.parts[rule.part]);
}

function makeDirectory(ir: Ir): Directory {
  const chargeKinds = byName(ir.chargeKinds);
  const kindsWithin = new Map<string, string[]>(ir.chargeKinds.map(({ name }) => [name, [name]]));
  for (const { name } of ir.chargeKinds) {
    for (let above = chargeKinds.get(name)?.partOf; above !== undefined; ) {
      const within = present(kindsWithin.get(above));
      if (within.includes(name)) break;
      within.push(name);
      above = chargeKinds.get(above)?.partOf;
    }
  }
  return {
    ir,
    facts: byName(ir.facts),
    records: byName(ir.records),
    groups: byName(ir.groups),
    lists: byName(ir.lists),
    parameters: byName(ir.parameters),
    exchanges: byName(ir.exchanges),
    acts: byName(ir.acts ?? []),
    defines: byName(ir.defines),
    tables: byName(ir.tables),
    chargeKinds,
    source: sourceOf(ir),
    prose: new Map(),
    chargeLabels: new Map(),
    kindsWithin,
  };
}

function byName<T extends { readonly name: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((each) => [each.name, each]));
}
