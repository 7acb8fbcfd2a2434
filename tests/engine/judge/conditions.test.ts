import { describe, expect, it } from "vitest";
import type { IrCond, IrLiteral } from "../../../engine/index.ts";
import {
  always,
  and,
  answer,
  compare,
  date,
  eur,
  fact,
  hs,
  inGroup,
  is,
  lit,
  never,
  not,
  number,
  of,
  or,
  over,
  param,
  place,
  TEXT,
  text,
  word,
  yes,
} from "../build.ts";

type Facts = Readonly<Record<string, unknown>>;
type Row = readonly [what: string, condition: IrCond, facts: Facts, expected: string];

const kg = (v: number): IrLiteral => ({ l: "quantity", v: String(v), unit: "kg", written: String(v) });

describe("what is not known", () => {
  const gift = yes("gift");
  const note = is("note", text("x"));
  it.each<Row>([
    ["missing is unknown", note, {}, "note missing"],
    ["invalid is unknown", note, { note: 5 }, "note invalid"],
    ["a false part spares the question", and(note, never), {}, "no"],
    ["wherever it stands", and(never, note), {}, "no"],
    ["a true part too", or(note, always), {}, "yes"],
    ["a known fact can settle it", and(note, is("destination", place("DE"))), {}, "no"],
    ["what absence means is known", gift, {}, "no"],
    ["and may be said otherwise", gift, { gift: true }, "yes"],
    ["not of unknown is unknown", not(note), {}, "note missing"],
    ["is missing is two-valued", { k: "is-missing", of: of("note") }, {}, "yes"],
    ["also of what was given wrongly", { k: "is-missing", of: of("note") }, { note: 5 }, "yes"],
    ["what is there is not missing", { k: "is-missing", of: of("note") }, { note: "x" }, "no"],
    ["what absence means is not missing", { k: "is-missing", of: of("gift") }, {}, "no"],
    ["a computed fact is not missing", { k: "is-missing", of: of("customs.accepted_on") }, {}, "no"],
    ["unless it cannot be computed", { k: "is-missing", of: of("goods_value") }, { items: [{}] }, "yes"],
  ])("%s", (_, condition, facts, expected) => {
    expect(answer(condition, facts)).toBe(expected);
  });
});

describe("none", () => {
  const ioss = of("seller.ioss");
  const none = { seller: { ioss: null } };
  it.each<Row>([
    ["is none of what was not told is unknown", { k: "is-none", of: ioss }, {}, "seller.ioss missing"],
    ["is none of what is declared none", { k: "is-none", of: ioss }, none, "yes"],
    ["is none of what there is", { k: "is-none", of: ioss }, { seller: { ioss: "IM3720000012" } }, "no"],
    ["none equals nothing", compare(ioss, "eq", lit({ l: "code", v: "x" })), none, "no"],
    ["and differs from everything", compare(ioss, "ne", lit({ l: "code", v: "x" })), none, "yes"],
    ["none has no form", { k: "well-formed", of: ioss, scheme: "ioss" }, none, "no"],
    ["nor has what is missing", { k: "well-formed", of: ioss, scheme: "ioss" }, {}, "no"],
    [
      "a code in the wrong form",
      { k: "well-formed", of: ioss, scheme: "ioss" },
      { seller: { ioss: "IM1" } },
      "no",
    ],
    [
      "a code in the right form",
      { k: "well-formed", of: ioss, scheme: "ioss" },
      { seller: { ioss: "IM3720000012" } },
      "yes",
    ],
  ])("%s", (_, condition, facts, expected) => {
    expect(answer(condition, facts)).toBe(expected);
  });
});

