import { isRecord } from "../json.ts";
import { textOf } from "./field.ts";
import type { Refuse } from "./refuse.ts";

const SEPARATOR = ">";

/** Looks a path of categories up by the longest beginning of it that is listed. */
export type Lookup = (given: unknown) => unknown;

/**
 * `{ "Hobbies > Model Trains": "toy" }`: paths and the fact's value for them. The path of a row is a list, or a text
 * whose parts are separated by `separator`. Capitals and blanks make no difference.
 */
export function prefixLookup(json: unknown, separator: unknown, refuse: Refuse): Lookup {
  if (separator !== undefined && (typeof separator !== "string" || separator.trim() === ""))
    return refuse('separator is what stands between the parts of a path, such as "/".');
  if (!isRecord(json) || Object.keys(json).length === 0)
    return refuse("prefixes is an object: the beginning of a path, and the fact's value for it.");
  const sign = (separator ?? SEPARATOR).trim();
  const listed = new Map<string, unknown>();
  for (const [path, value] of Object.entries(json)) {
    const key = keyOf(path.split(SEPARATOR));
    if (key === "") refuse("prefixes: an empty path would be the beginning of every path; use otherwise.");
    if (listed.has(key)) refuse(`prefixes: ${JSON.stringify(path)} stands there twice, but for capitals.`);
    listed.set(key, value);
  }
  return (given) => {
    const parts = Array.isArray(given)
      ? given.map((part) => textOf(part) ?? "")
      : (textOf(given) ?? "").split(sign);
    for (let length = parts.length; length > 0; length--) {
      const key = keyOf(parts.slice(0, length));
      if (listed.has(key)) return listed.get(key);
    }
    return undefined;
  };
}

const keyOf = (parts: readonly string[]): string =>
  parts.map((part) => part.normalize("NFKC").trim().toLowerCase()).join("\u0000");
