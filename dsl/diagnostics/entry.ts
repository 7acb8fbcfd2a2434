import type { DiagnosticEntry } from "./table.ts";

/** What is wrong, why it is, and what to write instead. */
type Words = readonly [what: string, why: string, instead: string];

/** A mistake that keeps a file from compiling, in both languages. */
export function error(en: Words, zh: Words): DiagnosticEntry {
  return {
    severity: "error",
    en: { what: en[0], why: en[1], instead: en[2] },
    zh: { what: zh[0], why: zh[1], instead: zh[2] },
  };
}

/** Something that can be meant and hardly is; the file compiles. */
export function warning(en: Words, zh: Words): DiagnosticEntry {
  return { ...error(en, zh), severity: "warning" };
}
