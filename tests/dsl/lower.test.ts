import { describe, expect, it } from "vitest";
import type { IrCond } from "../../engine/ir.ts";
import { rule, when } from "./bad/mistake.ts";
import { irOf, ruleIn } from "./ruleset.ts";

/** A condition without its sentences, which are shown and never judged. */
function bare(cond: unknown): unknown {
  return JSON.parse(JSON.stringify(cond), (key, value) => (key === "s" ? undefined : value));
}

async function conditionOf(condition: string): Promise<unknown> {
  return bare(ruleIn(await irOf(when(condition)), "xx-new").when);
}

const fact = (name: string) => ({ k: "fact", fact: name });

describe("conditions", () => {
  it("take a moment to the minute, and keep its offset", async () => {
    const fact = 'fact new is moment "New" named zh "新"';
    const ir = await irOf(`${fact}\n${when("new is after 2026-07-01T09:00+08:00")}`);
    expect(ruleIn(ir, "xx-new").when).toMatchObject({
      b: { v: { l: "moment", v: "2026-07-01T09:00:00+08:00" } },
    });
  });

  it.each<[string, IrCond]>([
    [
      "item.weight is at most 500 g",
      {
        k: "compare",
        op: "le",
        a: { k: "fact", fact: "item.weight" },
        b: { k: "lit", v: { l: "quantity", v: "1/2", unit: "g", written: "500" } },
      },
    ],
    [
      "item.lead is over 90 ppm",
      {
        k: "compare",
        op: "gt",
        a: { k: "fact", fact: "item.lead" },
        b: { k: "lit", v: { l: "share", v: "9/100000" } },
      },
    ],
    [
      "item.duty_rate is at least 4.7%",
      {
        k: "compare",
        op: "ge",
        a: { k: "fact", fact: "item.duty_rate" },
        b: { k: "lit", v: { l: "percent", v: "47/1000" } },
      },
    ],
    [
      "destination is FR-RE",
      { k: "among", of: { k: "fact", fact: "destination" }, values: [{ l: "place", v: "FR-RE" }] },
    ],
    [
      "item.hs is not one of hs 8507.60, hs 8506",
      {
        k: "not",
        of: {
          k: "among",
          of: { k: "fact", fact: "item.hs" },
          values: [
            { l: "hs", v: "850760" },
            { l: "hs", v: "8506" },
          ],
        },
      },
    ],
    [
      "mode is not post",
      {
        k: "not",
        of: {
          k: "compare",
          op: "eq",
          a: { k: "fact", fact: "mode" },
          b: { k: "lit", v: { l: "enum", v: "post" } },
        },
      },
    ],
    [
      "item.made_on is on or before 2026-07-01",
      {
        k: "compare",
        op: "le",
        a: { k: "fact", fact: "item.made_on" },
        b: { k: "lit", v: { l: "date", v: "2026-07-01" } },
      },
    ],
    ["item.brand is not none", { k: "not", of: { k: "is-none", of: { k: "fact", fact: "item.brand" } } }],
    ["mode is known", { k: "not", of: { k: "is-missing", of: { k: "fact", fact: "mode" } } }],
    [
      "ioss_number is well formed",
      { k: "well-formed", of: { k: "fact", fact: "ioss_number" }, scheme: "ioss" },
    ],
    ["low-value", { k: "named", define: "low-value" }],
    [
      "intrinsic_value is over EUR 150",
      {
        k: "compare",
        op: "gt",
        a: {
          k: "convert",
          of: { k: "fact", fact: "intrinsic_value" },
          to: "EUR",
          exchange: "customs-rate",
        },
        b: { k: "lit", v: { l: "money", v: "150", currency: "EUR" } },
      },
    ],
    [
      "item.age_from is at least 3 years",
      {
        k: "compare",
        op: "ge",
        a: { k: "fact", fact: "item.age_from" },
        b: { k: "lit", v: { l: "duration", months: 36 } },
      },
    ],
    [
      "every package in packages has (package.weight is under 2 kg)",
      {
        k: "every",
        record: "package",
        has: {
          k: "compare",
          op: "lt",
          a: { k: "fact", fact: "package.weight" },
          b: { k: "lit", v: { l: "quantity", v: "2", unit: "kg", written: "2" } },
        },
      },
    ],
    [
      "count of item in items where (item.category is toy) is over 3",
      {
        k: "compare",
        op: "gt",
        a: {
          k: "aggregate",
          op: "count",
          record: "item",
          where: {
            k: "compare",
            op: "eq",
            a: { k: "fact", fact: "item.category" },
            b: { k: "lit", v: { l: "enum", v: "toy" } },
          },
        },
        b: { k: "lit", v: { l: "number", v: "3" } },
      },
    ],
    [
      "any registration in seller.registrations has (registration.country is FR)",
      {
        k: "any",
        record: "registration",
        parent: "seller",
        has: {
          k: "among",
          of: { k: "fact", fact: "registration.country" },
          values: [{ l: "place", v: "FR" }],
        },
      },
    ],
  ])("%s", async (tide, cond) => {
    expect(await conditionOf(tide)).toEqual(cond);
  });

  it("converts amounts, not their sum, so that several currencies add up", async () => {
    expect(await conditionOf("item.line_price + transport is over EUR 150")).toMatchObject({
      a: {
        k: "add",
        a: { k: "convert", of: fact("item.line_price"), to: "EUR" },
        b: { k: "convert", of: fact("transport"), to: "EUR" },
      },
    });
  });

  it("needs no rate to ask for more than nothing", async () => {
    expect(await conditionOf("transport is over EUR 0")).toMatchObject({
      a: fact("transport"),
      b: { k: "lit", v: { l: "number", v: "0" } },
    });
  });

  it("keeps the author's sentence on every node", async () => {
    const ir = await irOf(when("mode is post and not (gift is yes or low-value)"));
    const said: string[] = [];
    JSON.stringify(ruleIn(ir, "xx-new").when, (key, value) => {
      if (key === "s") said.push(ir.words.sentences[value] ?? "");
      return value;
    });
    expect(said.toSorted()).toEqual([
      "gift is yes",
      "gift is yes or low-value",
      "low-value",
      "mode is post",
      "mode is post and not (gift is yes or low-value)",
      "not (gift is yes or low-value)",
    ]);
  });
});

