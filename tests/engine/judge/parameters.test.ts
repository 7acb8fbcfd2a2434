import { describe, expect, it } from "vitest";
import type { IrCond, IrParameter, IrTable } from "../../../engine/index.ts";
import {
  answer,
  BOOL,
  compare,
  eur,
  findings,
  hs,
  is,
  judge,
  lit,
  money,
  of,
  over,
  PERCENT,
  param,
  percent,
  place,
  ruleset,
  TEXT,
  text,
  word,
} from "../build.ts";

const pc = (value: number) => ({ l: "percent", v: `${value}/100` }) as const;

const vat: IrParameter = {
  name: "vat",
  type: PERCENT,
  by: ["destination", "item.vat_class"],
  lines: [
    { from: "2010-01-01", keys: [place("ES"), word("standard")], value: pc(21) },
    { from: "2010-01-01", keys: [place("ES"), word("books")], value: pc(4) },
    { from: "2015-01-01", keys: [place("ES-CN"), word("standard")], value: pc(7) },
    { from: "2010-01-01", keys: [place("FR"), word("standard")], value: pc(20) },
    { from: "2010-01-01", keys: [place("FR"), word("books")], value: pc(20) },
    { from: "2012-01-01", keys: [place("RO"), word("standard")], value: pc(19) },
    { from: "2025-08-01", keys: [place("RO"), word("standard")], value: pc(21) },
    { from: "2012-01-01", until: "2020-12-31", keys: [place("DE"), word("standard")], value: pc(19) },
    { from: "2026-01-01", keys: [place("DE"), word("standard")], value: { l: "none" } },
    { from: "2010-01-01", keys: [place("PT"), word("standard")], value: pc(23) },
    { from: "2026-01-01", sinceBefore: true, keys: [place("PT-20"), word("standard")], value: pc(16) },
  ],
  cites: [],
};

const isRate = (value: number): IrCond => compare(param("vat"), "eq", percent(value));
const noRate: IrCond = { k: "is-none", of: param("vat") };

describe("a keyed parameter", () => {
  const at = (condition: IrCond, destination: string, item: Record<string, unknown>, as_of = "2026-09-01") =>
    answer(
      condition,
      { destination, items: [item] },
      { ir: { parameters: [vat] }, subject: "item", asked: { as_of } },
    );
  const standard = { vat_class: "standard" };

  it.each([
    ["a place", isRate(20), "FR", standard, "yes"],
    ["a part of a place without its own line", isRate(20), "FR-RE", standard, "yes"],
    ["the closest line wins", isRate(7), "ES-CN", standard, "yes"],
    ["too coarse where lines differ", isRate(21), "ES", standard, "destination too-coarse"],
    ["coarse where they do not", isRate(4), "ES", { vat_class: "books" }, "yes"],
    ["a key not known", isRate(21), "ES-MD", {}, "item.vat_class missing"],
    ["which may be one without a line", isRate(20), "FR", {}, "item.vat_class missing"],
    ["nobody's key", isRate(0), "CH", standard, "no value of vat"],
    ["abolished", noRate, "DE", standard, "yes"],
    ["what is none compares with nothing", compare(param("vat"), "lt", percent(100)), "DE", standard, "no"],
  ])("%s", (_, condition, destination, item, expected) => {
    expect(at(condition, destination, item)).toBe(expected);
  });

  it("a closer line whose beginning is not known leaves the days before it open", () => {
    expect(at(isRate(16), "PT-20", standard, "2026-01-01")).toBe("yes");
    expect(at(isRate(23), "PT-20", standard, "2025-12-31")).toBe("no value of vat");
    expect(at(isRate(23), "PT-11", standard, "2025-12-31")).toBe("yes");
    expect(at(isRate(23), "PT", standard, "2025-12-31")).toBe("destination too-coarse");
  });

  it("a line holds until the next, or until it ends; a gap is a gap", () => {
    expect(at(isRate(19), "RO", standard, "2025-07-31")).toBe("yes");
    expect(at(isRate(21), "RO", standard, "2025-08-01")).toBe("yes");
    expect(at(isRate(19), "RO", standard, "2011-12-31")).toBe("no value of vat");
    expect(at(isRate(19), "DE", standard, "2020-12-31")).toBe("yes");
    expect(at(isRate(19), "DE", standard, "2021-01-01")).toBe("no value of vat");
  });

  it("a closer line that has not begun leaves the wider one standing", () => {
    expect(at(isRate(21), "ES-CN", standard, "2014-12-31")).toBe("yes");
    expect(at(isRate(21), "ES", standard, "2014-12-31")).toBe("yes");
  });

  it("codes match by prefix, the longest first; the rest is otherwise", () => {
    const tariff: IrParameter = {
      name: "tariff",
      type: PERCENT,
      by: ["item.hs"],
      lines: [
        { keys: [hs("8711")], value: pc(6) },
        { keys: [hs("871160")], value: pc(10) },
      ],
      otherwise: { l: "none" },
      cites: [],
    };
    const rate = (code: string) =>
      ["6", "10"].find(
        (value) =>
          answer(
            compare(param("tariff"), "eq", percent(Number(value))),
            { items: [{ hs: code }] },
            {
              ir: { parameters: [tariff] },
              subject: "item",
            },
          ) === "yes",
      );
    expect([rate("871160"), rate("87116010"), rate("871150"), rate("8712")]).toEqual([
      "10",
      "10",
      "6",
      undefined,
    ]);
    const isNone = answer(
      { k: "is-none", of: param("tariff") },
      { items: [{ hs: "8712" }] },
      {
        ir: { parameters: [tariff] },
        subject: "item",
      },
    );
    expect(isNone).toBe("yes");
  });

  it("is read on its own date, or on the rule's", () => {
    const limit: IrParameter = {
      name: "limit",
      type: { t: "money" },
      by: [],
      lines: [
        { from: "2020-01-01", keys: [], value: money(150, "EUR") },
        { from: "2026-07-01", keys: [], value: money(100, "EUR") },
      ],
      cites: [],
    };
    const rule = { id: "r", when: compare(of("value"), "gt", param("limit")) };
    const facts = { value: "120 EUR", customs: { accepted_on: "2026-06-30" } };
    const outcome = (parameter: IrParameter, datedBy?: string) =>
      judge(ruleset({ parameters: [parameter], rules: [{ ...rule, ...(datedBy && { datedBy }) }] }), {
        facts,
      }).outcome;
    expect(outcome(limit)).toBe("hold");
    expect(outcome(limit, "customs.accepted_on")).toBe("pass");
    expect(outcome({ ...limit, datedBy: "customs.accepted_on" })).toBe("pass");
    expect(outcome({ ...limit, datedBy: "date" }, "customs.accepted_on")).toBe("hold");
  });

  it("nobody having followed it up, it is for the ruleset's owner", () => {
    const unverified = {
      ...vat,
      unverified: { from: "2026-09-01", note: { en: "not found", zh: "未查到" } },
    };
    const ir = ruleset({ parameters: [unverified], rules: [{ id: "r", subject: "item", when: isRate(20) }] });
    const decision = judge(ir, { facts: { items: [standard] } });
    expect(findings(decision)).toEqual(["no-value hold items[0]"]);
    expect(decision.findings[0]?.notes).toEqual([
      { note: "unverified", from: "2026-09-01", text: { en: "not found", zh: "未查到" } },
    ]);
  });
});

