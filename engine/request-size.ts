/** Keeps a request within {@link LIMITS}, whatever its shape: no recursion, and every value is looked at once. */
import { isObject, own, pointer } from "./facts/json.ts";
import { LIMITS } from "./limits.ts";
import type { RequestProblemCode, RequestProblems } from "./request-problem.ts";

interface Visit {
  readonly value: unknown;
  readonly key: string | number;
  readonly depth: number;
  readonly from?: Visit;
}

interface Breach {
  readonly code: RequestProblemCode;
  readonly limit: keyof typeof LIMITS;
  readonly given: number;
}

/** Stops at the first limit that is broken, and names it: beyond it nothing more is read. */
export function measure(root: unknown, path: string, problems: RequestProblems): void {
  const left: Visit[] = [{ value: root, key: "", depth: 1 }];
  let nodes = 1;
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { value, depth } = at;
    const illFormed = illFormedText(value);
    if (illFormed !== undefined) {
      problems.add(pathOf(at, path), "ill-formed-text", illFormed, '"…"');
      return;
    }
    const size = sizeOf(value);
    nodes += size;
    const breach = breachOf(value, size, depth, nodes);
    if (breach !== undefined) {
      problems.addLimit(pathOf(at, path), breach.code, breach.limit, breach.given);
      return;
    }
    if (Array.isArray(value)) {
      for (const [key, element] of value.entries())
        left.push({ value: element, key, depth: depth + 1, from: at });
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        left.push({ value: own(value, key), key, depth: depth + 1, from: at });
      }
    }
  }
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function breachOf(value: unknown, size: number, depth: number, nodes: number): Breach | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (depth > LIMITS.depth) return { code: "too-deep", limit: "depth", given: depth };
  if (Array.isArray(value)) {
    if (size > LIMITS.listLength) return { code: "too-many-elements", limit: "listLength", given: size };
  } else {
    if (size > LIMITS.keys) return { code: "too-many-keys", limit: "keys", given: size };
    const longest = Object.keys(value).reduce((most, key) => Math.max(most, key.length), 0);
    if (longest > LIMITS.keyLength) return { code: "too-long", limit: "keyLength", given: longest };
  }
  return nodes > LIMITS.nodes ? { code: "too-many-values", limit: "nodes", given: nodes } : undefined;
}

/** Half a surrogate pair: it has no bytes in UTF-8, and so no digest. */
function illFormedText(value: unknown): string | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : value;
  return isObject(value) ? Object.keys(value).find((key) => !key.isWellFormed()) : undefined;
}

function pathOf(visit: Visit, base: string): string {
  const keys: (string | number)[] = [];
  for (let at = visit; at.from !== undefined; at = at.from) keys.unshift(at.key);
  return keys.reduce<string>((path, key) => pointer(path, key), base);
}
