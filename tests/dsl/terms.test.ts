import { describe, expect, it } from "vitest";
import { judged } from "./ruleset.ts";

const LISTS = `
list referential is terms in en
  - "compatible with", "for"
`;

const rule = (clauses: string) => `${LISTS}
rule xx-brand "Brand"
  title zh "品牌"
  cite "An act" no public link
  effective from 2021-07-01
  ${clauses}
  then hold
  message en "Found {matched terms}." message zh "含有{matched terms}。" remedy en "B." remedy zh "乙。"
  confidence verified
`;

const example = (given: string, expected: string) =>
  `example "one" given ${given} on 2026-01-01 expect ${expected} by xx-brand\n`;

describe("a term after a phrase", () => {
  it.each([
    ["Acme shoes", "not after", true],
    ["Case compatible with Acme phones", "not after", false],
    ["Case compatible with your new Acme phone", "not after", false],
    ["Case compatible with a lot of phones, Acme", "not after", true],
    ["Acme case compatible with Acme phones", "not after", true],
    ["Globex case for Acme phones", "not after", true],
    ["Cases for ACME", "after", true],
    ["Acme for all", "after", false],
    ["A case", "after", false],
  ])("%s (%s): %s", async (title, after, fires) => {
    const tide = rule(`when item.title mentions brands ${after} any of referential`);
    const expected = fires ? "hold" : "no finding";
    expect(await judged(tide + example(`item.title "${title}"`, expected))).toEqual(["ok"]);
  });
});

describe("every match in matches", () => {
  const tide = rule(`when item.title mentions any of brands
  unless proven every match in matches has (seller.brands includes match.entry)`);

  it.each([
    ['item.title "acme shoes", seller.brands only ("acme")', "no finding"],
    ['item.title "acme and globex", seller.brands only ("acme")', "hold"],
    ['item.title "acme and globex", seller.brands only ("acme", "globex")', "no finding"],
    ['item.title "acme shoes", seller.brands missing, seller.seller_id "s"', "hold"],
    ['item.title "acme shoes", seller.brands ("globex")', "hold"],
    ['item.title "shoes", seller.brands only ()', "no finding"],
  ])("%s: %s", async (given, expected) => {
    expect(await judged(tide + example(given, expected))).toEqual(["ok"]);
  });

  it("goes through defines, and asks nothing where there is no match", async () => {
    const any = rule('when branded\n  unless no match in matches has (match.entry is "acme")');
    expect(
      await judged(`define branded as item.title mentions any of brands
${any}${example('item.title "acme"', "hold")}${example('item.title "globex"', "no finding")}`),
    ).toEqual(["ok", "ok"]);
  });
});

describe("a list with look-alikes", () => {
  const tide = `list asking is terms in en with look-alikes
  - "rolex", "nike"
list literal is terms in en
  - "rolex", "nike"
${rule("when item.title mentions any of LIST")}`;

  it.each([
    ["Nіkе shoes", "asking", true],
    ["ΝΙΚΕ shoes", "asking", true],
    ["r0lеx watch", "asking", true],
    ["NIKE shoes", "asking", true],
    ["snіkеrs", "asking", false],
    ["Nіkе shoes", "literal", false],
    ["ΝΙΚΕ shoes", "literal", false],
    ["r0lеx watch", "literal", false],
    ["NIKE shoes", "literal", true],
  ])("%s (%s): %s", async (title, list, fires) => {
    const expected = fires ? "hold" : "no finding";
    const asked = example(`item.title "${title}"`, expected);
    expect(await judged(tide.replace("LIST", list) + asked)).toEqual(["ok"]);
  });
});