describe("a setting", () => {
  const strict: IrParameter = {
    name: "strict",
    type: BOOL,
    by: [],
    lines: [{ from: "2020-01-01", keys: [], value: { l: "bool", v: true } }],
    adjustable: { by: "tenant" },
    cites: [],
  };
  const limit: IrParameter = {
    name: "limit",
    type: { t: "money" },
    by: [],
    lines: [{ keys: [], value: money(100, "EUR") }],
    adjustable: { by: "tenant", direction: "lower" },
    cites: [],
  };
  const ir = ruleset({
    parameters: [strict, limit],
    rules: [
      { id: "r", when: { k: "truth", of: param("strict") } },
      { id: "s", when: over("value", param("limit")) },
    ],
  });
  const facts = { value: "80 EUR" };

  it("by default is what the ruleset says, and says so", () => {
    const decision = judge(ir, { facts });
    expect(findings(decision)).toEqual(["r hold shipment"]);
    expect(decision.findings[0]?.notes).toEqual([{ note: "setting", name: "strict", value: "yes" }]);
    expect(decision.settings_used).toEqual([
      { name: "limit", value: "100.00 EUR", default: true },
      { name: "strict", value: "yes", default: true },
    ]);
  });

  it("of the tenant's goes before it", () => {
    const decision = judge(ir, { facts, settings: { strict: false, limit: "50 EUR" } });
    expect(findings(decision)).toEqual(["s hold shipment"]);
  });

  it("in the direction that is not his, sets nothing", () => {
    expect(
      findings(judge(ir, { facts: { value: "120 EUR" }, settings: { strict: false, limit: "500 EUR" } })),
    ).toEqual(["s hold shipment"]);
  });

  it("in a wrong form, or of nothing one may set, is named", () => {
    const decision = judge(ir, { facts, settings: { strict: "maybe", loose: true } });
    expect(decision.invalid.map(({ path, code }) => [path, code])).toEqual([
      ["/settings/strict", "wrong-type"],
    ]);
    expect(decision.unrecognised).toEqual([{ path: "/settings/loose" }]);
    expect(findings(decision)).toEqual(["r hold shipment"]);
  });
});

