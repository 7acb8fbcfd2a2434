/** Attributes of the carriage cases, as facts of the vocabulary. */
import { type Attribute, type Draft, drop, evidence, implied, item, list, put, shipment } from "./draft.ts";

/** UN numbers of lithium batteries, by what they are and how they travel. */
const CHEMISTRY: Readonly<Record<string, string>> = {
  UN3480: "lithium-ion",
  UN3481: "lithium-ion",
  UN3556: "lithium-ion",
  UN3171: "lithium-ion",
  UN3090: "lithium-metal",
  UN3091: "lithium-metal",
};

const PACKED: Readonly<Record<string, string>> = {
  in_equipment: "in-equipment",
  with_equipment: "with-equipment",
  PI967: "in-equipment",
};

export const CARRIAGE: Readonly<Record<string, Attribute>> = {
  baseline: implied,
  ship_date: implied,
  at: implied,
  mode: shipment("mode"),
  aircraft: (value, { facts }) => put(facts, "aircraft", value === "cargo" ? "cargo-only" : value),
  // Post flies; the law asks who carries.
  channel: (value, { facts }) => {
    if (value !== "postal") throw new Error(`channel ${String(value)}`);
    put(facts, "mode", "post");
    postParcel(facts);
  },
  un: (value, draft) => declare(draft, String(value).replace(/^(?:UN)?/, "UN")),
  declared: (value, draft) => declare(draft, String(value)),
  un38_3: evidence("documents", "un38-3-summary"),
  class9_declaration: evidence("documents", "dangerous-goods-declaration"),
  shipper_declaration: evidence("documents", "dangerous-goods-declaration"),
  cao_label: evidence("labels", "cargo-aircraft-only"),
  mark: evidence("markings", "lithium-battery-mark"),
  packing: (value, draft) => battery(draft, "packed", PACKED[String(value)]),
  pack: (value, draft) => {
    battery(draft, "packed", PACKED[String(value)]);
    battery(draft, "chemistry", "lithium-ion");
  },
  battery_wh: rating("energy", "Wh"),
  wh: rating("energy", "Wh"),
  cell_wh: rating("cell_energy", "Wh"),
  // The lithium of the one cell is all there is.
  cell_li_g: (value, draft) => {
    battery(draft, "cell_lithium", `${String(value)} g`);
    battery(draft, "lithium", `${String(value)} g`);
    battery(draft, "cells", 1);
  },
  nominal_v: rating("voltage", "V"),
  capacity_ah: rating("capacity", "Ah"),
  is_cell: (value, draft) => {
    if (value === true) battery(draft, "cells", 1);
  },
  soc_percent: (value, draft) => battery(draft, "state_of_charge", `${String(value)}%`),
  soc: (value, draft) => battery(draft, "state_of_charge", `${String(value)}%`),
  packages: (value, draft, given) => {
    const each = { lithium_batteries: given.batteries_per_package, lithium_cells: 0, solid_wood: false };
    draft.facts.packages = Array.from({ length: Number(value) }, (_, at) => ({
      package_id: String(at + 1),
      ...each,
      // The mark stands on the package, and a case without the mark has it nowhere.
      markings: given.mark === false ? null : list(draft.item.markings),
    }));
  },
  batteries_per_package: implied,
  flammable: item("flammable"),
  type: (value, { item }) => put(item, "category", CATEGORY[String(value)] ?? "other"),
  qty: item("quantity"),
  packaging_cert: implied,
  // "sp188: true": packed and marked as that provision asks, and said so.
  sp188: (value, { item }) => {
    if (value === true) item.documents = [...list(item.documents), { id: "sp188-statement" }];
  },
  flash_c: (value, { item }) => put(item, "flash_point", `${String(value)} °C`),
  // Not what carriage asks: the flash point decides.
  alcohol_pct: implied,
  deflection_deg_2_1m: (value, { item }) => {
    put(item, "compass_deflection", value);
    put(item, "category", "magnet");
  },
  a_per_m_4_6m: (value, { item }) => put(item, "field_5m", `${String(value)} A/m`),
  hs: item("hs"),
  material: (_value, { item }) => put(item, "main_material", "wood"),
  // Said to be unknown: the fact is left out.
  species: implied,
  permit: (value, { item }) => {
    if (value === null) drop(item, "documents", "cites-export-permit", "cites-import-permit");
  },
  weight_g: (value, { facts }) => measure(facts, "weight", `${String(Number(value) / 1000)} kg`),
  l: (value, { facts }) => measure(facts, "length", `${String(Number(value) * 10)} mm`),
  w: (value, { facts }) => measure(facts, "width", `${String(Number(value) * 10)} mm`),
  h: (value, { facts }) => measure(facts, "height", `${String(Number(value) * 10)} mm`),
};

const CATEGORY: Readonly<Record<string, string>> = {
  "power bank": "power-bank",
  "e-scooter": "e-scooter",
  "nail polish": "nail-cosmetic",
  perfume: "perfume",
};

function declare(draft: Draft, number: string): void {
  put(draft.item, "un_number", number);
  const chemistry = CHEMISTRY[number];
  if (chemistry === undefined) {
    draft.item.batteries = null;
    draft.item.power = null;
    if (draft.item.category === "electronics") draft.item.category = "other";
    delete draft.item.flammable;
    return;
  }
  battery(draft, "chemistry", chemistry);
  if (number !== "UN3480" && number !== "UN3090") return;
  draft.item.category = "battery";
  battery(draft, "packed", "alone");
}

/** `null` is "not told". */
function rating(fact: string, unit: string): Attribute {
  return (value, draft) => {
    if (value !== null) battery(draft, fact, `${String(value)} ${unit}`);
  };
}

function battery(draft: Draft, fact: string, value: unknown): void {
  const [first = {}] = list(draft.item.batteries);
  draft.item.batteries = [{ ...first, [fact]: value }];
}

/** A parcel in the post, with all its papers. */
function postParcel(facts: Record<string, unknown>): void {
  put(facts, "post.service", "parcel");
  put(facts, "post.value_sdr", 40);
  facts.documents = [...list(facts.documents), { id: "itmatt" }, { id: "cn22" }, { id: "cn23" }];
  const [first = { package_id: "1" }] = list(facts.packages);
  const size = { length: "300 mm", width: "200 mm", height: "100 mm", weight: "1 kg" };
  facts.packages = [{ ...first, ...size, lithium_batteries: 0, lithium_cells: 0 }];
}

function measure(facts: Record<string, unknown>, fact: string, value: string): void {
  const [first = { package_id: "1" }] = list(facts.packages);
  facts.packages = [{ ...first, [fact]: value }];
}
