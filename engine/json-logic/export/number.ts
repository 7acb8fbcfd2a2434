/** Exact numbers as whole numbers at a scale known beforehand, over a divisor that only the request knows. */
import {
  and,
  choose,
  isPlain,
  LIMIT,
  type Logic,
  minus,
  not,
  or,
  ordered,
  plus,
  same,
  times,
} from "./logic.ts";
import { greatestCommonDivisor, leastCommonMultiple } from "./scales.ts";

/** Worth `whole / (scale * per)`. */
export interface Num {
  readonly whole: Logic;
  readonly scale: bigint;
  /** A whole number above zero; absent for one. */
  readonly per?: Logic;
  /** Facts of this record in it, by key: what they are needed for decides their scale. */
  readonly leaves: readonly string[];
  /** Each holds if something on the way to it left the safe integers. */
  readonly beyond: readonly Logic[];
  /**
   * `limits`: literals chosen between. `fact`: the same, or facts as they stand, which compare exactly with limits.
   * `made`: computed.
   */
  readonly form: "limits" | "fact" | "made";
  /** Never below zero. */
  readonly isNonNegative: boolean;
  /** Far within the safe integers, whatever is sent: days, and counts of what a list may hold. */
  readonly isSmall: boolean;
}

/** Multiplies a literal; refused where the result is no safe integer. */
export type Stretch = (literal: number, by: bigint) => number;

export function literal(whole: number, scale: bigint): Num {
  return {
    whole,
    scale,
    leaves: [],
    beyond: [],
    form: "limits",
    isNonNegative: whole >= 0,
    isSmall: Math.abs(whole) < SMALL,
  };
}

const SMALL = 2 ** 48;

/** A whole number of things. */
export function count(whole: Logic): Num {
  return { ...literal(0, 1n), whole, form: "made" };
}

function stretched(num: Num, scale: bigint, stretch: Stretch): Logic {
  return multiplied(num.whole, scale / num.scale, stretch);
}

function multiplied(whole: Logic, by: bigint, stretch: Stretch): Logic {
  if (by === 1n) return whole;
  if (typeof whole === "number") return stretch(whole, by);
  if (!isPlain(whole) && "if" in whole && Array.isArray(whole.if)) {
    const branches: readonly Logic[] = whole.if;
    return {
      if: branches.map((branch, i) =>
        i % 2 === 1 || i === branches.length - 1 ? multiplied(branch, by, stretch) : branch,
      ),
    };
  }
  return times(whole, stretch(1, by));
}

export function added(operation: "+" | "-", a: Num, b: Num, stretch: Stretch): Num {
  const scale = leastCommonMultiple(a.scale, b.scale);
  const [left, right] = [across(a, b, scale, stretch), across(b, a, scale, stretch)];
  const grows = operation === "+" && a.isNonNegative && b.isNonNegative;
  const isSmall = a.isSmall && b.isSmall && a.scale === b.scale && divisor(a, b).per === undefined;
  return {
    ...mixed(a, b),
    whole: operation === "+" ? plus(left, right) : minus(left, right),
    scale,
    ...divisor(a, b),
    beyond: [...a.beyond, ...b.beyond, ...(grows || isSmall ? [] : [isBeyond(left), isBeyond(right)])],
    isNonNegative: grows,
    isSmall,
  };
}

/** The one brought to the divisor of both. */
function across(num: Num, other: Num, scale: bigint, stretch: Stretch): Logic {
  const whole = stretched(num, scale, stretch);
  return other.per === undefined ? whole : times(whole, other.per);
}

function divisor(a: Num, b: Num): Pick<Num, "per"> {
  if (a.per === undefined) return b.per === undefined ? {} : { per: b.per };
  return { per: b.per === undefined ? a.per : times(a.per, b.per) };
}

export function product(a: Num, b: Num, stretch: Stretch): Num {
  const whole =
    typeof a.whole === "number" && typeof b.whole === "number"
      ? stretch(a.whole, BigInt(b.whole))
      : times(a.whole, b.whole);
  return {
    ...mixed(a, b),
    whole,
    scale: a.scale * b.scale,
    ...divisor(a, b),
    beyond: [...a.beyond, ...b.beyond],
    isNonNegative: a.isNonNegative && b.isNonNegative,
    isSmall: false,
  };
}

