/**
 * Exact rationals. Every amount, rate and measure is one of these from the moment it is read until it is shown: no
 * binary floating point comes between. What may be read, and how it is rounded and written, is decided here.
 */
import Fraction from "fraction.js";
import type { Exact as WrittenExact } from "../ir.ts";
import { LIMITS } from "../limits.ts";

/**
 * Up to 2^53 a double holds every whole number, and prices, weights and rates are ratios of such: those are computed as
 * two doubles, each whole. A result that may have been rounded is not a safe integer (rounding never comes back from
 * beyond 2^53), and is computed anew by fraction.js over BigInt. One number has one form, so that equal ones are alike.
 *
 * To everyone else opaque: use the functions of this file.
 */
export class Exact {
  /** In lowest terms. NaN where either is no safe integer, and so is whatever comes of it. */
  readonly top: number;
  /** Greater than zero. */
  readonly bottom: number;
  /** Where two doubles cannot hold it. */
  readonly large: Fraction | undefined;

  private constructor(top: number, bottom: number, large?: Fraction) {
    this.top = top;
    this.bottom = bottom;
    this.large = large;
  }

  /** Undefined where the numbers are not safe integers. */
  static ofSafe(top: number, bottom: number): Exact | undefined {
    if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom)) return undefined;
    // Zero times a negative number is a zero of its own, which no other is like.
    if (top === 0) return ZERO;
    const shared = bottom === 1 ? 1 : commonDivisor(Math.abs(top), bottom);
    return new Exact(top / shared, bottom / shared);
  }

  static ofWhole(top: number): Exact {
    return new Exact(top, 1);
  }

  /** Whatever its size. */
  static ofLarge(large: Fraction): Exact {
    return (
      Exact.ofSafe(Number(large.s * large.n), Number(large.d)) ?? new Exact(Number.NaN, Number.NaN, large)
    );
  }

  get fraction(): Fraction {
    return this.large ?? new Fraction(BigInt(this.top), BigInt(this.bottom));
  }

  /** As a decimal, what repeats in brackets: for people, and to tell numbers apart. */
  toString(): string {
    return this.fraction.toString();
  }

  get s(): bigint {
    return this.fraction.s;
  }

  get n(): bigint {
    return this.fraction.n;
  }

  get d(): bigint {
    return this.fraction.d;
  }
}

export type RoundingMode = "half-up" | "up" | "down";

export const ZERO: Exact = Exact.ofWhole(0);
export const ONE: Exact = Exact.ofWhole(1);

const DECIMAL = new RegExp(`^(-?)(\\d{1,${LIMITS.integerDigits}})(?:\\.(\\d{1,${LIMITS.decimalDigits}}))?$`);
const SCIENTIFIC = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/;
const RATIO = /^(-?\d+)(?:\/(\d+))?$/;

/** `149.90`, `-3`: ASCII digits, a point, nothing else. Undefined for anything else or anything longer than the limits. */
export function parseExact(text: string): Exact | undefined {
  const found = DECIMAL.exec(text);
  if (found === null) return undefined;
  const [, sign = "", whole = "", decimals = ""] = found;
  return shifted(`${sign}${whole}${decimals}`, -decimals.length);
}

/**
 * A JSON number by the shortest decimal that names it: `0.1` is one tenth. Undefined for what is not finite or outside
 * the limits.
 */
export function fromNumber(value: number): Exact | undefined {
  if (Number.isSafeInteger(value)) return Exact.ofSafe(value, 1);
  const text = String(value);
  const found = SCIENTIFIC.exec(text);
  if (found === null) return parseExact(text);
  const [, sign = "", first = "", rest = "", power = ""] = found;
  const shift = Number(power) - rest.length;
  if (Number(power) >= LIMITS.integerDigits || -shift > LIMITS.decimalDigits) return undefined;
  return shifted(`${sign}${first}${rest}`, shift);
}

/** A whole number with its point so many places further right; left where that is negative. */
function shifted(digits: string, by: number): Exact {
  const whole = Number(digits);
  const safe = by > 0 ? Exact.ofSafe(whole * 10 ** by, 1) : Exact.ofSafe(whole, 10 ** -by);
  if (safe !== undefined) return safe;
  const power = 10n ** BigInt(Math.abs(by));
  return Exact.ofLarge(
    by > 0 ? new Fraction(BigInt(digits) * power, 1n) : new Fraction(BigInt(digits), power),
  );
}

/** A whole number: a count, a number of days. */
export function fromInteger(value: number | bigint): Exact {
  return Exact.ofSafe(Number(value), 1) ?? Exact.ofLarge(new Fraction(BigInt(value), 1n));
}

/** The form of compiled rules, `"n"` or `"n/d"`. Throws on anything else: compiled rules are ours. */
export function readExact(written: WrittenExact): Exact {
  const found = RATIO.exec(written);
  if (found === null) throw new RangeError(`not an exact number: ${written}`);
  const [, top = "0", bottom = "1"] = found;
  const safe = Number(bottom) === 0 ? undefined : Exact.ofSafe(Number(top), Number(bottom));
  return safe ?? Exact.ofLarge(new Fraction(BigInt(top), BigInt(bottom)));
}

/** `"1499/10"`, in lowest terms; `"3"` for whole numbers. */
export function writeExact(value: Exact): WrittenExact {
  const { top, bottom } = value.large === undefined ? value : { top: value.s * value.n, bottom: value.d };
  return isWhole(value) ? `${top}` : `${top}/${bottom}`;
}

