import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  applyClassic,
  ClassicError,
  ClassicLimitError,
  type DifferenceName,
} from "../../engine/json-logic/index.ts";
import { data, logic } from "./json-logic-arbitraries.ts";

const RUNS = 40_000;
const PATIENCE = 300_000;

/** What an evaluation comes to: a value, or that it threw. */
function outcome(evaluate: () => unknown): { readonly value: unknown } | "threw" {
  try {
    return { value: evaluate() };
  } catch {
    return "threw";
  }
}

// Its types know only well-formed logic.
const theirs: (logic: unknown, data: unknown) => unknown = jsonLogic.apply as never;

describe("the classic evaluator", () => {
  beforeAll(() => {
    vi.spyOn(console, "log").mockImplementation(() => {});
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it(
    "agrees with json-logic-js wherever it does not say that it differs",
    () => {
      let values = 0;
      fc.assert(
        fc.property(logic, data, (rule, facts) => {
          const differences: DifferenceName[] = [];
          const ours = outcome(() =>
            applyClassic(rule, facts, { onDifference: (name) => differences.push(name) }),
          );
          fc.pre(differences.length === 0);
          const other = outcome(() => theirs(rule, facts));
          if (ours !== "threw") values += 1;
          return isDeepStrictEqual(ours, other);
        }),
        { numRuns: RUNS },
      );
      expect(values).toBeGreaterThan(RUNS / 2);
    },
    PATIENCE,
  );

  it(
    "gives data or one of its own errors, whatever it is fed",
    () => {
      fc.assert(
        fc.property(logic, data, (rule, facts) => {
          try {
            JSON.stringify(applyClassic(rule, facts), (_key, value) => {
              expect(typeof value).not.toBe("function");
              return value;
            });
          } catch (error) {
            if (!(error instanceof ClassicError || error instanceof ClassicLimitError)) throw error;
          }
        }),
        { numRuns: 5_000 },
      );
    },
    PATIENCE,
  );
});
