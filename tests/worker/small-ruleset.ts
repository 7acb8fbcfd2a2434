/** A ruleset made by hand, large enough to find, to charge and to ask: the service is tested, not the law. */
import {
  type Bundle,
  type Ir,
  type IrFact,
  type IrType,
  openBundle,
  packBundle,
} from "../../engine/index.ts";

const fact = (name: string, record: string, type: IrType, more: Partial<IrFact> = {}): IrFact => ({
  name,
  record,
  path: record === "shipment" ? name.split(".") : name.split(".").slice(1),
  type,
  orNone: false,
  ...more,
});

const CITE = { text: "Act of the Test", articles: ["1"], link: "https://example.org/act" };

const IR: Ir = {
  format: 1,
  ruleset: { name: "small", version: "1.0.0" },
  parts: [{ name: "fr-tax", jurisdiction: "FR", domain: "tax" }],
  records: [
    { name: "shipment", parents: [], knownBy: [] },
    {
      name: "item",
      parents: [{ record: "shipment", list: "items", max: 100, complete: true }],
      knownBy: ["sku"],
    },
  ],
  facts: [
    fact("operation", "shipment", {
      t: "list",
      of: { t: "enum", values: ["offer", "sell", "import", "store", "pack", "ship"] },
      max: 6,
      complete: true,
    }),
    fact("date", "shipment", { t: "date" }),
    fact("destination", "shipment", { t: "place" }),
    fact("buyer.kind", "shipment", { t: "enum", values: ["consumer", "business"] }),
    fact("ioss_number", "shipment", { t: "code", scheme: "ioss" }, { orNone: true, provenance: "given" }),
    fact("item.sku", "item", { t: "text" }),
    fact("item.line_price", "item", { t: "money" }),
    fact("item.weight", "item", { t: "quantity", unit: "kg" }),
  ],
  catalogue: [],
  chargeKinds: [{ name: "vat" }],
  groups: [],
  lists: [],
  parameters: [],
  exchanges: [],
  defines: [],
  tables: [],
  rules: [
    {
      id: "fr-vat",
      law: "fr-vat",
      also: [],
      revision: "000000000001",
      part: 0,
      subject: "item",
      windows: [{ from: { date: "2021-07-01" } }],
      suspended: [],
      scope: { k: "among", of: { k: "fact", fact: "destination" }, values: [{ l: "place", v: "FR" }] },
      shown: false,
      unless: [],
      unlessProven: [],
      outcomes: [
        {
          o: "charge",
          kind: "vat",
          amount: {
            a: "rate",
            rate: { k: "lit", v: { l: "percent", v: "1/5" } },
            base: { k: "fact", fact: "item.line_price" },
          },
          rounding: { mode: "half-up", each: false },
          payer: "buyer",
        },
      ],
      overrides: [],
      confidence: "verified",
      force: "law",
      cites: [CITE],
    },
    {
      id: "fr-heavy",
      law: "fr-heavy",
      also: [],
      revision: "000000000002",
      part: 0,
      subject: "item",
      windows: [{ from: { date: "2021-07-01" } }],
      suspended: [],
      scope: { k: "among", of: { k: "fact", fact: "destination" }, values: [{ l: "place", v: "FR" }] },
      when: {
        k: "compare",
        op: "gt",
        a: { k: "fact", fact: "item.weight" },
        b: { k: "lit", v: { l: "quantity", v: "30", unit: "kg", written: "30" } },
      },
      shown: false,
      unless: [],
      unlessProven: [],
      outcomes: [{ o: "finding", severity: "hold" }],
      overrides: [],
      confidence: "verified",
      force: "law",
      cites: [CITE],
    },
  ],
  words: {
    sentences: [],
    rules: {
      "fr-vat": { title: { en: "VAT", zh: "增值税" }, message: {}, remedy: {}, notes: [] },
      "fr-heavy": {
        title: { en: "Too heavy", zh: "超重" },
        message: { en: "It weighs {item.weight}.", zh: "重量为 {item.weight}。" },
        remedy: { en: "Split it.", zh: "请拆分。" },
        notes: [],
      },
    },
    facts: {
      destination: { label: { en: "Destination", zh: "目的地" }, meaning: {}, suchAs: "FR" },
      ioss_number: {
        label: { en: "IOSS number", zh: "IOSS号" },
        meaning: {},
        carriedBy: { en: "the pre-advice", zh: "预报信息" },
        verifiedBy: { en: "customs", zh: "海关" },
      },
      "item.weight": { label: { en: "Weight", zh: "重量" }, meaning: {}, suchAs: "1.2 kg" },
    },
    records: { item: { en: "Item", zh: "商品" } },
    catalogue: {},
    charges: { vat: { en: "VAT", zh: "增值税" } },
    parts: [{ en: "France: tax", zh: "法国：税" }],
  },
};

let opened: Bundle | undefined;

export async function smallRuleset(): Promise<Bundle> {
  opened ??= await openBundle(await packBundle(IR));
  return opened;
}
