/**
 * A day so many months later. Months differ in length, so the normaliser adds them to what is stated, and the exporter
 * to what rules write themselves; JSON Logic could do neither.
 */

import type { IrSum } from "../../ir.ts";
import { literalValue } from "../../literal.ts";
import { addMonths } from "../../value/civil-date.ts";
import { factNode, refused } from "./facts.ts";
import { literalNode } from "./literal.ts";
import { and, isKnown, not, or } from "./logic.ts";
import { NOTHING, type Node } from "./node.ts";
import { literal } from "./number.ts";
import { reading, type Scope } from "./scope.ts";

export interface Months {
  readonly months: number;
  readonly rounded: "up" | "down";
}

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;

export function laterNode(day: IrSum, by: Months, scope: Scope, path: string, evaluate: Evaluate): Node {
  switch (day.k) {
    case "lit":
      return laterLiteral(day.v, by, scope, path);
    case "fact": {
      const inner: Evaluate = (sum, at, where) => laterNode(sum, by, at, where, evaluate);
      return factNode(day.fact, scope, path, inner, {
        name: ` and ${by.months} months ${by.rounded}`,
        stated: (node) => laterFact(node, day.fact, by, scope, path),
      });
    }
    default: {
      const node = evaluate(day, scope, path);
      return node.kind === "none" ? node : refused(scope, path, "months-of-computed", day.k);
    }
  }
}

/** Beyond the calendar there is no such day. */
function laterFact(node: Node, fact: string, by: Months, scope: Scope, path: string): Node {
  if (node.kind !== "amount" || node.family !== "date") return refused(scope, path, "unlike-kinds", fact);
  const whole = reading(scope, { is: "later", fact, ...by });
  return { ...node, num: { ...node.num, whole }, known: and(node.known, or(node.none, isKnown(whole))) };
}

function laterLiteral(
  written: Parameters<typeof literalNode>[0],
  by: Months,
  scope: Scope,
  path: string,
): Node {
  const node = literalNode(written, scope, path);
  const value = literalValue(written);
  if (node.kind !== "amount" || value.t !== "date") {
    return node.kind === "none" ? node : refused(scope, path, "unlike-kinds", value.t);
  }
  const later = addMonths(value.v, by.months, by.rounded);
  return later === undefined ? { ...NOTHING, known: not(true) } : { ...node, num: literal(later, 1n) };
}
