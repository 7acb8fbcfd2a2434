import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, distribute } from "../../../engine/apportion.ts";
import { add, compare, type Exact, readExact, round, subtract, ZERO } from "../../../engine/value/exact.ts";

const CENT = readExact("1/100");
const exact = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 700 }))
  .map(([n, d]) => readExact(`${n}/${d}`));
const total = (parts: readonly Exact[]) => parts.reduce(add, ZERO);

describe("the largest remainder", () => {
  it("adds up to the total, and is nowhere off by a cent or more", () => {
    fc.assert(
      fc.property(
        fc.array(exact, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("half-up", "up", "down"),
        (parts, mode) => {
          const rounded = round(total(parts), mode, CENT);
          const spread = distribute(parts, rounded, CENT);
          expect(compare(total(spread), rounded)).toBe(0);
          for (const [i, part] of spread.entries()) {
            const off = subtract(part, parts[i] ?? ZERO);
            expect(compare(off, CENT)).toBe(-1);
            expect(compare(off, subtract(ZERO, CENT))).toBe(1);
          }
        },
      ),
    );
  });

  it("gives each by its weight, and all alike where nothing weighs", () => {
    const cents = (weights: readonly string[]) =>
      apportion(readExact("10"), weights.map(readExact), CENT).map((part) => part.toString());
    expect(cents(["1", "1", "1"])).toEqual(["3.34", "3.33", "3.33"]);
    expect(cents(["1", "2", "2"])).toEqual(["2", "4", "4"]);
    expect(cents(["0", "0", "0"])).toEqual(["3.34", "3.33", "3.33"]);
  });

  it("divides exactly what is no whole number of cents", () => {
    const parts = apportion(readExact("1/1000"), [readExact("1"), readExact("1")], CENT);
    expect(parts.map((part) => part.toString())).toEqual(["0.0005", "0.0005"]);
  });
});
