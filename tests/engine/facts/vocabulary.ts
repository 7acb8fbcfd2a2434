/** A small vocabulary with one fact of every type. */
import type { Vocabulary } from "../../../engine/facts/shape.ts";
import type { IrFact, IrType } from "../../../engine/ir.ts";

export const text: IrType = { t: "text" };

export function fact(name: string, type: IrType, more: Partial<IrFact> = {}): IrFact {
  const [first = "", ...rest] = name.split(".");
  const isRecord = ["item", "seller", "document", "registration"].includes(first);
  return {
    name,
    record: isRecord ? first : "shipment",
    path: isRecord ? rest : [first, ...rest],
    type,
    orNone: false,
    ...more,
  };
}

export const vocabulary: Vocabulary = {
  records: [
    { name: "shipment", parents: [], knownBy: [] },
    {
      name: "item",
      parents: [{ record: "shipment", list: "items", max: 3, complete: true }],
      knownBy: ["sku"],
    },
    { name: "seller", parents: [], knownBy: ["seller_id"] },
    {
      name: "document",
      parents: [
        { record: "shipment", list: "documents", max: 5, complete: false },
        { record: "item", list: "documents", max: 5, complete: false },
      ],
      knownBy: [],
    },
    {
      name: "registration",
      parents: [{ record: "seller", list: "registrations", max: 5, complete: false }],
      knownBy: ["kind", "country"],
    },
  ],
  facts: [
    fact("date", { t: "date" }),
    fact("operation", { t: "list", of: { t: "enum", values: ["sell"] }, max: 8, complete: true }),
    fact("destination", { t: "place" }),
    fact("intrinsic_value", { t: "money" }),
    fact("transport", { t: "money", currency: "EUR" }),
    fact("customs.accepted_on", { t: "date" }),
    fact("customs.entered_at", { t: "moment" }),
    fact("customs.office.name", text),
    fact("gift", { t: "bool" }, { absent: { l: "bool", v: false } }),
    fact("mode", { t: "enum", values: ["air", "sea", "road"] }),
    fact("item.sku", text),
    fact("item.title", text),
    fact("item.origin", { t: "country" }),
    fact("item.hs", { t: "hs" }),
    fact("item.count", { t: "number" }),
    fact("item.rate", { t: "percent" }),
    fact("item.lead", { t: "share" }, { orNone: true }),
    fact("item.weight", { t: "quantity", unit: "kg" }),
    fact("item.storage", { t: "quantity", unit: "°C" }),
    fact("item.battery.energy", { t: "quantity", unit: "Wh" }),
    fact("item.age_from", { t: "duration" }),
    fact("item.languages", { t: "list", of: { t: "language" }, max: 3, complete: false }),
    fact("item.colours", { t: "list", of: text, max: 3, complete: true }),
    fact("seller.seller_id", text),
    fact("seller.country", { t: "country" }),
    fact("seller.ioss_number", { t: "code", scheme: "ioss" }, { orNone: true }),
    fact("document.id", { t: "catalogue", kind: "document" }),
    fact("registration.kind", text),
    fact("registration.country", { t: "country" }),
  ],
  catalogue: [
    { kind: "document", name: "eu-doc" },
    { kind: "document", name: "un38-3-summary" },
    { kind: "label", name: "under-36-months" },
  ],
};
