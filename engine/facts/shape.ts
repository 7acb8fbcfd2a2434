/**
 * The vocabulary as the normaliser walks it: for every record the tree of keys its JSON object may have. Made once per
 * ruleset, and of a record when one is first met: most requests speak of few of the records there are.
 */
import type { CatalogueKind, Ir, IrFact, IrRecord } from "../ir.ts";
import { pointer } from "./json.ts";
import type { Catalogue } from "./read-value.ts";

/** What of a compiled ruleset it is made from. */
export type Vocabulary = Pick<Ir, "records" | "facts" | "catalogue">;

export interface RecordShape {
  readonly record: IrRecord;
  readonly keys: Branch;
  readonly knownBy: readonly string[];
}

export type Branch = ReadonlyMap<string, Field>;

export type Field = Meaning & {
  /** Its place in the vocabulary, so that what is read does not depend on the order it was sent in. */
  readonly place: number;
  /** The step of a JSON Pointer that leads to it: `/destination`. */
  readonly step: string;
  /** The key beside it that says whether it is all there is, should it be a list. */
  readonly completedBy: string;
};

type Meaning =
  | { readonly is: "fact"; readonly fact: IrFact }
  | { readonly is: "branch"; readonly keys: Branch }
  /** Records of a kind within this one. */
  | { readonly is: "records"; readonly shape: RecordShape; readonly max: number; readonly complete: boolean }
  /** A record at the root: `seller`. */
  | { readonly is: "root"; readonly shape: RecordShape }
  /** `items_complete`: says that the list of that name is all there is. */
  | { readonly is: "completes"; readonly list: string; readonly of: "records" | "values" };

export interface Shapes {
  readonly shipment: RecordShape;
  readonly catalogue: Catalogue;
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

function makeShapes(vocabulary: Vocabulary): Shapes {
  const { records, facts } = vocabulary;
  const shipment = records.find(({ name }) => name === SHIPMENT.name) ?? SHIPMENT;
  const others = records.filter(({ name }) => name !== SHIPMENT.name);
  const stated = Map.groupBy(facts, ({ record }) => record);
  const shapes = new Map<string, RecordShape>();
  const shapeOf = (record: IrRecord): RecordShape => {
    const known = shapes.get(record.name);
    if (known !== undefined) return known;
    let keys: Branch | undefined;
    const shape: RecordShape = {
      record,
      knownBy: record.knownBy.map((last) => (record === shipment ? last : `${record.name}.${last}`)),
      get keys() {
        keys ??= treeOf(record, stated.get(record.name) ?? [], others, shapeOf);
        return keys;
      },
    };
    shapes.set(record.name, shape);
    return shape;
  };
  let names: ReadonlyMap<CatalogueKind, readonly string[]> | undefined;
  return {
    shipment: shapeOf(shipment),
    catalogue: {
      get: (kind) => {
        names ??= namesIn(vocabulary.catalogue);
        return names.get(kind);
      },
    },
  };
}

type Tree = Map<string, Field>;

/** Facts first, then the records that may stand in it; `others` are all records but the shipment. */
function treeOf(
  of: IrRecord,
  facts: readonly IrFact[],
  others: readonly IrRecord[],
  shapeOf: (record: IrRecord) => RecordShape,
): Branch {
  const tree: Tree = new Map();
  for (const fact of facts) if (!BUILT_IN.includes(fact.name)) plant(tree, fact.path, fact);
  for (const record of others) {
    const { name, parents } = record;
    if (parents.length === 0 && of.name === SHIPMENT.name)
      put(tree, name, { is: "root", shape: shapeOf(record) });
    for (const { record: parent, list, max, complete } of parents) {
      if (parent !== of.name) continue;
      put(tree, list, { is: "records", shape: shapeOf(record), max, complete });
      put(tree, `${list}${COMPLETE}`, { is: "completes", list, of: "records" });
    }
  }
  return tree;
}

function plant(tree: Tree, path: readonly string[], fact: IrFact): void {
  let at = tree;
  for (const [i, key] of path.entries()) {
    if (i === path.length - 1) {
      put(at, key, { is: "fact", fact });
      if (fact.type.t === "list") put(at, `${key}${COMPLETE}`, { is: "completes", list: key, of: "values" });
      return;
    }
    const found = at.get(key);
    const keys: Tree = found?.is === "branch" ? new Map(found.keys) : new Map();
    put(at, key, { is: "branch", keys });
    at = keys;
  }
}

function put(tree: Tree, key: string, meaning: Meaning): void {
  const place = tree.get(key)?.place ?? tree.size;
  tree.set(key, { ...meaning, place, step: pointer("", key), completedBy: `${key}${COMPLETE}` });
}

function namesIn(catalogue: Vocabulary["catalogue"]): ReadonlyMap<CatalogueKind, readonly string[]> {
  const names = new Map<CatalogueKind, string[]>();
  for (const { kind, name } of catalogue) {
    const known = names.get(kind);
    if (known === undefined) names.set(kind, [name]);
    else known.push(name);
  }
  return names;
}
