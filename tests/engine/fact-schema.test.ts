import { describe, expect, it } from "vitest";
import { factSchema, oneFactSchema, type VocabularySource } from "../../engine/fact-schema.ts";
import type { IrFact, IrType } from "../../engine/index.ts";

const fact = (name: string, record: string, type: IrType, orNone = false): IrFact => ({
  name,
  record,
  path: record === "shipment" ? name.split(".") : name.split(".").slice(1),
  type,
  orNone,
});

const SOURCE: VocabularySource = {
  records: [
    { name: "shipment", parents: [], knownBy: [] },
    { name: "seller", parents: [], knownBy: [] },
    { name: "item", parents: [{ record: "shipment", list: "items", max: 9, complete: true }], knownBy: [] },
    { name: "label", parents: [{ record: "item", list: "labels", max: 3, complete: false }], knownBy: [] },
  ],
  facts: [
    fact("date", "shipment", { t: "date" }),
    fact("customs.accepted_on", "shipment", { t: "date" }),
    fact("customs.dataset", "shipment", { t: "enum", values: ["H1", "H7"] }),
    fact("gift", "shipment", { t: "bool" }),
    fact("seller.country", "seller", { t: "place" }),
    fact("item.price", "item", { t: "money", currency: "EUR" }, true),
    fact("item.weight", "item", { t: "quantity", unit: "kg" }),
    fact("label.id", "label", { t: "catalogue", kind: "label" }),
    fact("label.on", "label", { t: "list", of: { t: "text" }, max: 6, complete: false }),
  ],
  catalogue: [
    { kind: "label", name: "operator" },
    { kind: "document", name: "declaration" },
  ],
  words: {
    sentences: [],
    rules: {},
    facts: {
      gift: { label: { en: "Gift" }, meaning: { en: "Given, not sold." }, suchAs: "no" },
      "label.on": { label: { en: "Where" }, meaning: {}, suchAs: "product, packaging" },
      "item.price": { label: { en: "Price" }, meaning: {}, suchAs: "9.90 EUR" },
    },
    records: { item: { en: "Item" } },
    catalogue: {},
    charges: {},
    parts: [],
  },
};

describe("the schema of the facts", () => {
  const schema = factSchema(SOURCE);

  it("takes a fact only from where it counts", () => {
    const from = (provenance: NonNullable<IrFact["provenance"]>) =>
      oneFactSchema({ ...fact("gift", "shipment", { t: "bool" }), provenance }, SOURCE).anyOf;
    const wrapped = (...words: string[]) => ({ properties: { provenance: { enum: words } } });
    expect(from("derived")).toMatchObject([{}, wrapped("derived", "given", "verified")]);
    expect(from("given")).toMatchObject([{}, wrapped("given", "verified")]);
    expect(from("verified")).toMatchObject([wrapped("verified")]);
  });

  it("nests dotted names, and leaves out what the engine fills in", () => {
    expect(schema).toMatchObject({
      type: "object",
      properties: { customs: { type: "object", properties: { accepted_on: {}, dataset: {} } } },
    });
    expect(schema).not.toHaveProperty("properties.date");
  });

  it("puts records where a request puts them: at the root, or in lists", () => {
    expect(schema).toMatchObject({
      properties: {
        seller: { $ref: "#/$defs/seller" },
        items: { items: { $ref: "#/$defs/item" }, maxItems: 9 },
      },
      $defs: { item: { title: "Item", properties: { labels: { items: { $ref: "#/$defs/label" } } } } },
    });
  });

  it("lets a list that may be open be called complete", () => {
    expect(schema).toHaveProperty("$defs.item.properties.labels_complete", { type: "boolean" });
    expect(schema).toHaveProperty("$defs.label.properties.on_complete", { type: "boolean" });
    expect(schema).not.toHaveProperty("properties.items_complete");
  });

  it("takes null only for what there may be none of", () => {
    const forms = (path: string) => {
      const found: unknown = path
        .split("/")
        .reduce<unknown>((at, key) => Reflect.get(Object(at), key), schema);
      return JSON.stringify(found);
    };
    expect(forms("$defs/item/properties/price")).toContain('"null"');
    expect(forms("$defs/item/properties/weight")).not.toContain('"null"');
  });

  it("names the catalogue's entries of the kind", () => {
    expect(schema).toHaveProperty("$defs.label.properties.id.anyOf.0", { enum: ["operator"] });
  });

  it("gives examples as JSON has them", () => {
    expect(schema).toHaveProperty("properties.gift.examples", [false]);
    expect(schema).toHaveProperty("$defs.label.properties.on.examples", [["product", "packaging"]]);
    expect(schema).toHaveProperty("$defs.item.properties.price.examples", ["9.90 EUR"]);
  });
});
