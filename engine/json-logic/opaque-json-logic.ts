import type { Localised } from "../ir.ts";
import { ClassicLimitError } from "./classic/errors.ts";
import { applyClassic } from "./classic.ts";
import { excerpt, isList, operationOf } from "./json.ts";
import type { LogicProblem } from "./problem.ts";

/**
 * A condition, or a choice between outcomes, brought in from plain JSON Logic. It is run as it came and tells nothing of
 * what it does not know: where a fact is missing, false may mean no or not known.
 */
export interface OpaqueLogic {
  readonly id: string;
  /** What its author says of it, where the file said anything. */
  readonly description: Localised;
  /** The facts it reads, by name; `items[].hs` is a fact of each element of a list. */
  readonly reads: readonly string[];
  readonly language: "json-logic";
  readonly twoValued: true;
  /** JSON, as it came. */
  readonly logic: unknown;
}

export type OpaqueLogicVerdict =
  /** Taken at its word; `outcome` is a text or number where the rule chooses between such. */
  | { readonly state: "judged"; readonly outcome: boolean | string | number; readonly twoValued: true }
  /** It could not be judged. That is never a pass: whoever asked has to hold. */
  | { readonly state: "failed"; readonly problem: LogicProblem<"over-limit" | "not-a-verdict"> };

/** Judges logic that `importJsonLogic` found portable, on the data it was written for. */
export function evaluateOpaqueLogic({ logic }: OpaqueLogic, data: unknown): OpaqueLogicVerdict {
  try {
    const outcome = applyClassic(logic, data);
    if (typeof outcome === "boolean" || typeof outcome === "string" || typeof outcome === "number") {
      return { state: "judged", outcome, twoValued: true };
    }
    return failed("not-a-verdict", excerpt(outcome), "true false");
  } catch (error) {
    if (error instanceof ClassicLimitError) return failed("over-limit", error.limit, String(error.allowed));
    throw error;
  }
}

function failed(code: "over-limit" | "not-a-verdict", given: string, wanted: string): OpaqueLogicVerdict {
  return { state: "failed", problem: { path: "", code, given, wanted } };
}

/** Inside an operator over a list, what `var` reads stands in its elements. */
const OVER_LISTS = new Set(["some", "all", "none", "map", "filter", "reduce"]);

/** Names of the facts that portable logic reads, in order and once each. */
export function factsRead(logic: unknown): readonly string[] {
  const found = new Set<string>();
  collect(logic, (name) => name, found);
  return [...found].sort();
}

/** `nameOf` says what a name stands for where it is read, or that it is no fact. */
function collect(logic: unknown, nameOf: (name: string) => string | undefined, found: Set<string>): void {
  if (isList(logic)) {
    for (const each of logic) collect(each, nameOf, found);
    return;
  }
  const operation = operationOf(logic);
  if (operation === undefined) return;
  const { operator, written } = operation;
  const operands = isList(written) ? written : [written];
  const [first, inside, ...others] = operands;
  if (operator === "var") {
    const name = typeof first === "string" ? nameOf(first) : undefined;
    if (name !== undefined) found.add(name);
    return;
  }
  if (!OVER_LISTS.has(operator)) {
    collect(operands, nameOf, found);
    return;
  }
  collect([first, ...others], nameOf, found);
  const list = new Set<string>();
  collect(first, nameOf, list);
  const [listName = ""] = list;
  collect(inside, (name) => elementName(name, operator === "reduce", listName), found);
}

function elementName(name: string, isReduce: boolean, list: string): string | undefined {
  if (!isReduce) return name === "" ? `${list}[]` : `${list}[].${name}`;
  if (name === "current") return `${list}[]`;
  return name.startsWith("current.") ? `${list}[].${name.slice("current.".length)}` : undefined;
}
