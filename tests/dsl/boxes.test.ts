import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, caseIn, common, intersection, remainder, without } from "../../dsl/analyse/boxes.ts";
import { Space } from "../../dsl/analyse/space.ts";
import type { World } from "../../dsl/analyse/world.ts";
import type { IrCond, IrSum } from "../../engine/ir.ts";

const SIDES = [3, 2, 4];

const box = fc.tuple(...SIDES.map((size) => fc.bigInt({ min: 1n, max: (1n << BigInt(size)) - 1n })));
const boxes = fc.array(box, { maxLength: 4 });

const cases: readonly (readonly number[])[] = SIDES.reduce<number[][]>(
  (all, size) => all.flatMap((before) => Array.from({ length: size }, (_, i) => [...before, i])),
  [[]],
);

function holds(one: Box, at: readonly number[]): boolean {
  return one.every((side, i) => ((side >> BigInt(at[i] ?? 0)) & 1n) === 1n);
}

function isIn(all: readonly Box[], at: readonly number[]): boolean {
  return all.some((one) => holds(one, at));
}

describe("boxes agree with looking at every case", () => {
  it("in what two have in common, and what one leaves of another", () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const both = intersection(a, b);
        const left = without(a, b);
        for (const at of cases) {
          expect(both !== undefined && holds(both, at)).toBe(holds(a, at) && holds(b, at));
          expect(left.filter((one) => holds(one, at)).length).toBe(holds(a, at) && !holds(b, at) ? 1 : 0);
        }
      }),
    );
  });

  it("in unions", () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const [both, left] = [common(a, b) ?? [], remainder(a, b) ?? []];
        for (const at of cases) {
          expect(isIn(both, at)).toBe(isIn(a, at) && isIn(b, at));
          expect(isIn(left, at)).toBe(isIn(a, at) && !isIn(b, at));
        }
        for (const one of left) expect(holds(one, caseIn(one))).toBe(true);
      }),
    );
  });
});

// ------------------------------------------------------------------------------------------- conditions

const FACTS: Readonly<Record<string, readonly string[]>> = { a: ["x", "y", "z"], b: ["yes", "no"] };
const WORLD: World = {
  kindOf: (sum) => {
    const name = sum.k === "fact" ? sum.fact : "";
    if (name === "n") return { type: { t: "number" }, orNone: false };
    return name === "b"
      ? { type: { t: "bool" }, orNone: false }
      : { type: { t: "enum", values: FACTS.a ?? [] }, orNone: false };
  },
  group: () => undefined,
  list: () => undefined,
  meaning: () => undefined,
};

const fact = (name: string): IrSum => ({ k: "fact", fact: name });
const atom: fc.Arbitrary<IrCond> = fc.oneof(
  fc.record({
    k: fc.constant("compare" as const),
    op: fc.constantFrom("lt", "le", "gt", "ge", "eq", "ne"),
    a: fc.constant(fact("n")),
    b: fc.integer({ min: 1, max: 3 }).map((n): IrSum => ({ k: "lit", v: { l: "number", v: String(n) } })),
  }),
  fc.record({
    k: fc.constant("among" as const),
    of: fc.constant(fact("a")),
    values: fc.subarray(["x", "y", "z"]).map((all) => all.map((v) => ({ l: "enum" as const, v }))),
  }),
  fc.constant<IrCond>({ k: "truth", of: fact("b") }),
);
const { cond } = fc.letrec<{ cond: IrCond }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.record({ k: fc.constantFrom("and", "or"), of: fc.array(tie("cond"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ k: fc.constant("not" as const), of: tie("cond") }),
  ),
}));

interface Point {
  readonly n: number;
  readonly a: string;
  readonly b: boolean;
}

/** Numbers on the limits and between them. */
const POINTS: readonly Point[] = [0.5, 1, 1.5, 2, 2.5, 3, 3.5].flatMap((n) =>
  ["x", "y", "z"].flatMap((a) => [true, false].map((b) => ({ n, a, b }))),
);

function truth(one: IrCond, at: Point): boolean {
  switch (one.k) {
    case "and":
      return one.of.every((part) => truth(part, at));
    case "or":
      return one.of.some((part) => truth(part, at));
    case "not":
      return !truth(one.of, at);
    case "truth":
      return at.b;
    case "among":
      return one.values.some((value) => "v" in value && value.v === at.a);
    case "compare": {
      const limit = one.b.k === "lit" && one.b.v.l === "number" ? Number(one.b.v.v) : Number.NaN;
      return {
        lt: at.n < limit,
        le: at.n <= limit,
        gt: at.n > limit,
        ge: at.n >= limit,
        eq: at.n === limit,
        ne: at.n !== limit,
      }[one.op];
    }
    default:
      return false;
  }
}

describe("the cases of a condition", () => {
  it("are none exactly where no values make it true", () => {
    fc.assert(
      fc.property(cond, cond, (one, other) => {
        const space = new Space([one, other], WORLD);
        const both = space.boxes({ k: "and", of: [one, other] });
        const some = POINTS.some((at) => truth(one, at) && truth(other, at));
        expect(both).toBeDefined();
        expect((both ?? []).length > 0).toBe(some);
      }),
    );
  });
});
