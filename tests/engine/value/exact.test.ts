import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../engine/limits.ts";
import {
  add,
  ceil,
  compare,
  divide,
  type Exact,
  floor,
  fromInteger,
  fromNumber,
  isWhole,
  isZero,
  multiply,
  negate,
  parseExact,
  type RoundingMode,
  readExact,
  round,
  sign,
  subtract,
  toDecimal,
  toFixed,
  wholeOf,
  writeExact,
  ZERO,
} from "../../../engine/value/exact.ts";

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`not a number: ${text}`);
  return value;
}

const fractionOf = (value: Exact): Fraction => new Fraction(writeExact(value));
const exactOf = ({ s, n, d }: Fraction): Exact => readExact(`${s * n}/${d}`);

/** Small ones, and ones about the largest whole number a double holds. */
const tops = fc.oneof(
  fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  fc.bigInt({ min: -3n, max: 3n }).map((by) => 2n ** 53n + by),
  fc.bigInt({ min: -3n, max: 3n }).map((by) => -(2n ** 53n) + by),
  fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
);
const bottoms = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 9n }),
  fc.nat(20).map((places) => 10n ** BigInt(places)),
  fc.bigInt({ min: -3n, max: 3n }).map((by) => 2n ** 53n + by),
);
const numbers = fc.tuple(tops, bottoms).map(([n, d]) => readExact(`${n}/${d}`));

describe("parseExact", () => {
  it.each([
    ["149.90", "1499/10"],
    ["-3", "-3"],
    ["0.0005", "1/2000"],
    ["007", "7"],
    ["-0", "0"],
    ["9.975", "399/40"],
    ["9".repeat(LIMITS.integerDigits), "9".repeat(LIMITS.integerDigits)],
  ])("reads %s", (text, written) => {
    expect(writeExact(exact(text))).toBe(written);
  });

  it.each([
    "",
    " 1",
    "1 ",
    "+1",
    "1.",
    ".5",
    "1,5",
    "1e3",
    "1/3",
    "1_000",
    "0x10",
    "١٢",
    "NaN",
    "Infinity",
    "1.(3)",
    "--1",
    "9".repeat(LIMITS.integerDigits + 1),
    `0.${"1".repeat(LIMITS.decimalDigits + 1)}`,
  ])("refuses %j", (text) => {
    expect(parseExact(text)).toBeUndefined();
  });
});

describe("fromNumber", () => {
  it.each([
    [0.1, "1/10"],
    [149.9, "1499/10"],
    [1e21, "1000000000000000000000"],
    [1e-7, "1/10000000"],
    [1.5e-9, "3/2000000000"],
    [-2.5, "-5/2"],
    [-0, "0"],
  ])("takes %d by its shortest decimal", (value, written) => {
    const read = fromNumber(value);
    expect(read && writeExact(read)).toBe(written);
  });

  it.each([Number.NaN, Infinity, -Infinity, 1e300, 5e-324])("refuses %d", (value) => {
    expect(fromNumber(value)).toBeUndefined();
  });

  it("agrees with the decimal text of any number it takes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        const read = fromNumber(value);
        if (read === undefined) return;
        expect(Number(toDecimal(read))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("readExact", () => {
  it("is undone by writeExact", () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(compare(readExact(writeExact(value)), value)).toBe(0);
      }),
    );
  });

  it.each(["", "1.5", "1/0", "a", "1/-2"])("throws on %j", (text) => {
    expect(() => readExact(text)).toThrow();
  });
});

