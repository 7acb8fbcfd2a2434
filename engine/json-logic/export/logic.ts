/**
 * JSON Logic as it is written out: the few operators the export uses, each built so that what is settled beforehand
 * does not stand in the result. Conditions made here are true or false and nothing else, so that no engine's idea of
 * truthiness matters.
 */

export type Logic =
  | null
  | boolean
  | number
  | string
  | readonly Logic[]
  | { readonly [operator: string]: Logic };

/** Whole numbers below this, and above its negative, are exact in every engine; so are their comparisons. */
export const LIMIT = Number.MAX_SAFE_INTEGER;

export function read(path: string): Logic {
  return { var: path };
}

export function and(...parts: readonly Logic[]): Logic {
  return junction("and", parts, true);
}

export function or(...parts: readonly Logic[]): Logic {
  return junction("or", parts, false);
}

/** `neutral` adds nothing, its opposite decides. */
function junction(operator: "and" | "or", parts: readonly Logic[], neutral: boolean): Logic {
  const seen = new Set<string>();
  const kept: Logic[] = [];
  for (const part of parts.flatMap((each) => inside(operator, each))) {
    if (part === !neutral) return !neutral;
    if (part === neutral) continue;
    const name = shortName(part);
    if (name !== undefined && seen.has(name)) continue;
    if (name !== undefined) seen.add(name);
    kept.push(part);
  }
  const [first, ...others] = kept;
  if (first === undefined) return neutral;
  return others.length === 0 ? first : { [operator]: kept };
}

export function not(condition: Logic): Logic {
  if (typeof condition === "boolean") return !condition;
  const [same] = operands(condition, "===") ?? [];
  if (same !== undefined) return { "!==": operands(condition, "===") ?? [] };
  const [other] = operands(condition, "!==") ?? [];
  if (other !== undefined) return { "===": operands(condition, "!==") ?? [] };
  const [inner] = operands(condition, "!") ?? [];
  return inner ?? { "!": [condition] };
}

/** A condition chosen by a condition. */
export function eitherWay(condition: Logic, yes: Logic, no: Logic): Logic {
  if (typeof condition === "boolean") return condition ? yes : no;
  if (yes === true) return or(condition, no);
  if (yes === false) return and(not(condition), no);
  if (no === true) return or(not(condition), yes);
  if (no === false) return and(condition, yes);
  return alike(yes, no) ? yes : { if: [condition, yes, no] };
}

/** A value chosen by the first condition that holds. */
export function choose(
  cases: readonly (readonly [condition: Logic, value: Logic])[],
  otherwise: Logic,
): Logic {
  const written: Logic[] = [];
  let last = otherwise;
  for (const [condition, value] of cases) {
    if (condition === false) continue;
    if (condition === true) {
      last = value;
      break;
    }
    written.push(condition, value);
  }
  while (written.length > 0 && alike(written.at(-1) ?? null, last)) written.splice(-2);
  return written.length === 0 ? last : { if: [...written, last] };
}

export function same(a: Logic, b: Logic): Logic {
  if (isPlain(a) && isPlain(b)) return a === b;
  return { "===": [a, b] };
}

export function isKnown(value: Logic): Logic {
  return not(same(value, null));
}

export type Order = "<" | "<=" | ">" | ">=";

export function ordered(operator: Order, a: Logic, b: Logic): Logic {
  if (typeof a !== "number" || typeof b !== "number") return { [operator]: [a, b] };
  switch (operator) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
  }
}

/** `list` is a list written out, or a value that is a list wherever it is looked at. */
export function isIn(value: Logic, list: Logic): Logic {
  if (isList(list)) {
    if (list.length === 0) return false;
    const [only] = list;
    if (list.length === 1 && only !== undefined) return same(value, only);
    if (isPlain(value) && list.every(isPlain)) return list.includes(value);
  }
  return { in: [value, list] };
}

/** Whether one element holds. Inside, an element is the data. */
export function some(list: Logic, holds: Logic): Logic {
  return holds === false ? false : { some: [list, holds] };
}

export function plus(a: Logic, b: Logic): Logic {
  if (a === 0) return b;
  return b === 0 ? a : safe({ "+": [a, b] }, a, b, (left, right) => left + right);
}

export function minus(a: Logic, b: Logic): Logic {
  return b === 0 ? a : safe({ "-": [a, b] }, a, b, (left, right) => left - right);
}

function safe(written: Logic, a: Logic, b: Logic, work: (a: number, b: number) => number): Logic {
  if (typeof a !== "number" || typeof b !== "number") return written;
  const result = work(a, b);
  return Number.isSafeInteger(result) ? result : written;
}

export function times(a: Logic, b: Logic): Logic {
  if (a === 1) return b;
  return b === 1 ? a : { "*": [a, b] };
}

/** From the first element on; `step` sees them as `current` and what came of those before as `accumulator`. */
export function reduce(list: Logic, step: Logic, initial: Logic): Logic {
  return { reduce: [list, step, initial] };
}

export const CURRENT = read("current");
export const ACCUMULATOR = read("accumulator");

export function total(list: Logic): Logic {
  return reduce(list, { "+": [ACCUMULATOR, CURRENT] }, 0);
}

export function isPlain(logic: Logic): logic is null | boolean | number | string {
  return typeof logic !== "object" || logic === null;
}

export function isList(logic: Logic): logic is readonly Logic[] {
  return Array.isArray(logic);
}

function operands(logic: Logic, operator: string): readonly Logic[] | undefined {
  if (isPlain(logic) || isList(logic)) return undefined;
  const found = logic[operator];
  return found !== undefined && isList(found) ? found : undefined;
}

function inside(operator: string, logic: Logic): readonly Logic[] {
  return operands(logic, operator) ?? [logic];
}

/** A name for what is cheap to compare: an operation on plain values and facts. */
function shortName(logic: Logic): string | undefined {
  if (isPlain(logic) || isList(logic)) return undefined;
  const parts = Object.values(logic).flatMap((each) => (isList(each) ? [...each] : [each]));
  if (parts.length > 2) return undefined;
  return parts.every((part) => isPlain(part) || isRead(part)) ? JSON.stringify(logic) : undefined;
}

function isRead(logic: Logic): boolean {
  return !isPlain(logic) && !isList(logic) && typeof logic.var === "string";
}

/** Alike as they are written, as far as that is cheap to say. */
function alike(a: Logic, b: Logic): boolean {
  if (a === b) return true;
  const name = shortName(a);
  return name !== undefined && name === shortName(b);
}
