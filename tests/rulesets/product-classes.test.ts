import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../../dsl/index.ts";
import { type Bundle, openBundle, packBundle, readRequest, screen } from "../../engine/index.ts";
import { RULESET_RESOLVER, RULESET_TEXTS } from "./compiled.ts";

/** A fact that is asked for, and what product law takes the goods for when it is not. */
interface Answer {
  readonly is: readonly string[];
  readonly asked: readonly string[];
}

/** The questions a category may leave open; each answers several classes at once. */
const MAY_BE_ASKED = ["item.age_from", "item.main_material", "item.power", "item.wireless"];

const WITHOUT_ELECTRICITY = [
  "toy",
  "soft-toy",
  "game",
  "adult-game",
  "fancy-dress",
  "scale-model",
  "childcare-article",
  "crib",
  "clothing",
  "childrens-clothing",
  "leather-clothing",
  "footwear",
  "leather-footwear",
  "childrens-footwear",
  "household-textile",
  "bag",
  "leather-goods",
  "jewellery",
  "sunglasses",
  "furniture",
  "wooden-furniture",
  "upholstered-furniture",
  "mattress",
  "clothing-storage",
  "tableware",
  "cookware",
  "food-container",
  "candle",
  "knife",
  "bicycle",
  "sports-equipment",
  "book",
  "media",
  "food",
  "coffee",
  "tea",
  "construction-product",
  "other",
];

/** The classes the tables below speak of; more may be added. */
const TOLD = [
  "toy",
  "children_product",
  "consumer_product",
  "ce_required",
  "uk_marking_required",
  "energy_labelled",
  "cpsc_rule",
  "electrical",
  "electronic",
  "mains",
  "radio",
  "intentional_radiator",
  "internet_connected",
  "digital_elements",
  "connectable",
  "has_battery",
  "button_cell",
  "textile",
  "clothing",
  "leather",
  "footwear",
  "skin_contact",
  "blade",
  "food",
  "packaged",
];

/** No law is written for Antarctica, so nothing else speaks or asks. */
function probe(fact: string, index: number): string {
  return `
rule probe-${index} "Probe"
  title zh "探测"
  cite "None" no public link
  effective since before 2020-01-01
  for each item where destination is AQ
  when ${fact} is yes
  then warn
  message en "${fact}"
  message zh "${fact}"
  remedy en "None."
  remedy zh "无。"
  confidence verified
`;
}

