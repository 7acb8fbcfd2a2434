import { Lexer, tokenMatcher } from "chevrotain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEXED_TOKENS, lex, quote, unquote } from "../../dsl/lexer.ts";
import { Report } from "../../dsl/report.ts";
import { Word } from "../../dsl/tokens.ts";

function read(source: string) {
  const report = new Report();
  const { tokens, comments } = lex(source, report.in("x.tide"));
  return { tokens, comments, diagnostics: report.diagnostics };
}

const kinds = (source: string) =>
  read(source).tokens.map(({ tokenType, image }) => `${tokenType.name} ${image}`);
const said = (source: string) => read(source).diagnostics.map(({ code }) => code);

describe("the lexer", () => {
  it("passes Chevrotain's own examination, and needs no slow path", () => {
    const strict = () =>
      new Lexer([...LEXED_TOKENS], { ensureOptimizations: true, positionTracking: "full" });
    expect(strict).not.toThrow();
  });

  it.each<[string, string[]]>([
    ["text textile", ["TEXT text", "Name textile"]],
    ["no none not note", ["NO no", "NONE none", "NOT not", "NOTE note"]],
    ["NO IS IN AT", ["Name NO", "Name IS", "Name IN", "Name AT"]],
    ["in-bis-qco", ["Name in-bis-qco"]],
    ["eu-tax-003.h7 s-5-1-2-2 FI-01", ["Name eu-tax-003.h7", "Name s-5-1-2-2", "Name FI-01"]],
    ["role.country", ["Name role.country"]],
    ["a - b a-b", ["Name a", "Minus -", "Name b", "Name a-b"]],
    ["hs 8507.60, hs 87116010", ["HsCode hs 8507.60", "Comma ,", "HsCode hs 87116010"]],
    ["EUR 150 eur 150", ["Money EUR 150", "Name eur", "Numeral 150"]],
    ["-25 °C 15°C", ["Numeral -25", "UnitSymbol °C", "Numeral 15", "UnitSymbol °C"]],
    [
      "20 mg/mL 0.5 ug/cm2/week",
      ["Numeral 20", "CompoundUnit mg/mL", "Numeral 0.5", "CompoundUnit ug/cm2/week"],
    ],
    ["9.975 % 24%", ["Percent 9.975 %", "Percent 24%"]],
    ["2026-07-01 2026-07-01T09:00Z", ["CalendarDate 2026-07-01", "Moment 2026-07-01T09:00Z"]],
    [
      "<= >= != < > = =>",
      ["AtMost <=", "AtLeast >=", "NotEqual !=", "LessThan <", "MoreThan >", "Equal =", "Arrow =>"],
    ],
    [
      'cite "X" article 143a, 1(48), "五", 173.185(a)(3) link "u"',
      [
        ...[
          "CITE cite",
          'PlainText "X"',
          "ARTICLE article",
          "ArticleRef 143a",
          "Comma ,",
          "ArticleRef 1(48)",
        ],
        ...["Comma ,", 'PlainText "五"', "Comma ,", "ArticleRef 173.185(a)(3)", "LINK link", 'PlainText "u"'],
      ],
    ],
    // Only there: elsewhere `article` is a name, and what follows it is read as ever.
    ["article 143 x", ["ARTICLE article", "Numeral 143", "Name x"]],
    ['"a # b \\" c" # d', ['PlainText "a # b \\" c"']],
  ])("reads %s", (source, tokens) => {
    expect(kinds(source)).toEqual(tokens);
    expect(said(source)).toEqual([]);
  });

  it.each([
    ["€150", "currency-sign"],
    ["150 €", "currency-sign"],
    ["$1,200.50", "currency-sign"],
    ["EUR 10,000", "comma-in-number"],
    ["1,5", "comma-in-number"],
    ["1,5 %", "comma-in-number"],
    [".5", "number-form"],
    ["100Wh", "number-glued-to-word"],
    ["1.7.2026", "date-form"],
    ["2026/7/1", "date-form"],
    ["2026-07-01T09:00", "moment-without-offset"],
    ["“brand”", "wrong-quotes"],
    ["«brand»", "wrong-quotes"],
    ["'brand'", "wrong-quotes"],
    ["「品牌」", "wrong-quotes"],
    ['"brand', "unclosed-text"],
    ['"a\\n"', "unknown-escape"],
    ["品牌", "bare-writing"],
    ["：", "lookalike-sign"],
    ["，", "lookalike-sign"],
    ["≤", "lookalike-sign"],
    ["２", "full-width"],
    ["ｋｇ", "full-width"],
    ["a || b", "other-words"],
    ["a // b", "other-comment"],
    ["/* a\n b */", "other-comment"],
    ['"\u0001"', "invisible-character"],
    ["==", "other-words"],
    ["a\u00a0b", "odd-blank"],
    ["a\u200bb", "invisible-character"],
    ['"a\u202eb"', "invisible-character"],
    ["# a\u2066b", "invisible-character"],
    ["a;", "stray-character"],
    ["а", "stray-character"], // Cyrillic
    ["\ta\tb\t", "tab"],
  ])("answers %j with %s, once", (source, code) => {
    expect(said(source)).toEqual([code]);
  });

  it.each([
    ["€150", "EUR 150"],
    ["£1,200.50", "GBP 1200.50"],
    ["1,5", "1.5"],
    ["EUR 10,000", "EUR 10000"],
    ["2026/7/1", "2026-07-01"],
    ["100Wh", "100 Wh"],
  ])("knows what was meant by %s: %s", (source, instead) => {
    expect(read(source).diagnostics[0]?.params.instead).toBe(instead);
  });

  it("takes a byte-order mark for no character, at the beginning only", () => {
    expect(said("\ufeffrule x")).toEqual([]);
    expect(read("\ufeffrule x").tokens[0]?.startOffset).toBe(1);
    expect(said("rule\ufeff x")).toEqual(["invisible-character"]);
  });

  it("leaves no character unread and unsaid", () => {
    const covered = (source: string) => {
      const { tokens, comments, diagnostics } = read(source);
      const seen = new Set<number>();
      const spans = [
        ...tokens.map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length })),
        ...comments.map(({ span }) => span),
        ...diagnostics.map(({ span }) => span),
      ];
      for (const { start, end } of spans) for (let i = start; i < end; i++) seen.add(i);
      // What is said once of a line is said of all of it.
      const said = new Set(diagnostics.map(({ span }) => source.slice(span.start, span.end)));
      return [...source.matchAll(/[^ \t\r\n\f]/g)].every(
        ({ index, 0: char }) => seen.has(index) || said.has(char),
      );
    };
    const sign = fc.constantFrom(..."aZ09_-.,:;|()+*/%°€\"'#=<>!\\ \n\t“”，：‘’\u200b\u202e\u00a0é品");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (source) => {
        expect(covered(source)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("writes a text as it reads it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unquote(quote(text))).toBe(text);
      }),
    );
  });

  it.each(["date", "document", "other", "post", "share", "rule", "none-such"])(
    "lets %s be a name",
    (word) => {
      const [token] = read(word).tokens;
      expect(token && tokenMatcher(token, Word)).toBe(true);
    },
  );
});
