/** What stands where in the sections of a bundle, for those who write them and those who read them. */
import type { Ir } from "../ir.ts";
import type { Outline } from "../outline.ts";

/** The parts of a ruleset but its rules and words, each a section of JSON of the same name: as many as there are, not as rules are. */
export const LISTS = [
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

export type List = (typeof LISTS)[number];

/** A section of JSON for each part of {@link Outline}. */
export const OUTLINE = {
  subjects: "rule-subjects",
  speaking: "rule-days",
  charging: "rule-charges",
  overriding: "rule-overrides",
} as const satisfies Record<keyof Outline, string>;

/** The section of JSON with the days on which the ruleset turns. */
export const TURNING = "turning-days";

/** The section `about`, of JSON. */
export interface About {
  readonly format: Ir["format"];
  readonly ruleset: Ir["ruleset"];
  /** The parts a ruleset may lack altogether, and has. */
  readonly has: readonly "acts"[];
  readonly only?: Ir["only"];
}

/** The tables that were given, by number: rules, and conditions that are judged by themselves. */
export const RULES = 0;
export const CONDITIONS = 1;

/** Longest tag of a language: `text:` and it are the name of a section. */
export const TAG = /^text:([A-Za-z0-9-]{2,11})$/;
