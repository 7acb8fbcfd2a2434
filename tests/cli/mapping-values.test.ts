import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { isRecord, type JsonObject } from "../../cli/json.ts";
import { mappingByHeadings, mappingOf } from "../../cli/mapping.ts";
import { shipmentsOf } from "../../cli/requests.ts";
import type { Vocabulary } from "../../cli/vocabulary.ts";
import type { IrFact, IrType } from "../../engine/ir.ts";

function fact(name: string, record: string, type: IrType, orNone = false): IrFact {
  const path = record === "shipment" ? name.split(".") : name.split(".").slice(1);
  return { name, record, path, type, orNone };
}

const vocabulary: Vocabulary = {
  records: [
    { name: "shipment", parents: [], knownBy: [] },
    {
      name: "item",
      parents: [{ record: "shipment", list: "items", max: 10, complete: true }],
      knownBy: ["sku"],
    },
    { name: "seller", parents: [], knownBy: [] },
  ],
  facts: [
    fact("destination", "shipment", { t: "place" }),
    fact("value", "shipment", { t: "money" }),
    fact("ordered_on", "shipment", { t: "date" }),
    fact("gift", "shipment", { t: "bool" }),
    fact("item.category", "item", { t: "enum", values: ["toy", "game", "other"] }),
    fact("item.weight", "item", { t: "quantity", unit: "kg" }),
    fact("item.sku", "item", { t: "text" }),
    fact("seller.country", "seller", { t: "place" }),
  ],
};

class Refused extends Error {}
const refuse = (message: string): never => {
  throw new Refused(message);
};
const mapping = (json: unknown) => mappingOf(json, vocabulary, refuse);
/** What one entry makes of a row. */
const read = (entry: unknown, row: Record<string, unknown>) =>
  mapping({ facts: { value: entry } }).row(row).facts.value;

const paths = {
  field: "path",
  prefixes: { Hobbies: "other", "Hobbies > Model Trains": "toy", "Games > Dice": "game" },
};
const mentions = {
  in: ["title", ["more", "text"]],
  table: [
    { mentions: ["soft toy*", "plush"], unless: ["no plush"], is: "toy" },
    { mentions: ["board game", "桌游"], is: "game" },
  ],
};

