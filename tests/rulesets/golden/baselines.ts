/** What a golden case means by its `baseline`, in the vocabulary: the facts it leaves unsaid. */

export type Facts = Readonly<Record<string, unknown>>;

export interface Baseline {
  /** Of the shipment and the root records. A root record is given only where the baseline speaks of it. */
  readonly facts: Facts;
  /** Of each item. */
  readonly item: Facts;
  /** A case without goods gets one line of this value, if it is about a shipment at all. */
  readonly value?: string;
  readonly currency: string;
}

/** `meta`: "B2C, direct from third country, genuine goods, HS6 and description present, … declarant appointed". */
const EU_B2C: Baseline = {
  facts: {
    // "direct from third country": the cases name China where they name one.
    ship_from: "CN",
    // "B2C".
    sender: { kind: "business" },
    buyer: { kind: "consumer" },
    // What nobody says of a sale is that a marketplace made it.
    sold_on_marketplace: false,
    // "tax cases assume no other charge unless stated": transport costs nothing.
    transport_shown_apart: true,
    transport: "0",
    // "B2C": the consumer imports. "no other charge": no tax on packaging.
    importer: { of_record: false },
    // "declarant appointed": in the Union, by whoever carries the parcel.
    roles: [{ id: "declarant", country: "NL" }],
    // One consignment, one parcel.
    packages: [{ package_id: "1" }],
    // Of registrations the baseline says nothing; a case that has one names it.
    registrations: null,
  },
  item: {
    // "category not excise unless stated".
    category: "other",
    // No case speaks of a reduced rate.
    vat_class: "standard",
    // "genuine goods", and nothing said of a prohibition.
    restricted: false,
    // "merchant+manufacturer product ids present unless stated".
    merchant_product_id: "M-1",
    manufacturer_product_id: "P-1",
    // "no other charge": the tariff is asked for only where a case names its rate.
  },
  currency: "EUR",
};

/** `meta`: "goods already in free circulation in an EU warehouse; only tax identity attributes given may be wrong". */
const EU_STOCK: Baseline = {
  facts: {
    // The cases say `b2c` themselves.
    buyer: { kind: "consumer" },
    sender: { kind: "business" },
    // "already in free circulation": nothing is imported.
    importer: { of_record: false },
    // "tax cases assume no other charge unless stated".
    transport_shown_apart: true,
    transport: "0",
    // "only tax identity attributes given may be wrong": those not given are in order.
    registrations: [
      { id: "vat-number", number: "DE123456789", holder: "seller", country: "DE" },
      { id: "union-oss", number: "EU-OSS-1", holder: "seller" },
    ],
  },
  // Goods nobody describes: ordinary ones.
  item: { hs: "6109.10", description: "T-shirt", category: "textile", vat_class: "standard" },
  value: "50.00",
  currency: "EUR",
};

/** `meta`: "goods outside UK at sale, B2C, not excise, direct sale unless marketplace=true, adult goods standard rate 20". */
const UK_B2C: Baseline = {
  facts: {
    // "goods outside UK at sale".
    ship_from: "CN",
    // "B2C".
    sender: { kind: "business" },
    buyer: { kind: "consumer" },
    // "direct sale unless marketplace=true".
    sold_on_marketplace: false,
    // "tax cases assume no other charge unless stated".
    transport_shown_apart: true,
    transport: "0",
  },
  // "not excise", "adult goods standard rate 20".
  item: { hs: "6109.10", description: "T-shirt", category: "textile", vat_class: "standard" },
  currency: "GBP",
};

/** "Goods in UK"; the cases of this baseline that are here speak of a warehouse alone. */
const UK_STOCK: Baseline = { facts: {}, item: {}, currency: "GBP" };

export const BASELINES: Readonly<Record<string, Baseline>> = { EU_B2C, EU_STOCK, UK_B2C, UK_STOCK };
