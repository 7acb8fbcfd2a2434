/** Reading the data: `var`, `missing`, `missing_some`. */
import { isList, own } from "../json.ts";
import { asText, less } from "./coerce.ts";
import { ClassicError } from "./errors.ts";
import type { Run } from "./run.ts";

/** Follows a dotted path. No path is the data itself; `otherwise` stands in for what is not there, but not for null. */
export function lookUp(path: unknown, otherwise: unknown, data: unknown, run: Run): unknown {
  if (path === undefined || path === "" || path === null) return data;
  const missing = otherwise === undefined ? null : otherwise;
  const steps = asText(path, run).split(".");
  run.budget.spend(steps.length);
  let found = data;
  for (const step of steps) {
    if (found === null || found === undefined) return missing;
    const inside = own(found, step);
    if (inside === undefined) {
      if (run.onDifference !== undefined && inherits(found, step)) run.onDifference("prototype-walk");
      return missing;
    }
    found = inside;
  }
  return found;
}

/** Which of the keys are null, empty or not there. The keys may be the operands, or a list that is the first of them. */
export function missing(operands: readonly unknown[], data: unknown, run: Run): unknown[] {
  const keys = isList(operands[0]) ? operands[0] : operands;
  run.budget.buildList(keys.length);
  return keys.filter((key) => {
    if (isStructure(key)) {
      run.onDifference?.("keys-are-not-logic");
      return true;
    }
    const value = lookUp(key, undefined, data, run);
    return value === null || value === "";
  });
}

/** Nothing, if at least so many of the keys are there; else those that are missing. */
export function missingSome(operands: readonly unknown[], data: unknown, run: Run): unknown {
  const [needed, keys] = operands;
  if (keys === null || keys === undefined) throw new ClassicError("no-keys", "missing_some");
  // json-logic-js evaluates the keys once more as logic, also those that `missing` then passes over.
  if (isList(keys) && keys.slice(1).some(isStructure)) run.onDifference?.("keys-are-not-logic");
  const absent = missing(isList(keys) ? keys : [keys], data, run);
  const given = isList(keys) || typeof keys === "string" ? keys.length : Number.NaN;
  return less(needed, given - absent.length, true, run) ? [] : absent;
}

function isStructure(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function inherits(value: unknown, key: string): boolean {
  return !Object.hasOwn(Object(value), key) && key in Object(value);
}
