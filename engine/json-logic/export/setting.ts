/** What a tenant set for an adjustable parameter, where he may. */
import type { IrParameter } from "../../ir.ts";
import { chosenNode } from "./choice.ts";
import { heldTogether } from "./compare.ts";
import { refused } from "./facts.ts";
import { and, isKnown, not, ordered } from "./logic.ts";
import { type Cond, KNOWN, type Node, settled } from "./node.ts";
import { readKey, type Scope, stretchAt } from "./scope.ts";
import { amountNode } from "./stated.ts";

/** The setting instead of the value, if there is one. */
export function adjusted(parameter: IrParameter, node: Node, scope: Scope, path: string): Node {
  const set = settingNode(parameter, scope, path);
  const isAllowed = allowed(parameter, set, node, scope, path);
  const isSet = and(node.known, set.known, isAllowed.yes);
  const chosen = chosenNode([[isSet, { ...set, ...KNOWN }]], node, stretchAt(scope, path));
  if (chosen === undefined) return refused(scope, path, "unlike-kinds", parameter.name);
  return { ...chosen, known: node.known };
}

function settingNode(parameter: IrParameter, scope: Scope, path: string): Node {
  const { type, name } = parameter;
  const key = scope.shape.read({ is: "setting", name });
  const value = readKey(scope, key);
  const base = { ...KNOWN, known: isKnown(value) };
  switch (type.t) {
    case "bool":
      return { ...base, kind: "bool", value };
    case "text":
    case "enum":
    case "language":
    case "code":
    case "catalogue":
      return { ...base, kind: "word", of: "word", code: value };
    case "number":
    case "percent":
    case "share":
    case "quantity":
    case "date":
    case "moment":
      return amountNode(type, key, scope, false);
    case "money":
      if (type.currency !== undefined) return amountNode(type, key, scope, false);
      return refused(scope, path, "operation-outside", name);
    default:
      return refused(scope, path, "operation-outside", name);
  }
}

/** Where he may only be stricter, a setting that is laxer is none. */
function allowed({ adjustable }: IrParameter, set: Node, value: Node, scope: Scope, path: string): Cond {
  if (adjustable?.direction === undefined) return settled(true);
  if (set.kind !== "amount" || value.kind !== "amount") return settled(false);
  const held = heldTogether(set, value, scope, path);
  if (held === undefined) return settled(false);
  const isStricter = ordered(adjustable.direction === "lower" ? "<=" : ">=", held.a, held.b);
  return {
    yes: and(not(value.none), held.alike, isStricter),
    no: false,
  };
}
