/** `is`, `is under`, `is at most` …: what the engine's comparison comes to, in three values. */
import type { Comparison } from "../../ir.ts";
import { areAlike } from "./currency.ts";
import { isLiteralZero } from "./literal.ts";
import { and, type Logic, not, type Order, or, ordered, same } from "./logic.ts";
import { judgeNested } from "./nested.ts";
import { type Amount, type Cond, type Node, opposite, there, UNKNOWN, type Word } from "./node.ts";
import { type Num, sides } from "./number.ts";
import { exactly, type Scope, stretchAt } from "./scope.ts";

/** What the right side is: met by anything inside it, or only by its equal. */
export type Against = "standard" | "peer";

export function compareNodes(
  op: Comparison,
  a: Node,
  b: Node,
  against: Against,
  scope: Scope,
  path: string,
): Cond {
  if (op === "ne") return opposite(compareNodes("eq", a, b, against, scope, path));
  if (a.kind === "none" || b.kind === "none") return compareNone(op, a, b);
  if (a.kind === "amount" && b.kind === "amount") return compareAmounts(op, a, b, scope, path);
  if (op === "eq" && a.kind === "word" && b.kind === "word") return compareWords(a, b, against);
  if (op === "eq" && a.kind === "bool" && b.kind === "bool") {
    return bothKnown(a, b, settledBy(same(a.value, b.value)));
  }
  scope.draft.refuse(path, "unlike-kinds", `${a.kind}, ${b.kind}`);
  return UNKNOWN;
}

function settledBy(yes: Logic): Cond {
  return { yes, no: not(yes) };
}

function bothKnown(a: Node, b: Node, { yes, no }: Cond): Cond {
  const known = and(a.known, b.known);
  return { yes: and(known, yes), no: and(known, no) };
}

/** What there is none of equals only what there is none of too, and is neither more nor less than anything. */
function compareNone(op: Comparison, a: Node, b: Node): Cond {
  return bothKnown(a, b, settledBy(op === "eq" ? and(a.none, b.none) : false));
}

/** None among them: both are, or only one is. */
function besidesNone(a: Node, b: Node, { yes, no }: Cond): Cond {
  const [neither, both] = [and(not(a.none), not(b.none)), and(a.none, b.none)];
  return bothKnown(a, b, {
    yes: or(both, and(neither, yes)),
    no: or(and(a.none, not(b.none)), and(not(a.none), b.none), and(neither, no)),
  });
}

function compareWords(a: Word, b: Word, against: Against): Cond {
  const isNested = a.of === b.of && a.of !== "word";
  return besidesNone(a, b, isNested ? judgeNested(a, b, against) : settledBy(same(a.code, b.code)));
}

/** Two amounts as whole numbers, and whether they may be held together. */
export interface Held {
  readonly a: Logic;
  readonly b: Logic;
  readonly alike: Logic;
}

/** What of an amount is compared. */
type Measure = Pick<Amount, "family" | "num" | "currency" | "unit" | "nothing">;

/** Undefined where their kinds never compare. */
export function heldTogether(a: Measure, b: Measure, scope: Scope, path: string): Held | undefined {
  const zero = isLiteralZero(a) || isLiteralZero(b);
  const measured = [a, b].every(({ family }) => ["ratio", "money", "quantity"].includes(family));
  if (a.family !== b.family && !(zero && measured)) return undefined;
  const isPlain = asLimits(a.num, b.num, scope) || asLimits(b.num, a.num, scope);
  if (!isPlain) {
    exactly(scope, a.num);
    exactly(scope, b.num);
  }
  const whole = sides(a.num, b.num, stretchAt(scope, path));
  const alike =
    a.family === "money" && b.family === "money"
      ? areAlike(a.currency, b.currency)
      : a.family === "duration"
        ? same(a.unit ?? null, b.unit ?? null)
        : true;
  scope.doubts.doubt(whole.beyond);
  return { a: whole.a, b: whole.b, alike };
}