describe("a value of a mapping", () => {
  it.each<[string, unknown, Record<string, unknown>, unknown]>([
    ["the longest beginning of a path", paths, { path: ["Hobbies", "Model Trains", "Rails"] }, "toy"],
    ["a shorter one where no longer one fits", paths, { path: ["Hobbies", "Kites"] }, "other"],
    ["a path written as one text, capitals aside", paths, { path: "hobbies>MODEL TRAINS > x" }, "toy"],
    ["no part of a word", paths, { path: ["Hobbiesx"] }, undefined],
    ["a path nobody listed: unstated", paths, { path: ["Garden"] }, undefined],
    ["a path nobody listed, with otherwise", { ...paths, otherwise: "other" }, { path: ["X"] }, "other"],
    ["no path: unstated", { ...paths, otherwise: "other" }, { path: "" }, undefined],
    ["a separator of its own", { ...paths, separator: "/" }, { path: "Games / Dice / Sets" }, "game"],
    ["a whole path by its text", { field: "path", values: { "A > B": "toy" } }, { path: ["A", "B"] }, "toy"],
    ["what is not listed, handed on", { field: "k", values: { a: "toy" } }, { k: "b" }, "b"],
    ["what is not listed, left out", { field: "k", values: { a: "toy" }, only: true }, { k: "b" }, undefined],

    [
      "words that stand for nothing: unstated",
      { field: "k", unless: ["no info"] },
      { k: "No Info." },
      undefined,
    ],
    ["what does not speak of them", { field: "k", unless: ["no info"] }, { k: "Aqua" }, "Aqua"],

    ["whole words", mentions, { title: "A PLUSH bear" }, "toy"],
    ["no part of a word", mentions, { title: "plushness" }, undefined],
    ["any ending after a star", mentions, { title: "Two soft toys" }, "toy"],
    ["words of another field", mentions, { title: "x", more: { text: "Board-game!" } }, "game"],
    ["no phrase across two fields", mentions, { title: "board", more: { text: "game" } }, undefined],
    ["words that cancel it", mentions, { title: "plush, but no plush" }, undefined],
    ["Chinese without blanks", mentions, { title: "家庭聚会桌游卡牌" }, "game"],
    ["full-width letters", mentions, { title: "Ｐｌｕｓｈ" }, "toy"],
    ["nothing mentioned", mentions, { title: null }, undefined],

    [
      "a currency sign before",
      { field: "p", money: { symbols: { "£": "GBP" } } },
      { p: "£9.99" },
      "9.99 GBP",
    ],
    [
      "a currency sign behind, a decimal comma",
      { field: "p", money: { symbols: { "€": "EUR" } }, thousands: ".", decimal: "," },
      { p: "1.234,50 €" },
      "1234.50 EUR",
    ],
    [
      "the longest sign that fits",
      { field: "p", money: { symbols: { $: "USD", US$: "USD", R$: "BRL" } } },
      { p: "R$ 10" },
      "10 BRL",
    ],
    [
      "a sign it was not told of, as it stands",
      { field: "p", money: { symbols: { "£": "GBP" } } },
      { p: "¥10" },
      "¥10",
    ],
    [
      "no sign, with otherwise",
      { field: "p", money: { symbols: { "£": "GBP" }, otherwise: "EUR" } },
      { p: "10" },
      "10 EUR",
    ],
    [
      "a sign in a column of its own",
      { field: "p", money: { field: "c", values: { RM: "MYR" } } },
      { p: "5", c: "RM" },
      "5 MYR",
    ],
    [
      "a range, as it stands",
      { field: "p", money: { symbols: { "£": "GBP" } } },
      { p: "£5 - £9" },
      "£5 - £9",
    ],
    ["a power of ten", { field: "p", money: "MXN" }, { p: "4.449000000000000e+02" }, "444.9 MXN"],
    [
      "a gross price: the net one, to the cent, as derived",
      { field: "p", money: "EUR", gross: "19%", thousands: ".", decimal: "," },
      { p: "1.149,00" },
      { value: "965.55 EUR", provenance: "derived" },
    ],
    [
      "a gross price in a currency without decimals",
      { field: "p", money: "JPY", gross: "10%" },
      { p: "1000" },
      { value: "909 JPY", provenance: "derived" },
    ],
    [
      "a gross price that is half a cent off, rounded up",
      { field: "p", money: "EUR", gross: "100%" },
      { p: "0.01" },
      { value: "0.01 EUR", provenance: "derived" },
    ],
    [
      "a gross price that is no amount, as it stands",
      { field: "p", money: "EUR", gross: "19%" },
      { p: "5 - 9" },
      "5 - 9 EUR",
    ],
    [
      "a gross price by a rule of thumb, marked once",
      { derive: { field: "p", money: "EUR", gross: "19%" }, confidence: 0.9 },
      { p: "11.90" },
      { value: "10.00 EUR", provenance: "derived", confidence: 0.9 },
    ],
    ["a unit in the cell", { field: "w", unit: { words: { 克: "g", kgs: "kg" } } }, { w: "500 克" }, "500 g"],
    ["a unit in a column", { field: "w", unit: { field: "u" } }, { w: 1.2, u: "kg" }, "1.2 kg"],

    ["yes by its word", { field: "g", yes: ["Y", "是"], no: ["N"] }, { g: "y" }, true],
    ["no by its word", { field: "g", yes: ["Y"], no: ["N", "否"] }, { g: " 否 " }, false],
    ["neither, handed on", { field: "g", yes: ["Y"], no: ["N"] }, { g: "maybe" }, "maybe"],
    ["a day", { field: "d", date: "DD/MM/YYYY" }, { d: "03/12/2026" }, "2026-12-03"],
    ["a day with its time", { field: "d", date: "D.M.YYYY" }, { d: "3.2.2026 14:05:00" }, "2026-02-03"],
    ["a day in Chinese", { field: "d", date: "YYYY年M月D日" }, { d: "2026年2月3日" }, "2026-02-03"],
    ["no day of that form, handed on", { field: "d", date: "DD/MM/YYYY" }, { d: "2026-12-03" }, "2026-12-03"],

    ["the first that says anything", { first: [{ field: "a" }, { field: "b" }] }, { a: "", b: "x" }, "x"],
    ["none that says anything", { first: [{ field: "a" }, { field: "b" }] }, {}, undefined],
    [
      "a rule of thumb, marked as such",
      { derive: mentions, confidence: 0.7 },
      { title: "plush" },
      { value: "toy", provenance: "derived", confidence: 0.7 },
    ],
    ["a rule of thumb that says nothing", { derive: mentions, confidence: 0.7 }, { title: "" }, undefined],
  ])("reads %s", (_what, entry, row, value) => {
    expect(read(entry, row)).toEqual(value);
  });

  it("takes no time that grows with the square of a text", () => {
    const long = "soft ".repeat(200_000);
    expect(read(mentions, { title: long })).toBeUndefined();
  });
});

