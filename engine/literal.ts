import { EngineFailure, present } from "./failure.ts";
import type { IrLiteral } from "./ir.ts";
import { parseDate } from "./value/civil-date.ts";
import { readExact } from "./value/exact.ts";
import { parseMoment } from "./value/moment.ts";
import { NONE, type Value } from "./value/value.ts";

const values = new WeakMap<IrLiteral, Value>();

/** A literal of a compiled rule as a value; read once, for rules are judged more often than they change. */
export function literalValue(literal: IrLiteral): Value {
  const kept = values.get(literal);
  if (kept !== undefined) return kept;
  const value = read(literal);
  values.set(literal, value);
  return value;
}

const lists = new WeakMap<readonly IrLiteral[], readonly Value[]>();

/** The literals of one list, looked up together. */
export function literalValues(literals: readonly IrLiteral[]): readonly Value[] {
  const kept = lists.get(literals);
  if (kept !== undefined) return kept;
  const values = literals.map(literalValue);
  lists.set(literals, values);
  return values;
}

function read(literal: IrLiteral): Value {
  switch (literal.l) {
    case "none":
      return NONE;
    case "bool":
      return { t: "bool", v: literal.v };
    case "number":
    case "percent":
    case "share":
      return { t: literal.l, v: readExact(literal.v) };
    case "text":
    case "enum":
    case "place":
    case "language":
    case "code":
    case "catalogue":
    case "hs":
      return { t: literal.l, v: literal.v };
    case "date":
      return { t: "date", v: present(parseDate(literal.v), "unreadable-literal") };
    case "moment":
      return { t: "moment", v: present(parseMoment(literal.v), "unreadable-literal") };
    case "quantity":
      return { t: "quantity", v: readExact(literal.v), unit: literal.unit };
    case "money":
      return { t: "money", v: readExact(literal.v), currency: literal.currency };
    case "duration":
      return duration(literal);
    case "list":
      return { t: "list", v: literal.v.map(literalValue), complete: true };
  }
}

function duration({ months, days, seconds, rounded }: Extract<IrLiteral, { l: "duration" }>): Value {
  if (months !== undefined) return { t: "duration", unit: "months", v: months, ...(rounded && { rounded }) };
  if (days !== undefined) return { t: "duration", unit: "days", v: days };
  if (seconds !== undefined) return { t: "duration", unit: "seconds", v: seconds };
  throw new EngineFailure("unreadable-literal");
}
