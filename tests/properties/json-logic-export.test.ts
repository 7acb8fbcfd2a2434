import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import type { ScreenRequest } from "../../engine/decision.ts";
import { directoryOf } from "../../engine/directory.ts";
import type { Ir } from "../../engine/ir.ts";
import { screeningOf } from "../../engine/json-logic/export/screening.ts";
import { exportRule, portableFacts } from "../../engine/json-logic/export.ts";
import { judgeRule } from "../../engine/rule.ts";
import { subjectsOf } from "../../engine/subjects.ts";
import type { Truth } from "../../engine/value/truth.ts";
import { drawRequest, type Extremes } from "./json-logic-export/requests.ts";
import { drawRuleset } from "./json-logic-export/ruleset.ts";

const PATIENCE = 300_000;

// Its types know only well-formed logic.
const theirs: (logic: unknown, data: unknown) => unknown = jsonLogic.apply as never;

interface Compared {
  readonly rule: string;
  readonly at: string;
  readonly engine: Truth;
  readonly portable: Truth;
  readonly unfit: boolean;
}

function* compared(ir: Ir, request: ScreenRequest): Generator<Compared> {
  const screening = screeningOf(directoryOf(ir), request);
  const records = portableFacts({ ir }, request);
  for (const rule of ir.rules) {
    const found = exportRule(ir, rule);
    if ("refused" in found) continue;
    for (const subject of subjectsOf(screening, rule.subject)) {
      const record = records.find(
        ({ subject: of, pointer }) => of === rule.subject && pointer === subject.pointer,
      );
      if (record === undefined) throw new Error(`no record of ${subject.pointer}`);
      const [must, may] = [theirs(found.must, record.facts), theirs(found.may, record.facts)];
      if (typeof must !== "boolean" || typeof may !== "boolean") throw new Error("neither true nor false");
      yield {
        rule: rule.id,
        at: subject.pointer,
        engine: judgeRule(rule, subject, screening).verdict.is,
        portable: must ? "yes" : may ? "unknown" : "no",
        unfit: String(record.facts["#unfit"]) !== "",
      };
    }
  }
}

describe("the portable export", () => {
  it(
    "gives the engine's verdict in json-logic-js",
    () => {
      const tally = { pairs: 0, refused: 0, rules: 0, yes: 0, no: 0, unknown: 0 };
      const extremes: Extremes = { fine: false };
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const ir = drawRuleset(g, 10);
          tally.rules += ir.rules.length;
          tally.refused += ir.rules.filter((rule) => "refused" in exportRule(ir, rule)).length;
          for (let i = 0; i < 20; i++) {
            const request = drawRequest(g, extremes);
            for (const { rule, at, engine, portable, unfit } of compared(ir, request)) {
              if (unfit) continue;
              tally.pairs += 1;
              tally[engine] += 1;
              if (engine !== portable) {
                throw new Error(`${rule} at "${at}": engine ${engine}, portable ${portable}
${JSON.stringify(ir.rules.find(({ id }) => id === rule))}
${JSON.stringify({ defines: ir.defines, tables: ir.tables })}
${JSON.stringify(request)}`);
              }
            }
          }
        }),
        { numRuns: 150, endOnFailure: true },
      );
      console.log(tally);
      expect(tally.pairs).toBeGreaterThan(20_000);
    },
    PATIENCE,
  );
});
