import {
  type CatalogueKind,
  type Dimension,
  dimensionName,
  type IrType,
  isShare,
  parseUnit,
  sameDimension,
} from "../../engine/index.ts";

/** What a value is. Like {@link IrType}, but a product of quantities has a dimension and no unit of its own. */
export type Type =
  | { readonly t: PlainType }
  /** The word `none` alone. */
  | { readonly t: "none" }
  | { readonly t: "quantity"; readonly dimension: Dimension; readonly unit?: string }
  /** Without a currency: whatever the sender states. */
  | { readonly t: "money"; readonly currency?: string }
  | { readonly t: "enum"; readonly values: readonly string[] }
  | { readonly t: "code"; readonly scheme: string }
  | { readonly t: "catalogue"; readonly kind: CatalogueKind }
  | { readonly t: "list"; readonly of: Type; readonly max: number; readonly complete: boolean };

type PlainType =
  | "text"
  | "bool"
  | "number"
  | "percent"
  | "share"
  | "date"
  | "moment"
  | "duration"
  | "language"
  | "hs"
  | "place"
  | "country";

export const BOOL: Type = { t: "bool" };
export const NUMBER: Type = { t: "number" };
export const PERCENT: Type = { t: "percent" };
export const DATE: Type = { t: "date" };
export const DURATION: Type = { t: "duration" };
export const TEXT: Type = { t: "text" };
export const MONEY: Type = { t: "money" };
export const HS: Type = { t: "hs" };
export const LANGUAGE: Type = { t: "language" };
export const PLACE: Type = { t: "place" };
export const COUNTRY: Type = { t: "country" };

/** What a parameter, table output or fact of the compiled ruleset is declared to be. */
export function irType(type: Type): IrType {
  switch (type.t) {
    case "quantity":
      return { t: "quantity", unit: type.unit ?? "1" };
    case "list":
      return { t: "list", of: irType(type.of), max: type.max, complete: type.complete };
    case "none":
      // A column of nothing but `none`.
      return { t: "text" };
    case "money":
    case "enum":
    case "code":
    case "catalogue":
      return type;
    default:
      return { t: type.t };
  }
}

/** The type as an author would declare it: the same words in every language. */
export function typeWords(type: Type): string {
  switch (type.t) {
    case "bool":
      return "yes or no";
    case "hs":
      return "codes";
    case "quantity":
      if (isBareRatio(type)) return "number";
      return `quantity in ${type.unit ?? dimensionName(type.dimension) ?? "?"}`;
    case "money":
      return type.currency === undefined ? "money" : `money in ${type.currency}`;
    case "enum":
      return `one of ${type.values.join(", ")}`;
    case "code":
      return `code ${type.scheme}`;
    case "catalogue":
      return type.kind;
    case "list":
      return `list of ${typeWords(type.of)}`;
    default:
      return type.t;
  }
}

/** A value of the type, as it would be written in a rule. */
export function sampleOf(type: Type): string {
  switch (type.t) {
    case "text":
      return '"…"';
    case "bool":
      return "yes";
    case "number":
      return "30";
    case "percent":
      return "20%";
    case "share":
      return "0.1%";
    case "date":
      return "2026-07-01";
    case "moment":
      return "2026-07-01T09:00:00Z";
    case "duration":
      return "3 years";
    case "language":
      return "en";
    case "hs":
      return "hs 6206.10";
    case "place":
      return "FR-RE";
    case "country":
      return "FR";
    case "quantity":
      return `30 ${type.unit ?? "kg"}`;
    case "money":
      return `${type.currency ?? "EUR"} 150`;
    case "enum":
      return type.values[0] ?? "…";
    case "list":
      return `(${sampleOf(type.of)})`;
    case "code":
      return '"…"';
    case "catalogue":
      return "…";
    case "none":
      return "none";
  }
}

export function listOf(of: Type): Type {
  return { t: "list", of, max: 1, complete: false };
}

export function quantityIn(unit: string): Type | undefined {
  const found = parseUnit(unit);
  return found === undefined ? undefined : { t: "quantity", dimension: found.dimension, unit };
}

/** Whether values of both may stand in one place. Currencies are settled apart: they convert. */
export function alike(a: Type, b: Type): boolean {
  if (a.t === "none" || b.t === "none") return true;
  if (isPlace(a) && isPlace(b)) return true;
  if (a.t === "quantity" && b.t === "quantity") return sameDimension(a.dimension, b.dimension);
  // What is left when a measure is divided by its like is a bare ratio.
  if (isBareRatio(a) || isBareRatio(b)) return isRatio(a) && isRatio(b);
  if (a.t === "enum" && b.t === "enum") return a.values.some((value) => b.values.includes(value));
  if (a.t === "code" && b.t === "code") return a.scheme === b.scheme;
  if (a.t === "catalogue" && b.t === "catalogue") return a.kind === b.kind;
  if (a.t === "list" && b.t === "list") return alike(a.of, b.of);
  return a.t === b.t;
}

/** Whether one can be more than the other. */
export function isOrdered({ t }: Type): boolean {
  return ["number", "percent", "share", "quantity", "money", "date", "moment", "duration"].includes(t);
}

/** Numbers that say what part of something is meant. */
function isShareType({ t }: Type): boolean {
  return t === "percent" || t === "share";
}

/** Numbers without a measure. */
export function isRatio(type: Type): boolean {
  return type.t === "number" || isShareType(type) || isBareRatio(type);
}

function isBareRatio(type: Type): boolean {
  return type.t === "quantity" && type.unit === undefined && isShare(type.dimension);
}

function isPlace({ t }: Type): boolean {
  return t === "place" || t === "country";
}