describe("comparisons", () => {
  const value = (amount: string) => ({ value: amount });
  it.each<Row>([
    ["over, at the limit", over("value", eur(150)), value("150.00 EUR"), "no"],
    ["over, a cent above", over("value", eur(150)), value("150.01 EUR"), "yes"],
    ["at least, at the limit", compare(of("value"), "ge", eur(150)), value("150 EUR"), "yes"],
    ["under, at the limit", compare(of("value"), "lt", eur(150)), value("150 EUR"), "no"],
    [
      "exactly, where floats are not",
      compare({ k: "add", a: eur(0.1), b: eur(0.2) }, "eq", eur(0.3)),
      {},
      "yes",
    ],
    ["other currencies do not compare", over("value", eur(150)), value("150 GBP"), "no value of conversion"],
    [
      "between, both ends included",
      { k: "between", of: of("value"), low: eur(150), high: eur(200) },
      value("200 EUR"),
      "yes",
    ],
    [
      "between, outside",
      { k: "between", of: of("value"), low: eur(150), high: eur(200) },
      value("200.01 EUR"),
      "no",
    ],
    [
      "dates",
      compare(of("customs.accepted_on"), "lt", lit(date("2026-07-01"))),
      { customs: { accepted_on: "2026-06-30" } },
      "yes",
    ],
    ["one of", { k: "among", of: of("note"), values: [text("a"), text("b")] }, { note: "b" }, "yes"],
    ["none of", { k: "among", of: of("note"), values: [text("a"), text("b")] }, { note: "c" }, "no"],
  ])("%s", (_, condition, facts, expected) => {
    expect(answer(condition, facts)).toBe(expected);
  });

  it("quantities compare whatever unit they are given in", () => {
    const heavy = compare(of("item.weight"), "ge", lit(kg(2)));
    const weigh = (weight: string) => answer(heavy, { items: [{ weight }] }, { subject: "item" });
    expect([weigh("2000 g"), weigh("1999.9 g"), weigh("4.41 lb")]).toEqual(["yes", "no", "yes"]);
  });
});

describe("places and codes", () => {
  const ir = { groups: [{ name: "VAT-AREA", versions: [{ members: ["EU"], except: ["ES-CN"] }] }, EU] };
  const to = (destination: string) => ({ destination });
  const code = (digits: string) => ({ items: [{ hs: digits }] });
  const bikes = is("item.hs", hs("871160"));
  it.each<Row>([
    ["a part of the place is in it", is("destination", place("FR")), to("FR-RE"), "yes"],
    ["another place is not", is("destination", place("FR")), to("DE"), "no"],
    ["the whole may be in the part", is("destination", place("FR-RE")), to("FR"), "destination too-coarse"],
    [
      "two facts are one place only if equally fine",
      compare(of("destination"), "eq", of("stock_country")),
      { destination: "FR-RE", stock_country: "FR" },
      "stock_country too-coarse",
    ],
    [
      "countries of two facts",
      compare({ k: "fact", fact: "destination", country: true }, "eq", {
        k: "fact",
        fact: "stock_country",
        country: true,
      }),
      { destination: "FR-RE", stock_country: "FR" },
      "yes",
    ],
    ["in a group", inGroup("destination", "VAT-AREA"), to("FR"), "yes"],
    ["in what the group leaves out", inGroup("destination", "VAT-AREA"), to("ES-CN"), "no"],
    [
      "too coarse for what the group leaves out",
      inGroup("destination", "VAT-AREA"),
      to("ES"),
      "destination too-coarse",
    ],
    ["finer and not left out", inGroup("destination", "VAT-AREA"), to("ES-MD"), "yes"],
    ["outside", inGroup("destination", "VAT-AREA"), to("CH"), "no"],
  ])("%s", (_, condition, facts, expected) => {
    expect(answer(condition, facts, { ir })).toBe(expected);
  });

  it.each<Row>([
    ["longer than asked", bikes, code("8711.60.10"), "yes"],
    ["another code", bikes, code("8712.00"), "no"],
    ["shorter than asked", bikes, code("8711"), "item.hs too-coarse"],
    [
      "cut to digits",
      compare({ k: "fact", fact: "item.hs", digits: 6 }, "eq", lit(hs("871160"))),
      code("87116010"),
      "yes",
    ],
    [
      "too short to cut",
      compare({ k: "fact", fact: "item.hs", digits: 6 }, "eq", lit(hs("871160"))),
      code("8711"),
      "item.hs too-coarse",
    ],
    [
      "too short is missing where so many digits are asked for",
      { k: "is-missing", of: { k: "fact", fact: "item.hs", digits: 6 } },
      code("8711"),
      "yes",
    ],
  ])("hs: %s", (_, condition, facts, expected) => {
    expect(answer(condition, facts, { subject: "item" })).toBe(expected);
  });

  it("a group nobody wrote down for that day is for its owner to settle", () => {
    const asked = { as_of: "2019-06-01" };
    expect(answer(inGroup("destination", "EU"), {}, { asked })).toBe("no value of EU");
  });
});

const EU = { name: "EU", versions: [{ from: "2020-02-01", members: ["FR", "DE", "ES"], except: [] }] };

