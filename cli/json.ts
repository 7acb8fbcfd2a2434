export type JsonObject = Record<string, unknown>;

/** A JSON object, as opposed to a list, `null` or a plain value. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
