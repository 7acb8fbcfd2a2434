/**
 * Exact rationals. Every amount, rate and measure is one of these from the moment it is read until it is shown: no
 * binary floating point comes between. Arithmetic is fraction.js over BigInt; what may be read, and how it is rounded
 * and written, is decided here.
 */
import Fraction from "fraction.js";
import type { Exact as WrittenExact } from "../ir.ts";
import { LIMITS } from "../limits.ts";

/** To everyone else opaque: use the functions of this file, never those of the library, which also take floats. */
export type Exact = Fraction;

export type RoundingMode = "half-up" | "up" | "down";

export const ZERO: Exact = new Fraction(0n, 1n);
export const ONE: Exact = new Fraction(1n, 1n);

const DECIMAL = new RegExp(`^(-?)(\\d{1,${LIMITS.integerDigits}})(?:\\.(\\d{1,${LIMITS.decimalDigits}}))?$`);
const SCIENTIFIC = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;
const RATIO = /^(-?\d+)(?:\/(\d+))?$/;

/** `149.90`, `-3`: ASCII digits, a point, nothing else. Undefined for anything else or anything longer than the limits. */
export function parseExact(text: string): Exact | undefined {
  const found = DECIMAL.exec(text);
  if (found === null) return undefined;
  const [, sign = "", whole = "", decimals = ""] = found;
  return new Fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

/**
 * A JSON number by the shortest decimal that names it: `0.1` is one tenth. Undefined for what is not finite or outside
 * the limits.
 */
export function fromNumber(value: number): Exact | undefined {
  const text = String(value);
  const found = SCIENTIFIC.exec(text);
  if (found === null) return parseExact(text);
  const [, sign = "", first = "", rest = "", power = ""] = found;
  const shift = Number(power) - rest.length;
  if (Number(power) >= LIMITS.integerDigits || -shift > LIMITS.decimalDigits) return undefined;
  const digits = BigInt(`${sign}${first}${rest}`);
  return shift >= 0
    ? new Fraction(digits * 10n ** BigInt(shift), 1n)
    : new Fraction(digits, 10n ** BigInt(-shift));
}

/** A whole number: a count, a number of days. */
export function fromInteger(value: number | bigint): Exact {
  return new Fraction(BigInt(value), 1n);
}

/** The form of compiled rules, `"n"` or `"n/d"`. Throws on anything else: compiled rules are ours. */
export function readExact(written: WrittenExact): Exact {
  const found = RATIO.exec(written);
  if (found === null) throw new RangeError(`not an exact number: ${written}`);
  return new Fraction(BigInt(found[1] ?? "0"), BigInt(found[2] ?? "1"));
}

/** `"1499/10"`, in lowest terms; `"3"` for whole numbers. */
export function writeExact(value: Exact): WrittenExact {
  const numerator = value.s * value.n;
  return value.d === 1n ? `${numerator}` : `${numerator}/${value.d}`;
}

export function add(a: Exact, b: Exact): Exact {
  return a.add(b);
}

export function subtract(a: Exact, b: Exact): Exact {
  return a.sub(b);
}

export function multiply(a: Exact, b: Exact): Exact {
  return a.mul(b);
}

/** Undefined where `b` is zero. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  return isZero(b) ? undefined : a.div(b);
}

export function negate(value: Exact): Exact {
  return value.neg();
}

export function power(value: Exact, exponent: number): Exact {
  let result = ONE;
  for (let i = 0; i < Math.abs(exponent); i++) result = result.mul(value);
  return exponent < 0 ? ONE.div(result) : result;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.s * a.n * b.d - b.s * b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero(value: Exact): boolean {
  return value.n === 0n;
}

export function sign(value: Exact): -1 | 0 | 1 {
  if (value.n === 0n) return 0;
  return value.s < 0n ? -1 : 1;
}

export function isWhole(value: Exact): boolean {
  return value.d === 1n;
}

/**
 * To a multiple of `step` (default 1), by size and not by direction: `up` is away from zero, `down` towards it, and
 * `half-up` takes the nearer, a tie away from zero.
 */
export function round(value: Exact, mode: RoundingMode, step: Exact = ONE): Exact {
  if (sign(step) <= 0) throw new RangeError("a rounding step is greater than zero");
  const steps = value.div(step);
  let whole = steps.n / steps.d;
  const rest = steps.n % steps.d;
  if (rest > 0n && (mode === "up" || (mode === "half-up" && 2n * rest >= steps.d))) whole += 1n;
  return new Fraction(steps.s * whole, 1n).mul(step);
}

/** The greatest whole number that is not greater. */
export function floor(value: Exact): bigint {
  const whole = value.n / value.d;
  if (value.s > 0n) return whole;
  return value.n % value.d === 0n ? -whole : -whole - 1n;
}

/** The least whole number that is not less: portions begun. */
export function ceil(value: Exact): bigint {
  return -floor(value.neg());
}

/** With exactly `digits` decimals; what is cut off is rounded half-up. */
export function toFixed(value: Exact, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const scaled = round(value.mul(new Fraction(scale, 1n)), "half-up");
  const text = scaled.n.toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const minus = sign(scaled) < 0 ? "-" : "";
  return digits === 0 ? `${minus}${whole}` : `${minus}${whole}.${text.slice(-digits)}`;
}

/** The shortest decimal that is exact, or where there is none (1/3), `digits` decimals rounded half-up. */
export function toDecimal(value: Exact, digits = 10): string {
  return toFixed(value, decimalsNeeded(value) ?? digits);
}

/** How many decimals write the value exactly; undefined where no number of them does. */
export function decimalsNeeded(value: Exact): number | undefined {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
