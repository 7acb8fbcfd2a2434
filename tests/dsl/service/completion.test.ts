import { describe, expect, it } from "vitest";
import { type Completion, complete } from "../../../dsl/service/index.ts";
import { marked, SOUND } from "./fixture.ts";

const HEADER = 'ruleset xx-tax jurisdiction EU domain tax version "2026.11.1" "Tax" named zh "税"\n';

function at(text: string): readonly Completion[] {
  const { source, offset } = marked(HEADER + text);
  return complete(SOUND.with({ path: "tax/new.tide", source }), "tax/new.tide", offset);
}

function texts(text: string): readonly string[] {
  return at(text).map((each) => each.text);
}

/** What is there at a place, and what is not. */
type Case = [place: string, text: string, there: readonly string[], not?: readonly string[]];

describe("what could be written", () => {
  const declarations: Case[] = [
    ["at the margin", "¦", ["rule", "fact", "example", "document"]],
    ["a type of fact", "fact item.x is ¦", ["text", "yes or no", "quantity in", "money in", "document"]],
    ["a unit after quantity in", "fact item.x is quantity in ¦", ["kg", "Wh"]],
    ["a currency after money in", "fact item.x is money in ¦", ["EUR", "GBP"], ["kg"]],
    [
      "the clauses of a fact",
      'fact item.x is text "X" ¦',
      ["named", "meaning", "carried", "provenance", "verified"],
      ["when"],
    ],
    [
      "values to label",
      'fact item.category is one of toy, textile "X"\n  value ¦',
      ["toy", "textile"],
      ["destination"],
    ],
    [
      "what a yes or no follows from",
      'fact item.x is yes or no "X" if not stated ¦',
      ["any", "item.category"],
    ],
    ["the least a fact must be to count", 'fact item.x is text "X" provenance ¦', ["derived", "given"]],
    ["a language of what carries a fact", 'fact item.x is text "X" carried by ¦', ["zh"], ["kg"]],
    ["a language after named", 'fact item.x is text "X" named ¦', ["zh", "de"]],
    ["look-alikes of terms", "list l is terms in en ¦", ["with look-alikes", "dated", "cite"]],
    ["look-alikes of terms", "list l is terms in en with ¦", ["look-alikes"], ["dated"]],
    ["no look-alikes of codes", "list l is codes ¦", ["dated", "cite"], ["with look-alikes"]],
    ["members of a group", "group NEAR is DE, ¦", ["EU", "FR", "XI"], ["destination"]],
    ["facts a parameter is looked up by", "parameter p by ¦", ["destination", "item.hs"], ["low-value"]],
    [
      "keys of a parameter's line",
      "parameter p by item.category is percent\n  from 2026-01-01: ¦",
      ["toy", "textile"],
      ["destination"],
    ],
    ["what a charge is part of", 'charge x "X" part of ¦', ["duty", "vat"]],
    ["a date fact after dated by", "group NEAR dated by ¦", ["customs.accepted_on", "date"], ["item.hs"]],
    ["a domain", "ruleset x jurisdiction EU domain ¦", ["tax"]],
  ];
  it.each(declarations)("%s", check);

  const rule = 'rule xx-new "New"\n  title zh "新"\n  effective from 2026-07-01\n';
  const clauses: Case[] = [
    [
      "clauses not there yet",
      `${rule}  ¦`,
      ["when", "unless", "then", "message", "cite"],
      ["title", "fact", "hit"],
    ],
    ["clauses begun", `${rule}  me¦`, ["message"]],
    ["clauses or declarations at the margin", `${rule}¦`, ["when", "rule", "example"]],
    ["a clause again while a language is left", `${rule}  message en "X"\n  ¦`, ["message"]],
    [
      "no clause again in no language left",
      `${rule}  message en "X"\n  message zh "X"\n  ¦`,
      ["remedy"],
      ["message"],
    ],
    [
      "facts, defines and parameters after when",
      `${rule}  when ¦`,
      ["item.hs", "low-value", "all-schemes", "shown", "any"],
    ],
    ["the same after and", `${rule}  when gift is yes and ¦`, ["item.hs", "low-value", "not"], ["shown"]],
    ["the same after or on a new line", `${rule}  when gift is yes or\n    ¦`, ["item.hs"], ["then"]],
    ["the same in parentheses", `${rule}  when (¦`, ["item.hs"]],
    ["and, or or a clause after a whole condition", `${rule}  when gift is yes\n  ¦`, ["and", "then"]],
    [
      "questions of an amount",
      `${rule}  when intrinsic_value ¦`,
      ["is at most", "is over"],
      ["is before", "is yes"],
    ],
    ["questions of a date", `${rule}  when item.made_on ¦`, ["is on or before", "is after"], ["is over"]],
    ["questions of a yes or no", `${rule}  when gift ¦`, ["is yes", "is no"], ["is at most"]],
    ["questions of a code", `${rule}  when ioss_number ¦`, ["is well formed", "is none"]],
    ["questions of a list", `${rule}  when seller.brands ¦`, ["includes"], ["is over"]],
    ["questions of a text", `${rule}  when item.title ¦`, ["mentions any of"]],
    [
      "values of one of several",
      `${rule}  when item.category is ¦`,
      ["toy", "textile", "one of", "known"],
      ["at most", "none"],
    ],
    ["values in a list of them", `${rule}  when item.category is one of toy, ¦`, ["textile"], ["known"]],
    ["values in parentheses", `${rule}  when item.category is one of (toy, ¦`, ["textile"]],
    ["values after is not", `${rule}  when item.category is not ¦`, ["toy", "one of"]],
    ["yes and no", `${rule}  when gift is ¦`, ["yes", "no"]],
    ["places and groups", `${rule}  when destination is ¦`, ["DE", "FR", "in"], ["EU"]],
    ["groups after is in", `${rule}  when destination is in ¦`, ["EU", "EU-VAT"], ["lithium", "DE"]],
    ["lists of codes after is in", `${rule}  when item.hs is in ¦`, ["lithium"], ["EU", "brands"]],
    [
      "term lists after mentions any of",
      `${rule}  when item.title mentions any of ¦`,
      ["brands"],
      ["lithium"],
    ],
    [
      "a phrase terms stand after",
      `${rule}  when item.title mentions any of brands ¦`,
      ["not after any of", "and"],
    ],
    [
      "term lists after such a phrase",
      `${rule}  when item.title mentions any of brands not after any of ¦`,
      ["brands"],
    ],
    [
      "facts that are lists, of the same members",
      `${rule}  when seller.brands is same members as ¦`,
      ["seller.brands"],
    ],
    ["none where there may be none", `${rule}  when item.brand is ¦`, ["none"]],
    ["units of what is measured", `${rule}  when item.weight is at most 3 ¦`, ["kg", "g"], ["Wh", "mL"]],
    ["the declared unit first", `${rule}  when item.weight is at most 3 ¦`, ["kg"]],
    ["units of a duration", `${rule}  when item.age_from is under 3 ¦`, ["years", "months"], ["kg"]],
    ["a record after any", `${rule}  when any ¦`, ["item", "battery"], ["item.hs"]],
    ["its lists after in", `${rule}  when any item in ¦`, ["items"], ["packages"]],
    ["facts inside has", `${rule}  when any item in items has (¦`, ["item.hs"]],
    ["records after for each", `${rule}  for each ¦`, ["item", "seller"], ["item.hs"]],
    ["where after a record", `${rule}  for each item ¦`, ["where"]],
    ["facts after where", `${rule}  for each item where ¦`, ["destination"]],
  ];
  it.each(clauses)("%s", check);

  const outcomes: Case[] = [
    ["outcomes", `${rule}  then ¦`, ["block", "hold", "require", "charge", "exempt from"]],
    ["kinds of papers", `${rule}  then require ¦`, ["document", "label", "one of ("], ["eu-doc"]],
    ["catalogue entries of the kind", `${rule}  then require document ¦`, ["eu-doc"], ["ce", "fibre"]],
    ["further papers", `${rule}  then require marking ce, ¦`, ["ukca", "label"], ["eu-doc"]],
    ["attributes of a paper", `${rule}  then require document eu-doc ¦`, ["valid on", "covering", "with"]],
    ["languages of a label", `${rule}  then require label fibre in ¦`, ["language of", "de"]],
    [
      "places after language of",
      `${rule}  then require label fibre in language of ¦`,
      ["destination"],
      ["item.hs"],
    ],
    ["where a label may be", `${rule}  then require label fibre on ¦`, ["product", "packaging"]],
    ["dates after valid on", `${rule}  then require document eu-doc valid on ¦`, ["date"], ["destination"]],
    [
      "facts of the candidate after with",
      `${rule}  then require document eu-doc with ¦`,
      ["document.covers"],
    ],
    ["charge kinds", `${rule}  then charge ¦`, ["duty", "vat"], ["block"]],
    ["amounts", `${rule}  then charge vat ¦`, ["vat-rate", "item.line_price"]],
    ["who pays", `${rule}  then charge vat EUR 3 payable by ¦`, ["buyer", "importer", "vat.collector"]],
    ["how it is rounded", `${rule}  then charge vat EUR 3 rounded ¦`, ["half-up", "up", "down"]],
    ["what it is counted by", `${rule}  then charge vat EUR 3 per ¦`, ["distinct", "package"]],
    ["kinds relieved", `${rule}  then exempt from ¦`, ["duty"]],
    ["what else is unmet", `${rule}  otherwise ¦`, ["hold", "block"]],
    ["rules lifted", `${rule}  overrides ¦`, ["xx-tax-001", "xx-tax-003"]],
    ["rules above", `${rule}  subject to ¦`, ["xx-tax-001"]],
    ["words of confidence", `${rule}  confidence ¦`, ["verified", "high", "medium"]],
    ["words of force", `${rule}  force ¦`, ["law", "guidance"]],
    ["languages of a message", `${rule}  message ¦`, ["en", "zh"]],
    ["languages of what nobody followed up", `${rule}  unverified from 2026-10-01 "?" ¦`, ["zh"]],
    [
      "facts in the braces of a message",
      `${rule}  message en "Worth {int¦`,
      ["intrinsic_value", "limit"],
      ["when"],
    ],
    ["facts in braces in a whole text", `${rule}  message en "Worth {¦}."`, ["intrinsic_value"]],
    ["date facts after dated by", `${rule}  dated by ¦`, ["customs.accepted_on"], ["gift"]],
    ["exchanges after at", `${rule}  when intrinsic_value converted to EUR at ¦`, ["customs-rate"]],
    ["currencies after converted to", `${rule}  when intrinsic_value converted to ¦`, ["EUR", "GBP"]],
  ];
  it.each(outcomes)("%s", check);

  const example = 'rule xx-here "Here"\n  then hold\n\nexample "x"\n';
  const examples: Case[] = [
    ["clauses of an example", `${example}  ¦`, ["given", "on", "expect", "starting"]],
    ["scenes", `${example}  starting from ¦`, ["parcel"]],
    ["facts, lists and settings", `${example}  given ¦`, ["destination", "items", "all-schemes", "item"]],
    ["values of a fact", `${example}  given item.category ¦`, ["toy", "missing"], ["DE"]],
    ["facts after an element", `${example}  given item 2: ¦`, ["item.hs"]],
    ["values inside a list of papers", `${example}  given documents only (¦`, ["eu-doc"], ["ce"]],
    ["what is expected", `${example}  expect ¦`, ["pass", "needs", "no", "vat.collector"]],
    ["rules of this file after by", `${example}  expect hold by ¦`, ["xx-here"], ["xx-tax-001"]],
    ["what holds rules back", `${example}  expect ¦`, ["pending", "overridden", "suspended"]],
    ["rules held back", `${example}  expect pending ¦`, ["xx-here"], ["xx-tax-001"]],
    ["whose it is", `${example}  expect hold for ¦`, ["item"]],
    ["charge kinds expected", `${example}  expect no charge ¦`, ["vat"]],
    ["facts needed", `${example}  expect needs ¦`, ["item.hs", "item.documents"]],
    ["papers met", `${example}  expect met document ¦`, ["eu-doc"]],
    ["what a table concludes", `${example}  expect vat.collector ¦`, ["seller", "marketplace"]],
  ];
  it.each(examples)("%s", check);

  const table = 'table t "T"\n  hit unique\n  | item.category | intrinsic_value => t.x |\n';
  const tables: Case[] = [
    ["how rows stand to one another", "table t\n  hit ¦", ["unique", "first", "strictest", "all"]],
    ["names in the first row", "table t\n  | ¦", ["item.category"]],
    ["values of the column", `${table}  | ¦`, ["toy", "any", "otherwise"], ["destination"]],
    ["limits of the next column", `${table}  | toy | ¦`, ["over", "up to", "EUR"], ["toy", "otherwise"]],
    ["results", `${table}  | toy | any => ¦`, ["none", "item.line_price"]],
  ];
  it.each(tables)("%s", check);

  const nothing: [place: string, text: string][] = [
    ["in a comment", `${rule}  # when ¦`],
    ["in a text", `${rule}  note "when ¦"`],
    ["in a text that is not closed", `${rule}  note "when ¦`],
  ];
  it.each(nothing)("nothing %s", (_, text) => {
    expect(texts(text)).toEqual([]);
  });

  it("replaces the word that was begun, and the rest of it", () => {
    const { source, offset } = marked(`${HEADER}rule r "R"\n  when item.ca¦tgory is toy`);
    const found = complete(SOUND.with({ path: "tax/new.tide", source }), "tax/new.tide", offset);
    const category = found.find(({ text }) => text === "item.category");
    expect(category && source.slice(category.span.start, category.span.end)).toBe("item.catgory");
  });

  it("says what a fact is called and what its type is", () => {
    const found = at(`${rule}  when ¦`).find(({ text }) => text === "item.weight");
    expect(found).toMatchObject({
      kind: "fact",
      detail: "quantity in kg",
      label: { en: "Weight", zh: "重量" },
    });
  });

  it("puts the declared unit, and what is of the type compared with, first", () => {
    expect(texts(`${rule}  when item.weight is at most 3 ¦`)[0]).toBe("kg");
    const values = texts(`${rule}  when intrinsic_value is at most ¦`);
    expect(values.indexOf("limit")).toBeLessThan(values.indexOf("item.hs"));
  });
});

function check(_: string, text: string, there: readonly string[], not: readonly string[] = []): void {
  const found = texts(text);
  expect(found).toEqual(expect.arrayContaining([...there]));
  expect(found.filter((each) => not.includes(each))).toEqual([]);
}
