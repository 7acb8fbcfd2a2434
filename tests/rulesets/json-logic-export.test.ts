import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledExample } from "../../dsl/index.ts";
import type { Ir } from "../../engine/ir.ts";
import { exportRuleset } from "../../engine/json-logic/export.ts";
import { compared } from "../properties/json-logic-export/verdicts.ts";
import { compiledRulesets } from "./compiled.ts";

describe("the rules that come with the product, as JSON Logic", () => {
  let ir: Ir;
  let examples: readonly CompiledExample[];
  beforeAll(async () => {
    const compiled = await compiledRulesets();
    if (compiled.ir === undefined) throw new Error("the rulesets do not compile");
    ({ ir } = { ir: compiled.ir });
    ({ examples } = compiled);
  });

  test("are all exported", () => {
    const { rules, refused, words } = exportRuleset(ir);
    expect(refused).toEqual([]);
    expect(rules.map(({ id }) => id)).toEqual(ir.rules.map(({ id }) => id).sort());
    for (const { id } of rules) expect(words[id]?.citations.length).toBeGreaterThan(0);
  });

  test("come to the engine's verdict in every example of their file", { timeout: 300_000 }, () => {
    let pairs = 0;
    for (const { file, title, request, rules } of examples) {
      const asked = { ...request, horizon_days: 0, explain: false };
      for (const { rule, at, engine, portable } of compared(ir, asked, new Set(rules))) {
        pairs += 1;
        expect(portable, `${file}: ${title}: ${rule} at "${at}"`).toBe(engine);
      }
    }
    expect(pairs).toBeGreaterThan(5_000);
  });
});
