import type { IrLiteral } from "../ir.ts";
import { parseDate } from "./civil-date.ts";
import { readExact } from "./exact.ts";
import { parseMoment } from "./moment.ts";
import { NONE, type Value } from "./value.ts";

/** A value of a compiled rule, ready to compute with. Throws on what no compiler writes. */
export function fromLiteral(literal: IrLiteral): Value {
  switch (literal.l) {
    case "none":
      return NONE;
    case "bool":
      return { t: "bool", v: literal.v };
    case "number":
    case "percent":
    case "share":
      return { t: literal.l, v: readExact(literal.v) };
    case "quantity":
      return { t: "quantity", v: readExact(literal.v), unit: literal.unit };
    case "money":
      return { t: "money", v: readExact(literal.v), currency: literal.currency };
    case "date":
      return { t: "date", v: demand(parseDate(literal.v), literal.v) };
    case "moment":
      return { t: "moment", v: demand(parseMoment(literal.v), literal.v) };
    case "duration":
      if (literal.months !== undefined) return { t: "duration", unit: "months", v: literal.months };
      if (literal.days !== undefined) return { t: "duration", unit: "days", v: literal.days };
      return { t: "duration", unit: "seconds", v: literal.seconds ?? 0 };
    case "list":
      return { t: "list", v: literal.v.map(fromLiteral), complete: true };
    default:
      return { t: literal.l, v: literal.v };
  }
}

function demand(value: number | undefined, written: string): number {
  if (value === undefined) throw new RangeError(`not a day or moment: ${written}`);
  return value;
}
