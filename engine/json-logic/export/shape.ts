/**
 * What the portable record of a subject holds. The exporter writes down what its conditions read, the normaliser
 * (data.ts) fills it in: both sides of one form.
 */
import type { View } from "./view.ts";

/** One entry of a record. Keys are fact names with `/` for `.`, since a path in JSON Logic is split at dots. */
export type Reading =
  /** Its value, with what belongs to it: `#in`, `#cur`, `#unit`, `#open` (see {@link keysOf}). */
  | { readonly is: "value"; readonly fact: string }
  /** Whether the sender stated it or had it verified: what is computed or taken from silence proves nothing. */
  | { readonly is: "proven"; readonly fact: string }
  | { readonly is: "verified"; readonly fact: string }
  /** Given in a wrong form: nothing is computed in its place. */
  | { readonly is: "invalid"; readonly fact: string }
  | { readonly is: "well-formed"; readonly fact: string; readonly scheme: string }
  /** A day so many months later. */
  | { readonly is: "later"; readonly fact: string; readonly months: number; readonly rounded: "up" | "down" }
  /** What one unit of the fact's currency is in another: a whole number of parts, and of how many parts one is made. */
  | {
      readonly is: "rate";
      readonly of: RateOf;
      readonly to: string;
      readonly exchange: string;
      readonly datedBy: string;
    }
  /** Whether the instance in view stands for those nobody listed. */
  | { readonly is: "unlisted"; readonly record: string }
  /** What the tenant set for an adjustable parameter. */
  | { readonly is: "setting"; readonly name: string };

export type RateOf = { readonly fact: string } | { readonly currency: string };

export interface ShapeList {
  readonly record: string;
  readonly parent?: string;
  /** The record from whose nearest instance the list is looked for, where that is not the holder of this record. */
  readonly home?: string;
  readonly elements: Shape;
}

export interface Phrases {
  readonly terms: Set<string>;
  readonly before: Set<string>;
}

export class Shape {
  readonly view: View;
  readonly readings = new Map<string, Reading>();
  readonly lists = new Map<string, ShapeList>();
  /** Terms looked for in a text, by fact. */
  readonly terms = new Map<string, Set<string>>();
  /** The same, with phrases that may stand before them. */
  readonly phrases = new Map<string, Phrases>();

  constructor(view: View) {
    this.view = view;
  }

  /** Writes down that it is read; gives its key. */
  read(reading: Reading): string {
    const key = keyOf(reading);
    this.readings.set(key, reading);
    return key;
  }

  /** Takes over what another one of the same view holds. */
  add(other: Shape): void {
    for (const [key, reading] of other.readings) this.readings.set(key, reading);
    for (const [fact, terms] of other.terms) this.readTerms(fact, [...terms]);
    for (const [fact, { terms, before }] of other.phrases) this.readPhrases(fact, [...terms], [...before]);
    for (const [key, list] of other.lists) {
      const kept = this.lists.get(key) ?? { ...list, elements: new Shape(list.elements.view) };
      kept.elements.add(list.elements);
      this.lists.set(key, kept);
    }
  }

  readTerms(fact: string, terms: readonly string[]): string {
    const known = this.terms.get(fact) ?? new Set();
    for (const term of terms) known.add(term);
    this.terms.set(fact, known);
    return `${written(fact)}#terms`;
  }

  readPhrases(fact: string, terms: readonly string[], before: readonly string[]): string {
    const known = this.phrases.get(fact) ?? { terms: new Set(), before: new Set() };
    for (const term of terms) known.terms.add(term);
    for (const phrase of before) known.before.add(phrase);
    this.phrases.set(fact, known);
    return `${written(fact)}#phrases`;
  }

  list(list: Omit<ShapeList, "elements">, view: View): { readonly key: string; readonly elements: Shape } {
    const { record, parent, home } = list;
    const of = parent === undefined ? "" : ` of ${written(parent)}`;
    const key = `${home === undefined ? "" : `${written(home)}: `}[${written(record)}${of}]`;
    const elements = this.lists.get(key)?.elements ?? new Shape(view);
    this.lists.set(key, { ...list, elements });
    return { key, elements };
  }
}

/** Facts that cannot be put exactly, by key: where it matters, the engine has to be asked. */
export const UNFIT = "#unfit";

export function written(name: string): string {
  return name.replaceAll(".", "/");
}

function keyOf(reading: Reading): string {
  switch (reading.is) {
    case "value":
      return written(reading.fact);
    case "proven":
    case "verified":
    case "invalid":
      return `${written(reading.fact)}#${reading.is}`;
    case "well-formed":
      return `${written(reading.fact)}#form:${reading.scheme}`;
    case "later":
      return `${written(reading.fact)}#months:${reading.months}:${reading.rounded}`;
    case "rate": {
      const { of, to, exchange, datedBy } = reading;
      const from = "fact" in of ? written(of.fact) : of.currency;
      return `${from}#to:${to}:${written(exchange)}:${written(datedBy)}`;
    }
    case "unlisted":
      return `${written(reading.record)}#unlisted`;
    case "setting":
      return `#set:${written(reading.name)}`;
  }
}

/** Keys that stand beside the one of a value. */
export const BESIDE = {
  /** The place, or code, and all that holds it. */
  in: (key: string) => `${key}#in`,
  currency: (key: string) => `${key}#cur`,
  unit: (key: string) => `${key}#unit`,
  /** A list may go on. */
  open: (key: string) => `${key}#open`,
  /** Of how many parts one is made, beside a rate. */
  per: (key: string) => `${key}#per`,
} as const;
