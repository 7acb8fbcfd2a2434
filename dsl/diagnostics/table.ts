/** What, why and what to write instead, with `{param}` where the author's own words go. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

/** One kind of mistake. Both languages use the same params; `params.suggestion` is rendered as "Did you mean …?". */
export interface DiagnosticEntry {
  readonly severity: "error" | "warning";
  readonly en: Wording;
  readonly zh: Wording;
}

/** Keyed by code. A code is never reused for something else. */
export type DiagnosticTable = Readonly<Record<string, DiagnosticEntry>>;
