/** What a fact is worth: stated, or computed from others where it is not. */

import { LEGAL_DATE } from "../../context.ts";
import type { IrFact, IrSum } from "../../ir.ts";
import { chosenNode } from "./choice.ts";
import { and, type Logic, not, same } from "./logic.ts";
import { type Cond, NO_CURRENCY, NOTHING, type Node, there, UNKNOWN } from "./node.ts";
import { literal } from "./number.ts";
import { atHome, isInReach, reading, type Scope, seesTheSame, stretchAt } from "./scope.ts";
import { statedNode } from "./stated.ts";

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;

/** What is made of a fact before anyone looks at it. */
export interface Reshaped {
  readonly name: string;
  readonly stated: (node: Node) => Node;
}

/** `evaluate` works out what is computed. */
export function factNode(
  name: string,
  scope: Scope,
  path: string,
  evaluate: Evaluate,
  reshaped: Reshaped = AS_IT_IS,
): Node {
  const { draft } = scope;
  const fact = draft.directory.facts.get(name);
  if (fact === undefined) return refused(scope, path, "unknown-name", name);
  if (!isInReach(scope, fact.record)) return refused(scope, path, "out-of-reach", name);
  if (!seesTheSame(scope, fact.record)) return refused(scope, path, "ambiguous-view", fact.record);
  const isComputed = fact.computed !== undefined && !isBuiltIn(name);
  const isInvalid = isComputed ? same(reading(scope, { is: "invalid", fact: name }), true) : true;
  const stated = fact.orNone ? statedNode(fact, scope) : withLeast(statedNode(fact, scope), isInvalid);
  if (scope.proof) {
    const proven = same(reading(scope, { is: "proven", fact: name }), true);
    const node = reshaped.stated(stated);
    return { ...node, known: and(node.known, proven) };
  }
  if (fact.computed === undefined || !isComputed) return reshaped.stated(stated);
  const computed = computedNode(fact, fact.computed, scope, evaluate, reshaped);
  const node = chosenNode(
    [
      [stated.known, reshaped.stated({ ...stated, known: true })],
      // Given in a wrong form it is not made up for.
      [isInvalid, { ...stated, known: false }],
    ],
    computed,
    stretchAt(scope, path),
  );
  return node ?? refused(scope, path, "unlike-kinds", name);
}

const AS_IT_IS: Reshaped = { name: "", stated: (node) => node };

/** Money is never negative: where it is not known, and cannot be none, it is no less than nothing. */
function withLeast(node: Node, isOpen: Logic): Node {
  if (node.kind !== "amount" || node.family !== "money") return node;
  const low = {
    num: literal(0, 1n),
    currency: NO_CURRENCY,
    nothing: true,
    when: and(not(node.known), isOpen),
  };
  return { ...node, low };
}

/** Once for everyone who reads it, on the legal date. */
function computedNode(fact: IrFact, sum: IrSum, scope: Scope, evaluate: Evaluate, { name }: Reshaped): Node {
  const { draft } = scope;
  const path = `/facts/${fact.name}`;
  const home = atHome(scope, fact.record);
  if (home === undefined) return refused(scope, path, "out-of-reach", fact.name);
  const inner = { ...home, datedBy: LEGAL_DATE, proof: false };
  const node = draft.onceNode(`fact ${fact.name}${name}`, inner, (at) => evaluate(sum, at, path));
  return node ?? refused(scope, path, "going-in-circles", fact.name);
}

function isBuiltIn(name: string): boolean {
  return name === LEGAL_DATE || name === "operation";
}

export function refused(
  scope: Scope,
  path: string,
  code: Parameters<Scope["draft"]["refuse"]>[1],
  given: string,
): Node {
  scope.draft.refuse(path, code, given);
  return NOTHING;
}

export function refusedCond(scope: Scope, path: string, given: string): Cond {
  scope.draft.refuse(path, "operation-outside", given);
  return UNKNOWN;
}

/** The day a fact gives: what dates windows, parameters, groups and lists. Dating is no proof. */
export interface Day {
  readonly whole: Logic;
  /** It is a day, and known. */
  readonly known: Logic;
  /** Declared: there is no such day. */
  readonly none: Logic;
}

export function dayNode(fact: string, scope: Scope, path: string, evaluate: Evaluate): Day {
  const node = factNode(fact, { ...scope, proof: false }, path, evaluate);
  if (node.kind !== "amount" || node.family !== "date") {
    scope.draft.refuse(path, "unlike-kinds", fact);
    return { whole: 0, known: false, none: false };
  }
  return { whole: node.num.whole, known: there(node), none: and(node.known, node.none) };
}

/** Whether the fact is of somebody nobody listed: then whatever is said of it is open. */
export function isUnlisted(fact: string, scope: Scope): Logic {
  const declared = scope.draft.directory.facts.get(fact);
  if (declared === undefined || scope.draft.roots.at(declared.record) !== undefined) return false;
  return same(reading(scope, { is: "unlisted", record: declared.record }), true);
}
