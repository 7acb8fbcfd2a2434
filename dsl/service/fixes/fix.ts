import type { Diagnostic } from "../../diagnostics.ts";
import type { Language } from "../../render.ts";
import { type Edit, insertion } from "../edit.ts";

/** A change somebody may choose: never made by itself, and never a guess at law. */
export interface Fix {
  readonly title: Readonly<Record<Language, string>>;
  readonly edits: readonly Edit[];
  /** What it puts right; absent where nothing is wrong and something could be added. */
  readonly diagnostic?: Diagnostic;
  /** It is what the author meant, as far as one can tell. */
  readonly isPreferred: boolean;
}

/** Stands where the author has to decide: the name of nothing, so that nothing is published before. */
export const UNDECIDED = "to-be-decided";

/** A line of its own behind the one an offset stands in. */
export function lineAfter(path: string, source: string, offset: number, line: string): Edit {
  const end = source.indexOf("\n", offset);
  return insertion(path, end === -1 ? source.length : end, `\n${line}`);
}