describe("lists", () => {
  const lists = [
    {
      name: "knives",
      of: "values" as const,
      entries: [{ value: "zombie", from: "2024-09-24" }, { value: "butterfly" }],
    },
    { name: "bikes", of: "codes" as const, entries: [{ hs: "871160" }, { hs: "8712", until: "2026-06-30" }] },
    {
      name: "vague",
      of: "terms" as const,
      languages: ["en"],
      entries: [{ term: "goods" }, { term: "parts" }],
    },
  ];
  const inList = (name: string, list: string): IrCond => ({ k: "in-list", of: of(name), list });
  it.each<Row>([
    ["an entry that always stood", inList("note", "knives"), { note: "butterfly" }, "yes"],
    ["an entry that stands by now", inList("note", "knives"), { note: "zombie" }, "yes"],
    ["no entry", inList("note", "knives"), { note: "spoon" }, "no"],
    [
      "terms in a text",
      { k: "mentions", of: of("note"), lists: ["vague"], terms: [] },
      { note: "Spare PARTS, various" },
      "yes",
    ],
    [
      "no term in it",
      { k: "mentions", of: of("note"), lists: ["vague"], terms: ["stuff"] },
      { note: "departs" },
      "no",
    ],
    [
      "a term of its own",
      { k: "mentions", of: of("note"), lists: ["vague"], terms: ["stuff"] },
      { note: "some stuff" },
      "yes",
    ],
    ["no text", { k: "mentions", of: of("note"), lists: ["vague"], terms: [] }, {}, "note missing"],
  ])("%s", (_, condition, facts, expected) => {
    expect(answer(condition, facts, { ir: { lists } })).toBe(expected);
  });

  it("entries begin and end", () => {
    const on = (as_of: string, condition: IrCond, facts: Facts, subject = "shipment") =>
      answer(condition, facts, { ir: { lists }, asked: { as_of }, subject });
    expect(on("2024-09-23", inList("note", "knives"), { note: "zombie" })).toBe("no");
    const bike = { items: [{ hs: "871200" }] };
    expect(on("2026-06-30", inList("item.hs", "bikes"), bike, "item")).toBe("yes");
    expect(on("2026-07-01", inList("item.hs", "bikes"), bike, "item")).toBe("no");
    expect(on("2026-07-01", inList("item.hs", "bikes"), { items: [{ hs: "8711" }] }, "item")).toBe(
      "item.hs too-coarse",
    );
  });

  it("a list of words that may go on says no to nothing", () => {
    const flags = (mode: "one" | "all" | "none", ...words: string[]): IrCond => ({
      k: "includes",
      list: of("item.flags"),
      mode,
      values: words.map((each) => lit(text(each))),
    });
    const having = (condition: IrCond, item: Facts) =>
      answer(condition, { items: [item] }, { subject: "item" });
    const open = { flags: ["a", "b"] };
    const closed = { flags: ["a", "b"], flags_complete: true };
    expect(having(flags("one", "a"), open)).toBe("yes");
    expect(having(flags("one", "c"), open)).toBe("item.flags open-list");
    expect(having(flags("one", "c"), closed)).toBe("no");
    expect(having(flags("all", "a", "c"), open)).toBe("item.flags open-list");
    expect(having(flags("all", "a", "b"), open)).toBe("yes");
    expect(having(flags("none", "a"), open)).toBe("no");
    expect(having(flags("none", "c"), open)).toBe("item.flags open-list");
    expect(having(flags("none", "c"), closed)).toBe("yes");
    expect(having(flags("one", "a"), {})).toBe("item.flags missing");
    expect(having(flags("one", "a"), { flags: null })).toBe("no");
  });

  it("the acts asked about are a closed list", () => {
    const ships: IrCond = { k: "includes", list: of("operation"), mode: "one", values: [lit(word("ship"))] };
    expect(answer(ships, {})).toBe("yes");
    expect(answer(ships, {}, { asked: { acts: ["offer"] } })).toBe("no");
  });
});

