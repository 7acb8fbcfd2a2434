/** Law of any size, made up: as many rules as are asked for, of the shapes rules have, each with its examples. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceText } from "../dsl/compile.ts";

const HEADER = 'ruleset bench-law jurisdiction EU domain tax version "1" "Law" named zh "法律"\n';
const COUNTRIES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
  " ",
);
const CATEGORIES = ["toy", "textile", "electronics", "other"];
const MODES = ["air", "sea", "post"];

/** Words the rules speak of, and what they share. */
export function groundwork(): readonly SourceText[] {
  const vocabulary = readFileSync(join(import.meta.dirname, "../tests/dsl/good/vocabulary.tide"), "utf8");
  const lines = COUNTRIES.flatMap((country, i) => [
    `  from 2014-01-01: ${country}, standard ${15 + (i % 12)}%`,
    `  from 2014-01-01: ${country}, books ${5 + (i % 5)}%`,
  ]);
  return [
    { path: "vocabulary.tide", source: vocabulary },
    {
      path: "common.tide",
      source: `${HEADER}
group EU from 2020-02-01: ${COUNTRIES.join(", ")}
group EU-VAT is EU except ES-CN, FR-RE
list lithium is codes
  - hs 8507.60, hs 8506.50 from 2026-01-01
parameter limit is money in EUR
  from 2008-12-01: EUR 150 cite "Regulation (EC) 1186/2009" article 23
parameter vat-rate by destination, item.vat_class is percent
${lines.join("\n")}
exchange customs-rate "Customs rate" dated by customs.accepted_on
  from 2026-01-01: GBP to EUR 1.15
define goods-total as sum of item.line_price in items
define low-value as intrinsic_value is at most limit
define from-outside as stock_country is not in EU
table collector "Who collects"
  hit unique
  | sold_on_marketplace | intrinsic_value => vat.collector |
  | no                  | any             => seller        |
  | yes                 | up to EUR 150   => marketplace   |
  | yes                 | over EUR 150    => importer      |
scene parcel "A parcel"
  given destination DE, stock_country CN, mode air, sold_on_marketplace no, ioss_number none, transport EUR 0
  given item 1: item.hs hs 6109.10, item.category textile, item.line_price EUR 40, item.duty_rate 12%, item.vat_class standard
`,
    },
  ];
}

/** `count` rules in `files` files, numbered from 0. */
export function law(count: number, files = 1): readonly SourceText[] {
  const size = Math.ceil(count / files);
  return Array.from({ length: files }, (_, file) => {
    const rules = Array.from({ length: Math.min(size, count - file * size) }, (_, i) =>
      ruleText(file * size + i),
    );
    return { path: `law/${file}.tide`, source: `${HEADER}\n${rules.join("\n")}` };
  });
}

/** What the rules of one shape say, and the examples of it. */
type Shape = (n: number, id: string) => { readonly clauses: string; readonly examples: string };

function ruleText(n: number): string {
  const id = `bench-law-${n}`;
  const shape = SHAPES[n % SHAPES.length];
  if (shape === undefined) throw new Error("there are shapes");
  const { clauses, examples } = shape(n, id);
  return `
rule ${id} "Rule ${n} of what is brought in"
  title zh "第${n}条进口规则"
  cite "Regulation (EU) 2026/${1_000 + (n % 900)}" article ${1 + (n % 90)}, ${1 + (n % 9)}(${1 + (n % 4)})
    link "https://eur-lex.europa.eu/eli/reg/2026/${n}/oj"
${clauses}
  message en "Rule ${n}: goods worth {intrinsic_value} in all may not go on as they are."
  message zh "第${n}条：总值{intrinsic_value}的货物不得照此继续。"
  remedy en "Look into annex ${n % 12} and give what it asks for."
  remedy zh "请查阅附件${n % 12}并提供所需资料。"
  owner "tax"
  confidence verified
${examples}`;
}

const country = (n: number): string => COUNTRIES[Math.floor(n / SHAPES.length) % COUNTRIES.length] ?? "FR";
const oneOf = (all: readonly string[], n: number): string => all[Math.floor(n / 7) % all.length] ?? "";
/** One to each rule: `8400.00` and on. */
const codeOf = (n: number): string =>
  `${1_000 + (Math.floor(n / 100) % 8_999)}.${String(n % 100).padStart(2, "0")}`;

const SHAPES: readonly Shape[] = [
  // A tariff: one kind of charge, many rules, each for goods of its own.
  (n, id) => ({
    clauses: `  effective from 2021-07-01
  dated by customs.accepted_on
  for each item where destination is in EU and item.hs is hs ${codeOf(n)}
  when from-outside
  then charge tariff-duty ${1 + (n % 17)}% of item.customs_value rounded half-up to EUR 0.01 payable by importer collected by customs`,
    examples: example(
      id,
      `item.hs hs ${codeOf(n)}`,
      `charge tariff-duty EUR ${(40 * (1 + (n % 17))) / 100} by ${id}`,
    ),
  }),
  (n, id) => ({
    clauses: `  effective from 2021-07-01 until 2028-06-30
  for each item where destination is ${country(n)} and item.category is electronics
  when item.weight is over ${1 + (n % 30)} kg and mode is ${oneOf(MODES, n)}
  unless gift is yes
  then require document eu-doc covering item.model valid on date
  otherwise hold`,
    examples: example(
      id,
      `destination ${country(n)}, mode ${oneOf(MODES, n)}, item.category electronics, item.model "M", item.documents only (), item.weight ${40} kg`,
      `unmet document eu-doc`,
      "given documents only ()",
    ),
  }),
  (n, id) => ({
    clauses: `  effective from 2021-07-01
  for destination is ${country(n)}
  when intrinsic_value is over EUR ${100 + (n % 400)} and (sold_on_marketplace is yes or mode is ${oneOf(MODES, n)})
  then hold`,
    examples: example(
      id,
      `destination ${country(n)}, mode ${oneOf(MODES, n)}, item.line_price EUR 600`,
      `hold by ${id}`,
    ),
  }),
  (n, id) => ({
    clauses: `  effective from 2022-0${1 + (n % 9)}-01
  for each item where destination is in EU-VAT and item.category is one of ${oneOf(CATEGORIES, n)}, other
  when item.lead is over ${50 + (n % 50)} ppm or (item.brand is not none and item.age_from is under 3 years)
  then block`,
    examples: example(id, `item.category other, item.lead "200 ppm"`.replaceAll('"', ""), `block by ${id}`),
  }),
  (n, id) => ({
    clauses: `  effective from 2021-07-01
  for each item where destination is ${country(n)} and item.hs is in lithium
  when any battery in item.batteries has (battery.energy is over ${20 + (n % 100)} Wh)
  then warn`,
    examples: example(id, "item.hs hs 6109.10", `no finding by ${id}`),
  }),
];

function example(id: string, given: string, expect: string, more?: string): string {
  return [
    `example "${id} holds for what it is about"`,
    "  starting from parcel",
    `  given ${given}`,
    ...(more === undefined ? [] : [`  ${more}`]),
    "  on 2026-07-01",
    `  expect ${expect}`,
    `example "${id} began one day"`,
    "  starting from parcel",
    `  given ${given}`,
    "  on 2001-01-01",
    `  expect no finding by ${id}`,
    "",
  ].join("\n");
}