const BAD: [string, unknown, string][] = [
  ["a confidence of one", { value: { derive: { field: "a" }, confidence: 1 } }, "between 0 and 1"],
  ["no confidence", { value: { derive: { field: "a" } } }, "confidence"],
  ["an empty table", { value: { in: "a", table: [] } }, "table is a list"],
  ["a table of nothing", { value: { table: [{ mentions: ["a"], is: 1 }] } }, "in is a field"],
  ["a star in the middle", { value: { in: "a", table: [{ mentions: ["a*b"], is: 1 }] } }, "one * at the end"],
  ["no value of a line", { value: { in: "a", table: [{ mentions: ["a"] }] } }, "table[0]: is says"],
  ["otherwise for nothing", { value: { field: "a", separator: "/" } }, "separator goes with prefixes"],
  ["only without values", { value: { field: "a", only: true } }, "only goes with values"],
  ["an empty list of firsts", { value: { first: [] } }, "first is a list"],
  ["a mistake inside of a first", { value: { first: [{ feild: "a" }] } }, "first[0]: it has no key feild"],
  ["words that are no list", { value: { field: "a", yes: "Y" } }, "yes is a list of texts"],
  ["a rate that is none", { value: { field: "a", money: "EUR", gross: 19 } }, 'such as "19%"'],
  ["gross of what is no money", { value: { field: "a", unit: "g", gross: "19%" } }, "gross goes with money"],
  ["an empty path", { value: { field: "a", prefixes: {} } }, "prefixes is an object"],
];
const BAD_BEYOND_SCHEMA: [string, unknown, string][] = [
  [
    "a currency that is none",
    { value: { field: "a", money: { symbols: { $: "DOLLAR" } } } },
    "DOLLAR is no currency",
  ],
  ["a word for both", { value: { field: "a", yes: ["x"], no: ["X"] } }, "both yes and no"],
  ["a date without a year", { value: { field: "a", date: "DD/MM" } }, "date is a pattern"],
  [
    "one sign for two things",
    { value: { field: "a", money: "EUR", decimal: ",", thousands: "," } },
    "are both",
  ],
  ["a path that stands twice", { value: { field: "a", prefixes: { A: "toy", a: "game" } } }, "twice"],
];

describe("a mapping that is wrong", () => {
  it.each([...BAD, ...BAD_BEYOND_SCHEMA])(
    "is refused with the place and what to do: %s",
    (_what, facts, said) => {
      expect(() => mapping({ facts })).toThrow(said);
      expect(() => mapping({ facts })).toThrow(/^facts\.value: /);
    },
  );

  it("is refused for everything that is wrong at once", () => {
    const facts = { "item.categry": { is: "toy" }, value: { feild: "a" }, gift: { is: true, of: 1 } };
    expect(() => mapping({ facts })).toThrow(
      /^3 things are wrong\.\n- There is no fact item\.categry\. Did you mean item\.category\?\n- facts\.value: .*\n- facts\.gift: .*$/,
    );
  });

  it.each([
    ["no field to group by", { group: {}, facts: {} }, "group.by"],
    ["a list there is none of", { group: { by: "o", into: "itmes" }, facts: {} }, "items"],
    ["columns that are no list", { optional: "a", facts: {} }, "optional"],
  ])("is refused for %s", (_what, json, said) => {
    expect(() => mapping(json)).toThrow(said);
  });
});

