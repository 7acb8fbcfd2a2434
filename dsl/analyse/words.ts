import {
  divide,
  type ExactNumber,
  formatHs,
  fromInteger,
  parseUnit,
  readExact,
  toDecimal,
  writeExact,
} from "../../engine/index.ts";
import type { IrLiteral } from "../../engine/ir.ts";

/** A value as an author writes it: `EUR 135`, `20%`, `hs 8507.60`, `"9610"`. */
export function literalWords(literal: IrLiteral): string {
  switch (literal.l) {
    case "none":
      return "none";
    case "bool":
      return literal.v ? "yes" : "no";
    case "number":
      return decimal(readExact(literal.v));
    case "percent":
      return `${decimal(inUnit(literal.v, "%"))}%`;
    case "share":
      return `${decimal(inUnit(literal.v, "%"))}%`;
    case "quantity":
      return `${decimal(readExact(literal.written))} ${literal.unit}`;
    case "money":
      return `${literal.currency} ${decimal(readExact(literal.v))}`;
    case "hs":
      return `hs ${formatHs(literal.v)}`;
    case "text":
    case "code":
      return JSON.stringify(literal.v);
    case "enum":
      return /^[a-z][a-z0-9-]*$/i.test(literal.v) ? literal.v : JSON.stringify(literal.v);
    case "duration": {
      const { months, days, seconds } = literal;
      if (months !== undefined) return `${months} months`;
      return days === undefined ? `${seconds ?? 0} seconds` : `${days} days`;
    }
    case "list":
      return literal.v.map(literalWords).join(", ");
    default:
      return literal.v;
  }
}

function inUnit(v: string, unit: string): ExactNumber {
  const factor = parseUnit(unit)?.factor ?? fromInteger(1);
  return divide(readExact(v), factor) ?? readExact(v);
}

/** As a decimal where it is one; rules are written in decimals, so it is. */
function decimal(exact: ExactNumber): string {
  return toDecimal(exact) ?? writeExact(exact);
}
