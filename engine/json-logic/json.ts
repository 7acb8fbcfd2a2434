/** A JSON object, and not a list. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** An operation as JSON Logic writes it: an object of exactly one key. */
export interface Operation {
  readonly operator: string;
  /** What stands behind the key, as written: a list of operands, or one operand without its brackets. */
  readonly written: unknown;
}

/** The operation an expression is, or undefined where it is a literal. */
export function operationOf(expression: unknown): Operation | undefined {
  if (!isObject(expression)) return undefined;
  const keys = Object.keys(expression);
  const operator = keys[0];
  if (keys.length !== 1 || operator === undefined) return undefined;
  return { operator, written: expression[operator] };
}

/** What a key holds on the value itself. What it merely inherits (`constructor`, `__proto__`) is not there. */
export function own(value: unknown, key: string): unknown {
  if (value === null || value === undefined || !Object.hasOwn(Object(value), key)) return undefined;
  return Reflect.get(Object(value), key);
}

/** One step of an RFC 6901 pointer. */
export function pointer(path: string, step: string | number): string {
  return `${path}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

const EXCERPT = 80;

/** A value as JSON for a message, cut where it is long; what is cut off is not even looked at. Nothing is empty. */
export function excerpt(value: unknown): string {
  if (value === undefined) return "";
  const text = written(value, EXCERPT + 1);
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
}

/** JSON of at least `enough` characters, or all of it. */
function written(value: unknown, enough: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, enough));
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const [open, close] = isList(value) ? "[]" : "{}";
  const keys = isList(value) ? undefined : Object.keys(value);
  let text = `${open}`;
  for (const [index, inside] of Object.values(value).entries()) {
    if (text.length >= enough) break;
    if (index > 0) text += ",";
    if (keys !== undefined) text += `${written(keys[index], enough)}:`;
    text += written(inside, enough - text.length);
  }
  return `${text}${close}`;
}
