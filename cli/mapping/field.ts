import { isRecord, type JsonObject } from "../json.ts";

/** A column, or a list of names that lead to a value inside nested objects. */
export type Field = readonly string[];

export function fieldOf(json: unknown): Field | undefined {
  if (typeof json === "string") return [json];
  return Array.isArray(json) && json.length > 0 && json.every((part) => typeof part === "string")
    ? json
    : undefined;
}

export function valueAt(row: JsonObject, field: Field): unknown {
  let value: unknown = row;
  for (const step of field) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** Neither absent nor `null` nor empty. */
export function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string"
    ? value.trim()
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : undefined;
}

/** As {@link textOf}; a list of texts, such as a path of categories, is joined. */
export function pathText(value: unknown): string | undefined {
  return Array.isArray(value) ? value.map((part) => textOf(part) ?? "").join(" > ") : textOf(value);
}
