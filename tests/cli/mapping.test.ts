import { describe, expect, it } from "vitest";
import { mappingOf } from "../../cli/mapping.ts";
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
    fact("intrinsic_value", "shipment", { t: "money" }),
    fact("item.category", "item", { t: "enum", values: ["toy", "other"] }),
    fact("item.line_price", "item", { t: "money" }),
    fact("item.weight", "item", { t: "quantity", unit: "kg" }),
    fact("seller.country", "seller", { t: "place" }),
  ],
};

class Refused extends Error {}
const refuse = (message: string): never => {
  throw new Refused(message);
};
const map = (facts: unknown, row: Record<string, unknown>) =>
  mappingOf({ facts }, vocabulary, refuse).row(row).facts;

describe("a mapping", () => {
  it("puts each fact where its record stands", () => {
    const facts = {
      destination: { is: "GB" },
      "item.category": { is: "toy" },
      "item.line_price": { field: "price", money: "GBP" },
      "seller.country": { field: ["shop", "country"] },
    };
    expect(map(facts, { price: "9.99", shop: { country: "CN" } })).toEqual({
      destination: "GB",
      items: [{ category: "toy", line_price: "9.99 GBP" }],
      seller: { country: "CN" },
    });
  });

  it("names the record by one field or several", () => {
    const json = { id: ["shop", "sku"], request: { acts: ["offer"] }, facts: {} };
    expect(mappingOf(json, vocabulary, refuse).row({ shop: "a", sku: 7 })).toEqual({ id: "a/7", facts: {} });
    expect(mappingOf(json, vocabulary, refuse).request).toEqual({ acts: ["offer"] });
  });

  it.each([
    ["a number and its currency", { field: "price", money: "GBP" }, { price: 9.5 }, "9.5 GBP"],
    [
      "a currency from the row",
      { field: "price", money: { field: "currency" } },
      { price: "9.99", currency: "EUR" },
      "9.99 EUR",
    ],
    [
      "no currency in the row: bare, for the engine to refuse",
      { field: "price", money: { field: "currency" } },
      { price: "9.99" },
      "9.99",
    ],
    [
      "thousands, where the mapping says so",
      { field: "price", money: "GBP", thousands: "," },
      { price: "1,234.00" },
      "1234.00 GBP",
    ],
    [
      "thousands it was not told of: as they stand",
      { field: "price", money: "GBP" },
      { price: "1,234.00" },
      "1,234.00 GBP",
    ],
    [
      "a comma that is no thousands",
      { field: "price", money: "GBP", thousands: "," },
      { price: "1,23" },
      "1,23 GBP",
    ],
    [
      "a decimal comma, where the mapping says so",
      { field: "price", money: "EUR", thousands: ".", decimal: "," },
      { price: "1.234,50" },
      "1234.50 EUR",
    ],
    [
      "no thousands where there could be some",
      { field: "price", money: "EUR", thousands: ".", decimal: "," },
      { price: "1234,5" },
      "1234.5 EUR",
    ],
    [
      "a range, as it stands",
      { field: "price", money: "GBP", thousands: "," },
      { price: "9.99 - 12.99" },
      "9.99 - 12.99 GBP",
    ],
    ["a symbol, as it stands", { field: "price", money: "GBP" }, { price: "£9.99" }, "£9.99 GBP"],
  ])("%s", (_what, entry, row, value) => {
    expect(map({ intrinsic_value: entry }, row)).toEqual({ intrinsic_value: value });
  });

  it.each([[undefined], [null], [""]])("leaves a fact unstated where the field is %j", (price) => {
    expect(map({ intrinsic_value: { field: "price", money: "GBP" } }, { price })).toEqual({});
  });

  it("translates values, and hands on those it does not know", () => {
    const entry = { "item.category": { field: "kind", values: { Toys: "toy" } } };
    expect(map(entry, { kind: "Toys" })).toEqual({ items: [{ category: "toy" }] });
    expect(map(entry, { kind: "Garden" })).toEqual({ items: [{ category: "Garden" }] });
    expect(map(entry, { kind: "constructor" })).toEqual({ items: [{ category: "constructor" }] });
  });

  it("gives every row its own constants", () => {
    const { row: read } = mappingOf({ facts: { "item.category": { is: ["a"] } } }, vocabulary, refuse);
    expect(read({}).facts).toEqual(read({}).facts);
    expect(read({}).facts).not.toBe(read({}).facts);
  });

  it.each([
    ["a list", []],
    ["an unknown key", { facts: {}, fact: {} }],
    ["no facts", {}],
    ["an unknown fact", { facts: { "item.categori": { is: "toy" } } }],
    ["an unknown key of a fact", { facts: { destination: { is: "GB", unit: "kg" } } }],
    ["neither a field nor a constant", { facts: { destination: {} } }],
    ["money and unit at once", { facts: { "item.weight": { field: "w", unit: "g", money: "GBP" } } }],
    ["thousands of two characters", { facts: { "item.weight": { field: "w", unit: "g", thousands: ", " } } }],
  ])("is refused for %s", (_what, json) => {
    expect(() => mappingOf(json, vocabulary, refuse)).toThrow(Refused);
  });

  it("says which fact was meant", () => {
    expect(() => mappingOf({ facts: { "item.categori": { is: "toy" } } }, vocabulary, refuse)).toThrow(
      "Did you mean item.category?",
    );
  });
});
