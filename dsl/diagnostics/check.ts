import type { DiagnosticTable } from "./table.ts";

/** Sentences whose words are all known and that still cannot be meant. */
export const CHECK = {} as const satisfies DiagnosticTable;
