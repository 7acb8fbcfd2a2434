import type { CatalogueKind } from "../../engine/index.ts";

/** What a word stands for. */
export type Target =
  | {
      readonly kind:
        | "fact"
        | "define"
        | "parameter"
        | "output"
        | "table"
        | "record"
        | "group"
        | "list"
        | "charge"
        | "exchange"
        | "act"
        | "rule"
        /** What stands before the dot of several rules: `eu-tax-003`. */
        | "law"
        | "scene"
        | "place"
        | "language"
        | "currency"
        | "unit"
        | "ruleset";
      readonly name: string;
    }
  /** A list of records by a rule's words for it: `items`, `item.documents`. */
  | { readonly kind: "records"; readonly name: string; readonly record: string }
  | { readonly kind: "catalogue"; readonly name: string; readonly of: CatalogueKind }
  /** A word that is one of the values of `of`. */
  | { readonly kind: "enum-value"; readonly name: string; readonly of: string }
  /** One of a few fixed words, said of `of`. */
  | { readonly kind: "word"; readonly name: string; readonly of: string };

/** Names with a value share a namespace: a fact may be what a table concludes. Groups and lists share one too. */
const NAMESPACES: Partial<Record<Target["kind"], string>> = {
  fact: "value",
  define: "value",
  parameter: "value",
  output: "value",
  group: "set",
  list: "set",
};

/** Equal for two words that stand for the same. */
export function identityOf(target: Target): string {
  const of = "of" in target ? ` ${target.of}` : "";
  return `${NAMESPACES[target.kind] ?? target.kind}${of} ${target.name}`;
}

/** Whether somebody declares it in the ruleset, so that it could be called something else. */
export function isDeclared({ kind }: Target): boolean {
  return !["place", "language", "currency", "unit", "word", "law"].includes(kind);
}