describe("what product law takes goods for", () => {
  let bundle: Bundle;
  let classes: readonly string[];
  let categories: readonly string[];

  beforeAll(async () => {
    classes = [
      ...new Set(
        RULESET_TEXTS.filter(({ path }) => path.endsWith("vocabulary/classes.tide")).flatMap(({ source }) =>
          [...source.matchAll(/^fact (item\.\w+) is yes\b/gm)].flatMap(([, name]) => name ?? []),
        ),
      ),
    ];
    const source = `ruleset probe jurisdiction AQ domain ip version "1" "Probe" named zh "探测"\n${classes.map(probe).join("")}`;
    const compiled = await compile([...RULESET_TEXTS, { path: "probe.tide", source }], RULESET_RESOLVER);
    if (compiled.ir === undefined)
      throw new Error(`the probe does not compile: ${compiled.diagnostics[0]?.code}`);
    const category = compiled.ir.facts.find(({ name }) => name === "item.category")?.type;
    categories = category?.t === "enum" ? category.values : [];
    bundle = await openBundle(await packBundle(compiled.ir));
  });

  function answer(item: Readonly<Record<string, unknown>>): Answer {
    const facts = { destination: "AQ", items: [{ sku: "A", ...item }] };
    const read = readRequest({ domains: ["ip"], facts }, { today: "2026-11-21" });
    if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
    const { findings, missing } = screen(bundle, read.request);
    const spoken = new Set(findings.map(({ rule }) => rule));
    return {
      is: TOLD.filter((name) => spoken.has(`probe-${classes.indexOf(`item.${name}`)}`)).sort(),
      asked: missing.map(({ fact }) => fact).sort(),
    };
  }

  it("there are kinds and classes", () => {
    expect(categories.length).toBeGreaterThan(60);
    expect(classes.length).toBeGreaterThan(30);
  });

  it("follows from the category, and where that leaves it open from few questions", () => {
    const others = categories.flatMap((category) =>
      answer({ category }).asked.flatMap((fact) =>
        MAY_BE_ASKED.includes(fact) ? [] : `${category}: ${fact}`,
      ),
    );
    expect(others).toEqual([]);
  });

  it("leaves nothing open of kinds without electricity", () => {
    const open = WITHOUT_ELECTRICITY.flatMap((category) =>
      answer({ category }).asked.map((fact) => `${category}: ${fact}`),
    );
    expect(open).toEqual([]);
  });

  it.each([
    ["clothing", ["consumer_product", "cpsc_rule", "textile", "clothing", "skin_contact", "packaged"]],
    ["book", ["consumer_product", "packaged"]],
    ["knife", ["consumer_product", "blade", "packaged"]],
    ["coffee", ["food", "packaged"]],
    ["live-animal", ["packaged"]],
    ["other", ["consumer_product", "packaged"]],
    [
      "toy",
      [
        "toy",
        "children_product",
        "consumer_product",
        "ce_required",
        "uk_marking_required",
        "cpsc_rule",
        "packaged",
      ],
    ],
    ["tyre", ["consumer_product", "energy_labelled", "packaged"]],
    [
      "electric-clothing",
      [
        "consumer_product",
        "ce_required",
        "uk_marking_required",
        "cpsc_rule",
        "electrical",
        "electronic",
        "has_battery",
        "textile",
        "clothing",
        "skin_contact",
        "packaged",
      ],
    ],
    [
      "leather-clothing",
      ["consumer_product", "cpsc_rule", "clothing", "leather", "skin_contact", "packaged"],
    ],
    ["leather-footwear", ["consumer_product", "footwear", "leather", "skin_contact", "packaged"]],
    ["adult-game", ["consumer_product", "packaged"]],
    ["childrens-article", ["children_product", "consumer_product", "cpsc_rule", "packaged"]],
  ])("asks nothing more of %s", (category, is) => {
    expect(answer({ category })).toEqual({ is: is.toSorted(), asked: [] });
  });

  const electrical = ["consumer_product", "ce_required", "uk_marking_required", "electrical", "electronic"];
  it.each([
    [
      "a lamp for the mains",
      { category: "lamp", power: ["mains"], wireless: null },
      [...electrical, "mains"],
    ],
    [
      "earphones by Bluetooth with an app",
      {
        category: "headphones",
        power: ["built-in-battery"],
        wireless: ["bluetooth"],
        reaches_internet: true,
      },
      [
        ...electrical,
        "radio",
        "intentional_radiator",
        "internet_connected",
        "digital_elements",
        "connectable",
        "has_battery",
      ],
    ],
    ["earphones with a cable", { category: "headphones", power: null, wireless: null }, electrical],
    [
      "a receiver of positions, which sends nothing",
      { category: "electronics", power: ["usb"], wireless: ["positioning"], reaches_internet: false },
      [...electrical, "radio", "digital_elements"],
    ],
    [
      "a watch that is wound",
      { category: "watch", power: null, wireless: null },
      ["consumer_product", "skin_contact"],
    ],
    [
      "a watch with a button cell",
      { category: "watch", power: ["button-cell"], wireless: null },
      [...electrical, "cpsc_rule", "has_battery", "button_cell", "skin_contact"],
    ],
    ["a bag with a battery", { category: "bag", has_battery: true }, ["consumer_product", "has_battery"]],
    ["a tool for professionals", { category: "other", professional_only: true }, []],
    [
      "a toy whose maker says it is none",
      { category: "toy", toy: false, children_product: false },
      ["consumer_product"],
    ],
  ])("takes %s for what it is", (_, item, is) => {
    const { is: found, asked } = answer(item);
    expect(asked).toEqual([]);
    expect(new Set(found)).toEqual(new Set([...is, "packaged"]));
  });
});
