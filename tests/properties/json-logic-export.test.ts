import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ir } from "../../engine/ir.ts";
import { exportRule, type Logic, portableFacts } from "../../engine/json-logic/export.ts";
import { applyClassic } from "../../engine/json-logic/index.ts";
import { Packed } from "./json-logic-export/packed.ts";
import { type Draw, drawRequest, type Extremes } from "./json-logic-export/requests.ts";
import { drawRuleset } from "./json-logic-export/ruleset.ts";
import { apply, type Compared, compared } from "./json-logic-export/verdicts.ts";

const PATIENCE = 600_000;
const RULES = 10;

/** What a failure shows; the seed brings it back: `fc.asyncProperty(…)` with `{ seed }`. */
async function holds(numRuns: number, property: (g: Draw) => Promise<void>): Promise<void> {
  const { failed, seed, errorInstance } = await fc.check(fc.asyncProperty(fc.gen(), property), {
    numRuns,
    endOnFailure: true,
  });
  if (failed) throw new Error(`seed ${seed}`, { cause: errorInstance });
}

function shown(ir: Ir, { rule, at, engine, packed, portable, record }: Compared): string {
  return [
    `${rule} at "${at}": the engine says ${engine}, from a bundle ${packed}, JSON Logic ${portable}`,
    JSON.stringify(ir.rules.find(({ id }) => id === rule)),
    JSON.stringify({ defines: ir.defines, tables: ir.tables }),
    JSON.stringify(record.facts),
  ].join("\n");
}

async function drawPairs(g: Draw, requests: number, extremes: Extremes, tell: (pair: Compared) => void) {
  const ir = drawRuleset(g, RULES);
  const bundle = await Packed.of(ir);
  for (let i = 0; i < requests; i++) {
    for (const pair of compared(ir, bundle, drawRequest(g, extremes))) {
      tell(pair);
      if (!isAlike(pair)) throw new Error(shown(ir, pair));
    }
  }
}

/** Of what it could not compute exactly, JSON Logic says that it needs more. */
function isAlike({ engine, packed, portable, isDoubtful }: Compared): boolean {
  const isCareful = isDoubtful && portable === "unknown";
  return packed === engine && (portable === packed || isCareful);
}

describe("rules as JSON Logic", () => {
  it(
    "come to the engine's verdict in json-logic-js, from memory and from a bundle",
    async () => {
      const pairs = { yes: 0, no: 0, unknown: 0, doubtful: 0 };
      await holds(110, (g) =>
        drawPairs(g, 14, { fine: false }, (pair) => {
          pairs[pair.isDoubtful ? "doubtful" : pair.engine] += 1;
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
    async () => {
      let doubtful = 0;
      await holds(40, (g) =>
        drawPairs(g, 10, { fine: true }, (pair) => {
          if (pair.isDoubtful) doubtful += 1;
        }),
      );
      expect(doubtful).toBeGreaterThan(100);
    },
    PATIENCE,
  );

  it("are made of standard operators in the forms every engine reads alike, ours among them", async () => {
    let written = 0;
    await holds(30, async (g) => {
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
