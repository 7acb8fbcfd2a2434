import type { TokenType } from "chevrotain";
import { CERTAIN, type DeclarationKind, isKeyword, K, Minus, Pipe } from "../tokens.ts";

/*
 * The right form of everything, one example each. What may stand in which declaration is read off this table too, so a
 * clause that is missing here is missing from the suggestions.
 */

const DATES = "effective from 2026-07-01 until 2028-06-30";
const CITE = 'cite "Directive 2006/112/EC" article 369l link "https://…"';

const NAMED = 'named zh "商品"';
const LABEL = 'document eu-doc "EU declaration of conformity" named zh "欧盟符合性声明"';

/** Clauses of rules and of tables. */
const SHARED = {
  for: "for each item where destination is in EU",
  title: 'title zh "三欧元关税"',
  cite: CITE,
  effective: DATES,
  suspended: "suspended from 2026-07-01 until 2026-12-31",
  enforced: "enforced from 2027-04-12",
  unverified: 'unverified from 2026-10-01 "no notice found on what follows" zh "未查到后续通知"',
  dated: "dated by customs.accepted_on",
  also: "also gb-tr-sp188",
  overrides: "overrides eu-tax-001, eu-tax-002",
  subject: "subject to eu-tax-001",
  message: 'message en "The toy does not carry the CE marking."',
  remedy: 'remedy en "Affix the CE marking before shipping."',
  note: 'note "The Commission guide reads this more widely."',
  owner: 'owner "tax"',
  review: "review by 2027-01-01",
  checked: 'checked 2026-11-21 by "A. Reader"',
  confidence: "confidence verified",
  force: "force law",
} as const;

const GIVEN = {
  starting: "starting from eu-b2c",
  given: "given destination DE, intrinsic_value EUR 140",
} as const;

interface DeclarationShape {
  readonly shape: string;
  /** By the word (or sign) that begins the clause. */
  readonly clauses: Readonly<Record<string, string>>;
}

const SHAPES = {
  ruleset: {
    shape: 'ruleset eu-tax jurisdiction EU domain tax version "2026.11.1" "European Union: tax"',
    clauses: {
      jurisdiction: "jurisdiction EU",
      domain: "domain tax",
      version: 'version "2026.11.1"',
      named: 'named zh "欧盟：税"',
    },
  },
  record: {
    shape: 'record item "Item" known by sku in shipment as items up to 1000 complete',
    clauses: { named: NAMED, known: "known by sku", in: "in shipment as items up to 1000 complete" },
  },
  fact: {
    shape: 'fact item.lead is share or none "Lead" named zh "铅"',
    clauses: {
      named: NAMED,
      meaning: 'meaning en "Share of lead by weight."',
      such: 'such as "90 ppm"',
      carried: 'carried by "supplier\'s test report"',
      provenance: "provenance given",
      verified: 'verified by "an accredited laboratory"',
      absent: "absent means no",
      if: "if not stated battery.voltage * battery.capacity",
      value: 'value toy "Toy" named zh "玩具"',
    },
  },
  catalogue: { shape: LABEL, clauses: { named: NAMED } },
  charge: {
    shape: 'charge flat-duty "EUR 3 duty" part of duty',
    clauses: { named: NAMED, part: "part of duty" },
  },
  group: {
    shape: "group EU-VAT is EU except ES-CN, ES-CE",
    clauses: {
      is: "is EU except ES-CN, ES-CE",
      from: "from 2020-02-01: AT, BE, BG",
      dated: SHARED.dated,
      cite: CITE,
    },
  },
  list: {
    shape: "list lithium-batteries is codes",
    clauses: {
      "-": "- hs 8507.60 from 2026-01-01",
      from: 'from "lists/brands.csv" sha256 "9f2c…"',
      dated: SHARED.dated,
      cite: CITE,
    },
  },
  parameter: {
    shape: "parameter vat-rate by destination, item.vat_class is percent",
    clauses: {
      from: "from 2025-07-01: EE, standard 24%",
      otherwise: "otherwise: none",
      adjustable: "adjustable by tenant only lower",
      dated: SHARED.dated,
      unverified: SHARED.unverified,
    },
  },
  exchange: {
    shape: 'exchange eu-customs-rate "Customs rate of the month" dated by customs.accepted_on',
    clauses: { from: "from 2026-09-01 until 2026-09-30: GBP to EUR 1.15", dated: SHARED.dated },
  },
  use: { shape: 'use eu-customs version "2026.11.1"', clauses: { version: 'version "2026.11.1"' } },
  act: {
    shape: 'act battery-label-act "Implementing act on the battery label" on 2026-08-18',
    clauses: { named: NAMED, on: "on 2026-08-18", cite: CITE },
  },
  define: { shape: "define goods-total as sum of item.line_price in items", clauses: {} },
  rule: {
    shape: 'rule eu-tax-003.h7 "H7 is not allowed above EUR 150"',
    clauses: {
      when: "when item.category is toy and item.age_from is under 3 years",
      unless: "unless proven mode is one of road, rail",
      // biome-ignore lint/suspicious/noThenProperty: it is a word of the language, and nobody awaits this table.
      then: "then require document eu-doc",
      otherwise: "otherwise hold",
      ...SHARED,
    },
  },
  table: {
    shape: 'table vat-collector "Who collects VAT"',
    clauses: {
      "|": "| sold_on_marketplace | intrinsic_value => vat.collector |",
      hit: "hit unique",
      ...SHARED,
    },
  },
  scene: { shape: 'scene eu-b2c "A parcel to a consumer in the EU"', clauses: GIVEN },
  example: {
    shape: 'example "140 euro in June pays no duty"',
    clauses: { ...GIVEN, on: "on 2026-06-30", expect: "expect block by eu-toy-ce-mark" },
  },
} as const satisfies Readonly<Record<DeclarationKind, DeclarationShape>>;

/** The word, or sign, that begins a clause as a token. */
function opener(word: string): TokenType {
  if (word === "|") return Pipe;
  if (word === "-") return Minus;
  if (isKeyword(word)) return K[word];
  throw new Error(`${word} begins no clause`);
}

function openers(kind: DeclarationKind): ReadonlySet<TokenType> {
  return new Set(clausesOf(kind).map(opener));
}

/** The words that begin the clauses of a declaration. */
export function clausesOf(kind: DeclarationKind): string[] {
  return Object.keys(SHAPES[kind].clauses);
}

/** How a clause is written, or its declaration where the declaration has no such clause. */
export function shapeOf(kind: DeclarationKind, clause: string | undefined): string {
  const { shape, clauses }: DeclarationShape = SHAPES[kind];
  return (clause === undefined ? undefined : clauses[clause]) ?? shape;
}

/** Whatever a declaration may begin with. */
export const DECLARATION_TOKENS: ReadonlySet<TokenType> = new Set([...CERTAIN].flat());

export const CLAUSE_TOKENS: Readonly<Record<DeclarationKind, ReadonlySet<TokenType>>> = {
  ruleset: openers("ruleset"),
  record: openers("record"),
  fact: openers("fact"),
  catalogue: openers("catalogue"),
  charge: openers("charge"),
  group: openers("group"),
  list: openers("list"),
  parameter: openers("parameter"),
  exchange: openers("exchange"),
  act: openers("act"),
  use: openers("use"),
  define: openers("define"),
  rule: openers("rule"),
  table: openers("table"),
  scene: openers("scene"),
  example: openers("example"),
};
