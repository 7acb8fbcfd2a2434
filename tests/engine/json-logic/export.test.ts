import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import type { Ir, IrCond, IrSum } from "../../../engine/ir.ts";
import {
  describeExportRefusal,
  EXPORT_REFUSALS,
  exportRule,
  exportRuleset,
  type Plain,
  portableFacts,
} from "../../../engine/json-logic/export.ts";
import { eur, lit, type RuleSketch, ruleset } from "../build.ts";

const fact = (name: string): IrSum => ({ k: "fact", fact: name });
const kg = (v: string): IrSum => lit({ l: "quantity", v, unit: "kg", written: v });
const atMost = (a: IrSum, b: IrSum): IrCond => ({ k: "compare", op: "le", a, b });

function rulesetOf(...rules: readonly RuleSketch[]): Ir {
  return ruleset({ rules, parts: [] });
}

function ruleOf(when: IrCond, more: Partial<RuleSketch> = {}): Ir {
  return rulesetOf({ id: "r", subject: "item", when, ...more });
}

function written(ir: Ir) {
  const [rule] = ir.rules;
  if (rule === undefined) throw new Error("no rule");
  const found = exportRule(ir, rule);
  if ("refused" in found) throw new Error(JSON.stringify(found.refused));
  return found;
}

function refusals(ir: Ir): readonly string[] {
  return exportRuleset(ir).refused.flatMap(({ refusals: all }) =>
    all.map(({ path, code, params }) => `${path} ${code} ${params.given}`.trim()),
  );
}

function records(ir: Ir, facts: Readonly<Record<string, unknown>>, settings = {}) {
  return portableFacts({ ir }, { as_of: "2026-07-01", acts: ["ship"], settings, facts });
}

type Apply = (logic: unknown, data: unknown) => unknown;
// Its types know only well-formed logic.
const apply: Apply = jsonLogic.apply as never;

function verdicts(ir: Ir, facts: Readonly<Record<string, unknown>>): readonly string[] {
  const { must, may } = written(ir);
  return records(ir, facts).map((record) => {
    if (apply(must, record.facts) === true) return "fires";
    return apply(may, record.facts) === true ? "needs information" : "does not fire";
  });
}

describe("a limit", () => {
  const ir = ruleOf(atMost(fact("item.weight"), kg("2")));

  it("is a comparison of whole numbers, with a null test for what is not known", () => {
    expect(written(ir)).toEqual({
      must: {
        and: [
          { "!==": [{ var: "item#unlisted" }, true] },
          { "!==": [{ var: "item/weight" }, null] },
          { "<=": [{ var: "item/weight" }, 4] },
        ],
      },
      may: {
        "!": [{ and: [{ "!==": [{ var: "item/weight" }, null] }, { ">": [{ var: "item/weight" }, 4] }] }],
      },
    });
  });

  it.each([
    ["2 kg", "fires"],
    ["2000 g", "fires"],
    ["1.9999999999999999999 kg", "fires"],
    ["2.0000000000000000001 kg", "does not fire"],
    ["4.4092452436 lb", "fires"],
    ["4.4092452437 lb", "does not fire"],
    ["999999999999999999999999 kg", "does not fire"],
    [2, "needs information"],
    [undefined, "needs information"],
  ])("is met exactly: %s %s", (weight, verdict) => {
    expect(verdicts(ir, { items: [{ weight }] })).toEqual([verdict]);
  });

  it("asks about the items nobody listed", () => {
    expect(verdicts(ir, { destination: "FR" })).toEqual(["needs information"]);
  });
});

describe("the record of a subject", () => {
  const is = (name: string, v: Parameters<typeof lit>[0]): IrCond => ({
    k: "compare",
    op: "eq",
    a: fact(name),
    b: lit(v),
  });
  const entry = (when: IrCond, facts: Readonly<Record<string, unknown>>, key: string): Plain | undefined =>
    records(ruleOf(when), { items: [facts] })[0]?.facts[key];

  it.each<readonly [string, IrCond, Readonly<Record<string, unknown>>, string, Plain]>([
    [
      "twice the amount at its scale",
      is("item.price", { l: "money", v: "5/2", currency: "EUR" }),
      { price: "2.50 EUR" },
      "item/price",
      10,
    ],
    [
      "its currency beside",
      is("item.price", { l: "money", v: "5/2", currency: "EUR" }),
      { price: "2.50 EUR" },
      "item/price#cur",
      "EUR",
    ],
    [
      "an odd number between two steps",
      is("item.price", { l: "money", v: "1", currency: "EUR" }),
      { price: "2.50 EUR" },
      "item/price",
      5,
    ],
    [
      "null for what is missing",
      is("item.price", { l: "money", v: "1", currency: "EUR" }),
      {},
      "item/price",
      null,
    ],
    [
      "null for what is in a wrong form",
      is("item.price", { l: "money", v: "1", currency: "EUR" }),
      { price: 3 },
      "item/price",
      null,
    ],
    [
      "false for what there is none of",
      is("item.brand", { l: "text", v: "ACME" }),
      { brand: null },
      "item/brand",
      false,
    ],
    [
      "days since 1970",
      is("item.placed_on", { l: "date", v: "2026-01-01" }),
      { placed_on: "1970-01-11" },
      "item/placed_on",
      10,
    ],
    [
      "a code and all that holds it",
      is("item.hs", { l: "hs", v: "8507" }),
      { hs: "8507.60" },
      "item/hs#in",
      ["850760", "85076", "8507", "850", "85"],
    ],
    [
      "the terms a text holds",
      { k: "mentions", of: fact("item.title"), lists: [], terms: ["nike", "gift"] },
      { title: "NIKE shoes" },
      "item/title#terms",
      ["nike"],
    ],
  ])("has %s", (_, when, facts, key, value) => {
    expect(entry(when, facts, key)).toEqual(value);
  });

  it("shares the list of items among the items that look at it", () => {
    const total: IrSum = { k: "aggregate", op: "sum", record: "item", of: fact("item.price") };
    const ir = ruleOf({ k: "compare", op: "gt", a: total, b: eur(10) });
    const [first, second] = records(ir, { items: [{ price: "6 EUR" }, { price: "6 EUR" }] });
    expect(first?.facts["[item]"]).toHaveLength(2);
    expect(verdicts(ir, { items: [{ price: "6 EUR" }, { price: "6 EUR" }] })).toEqual(["fires", "fires"]);
    expect(second?.facts["[item]"]).toBe(first?.facts["[item]"]);
  });

  it("says what could not be put exactly, and what hangs on it needs information", () => {
    const total: IrSum = { k: "aggregate", op: "sum", record: "item", of: fact("item.price") };
    const ir = rulesetOf({ id: "r", when: { k: "compare", op: "gt", a: total, b: eur(10) } });
    const facts = { items: [{ price: "0.00001 EUR" }] };
    expect(records(ir, facts)[0]?.facts["#unfit"]).toEqual(["item/price"]);
    expect(verdicts(ir, facts)).toEqual(["needs information"]);
    expect(verdicts(ir, { items: [{ price: "0.0001 EUR" }] })).toEqual(["does not fire"]);
  });
});

