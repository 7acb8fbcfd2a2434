import type { Exact } from "./exact.ts";

/** Something a fact can be once it is known. Mirrors `IrLiteral`, with numbers ready to compute. */
export type Value =
  /** Declared: there is none. */
  | { readonly t: "none" }
  | { readonly t: "bool"; readonly v: boolean }
  | { readonly t: "number" | "percent" | "share"; readonly v: Exact }
  /** In the base unit of its dimension; `unit` is as given, for words. */
  | { readonly t: "quantity"; readonly v: Exact; readonly unit: string }
  | { readonly t: "money"; readonly v: Exact; readonly currency: string }
  | { readonly t: "text" | "enum" | "place" | "language" | "code" | "catalogue" | "hs"; readonly v: string }
  /** Days since 1970-01-01. */
  | { readonly t: "date"; readonly v: number }
  /** Milliseconds since 1970-01-01T00:00Z. */
  | { readonly t: "moment"; readonly v: number }
  /** Either months, or days, or seconds; they never mix. */
  | {
      readonly t: "duration";
      readonly unit: "months" | "days" | "seconds";
      readonly v: number;
      readonly rounded?: "up" | "down";
    }
  | { readonly t: "list"; readonly v: readonly Value[]; readonly complete: boolean };

export const NONE: Value = { t: "none" };
