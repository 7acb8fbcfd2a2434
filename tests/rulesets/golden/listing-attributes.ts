/** Attributes of the listing cases of the Union, Great Britain and the United States, as facts of the vocabulary. */
import { type Attribute, drop, evidence, implied, item, list, put, show } from "./draft.ts";

/** What a toy in order is: for three years and more, without small parts and cords. */
const SAFE_TOY = { age_from: "36 months", small_parts: false, long_cord: false };

/** What is in order beside the receptacle of a device that charges by wire. */
const CHARGES_WELL = { offered_without_charger: true, usb_pd: true, charge_power: "10 W" };

/** The authors' words for kinds of goods: the category, and what the name says besides. */
const KINDS: Readonly<Record<string, readonly [string, Readonly<Record<string, unknown>>]>> = {
  apparel: ["clothing", { main_material: "textile", textile_share: "100%" }],
  wifi_camera: ["camera", { power: ["mains"], wireless: ["wifi"] }],
  headphones: [
    "headphones",
    { power: ["built-in-battery", "usb"], wireless: ["bluetooth"], ...CHARGES_WELL },
  ],
  laptop: [
    "laptop",
    { power: ["mains", "built-in-battery"], wireless: ["wifi", "bluetooth"], ...CHARGES_WELL },
  ],
  electronics: ["electronics", { power: ["usb"], wireless: null }],
  usb_lamp: ["lamp", { power: ["usb"], wireless: null }],
  power_bank: ["power-bank", { power: ["built-in-battery"], wireless: null }],
  cosmetic_nail_gel: ["nail-cosmetic", {}],
  cosmetic_leave_on: ["leave-on-cosmetic", {}],
  toy: ["toy", SAFE_TOY],
  wood_furniture: ["wooden-furniture", { main_material: "wood" }],
  household: ["other", {}],
  phone_case: ["other", { main_material: "plastic" }],
  remote_control: ["electronics", { power: ["button-cell"], wireless: null }],
  coin_battery: ["battery", { power: ["button-cell"] }],
  bluetooth_speaker: ["speaker", { power: ["built-in-battery", "usb"], wireless: ["bluetooth"] }],
  led_lamp: ["lamp", { power: ["mains"], wireless: null }],
};

/** "CE only where required": toys, electrical goods and batteries. */
const CE: readonly string[] = [
  "wifi_camera",
  "headphones",
  "laptop",
  "electronics",
  "usb_lamp",
  "power_bank",
  "toy",
];

/** Substances by the symbols of RoHS. */
const ROHS: Readonly<Record<string, string>> = { Pb: "lead", Cd: "cadmium", Hg: "mercury" };