describe("a table", () => {
  const collector: IrTable = {
    name: "collector",
    part: 0,
    subject: "shipment",
    windows: [{ from: { date: "2021-07-01" } }],
    scope: is("destination", place("FR")),
    outputs: [{ name: "vat.collector", type: TEXT }],
    rows: [
      { when: is("note", text("shop")), results: [lit(text("seller"))] },
      {
        when: { k: "and", of: [is("note", text("market")), compare(of("value"), "le", eur(150))] },
        results: [lit(text("marketplace"))],
      },
      {
        when: { k: "and", of: [is("note", text("market")), over("value", eur(150))] },
        results: [lit(text("importer"))],
      },
      { when: is("note", text("odd")), results: [lit(text("importer"))] },
    ],
    cites: [],
  };
  const says = (name: string, facts: Record<string, unknown>, table = collector, as_of = "2026-09-01") =>
    answer(
      compare({ k: "table", table: "collector", output: "vat.collector" }, "eq", lit(text(name))),
      facts,
      {
        ir: { tables: [table] },
        asked: { as_of },
      },
    );

  it.each([
    ["the row that holds", "seller", { note: "shop" }, "yes"],
    ["its border", "marketplace", { note: "market", value: "150 EUR" }, "yes"],
    ["beyond it", "importer", { note: "market", value: "150.01 EUR" }, "yes"],
    ["an input not known", "importer", { note: "market" }, "value missing"],
    ["no input known", "seller", {}, "note missing, value missing"],
    ["no row holds", "seller", { note: "else" }, "no value of collector"],
    ["out of scope", "seller", { destination: "DE", note: "shop" }, "no value of collector"],
  ])("%s", (_, name, facts, expected) => {
    expect(says(name, facts)).toBe(expected);
  });

  it("concludes what all rows agree on that may hold", () => {
    const rows = collector.rows.slice(2);
    expect(says("importer", { value: "200 EUR" }, { ...collector, rows })).toBe("yes");
    const otherwise = [lit(text("seller"))];
    expect(says("importer", { value: "200 EUR" }, { ...collector, rows, otherwise })).toBe("note missing");
    expect(says("seller", { note: "else" }, { ...collector, rows, otherwise })).toBe("yes");
  });

  it("concludes nothing before it is in force", () => {
    expect(says("seller", { note: "shop" }, collector, "2021-06-30")).toBe("no value of collector");
  });
});

describe("exchange", () => {
  const exchanges = [
    {
      name: "customs",
      rates: [{ span: { from: "2026-08-01", until: "2026-08-31" }, from: "EUR", to: "GBP", rate: "4/5" }],
    },
  ];
  const dear: IrCond = compare(
    { k: "convert", of: of("value"), to: "EUR", exchange: "customs" },
    "gt",
    eur(150),
  );
  const dearOn = (as_of: string, facts: Record<string, unknown>) =>
    answer(dear, facts, { ir: { exchanges }, asked: { as_of } });
  const stated = (rate: Record<string, unknown>) => ({
    value: "120.01 GBP",
    exchange_rates: [
      { exchange: "other", from: "GBP", to: "EUR", rate: 9 },
      { exchange: "customs", ...rate },
    ],
  });

  it("by the ruleset's rate of the day, whichever way round it is listed", () => {
    expect(dearOn("2026-08-31", { value: "120 GBP" })).toBe("no");
    expect(dearOn("2026-08-31", { value: "120.01 GBP" })).toBe("yes");
  });

  it("of one currency with itself is no exchange", () => {
    expect(dearOn("2026-09-01", { value: "150.01 EUR" })).toBe("yes");
  });

  it("by the rate the request states where none is listed", () => {
    expect(dearOn("2026-09-01", stated({ from: "GBP", to: "EUR", rate: "1.25" }))).toBe("yes");
    expect(dearOn("2026-09-01", stated({ from: "EUR", to: "GBP", rate: "0.8" }))).toBe("yes");
    expect(dearOn("2026-09-01", stated({ from: "GBP", to: "EUR", rate: "1.2" }))).toBe("no");
    expect(dearOn("2026-09-01", stated({ from: "USD", to: "EUR", rate: "1.2" }))).toBe(
      "exchange_rate.rate missing",
    );
  });

  it("a rate of nothing, or two that contradict each other, is none; two that agree are one", () => {
    const two = (first: string, second: Record<string, unknown>) => ({
      value: "120.01 GBP",
      exchange_rates: [
        { exchange: "customs", from: "GBP", to: "EUR", rate: first },
        { exchange: "customs", ...second },
      ],
    });
    expect(dearOn("2026-09-01", stated({ from: "GBP", to: "EUR", rate: "0" }))).toBe(
      "exchange_rate.rate invalid",
    );
    expect(dearOn("2026-09-01", two("1.25", { from: "GBP", to: "EUR", rate: "1.2" }))).toBe(
      "exchange_rate.rate invalid",
    );
    expect(dearOn("2026-09-01", two("1.25", { from: "EUR", to: "GBP", rate: "0.9" }))).toBe(
      "exchange_rate.rate invalid",
    );
    expect(dearOn("2026-09-01", two("1.25", { from: "EUR", to: "GBP", rate: "0.8" }))).toBe("yes");
  });

  it("a rate nobody states is asked for", () => {
    const ir = ruleset({ exchanges, rules: [{ id: "r", when: dear }] });
    const decision = judge(ir, { facts: { value: "120 GBP" } });
    expect(decision.missing.map(({ fact, path }) => [fact, path])).toEqual([
      ["exchange_rate.rate", "/exchange_rates/0/rate"],
    ]);
  });
});