export function add(a: Exact, b: Exact): Exact {
  const top =
    a.bottom === b.bottom ? a.top + b.top : safeProduct(a.top, b.bottom) + safeProduct(b.top, a.bottom);
  const bottom = a.bottom === b.bottom ? a.bottom : a.bottom * b.bottom;
  return Exact.ofSafe(top, bottom) ?? Exact.ofLarge(a.fraction.add(b.fraction));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  return Exact.ofSafe(a.top * b.top, a.bottom * b.bottom) ?? Exact.ofLarge(a.fraction.mul(b.fraction));
}

/** Undefined where `b` is zero. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (isZero(b)) return undefined;
  const sign = b.top < 0 ? -1 : 1;
  return (
    Exact.ofSafe(sign * a.top * b.bottom, sign * b.top * a.bottom) ??
    Exact.ofLarge(a.fraction.div(b.fraction))
  );
}

export function negate(value: Exact): Exact {
  return Exact.ofSafe(-value.top, value.bottom) ?? Exact.ofLarge(value.fraction.neg());
}

export function power(value: Exact, exponent: number): Exact {
  let result = ONE;
  for (let i = 0; i < Math.abs(exponent); i++) result = multiply(result, value);
  const powered = exponent < 0 ? divide(ONE, result) : result;
  if (powered === undefined) throw new RangeError("nothing is the inverse of zero");
  return powered;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = safeProduct(a.top, b.bottom);
  const right = safeProduct(b.top, a.bottom);
  if (left < right) return -1;
  if (left > right) return 1;
  if (left === right) return 0;
  const [one, other] = [a.fraction, b.fraction];
  const difference = one.s * one.n * other.d - other.s * other.n * one.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero(value: Exact): boolean {
  return value.top === 0;
}

export function sign(value: Exact): -1 | 0 | 1 {
  if (value.top === 0) return 0;
  return (value.large === undefined ? value.top < 0 : value.large.s < 0n) ? -1 : 1;
}

export function isWhole(value: Exact): boolean {
  return value.large === undefined ? value.bottom === 1 : value.large.d === 1n;
}

/** So many times the number, where that is a safe integer; `times` is whole. */
export function wholeOf(value: Exact, times: number): number | undefined {
  const top = safeProduct(value.top, times);
  if (!Number.isNaN(top)) return top % value.bottom === 0 ? top / value.bottom : undefined;
  const { s, n, d } = value.fraction;
  const scaled = n * BigInt(times);
  if (scaled % d !== 0n) return undefined;
  const whole = Number((s * scaled) / d);
  return Number.isSafeInteger(whole) ? whole : undefined;
}

/**
 * To a multiple of `step` (default 1), by size and not by direction: `up` is away from zero, `down` towards it, and
 * `half-up` takes the nearer, a tie away from zero.
 */
export function round(value: Exact, mode: RoundingMode, step: Exact = ONE): Exact {
  if (sign(step) <= 0) throw new RangeError("a rounding step is greater than zero");
  const steps = divide(value, step) ?? ZERO;
  return multiply(
    steps.large === undefined ? roundedSafe(steps, mode) : roundedLarge(steps.large, mode),
    step,
  );
}

function roundedSafe({ top, bottom }: Exact, mode: RoundingMode): Exact {
  const rest = Math.abs(top) % bottom;
  const whole = (Math.abs(top) - rest) / bottom;
  const isAway = rest > 0 && (mode === "up" || (mode === "half-up" && 2 * rest >= bottom));
  return fromInteger(Math.sign(top) * (isAway ? whole + 1 : whole));
}

function roundedLarge({ s, n, d }: Fraction, mode: RoundingMode): Exact {
  const rest = n % d;
  const isAway = rest > 0n && (mode === "up" || (mode === "half-up" && 2n * rest >= d));
  return fromInteger(s * (isAway ? n / d + 1n : n / d));
}

/** The greatest whole number that is not greater. */
export function floor(value: Exact): bigint {
  const { s, n, d } = value.fraction;
  const whole = n / d;
  if (s > 0n) return whole;
  return n % d === 0n ? -whole : -whole - 1n;
}

/** The least whole number that is not less: portions begun. */
export function ceil(value: Exact): bigint {
  return -floor(negate(value));
}

/** With exactly `digits` decimals; what is cut off is rounded half-up. */
export function toFixed(value: Exact, digits: number): string {
  const scaled = round(multiply(value, shifted("1", digits)), "half-up");
  const text = `${scaled.large === undefined ? Math.abs(scaled.top) : scaled.large.n}`.padStart(
    digits + 1,
    "0",
  );
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
  if (isWhole(value)) return 0;
  return value.large === undefined ? decimalsOfSafe(value.bottom) : decimalsOfLarge(value.large.d);
}

function decimalsOfSafe(bottom: number): number | undefined {
  let rest = bottom;
  let [twos, fives] = [0, 0];
  for (; rest % 2 === 0; rest /= 2) twos++;
  for (; rest % 5 === 0; rest /= 5) fives++;
  return rest === 1 ? Math.max(twos, fives) : undefined;
}

function decimalsOfLarge(bottom: bigint): number | undefined {
  let rest = bottom;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** NaN where the product may have been rounded. */
function safeProduct(a: number, b: number): number {
  const product = a * b;
  return Number.isSafeInteger(product) ? product : Number.NaN;
}

function commonDivisor(a: number, b: number): number {
  let larger = a;
  for (let smaller = b; smaller !== 0; ) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}
