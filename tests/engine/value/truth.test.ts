import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, not, or, type Truth, truth } from "../../../engine/value/truth.ts";

const truths = fc.constantFrom<Truth>("yes", "no", "unknown");

describe("three-valued truth", () => {
  it.each<[Truth, Truth, both: Truth, either: Truth]>([
    ["yes", "yes", "yes", "yes"],
    ["yes", "no", "no", "yes"],
    ["yes", "unknown", "unknown", "yes"],
    ["no", "no", "no", "no"],
    ["no", "unknown", "no", "unknown"],
    ["unknown", "unknown", "unknown", "unknown"],
  ])("%s, %s: both %s, either %s", (a, b, both, either) => {
    expect(and([a, b])).toBe(both);
    expect(and([b, a])).toBe(both);
    expect(or([a, b])).toBe(either);
    expect(or([b, a])).toBe(either);
  });

  it("of nothing: all of it holds, none of it does", () => {
    expect(and([])).toBe("yes");
    expect(or([])).toBe("no");
  });

  it("obeys de Morgan", () => {
    fc.assert(
      fc.property(fc.array(truths), (all) => {
        expect(not(and(all))).toBe(or(all.map(not)));
        expect(not(or(all))).toBe(and(all.map(not)));
      }),
    );
  });

  it("never settles on what a later answer could contradict", () => {
    const settle = (value: Truth, as: boolean) => (value === "unknown" ? truth(as) : value);
    fc.assert(
      fc.property(fc.array(fc.tuple(truths, fc.boolean())), (all) => {
        const open = and(all.map(([value]) => value));
        const settled = and(all.map(([value, as]) => settle(value, as)));
        if (open !== "unknown") expect(settled).toBe(open);
      }),
    );
  });
});
