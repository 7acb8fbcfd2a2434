/** Small rulesets and requests, written down as a rule's author would think them. */
import {
  ACTS,
  type Decision,
  DOMAINS,
  IR_FORMAT,
  type Ir,
  type IrAmount,
  type IrCond,
  type IrFact,
  type IrLiteral,
  type IrOutcome,
  type IrRecord,
  type IrRule,
  type IrSum,
  type IrType,
  type ScreenRequest,
  type Severity,
} from "../../engine/index.ts";
import { type Judged, screen } from "../../engine/screen.ts";

export const MONEY: IrType = { t: "money" };
export const BOOL: IrType = { t: "bool" };
export const TEXT: IrType = { t: "text" };
export const DATE: IrType = { t: "date" };
export const PERCENT: IrType = { t: "percent" };
export const PLACE: IrType = { t: "place" };
export const HS: IrType = { t: "hs" };
export const NUMBER: IrType = { t: "number" };

/** The record a fact is about is its first part, if that is one; else the shipment. */
export function fact(name: string, type: IrType, more: Partial<IrFact> = {}): IrFact {
  const [first = "", ...rest] = name.split(".");
  const isRecord = RECORDS.some((record) => record.name === first);
  return {
    name,
    record: isRecord ? first : "shipment",
    path: isRecord ? rest : [first, ...rest],
    type,
    orNone: false,
    ...more,
  };
}

const RECORDS: readonly IrRecord[] = [
  { name: "shipment", parents: [], knownBy: [] },
  { name: "seller", parents: [], knownBy: ["seller_id"] },
  { name: "site", parents: [], knownBy: ["site_id"] },
  { name: "item", parents: [list("shipment", "items", true)], knownBy: ["sku"] },
  { name: "package", parents: [list("shipment", "packages", true)], knownBy: [] },
  { name: "material", parents: [list("item", "materials", false)], knownBy: [] },
  { name: "substance", parents: [list("material", "substances", false)], knownBy: [] },
  { name: "document", parents: [list("item", "documents", false)], knownBy: [] },
  { name: "label", parents: [list("item", "labels", false)], knownBy: [] },
  { name: "marking", parents: [list("item", "markings", false)], knownBy: [] },
  {
    name: "registration",
    parents: [list("shipment", "registrations", false), list("seller", "registrations", false)],
    knownBy: [],
  },
  { name: "role", parents: [list("shipment", "roles", false)], knownBy: [] },
  { name: "exchange_rate", parents: [list("shipment", "exchange_rates", false)], knownBy: [] },
];

function list(record: string, name: string, complete: boolean): IrRecord["parents"][number] {
  return { record, list: name, max: 50, complete };
}

const DATE_FACT = "date";

const FACTS: readonly IrFact[] = [
  fact(DATE_FACT, DATE),
  fact("operation", { t: "list", of: { t: "enum", values: [...ACTS] }, max: 8, complete: true }),
  fact("destination", PLACE),
  fact("stock_country", PLACE),
  fact("customs.accepted_on", DATE, { computed: { k: "fact", fact: DATE_FACT } }),
  fact("gift", BOOL, { absent: { l: "bool", v: false } }),
  fact("note", TEXT),
  fact("value", MONEY),
  fact("transport", MONEY),
  fact("goods_value", MONEY, {
    computed: { k: "aggregate", op: "sum", record: "item", of: { k: "fact", fact: "item.price" } },
  }),
  fact("item.sku", TEXT),
  fact("item.hs", HS),
  fact("item.price", MONEY),
  fact("item.vat_class", { t: "enum", values: ["standard", "books"] }),
  fact("item.category", { t: "enum", values: ["toy", "textile", "other"] }),
  fact("item.title", TEXT),
  fact("item.brand", TEXT, { orNone: true }),
  fact("item.model", TEXT),
  fact("item.weight", { t: "quantity", unit: "kg" }),
  fact("item.volume", { t: "quantity", unit: "mL" }),
  fact("item.rate", PERCENT, { orNone: true }),
  fact("item.placed_on", DATE),
  fact("item.flags", { t: "list", of: TEXT, max: 10, complete: false }),
  fact("material.name", TEXT),
  fact("substance.name", TEXT),
  fact("substance.share", { t: "share" }),
  fact("package.weight", { t: "quantity", unit: "kg" }),
  fact("seller.seller_id", TEXT),
  fact("seller.country", PLACE),
  fact("seller.ioss", { t: "code", scheme: "ioss" }, { orNone: true }),
  fact("seller.sales", NUMBER),
  fact("site.country", PLACE),
  fact("document.id", { t: "catalogue", kind: "document" }),
  fact("document.issued", DATE),
  fact("document.valid_until", DATE, { orNone: true }),
  fact("document.covers", { t: "list", of: TEXT, max: 50, complete: true }),
  fact("document.laboratory", TEXT),
  fact("label.id", { t: "catalogue", kind: "label" }),
  fact("label.languages", { t: "list", of: { t: "language" }, max: 30, complete: true }),
  fact("label.on", {
    t: "list",
    of: { t: "enum", values: ["product", "packaging"] },
    max: 6,
    complete: true,
  }),
  fact("marking.id", { t: "catalogue", kind: "marking" }),
  fact("registration.id", { t: "catalogue", kind: "registration" }),
  fact("registration.country", PLACE),
  fact("role.id", { t: "catalogue", kind: "role" }),
  fact("role.country", PLACE),
  fact("exchange_rate.exchange", TEXT),
  fact("exchange_rate.from", TEXT),
  fact("exchange_rate.to", TEXT),
  fact("exchange_rate.rate", NUMBER),
];