describe("arithmetic", () => {
  it("adds and multiplies in any order and grouping", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  it("undoes what it did", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        const quotient = divide(a, b);
        if (isZero(b)) expect(quotient).toBeUndefined();
        else expect(quotient && compare(multiply(quotient, b), a)).toBe(0);
      }),
    );
  });

  it("compares as differences do", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(compare(a, b)).toBe(compare(subtract(a, b), ZERO));
        expect(compare(a, b) + compare(b, a)).toBe(0);
      }),
    );
  });

  it("is what the library works out, in one form whatever the size", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [one, other] = [fractionOf(a), fractionOf(b)];
        expect(add(a, b)).toEqual(exactOf(one.add(other)));
        expect(subtract(a, b)).toEqual(exactOf(one.sub(other)));
        expect(multiply(a, b)).toEqual(exactOf(one.mul(other)));
        if (!isZero(b)) expect(divide(a, b)).toEqual(exactOf(one.div(other)));
        expect(negate(a)).toEqual(exactOf(one.neg()));
        expect(compare(a, b)).toBe(Math.sign(one.compare(other)));
        expect(sign(a)).toBe(Math.sign(one.compare(0)));
        expect(isWhole(a)).toBe(one.d === 1n);
        expect(floor(a)).toBe(one.floor().s * one.floor().n);
        const scaled = one.mul(1_000_000n);
        const isSafe = scaled.d === 1n && scaled.n < 2n ** 53n;
        expect(wholeOf(a, 1_000_000)).toBe(isSafe ? Number(scaled.s * scaled.n) : undefined);
      }),
    );
  });

  it("has no binary floats in it", () => {
    expect(compare(add(exact("0.1"), exact("0.2")), exact("0.3"))).toBe(0);
  });
});

describe("round", () => {
  const cases: [value: string, mode: RoundingMode, step: string, rounded: string][] = [
    ["2.345", "half-up", "1/100", "2.35"],
    ["-2.345", "half-up", "1/100", "-2.35"],
    ["2.3449", "half-up", "1/100", "2.34"],
    ["2.341", "up", "1/100", "2.35"],
    ["-2.341", "up", "1/100", "-2.35"],
    ["2.349", "down", "1/100", "2.34"],
    ["-2.349", "down", "1/100", "-2.34"],
    ["2.34", "up", "1/100", "2.34"],
    ["7", "half-up", "5", "5"],
    ["7.5", "half-up", "5", "10"],
    ["0", "up", "1", "0"],
  ];
  it.each(cases)("%s %s to %s is %s", (value, mode, step, rounded) => {
    expect(toDecimal(round(exact(value), mode, readExact(step)))).toBe(rounded);
  });

  it("moves by less than a step, to a multiple of it, and not again", () => {
    fc.assert(
      fc.property(
        numbers,
        numbers.filter((step) => compare(step, ZERO) > 0),
        fc.constantFrom<RoundingMode>("half-up", "up", "down"),
        (value, step, mode) => {
          const rounded = round(value, mode, step);
          const moved = subtract(rounded, value);
          const size = compare(moved, ZERO) < 0 ? negate(moved) : moved;
          expect(compare(size, step)).toBe(-1);
          expect(divide(rounded, step)?.d).toBe(1n);
          expect(compare(round(rounded, mode, step), rounded)).toBe(0);
        },
      ),
    );
  });

  it("refuses a step that is no step", () => {
    expect(() => round(ZERO, "up", ZERO)).toThrow();
  });
});

describe("floor and ceil", () => {
  it.each([
    ["2.5", 2n, 3n],
    ["-2.5", -3n, -2n],
    ["3", 3n, 3n],
    ["-3", -3n, -3n],
    ["0", 0n, 0n],
  ])("of %s are %s and %s", (value, below, above) => {
    expect(floor(exact(value))).toBe(below);
    expect(ceil(exact(value))).toBe(above);
  });
});

describe("decimals", () => {
  it.each([
    ["1/3", "0.3333333333"],
    ["-2/3", "-0.6666666667"],
    ["1/8", "0.125"],
    ["1499/10", "149.9"],
    ["-1/1000", "-0.001"],
    ["12", "12"],
  ])("%s is written %s", (value, decimal) => {
    expect(toDecimal(readExact(value))).toBe(decimal);
  });

  it.each([
    ["1499/10", 2, "149.90"],
    ["-1/1000", 2, "0.00"],
    ["-1/2", 0, "-1"],
    ["5", 3, "5.000"],
  ])("%s with %d decimals is %s", (value, digits, fixed) => {
    expect(toFixed(readExact(value), digits)).toBe(fixed);
  });

  it("are read back as what they were, where they are exact", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(20), (digits, places) => {
        const value = readExact(`${digits}/${10n ** BigInt(places)}`);
        expect(compare(exact(toDecimal(value)), value)).toBe(0);
      }),
    );
  });

  it("never write a number with a wrong sign", () => {
    expect(toFixed(readExact("-1/1000"), 2)).toBe("0.00");
    expect(writeExact(fromInteger(-5))).toBe("-5");
  });
});
