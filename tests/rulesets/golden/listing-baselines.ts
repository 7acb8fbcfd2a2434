/** What "…_LISTING_OK" means: every fact of that market is satisfied, unless the case overrides it. */
import type { Draft, Evidence } from "./draft.ts";

/** Every language of the Union: "languages" are in order wherever the case is sold. */
const EU_LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");

/** What a declaration of conformity in order names, for whatever goods. */
const ACTS_OF_THE_UNION = ["2009/48/EC", "2011/65/EU", "2014/30/EU", "2014/35/EU", "2014/53/EU", "2023/1542"];

const EVERYWHERE = ["product", "packaging", "manual", "document", "listing"];

/**
 * `meta`: "every EU fact satisfied unless the case overrides it: EU operator/RP present, GPSR listing complete, CE only
 * where required, DoC, languages, fibre label, EPR numbers of the destination, packaging ids, battery CE+bin symbol, no
 * restricted substance, no brand issue, environmental claims none".
 */
export function euListing(destination: string, country: string): Draft {
  return {
    currency: "EUR",
    facts: {
      destination,
      // Sold from outside by a business to consumers: what a listing of these goods is.
      ship_from: "CN",
      sender: { kind: "business" },
      buyer: { kind: "consumer" },
      sold_on_marketplace: false,
      // "EU operator/RP present".
      roles: roles(["responsible-person", "cosmetic-responsible-person", "epr-representative"], country),
      // "EPR numbers of the destination".
      registrations: eprNumbers(country),
      registrations_complete: true,
      roles_complete: true,
      documents: null,
      // Carriage is another domain; there is one parcel without raw wood.
      packages: [{ package_id: "1", solid_wood: false }],
      seller: { established_in: "CN" },
    },
    item: {
      origin: "CN",
      manufacturer_country: "CN",
      // "no restricted substance": the supplier's papers say so.
      documents: documents([
        "substance-declaration",
        "technical-file",
        // "DoC"; what it names is added below.
        "toy-safety-report",
        "radio-restrictions",
        "battery-doc",
        "packaging-doc",
        "cpnp-notification",
        "cosmetic-safety-report",
        "product-information-file",
        "cybersecurity-report",
        "lvd-report",
        "due-diligence-statement",
      ]).concat({ id: "eu-doc", acts: ACTS_OF_THE_UNION }),
      documents_complete: true,
      // "GPSR listing complete, … languages, fibre label, … packaging ids".
      labels: labels(
        [
          "manufacturer-address",
          "responsible-person-address",
          "type-identification",
          "product-picture",
          "safety-information",
          "fibre-composition",
          "care-instructions",
          "packaging-identification",
          "packaging-operator",
          "packaging-importer",
          "packaging-material-code",
          "sorting-instructions",
          "guarantee-notice",
          "battery-capacity",
          "batch-number",
          "ingredient-list",
          "nominal-content",
          "precautions",
          "product-function",
          "minimum-durability",
          "origin",
        ],
        EU_LANGUAGES,
        country,
      ),
      labels_complete: true,
      // "battery CE+bin symbol"; "CE only where required": the classes of goods that need it get it by their category.
      markings: markings(["battery-bin", "weee-bin", "triman"]),
      markings_complete: true,
      // "environmental claims none", "no brand issue": nothing in the offer says otherwise.
      environmental_claim: null,
      brand: null,
      title: "Plain goods",
      ingredients: "Aqua, Glycerin",
      formaldehyde_releaser: false,
      materials: null,
    },
  };
}

/** `meta`: "all UK facts satisfied unless overridden". */
export function ukListing(destination: string): Draft {
  const base = euListing(destination, "GB");
  return {
    ...base,
    currency: "GBP",
    item: {
      ...base.item,
      uk_plug: true,
      labels: labels(
        [
          "manufacturer-address",
          "importer-address",
          "safety-information",
          "batch-number",
          "type-identification",
        ],
        ["en"],
        "GB",
      ),
      markings: markings(["ce", "ukca", "weee-bin"]),
      documents: documents(["psti-statement", "technical-file", "substance-declaration"]),
    },
  };
}

/** `meta`: "all US facts satisfied unless overridden (CPC, eFiling, labels, FCC, origin mark, no recall)". */
export function usListing(destination: string): Draft {
  return {
    currency: "USD",
    facts: {
      destination,
      ship_from: "CN",
      sender: { kind: "business" },
      buyer: { kind: "consumer" },
      roles: roles(["us-responsible-party", "importer-of-record"], "US"),
      roles_complete: true,
      registrations: null,
      documents: null,
      packages: [{ package_id: "1", solid_wood: false }],
    },
    item: {
      origin: "CN",
      // "CPC, eFiling, … FCC".
      documents: documents([
        "general-certificate",
        "cpsc-efiling",
        "fcc-id",
        "fcc-sdoc",
        "astm-f963-report",
        "tsca-certification",
      ]).concat({ id: "childrens-product-certificate", accredited: true }),
      documents_complete: true,
      // "labels, … origin mark".
      labels: labels(
        [
          "origin",
          "tracking-label",
          "fibre-composition",
          "business-identity",
          "care-instructions",
          "button-cell-warning",
          "button-cell-pack-warning",
        ],
        ["en"],
        "US",
      ).map((label) => ({ ...label, permanent: true })),
      labels_complete: true,
      markings: null,
      // "no recall" is what silence means; "all US facts satisfied": nothing of the region, nothing added.
      xinjiang_input: false,
      pfas_added: false,
    },
  };
}

/** `meta`: "marketplace seller of new goods". */
export function usSeller(): Draft {
  return {
    currency: "USD",
    facts: { seller: { seller_id: "S-1", on_us_platform: true, sells_new_goods: true } },
    item: {},
  };
}

function eprNumbers(country: string): readonly Evidence[] {
  return [
    "packaging-producer",
    "packaging-system",
    "battery-producer",
    "weee-producer",
    "textile-producer",
  ].map((id) => ({ id, country, number: "1234567890" }));
}

function roles(ids: readonly string[], country: string): readonly Evidence[] {
  return ids.map((id) => ({ id, country, mandate: true, postal_address: "1 Example Street" }));
}

export function documents(ids: readonly string[]): readonly Evidence[] {
  return ids.map((id) => ({ id }));
}

export function markings(ids: readonly string[]): readonly Evidence[] {
  return ids.map((id) => ({ id, on: EVERYWHERE, width: "20 mm", height: "20 mm" }));
}

export function labels(
  ids: readonly string[],
  languages: readonly string[],
  country: string,
): readonly Evidence[] {
  return ids.map((id) => ({
    id,
    on: EVERYWHERE,
    languages,
    country,
    name: "Example Co",
    postal_address: "1 Example Street",
    electronic_address: "a@example.com",
    text: "100% cotton",
  }));
}
