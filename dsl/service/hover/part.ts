import type { CivilDate, Localised } from "../../../engine/index.ts";
import type { Cite, Span } from "../../ast.ts";
import type { Target } from "../target.ts";

/** What is told of a word somebody points at, as data; `hoverText` finds the words for it. */
export interface Hover {
  readonly span: Span;
  readonly target: Target | { readonly kind: "keyword"; readonly name: string };
  /** What people call it. */
  readonly label: Localised;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly part: "type"; readonly type: string; readonly orNone: boolean }
  | { readonly part: "meaning"; readonly text: Localised }
  /** Pieces of Tide: `absent means no`, `such as "…"`, the body of a define, the dates of a rule. */
  | { readonly part: "tide"; readonly lines: readonly string[] }
  /** Of what a rule, define or table is judged, each by itself. */
  | { readonly part: "subject"; readonly record: string; readonly label: Localised }
  /** What holds on a day, by key; a parameter without keys has one of none. */
  | { readonly part: "on"; readonly date: CivilDate; readonly values: readonly KeyedValue[] }
  | { readonly part: "timeline"; readonly lines: readonly TimelineLine[] }
  | {
      readonly part: "members";
      readonly date: CivilDate;
      readonly members: readonly string[];
      readonly except: readonly string[];
    }
  | { readonly part: "member-of"; readonly date: CivilDate; readonly groups: readonly string[] }
  | { readonly part: "entries"; readonly date: CivilDate; readonly entries: readonly string[] }
  | { readonly part: "lists"; readonly lists: readonly string[] }
  /** The kind of thing the target is one of: `document`, `item.category`. */
  | { readonly part: "of"; readonly name: string }
  | { readonly part: "part-of"; readonly name: string }
  | { readonly part: "concluded-by"; readonly tables: readonly string[] }
  | { readonly part: "rules"; readonly rules: readonly string[] }
  | { readonly part: "cite"; readonly cites: readonly Cite[] };

export interface KeyedValue {
  readonly keys: readonly string[];
  /** Undefined: there is none on that day, or none is known. */
  readonly value: string | undefined;
}

export interface TimelineLine extends KeyedValue {
  readonly from: CivilDate | undefined;
  readonly until: CivilDate | undefined;
  /** It held before `from` already; since when is not known. */
  readonly sinceBefore: boolean;
  readonly cite: Cite | undefined;
}
