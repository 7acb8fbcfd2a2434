import {
  formatDuration,
  formatHs,
  formatMoney,
  fromInteger,
  multiply,
  readExact,
  toDecimal,
} from "../../engine/index.ts";
import type { IrLiteral } from "../../engine/ir.ts";

/** A written value in the form in which a request states it. */
export function jsonOf(literal: IrLiteral): unknown {
  switch (literal.l) {
    case "none":
      return null;
    case "bool":
      return literal.v;
    case "number":
      return toDecimal(readExact(literal.v));
    case "percent":
    case "share":
      return `${toDecimal(multiply(readExact(literal.v), fromInteger(100)))}%`;
    case "quantity":
      return `${toDecimal(readExact(literal.written))} ${literal.unit}`;
    case "money":
      return formatMoney({ v: readExact(literal.v), currency: literal.currency });
    case "hs":
      return formatHs(literal.v);
    case "duration":
      return durationJson(literal);
    case "list":
      return literal.v.map(jsonOf);
    default:
      return literal.v;
  }
}

function durationJson({ months, days, seconds }: Extract<IrLiteral, { l: "duration" }>): string {
  if (months !== undefined) return formatDuration({ unit: "months", v: months });
  if (days !== undefined) return formatDuration({ unit: "days", v: days });
  return formatDuration({ unit: "seconds", v: seconds ?? 0 });
}
