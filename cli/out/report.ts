import type { Bundle } from "../../engine/index.ts";
import type { Language } from "../../engine/render.ts";
import type { Days, Tally } from "../tally.ts";
import type { Columns } from "../unread-words.ts";
import type { Unit } from "./entry.ts";

/** What a report says of the run as a whole. */
export interface RunInfo {
  readonly input: string;
  readonly mapping?: string;
  readonly language: Language;
  readonly ruleset: Bundle["ruleset"];
  /** The vocabulary, and what rules are called and rest on. */
  readonly ir: Bundle["ir"];
  readonly columns: Columns;
  readonly days: Days;
  readonly tally: Tally;
  /** Or stopped before the end. */
  readonly whole: boolean;
}

/** Writes a report: what was found may be read as often as it takes. */
export type Sink = (units: () => AsyncGenerator<Unit>, info: RunInfo) => AsyncIterable<string | Uint8Array>;