/** A ruleset of EU tax rules over the vocabulary above; whatever is given stands in for what it has. */
export function ruleset(changes: Partial<Omit<Ir, "rules">> & { rules?: readonly RuleSketch[] } = {}): Ir {
  const { rules = [], facts = [], parts = PARTS, ...rest } = changes;
  return {
    format: IR_FORMAT,
    ruleset: { name: "test", version: "1" },
    parts,
    records: RECORDS,
    facts: [...FACTS.filter(({ name }) => !facts.some((own) => own.name === name)), ...facts],
    catalogue: [
      { kind: "document", name: "test-report" },
      { kind: "document", name: "declaration" },
      { kind: "label", name: "warning" },
      { kind: "marking", name: "ce" },
      { kind: "registration", name: "epr" },
      { kind: "role", name: "importer" },
    ],
    chargeKinds: [
      { name: "duty" },
      { name: "tariff-duty", partOf: "duty" },
      { name: "flat-duty", partOf: "duty" },
      { name: "vat" },
      { name: "fee" },
    ],
    groups: [
      { name: "EU", versions: [{ from: "2020-02-01", members: ["FR", "DE", "ES", "RO"], except: [] }] },
    ],
    lists: [],
    parameters: [],
    exchanges: [],
    defines: [],
    tables: [],
    words: { sentences: [], rules: {}, facts: {}, records: {}, catalogue: {}, charges: {}, parts: [] },
    ...rest,
    rules: [...rules, ...parts.map((_, part) => present(part))].map(rule),
  };
}

const PARTS: Ir["parts"] = [
  { name: "eu-tax", jurisdiction: "EU", domain: "tax" },
  { name: "eu-product", jurisdiction: "EU", domain: "product" },
];

/** A part covers its domain only on days on which it has a rule: this one is always there and never applies. */
function present(part: number): RuleSketch {
  return { id: `present-${part}`, part, scope: { k: "const", v: false } };
}

/** Of the rules a test wrote, those that came close and do not apply. */
export function whyNot({ why_not }: Decision): Decision["why_not"] {
  return why_not?.filter(({ rule }) => !rule.startsWith("present-"));
}

export type RuleSketch = Partial<IrRule> & { readonly id: string };

export function rule(sketch: RuleSketch): IrRule {
  return {
    law: sketch.id.split(".")[0] ?? sketch.id,
    also: [],
    revision: "000000000000",
    part: 0,
    subject: "shipment",
    windows: [],
    suspended: [],
    shown: false,
    unless: [],
    unlessProven: [],
    outcomes: [finding("hold")],
    overrides: [],
    confidence: "verified",
    force: "law",
    cites: [],
    ...sketch,
  };
}

export const finding = (severity: Severity): IrOutcome => ({ o: "finding", severity });
export const exempt = (...kinds: string[]): IrOutcome => ({ o: "exempt", kinds });

type ChargeOutcome = Extract<IrOutcome, { o: "charge" }>;

export function charge(kind: string, amount: IrAmount, more: Partial<ChargeOutcome> = {}): IrOutcome {
  return { o: "charge", kind, amount, rounding: { mode: "half-up", each: false }, ...more };
}

export const flat = (of: IrSum): IrAmount => ({ a: "sum", of });
export const rate = (percentage: IrSum, base: IrSum): IrAmount => ({ a: "rate", rate: percentage, base });

export const eur = (amount: number): IrSum => lit(money(amount, "EUR"));

