/** Golden cases name things their own way. Each table below is one attribute in, facts of the vocabulary out. */
import { BASELINES, type Baseline, type Facts } from "./baselines.ts";

export interface GoldenCase {
  readonly id: string;
  readonly title: string;
  readonly domains: readonly string[];
  readonly case: Facts;
  readonly expect: Expected;
}

export interface Expected {
  readonly findings: readonly ExpectedFinding[];
  readonly overall: string;
  readonly must_not_fire?: readonly string[];
  readonly may_fire?: readonly string[];
  readonly amounts?: Facts;
}

export interface ExpectedFinding {
  readonly fact: string;
  readonly action: string;
  readonly reason?: string;
  readonly attribute?: string;
}

/**
 * The reading of places a case states too coarsely. Spain and France each have parts outside the VAT area of the Union
 * (Directive 2006/112/EC, article 6: the Canaries, Ceuta and Melilla, the French overseas departments), so what is due
 * in "ES" or "FR" is open, and a decision asks for the region. The cases mean the mainland, whose rate they expect.
 * Northern Ireland is written XI.
 */
export const PLACES: Facts = { FR: "FR-IDF", ES: "ES-MD", NI: "XI" };

interface Writer {
  readonly facts: Record<string, unknown>;
  readonly currency: string;
}

type Rewrite = (value: unknown, into: Writer) => void;

const SHIPMENT: Readonly<Record<string, Rewrite>> = {
  baseline: ignore,
  destination: ignore,
  customs_acceptance_date: as("customs.accepted_on"),
  import_date: as("customs.accepted_on"),
  date: ignore,
  ship_from: as("ship_from"),
  currency: ignore,
  items: ignore,
  consignment_intrinsic_value: money("intrinsic_value"),
  ioss_number: as("ioss_number"),
  invoice: (value, into) => {
    const { transport, transport_separate } = object(value);
    SHIPMENT.transport?.(transport, into);
    SHIPMENT.transport_separate?.(transport_separate, into);
  },
  transport: money("transport"),
  transport_separate: as("transport_shown_apart"),
  declaration: as("customs.dataset"),
  b2c: (value, { facts }) => put(facts, "buyer.kind", value === true ? "consumer" : "business"),
  b2b: (value, { facts }) => put(facts, "buyer.kind", value === true ? "business" : "consumer"),
  importer_eori: (value, { facts }) =>
    put(facts, "registrations", [{ id: "eori", number: value, holder: "importer" }]),
  customer_vrn: as("buyer.uk_vat_number"),
  marketplace: (value, { facts }) => {
    put(facts, "sold_on_marketplace", value);
  },
  stock_country: (value, { facts }) => {
    put(facts, "stock_country", value);
    put(facts, "ship_from", value);
  },
  seller_country: as("seller.established_in"),
  annual_cross_border_eur: (value, { facts }) =>
    put(facts, "seller.eu_cross_border_sales_year", `${String(value)} EUR`),
  fx_gbp_eur: (value, { facts }) =>
    put(facts, "exchange_rates", [
      { exchange: "eu-customs-rate", from: "GBP", to: "EUR", rate: String(value) },
    ]),
  warehouse_country: as("site.country"),
  stores_imported_goods_for_non_uk_sellers: as("site.stores_imports_for_overseas_sellers"),
  fhdds_approval: (value, { facts }) =>
    put(facts, "site.registrations", value === null ? null : [{ id: "fulfilment-house" }]),
  // Said of the shipment, true of each of its goods.
  duty_rate: ignore,
  origin: ignore,
};

/** `null` is "not told" for these, and "there is none" for the identifiers. */
const ITEM: Readonly<Record<string, Rewrite>> = {
  desc: as("description"),
  hs6: told("hs"),
  qty: as("quantity"),
  unit_price: (value, into) => {
    if (value !== null) put(into.facts, "unit_price", `${String(value)} ${into.currency}`);
  },
  category: (value, { facts }) =>
    put(facts, "category", value === "perfume_toilet_water" ? "perfume" : value),
  duty_rate: (value, { facts }) => put(facts, "duty_rate", `${String(value)}%`),
  merchant_product_id: as("merchant_product_id"),
  manufacturer_product_id: as("manufacturer_product_id"),
  origin: as("origin"),
};

/** Attributes of the cases by the facts a decision asks for in their place. */
export const ASKED_FOR: Readonly<Record<string, string>> = {
  unit_price: "item.unit_price",
  hs6: "item.hs",
  intended_age_months: "item.age_from",
  species: "item.cites_appendix",
};

/** The request a case makes: its day, its domains, its facts. */
export function requestOf(
  golden: GoldenCase,
  places: Facts = PLACES,
): { as_of: string; domains: readonly string[]; facts: Facts } {
  const given = golden.case;
  const baseline = BASELINES[String(given.baseline)];
  if (baseline === undefined) throw new Error(`${golden.id}: no baseline ${String(given.baseline)}`);
  const currency = typeof given.currency === "string" ? given.currency : baseline.currency;
  const into: Writer = { facts: structuredClone({ ...baseline.facts }), currency };
  if (into.facts.transport === "0") into.facts.transport = `0 ${currency}`;
  rewrite(given, SHIPMENT, into, golden.id);
  into.facts.destination = places[String(given.destination)] ?? given.destination;
  if (given.destination === undefined) delete into.facts.destination;
  const items = itemsOf(given, baseline, currency, golden.id);
  if (items !== undefined) into.facts.items = items;
  return { as_of: dayOf(given), domains: golden.domains, facts: into.facts };
}

function itemsOf(given: Facts, baseline: Baseline, currency: string, id: string): Facts[] | undefined {
  const stated = given.consignment_intrinsic_value ?? baseline.value;
  const written = Array.isArray(given.items) ? given.items.map(object) : undefined;
  if (written === undefined && stated === undefined) return undefined;
  return (written ?? [{}]).map((item) => {
    const into: Writer = { facts: structuredClone({ ...baseline.item }), currency };
    const shared = { duty_rate: given.duty_rate, origin: given.origin };
    rewrite({ ...defined(shared), ...item }, ITEM, into, id);
    if (written === undefined) into.facts.line_price = `${String(stated)} ${currency}`;
    return into.facts;
  });
}

function rewrite(from: Facts, table: Readonly<Record<string, Rewrite>>, into: Writer, id: string): void {
  for (const [attribute, value] of Object.entries(from)) {
    const how = table[attribute];
    // An attribute nobody has thought about would make the case mean something else.
    if (how === undefined) throw new Error(`${id}: no fact for the attribute ${attribute}`);
    how(value, into);
  }
}

function dayOf(given: Facts): string {
  const day = given.customs_acceptance_date ?? given.import_date ?? given.date;
  if (typeof day !== "string") throw new Error("the case has no day");
  return day;
}

function as(path: string): Rewrite {
  return (value, { facts }) => put(facts, path, value);
}

function told(path: string): Rewrite {
  return (value, { facts }) => {
    if (value !== null) put(facts, path, value);
  };
}

function money(path: string): Rewrite {
  return (value, { facts, currency }) => put(facts, path, `${String(value)} ${currency}`);
}

function ignore(): void {}

function put(into: Record<string, unknown>, path: string, value: unknown): void {
  const [key = "", ...rest] = path.split(".");
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const branch = { ...object(into[key] ?? {}) };
  put(branch, rest.join("."), value);
  into[key] = branch;
}

function object(value: unknown): Facts {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not an object");
  return Object.fromEntries(Object.entries(value));
}

function defined(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