describe("outcomes", () => {
  it("keeps rate and base apart", async () => {
    const { outcomes } = ruleIn(await irOf(""), "xx-tax-003");
    expect(outcomes).toMatchObject([
      {
        o: "charge",
        kind: "vat",
        amount: {
          a: "rate",
          rate: { k: "param", name: "vat-rate" },
          base: {
            k: "add",
            a: { k: "convert", of: fact("item.customs_value"), to: "EUR" },
            b: { k: "convert", of: { k: "charged", kind: "duty", by: fact("item.line_price") } },
          },
        },
        rounding: { mode: "half-up", each: false, to: "1/100" },
        payer: "buyer",
        collector: { k: "table", table: "collector", output: "vat.collector" },
      },
    ]);
  });

  it("counts what is charged for each", async () => {
    const { outcomes } = ruleIn(await irOf(""), "xx-tax-001");
    expect(outcomes).toMatchObject([
      {
        amount: {
          a: "times",
          unit: { k: "lit", v: { l: "money", v: "3", currency: "EUR" } },
          count: { c: "distinct", record: "item", of: { k: "fact", fact: "item.hs", digits: 6 } },
        },
      },
      { o: "exempt", kinds: ["tariff-duty"] },
    ]);
  });

  it("measures portions in base units", async () => {
    const ir = await irOf(rule("for each item\n  then charge vat EUR 2 per started 10 g of item.weight"));
    expect(ruleIn(ir, "xx-new").outcomes).toMatchObject([
      {
        amount: {
          count: { c: "portions", size: "1/100", written: "10 g", of: fact("item.weight"), started: true },
        },
      },
    ]);
  });

  it("makes one requirement of alternatives and several of a list", async () => {
    const each = "for each item\n  otherwise hold\n  then require";
    const one = ruleIn(await irOf(rule(`${each} one of (marking ce, marking ukca)`)), "xx-new");
    expect(one.outcomes).toEqual([
      {
        o: "require",
        oneOf: [
          { kind: "marking", name: "ce" },
          { kind: "marking", name: "ukca" },
        ],
      },
    ]);
    const both = ruleIn(
      await irOf(rule(`${each} marking ce, ukca with marking.height is at least 5 mm`)),
      "xx-new",
    );
    expect(both.outcomes).toHaveLength(2);
    expect(both.subject).toBe("item");
  });

  it("finds the parameter that gives the languages of a place", async () => {
    const tide = rule(
      "for each item\n  then require label fibre in language of destination on product or packaging\n  otherwise hold",
    );
    expect(ruleIn(await irOf(tide), "xx-new").outcomes).toEqual([
      {
        o: "require",
        oneOf: [{ kind: "label", name: "fibre" }],
        languages: { of: { param: "languages" }, all: true },
        on: { places: ["product", "packaging"], all: false },
      },
    ]);
  });

  it("writes `subject to` as what the other rule lifts", async () => {
    const ir = await irOf(rule("subject to xx-tax-004\n  when gift is yes\n  then warn"));
    expect(ruleIn(ir, "xx-tax-004").overrides).toEqual(["xx-new"]);
    expect(ruleIn(ir, "xx-new").overrides).toEqual([]);
  });
});

