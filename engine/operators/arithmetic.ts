/** `+ - * /`, `difference of`, `larger of`, `smaller of`: exact, and undefined for values that do not mix. */
import { addToDate, type Duration } from "../value/duration.ts";
import {
  add,
  compare,
  divide,
  type Exact,
  fromInteger,
  multiply,
  negate,
  ONE,
  subtract,
} from "../value/exact.ts";
import { parseUnit, sameDimension } from "../value/unit.ts";
import { NONE, type Value } from "../value/value.ts";
import { isNothing, isRatio, order } from "./compare.ts";

export type Operation = "add" | "sub" | "mul" | "div" | "diff";

/** With none in it, it is none: what there is none of cannot be added to. */
export function calculate(operation: Operation, a: Value, b: Value): Value | undefined {
  if (a.t === "none" || b.t === "none") return NONE;
  switch (operation) {
    case "add":
      return sum(a, b);
    case "sub":
      return difference(a, b);
    case "mul":
      return product(a, b);
    case "div":
      return quotient(a, b);
    case "diff": {
      const signed = difference(a, b);
      return signed && scaled(signed, isNegative(signed) ? negate(ONE) : ONE);
    }
  }
}

export function sum(a: Value, b: Value): Value | undefined {
  if (isNothing(a)) return b;
  if (isNothing(b)) return a;
  if (a.t === "date" && b.t === "duration") return shifted(a.v, b);
  if (a.t === "duration" && b.t === "date") return shifted(b.v, a);
  if (a.t === "duration" && b.t === "duration" && a.unit === b.unit) return { ...a, v: a.v + b.v };
  return alike(a, b, add);
}

/** The one furthest up, or down, of those that have an order. Of nothing, none. */
export function furthest(values: readonly Value[], direction: "larger" | "smaller"): Value | undefined {
  let result: Value | undefined = values.length === 0 ? NONE : values[0];
  for (const value of values.slice(1)) {
    if (result === undefined || result.t === "none") return result;
    if (value.t === "none") return NONE;
    const ordered = order(value, result);
    if (ordered === undefined) return undefined;
    if (direction === "larger" ? ordered > 0 : ordered < 0) result = value;
  }
  return result;
}

/** Undefined for what is no amount of anything. */
export function scaled(value: Value, by: Exact): Value | undefined {
  if (value.t === "duration") {
    const exact = multiply(fromInteger(value.v), by);
    return exact.d === 1n ? { ...value, v: Number(exact.s * exact.n) } : undefined;
  }
  if (value.t === "money" || value.t === "quantity" || isRatio(value)) {
    return { ...value, v: multiply(value.v, by) };
  }
  return undefined;
}

/** Whether more of the same can only add to it. */
export function isNegative(value: Value): boolean {
  if (value.t === "duration") return value.v < 0;
  if (value.t === "money" || value.t === "quantity" || isRatio(value)) {
    return compare(value.v, fromInteger(0)) < 0;
  }
  return false;
}

function difference(a: Value, b: Value): Value | undefined {
  if (isNothing(b)) return a;
  if (isNothing(a)) return scaled(b, negate(ONE));
  if (a.t === "date" && b.t === "date") return { t: "duration", unit: "days", v: a.v - b.v };
  if (a.t === "date" && b.t === "duration") return shifted(a.v, { ...b, v: -b.v });
  if (a.t === "duration" && b.t === "duration" && a.unit === b.unit) return { ...a, v: a.v - b.v };
  return alike(a, b, subtract);
}

function product(a: Value, b: Value): Value | undefined {
  if (isRatio(a) && isRatio(b)) return { t: a.t === b.t ? a.t : "number", v: multiply(a.v, b.v) };
  if (isRatio(a)) return scaled(b, a.v);
  if (isRatio(b)) return scaled(a, b.v);
  // Base units are coherent: volts times coulombs are joules.
  if (a.t === "quantity" && b.t === "quantity") {
    return { t: "quantity", v: multiply(a.v, b.v), unit: unitOf(a.unit, b.unit) };
  }
  return undefined;
}

function quotient(a: Value, b: Value): Value | undefined {
  if (isRatio(b)) {
    const inverse = divide(ONE, b.v);
    if (inverse === undefined) return undefined;
    return isRatio(a) ? { t: "number", v: multiply(a.v, inverse) } : scaled(a, inverse);
  }
  if (isNothing(a) && (b.t === "money" || b.t === "quantity")) return a;
  if (a.t === "money" && b.t === "money" && a.currency === b.currency) return ratio(a.v, b.v);
  if (a.t !== "quantity" || b.t !== "quantity") return undefined;
  const [upper, lower] = [parseUnit(a.unit), parseUnit(b.unit)];
  if (upper === undefined || lower === undefined) return undefined;
  if (sameDimension(upper.dimension, lower.dimension)) return ratio(a.v, b.v);
  const v = divide(a.v, b.v);
  return v && { t: "quantity", v, unit: unitOf(a.unit, invertedUnit(b.unit)) };
}

/** Whatever is divided by stands at the end, each after a stroke of its own: what follows a stroke is one divisor. */
function unitOf(a: string, b: string): string {
  const [[over = "", ...under], [more = "", ...less]] = [a.split("/"), b.split("/")];
  return [[over, more].filter((part) => part !== "").join("·"), ...under, ...less].join("/");
}

/** `mg/mL` is `mL/mg`; of what has no divisor, nothing stands above: `/mL`. */
function invertedUnit(unit: string): string {
  const [over = "", ...under] = unit.split("/");
  return [under.join("·"), over].join("/");
}

function ratio(a: Exact, b: Exact): Value | undefined {
  const v = divide(a, b);
  return v && { t: "number", v };
}

function shifted(day: number, by: Duration): Value | undefined {
  const to = addToDate(day, by);
  return to === undefined ? undefined : { t: "date", v: to };
}

function alike(a: Value, b: Value, work: (a: Exact, b: Exact) => Exact): Value | undefined {
  if (isRatio(a) && isRatio(b)) return { t: a.t === b.t ? a.t : "number", v: work(a.v, b.v) };
  if (a.t === "quantity" && b.t === "quantity") return { ...a, v: work(a.v, b.v) };
  const oneCurrency = a.t === "money" && b.t === "money" && a.currency === b.currency;
  return oneCurrency ? { ...a, v: work(a.v, b.v) } : undefined;
}
