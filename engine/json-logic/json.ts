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

/** A value as JSON for a message, cut where it is long. */
export function excerpt(value: unknown): string {
  const text = JSON.stringify(cut(value, 4)) ?? "";
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
}

/** What is nested deeper, and what is longer than anybody reads, is left out before it is written. */
function cut(value: unknown, depth: number): unknown {
  if (isList(value)) return depth === 0 ? "…" : value.slice(0, EXCERPT).map((one) => cut(one, depth - 1));
  if (isObject(value)) {
    if (depth === 0) return "…";
    return Object.fromEntries(
      Object.entries(value)
        .slice(0, EXCERPT)
        .map(([key, one]) => [key, cut(one, depth - 1)]),
    );
  }
  return typeof value === "string" ? value.slice(0, EXCERPT) : value;
}