describe("declarations", () => {
  it("keys, orders and dates the lines of a parameter", async () => {
    const ir = await irOf("");
    expect(ir.parameters.find(({ name }) => name === "vat-rate")).toEqual({
      name: "vat-rate",
      type: { t: "percent" },
      by: ["destination", "item.vat_class"],
      lines: [
        { from: "2021-01-01", keys: [place("DE"), word("standard")], value: { l: "percent", v: "19/100" } },
        { from: "2014-01-01", keys: [place("FR"), word("books")], value: { l: "percent", v: "11/200" } },
        { from: "2014-01-01", keys: [place("FR"), word("standard")], value: { l: "percent", v: "1/5" } },
      ],
      cites: [],
    });
    expect(ir.parameters.find(({ name }) => name === "languages")?.lines).toMatchObject([
      { value: { l: "list", v: [language("nl"), language("fr")], all: true } },
      { value: { l: "list", v: [language("de")], all: true } },
    ]);
    expect(ir.parameters.find(({ name }) => name === "all-schemes")?.adjustable).toEqual({ by: "tenant" });
  });

  it("says where each fact stands, and what it is computed from", async () => {
    const ir = await irOf("");
    expect(ir.facts.find(({ name }) => name === "battery.energy")).toEqual({
      name: "battery.energy",
      record: "battery",
      path: ["energy"],
      type: { t: "quantity", unit: "Wh" },
      orNone: false,
      computed: { k: "mul", a: fact("battery.voltage"), b: fact("battery.capacity") },
    });
    expect(ir.facts.find(({ name }) => name === "customs.accepted_on")).toMatchObject({
      record: "shipment",
      path: ["customs", "accepted_on"],
      computed: fact("date"),
    });
    expect(ir.facts.find(({ name }) => name === "gift")?.absent).toEqual({ l: "bool", v: false });
  });

  it("ends what holds until the next begins", async () => {
    const ir = await irOf(
      'group NEW\n  from 2020-01-01: FR\n  from 2022-01-01: FR, DE\nexchange e "E"\n  from 2026-01-01: GBP to EUR 1.15\n  from 2026-01-01: USD to EUR 0.9\n  from 2026-02-01: GBP to EUR 1.16',
    );
    expect(ir.groups.find(({ name }) => name === "NEW")?.versions).toEqual([
      { from: "2020-01-01", until: "2021-12-31", members: ["FR"], except: [] },
      { from: "2022-01-01", members: ["FR", "DE"], except: [] },
    ]);
    expect(ir.exchanges.find(({ name }) => name === "e")?.rates).toEqual([
      { span: { from: "2026-01-01", until: "2026-01-31" }, from: "GBP", to: "EUR", rate: "23/20" },
      { span: { from: "2026-02-01" }, from: "GBP", to: "EUR", rate: "29/25" },
      { span: { from: "2026-01-01" }, from: "USD", to: "EUR", rate: "9/10" },
    ]);
  });

  it("gives a table's outputs the type of their results", async () => {
    const [table] = (await irOf("")).tables;
    expect(table?.outputs).toEqual([
      { name: "vat.collector", type: { t: "enum", values: ["seller", "marketplace", "importer"] } },
    ]);
    expect(table?.rows[1]?.when).toMatchObject({
      k: "and",
      of: [{ k: "compare" }, { k: "compare", op: "le" }],
    });
    expect(table?.rows[0]?.results).toEqual([{ k: "lit", v: { l: "enum", v: "seller" } }]);
  });

  it("takes no money for no money in every currency", async () => {
    const ir = await irOf(
      'table t "T"\n  hit unique\n  | transport_shown_apart => freight |\n  | yes => EUR 0 |\n  | no => transport |',
    );
    const table = ir.tables.find(({ name }) => name === "t");
    expect(table?.outputs).toEqual([{ name: "freight", type: { t: "money" } }]);
    expect(table?.rows.map(({ results }) => results)).toEqual([
      [{ k: "lit", v: { l: "number", v: "0" } }],
      [fact("transport")],
    ]);
  });

  it("names everything in the languages it was named in", async () => {
    const { words } = await irOf("");
    expect(words.facts.destination).toEqual({
      label: { en: "Destination", zh: "目的地" },
      meaning: { en: "Where it goes." },
      suchAs: "FR",
    });
    expect(words.rules["xx-tax-001"]?.title).toEqual({ en: "Flat duty", zh: "定额关税" });
    expect(words.catalogue["marking ce"]).toEqual({ en: "CE marking", zh: "CE标志" });
    expect(words.charges.vat).toEqual({ en: "VAT", zh: "增值税" });
    expect(words.parts).toContainEqual({ en: "Tax", zh: "税" });
  });
});

function place(v: string) {
  return { l: "place", v };
}

function word(v: string) {
  return { l: "enum", v };
}

function language(v: string) {
  return { l: "language", v };
}
