/** Literals of compiled rules, written out. */

import type { IrLiteral } from "../../ir.ts";
import { literalValue } from "../../literal.ts";
import type { Exact } from "../../value/exact.ts";
import { parseUnit } from "../../value/unit.ts";
import type { Value } from "../../value/value.ts";
import type { Logic } from "./logic.ts";
import { codesAround, placesAround } from "./nested.ts";
import { type Amount, KNOWN, NO_CURRENCY, NOTHING, type Node } from "./node.ts";
import { type Num, literal as numeral } from "./number.ts";
import type { Scope } from "./scope.ts";

export function literalNode(literal: IrLiteral, scope: Scope, path: string): Node {
  return valueNode(literalValue(literal), scope, path);
}

function valueNode(value: Value, scope: Scope, path: string): Node {
  switch (value.t) {
    case "none":
      return NOTHING;
    case "bool":
      return { ...KNOWN, kind: "bool", value: value.v };
    case "number":
    case "percent":
    case "share":
      return { ...amount(numberOf(value.v, scope, path)), family: "ratio" };
    case "quantity": {
      const dimension = parseUnit(value.unit)?.dimension;
      return {
        ...amount(numberOf(value.v, scope, path)),
        family: "quantity",
        ...(dimension !== undefined && { dimension }),
      };
    }
    case "money":
      return {
        ...amount(numberOf(value.v, scope, path)),
        family: "money",
        currency: { c: "written", code: value.currency },
      };
    case "date":
    case "moment":
      return { ...amount(numeral(value.v, 1n)), family: value.t };
    case "duration":
      return { ...amount(numeral(value.v, 1n)), family: "duration", unit: value.unit };
    case "place":
      return { ...KNOWN, kind: "word", of: "place", code: value.v, chain: placesAround(value.v) };
    case "hs":
      return { ...KNOWN, kind: "word", of: "hs", code: value.v, chain: codesAround(value.v) };
    case "list":
      scope.draft.refuse(path, "operation-outside", "list");
      return NOTHING;
    default:
      return { ...KNOWN, kind: "word", of: "word", code: value.v };
  }
}

function amount(num: Num): Omit<Amount, "family"> {
  return { ...KNOWN, kind: "amount", num, currency: NO_CURRENCY, nothing: false };
}

function numberOf(value: Exact, scope: Scope, path: string): Num {
  return numeral(scope.draft.stretch(path)(1, value.s * value.n), value.d);
}

export function isLiteralZero(node: Pick<Amount, "family" | "num">): boolean {
  const { whole } = node.num;
  return node.family === "ratio" && node.num.form === "limits" && isZero(whole);
}

function isZero(whole: Logic): boolean {
  return whole === 0;
}
