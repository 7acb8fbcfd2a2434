/** What an expression reads, and what it proves to be there. */
import { LOGIC_LIMITS } from "../budget.ts";
import { isList, operationOf } from "../json.ts";

/** Facts known not to be null. A fact of every element of a list is named by its list and itself. */
export type Known = ReadonlySet<string>;

/** Between a list and a fact of each of its elements; a path that has it is refused. */
export const EACH = "\u0000";

/** The name under which a fact of every element of `list` is known. */
function ofEach(list: string, fact: string): string {
  return `${list}${EACH}${fact}`;
}

/** What is known inside an operator over `list`, each name with `prefix` before it. */
export function inElements(known: Known, list: string, prefix = ""): Set<string> {
  const start = ofEach(list, "");
  const inside = [...known].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
  return new Set(inside.map((name) => (prefix !== "" && name !== "" ? `${prefix}.${name}` : prefix || name)));
}

/** Operands as a list; a single one may stand without its brackets. */
export function operandsOf(written: unknown): readonly unknown[] {
  return isList(written) ? written : [written];
}

/** The fact that `{"var": …}` reads, where it reads one by name and has no default. */
export function factOf(expression: unknown): string | undefined {
  const operation = operationOf(expression);
  if (operation?.operator !== "var") return undefined;
  const operands = operandsOf(operation.written);
  return operands.length === 1 && typeof operands[0] === "string" ? operands[0] : undefined;
}

/** The facts that cannot be null where the expression came out as `outcome`. Below `depth` nothing is looked for. */
export function provenBy(expression: unknown, outcome: boolean, depth: number = LOGIC_LIMITS.depth): Known {
  const operation = operationOf(expression);
  if (operation === undefined || depth === 0) return NOTHING;
  const operands = operandsOf(operation.written);
  const [first, second] = operands;
  switch (operation.operator) {
    case "!":
      return provenBy(first, !outcome, depth - 1);
    case "and":
    case "or": {
      const sets = operands.map((operand) => provenBy(operand, outcome, depth - 1));
      // All operands of a true `and` are true, and of a false `or` false; else it may be any one of them.
      if (outcome === (operation.operator === "and")) return new Set(sets.flatMap((set) => [...set]));
      return sets.reduce(common, sets[0] ?? NOTHING);
    }
    case "===":
      return byEquality(first, second, outcome);
    case "!==":
      return byEquality(first, second, !outcome);
    case "in": {
      const fact = factOf(first);
      const proves = outcome && fact !== undefined && isList(second) && second.every(isPresent);
      return proves ? new Set([fact]) : NOTHING;
    }
    case "some": {
      const list = factOf(first);
      if (list === undefined) return NOTHING;
      if (outcome) return new Set([list]);
      return new Set([...provenBy(second, false, depth - 1)].map((fact) => ofEach(list, fact)));
    }
    default:
      return NOTHING;
  }
}

const NOTHING: Known = new Set();

/** What is known either way. */
export function both(a: Known, b: Known): Set<string> {
  return new Set([...a, ...b]);
}

function common(a: Known, b: Known): Known {
  return new Set([...a].filter((fact) => b.has(fact)));
}

function byEquality(a: unknown, b: unknown, equal: boolean): Known {
  const fact = factOf(a) ?? factOf(b);
  const other = factOf(a) === undefined ? a : b;
  const proves = other === null ? !equal : equal && isPresent(other);
  return fact !== undefined && proves ? new Set([fact]) : NOTHING;
}

function isPresent(literal: unknown): boolean {
  return typeof literal === "string" || typeof literal === "number" || typeof literal === "boolean";
}
