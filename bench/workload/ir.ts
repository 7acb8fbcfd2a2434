/** The workload as the compiler would hand it over: the vocabulary, and each rule with the words a reader is shown. */
import {
  ACTS,
  DOMAINS,
  formatDate,
  IR_FORMAT,
  type Ir,
  type IrCitation,
  type IrCond,
  type IrFact,
  type IrLiteral,
  type IrOutcome,
  type IrPart,
  type IrRecord,
  type IrRule,
  type IrSum,
  type IrType,
  parseExact,
  parseUnit,
  toBase,
  writeExact,
} from "../../engine/index.ts";
import { CODE_LISTS } from "./codes.ts";
import { FACTS, type Fact, factNamed, written } from "./facts.ts";
import { DATE } from "./listing.ts";
import { DESTINATIONS, GROUP_NAMES, GROUPS } from "./places.ts";
import { type Condition, DOCUMENTS, LABELS, type Rule } from "./rules.ts";

const LAW_DOMAINS = DOMAINS.filter((domain) => domain !== "warehouse");
const JURISDICTIONS: readonly string[] = ["WW", ...GROUP_NAMES, ...DESTINATIONS];

const PARTS: readonly IrPart[] = JURISDICTIONS.flatMap((jurisdiction) =>
  LAW_DOMAINS.map((domain) => ({ name: `${jurisdiction.toLowerCase()}-${domain}`, jurisdiction, domain })),
);

const RECORDS: readonly IrRecord[] = [
  { name: "shipment", parents: [], knownBy: [] },
  { name: "item", parents: [within("shipment", "items", 1_000, true)], knownBy: ["item.sku"] },
  { name: "document", parents: [within("item", "documents", 50, false)], knownBy: [] },
  { name: "label", parents: [within("item", "labels", 50, false)], knownBy: [] },
];

const LANGUAGES: IrType = { t: "list", of: { t: "language" }, max: 30, complete: true };
const PLACES_ON: IrType = {
  t: "list",
  of: { t: "enum", values: ["product", "packaging"] },
  max: 2,
  complete: true,
};

const OWN_FACTS: readonly IrFact[] = [
  shipmentFact(DATE, { t: "date" }),
  shipmentFact("operation", {
    t: "list",
    of: { t: "enum", values: [...ACTS] },
    max: ACTS.length,
    complete: true,
  }),
  evidence("document", "id", { t: "catalogue", kind: "document" }),
  evidence("document", "issued", { t: "date" }),
  evidence("document", "languages", LANGUAGES),
  evidence("document", "laboratory", { t: "text" }),
  evidence("label", "id", { t: "catalogue", kind: "label" }),
  evidence("label", "languages", LANGUAGES),
  evidence("label", "on", PLACES_ON),
];

/** Instruments the rules cite, a few hundred of them as in law. */
const INSTRUMENTS = Array.from(
  { length: 300 },
  (_, i) => `Regulation (EU) ${2004 + (i % 22)}/${100 + ((i * 389) % 2_900)}`,
);

export function irOf(rules: readonly Rule[]): Ir {
  return {
    format: IR_FORMAT,
    ruleset: { name: "bench", version: "1" },
    parts: PARTS,
    records: RECORDS,
    facts: [...OWN_FACTS, ...FACTS.map(irFact)],
    catalogue: [
      ...DOCUMENTS.map((name) => ({ kind: "document", name }) as const),
      ...LABELS.map((name) => ({ kind: "label", name }) as const),
    ],
    chargeKinds: [{ name: "duty" }, { name: "fee" }],
    groups: GROUP_NAMES.map((name) => ({ name, versions: [{ members: GROUPS[name], except: [] }] })),
    lists: CODE_LISTS.map(({ name, prefixes }) => ({
      name,
      of: "codes",
      entries: [...new Set(prefixes)].map((hs) => ({ hs })),
    })),
    parameters: [],
    exchanges: [],
    defines: [],
    tables: [],
    rules: rules.map(irRule),
    words: {
      sentences: [],
      rules: Object.fromEntries(rules.map((rule) => [rule.id, wordsOf(rule)])),
      facts: Object.fromEntries(
        [...OWN_FACTS, ...FACTS].map(({ name }) => [
          name,
          { label: { en: name, zh: name }, meaning: { en: name } },
        ]),
      ),
      records: Object.fromEntries(RECORDS.map(({ name }) => [name, { en: name }])),
      catalogue: Object.fromEntries([
        ...DOCUMENTS.map((name) => [`document ${name}`, { en: name }]),
        ...LABELS.map((name) => [`label ${name}`, { en: name }]),
      ]),
      charges: { duty: { en: "duty" }, fee: { en: "fee" } },
      parts: PARTS.map(({ name }) => ({ en: name })),
    },
  };
}

function irFact({ name, type, orNone }: Fact): IrFact {
  const [first = "", ...rest] = name.split(".");
  return first === "item"
    ? { name, record: "item", path: rest, type, orNone: orNone ?? false }
    : { name, record: "shipment", path: [first, ...rest], type, orNone: orNone ?? false };
}

