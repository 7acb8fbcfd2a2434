import { describe, expect, it } from "vitest";
import {
  applyCertLogic,
  CertLogicError,
  checkCertLogic,
  LOGIC_LIMITS,
} from "../../../engine/json-logic/index.ts";
import { type Case, type Fails, SECTIONS } from "./cases.ts";

const isFailure = (expected: unknown): expected is Fails =>
  typeof expected === "object" && expected !== null && "fails" in expected;

function outcome({ logic }: Case, data: unknown): unknown {
  try {
    return applyCertLogic(logic, data);
  } catch (error) {
    if (!(error instanceof CertLogicError)) throw error;
    return { fails: error.problem.code, at: error.problem.path };
  }
}

describe.each(Object.entries(SECTIONS))("CertLogic, %s", (_section, cases) => {
  describe.each(cases.map((one) => ({ ...one })))("$says", (one) => {
    it.each(one.on.map(([data, gives]) => ({ text: JSON.stringify(data), data, gives })))(
      "$text",
      ({ data, gives }) => {
        const expected = isFailure(gives) ? expect.objectContaining(gives) : gives;
        expect(outcome(one, data)).toEqual(expected);
      },
    );
  });
});

/** Codes that tell of the expression and not of the data. */
const OF_FORM = new Set([
  ...["not-an-expression", "not-a-whole-number", "not-one-key", "unknown-operator", "operands-not-a-list"],
  ...["operand-count", "not-a-path", "not-a-time-unit"],
]);

describe("what is wrong with an expression", () => {
  const cases = Object.values(SECTIONS).flat();

  it.each(cases)("is found without data: $says", (one) => {
    const expected = one.on.flatMap(([, gives]) =>
      isFailure(gives) && OF_FORM.has(gives.fails) ? [{ code: gives.fails, path: gives.at }] : [],
    );
    expect(checkCertLogic(one.logic)).toEqual(expected.map((problem) => expect.objectContaining(problem)));
  });

  it("is told all at once", () => {
    const logic = { and: [{ or: [] }, { if: [{ var: "a." }, 1.5, { plusTime: [null, 1, "day"] }] }] };
    expect(checkCertLogic(logic, "/Logic").map(({ code, path }) => [path, code])).toEqual([
      ["/Logic/and/0", "unknown-operator"],
      ["/Logic/and/1/if/0/var", "not-a-path"],
      ["/Logic/and/1/if/1", "not-a-whole-number"],
      ["/Logic/and/1/if/2/plusTime/0", "not-an-expression"],
    ]);
  });
});

describe("an expression that would take too much", () => {
  const list = Array.from({ length: 40 }, (_, index) => index);
  const accumulator = { var: "accumulator" };
  const nested = Array.from({ length: LOGIC_LIMITS.depth + 1 }).reduce<unknown>(
    (inside) => ({ "!": [inside] }),
    true,
  );
  const counting = (depth: number): unknown =>
    depth === 0 ? 0 : { reduce: [list, { if: [counting(depth - 1), 1, 0] }, 0] };

  it.each([
    ["depth", nested, null],
    ["depth", { reduce: [{ var: "" }, [accumulator], 0] }, Array(600).fill(0)],
    ["result", { reduce: [{ var: "" }, [accumulator, accumulator], 0] }, list],
    ["steps", counting(4), null],
  ])("ends at the limit on %s", (limit, logic, data) => {
    expect(() => applyCertLogic(logic, data)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: "over-limit", given: limit }) }),
    );
  });

  it("is refused when it is read", () => {
    expect(checkCertLogic(nested).map(({ code }) => code)).toEqual(["too-deep"]);
  });
});