describe("docs/mapping.schema.json", () => {
  const root = join(import.meta.dirname, "../..");
  const json = (path: string): JsonObject => {
    const read: unknown = JSON.parse(readFileSync(join(root, path), "utf8"));
    return isRecord(read) ? read : {};
  };
  const validate = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(
    json("docs/mapping.schema.json"),
  );
  const files = [
    ...readdirSync(join(root, "cli/mappings")).map((name) => `cli/mappings/${name}`),
    "docs/examples/catalogue.mapping.json",
  ];

  it.each(files)("takes %s", (path) => {
    validate(json(path));
    expect(validate.errors).toBeNull();
  });

  it.each(BAD)("refuses %s, as the command does", (_what, facts) => {
    expect(validate({ facts })).toBe(false);
  });

  it("takes every form the command takes", () => {
    const facts = {
      a: paths,
      b: mentions,
      c: { field: "p", money: { symbols: { "€": "EUR" }, otherwise: "EUR" }, thousands: ".", decimal: "," },
      d: { field: ["a", "b"], unit: { field: "u", values: { kgs: "kg" } } },
      e: { first: [{ is: null }, { field: "x", yes: ["y"], no: ["n"] }] },
      f: { derive: { field: "x", values: { a: 1 }, only: true }, confidence: 0.5 },
      g: { field: "d", date: "DD/MM/YYYY" },
      h: { field: "p", money: "EUR", gross: "5.5 %" },
    };
    expect(validate({ $schema: "x", id: ["a", ["b", "c"]], label: "t", group: { by: "o" }, facts })).toBe(
      true,
    );
  });
});

describe("rows of one shipment", () => {
  const grouped = {
    id: "order",
    group: { by: "order" },
    facts: {
      destination: { field: "to" },
      "seller.country": { field: "from" },
      "item.sku": { field: "sku" },
    },
  };
  const shipments = async (rows: (Record<string, unknown> | "bad")[], json: unknown = grouped) => {
    async function* records() {
      for (const [i, value] of rows.entries())
        yield value === "bad"
          ? { line: i + 2, problem: { code: "columns-differ" as const } }
          : { line: i + 2, value };
    }
    const all = [];
    for await (const each of shipmentsOf(records(), mapping(json))) all.push(each);
    return all;
  };

  it("are one record with their items", async () => {
    const rows = [
      { order: "A", to: "DE", from: "CN", sku: "1" },
      { order: "A", to: "DE", from: null, sku: "2" },
      { order: "B", to: "FR", from: "CN", sku: "3" },
      { order: "", to: "IT", from: "CN", sku: "4" },
      { order: "", to: "ES", from: "CN", sku: "5" },
    ];
    expect(await shipments(rows)).toEqual([
      {
        line: 2,
        body: {
          id: "A",
          facts: { destination: "DE", seller: { country: "CN" }, items: [{ sku: "1" }, { sku: "2" }] },
        },
      },
      {
        line: 4,
        body: { id: "B", facts: { destination: "FR", seller: { country: "CN" }, items: [{ sku: "3" }] } },
      },
      { line: 5, body: { facts: { destination: "IT", seller: { country: "CN" }, items: [{ sku: "4" }] } } },
      { line: 6, body: { facts: { destination: "ES", seller: { country: "CN" }, items: [{ sku: "5" }] } } },
    ]);
  });

  it.each([
    [
      "that contradict each other",
      [
        { order: "A", to: "DE", sku: "1" },
        { order: "A", to: "FR", sku: "2" },
      ],
      [{ line: 2, problem: { code: "disagree", fact: "destination" } }],
    ],
    [
      "that do not stand together",
      [
        { order: "A", sku: "1" },
        { order: "B", sku: "2" },
        { order: "A", sku: "3" },
      ],
      [
        expect.objectContaining({ line: 2 }),
        expect.objectContaining({ line: 3 }),
        { line: 4, problem: { code: "apart", given: "A" } },
      ],
    ],
    [
      "one of which cannot be read",
      [{ order: "A", sku: "1" }, "bad" as const, { order: "A", sku: "3" }],
      [
        { line: 3, problem: { code: "columns-differ" } },
        { line: 2, problem: { code: "columns-differ" } },
      ],
    ],
  ])("%s are not judged", async (_what, rows, expected) => {
    expect(await shipments(rows)).toEqual(expected);
  });
});

describe("a table without a mapping", () => {
  it("is read by headings that are facts", () => {
    const { row } = mappingByHeadings(["id", "destination", "item.category", "gift"], vocabulary, refuse);
    expect(row({ id: "7", destination: "DE", "item.category": "toy", gift: "yes" })).toEqual({
      id: "7",
      facts: { destination: "DE", items: [{ category: "toy" }], gift: true },
    });
  });

  it("is refused once for a heading that is none", () => {
    expect(() => mappingByHeadings(["item.categroy"], vocabulary, refuse)).toThrow(
      "Did you mean item.category? Name a mapping with --map",
    );
  });
});