export const LISTING: Readonly<Record<string, Attribute>> = {
  baseline: implied,
  destination: implied,
  category: (value, { item }) => {
    const kind = KINDS[String(value)];
    if (kind === undefined) throw new Error(`no category for ${String(value)}`);
    item.category = kind[0];
    Object.assign(item, kind[1]);
    if (CE.includes(String(value))) show(item, "markings", { id: "ce", on: ["product"], height: "5 mm" });
  },
  placed_on_market_date: item("placed_on_market"),
  listing_date: item("made_available"),
  manufacturer_country: item("manufacturer_country"),
  manufactured: item("manufactured_on"),
  manufacture_or_import_date: item("manufactured_or_imported"),
  // Nobody answers for the goods, so nobody is named on them and in the offer.
  responsible_person: (value, { facts, item }) => {
    if (value !== null) return;
    drop(facts, "roles", "responsible-person", "cosmetic-responsible-person");
    drop(item, "labels", "responsible-person-address");
  },
  ce: (value, { item }) => {
    if (value === true) show(item, "markings", { id: "ce", on: ["product"] });
  },
  ce_required: item("ce_required"),
  fibre_label: (value, { item }) => {
    item.labels = list(item.labels).map((label) =>
      label.id === "fibre-composition" ? { ...label, text: value } : label,
    );
  },
  has_radio: implied,
  internet_connected: item("internet_connected"),
  // The declaration of conformity is there by the baseline.
  red_doc: implied,
  en18031: evidence("documents", "cybersecurity-report"),
  wired_rechargeable: item("wired_rechargeable"),
  usb_c: item("usb_c"),
  rohs: (value, { item }) => {
    const substances = Object.entries(value ?? {}).map(([symbol, percent]) => ({
      id: ROHS[symbol] ?? symbol,
      share: `${String(percent)}%`,
    }));
    // Of RoHS alone: the other limits for lead are kept, so it is no part within reach.
    const inside = { name: "metal", part_of: "product", accessible: false };
    item.materials = [{ ...inside, substances }];
  },
  rated_voltage: (value, { item }) => {
    const [volts = "", , kind] = String(value).split(" ");
    item.rated_voltage_dc = kind === "DC" ? `${volts} V` : null;
    item.rated_voltage_ac = kind === "AC" ? `${volts} V` : null;
  },
  lvd_report: evidence("documents", "lvd-report"),
  battery_bin_symbol: evidence("markings", "battery-bin"),
  capacity_label: evidence("labels", "battery-capacity"),
  ingredients: (value, { item }) => put(item, "ingredients", Array.isArray(value) ? value.join(", ") : value),
  allergen_pct: (value, { item }) => {
    const allergen = { id: "fragrance-allergen", name: "linalyl acetate", share: `${String(value)}%` };
    item.materials = [{ name: "liquid", part_of: "formula", substances: [{ ...allergen, declared: false }] }];
  },
  // Written with the allergen.
  allergen_declared: implied,
  pfhxa_ppb: (value, { item }) => {
    item.materials = [fabric({ id: "pfhxa", share: `${String(value)} ppb` })];
  },
  pfas_sum_ppb: (value, { item }) => {
    item.materials = [fabric({ id: "pfas", share: `${String(value)} ppb` })];
  },
  phthalate_sum4_pct: (value, { item }) => {
    const substances = [{ id: "dehp", share: `${String(value)}%` }];
    item.materials = [
      { name: "plastic", part_of: "product", plasticised: true, accessible: true, substances },
    ];
  },
  formaldehyde_mg_m3: (value, { item }) => put(item, "formaldehyde_emission", `${String(value)} mg/m3`),
  hs: item("hs"),
  eudr_dds: evidence("documents", "due-diligence-statement"),
  operator_size: (value, { facts }) => put(facts, "importer.size", value),
  packaging_manufacturer_id: (value, { item }) => {
    if (value === null) drop(item, "labels", "packaging-operator");
  },
  claim: (value, { item }) => {
    item.environmental_claim = "generic";
    item.listing_text = value;
  },
  claim_evidence: (value, { item }) => {
    if (value === null) {
      drop(item, "documents", "claim-evidence");
      item.recognised_environmental_performance = false;
    }
  },
  dpp: evidence("documents", "digital-product-passport"),
  it_packaging_code: evidence("labels", "packaging-material-code"),
  title: item("title"),
  own_brand: (value, { item }) => {
    item.brand = value;
    item.own_brand_shown = true;
  },
  logo: item("other_logo_shown"),
  intended_age_months: (value, { item }) => {
    if (value === null) delete item.age_from;
    else item.age_from = `${String(value)} months`;
  },
  small_parts: item("small_parts"),
  connectable: item("connectable"),
  psti_statement: evidence("documents", "psti-statement"),
  button_cell: item("button_cell"),
  compartment_secure: item("battery_compartment_secure"),
  // The three are there by the baseline.
  warnings_1263: implied,
  compliant_1250: implied,
  cpc: implied,
  efiled: implied,
  child_resistant_pack: item("child_resistant_pack"),
  pack_label: evidence("labels", "button-cell-pack-warning"),
  intentional_radiator: item("intentional_radiator"),
  fcc_id: evidence("documents", "fcc-id"),
  sdoc: (value, { item }) => {
    // A supplier's declaration takes the place of a certification.
    if (value === true) drop(item, "documents", "fcc-id");
  },
  us_responsible_party: (value, { facts }) => {
    if (value === null) drop(facts, "roles", "us-responsible-party");
  },
  care_label: evidence("labels", "care-instructions"),
  origin_mark: implied,
  rn: implied,
  transactions_12m: (value, { facts }) => put(facts, "seller.us_sales_count_12m", value),
  gross_usd_12m: (value, { facts }) => {
    put(facts, "seller.us_sales_value_12m", `${String(value)} USD`);
    put(facts, "seller.us_sales_value_year", `${String(value)} USD`);
  },
  seller_verified: (value, { facts }) => {
    put(facts, "seller.identity_verified", value);
    put(facts, "seller.bank_account_verified", value);
    put(facts, "seller.tax_number_verified", value);
  },
  address_disclosed: (value, { facts }) => put(facts, "seller.contact_shown", value),
};

function fabric(substance: Readonly<Record<string, unknown>>): unknown {
  return { name: "textile", part_of: "product", substances: [substance] };
}
