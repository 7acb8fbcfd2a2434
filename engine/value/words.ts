/** Values as words, the same in every language: `148 Wh`, `149.90 EUR`, `2026-07-01`, `yes`, `4.7%`. */
import { formatDate } from "./civil-date.ts";
import { formatDuration } from "./duration.ts";
import { compare, type Exact, fromInteger, isZero, multiply, power, readExact, toDecimal } from "./exact.ts";
import { formatHs } from "./hs.ts";
import { formatMoment } from "./moment.ts";
import { formatMoney } from "./money.ts";
import { fromBase, parseUnit } from "./unit.ts";
import type { Value } from "./value.ts";

export function toWords(value: Value): string {
  switch (value.t) {
    case "none":
      return "none";
    case "bool":
      return value.v ? "yes" : "no";
    case "number":
      return toDecimal(value.v);
    case "percent":
      return `${toDecimal(multiply(value.v, HUNDRED))}%`;
    case "share":
      return shareWords(value.v);
    case "quantity": {
      const unit = parseUnit(value.unit);
      return `${toDecimal(unit === undefined ? value.v : fromBase(value.v, unit))} ${value.unit}`;
    }
    case "money":
      return formatMoney(value);
    case "hs":
      return formatHs(value.v);
    case "date":
      return formatDate(value.v);
    case "moment":
      return formatMoment(value.v);
    case "duration":
      return formatDuration(value);
    case "list":
      return `(${[...value.v.map(toWords), ...(value.complete ? [] : ["…"])].join(", ")})`;
    default:
      return value.v;
  }
}

const HUNDRED = fromInteger(100);
const MILLION = power(fromInteger(10), 6);
const BILLION = power(fromInteger(10), 9);
const SMALLEST_PERCENT = readExact("1/10000");
const SMALLEST_PPM = readExact("1/10000000");

/** In the unit in which it is a number one can read: percent down to 0.01 %, then ppm down to 0.1 ppm, then ppb. */
function shareWords(share: Exact): string {
  if (compare(share, SMALLEST_PERCENT) >= 0 || isZero(share))
    return `${toDecimal(multiply(share, HUNDRED))}%`;
  if (compare(share, SMALLEST_PPM) >= 0) return `${toDecimal(multiply(share, MILLION))} ppm`;
  return `${toDecimal(multiply(share, BILLION))} ppb`;
}
