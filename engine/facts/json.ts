/** JSON as it comes from strangers: read by own keys only, and shown without walking into it. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value under a key of the object's own; `__proto__` and its kin are keys like any other. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** One more step of a JSON Pointer (RFC 6901). */
export function pointer(base: string, key: string | number): string {
  if (typeof key === "number") return `${base}/${key}`;
  const step = key.toWellFormed();
  // As nearly all keys are.
  if (!step.includes("~") && !step.includes("/")) return `${base}/${step}`;
  return `${base}/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

const SHOWN = 60;

/** The value as JSON, short and in one order: what lies deeper than one level is left out, long texts are cut. */
export function preview(value: unknown, deeper = true): string {
  if (typeof value === "string") return JSON.stringify(cut(value));
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (isObject(value)) {
    const keys = Object.keys(value).sort();
    if (keys.length === 0) return "{}";
    if (!deeper || keys.length > 3) return "{…}";
    return `{${keys.map((key) => `${preview(key)}: ${preview(own(value, key), false)}`).join(", ")}}`;
  }
  return value === undefined ? "" : String(value);
}

function cut(text: string): string {
  return text.length <= SHOWN ? text.toWellFormed() : `${text.slice(0, SHOWN).toWellFormed()}…`;
}
