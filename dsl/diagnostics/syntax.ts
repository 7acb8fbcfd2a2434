import { CHARACTERS } from "./syntax/characters.ts";
import { CLAUSES } from "./syntax/clauses.ts";
import { CONDITIONS } from "./syntax/conditions.ts";
import { NUMBERS } from "./syntax/numbers.ts";
import { OUTCOMES } from "./syntax/outcomes.ts";
import type { DiagnosticTable } from "./table.ts";

/** Mistakes in how a file is written, found before any name is looked up. */
export const SYNTAX = {
  ...CHARACTERS,
  ...NUMBERS,
  ...CLAUSES,
  ...CONDITIONS,
  ...OUTCOMES,
} as const satisfies DiagnosticTable;
