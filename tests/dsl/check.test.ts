import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { CHECK } from "../../dsl/diagnostics/check.ts";
import { DECLARATIONS } from "./bad/declarations.ts";
import { DOUBTS, NO_DOUBTS } from "./bad/doubts.ts";
import { EXAMPLES } from "./bad/examples.ts";
import { rule, when } from "./bad/mistake.ts";
import { NAMES } from "./bad/names.ts";
import { RULES } from "./bad/rules.ts";
import { VALUES } from "./bad/values.ts";
import { expectOneDiagnostic, titleOf } from "./mistakes.ts";
import { beside, compileBeside, GOOD, irOf, ruleIn } from "./ruleset.ts";

describe.each([
  ["values and questions", VALUES],
  ["declarations", DECLARATIONS],
  ["rules", RULES],
  ["examples", EXAMPLES],
])("mistakes in %s", (_, mistakes) => {
  it.each(mistakes.map((mistake) => [titleOf(mistake), mistake] as const))("%s", (_, mistake) =>
    expectOneDiagnostic(mistake),
  );
});

describe("a doubt", () => {
  it.each(DOUBTS)("$code: $tide", async (doubt) => {
    await expectOneDiagnostic(doubt, "warning");
  });

  it.each(NO_DOUBTS)("is not cast on %s", async (_, tide) => {
    const { diagnostics, ir } = await compileBeside(tide);
    expect(diagnostics).toEqual([]);
    expect(ir).toBeDefined();
  });
});

it("has a case for every diagnostic", () => {
  const all = [...DOUBTS, ...NAMES, ...VALUES, ...DECLARATIONS, ...RULES, ...EXAMPLES];
  const shown = new Set<string>(all.map(({ code }) => code));
  expect(Object.keys(CHECK).filter((code) => !shown.has(code))).toEqual([]);
});

it("pins what is said of at least thirty mistakes in both languages", () => {
  const all = [...NAMES, ...VALUES, ...DECLARATIONS, ...RULES, ...EXAMPLES];
  expect(all.filter(({ en, zh }) => en !== undefined && zh !== undefined).length).toBeGreaterThanOrEqual(30);
});

/** The good ruleset without its exchange. */
const NO_EXCHANGE = GOOD.map(({ path, source }) => ({
  path,
  source: source.replace(/^exchange (?:.*\n)(?:[ \t]+.*\n)*/gm, ""),
}));

