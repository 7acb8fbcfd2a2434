import type { Decision } from "../../engine/decision.ts";
import type { DecisionWords } from "../../engine/render.ts";
import { isRecord } from "../json.ts";
import type { Counted } from "../tally.ts";

/** What became of one record in one market, as far as a report tells it. */
export type Entry = JudgedEntry | UnjudgedEntry;

export interface JudgedEntry {
  readonly line: number;
  readonly to: string;
  readonly id?: string;
  /** What a person calls it. */
  readonly label?: string;
  readonly counted: Counted & Pick<Decision, "could_be">;
  /** In the language of the report; an NDJSON file has none. */
  readonly words?: DecisionWords;
  /** The line of an NDJSON file. */
  readonly json?: unknown;
}

export interface UnjudgedEntry {
  readonly line: number;
  readonly to?: string;
  /** Why it was not judged, in the language of the report. */
  readonly problem: string;
  readonly json?: unknown;
}

/** One record with all that became of it; `n` counts records from 1. */
export interface Unit {
  readonly n: number;
  readonly entries: readonly Entry[];
}

/** Whether what stands in a journal is a unit: its lines were written by this same version of the command. */
export function isUnit(value: unknown): value is Unit {
  return isRecord(value) && typeof value.n === "number" && Array.isArray(value.entries);
}
