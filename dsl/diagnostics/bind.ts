import type { DiagnosticTable } from "./table.ts";

/** Names that mean nothing, or mean two things. */
export const BIND = {} as const satisfies DiagnosticTable;
