/** `larger of`, `smaller of`. */

import { chosenNode } from "./choice.ts";
import { heldTogether } from "./compare.ts";
import { refused } from "./facts.ts";
import { and, or, ordered } from "./logic.ts";
import { NOTHING, type Node } from "./node.ts";
import { exactly, type Scope, stretchAt } from "./scope.ts";

/** The one furthest up, or down; with none in it, none. */
export function pick(
  direction: "larger" | "smaller",
  nodes: readonly Node[],
  scope: Scope,
  path: string,
): Node {
  const [first, ...others] = nodes;
  if (first === undefined) return NOTHING;
  return others.reduce((best: Node, next) => pickOne(direction, best, next, scope, path), first);
}

function pickOne(direction: "larger" | "smaller", a: Node, b: Node, scope: Scope, path: string): Node {
  const known = and(a.known, b.known);
  const none = or(a.none, b.none);
  if (a.kind === "none" || b.kind === "none") return { ...NOTHING, known };
  const held = a.kind === "amount" && b.kind === "amount" ? heldTogether(a, b, scope, path) : undefined;
  if (held === undefined || a.kind !== "amount" || b.kind !== "amount")
    return refused(scope, path, "unlike-kinds", direction);
  exactly(scope, a.num);
  exactly(scope, b.num);
  const goesOn = and(held.alike, ordered(direction === "larger" ? ">" : "<", held.b, held.a));
  const chosen = chosenNode(
    [[goesOn, { ...b, known: true, none: false }]],
    { ...a, known: true, none: false },
    stretchAt(scope, path),
  );
  if (chosen?.kind !== "amount") return refused(scope, path, "unlike-kinds", direction);
  const { low: _, ...better } = chosen;
  return {
    ...better,
    known: and(known, or(none, held.alike)),
    none,
  };
}
