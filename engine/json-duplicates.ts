/**
 * Members of one object with the same name. `JSON.parse` keeps the last and other readers the first, so that two of them
 * would judge two shipments; I-JSON (RFC 7493, 2.3), on which canonical JSON rests, forbids them.
 */

/** Whether the text wrote more members than reading it left. `members` is how many colons stand outside its strings. */
export function hasDuplicates(members: number, json: unknown): boolean {
  let left = 0;
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    const inner = Object.values(value);
    if (!Array.isArray(value)) left += inner.length;
    for (const each of inner) if (typeof each === "object" && each !== null) waiting.push(each);
  }
  return left < members;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** The first name that is written twice, as a JSON Pointer; the text must be JSON. */
export function firstDuplicate(text: string): string | undefined {
  const open: { readonly names: Set<string> | undefined; at: string | number }[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === "{") open.push({ names: new Set(), at: "" });
    else if (token === "[") open.push({ names: undefined, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (inside === undefined) continue;
    else if (token === ",") {
      if (typeof inside.at === "number") inside.at++;
    } else if (
      inside.names !== undefined &&
      /^\s*:/.test(text.slice(index + token.length, index + token.length + 64))
    ) {
      inside.at = String(JSON.parse(token));
      if (inside.names.has(inside.at)) return pointerOf(open.map(({ at }) => at));
      inside.names.add(inside.at);
    }
  }
  return undefined;
}

function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