/** Facts as they stand against literals: then it is enough that each literal is a step of the facts' scales. */
function asLimits(fact: Num, limit: Num, scope: Scope): boolean {
  if (fact.form === "made" || limit.form !== "limits" || fact.per !== undefined || limit.per !== undefined) {
    return false;
  }
  for (const leaf of fact.leaves) scope.draft.demands.grid(leaf, limit.scale);
  return true;
}

/** Two amounts side by side, of which one may only be the least it can be. */
interface Side extends Held {
  readonly when: Logic;
}

function compareAmounts(op: Comparison, a: Amount, b: Amount, scope: Scope, path: string): Cond {
  const held = heldTogether(a, b, scope, path);
  if (held === undefined) {
    scope.draft.refuse(path, "unlike-kinds", `${a.family}, ${b.family}`);
    return UNKNOWN;
  }
  const exact: Side = { ...held, when: and(there(a), there(b)) };
  const fromBelow =
    a.low && sideOf({ ...a, ...a.low }, b, and(a.low.when, there(b)), held, a.low.num === a.num, scope, path);
  const toBelow =
    b.low && sideOf(a, { ...b, ...b.low }, and(there(a), b.low.when), held, b.low.num === b.num, scope, path);
  // A bound from below settles what is over the other side already.
  const [left, right] = [joined(exact, fromBelow), joined(exact, toBelow)];
  const is = (sides: readonly Side[], operator: Order) =>
    or(...sides.map((side) => and(side.when, side.alike, ordered(operator, side.a, side.b))));
  const none = and(a.known, b.known, or(a.none, b.none));
  switch (op) {
    case "gt":
      return { yes: is(left, ">"), no: or(none, is(right, "<=")) };
    case "ge":
      return { yes: is(left, ">="), no: or(none, is(right, "<")) };
    case "lt":
      return { yes: is(right, "<"), no: or(none, is(left, ">=")) };
    case "le":
      return { yes: is(right, "<="), no: or(none, is(left, ">")) };
    default: {
      const bothNone = and(a.known, a.none, b.known, b.none);
      const oneNone = and(a.known, b.known, or(and(a.none, not(b.none)), and(not(a.none), b.none)));
      const isSame = and(exact.when, held.alike, same(held.a, held.b));
      return { yes: or(bothNone, isSame), no: or(oneNone, is(left, ">"), is(right, "<")) };
    }
  }
}

/** Where the least is the very same number, the same expressions do. */
function sideOf(
  a: Amount,
  b: Amount,
  when: Logic,
  held: Held,
  isShared: boolean,
  scope: Scope,
  path: string,
): Side | undefined {
  if (when === false) return undefined;
  const own = isShared ? held : heldTogether(a, b, scope, path);
  return own && { ...own, when };
}

function joined(exact: Side, other: Side | undefined): readonly Side[] {
  if (other === undefined) return [exact];
  if (other.a !== exact.a || other.b !== exact.b) return [exact, other];
  return [{ ...exact, when: or(exact.when, other.when) }];
}

/** As the answers of two rows of a table are the same: no prefix, no coarser place. Both are known. */
export function areSame(a: Node, b: Node, scope: Scope, path: string): Cond {
  if (a.kind === "none" || b.kind === "none") return settledBy(and(a.none, b.none));
  const both = and(a.none, b.none);
  const neither = and(not(a.none), not(b.none));
  if (a.kind === "bool" && b.kind === "bool") return settledBy(same(a.value, b.value));
  if (a.kind === "word" && b.kind === "word") return settledBy(same(a.code, b.code));
  const held = a.kind === "amount" && b.kind === "amount" ? heldTogether(a, b, scope, path) : undefined;
  if (held === undefined) {
    scope.draft.refuse(path, "unlike-kinds", `${a.kind}, ${b.kind}`);
    return UNKNOWN;
  }
  return settledBy(or(both, and(neither, held.alike, same(held.a, held.b))));
}
