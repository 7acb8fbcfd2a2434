/** `x is same members as (a, b)`: the same values, each as often, in whatever order; one side is written out. */
import type { IrCond, IrLiteral, IrSum } from "../../ir.ts";
import { refusedCond } from "./facts.ts";
import { literalNode } from "./literal.ts";
import {
  ACCUMULATOR,
  and,
  CURRENT,
  choose,
  isIn,
  type Logic,
  not,
  or,
  ordered,
  plus,
  read,
  reduce,
  same,
  some,
} from "./logic.ts";
import { type Cond, type Listed, type Node, ofKnown, there } from "./node.ts";
import { type Scope, stretchAt } from "./scope.ts";

type SameMembers = Extract<IrCond, { k: "same-members" }>;

export function judgeSameMembers(
  { a, b }: SameMembers,
  scope: Scope,
  path: string,
  evaluate: (sum: IrSum, scope: Scope, path: string) => Node,
): Cond {
  const [listed, literals] = [literalsOf(a) ? b : a, literalsOf(a) ?? literalsOf(b)];
  const list = evaluate(listed, scope, `${path}/a`);
  const members = literals && list.kind === "list" ? countsOf(literals, list, scope, path) : undefined;
  if (list.kind !== "list" || members === undefined) return refusedCond(scope, path, "same members");
  const element = list.of === "place" || list.of === "hs" ? "code" : "";
  const isAnyOther = some(
    list.elements,
    not(
      isIn(
        read(element),
        members.map(({ value }) => value),
      ),
    ),
  );
  const counts = members.map(({ value, count }) => ({ said: timesIn(list, element, value), count }));
  // Too many of one settle it; too few only where no more can come.
  const tooMany = or(isAnyOther, ...counts.map(({ said, count }) => ordered(">", said, count)));
  const tooFew = or(...counts.map(({ said, count }) => ordered("<", said, count)));
  return ofKnown(list, {
    yes: and(there(list), not(list.open), not(tooMany), not(tooFew)),
    no: or(tooMany, and(not(list.open), tooFew)),
  });
}

function literalsOf(sum: IrSum): readonly IrLiteral[] | undefined {
  return sum.k === "lit" && sum.v.l === "list" ? sum.v.v : undefined;
}

interface Member {
  readonly value: Logic;
  readonly count: number;
}

/** As the list has them; undefined for what it cannot have. */
function countsOf(
  literals: readonly IrLiteral[],
  list: Listed,
  scope: Scope,
  path: string,
): readonly Member[] | undefined {
  const counts = new Map<Logic, number>();
  for (const literal of literals) {
    const value = memberOf(literalNode(literal, scope, path), list, scope, path);
    if (value === undefined) return undefined;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function memberOf(node: Node, list: Listed, scope: Scope, path: string): Logic | undefined {
  if (node.kind === "word" && node.of === list.of) return node.code;
  if (node.kind === "bool" && list.of === "bool") return node.value;
  if (node.kind !== "amount" || list.of !== "number" || list.scale === undefined) return undefined;
  scope.draft.demands.grid(list.leaf, node.num.scale);
  const { whole } = node.num;
  return typeof whole === "number" ? stretchAt(scope, path)(whole, list.scale / node.num.scale) : undefined;
}

function timesIn({ elements }: Listed, element: string, value: Logic): Logic {
  const each = element === "" ? CURRENT : read(`current.${element}`);
  return reduce(elements, plus(ACCUMULATOR, choose([[same(each, value), 1]], 0)), 0);
}
