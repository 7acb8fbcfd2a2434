import { CONDITIONS } from "./check/conditions.ts";
import { DECLARATIONS } from "./check/declarations.ts";
import { EXAMPLES } from "./check/examples.ts";
import { RULES } from "./check/rules.ts";
import { VALUES } from "./check/values.ts";
import type { DiagnosticTable } from "./table.ts";

/** Sentences whose words are all known and that still cannot be meant. */
export const CHECK = {
  ...VALUES,
  ...CONDITIONS,
  ...DECLARATIONS,
  ...RULES,
  ...EXAMPLES,
} as const satisfies DiagnosticTable;
