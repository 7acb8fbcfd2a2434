/**
 * The vocabulary as the normaliser walks it: for every record the tree of keys its JSON object may have. Made once per
 * ruleset.
 */
import type { CatalogueKind, Ir, IrFact, IrRecord } from "../ir.ts";

/** What of a compiled ruleset it is made from. */
export type Vocabulary = Pick<Ir, "records" | "facts" | "catalogue">;

export interface RecordShape {
  readonly record: IrRecord;
  readonly keys: Branch;
  readonly knownBy: readonly string[];
}

/** In the order of the vocabulary, so that what is read does not depend on the order it was sent in. */
export type Branch = ReadonlyMap<string, Field>;

export type Field =
  | { readonly is: "fact"; readonly fact: IrFact }
  | { readonly is: "branch"; readonly keys: Branch }
  /** Records of a kind within this one. */
  | { readonly is: "records"; readonly shape: RecordShape; readonly max: number; readonly complete: boolean }
  /** A record at the root: `seller`. */
  | { readonly is: "root"; readonly shape: RecordShape }
  /** `items_complete`: says that the list of that name is all there is. */
  | { readonly is: "completes"; readonly list: string };

export interface Shapes {
  readonly shipment: RecordShape;
  readonly catalogue: ReadonlyMap<CatalogueKind, readonly string[]>;
}

/** Filled in by the engine from the request itself; nobody states them. */
const BUILT_IN = ["date", "operation"];
const SHIPMENT: IrRecord = { name: "shipment", parents: [], knownBy: [] };

export const COMPLETE = "_complete";

const kept = new WeakMap<Vocabulary, Shapes>();

export function shapesOf(vocabulary: Vocabulary): Shapes {
  const found = kept.get(vocabulary);
  if (found !== undefined) return found;
  const made = makeShapes(vocabulary);
  kept.set(vocabulary, made);
  return made;
}

function makeShapes({ records, facts, catalogue }: Vocabulary): Shapes {
  const shipment = records.find(({ name }) => name === "shipment") ?? SHIPMENT;
  const trees = new Map<string, Map<string, Field>>();
  const shapes = new Map<string, RecordShape>();
  for (const record of [shipment, ...records.filter(({ name }) => name !== "shipment")]) {
    const keys = new Map<string, Field>();
    trees.set(record.name, keys);
    const knownBy = record.knownBy.map((last) => (record === shipment ? last : `${record.name}.${last}`));
    shapes.set(record.name, { record, keys, knownBy });
  }
  for (const fact of facts) {
    const tree = trees.get(fact.record);
    if (tree !== undefined && !BUILT_IN.includes(fact.name)) plant(tree, fact.path, fact);
  }
  for (const shape of shapes.values()) {
    const { name, parents } = shape.record;
    if (parents.length === 0 && name !== "shipment") {
      trees.get("shipment")?.set(name, { is: "root", shape });
    }
    for (const { record, list, max, complete } of parents) {
      trees.get(record)?.set(list, { is: "records", shape, max, complete });
      trees.get(record)?.set(`${list}${COMPLETE}`, { is: "completes", list });
    }
  }
  const kinds = [...new Set(catalogue.map(({ kind }) => kind))];
  return {
    shipment: shapes.get("shipment") ?? { record: SHIPMENT, keys: new Map(), knownBy: [] },
    catalogue: new Map(
      kinds.map((kind) => [kind, catalogue.filter((entry) => entry.kind === kind).map(({ name }) => name)]),
    ),
  };
}

function plant(tree: Map<string, Field>, path: readonly string[], fact: IrFact): void {
  let at = tree;
  for (const [i, key] of path.entries()) {
    if (i === path.length - 1) {
      at.set(key, { is: "fact", fact });
      if (fact.type.t === "list") at.set(`${key}${COMPLETE}`, { is: "completes", list: key });
      return;
    }
    const found = at.get(key);
    const keys: Map<string, Field> = found?.is === "branch" ? new Map(found.keys) : new Map();
    at.set(key, { is: "branch", keys });
    at = keys;
  }
}
