import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integerAt, narrow, numberAt, repeated, rising, risingAt } from "../../../engine/sieve/narrow.ts";

describe("integers in few bytes", () => {
  it("read as they were written, below 2^24", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffff)), (integers) => {
        const kept = narrow(integers);
        expect(integers.map((_, at) => integerAt(kept, at))).toEqual(integers);
      }),
    );
    expect(() => narrow([0x1000000])).toThrow(RangeError);
  });

  it("rise by as much as they like", () => {
    const steps = fc.array(fc.oneof(fc.nat(9), fc.nat(1_000_000)), { maxLength: 100 });
    fc.assert(
      fc.property(steps, (each) => {
        let sum = 0;
        const integers = each.map((step) => {
          sum += step;
          return sum;
        });
        const kept = rising(integers);
        expect(integers.map((_, at) => risingAt(kept, at))).toEqual(integers);
      }),
    );
    expect(rising([0, 70_000, 70_001])).toMatchObject({ shift: 0 });
  });

  it("are kept once where they occur often", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3), fc.double({ noNaN: true }))), (numbers) => {
        const kept = repeated(numbers);
        expect(numbers.map((_, at) => numberAt(kept, at) === numbers[at])).toEqual(numbers.map(() => true));
      }),
    );
    expect(repeated([7, 3, 7, 3]).different).toHaveLength(2);
  });
});
