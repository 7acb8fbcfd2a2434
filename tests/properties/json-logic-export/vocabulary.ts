/** A vocabulary with a fact of every kind a condition can read, and the dated data that conditions name. */
import type {
  Ir,
  IrExchange,
  IrFact,
  IrGroup,
  IrList,
  IrLiteral,
  IrParameter,
  IrRecord,
  IrType,
} from "../../../engine/ir.ts";

export const RECORDS: readonly IrRecord[] = [
  { name: "shipment", parents: [], knownBy: [] },
  {
    name: "item",
    parents: [{ record: "shipment", list: "items", max: 4, complete: true }],
    knownBy: [],
  },
  {
    name: "document",
    parents: [
      { record: "item", list: "documents", max: 4, complete: false },
      { record: "shipment", list: "documents", max: 4, complete: false },
    ],
    knownBy: [],
  },
  { name: "part", parents: [{ record: "item", list: "parts", max: 3, complete: false }], knownBy: [] },
  { name: "seller", parents: [], knownBy: [] },
  {
    name: "exchange_rate",
    parents: [{ record: "shipment", list: "exchange_rates", max: 4, complete: false }],
    knownBy: [],
  },
];

export const KINDS = ["toy", "food", "none", "other"];
export const MODES = ["air", "sea", "road"];
export const PLACES = [
  "ES",
  "ES-CN",
  "ES-GC",
  "ES-MD",
  "FR",
  "FR-RE",
  "IT",
  "IT-21",
  "IT-TO",
  "GB",
  "XI",
  "CN",
];
export const CODES = ["87", "8711", "871160", "87116010", "610910", "6109", "6206"];
export const PHRASES = ["compatible with", "for", "like"];
export const TERMS = ["nike", "gift item", "香水", "wolf fur", "NIKE air"];

const text: IrType = { t: "text" };
const listOf = (of: IrType, complete: boolean): IrType => ({ t: "list", of, max: 4, complete });

function fact(name: string, type: IrType, more: Partial<IrFact> = {}): IrFact {
  const [first = "", ...rest] = name.split(".");
  const record = RECORDS.find((each) => each.name === first && first !== "shipment")?.name;
  return {
    name,
    record: record ?? "shipment",
    path: record === undefined ? [first, ...rest] : rest,
    type,
    orNone: false,
    ...more,
  };
}

export const FACTS: readonly IrFact[] = [
  fact("date", { t: "date" }),
  fact("operation", listOf({ t: "enum", values: ["sell", "ship", "import"] }, true)),
  fact("destination", { t: "place" }),
  fact("ship_from", { t: "country" }, { orNone: true }),
  fact("mode", { t: "enum", values: MODES }),
  fact("gift", { t: "bool" }, { absent: { l: "bool", v: false } }),
  fact("fragile", { t: "bool" }, { orNone: true }),
  fact("value", { t: "money" }),
  fact("fee", { t: "money", currency: "EUR" }, { orNone: true }),
  fact("rate", { t: "percent" }),
  fact("lead", { t: "share" }, { orNone: true }),
  fact("weight", { t: "quantity", unit: "kg" }),
  fact("volume", { t: "quantity", unit: "L" }),
  fact("warmth", { t: "quantity", unit: "°C" }),
  fact("pieces", { t: "number" }),
  fact("entered", { t: "date" }, { computed: { k: "fact", fact: "date" } }),
  fact("expires", { t: "date" }, { orNone: true }),
  fact("seen", { t: "moment" }),
  fact("term", { t: "duration" }),
  fact("number", { t: "code", scheme: "ioss" }, { orNone: true }),
  fact("title", text, { orNone: true }),
  fact("tags", listOf({ t: "enum", values: KINDS }, false)),
  fact("markets", listOf({ t: "place" }, false)),
  fact("sizes", listOf({ t: "number" }, true)),
  fact("remarks", listOf(text, false)),
  fact(
    "total",
    { t: "money" },
    {
      computed: { k: "aggregate", op: "sum", record: "item", of: { k: "fact", fact: "item.line" } },
    },
  ),
  fact("item.hs", { t: "hs" }),
  fact("item.kind", { t: "enum", values: KINDS }, { absent: { l: "enum", v: "other" } }),
  fact("item.origin", { t: "place" }, { orNone: true }),
  fact("item.price", { t: "money" }),
  fact("item.qty", { t: "number" }),
  fact(
    "item.line",
    { t: "money" },
    {
      computed: { k: "mul", a: { k: "fact", fact: "item.price" }, b: { k: "fact", fact: "item.qty" } },
    },
  ),
  fact("item.mass", { t: "quantity", unit: "g" }, { orNone: true }),
  fact("item.made", { t: "date" }),
  fact("item.name", text),
  fact("item.boxed", { t: "bool" }),
  fact("document.id", { t: "catalogue", kind: "document" }),
  fact("document.until", { t: "date" }, { orNone: true }),
  fact("document.fee", { t: "money", currency: "EUR" }),
  fact("part.mass", { t: "quantity", unit: "g" }),
  fact("part.origin", { t: "country" }),
  fact("seller.country", { t: "place" }),
  fact("seller.sales", { t: "money", currency: "EUR" }),
  fact("exchange_rate.exchange", text),
  fact("exchange_rate.from", text),
  fact("exchange_rate.to", text),
  fact("exchange_rate.rate", { t: "number" }),
];

