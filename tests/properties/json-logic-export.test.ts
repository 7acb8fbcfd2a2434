import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ir } from "../../engine/ir.ts";
import { exportRule, type Logic, portableFacts } from "../../engine/json-logic/export.ts";
import { applyClassic } from "../../engine/json-logic/index.ts";
import { type Draw, drawRequest, type Extremes } from "./json-logic-export/requests.ts";
import { drawRuleset } from "./json-logic-export/ruleset.ts";
import { apply, type Compared, compared } from "./json-logic-export/verdicts.ts";

const PATIENCE = 600_000;
const RULES = 10;

/** What a failure shows; the seed brings it back: `fc.property(…)` with `{ seed }`. */
function holds(numRuns: number, property: (g: Draw) => void): void {
  const { failed, seed, errorInstance } = fc.check(fc.property(fc.gen(), property), {
    numRuns,
    endOnFailure: true,
  });
  if (failed) throw new Error(`seed ${seed}`, { cause: errorInstance });
}

function shown(ir: Ir, { rule, at, engine, portable, record }: Compared): string {
  return [
    `${rule} at "${at}": the engine says ${engine}, JSON Logic ${portable}`,
    JSON.stringify(ir.rules.find(({ id }) => id === rule)),
    JSON.stringify({ defines: ir.defines, tables: ir.tables }),
    JSON.stringify(record.facts),
  ].join("\n");
}

function drawPairs(g: Draw, requests: number, extremes: Extremes, check: (ir: Ir, pair: Compared) => void) {
  const ir = drawRuleset(g, RULES);
  for (let i = 0; i < requests; i++) {
    for (const pair of compared(ir, drawRequest(g, extremes))) check(ir, pair);
  }
}

function isCareful({ isDoubtful, portable }: Compared): boolean {
  return isDoubtful && portable === "unknown";
}

describe("rules as JSON Logic", () => {
  it(
    "come to the engine's verdict in json-logic-js",
    () => {
      const pairs = { yes: 0, no: 0, unknown: 0, doubtful: 0 };
      holds(110, (g) =>
        drawPairs(g, 14, { fine: false }, (ir, pair) => {
          pairs[pair.isDoubtful ? "doubtful" : pair.engine] += 1;
          if (pair.engine !== pair.portable && !isCareful(pair)) throw new Error(shown(ir, pair));
        }),
      );
      const { yes, no, unknown, doubtful } = pairs;
      expect(yes + no + unknown).toBeGreaterThan(20_000);
      for (const count of [yes, no, unknown]) expect(count).toBeGreaterThan(1_000);
      expect(doubtful).toBeLessThan((yes + no + unknown) / 20);
    },
    PATIENCE,
  );

  it(
    "never contradict the engine, however fine or large the values: they say needs instead",
    () => {
      let doubtful = 0;
      holds(40, (g) =>
        drawPairs(g, 10, { fine: true }, (ir, pair) => {
          if (pair.isDoubtful) doubtful += 1;
          if (pair.engine !== pair.portable && !isCareful(pair)) throw new Error(shown(ir, pair));
        }),
      );
      expect(doubtful).toBeGreaterThan(100);
    },
    PATIENCE,
  );

  it("are made of standard operators in the forms every engine reads alike, ours among them", () => {
    let written = 0;
    holds(30, (g) => {
      const ir = drawRuleset(g, RULES);
      const records = portableFacts({ ir }, drawRequest(g, { fine: false }));
      for (const rule of ir.rules) {
        const found = exportRule(ir, rule);
        if ("refused" in found) continue;
        written += 1;
        for (const logic of [found.must, found.may]) {
          expect(objections(logic)).toEqual([]);
          const record = records.find(({ subject }) => subject === rule.subject);
          if (record !== undefined)
            expect(applyClassic(logic, record.facts)).toBe(apply(logic, record.facts));
        }
      }
    });
    expect(written).toBeGreaterThan(200);
  });
});

const COUNTS: Readonly<Record<string, (operands: number) => boolean>> = {
  var: (count) => count === 1,
  and: (count) => count >= 2,
  or: (count) => count >= 2,
  "!": (count) => count === 1,
  if: (count) => count >= 3 && count % 2 === 1,
  "===": (count) => count === 2,
  "!==": (count) => count === 2,
  "<": (count) => count === 2,
  "<=": (count) => count === 2,
  ">": (count) => count === 2,
  ">=": (count) => count === 2,
  in: (count) => count === 2,
  some: (count) => count === 2,
  map: (count) => count === 2,
  reduce: (count) => count === 3,
  "+": (count) => count === 2,
  "-": (count) => count === 2,
  "*": (count) => count === 2,
  substr: (count) => count === 3,
  merge: () => true,
};

/** What would make one engine read it in another way than the next. */
function objections(logic: Logic): readonly string[] {
  if (typeof logic === "number") return Number.isSafeInteger(logic) ? [] : [`${logic} is no safe integer`];
  if (typeof logic !== "object" || logic === null) return [];
  if (Array.isArray(logic)) return logic.flatMap((each: Logic) => objections(each));
  const entries = Object.entries(logic);
  const [operator = "", operand] = entries[0] ?? [];
  if (entries.length !== 1) return [`an object of ${entries.length} keys`];
  const operands: readonly Logic[] = Array.isArray(operand) ? operand : [operand ?? null];
  if (COUNTS[operator]?.(operands.length) !== true) return [`${operator} of ${operands.length}`];
  const [, list] = operands;
  const isText = operator === "in" && typeof list === "string";
  return [...(isText ? ["in a text"] : []), ...operands.flatMap(objections)];
}
