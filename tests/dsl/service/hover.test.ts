import { describe, expect, it } from "vitest";
import { hover, hoverText } from "../../../dsl/service/index.ts";
import { edited, SOUND } from "./fixture.ts";

const TODAY = "2026-11-21";

function told(path: string, context: string, word = context, date = TODAY, workspace = SOUND) {
  const source = workspace.documents.get(path)?.source ?? "";
  const start = source.indexOf(context);
  if (start === -1) throw new Error(`${path} holds no ${context}`);
  const found = hover(workspace, path, start + context.indexOf(word) + 1, date);
  if (found === undefined) throw new Error(`nothing is told of ${word}`);
  return {
    found,
    part: <P extends string>(kind: P) => found.parts.filter(({ part }) => part === kind),
    en: hoverText(found, "en"),
    zh: hoverText(found, "zh"),
  };
}

describe("what is told of", () => {
  it("a fact: its label in both languages, type and unit, meaning, and what stands in for it", () => {
    const { found, en, zh } = told("tax/duty.tide", "destination is in EU", "destination");
    expect(found.label).toEqual({ en: "Destination", zh: "目的地" });
    expect(en).toContain("Destination / 目的地");
    expect(zh).toContain("目的地 / Destination");
    expect(en).toContain("`place`");
    expect(en).toContain("Where it goes.");
    expect(en).toContain('such as "FR"');
    const worth = told("tax/defines.tide", "intrinsic_value is", "intrinsic").en;
    expect(worth).toContain("if not stated goods-total");
    expect(told("vocabulary.tide", "fact item.weight", "item.weight").en).toContain("`quantity in kg`");
    expect(told("tax/vat.tide", "ioss_number is not none", "ioss").en).toContain("`code ioss` or none");
  });

  it("a fact: what its values are called, and what it follows from", () => {
    const workspace = edited(
      SOUND,
      "vocabulary.tide",
      "fact item.weight",
      'fact item.kind is one of toy, lamp "Kind" value toy "Toy" named zh "玩具"\nfact item.play is yes or no "Play" if not stated item.kind is toy\nfact item.weight',
    );
    const kind = told("vocabulary.tide", "fact item.kind", "item.kind", TODAY, workspace).en;
    expect(kind).toContain('value toy "Toy" named zh "玩具"');
    const play = told("vocabulary.tide", "fact item.play", "item.play", TODAY, workspace).en;
    expect(play).toContain("if not stated item.kind is toy");
  });

  it("a fact: where it is found, what it takes to count, and who can confirm it", () => {
    const workspace = edited(
      SOUND,
      "vocabulary.tide",
      "fact item.weight",
      'fact item.real is yes or no "Real" carried by "invoice" carried by zh "发票" provenance given verified by "the owner"\nfact item.weight',
    );
    const { en } = told("vocabulary.tide", "fact item.real", "item.real", TODAY, workspace);
    expect(en).toContain(
      'carried by "invoice"\ncarried by zh "发票"\nprovenance given\nverified by "the owner"',
    );
  });

  it("a parameter: its value on a day and its whole timeline, with sources", () => {
    const workspace = edited(
      SOUND,
      "tax/sets.tide",
      "  from 2008-12-01: EUR 150",
      "  from before 1999-01-01: EUR 45\n  from 2008-12-01: EUR 150",
    );
    const on = (date: string) => told("tax/defines.tide", "at most limit", "limit", date, workspace);
    expect(on(TODAY).part("on")).toEqual([
      { part: "on", date: TODAY, values: [{ keys: [], value: "EUR 150" }] },
    ]);
    expect(on("2005-01-01").part("on")).toMatchObject([{ values: [{ value: "EUR 45" }] }]);
    expect(on("1990-01-01").part("on")).toMatchObject([{ values: [{ value: undefined }] }]);
    expect(on(TODAY).en).toContain("- since before 1999-01-01 until 2008-11-30: EUR 45");
    expect(on(TODAY).en).toContain("- from 2008-12-01: EUR 150 (Regulation (EC) 1186/2009, article 23)");
    expect(on(TODAY).zh).toContain("自 2008-12-01: EUR 150");
  });

  it("a parameter with keys: a value for each", () => {
    const { en, found } = told("tax/vat.tide", "vat-rate of", "vat-rate");
    expect(found.parts).toContainEqual({
      part: "on",
      date: TODAY,
      values: [
        { keys: ["FR", "standard"], value: "20%" },
        { keys: ["FR", "books"], value: "5.5%" },
        { keys: ["DE", "standard"], value: "19%" },
      ],
    });
    expect(en).toContain("by destination, item.vat_class");
  });

  it("a group: who is in it on the day, groups in it spelled out", () => {
    expect(told("tax/vat.tide", "in EU-VAT", "EU-VAT").part("members")).toEqual([
      { part: "members", date: TODAY, members: ["AT", "BE", "DE", "ES", "FR"], except: ["ES-CN", "FR-RE"] },
    ]);
    expect(told("tax/duty.tide", "in EU\n", "EU", "2019-01-01").part("members")).toMatchObject([
      { members: [] },
    ]);
  });

  it("a list: what stands in it on the day", () => {
    const list = (date: string) => told("tax/sets.tide", "list lithium", "lithium", date).part("entries");
    expect(list(TODAY)).toMatchObject([{ entries: ["hs 8507.60", "hs 8506.50"] }]);
    expect(list("2025-01-01")).toMatchObject([{ entries: [] }]);
  });

  it("a rule: what it is about, when it holds, what it comes to, and by which law", () => {
    const { en, zh, found } = told("tax/duty.tide", "rule xx-tax-002", "xx-tax-002");
    expect(found.label).toEqual({ en: "Tariff", zh: "普通关税" });
    expect(en).toContain("Judged once for each item.");
    expect(zh).toContain("逐个商品判断。");
    expect(en).toContain("effective from 2021-07-01");
    expect(en).toContain("then charge tariff-duty");
    expect(en).toContain("Regulation (EU) 952/2013");
    expect(told("tax/duty.tide", "rule xx-tax-001", "xx-tax-001").en).toContain(
      "[Regulation (EU) 2026/382](https://eur-lex.europa.eu/eli/reg/2026/382/oj)",
    );
    expect(told("tax/duty.tide", "rule xx-tax-001", "xx-tax-001").en).toContain(
      "Judged once for the shipment.",
    );
  });

  it("a define: what it stands for and what it is about", () => {
    const { en } = told("tax/vat.tide", "not low-value", "low-value");
    expect(en).toContain("define low-value as intrinsic_value is at most limit");
    expect(en).toContain("`yes or no`");
  });

  it("a conclusion: its type, and which table concludes it", () => {
    const { en } = told("tax/vat.tide", "collected by vat.collector", "vat.collector");
    expect(en).toContain("`one of seller, marketplace, importer`");
    expect(en).toContain("Concluded by `collector`");
  });

  it("a catalogue entry: its kind and label", () => {
    const { en } = told("tax/vat.tide", "require document eu-doc", "eu-doc");
    expect(en).toContain("EU declaration of conformity / 欧盟符合性声明");
    expect(en).toContain("Of `document`.");
  });

  it("a charge: what it is part of", () => {
    expect(told("tax/duty.tide", "charge flat-duty", "flat-duty").en).toContain("Part of `duty`.");
  });

  it("a value, a record, a list of records, a scene, an exchange, a place", () => {
    expect(told("tax/duty.tide", "mode is post", "post").en).toContain("Of `mode`.");
    expect(told("tax/duty.tide", "for each item", "item").en).toContain("known by sku");
    expect(told("tax/duty.tide", "in items", "items").en).toContain("Item / 商品");
    expect(told("tax/vat.tide", "starting from parcel", "parcel").en).toContain("given destination DE");
    expect(told("tax/sets.tide", "exchange customs-rate", "customs-rate").en).toContain("GBP, EUR: **1.15**");
    expect(told("tax/vat.tide", "destination DE", "DE").en).toContain("Germany / 德国");
    expect(told("tax/vat.tide", "destination DE", "DE").en).toContain("EU, EU-VAT");
  });

  it("a clause: how one is written", () => {
    expect(told("tax/duty.tide", "dated by", "dated").en).toContain("dated by customs.accepted_on");
  });

  it("nothing where there is no word", () => {
    expect(hover(SOUND, "tax/duty.tide", 1e6, TODAY)).toBeUndefined();
    expect(hover(SOUND, "no/such/file.tide", 0, TODAY)).toBeUndefined();
  });

  it("no word the author did not mean: texts are no names", () => {
    expect(() => told("tax/duty.tide", "Give the codes", "codes")).toThrow("nothing is told");
  });
});
