import type { StatedProvenance } from "../ir.ts";
import type { Reading } from "../reading.ts";
import type { Value } from "../value/value.ts";

export type Provenance = StatedProvenance | "computed" | "default";

/** What is known of one fact at one instance. */
export type FactState =
  | { readonly is: "known"; readonly value: Value; readonly provenance: Provenance }
  | { readonly is: "missing" }
  /** Given in a form that says nothing; judged as unknown, reported in `invalid`. */
  | { readonly is: "invalid" };

/** One shipment, item, seller … of a request, with the facts stated about it. */
export interface Instance {
  readonly record: string;
  /** What the record is `known by`, else its place: `items[0]`. */
  readonly key: string;
  /** JSON Pointer into `facts`: `""` for the shipment, `/items/0`. */
  readonly pointer: string;
  readonly parent: Instance | undefined;
  /** Only what the request states (or the vocabulary's `absent means` fills in), by full fact name. */
  readonly facts: ReadonlyMap<string, FactState>;
  /** What was read of it so far, by full fact name (reading.ts). */
  readonly readings: Map<string, Reading>;
  /** Child records by record name. */
  readonly lists: ReadonlyMap<string, InstanceList>;
  /** Stands for elements nobody listed: every fact of it is missing. */
  readonly unlisted: "missing-list" | "open-list" | undefined;
}

/** All are made here, and have the same keys in the same order: nothing is looked at as often, and alike is quicker. */
export function instanceOf(
  { record, key, pointer, parent, unlisted }: Who,
  facts: Instance["facts"] = new Map(),
  lists: Instance["lists"] = new Map(),
): Instance {
  return { record, key, pointer, parent, facts, readings: new Map(), lists, unlisted };
}

type Who = Pick<Instance, "record" | "key" | "pointer"> & Partial<Pick<Instance, "parent" | "unlisted">>;

export interface InstanceList {
  readonly record: string;
  readonly elements: readonly Instance[];
  /** Nobody will add to it: said by the vocabulary or by `<list>_complete`. */
  readonly complete: boolean;
  readonly stated: boolean;
}

/** The facts of one request, read against a vocabulary. */
export interface Facts {
  readonly shipment: Instance;
  /** Whether the request speaks of a shipment at all. */
  readonly hasShipment: boolean;
  /** `seller`, `site` … that the request gives. */
  readonly roots: ReadonlyMap<string, Instance>;
}
