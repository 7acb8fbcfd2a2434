/**
 * Who is in view where a condition stands, as far as that is known before there is a request: the shadow of the
 * engine's frames and instances.
 */
import type { Directory } from "../../directory.ts";

/** Stands for the instance of a record that will be there. */
export interface Standin {
  readonly record: string;
  readonly parent?: Standin;
}

/** Innermost first, as in the engine's frames. */
export type View = readonly Standin[];

/** Whose list a quantifier or an aggregate goes through. */
export interface Reach {
  readonly element: Standin;
}

/** A record that stands for itself at the root: one of each, in every view. */
export class Roots {
  readonly #directory: Directory;
  readonly #standins = new Map<string, Standin>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** The shipment and root records are always in view, given or not. */
  at(record: string): Standin | undefined {
    const declared = this.#directory.records.get(record);
    if (record !== "shipment" && (declared === undefined || declared.parents.length > 0)) return undefined;
    const standin = this.#standins.get(record) ?? { record };
    this.#standins.set(record, standin);
    return standin;
  }

  nearest(view: View, record: string): Standin | undefined {
    return nearestInView(view, record) ?? this.at(record);
  }

  /** The subject of a rule, in all it stands in. Where that may be one of several, nothing of it is in view. */
  subject(record: string): Standin {
    const root = this.at(record);
    if (root !== undefined) return root;
    const [only, ...others] = this.#directory.records.get(record)?.parents ?? [];
    if (only === undefined || others.length > 0) return { record };
    return { record, parent: this.subject(only.record) };
  }

  /** The elements in reach, as the engine finds them; undefined where only a request can tell whose they are. */
  reach(view: View, record: string, parent?: string): Reach | undefined {
    const parents = this.#directory.records.get(record)?.parents ?? [];
    if (parent !== undefined) return within(record, this.nearest(view, parent));
    for (const { record: above } of parents) {
      const holder = nearestInView(view, above);
      if (holder !== undefined) return within(record, holder);
    }
    for (const { record: above } of parents) {
      const holder = this.at(above);
      // A root record that is not given hands over to the next in line.
      if (holder !== undefined && (above === "shipment" || parents.length === 1))
        return within(record, holder);
      if (holder !== undefined) return undefined;
    }
    const [only] = parents;
    if (only === undefined || parents.length > 1) return undefined;
    return within(record, this.reach(view, only.record)?.element);
  }
}

export function nearestInView(view: View, record: string): Standin | undefined {
  for (const inView of view) {
    for (let at: Standin | undefined = inView; at !== undefined; at = at.parent) {
      if (at.record === record) return at;
    }
  }
  return undefined;
}

function within(record: string, parent: Standin | undefined): Reach | undefined {
  return parent && { element: { record, parent } };
}