describe("one mistake is one diagnostic", () => {
  const eur = "intrinsic_value is over GBP 5";
  it.each([
    [
      "an exchange that is missing, wherever amounts are compared",
      `${when(`${eur} or transport is over GBP 5`)}\n${when(eur).replace("xx-new", "xx-newer")}`,
      ["no-exchange"],
    ],
    [
      "a day there is not, in the window of a rule",
      `parameter p is percent\n  from 2020-01-01: 20%\n${rule("effective from 2021-02-30\n  then charge vat p of intrinsic_value", { without: "effective" })}`,
      ["no-such-day"],
    ],
    [
      "a parameter without lines, and the rule that reads it",
      `parameter p is percent\n${rule("then charge vat p of intrinsic_value")}`,
      ["parameter-without-value"],
    ],
    [
      "a line of a parameter that is wrong, and the rule that reads it",
      `parameter p is percent\n  from 2020-13-01: 20%\n${rule("then charge vat p of intrinsic_value")}`,
      ["no-such-day"],
    ],
    [
      "a group whose day there is not, and the rule that asks for it",
      `group NEW from 2020-02-30: FR\n${when("destination is in NEW")}`,
      ["no-such-day"],
    ],
  ])("%s", async (_, tide, codes) => {
    const { diagnostics, ir } = await compile([
      ...(tide.includes("GBP 5") ? NO_EXCHANGE : GOOD),
      beside(tide),
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(ir).toBeUndefined();
  });
});

describe("neighbours of a mistake", () => {
  it("are still bound and checked, each mistake said once", async () => {
    const { diagnostics } = await compileBeside(
      [
        rule("when mode is pst\n  then warn", { id: "xx-a" }),
        rule("when gift is EUR 5\n  then block", { id: "xx-b" }),
        rule("when item.weight is over 2 and destination is in EUU\n  then warn", { id: "xx-c" }),
      ].join("\n"),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "not-one-of",
      "cannot-compare",
      "bare-number",
      "unknown-set",
    ]);
  });

  it("may use what a broken define defines", async () => {
    const { diagnostics } = await compileBeside(
      `define heavy as item.weight is over EUR 5\n${when("heavy")}\n${when("heavy and gift is yes").replace("xx-new", "xx-newer")}`,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["cannot-compare"]);
  });
});

describe("what can be meant", () => {
  it.each([
    ["a share in other words for percent", "item.lead is over 0.1%"],
    ["a share in parts", "item.lead is over 90 ppm"],
    ["a share in mass over mass", "item.lead is over 90 mg/kg"],
    ["another unit of the same measure", "item.weight is at most 500 g"],
    [
      "measures multiplied",
      "any battery in item.batteries has (battery.voltage * battery.capacity is over 100 Wh)",
    ],
    ["a ratio against a percentage", "transport / intrinsic_value is over 50%"],
    ["a ratio against a number", "item.weight / 2 kg is over 3"],
    ["days between dates", "date - item.made_on is over 90 days"],
    ["a date some months on", "item.made_on + 6 months rounded down is on or before date"],
    ["a duration in years", "item.age_from is at least 3 years"],
    ["no money in any currency", "transport is over EUR 0"],
    ["what may be none", 'item.brand is none or item.brand is "acme"'],
    ["a fact that is missing", "item.brand is missing or item.brand is not known"],
    ["a code that is verified", "ioss_number is verified and ioss_number is well formed"],
    ["a list of texts", "seller.brands includes item.brand"],
    ["a value in a list that is a fact", "item.brand is in seller.brands"],
    ["a list of papers", "item.markings includes all of (ce, ukca)"],
    ["a smaller amount of two", "smaller of (transport, EUR 5) is over EUR 3"],
    ["an amount between two", "intrinsic_value is between EUR 5 and EUR 10"],
    ["a mean", "average of item.line_price in items is over EUR 5"],
    ["a count with a condition", "count of item in items where (item.category is toy) is over 3"],
    ["a term", 'item.title mentions "acme"'],
    ["places in groups of groups", "destination is in EU-VAT and destination is not ES-CN"],
    ["a code cut to its heading", "item.hs to 4 digits is hs 8507"],
    ["a define asked the long way", "low-value is no"],
    ["a seller read from an item", "seller.country is not destination.country"],
  ])("%s", async (_, condition) => {
    expect(
      ruleIn(await irOf(when(condition, condition.includes("item") ? "item" : "")), "xx-new").when,
    ).toBeDefined();
  });

  it.each([
    ["nothing quantified sets it", "any item in items has (item.weight is over 2 kg)", "shipment"],
    ["the deepest record sets it", "item.weight is over 2 kg and destination is FR", "item"],
    ["a seller alone", "seller.sales is over 30", "seller"],
    ["a seller beside a shipment", "seller.sales is over 30 and destination is FR", "shipment"],
    ["a battery in an item", "battery.energy is over 100 Wh and item.weight is over 2 kg", "battery"],
    ["the legal date is everyone's", "seller.sales is over 30 and date is after 2026-01-01", "seller"],
  ])("a subject: %s", async (_, condition, subject) => {
    expect(ruleIn(await irOf(when(condition)), "xx-new").subject).toBe(subject);
  });

  it("lets a rule live with a parameter that ends when it asks for that", async () => {
    const parameter = "parameter p is percent\n  from 2020-01-01: 20%\n  from 2028-07-01: none";
    await irOf(`${parameter}\n${rule("when p is not none\n  then charge vat p of intrinsic_value")}`);
    await irOf(
      `${parameter}\n${rule("effective from 2021-07-01 until 2028-06-30\n  then charge vat p of intrinsic_value", { without: "effective" })}`,
    );
  });

  it("does not hold a parameter's days against days counted by another fact", async () => {
    const parameter = "parameter p is percent dated by customs.accepted_on\n  from 2022-01-01: 20%";
    await irOf(`${parameter}\n${rule("then charge vat p of intrinsic_value")}`);
  });

  it("finds a table complete within its scope", async () => {
    await irOf(
      'table t "T"\n  for mode is not post\n  hit unique\n  | mode | intrinsic_value => out |\n  | air | up to EUR 150 => a |\n  | air | over EUR 150 => b |\n  | sea | any => c |',
    );
  });
});
