/** A value and a condition as the exporter holds them: what is said of them, each as an expression of its own. */
import type { Dimension } from "../../value/unit.ts";
import { sameDimension } from "../../value/unit.ts";
import type { Currency } from "./currency.ts";
import { and, isKnown, type Logic, not, or, same } from "./logic.ts";
import type { Num } from "./number.ts";

/** Surely true, surely false; neither is unknown. */
export interface Cond {
  readonly yes: Logic;
  readonly no: Logic;
}

interface Base {
  readonly known: Logic;
  /** Where it is known: declared that there is none. */
  readonly none: Logic;
}

type Family = "ratio" | "money" | "quantity" | "date" | "moment" | "duration";

export interface Amount extends Base {
  readonly kind: "amount";
  readonly family: Family;
  readonly num: Num;
  readonly currency: Currency;
  /** Of a quantity what it measures, known beforehand. */
  readonly dimension?: Dimension;
  /** Its unit is put together from those of several quantities. */
  readonly isComposite?: true;
  /** Of a duration: months, days or seconds. */
  readonly unit?: Logic;
  /** The sum of no elements: the number 0, whatever they would have been. */
  readonly nothing: Logic;
  /** What it will not be less than, where it is not known. Often the very same number. */
  readonly low?: Low;
}

export interface Low extends Pick<Amount, "num" | "currency" | "nothing"> {
  /** May hold where the amount is known as well. */
  readonly when: Logic;
}

/** Text, a name, a place, a code; `false` stands for none. */
export interface Word extends Base {
  readonly kind: "word";
  readonly code: Logic;
  /** Of a place or an HS code: itself and all that holds it. */
  readonly chain?: Logic;
  readonly of: "place" | "hs" | "word";
}

/** Yes or no; "none" stands for none. */
interface Bool extends Base {
  readonly kind: "bool";
  readonly value: Logic;
}

/** A list as a value of a fact. */
export interface Listed extends Base {
  readonly kind: "list";
  readonly elements: Logic;
  /** Of places and codes: what holds any of them. */
  readonly chains?: Logic;
  readonly open: Logic;
  readonly of: "place" | "hs" | "word" | "bool" | "number";
  /** Of numbers: their scale and whose demand decides it. */
  readonly scale?: bigint;
  readonly leaf: string;
}

/** The literal none, which is of every kind. */
export interface None extends Base {
  readonly kind: "none";
}

export type Node = Amount | Word | Bool | Listed | None;

export const KNOWN = { known: true, none: false } as const;
export const NOTHING: None = { kind: "none", known: true, none: true };
export const NO_CURRENCY: Currency = { c: "none" };
export const YES: Cond = { yes: true, no: false };
export const NO: Cond = { yes: false, no: true };
export const UNKNOWN: Cond = { yes: false, no: false };

export const NONE_WORD = false;
export const NONE_BOOL = "none";

export function settled(yes: Logic): Cond {
  return { yes, no: not(yes) };
}

export function opposite({ yes, no }: Cond): Cond {
  return { yes: no, no: yes };
}

export function all(conditions: readonly Cond[]): Cond {
  return {
    yes: and(...conditions.map(({ yes }) => yes)),
    no: or(...conditions.map(({ no }) => no)),
  };
}

export function any(conditions: readonly Cond[]): Cond {
  return opposite(all(conditions.map(opposite)));
}

/** What is judged of a value that is known; unknown where it is not. */
export function ofKnown({ known }: Base, { yes, no }: Cond): Cond {
  return { yes: and(known, yes), no: and(known, no) };
}

/** Quantities of one dimension, or amounts of one other kind. */
export function areOneMeasure(
  a: Pick<Amount, "family" | "dimension">,
  b: Pick<Amount, "family" | "dimension">,
): boolean {
  if (a.family !== b.family) return false;
  if (a.dimension === undefined || b.dimension === undefined) return a.dimension === b.dimension;
  return sameDimension(a.dimension, b.dimension);
}

/** Known, and not declared to be none. */
export function there({ known, none }: Base): Logic {
  return and(known, not(none));
}

/** A value that stands under a key, null where it is not known. */
export function underKey(value: Logic, noneMarker: Logic, mayBeNone: boolean): Base {
  return { known: isKnown(value), none: mayBeNone ? same(value, noneMarker) : false };
}
