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

/** By name all that a ruleset declares: each kind is looked through when the first of it is asked for. */
export class Directory {
  readonly ir: Ir;
  /** The rules themselves, by number. */
  readonly source: RuleSource;
  /** What is said of the rules that were spoken of so far. */
  readonly prose = new Map<IrRule, Prose>();
  /** What those kinds of charges are called that were spoken of so far. */
  readonly chargeLabels = new Map<string, Localised>();
  #facts: Named<IrFact> | undefined;
  #records: Named<IrRecord> | undefined;
  #groups: Named<IrGroup> | undefined;
  #lists: Named<IrList> | undefined;
  #parameters: Named<IrParameter> | undefined;
  #exchanges: Named<IrExchange> | undefined;
  #acts: Named<IrAct> | undefined;
  #defines: Named<IrDefine> | undefined;
  #tables: Named<IrTable> | undefined;
  #chargeKinds: Named<IrChargeKind> | undefined;
  #kindsWithin: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(ir: Ir) {
    this.ir = ir;
    this.source = sourceOf(ir);
  }

  get facts(): Named<IrFact> {
    this.#facts ??= byName(this.ir.facts);
    return this.#facts;
  }

  get records(): Named<IrRecord> {
    this.#records ??= byName(this.ir.records);
    return this.#records;
  }

  get groups(): Named<IrGroup> {
    this.#groups ??= byName(this.ir.groups);
    return this.#groups;
  }

  get lists(): Named<IrList> {
    this.#lists ??= byName(this.ir.lists);
    return this.#lists;
  }

  get parameters(): Named<IrParameter> {
    this.#parameters ??= byName(this.ir.parameters);
    return this.#parameters;
  }

  get exchanges(): Named<IrExchange> {
    this.#exchanges ??= byName(this.ir.exchanges);
    return this.#exchanges;
  }

  get acts(): Named<IrAct> {
    this.#acts ??= byName(this.ir.acts ?? []);
    return this.#acts;
  }

  get defines(): Named<IrDefine> {
    this.#defines ??= byName(this.ir.defines);
    return this.#defines;
  }

  get tables(): Named<IrTable> {
    this.#tables ??= byName(this.ir.tables);
    return this.#tables;
  }

  get chargeKinds(): Named<IrChargeKind> {
    this.#chargeKinds ??= byName(this.ir.chargeKinds);
    return this.#chargeKinds;
  }

  /** The kind and everything that is part of it, itself first. */
  get kindsWithin(): ReadonlyMap<string, readonly string[]> {
    this.#kindsWithin ??= withinEach(this.ir.chargeKinds);
    return this.#kindsWithin;
  }
}

type Named<T> = ReadonlyMap<string, T>;

const directories = new WeakMap<Ir, Directory>();

export function directoryOf(ir: Ir): Directory {
  const kept = directories.get(ir);
  if (kept !== undefined) return kept;
  const directory = new Directory(ir);
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

function byName<T extends { readonly name: string }>(all: readonly T[]): Map<string, T> {
  const named = new Map<string, T>();
  for (const each of all) named.set(each.name, each);
  return named;
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
