import type { JsonObject } from "../json.ts";

/** Is told what is wrong with a mapping, and does not return. */
export type Refuse = (message: string) => never;

/** Refuses a key nobody knows: a word that is mistyped must not be passed over. */
export function only(object: JsonObject, keys: readonly string[], what: string, refuse: Refuse): void {
  const unknown = Object.keys(object).find((key) => !keys.includes(key));
  if (unknown !== undefined) refuse(`${what} has no key ${unknown}; it has ${keys.join(", ")}.`);
}

/** A list of texts, none empty. */
export function texts(json: unknown, what: string, refuse: Refuse): readonly string[] {
  if (
    Array.isArray(json) &&
    json.length > 0 &&
    json.every((each) => typeof each === "string" && each.trim() !== "")
  )
    return json;
  return refuse(`${what} is a list of texts.`);
}

class Wrong extends Error {}

/** What is made, or what was said to be wrong with it. */
export function attempt<T>(make: (refuse: Refuse) => T): { readonly made?: T; readonly wrong?: string } {
  try {
    return {
      made: make((message) => {
        throw new Wrong(message);
      }),
    };
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.message };
    throw error;
  }
}

/** Refuses for everything that is wrong at once, so that nobody mends a mapping one mistake at a time. */
export function refuseAll(problems: readonly string[], refuse: Refuse): void {
  const all = [...new Set(problems)];
  const [first] = all;
  if (first === undefined) return;
  refuse(
    all.length === 1
      ? first
      : `${all.length} things are wrong.\n${all.map((each) => `- ${each}`).join("\n")}`,
  );
}