function irRule(rule: Rule, i: number): IrRule {
  const { id, from, until, scope, when, unless } = rule;
  const domain = i % LAW_DOMAINS.length;
  return {
    id,
    law: id,
    also: [],
    revision: revisionOf(i),
    part: JURISDICTIONS.indexOf(rule.jurisdiction) * LAW_DOMAINS.length + domain,
    subject: "item",
    windows: [
      {
        from: { date: formatDate(from) },
        ...(until !== undefined && { until: { date: formatDate(until) } }),
      },
    ],
    suspended: [],
    ...(scope.length > 0 && { scope: all(scope) }),
    ...(when.length > 0 && { when: all(when) }),
    shown: false,
    unless: unless === undefined ? [] : [irCond(unless)],
    unlessProven: [],
    outcomes: [irOutcome(rule)],
    ...(rule.outcome.o === "require" && { otherwise: rule.outcome.otherwise }),
    overrides: [],
    confidence: "verified",
    force: "law",
    cites: [citation(i)],
  };
}

function irOutcome({ outcome }: Rule): IrOutcome {
  switch (outcome.o) {
    case "finding":
      return { o: "finding", severity: outcome.severity };
    case "require":
      return { o: "require", oneOf: [{ kind: outcome.kind, name: outcome.name }] };
    case "charge":
      return {
        o: "charge",
        kind: outcome.kind,
        amount: {
          a: "rate",
          rate: { k: "lit", v: { l: "percent", v: exact(String(outcome.percent), "%") } },
          base: { k: "fact", fact: "item.line_price" },
        },
        rounding: { mode: "half-up", each: false },
      };
  }
}

function all(conditions: readonly Condition[]): IrCond {
  const [only, ...others] = conditions.map(irCond);
  return only !== undefined && others.length === 0 ? only : { k: "and", of: conditions.map(irCond) };
}

function irCond(condition: Condition): IrCond {
  if (condition.k === "any") return { k: "or", of: condition.of.map(irCond) };
  const of: IrSum = { k: "fact", fact: condition.fact };
  switch (condition.k) {
    case "places":
      return condition.group === undefined
        ? { k: "among", of, values: condition.places.map((v): IrLiteral => ({ l: "place", v })) }
        : { k: "in-group", of, group: condition.group };
    case "codes":
      return condition.list === undefined
        ? { k: "among", of, values: condition.prefixes.map((v): IrLiteral => ({ l: "hs", v })) }
        : { k: "in-list", of, list: condition.list };
    case "words":
      return { k: "among", of, values: condition.words.map((v): IrLiteral => ({ l: "enum", v })) };
    case "measure":
      return {
        k: "compare",
        op: condition.op,
        a: of,
        b: { k: "lit", v: limit(condition.fact, condition.than) },
      };
    case "flag":
      return condition.is ? { k: "truth", of } : { k: "not", of: { k: "truth", of } };
    case "has":
      return {
        k: "includes",
        list: of,
        mode: "one",
        values: [{ k: "lit", v: { l: "enum", v: condition.word } }],
      };
  }
}

function limit(name: string, than: number): IrLiteral {
  const { type, steps } = factNamed(name);
  if (steps === undefined) return { l: "date", v: formatDate(than) };
  const { number, unit } = written(steps, than);
  switch (type.t) {
    case "money":
      return { l: "money", v: exact(number), currency: unit };
    case "quantity":
      return { l: "quantity", v: exact(number, unit), unit, written: exact(number) };
    case "share":
      return { l: "share", v: exact(number, unit) };
    default:
      return { l: "number", v: exact(number) };
  }
}

function exact(number: string, unit?: string): string {
  const value = parseExact(number);
  const read = unit === undefined ? undefined : parseUnit(unit);
  if (value === undefined || (unit !== undefined && read === undefined)) throw new Error(`${number} ${unit}`);
  return writeExact(read === undefined ? value : toBase(value, read));
}

function wordsOf(rule: Rule): Ir["words"]["rules"][string] {
  const { id, jurisdiction, scope, outcome } = rule;
  const about = scope.map((each) => (each.k === "any" ? "" : each.fact)).join(", ");
  return {
    title: { en: `${jurisdiction}: what ${id} asks of ${about}`, zh: `${jurisdiction}：${id} 对商品的要求` },
    message: {
      en: `Goods of heading {item.hs} at {item.line_price} fall under ${id}, which has been in force in ${jurisdiction} for all who sell there.`,
      zh: `品目 {item.hs}、价格 {item.line_price} 的商品适用 ${jurisdiction} 的 ${id}。`,
    },
    remedy: {
      en:
        outcome.o === "require"
          ? `Obtain the ${outcome.name} before the goods are offered.`
          : `See what ${id} allows.`,
      zh: "请在上架前补齐所需资料。",
    },
    notes: [],
  };
}

function citation(i: number): IrCitation {
  const text = INSTRUMENTS[(i * 7) % INSTRUMENTS.length] ?? "";
  return {
    text,
    articles: [`article ${1 + (i % 60)}(${1 + (i % 7)})`],
    link: `https://eur-lex.europa.eu/eli/reg/${text.replace(/\D+/g, "/").slice(1)}/oj`,
  };
}

/** Twelve hexadecimal digits that say nothing, as those of a digest do. */
function revisionOf(i: number): string {
  const mixed = (seed: number) => (Math.imul(i + seed, 0x9e3779b1) ^ Math.imul(i ^ seed, 0x85ebca6b)) >>> 8;
  return [mixed(17), mixed(91_199)].map((part) => part.toString(16).padStart(6, "0")).join("");
}

function within(record: string, list: string, max: number, complete: boolean): IrRecord["parents"][number] {
  return { record, list, max, complete };
}

function shipmentFact(name: string, type: IrType): IrFact {
  return { name, record: "shipment", path: [name], type, orNone: false };
}

function evidence(record: string, key: string, type: IrType): IrFact {
  return { name: `${record}.${key}`, record, path: [key], type, orNone: false };
}
