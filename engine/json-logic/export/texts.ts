/** `includes`, `is well formed`, `is missing`, `is verified`: what is asked of lists of values, of codes, of any fact. */
import type { IrCond, IrSum } from "../../ir.ts";
import { compareNodes } from "./compare.ts";
import { factNode, isUnlisted, refusedCond } from "./facts.ts";
import { and, isIn, type Logic, not, or, read, same, some } from "./logic.ts";
import { isWithinAny } from "./nested.ts";
import {
  all,
  any,
  type Cond,
  type Listed,
  NO,
  type Node,
  ofKnown,
  opposite,
  settled,
  there,
} from "./node.ts";
import { reading, type Scope, stretchAt } from "./scope.ts";

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;
type Includes = Extract<IrCond, { k: "includes" }>;

/** What is not found in an open list may still be in it. */
export function judgeIncludes(condition: Includes, scope: Scope, path: string, evaluate: Evaluate): Cond {
  const list = evaluate(condition.list, scope, `${path}/list`);
  const wanted = condition.values.map((value, i) => {
    const at = `${path}/values/${i}`;
    return judgeHas(list, evaluate(value, scope, at), scope, at);
  });
  const found = condition.mode === "all" ? all(wanted) : any(wanted);
  return ofKnown(list, condition.mode === "none" ? opposite(found) : found);
}

function judgeHas(list: Node, wanted: Node, scope: Scope, path: string): Cond {
  if (list.kind === "none") return ofKnown(list, NO);
  if (list.kind !== "list") {
    const equal = compareNodes("eq", list, wanted, "standard", scope, path);
    return { yes: and(not(list.none), equal.yes), no: or(list.none, equal.no) };
  }
  const isEmpty = not(some(list.elements, true));
  const { yes, no } = elementIs(list, wanted, scope, path);
  return {
    yes: and(wanted.known, yes),
    no: and(not(list.open), or(isEmpty, and(wanted.known, no))),
  };
}

/** Of a wanted value that is known. */
function elementIs(list: Listed, wanted: Node, scope: Scope, path: string): Cond {
  const refuse = () => refusedCond(scope, path, "includes");
  if (wanted.kind === "none") return NO;
  if (list.of === "word" && wanted.kind === "word") return within(wanted, isIn(wanted.code, list.elements));
  if (list.of === "bool" && wanted.kind === "bool") return within(wanted, isIn(wanted.value, list.elements));
  if (list.of === "number" && wanted.kind === "amount") {
    const { num } = wanted;
    if (num.form !== "limits" || typeof num.whole !== "number" || list.scale === undefined) return refuse();
    scope.draft.demands.grid(list.leaf, num.scale);
    return settled(isIn(stretchAt(scope, path)(num.whole, list.scale / num.scale), list.elements));
  }
  const isNested = wanted.kind === "word" && wanted.of === list.of && typeof wanted.code === "string";
  if (!isNested || (list.of !== "place" && list.of !== "hs")) return refuse();
  const element = { code: read("code"), chain: read("in"), of: list.of };
  const { yes, maybe } = isWithinAny(element, [String(wanted.code)]);
  return { yes: some(list.elements, yes), no: not(some(list.elements, or(yes, maybe))) };
}

function within(wanted: Node, isThere: Logic): Cond {
  return { yes: and(not(wanted.none), isThere), no: or(wanted.none, not(isThere)) };
}

type WellFormed = Extract<IrCond, { k: "well-formed" }>;

/** Two-valued: what is missing, or none, has no form. Checked by the normaliser. */
export function judgeWellFormed(
  { of, scheme }: WellFormed,
  scope: Scope,
  path: string,
  evaluate: Evaluate,
): Cond {
  if (of.k !== "fact" || scope.draft.directory.facts.get(of.fact)?.computed !== undefined) {
    return refusedCond(scope, path, "well formed");
  }
  const node = factNode(of.fact, scope, path, evaluate);
  const isForm = same(reading(scope, { is: "well-formed", fact: of.fact, scheme }), true);
  const unlisted = isUnlisted(of.fact, scope);
  const yes = and(there(node), isForm);
  return { yes, no: or(and(node.known, not(yes)), and(not(node.known), not(unlisted))) };
}

type Missing = Extract<IrCond, { k: "is-missing" }>;

/** Two-valued: not known as finely as it is asked for, and not to be computed. Of an element nobody listed, unknown. */
export function judgeMissing({ of }: Missing, scope: Scope, path: string, evaluate: Evaluate): Cond {
  const node = evaluate(of, { ...scope, proof: false }, path);
  const unlisted = of.k === "fact" ? isUnlisted(of.fact, scope) : false;
  return { yes: and(not(node.known), not(unlisted)), no: node.known };
}

type Verified = Extract<IrCond, { k: "is-verified" }>;

export function judgeVerified({ of }: Verified, scope: Scope): Cond {
  if (of.k !== "fact") return NO;
  const isVerified = same(reading(scope, { is: "verified", fact: of.fact }), true);
  const unlisted = isUnlisted(of.fact, scope);
  return { yes: and(not(unlisted), isVerified), no: and(not(unlisted), not(isVerified)) };
}