export const CATALOGUE: Ir["catalogue"] = [
  { kind: "document", name: "doc-a" },
  { kind: "document", name: "doc-b" },
];

export const GROUPS: readonly IrGroup[] = [
  {
    name: "EU",
    versions: [
      { from: "2020-01-01", until: "2025-12-31", members: ["ES", "FR", "IT", "GB"], except: [] },
      { from: "2026-01-01", members: ["ES", "FR", "IT"], except: [] },
    ],
  },
  {
    name: "EU-VAT",
    datedBy: "entered",
    versions: [{ members: ["EU"], except: ["ES-CN", "FR-RE", "IT-21"] }],
  },
  { name: "ISLES", versions: [{ from: "2026-01-02", members: ["XI", "ES-CN", "FR-RE"], except: ["ES-GC"] }] },
];

export const LISTS: readonly IrList[] = [
  {
    name: "bikes",
    of: "codes",
    entries: [
      { hs: "871160" },
      { hs: "8712", from: "2026-01-01" },
      { hs: "6109", from: "2025-12-31", until: "2026-01-01" },
      { hs: "620610", from: "2026-01-01", sinceBefore: true },
    ],
  },
  {
    name: "brands",
    of: "terms",
    languages: ["en"],
    datedBy: "expires",
    entries: [
      { term: "nike" },
      { term: "gift item", from: "2026-01-01" },
      { term: "香水", until: "2025-12-31" },
    ],
  },
  {
    name: "phrases",
    of: "terms",
    languages: ["en"],
    entries: [
      { term: "for", from: "2026-01-01" },
      { term: "compatible with", until: "2025-12-31" },
      { term: "like" },
    ],
  },
  { name: "always", of: "terms", languages: ["en"], entries: [{ term: "wolf fur" }, { term: "NIKE air" }] },
  {
    name: "kinds",
    of: "values",
    entries: [
      { value: "toy" },
      { value: "none", from: "2026-01-01" },
      { value: "food", until: "2026-01-01" },
    ],
  },
];

const eur = (v: string): IrLiteral => ({ l: "money", v, currency: "EUR" });
const usd = (v: string): IrLiteral => ({ l: "money", v, currency: "USD" });
const percent = (v: string): IrLiteral => ({ l: "percent", v });
const place = (v: string): IrLiteral => ({ l: "place", v });
const mode = (v: string): IrLiteral => ({ l: "enum", v });
const bool = (v: boolean): IrLiteral => ({ l: "bool", v });
const date = (v: string): IrLiteral => ({ l: "date", v });
const hs = (v: string): IrLiteral => ({ l: "hs", v });
const NONE: IrLiteral = { l: "none" };
const line = (value: IrLiteral, from?: string, ...keys: IrLiteral[]) => ({
  keys,
  value,
  ...(from !== undefined && { from }),
});

