import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTerms } from "./find-terms.ts";

/** What of the text is found. */
function found(text: string, ...terms: string[]): string[] {
  return findTerms([{ name: "list", terms }], text).map(({ span }) => text.slice(span.start, span.end));
}

describe("terms in scripts with spaces", () => {
  it.each<[text: string, term: string, found: string[]]>([
    ["NIKE shoes", "nike", ["NIKE"]],
    ["Nike, nike; (NIKE)", "Nike", ["Nike", "nike", "NIKE"]],
    ["snikers", "nike", []],
    ["nikes", "nike", []],
    ["nike2", "nike", []],
    ["nike_air", "nike", ["nike"]],
    ["ＮＩＫＥ", "nike", ["ＮＩＫＥ"]],
    ["n\u200bi\u00adke", "nike", ["n\u200bi\u00adke"]],
    ["Straße", "STRASSE", ["Straße"]],
    ["STRASSE", "straße", ["STRASSE"]],
    ["ΟΔΟΣ", "οδος", ["ΟΔΟΣ"]],
    ["οδος", "ΟΔΟΣ", ["οδος"]],
    ["cafe\u0301 bar", "café", ["cafe\u0301"]],
    ["café bar", "cafe\u0301", ["café"]],
    ["cafe", "café", []],
    ["sand \u00a0\n paper", "sand paper", ["sand \u00a0\n paper"]],
    ["sandpaper", "sand paper", []],
    ["ﬁre proof", "fire", ["ﬁre"]],
    ["C++ kit", "c++", ["C++"]],
    ["100% safe", "100%", ["100%"]],
    ["", "nike", []],
    ["anything", "", []],
    ["anything", "\u200b", []],
  ])("%j: %j", (text, term, expected) => {
    expect(found(text, term)).toEqual(expected);
  });
});

describe("terms in scripts without", () => {
  it.each<[text: string, term: string, found: string[]]>([
    ["全国国家级产品", "国家级", ["国家级"]],
    ["国\u200b家级", "国家级", ["国\u200b家级"]],
    ["ｶﾞﾝﾀﾞﾑの玩具", "ガンダム", ["ｶﾞﾝﾀﾞﾑ"]],
    ["가\u1112\u1161\u11ab국산", "한국", ["\u1112\u1161\u11ab국"]],
    ["ของเล่นเด็ก", "เล่น", ["เล่น"]],
    ["最佳最佳", "最佳", ["最佳", "最佳"]],
  ])("%j: %j", (text, term, expected) => {
    expect(found(text, term)).toEqual(expected);
  });

  it("a foreign word among them has boundaries", () => {
    expect(found("正品nike鞋", "nike")).toEqual(["nike"]);
    expect(found("正品nikes鞋", "nike")).toEqual([]);
    expect(found("nike鞋子", "鞋")).toEqual(["鞋"]);
  });
});

describe("find", () => {
  it("names list and term as they were written, overlaps included, in the order of the text", () => {
    const lists = [
      { name: "brands", terms: ["Air Max", "AIR"] },
      { name: "claims", terms: ["max power"] },
    ];
    expect(findTerms(lists, "air max power")).toEqual([
      { list: "brands", term: "AIR", span: { start: 0, end: 3 } },
      { list: "brands", term: "Air Max", span: { start: 0, end: 7 } },
      { list: "claims", term: "max power", span: { start: 4, end: 13 } },
    ]);
  });

  it("finds a term wherever it is set apart, however it is written", () => {
    const words = fc.constantFrom("toy", "Zürich", "最佳", "ﬁt", "İzmir", "한국", "ｶﾞ", "x2");
    const hidden = fc.constantFrom("", "\u200b", "\u00ad", "\ufe0f");
    fc.assert(
      fc.property(words, hidden, fc.boolean(), (word, between, upper) => {
        const written = [...(upper ? word.toUpperCase() : word)].join(between);
        const text = `a ${written}, b`;
        const [first] = findTerms([{ name: "l", terms: [word] }], text);
        expect(first && text.slice(first.span.start, first.span.end)).toContain(written);
      }),
    );
  });

  it("gives spans within the text, of something that is the term by itself", () => {
    const letters = fc.constantFrom(
      "a",
      "B",
      "ß",
      "é",
      "e\u0301",
      " ",
      "\u200b",
      "国",
      "家",
      "ﬁ",
      "-",
      "😀",
      "ｶ",
      "ﾞ",
    );
    const texts = fc.array(letters, { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(texts, texts, (text, term) => {
        const find = (within: string) => findTerms([{ name: "l", terms: [term] }], within);
        for (const { span } of find(text)) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(find(text.slice(span.start, span.end)).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
