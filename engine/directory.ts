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
import type { KeptInForce } from "./windows.ts";

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
  /** Rules and tables, as far as the legal date decides whether they are in force. */
  readonly inForce: Map<object, KeptInForce>;
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

/** Each kind of thing is looked through when the first of it is asked for: few requests ask for all of them. */
function makeDirectory(ir: Ir): Directory {
  const facts = once(() => byName(ir.facts));
  const records = once(() => byName(ir.records));
  const groups = once(() => byName(ir.groups));
  const lists = once(() => byName(ir.lists));
  const parameters = once(() => byName(ir.parameters));
  const exchanges = once(() => byName(ir.exchanges));
  const acts = once(() => byName(ir.acts ?? []));
  const defines = once(() => byName(ir.defines));
  const tables = once(() => byName(ir.tables));
  const chargeKinds = once(() => byName(ir.chargeKinds));
  const kindsWithin = once(() => withinEach(ir.chargeKinds));
  return {
    ir,
    get facts() {
      return facts();
    },
    get records() {
      return records();
    },
    get groups() {
      return groups();
    },
    get lists() {
      return lists();
    },
    get parameters() {
      return parameters();
    },
    get exchanges() {
      return exchanges();
    },
    get acts() {
      return acts();
    },
    get defines() {
      return defines();
    },
    get tables() {
      return tables();
    },
    get chargeKinds() {
      return chargeKinds();
    },
    get kindsWithin() {
      return kindsWithin();
    },
    source: sourceOf(ir),
    prose: new Map(),
    inForce: new Map(),
    chargeLabels: new Map(),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function byName<T extends { readonly name: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((each) => [each.name, each]));
}

/** The kind and everything that is part of it, itself first. */
function withinEach(kinds: readonly IrChargeKind[]): ReadonlyMap<string, readonly string[]> {
  const named = byName(kinds);
  const within = new Map<string, string[]>(kinds.map(({ name }) => [name, [name]]));
  for (const { name } of kinds) {
    for (let above = named.get(name)?.partOf; above !== undefined; ) {
      const parts = present(within.get(above));
      if (parts.includes(name)) break;
      parts.push(name);
      above = named.get(above)?.partOf;
    }
  }
  return within;
}
