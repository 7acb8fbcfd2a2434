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

/** "Direct from third country, … declarant appointed", and "no other charge unless stated": transport costs nothing. */
const EU_B2C: Baseline = {
  facts: {
    ship_from: "CN",
    sender: { kind: "business" },
    buyer: { kind: "consumer" },
    sold_on_marketplace: false,
    transport_shown_apart: true,
    transport: "0",
    importer: { of_record: false },
    // Declared in the Union by whoever carries the parcel.
    roles: [{ id: "declarant", country: "NL" }],
    // One consignment, one parcel.
    packages: [{ package_id: "1" }],
    registrations: null,
  },
  item: {
    // "HS6 and description present, merchant+manufacturer product ids present, category not excise".
    category: "other",
    vat_class: "standard",
    restricted: false,
    merchant_product_id: "M-1",
    manufacturer_product_id: "P-1",
    // "Tax cases assume no other charge": the tariff is asked for only where a case names its rate.
  },
  currency: "EUR",
};

/** "Only tax identity attributes given may be wrong": the registrations are in order. */
const EU_STOCK: Baseline = {
  facts: {
    buyer: { kind: "consumer" },
    sender: { kind: "business" },
    ioss_number: null,
    transport_shown_apart: true,
    transport: "0",
    importer: { of_record: false },
    registrations: [
      { id: "vat-number", number: "DE123456789", holder: "seller", country: "DE" },
      { id: "union-oss", number: "EU-OSS-1", holder: "seller" },
    ],
    seller: { on_eu_platform: false },
  },
  item: { hs: "6109.10", description: "T-shirt", category: "textile", vat_class: "standard" },
  value: "50.00",
  currency: "EUR",
};

/** "Goods outside UK at sale, B2C, not excise, direct sale unless marketplace=true, adult goods standard rate 20". */
const UK_B2C: Baseline = {
  facts: {
    ship_from: "CN",
    sender: { kind: "business" },
    buyer: { kind: "consumer" },
    sold_on_marketplace: false,
    transport_shown_apart: true,
    transport: "0",
    importer: { plastic_packaging_12m: "0 tonnes" },
  },
  item: { hs: "6109.10", description: "T-shirt", category: "textile", vat_class: "standard" },
  currency: "GBP",
};

/** "Goods in UK"; the cases of this baseline that are here speak of a warehouse alone. */
const UK_STOCK: Baseline = { facts: {}, item: {}, currency: "GBP" };

export const BASELINES: Readonly<Record<string, Baseline>> = { EU_B2C, EU_STOCK, UK_B2C, UK_STOCK };