describe("elements of lists", () => {
  const lead = is("substance.name", text("lead"));
  const any = (has: IrCond, k: "any" | "every" | "no" = "any"): IrCond => ({ k, record: "substance", has });
  const tested = (substances: readonly Facts[], complete: boolean) => ({
    items: [{ materials: [{ substances, substances_complete: complete }], materials_complete: true }],
  });
  const inItem = (condition: IrCond, facts: Facts) => answer(condition, facts, { subject: "item" });
  it.each<Row>([
    ["any: one is", any(lead), tested([{ name: "lead" }], false), "yes"],
    [
      "any: none of an open list",
      any(lead),
      tested([{ name: "zinc" }], false),
      "material.substances open-list",
    ],
    ["any: none of a closed list", any(lead), tested([{ name: "zinc" }], true), "no"],
    ["any: one is not known", any(lead), tested([{}], true), "substance.name missing"],
    ["any: whatever may follow", any(never), tested([], false), "no"],
    ["every: of nothing", any(lead, "every"), tested([], true), "yes"],
    ["every: one is not", any(lead, "every"), tested([{ name: "zinc" }], false), "no"],
    [
      "every: those listed are",
      any(lead, "every"),
      tested([{ name: "lead" }], false),
      "material.substances open-list",
    ],
    ["no: one is", any(lead, "no"), tested([{ name: "lead" }], false), "no"],
    ["no: none of a closed list", any(lead, "no"), tested([{ name: "zinc" }], true), "yes"],
    ["lists nobody gave", any(lead), { items: [{}] }, "item.materials missing"],
    ["whether there is one at all", any(always), tested([], false), "material.substances open-list"],
  ])("%s", (_, condition, facts, expected) => {
    expect(inItem(condition, facts)).toBe(expected);
  });

  it("reads what it stands in from inside", () => {
    const both = any(and(lead, is("item.category", word("toy"))));
    const facts = tested([{ name: "lead" }], true);
    expect(inItem(both, { items: facts.items.map((item) => ({ ...item, category: "toy" })) })).toBe("yes");
    expect(inItem(both, facts)).toBe("item.category missing");
  });

  it("is full where the vocabulary allows no more", () => {
    const substances = Array.from({ length: 50 }, () => ({ name: "zinc" }));
    expect(inItem(any(lead), tested(substances, false))).toBe("no");
  });
});