/** Amounts in tests have at most two decimals. */
export function money(amount: number, currency: string): IrLiteral {
  return { l: "money", v: `${Math.round(amount * 100)}/100`, currency };
}

export const percent = (value: number): IrSum => lit({ l: "percent", v: `${Math.round(value * 100)}/10000` });
export const lit = (v: IrLiteral): IrSum => ({ k: "lit", v });
export const text = (v: string): IrLiteral => ({ l: "text", v });
export const word = (v: string): IrLiteral => ({ l: "enum", v });
export const place = (v: string): IrLiteral => ({ l: "place", v });
export const hs = (v: string): IrLiteral => ({ l: "hs", v });
export const date = (v: string): IrLiteral => ({ l: "date", v });
export const number = (v: number): IrLiteral => ({ l: "number", v: String(v) });
export const of = (name: string): IrSum => ({ k: "fact", fact: name });
export const param = (name: string): IrSum => ({ k: "param", name });

export const and = (...conditions: IrCond[]): IrCond => ({ k: "and", of: conditions });
export const or = (...conditions: IrCond[]): IrCond => ({ k: "or", of: conditions });
export const not = (condition: IrCond): IrCond => ({ k: "not", of: condition });
export const yes = (name: string): IrCond => ({ k: "truth", of: of(name) });
export const always: IrCond = { k: "const", v: true };
export const never: IrCond = { k: "const", v: false };

type Op = Extract<IrCond, { k: "compare" }>["op"];

export const compare = (a: IrSum, op: Op, b: IrSum): IrCond => ({ k: "compare", op, a, b });
export const is = (name: string, value: IrLiteral): IrCond => compare(of(name), "eq", lit(value));
export const over = (name: string, value: IrSum): IrCond => compare(of(name), "gt", value);
export const inGroup = (name: string, group: string): IrCond => ({ k: "in-group", of: of(name), group });
export const TO_FRANCE: IrCond = is("destination", place("FR"));

export type Asked = Partial<Omit<ScreenRequest, "facts">> & {
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** On 1 September 2026, to France, importing, asked about tax alone. */
export function request({ facts = {}, ...rest }: Asked = {}): ScreenRequest {
  return {
    as_of: "2026-09-01",
    domains: ["tax"],
    acts: ["offer", "sell", "import", "ship"],
    horizon_days: 0,
    explain: false,
    settings: {},
    facts: { destination: "FR", ...facts },
    ...rest,
  };
}

export const ALL_DOMAINS = DOMAINS;

export function judge(ir: Ir, asked: Asked = {}): Decision {
  return screen(bundleOf(ir), request(asked));
}

export function bundleOf(ir: Ir): Judged {
  return { ir, ruleset: { name: "test", version: "1", digest: "sha256:00" } };
}

/** `rule outcome subject`, in the order of the decision. */
export function findings(decision: Decision): readonly string[] {
  return decision.findings.map(({ rule: id, outcome, subject }) => `${id} ${outcome} ${subject.key}`);
}

/** `kind state amount subject`. */
export function charges(decision: Decision): readonly string[] {
  return decision.charges.map(({ kind, state, amount, subject }) =>
    [kind, state, amount === undefined ? "?" : `${amount.amount} ${amount.currency}`, subject.key].join(" "),
  );
}

/** `fact path worst`. */
export function missing(decision: Decision): readonly string[] {
  return decision.missing.map(({ fact: name, path, worst }) => `${name} ${path} ${worst}`);
}

/** A condition judged for a shipment, or for the first item: `yes`, `no`, or what it waits for. */
export function answer(
  condition: IrCond,
  facts: Readonly<Record<string, unknown>>,
  {
    ir = {},
    subject = "shipment",
    asked = {},
  }: { ir?: Parameters<typeof ruleset>[0]; subject?: string; asked?: Asked } = {},
): string {
  const rules = ruleset({
    ...ir,
    rules: [{ id: "r", subject, when: condition, outcomes: [finding("warn")] }],
  });
  const decision = judge(rules, { ...asked, facts });
  const failure = decision.findings.find(
    (each) => each.rule === "engine-failure" || each.rule === "no-value",
  );
  if (failure !== undefined) {
    const [note] = failure.notes;
    return note?.note === "no-value" ? `no value of ${note.parameter}` : `failed`;
  }
  const asks = decision.missing.filter((each) => each.rules.includes("r"));
  if (asks.length > 0) return asks.map((each) => `${each.fact} ${each.reason}`).join(", ");
  return decision.findings.some((each) => each.rule === "r") ? "yes" : "no";
}