function parameter(
  name: string,
  type: IrType,
  more: Partial<IrParameter> & Pick<IrParameter, "lines">,
): IrParameter {
  return { name, type, by: [], cites: [], ...more };
}

export const PARAMETERS: readonly IrParameter[] = [
  parameter(
    "limit",
    { t: "money" },
    {
      lines: [line(eur("100"), "2025-12-31"), line(eur("301/2"), "2026-01-01"), line(NONE, "2026-01-03")],
    },
  ),
  parameter(
    "gap",
    { t: "money" },
    {
      datedBy: "expires",
      lines: [{ ...line(eur("10"), "2025-12-01"), until: "2025-12-31" }, line(eur("20"), "2026-01-02")],
    },
  ),
  parameter(
    "vat",
    { t: "percent" },
    {
      by: ["destination"],
      lines: [
        line(percent("1/5"), "2020-01-01", place("ES")),
        line(percent("1/5"), "2020-01-01", place("FR")),
        line(percent("17/200"), "2026-01-01", place("FR-RE")),
        line(percent("0"), undefined, place("ES-CN")),
        { ...line(percent("11/50"), "2025-12-31", place("IT")), sinceBefore: true },
        line(percent("1/25"), "2026-01-02", place("IT-21")),
      ],
    },
  ),
  parameter(
    "reduced",
    { t: "percent" },
    {
      by: ["destination", "mode"],
      lines: [
        line(percent("1/10"), "2020-01-01", place("ES"), mode("air")),
        line(percent("1/20"), "2026-01-01", place("ES"), mode("sea")),
        line(percent("1/10"), "2026-01-01", place("ES-CN"), mode("sea")),
        line(NONE, "2026-01-02", place("FR"), mode("air")),
      ],
      otherwise: percent("1/10"),
    },
  ),
  parameter(
    "duty",
    { t: "money", currency: "EUR" },
    {
      by: ["item.hs"],
      lines: [
        line(eur("3"), "2020-01-01", hs("87")),
        line(eur("5"), "2026-01-01", hs("871160")),
        line(eur("3"), "2020-01-01", hs("87116010")),
      ],
      otherwise: eur("0"),
    },
  ),
  parameter(
    "start",
    { t: "date" },
    {
      by: ["mode"],
      lines: [
        line(date("2026-01-01"), undefined, mode("air")),
        line(date("2025-12-31"), undefined, mode("sea")),
        line(NONE, undefined, mode("road")),
      ],
    },
  ),
  parameter(
    "strict",
    { t: "bool" },
    {
      lines: [line(bool(false), "2025-12-31"), line(bool(true), "2026-01-02")],
      adjustable: { by: "tenant" },
    },
  ),
  parameter(
    "cap",
    { t: "money", currency: "EUR" },
    {
      lines: [line(eur("100"))],
      adjustable: { by: "tenant", direction: "lower" },
      unverified: { from: "2026-01-02", note: { en: "?" } },
    },
  ),
  parameter(
    "price",
    { t: "money" },
    {
      by: ["seller.country"],
      lines: [line(eur("50"), undefined, place("ES")), line(usd("60"), undefined, place("CN"))],
    },
  ),
];

export const EXCHANGES: readonly IrExchange[] = [
  {
    name: "customs",
    datedBy: "entered",
    rates: [
      { span: { from: "2025-12-01", until: "2025-12-31" }, from: "EUR", to: "USD", rate: "11/10" },
      { span: { from: "2026-01-01" }, from: "EUR", to: "USD", rate: "23/20" },
    ],
  },
  { name: "stated", rates: [] },
];