describe("values", () => {
  const prices = (...all: (string | undefined)[]) => ({
    items: all.map((price) => (price === undefined ? {} : { price })),
  });
  const total = (op: "sum" | "largest" | "smallest" | "average" | "count" | "count-distinct") =>
    ({ k: "aggregate", op, record: "item", of: of("item.price") }) as const;
  it.each<Row>([
    ["a sum", compare(total("sum"), "eq", eur(30)), prices("10 EUR", "20 EUR"), "yes"],
    ["a sum of nothing is nothing", compare(total("sum"), "le", eur(0)), { items: [] }, "yes"],
    [
      "a sum with a gap",
      compare(total("sum"), "le", eur(100)),
      prices("10 EUR", undefined),
      "item.price missing",
    ],
    ["that is over the limit already", over("goods_value", eur(100)), prices("101 EUR", undefined), "yes"],
    [
      "and so not at most the limit",
      compare(total("sum"), "le", eur(100)),
      prices("101 EUR", undefined),
      "no",
    ],
    [
      "the limit seen from the other side",
      compare(eur(100), "lt", total("sum")),
      prices("101 EUR", undefined),
      "yes",
    ],
    [
      "with more added",
      compare({ k: "add", a: total("sum"), b: of("transport") }, "gt", eur(100)),
      prices("101 EUR"),
      "yes",
    ],
    [
      "a sum over two currencies",
      compare(total("sum"), "gt", eur(1)),
      prices("1 EUR", "1 GBP"),
      "no value of conversion",
    ],
    ["largest", compare(total("largest"), "eq", eur(20)), prices("10 EUR", "20 EUR"), "yes"],
    ["largest, already over", compare(total("largest"), "gt", eur(15)), prices("20 EUR", undefined), "yes"],
    ["smallest", compare(total("smallest"), "eq", eur(10)), prices("10 EUR", "20 EUR"), "yes"],
    [
      "smallest with a gap",
      compare(total("smallest"), "gt", eur(5)),
      prices("10 EUR", undefined),
      "item.price missing",
    ],
    ["average", compare(total("average"), "eq", eur(15)), prices("10 EUR", "20 EUR"), "yes"],
    ["average of nothing is none", { k: "is-none", of: total("average") }, { items: [] }, "yes"],
    [
      "distinct values",
      compare(total("count-distinct"), "eq", lit(number(2))),
      prices("1 EUR", "1.00 EUR", "2 EUR"),
      "yes",
    ],
    ["difference", compare({ k: "diff", a: eur(3), b: eur(5) }, "eq", eur(2)), {}, "yes"],
    [
      "a ratio",
      compare({ k: "div", a: eur(1), b: eur(3) }, "eq", { k: "div", a: eur(2), b: eur(6) }),
      {},
      "yes",
    ],
    [
      "by nothing",
      compare({ k: "div", a: eur(1), b: eur(0) }, "gt", lit(number(1))),
      {},
      "no value of conversion",
    ],
    ["larger of", compare({ k: "larger", of: [eur(1), eur(2)] }, "eq", eur(2)), {}, "yes"],
    ["smaller of", compare({ k: "smaller", of: [eur(1), eur(2)] }, "eq", eur(1)), {}, "yes"],
    [
      "a month later is the same day, or the last",
      compare(
        { k: "add", a: lit(date("2026-01-31")), b: lit({ l: "duration", months: 1 }) },
        "eq",
        lit(date("2026-02-28")),
      ),
      {},
      "yes",
    ],
    [
      "a date less a date is days",
      compare(
        { k: "sub", a: lit(date("2026-03-01")), b: lit(date("2026-02-01")) },
        "eq",
        lit({ l: "duration", days: 28 }),
      ),
      {},
      "yes",
    ],
  ])("%s", (_, condition, facts, expected) => {
    expect(answer(condition, facts)).toBe(expected);
  });

  it("counts only those that are known to belong", () => {
    const toys: IrCond = compare(
      { k: "aggregate", op: "count", record: "item", where: is("item.category", word("toy")) },
      "ge",
      lit(number(2)),
    );
    expect(answer(toys, { items: [{ category: "toy" }, { category: "toy" }, {}] })).toBe("yes");
    expect(answer(toys, { items: [{ category: "toy" }, {}] })).toBe("item.category missing");
    expect(answer(toys, { items: [{ category: "toy" }, { category: "other" }] })).toBe("no");
  });

  it("a product has the unit it is declared in, and is exact", () => {
    const energy = fact(
      "item.energy",
      { t: "quantity", unit: "Wh" },
      {
        computed: { k: "mul", a: of("item.voltage"), b: of("item.capacity") },
      },
    );
    const facts = [
      energy,
      fact("item.voltage", { t: "quantity", unit: "V" }),
      fact("item.capacity", { t: "quantity", unit: "Ah" }),
    ];
    const limit: IrCond = compare(
      of("item.energy"),
      "gt",
      lit({ l: "quantity", v: "360000", unit: "Wh", written: "100" }),
    );
    const having = (item: Facts) => answer(limit, { items: [item] }, { ir: { facts }, subject: "item" });
    expect(having({ voltage: "3.7 V", capacity: "40 Ah" })).toBe("yes");
    expect(having({ voltage: "3.7 V", capacity: "27 Ah" })).toBe("no");
    expect(having({ voltage: "3.7 V" })).toBe("item.capacity missing");
    expect(having({ energy: "99 Wh" })).toBe("no");
  });

  it("what cannot be computed is asked for part by part, or itself where the ruleset lacks the rest", () => {
    expect(answer(over("goods_value", eur(1)), { items: [{}] })).toBe("item.price missing");
    const rate = fact("item.duty", TEXT, { computed: param("tariff") });
    const tariff = { name: "tariff", type: TEXT, by: [], lines: [], cites: [] };
    const known = is("item.duty", text("x"));
    expect(
      answer(known, { items: [{}] }, { ir: { facts: [rate], parameters: [tariff] }, subject: "item" }),
    ).toBe("item.duty missing");
  });

  it("none in it makes it none", () => {
    const condition: IrCond = { k: "is-none", of: { k: "mul", a: of("item.rate"), b: of("item.price") } };
    expect(answer(condition, { items: [{ rate: null }] }, { subject: "item" })).toBe("yes");
  });

  it("a define is judged where its subject is", () => {
    const ir = {
      defines: [
        { name: "dear", subject: "shipment", body: { cond: over("goods_value", eur(10)) } },
        {
          name: "double",
          subject: "item",
          body: { sum: { k: "add" as const, a: of("item.price"), b: of("item.price") } },
        },
      ],
    };
    const both = and({ k: "named", define: "dear" }, compare({ k: "define", name: "double" }, "gt", eur(10)));
    expect(answer(both, prices("6 EUR", "6 EUR"), { ir, subject: "item" })).toBe("yes");
    expect(answer({ k: "any", record: "item", has: both }, prices("5 EUR", "6 EUR"), { ir })).toBe("yes");
  });

  it("a ruleset that runs in circles is held", () => {
    const ir = {
      defines: [
        { name: "self", subject: "shipment", body: { cond: { k: "named" as const, define: "self" } } },
      ],
    };
    expect(answer({ k: "named", define: "self" }, {}, { ir })).toBe("failed");
  });
});
