/** Keeps a request within {@link LIMITS}, whatever its shape: it is followed no deeper than they allow, and every value is looked at once. */
import { isObject, type JsonObject, own, pointer } from "./facts/json.ts";
import { LIMITS } from "./limits.ts";
import type { RequestProblemCode, RequestProblems } from "./request-problem.ts";

/** Stops at the first limit that is broken, and names it: beyond it nothing more is read. */
export function measure(root: unknown, path: string, problems: RequestProblems): void {
  const fault = new Measuring().faultIn(root, 1);
  if (fault === undefined) return;
  const at = fault.steps.reduceRight<string>((base, step) => pointer(base, step), path);
  if ("text" in fault) problems.add(at, "ill-formed-text", fault.text, '"…"');
  else problems.addLimit(at, fault.code, fault.limit, fault.given);
}

type Fault = {
  /** To where it is, innermost first. */
  readonly steps: (string | number)[];
} & (
  | { readonly text: string }
  | { readonly code: RequestProblemCode; readonly limit: keyof typeof LIMITS; readonly given: number }
);

class Measuring {
  #values = 1;

  faultIn(value: unknown, depth: number): Fault | undefined {
    if (typeof value === "string") return value.isWellFormed() ? undefined : { steps: [], text: value };
    if (Array.isArray(value)) return this.#faultInList(value, depth);
    return isObject(value) ? this.#faultInObject(value, depth) : undefined;
  }

  #faultInList(list: readonly unknown[], depth: number): Fault | undefined {
    this.#values += list.length;
    if (depth > LIMITS.depth) return broken("too-deep", "depth", depth);
    if (list.length > LIMITS.listLength) return broken("too-many-elements", "listLength", list.length);
    if (this.#values > LIMITS.nodes) return broken("too-many-values", "nodes", this.#values);
    for (let i = list.length - 1; i >= 0; i--) {
      const fault = this.faultIn(list[i], depth + 1);
      if (fault !== undefined) return within(i, fault);
    }
    return undefined;
  }

  #faultInObject(object: JsonObject, depth: number): Fault | undefined {
    const keys = Object.keys(object);
    let longest = 0;
    for (const key of keys) {
      if (!key.isWellFormed()) return { steps: [], text: key };
      if (key.length > longest) longest = key.length;
    }
    this.#values += keys.length;
    if (depth > LIMITS.depth) return broken("too-deep", "depth", depth);
    if (keys.length > LIMITS.keys) return broken("too-many-keys", "keys", keys.length);
    if (longest > LIMITS.keyLength) return broken("too-long", "keyLength", longest);
    if (this.#values > LIMITS.nodes) return broken("too-many-values", "nodes", this.#values);
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = keys[i] ?? "";
      const fault = this.faultIn(own(object, key), depth + 1);
      if (fault !== undefined) return within(key, fault);
    }
    return undefined;
  }
}

function broken(code: RequestProblemCode, limit: keyof typeof LIMITS, given: number): Fault {
  return { steps: [], code, limit, given };
}

function within(step: string | number, fault: Fault): Fault {
  fault.steps.push(step);
  return fault;
}
