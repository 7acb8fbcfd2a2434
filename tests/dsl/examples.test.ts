import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { type ExampleResult, runExamples } from "../../dsl/examples.ts";
import { rule } from "./bad/mistake.ts";
import { compileBeside, GOOD } from "./ruleset.ts";

const RULES = [
  rule("when gift is yes and destination is FR\n  then warn", { id: "xx-gift" }),
  rule("when gift is yes and destination is FR\n  then hold", { id: "xx-gift.limb" }),
  rule("for each item\n  when item.category is toy\n  then require marking ce\n  otherwise block", {
    id: "xx-toy",
  }),
  rule("then charge vat 20% of intrinsic_value", { id: "xx-vat" }),
].join("\n");

async function run(lines: string, title = "an example"): Promise<ExampleResult | undefined> {
  const compiled = await compileBeside(`${RULES}\nexample "${title}"\n  ${lines}`);
  expect(compiled.diagnostics).toEqual([]);
  const [result] = await runExamples(compiled, { only: (example) => example.file === "new.tide" });
  return result;
}

const toy = "given destination FR, item.category toy, item.line_price EUR 10";

describe("examples that hold", () => {
  it.each([
    ["all of a small ruleset", undefined],
    ["a finding by its rule", "given destination FR, gift yes\n  on 2026-07-01\n  expect warn by xx-gift"],
    [
      "a limb by its own name",
      "given destination FR, gift yes\n  on 2026-07-01\n  expect hold by xx-gift.limb",
    ],
    [
      "no finding at all",
      "given destination DE, gift yes\n  on 2026-07-01\n  expect no finding by xx-gift.limb",
    ],
    ["no finding of that weight", "given destination FR, gift yes\n  on 2026-07-01\n  expect no block"],
    [
      "no hold by the rule itself",
      "given destination FR, gift yes\n  on 2026-07-01\n  expect no hold by xx-gift",
    ],
    ["a paper that is there", `${toy}, item.markings only (ce)\n  on 2026-07-01\n  expect met marking ce`],
    [
      "a paper that is not",
      `${toy}, item.markings only ()\n  on 2026-07-01\n  expect unmet marking ce and block by xx-toy`,
    ],
    ["a list declared none", `${toy}, item.markings none\n  on 2026-07-01\n  expect unmet marking ce`],
    [
      "a paper nobody knows of",
      `${toy}, item.markings ()\n  on 2026-07-01\n  expect unknown marking ce and needs item.markings`,
    ],
    [
      "a charge",
      `${toy}, item.markings only (ce)\n  on 2026-07-01\n  expect charge vat EUR 2 by xx-vat and charge vat`,
    ],
    [
      "a charge of no amount",
      `${toy}, item.line_price EUR 0\n  on 2026-07-01\n  expect no charge vat and charge vat EUR 0`,
    ],
    ["what is missing", "given destination FR\n  on 2026-07-01\n  expect needs items"],
    [
      "the fact that is asked for",
      `${toy}, item.line_price missing\n  on 2026-07-01\n  expect needs item.line_price by xx-vat`,
    ],
    [
      "what a table concludes",
      "given sold_on_marketplace yes, intrinsic_value EUR 200\n  on 2026-07-01\n  expect vat.collector importer",
    ],
    ["what is computed", `${toy}\n  on 2026-07-01\n  expect intrinsic_value EUR 10 and goods-total EUR 10`],
    ["what a define says", `${toy}\n  on 2026-07-01\n  expect low-value yes`],
    [
      "a setting",
      "given all-schemes no, destination FR, gift no\n  on 2026-07-01\n  expect no finding by xx-gift",
    ],
    [
      "the second item",
      `${toy}, item.markings only (ce)\n  given item 2: item.category toy, item 2: item.line_price EUR 5, item 2: item.markings only ()\n  on 2026-07-01\n  expect block by xx-toy`,
    ],
  ])("%s", async (_, lines) => {
    if (lines === undefined) {
      const results = await runExamples(await compile(GOOD));
      expect(results.filter(({ ok }) => !ok)).toEqual([]);
      return;
    }
    const result = await run(lines);
    expect(result?.failures.map(({ got }) => got)).toEqual([]);
    expect(result?.ok).toBe(true);
  });
});

describe("examples that do not hold", () => {
  it.each([
    [
      "another outcome",
      "given destination FR, gift yes\n  on 2026-07-01\n  expect block by xx-gift",
      "warn by xx-gift",
    ],
    [
      "a finding where none is expected",
      "given destination FR, gift yes\n  on 2026-07-01\n  expect no finding by xx-gift",
      "warn by xx-gift",
    ],
    [
      "another amount",
      `${toy}\n  on 2026-07-01\n  expect charge vat EUR 2.01`,
      "charge vat EUR 2.00 by xx-vat",
    ],
    [
      "another currency",
      `${toy}\n  on 2026-07-01\n  expect charge vat GBP 2`,
      "charge vat EUR 2.00 by xx-vat",
    ],
    [
      "an open charge is not no charge",
      `${toy}, item.line_price missing\n  on 2026-07-01\n  expect no charge vat`,
      "charge vat ? by xx-vat (unknown)",
    ],
    ["pass with something open", `${toy}\n  on 2026-07-01\n  expect pass`, "needs item.markings by xx-toy"],
    [
      "another value",
      "given sold_on_marketplace no\n  on 2026-07-01\n  expect vat.collector importer",
      undefined,
    ],
  ])("%s", async (_, lines, got) => {
    const result = await run(lines);
    expect(result?.ok).toBe(false);
    expect(result?.failures).toHaveLength(1);
    if (got !== undefined) expect(result?.failures[0]?.got).toContain(got);
  });
});

describe("an example", () => {
  it("judges the rules of its own file only", async () => {
    const result = await run(
      `${toy}, item.markings only (ce), item.hs missing\n  on 2026-07-01\n  expect no charge duty and no finding by xx-gift`,
    );
    expect(result?.ok).toBe(true);
    expect(result?.example.rules).toEqual(["xx-gift", "xx-gift.limb", "xx-toy", "xx-vat"]);
  });

  it("has no result where the ruleset does not compile", async () => {
    const compiled = await compileBeside(
      'example "x"\n  given destination fr\n  on 2026-07-01\n  expect pass',
    );
    expect(await runExamples(compiled)).toEqual([]);
  });

  it("says what was given after what its scene says", async () => {
    const compiled = await compile(GOOD);
    const [pounds] = compiled.examples.filter(({ title }) => title === "pounds are converted");
    expect(pounds?.request.facts).toMatchObject({
      destination: "DE",
      items: [{ hs: "6109.10", line_price: "130.44 GBP" }],
    });
  });
});