describe("what cannot be said", () => {
  const over = (a: IrSum): IrCond => ({ k: "compare", op: "gt", a, b: eur(10) });

  it.each<readonly [string, IrCond, string]>([
    ["charges", over({ k: "charged", kind: "duty" }), "/when/a charged duty"],
    ["shares", over({ k: "shared", of: fact("transport"), by: fact("item.price") }), "/when/a shared"],
    [
      "whole numbers past 2^53",
      {
        k: "compare",
        op: "gt",
        a: fact("item.price"),
        b: lit({ l: "money", v: "9007199254740993", currency: "EUR" }),
      },
      "/when/b integer-too-large 9007199254740993",
    ],
    [
      "sums of amounts converted one by one",
      over({
        k: "aggregate",
        op: "sum",
        record: "item",
        of: { k: "convert", of: fact("item.price"), to: "EUR", exchange: "customs" },
      }),
      "/when/a operation-outside sum",
    ],
    [
      "values that do not compare",
      { k: "compare", op: "lt", a: fact("item.hs"), b: fact("item.price") },
      "/when unlike-kinds word, amount",
    ],
    [
      "what is not in view",
      { k: "compare", op: "eq", a: fact("substance.name"), b: fact("item.title") },
      "/when/a out-of-reach substance.name",
    ],
    [
      "terms by what they look like",
      { k: "mentions", of: fact("item.title"), lists: ["brands"], terms: [] },
      "/when look-alikes brands",
    ],
  ])("is refused with the reason: %s", (_, when, refusal) => {
    const ir = {
      ...ruleOf(when),
      exchanges: [{ name: "customs", rates: [] }],
      lists: [{ name: "brands", of: "terms", languages: [], lookAlikes: true, entries: [] }],
    } as const;
    expect(refusals(ir)).toContain(refusal);
  });

  it("says why in both languages", () => {
    for (const code of ["charged", "shared", "integer-too-large"] as const) {
      expect(EXPORT_REFUSALS[code]).toBeDefined();
      const refusal = { path: "/when", code, params: { given: "duty" } };
      expect(describeExportRefusal(refusal, "en").why).not.toBe("");
      expect(describeExportRefusal(refusal, "zh").instead).not.toBe("");
    }
  });
});

describe("a ruleset", () => {
  it("is its rules in order, what is refused, and the words beside", () => {
    const cites = [{ text: "Regulation (EU) 2015/2446", articles: ["143a"], link: null }];
    const ir: Ir = {
      ...rulesetOf(
        { id: "b", when: atMost(fact("value"), eur(150)), cites },
        { id: "a", subject: "item", when: { k: "truth", of: fact("gift") } },
        { id: "c", when: atMost({ k: "charged", kind: "duty" }, eur(1)) },
      ),
      words: {
        sentences: [],
        rules: { b: { title: { en: "Low value" }, message: {}, remedy: {}, notes: ["n"] } },
        facts: {},
        records: {},
        catalogue: {},
        charges: {},
        parts: [],
      },
    };
    const found = exportRuleset(ir);
    expect(found).toMatchObject({ format: 1, ruleset: { name: "test", version: "1" } });
    expect(found.rules.map(({ id, subject }) => [id, subject])).toEqual([
      ["a", "item"],
      ["b", "shipment"],
    ]);
    expect(found.refused.map(({ id }) => id)).toEqual(["c"]);
    expect(found.words.b).toEqual({
      title: { en: "Low value" },
      message: {},
      remedy: {},
      notes: ["n"],
      citations: cites,
      outcomes: ["hold"],
    });
  });
});
