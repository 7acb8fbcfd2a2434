/**
 * The vocabulary as the normaliser walks it: for every record the tree of keys its JSON object may have. Made once per
 * ruleset, and of a record when one is first met: most requests speak of few of the records there are.
 */
import type { CatalogueKind, Ir, IrFact, IrRecord } from "../ir.ts";
import { pointer } from "./json.ts";
import type { Catalogue } from "./read-value.ts";

/** What of a compiled ruleset it is made from. */
export type Vocabulary = Pick<Ir, "records" | "facts" | "catalogue">;

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

/** Filled in by the engine from the request itself; nobody states them. */
const BUILT_IN = ["date", "operation"];
const SHIPMENT: IrRecord = { name: "shipment", parents: [], knownBy: [] };

export const COMPLETE = "_complete";

const kept = new WeakMap<Vocabulary, Shapes>();

export function shapesOf(vocabulary: Vocabulary): Shapes {
  const found = kept.get(vocabulary);
  if (found !== undefined) return found;
  const made = new Shapes(vocabulary);
  kept.set(vocabulary, made);
  return made;
}

/** One shape for each record, its keys made when they are asked for. */
export class Shapes {
  readonly shipment: RecordShape;
  readonly catalogue: Catalogue;
  readonly #vocabulary: Vocabulary;
  readonly #shapes = new Map<string, RecordShape>();
  #names: ReadonlyMap<CatalogueKind, readonly string[]> | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    const shipment = vocabulary.records.find(({ name }) => name === SHIPMENT.name) ?? SHIPMENT;
    this.shipment = this.#shapeOf(shipment);
    this.catalogue = {
      get: (kind) => {
        this.#names ??= namesIn(vocabulary.catalogue);
        return this.#names.get(kind);
      },
    };
  }

  #shapeOf(record: IrRecord): RecordShape {
    const known = this.#shapes.get(record.name);
    if (known !== undefined) return known;
    const shape = new RecordShape(record, this);
    this.#shapes.set(record.name, shape);
    return shape;
  }

  /** Facts first, then the records that may stand in it. */
  treeOf({ name: of }: IrRecord): Branch {
    const { facts, records } = this.#vocabulary;
    const tree: Tree = new Map();
    for (const fact of facts) {
      if (fact.record === of && !BUILT_IN.includes(fact.name)) plant(tree, fact.path, fact);
    }
    for (const record of records) {
      const { name, parents } = record;
      if (name === SHIPMENT.name) continue;
      if (parents.length === 0 && of === SHIPMENT.name)
        put(tree, name, { is: "root", shape: this.#shapeOf(record) });
      for (const { record: parent, list, max, complete } of parents) {
        if (parent !== of) continue;
        put(tree, list, { is: "records", shape: this.#shapeOf(record), max, complete });
        put(tree, `${list}${COMPLETE}`, { is: "completes", list, of: "records" });
      }
    }
    return tree;
  }
}

/** What the JSON object of a record may have. */
export class RecordShape {
  readonly record: IrRecord;
  readonly #shapes: Shapes;
  #keys: Branch | undefined;

  constructor(record: IrRecord, shapes: Shapes) {
    this.record = record;
    this.#shapes = shapes;
  }

  get keys(): Branch {
    this.#keys ??= this.#shapes.treeOf(this.record);
    return this.#keys;
  }
}

type Tree = Map<string, Field>;

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
