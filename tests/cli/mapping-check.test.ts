import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { wrongConstants } from "../../cli/mapping/check.ts";
import { mappingOf } from "../../cli/mapping.ts";
import { type Bundle, openBundle, packBundle } from "../../engine/index.ts";
import { compiledRulesets } from "../../scripts/build-bundle.ts";

describe("a value that stands in a mapping", () => {
  let bundle: Bundle;
  beforeAll(async () => {
    const ir = await compiledRulesets(join(import.meta.dirname, "../.."));
    bundle = await openBundle(await packBundle(ir));
    // The whole of the rules, on a machine that may be busy.
  }, 120_000);
  const wrong = (facts: unknown) =>
    wrongConstants(
      mappingOf({ facts }, bundle.ir, (message) => {
        throw new Error(message);
      }),
      bundle,
    );

  it("is told with the nearest where its fact has too many values to list", () => {
    const [told, ...others] = wrong({ "item.category": { is: "soft-toys" } });
    expect(others).toEqual([]);
    expect(told).toMatch(
      /^facts\.item\.category: "soft-toys" is not what this fact takes\. Nearest to "soft-toys": soft-toy\b/,
    );
    expect(told).toMatch(/docs\/vocabulary\.md#item-category lists all \d+, in English and Chinese\.$/);
    expect(told?.length).toBeLessThan(300);
  });

  it("is told without any where none is near", () => {
    expect(wrong({ "item.category": { is: "zzzzzz" } })[0]).toMatch(
      /takes\. docs\/vocabulary\.md#item-category/,
    );
  });

  it("is told so within a list of labels, too", () => {
    expect(wrong({ "item.labels": { is: [{ id: "manufacturer" }] } })[0]).toMatch(
      /Nearest to "manufacturer": manufacturer-address.*docs\/vocabulary\.md#entry-label/,
    );
  });

  it("is told with an example where there are few", () => {
    expect(wrong({ "buyer.kind": { is: "shopper" } })[0]).toContain("write, for example,");
  });
});
