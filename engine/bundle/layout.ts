/** What stands where in the sections of a bundle, for those who write them and those who read them. */
import type { Ir } from "../ir.ts";

/** What the first entry of `heads` is of: the table of shapes. The others follow in this order. */
export const HEADS = [
  "about",
  "outline",
  "parts",
  "records",
  "facts",
  "catalogue",
  "chargeKinds",
  "groups",
  "lists",
  "parameters",
  "exchanges",
  "acts",
  "defines",
  "tables",
] as const;

type Head = (typeof HEADS)[number];

/** The parts of a ruleset that are lists of their own. */
export type ListHead = Exclude<Head, "about" | "outline">;

export interface About {
  readonly format: Ir["format"];
  readonly ruleset: Ir["ruleset"];
}

/** Of a condition: where it begins in the tree, the string that names what it is dated by, whether it is of the shipment. */
export const CONDITION_COLUMNS = 3;

/** Longest tag of a language: `text:` and it are the name of a section. */
export const TAG = /^text:([A-Za-z0-9-]{2,11})$/;
