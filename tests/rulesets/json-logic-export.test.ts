import { beforeAll, describe, expect, test } from "vitest";
import type { CompiledExample } from "../../dsl/index.ts";
import type { Ir } from "../../engine/ir.ts";
import { exportRuleset } from "../../engine/json-logic/export.ts";
import { Packed } from "../properties/json-logic-export/packed.ts";
import { compared } from "../properties/json-logic-export/verdicts.ts";
import { compiledRulesets } from "./compiled.ts";

/**
 * Rules that multiply what leaves the whole numbers JSON Logic is exact in (2^53): such a record comes out as "needs
 * information" (docs/decisions/012), never as another verdict than the engine's.
 */
const BEYOND_WHOLE_NUMBERS: Readonly<Record<string, string>> = {
  "tr-volweight": "length by width by height, each to the millimetre",
  "us-tax-011": "a million dollars by pieces",
  "us-tax-011.informal": "a million dollars by pieces",
};

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

  test("come to the engine's verdict in every example of their file, from memory and from a bundle", {
    timeout: 300_000,
  }, async () => {
    const bundle = await Packed.of(ir);
    let pairs = 0;
    let beyond = 0;
    for (const { file, title, request, rules } of examples) {
      const asked = { ...request, horizon_days: 0, explain: false };
      for (const { rule, at, engine, packed, portable } of compared(ir, bundle, asked, new Set(rules))) {
        pairs += 1;
        expect(packed, `${file}: ${title}: ${rule} at "${at}", from a bundle`).toBe(engine);
        if (portable === "unknown" && engine !== "unknown" && BEYOND_WHOLE_NUMBERS[rule] !== undefined) {
          beyond += 1;
          continue;
        }
        expect(portable, `${file}: ${title}: ${rule} at "${at}"`).toBe(engine);
      }
    }
    expect(pairs).toBeGreaterThan(5_000);
    expect(beyond).toBeLessThan(10);
  });
});