/** `b` is not zero wherever the result is looked at. */
export function quotient(a: Num, b: Num, stretch: Stretch): Num {
  const [upper, lower] = [times(a.whole, b.per ?? 1), b.whole];
  const flips = b.isNonNegative ? false : ordered("<", lower, 0);
  const signed = (whole: Logic) => (flips === false ? whole : choose([[flips, minus(0, whole)]], whole));
  // (a / (sa * pa)) / (b / (sb * pb)): the scale of the divisor turns over and becomes a factor.
  const common = greatestCommonDivisor(a.scale, b.scale);
  const whole = multiplied(signed(upper), b.scale / common, stretch);
  return {
    ...mixed(a, b),
    whole,
    scale: a.scale / common,
    per: a.per === undefined ? signed(lower) : times(a.per, signed(lower)),
    form: "made",
    beyond: [...a.beyond, ...b.beyond, isBeyond(upper), isBeyond(lower)],
    isNonNegative: a.isNonNegative && b.isNonNegative,
    isSmall: false,
  };
}

export function distance(a: Num, b: Num, stretch: Stretch): Num {
  const signed = added("-", a, b, stretch);
  return {
    ...signed,
    whole: choose([[ordered("<", signed.whole, 0), minus(0, signed.whole)]], signed.whole),
    isNonNegative: true,
  };
}

/** The first that applies, at the scale of all of them. */
export function chosen(
  cases: readonly (readonly [condition: Logic, num: Num])[],
  otherwise: Num,
  stretch: Stretch,
): Num {
  const all = [...cases.map(([, num]) => num), otherwise];
  const scale = all.reduce((common, num) => leastCommonMultiple(common, num.scale), 1n);
  const each = (of: (num: Num) => Logic) =>
    choose(
      cases.map(([condition, num]) => [condition, of(num)]),
      of(otherwise),
    );
  const forms = new Set(all.map(({ form }) => form));
  return {
    whole: each((num) => stretched(num, scale, stretch)),
    scale,
    ...(all.some(({ per }) => per !== undefined) && { per: each(({ per }) => per ?? 1) }),
    leaves: all.flatMap(({ leaves }) => leaves),
    beyond: all.flatMap(({ beyond }) => beyond),
    form: forms.has("made") ? "made" : forms.has("fact") ? "fact" : "limits",
    isNonNegative: all.every(({ isNonNegative }) => isNonNegative),
    isSmall: all.every(({ isSmall, scale: own }) => isSmall && own === scale),
  };
}

/** Two sides brought to one scale and one divisor, to be compared as whole numbers. */
export interface Sides {
  readonly a: Logic;
  readonly b: Logic;
  /** Whether what they come to cannot be told from what is next to it. */
  readonly beyond: Logic;
}

export function sides(a: Num, b: Num, stretch: Stretch): Sides {
  const scale = leastCommonMultiple(a.scale, b.scale);
  const [left, right] = [across(a, b, scale, stretch), across(b, a, scale, stretch)];
  const isSmall = [a, b].every((num) => num.isSmall && num.scale === scale && num.per === undefined);
  const asTheyStand = [a, b].every((num) => isAsItStands(num) && num.scale === scale);
  // One that leaves the safe integers is still computed to be further out than one that does not.
  const bothBeyond = isSmall || asTheyStand ? false : and(isBeyond(left), isBeyond(right));
  return { a: left, b: right, beyond: bothBeyond };
}

function isAsItStands({ form, per }: Num): boolean {
  return form !== "made" && per === undefined;
}

/** So far out that it, or so many like it together, may not be exact. */
export function isBeyond(whole: Logic, many = 1): Logic {
  if (typeof whole === "number") return false;
  const limit = Math.floor(LIMIT / many);
  return or(ordered(">=", whole, limit), ordered("<=", whole, -limit));
}

export function isNotNegative(num: Num): Logic {
  return num.isNonNegative ? true : ordered(">=", num.whole, 0);
}

export function isNotZero({ whole }: Num): Logic {
  return not(same(whole, 0));
}

function mixed(a: Num, b: Num): Pick<Num, "leaves" | "form"> {
  const isLimit = [a, b].every(({ whole, per }) => typeof whole === "number" && per === undefined);
  return {
    leaves: [...a.leaves, ...b.leaves],
    form: isLimit ? "limits" : "made",
  };
}
