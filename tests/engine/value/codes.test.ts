import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeExample, codeSchemes, isWellFormed } from "../../../engine/value/code.ts";
import { currencyCodes, isCurrency, minorDigits, minorUnit } from "../../../engine/value/currencies.ts";
import { multiply, readExact, toDecimal, writeExact } from "../../../engine/value/exact.ts";
import { formatHs, isWithinHs, parseHs } from "../../../engine/value/hs.ts";
import { isWithinLanguage, parseLanguage } from "../../../engine/value/language.ts";
import { formatMoney, parseMoney } from "../../../engine/value/money.ts";
import type { Truth } from "../../../engine/value/truth.ts";

describe("tariff codes", () => {
  it.each([
    ["6206.10", "620610", "6206.10"],
    ["6206", "6206", "6206"],
    ["62", "62", "62"],
    ["8711 60 10", "87116010", "8711.60.10"],
    ["8711.60.10.00", "8711601000", "8711.60.10.00"],
    ["950300000", "950300000", "9503.00.00.0"],
    [" 010121 ", "010121", "0101.21"],
  ])("%j is %s", (text, digits, written) => {
    expect(parseHs(text)).toBe(digits);
    expect(formatHs(digits)).toBe(written);
  });

  // Three, five and seven digits are what is left of codes of chapters 1 to 9 in a spreadsheet.
  it.each(["", "6", "620", "10121", "1012100", "00", "0000", "62061000000", "62o6", "6206-10", "hs 6206"])(
    "%j is none",
    (text) => {
      expect(parseHs(text)).toBeUndefined();
    },
  );

  it.each<[string, string, Truth]>([
    ["87116010", "871160", "yes"],
    ["871160", "871160", "yes"],
    ["871160", "87116010", "unknown"],
    ["871160", "871200", "no"],
    ["87", "871160", "unknown"],
    ["88", "871160", "no"],
  ])("%s under %s: %s", (code, asked, truth) => {
    expect(isWithinHs(code, asked)).toBe(truth);
  });

  it("are read back as they are written", () => {
    const codes = fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(0, 2, 4, 6, 7, 8), fc.nat(99_999_999))
      .map(
        ([chapter, more, rest]) =>
          String(chapter).padStart(2, "0") + String(rest).padStart(8, "0").slice(0, more),
      );
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseHs(formatHs(code))).toBe(code);
      }),
    );
  });
});

describe("currencies", () => {
  it.each([
    ["EUR", 2, "1/100"],
    ["JPY", 0, "1"],
    ["KWD", 3, "1/1000"],
    ["TRY", 2, "1/100"],
    ["CNY", 2, "1/100"],
    ["BGN", 2, "1/100"],
  ])("%s has %d decimals", (code, digits, unit) => {
    expect(minorDigits(code)).toBe(digits);
    expect(writeExact(minorUnit(code))).toBe(unit);
  });

  it.each(["eur", "EURO", "", "XXX", "constructor", "€"])("%j is none", (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(minorDigits(code)).toBeUndefined();
    expect(() => minorUnit(code)).toThrow();
  });

  it("are those people pay in", () => {
    expect(currencyCodes()).toEqual(
      expect.arrayContaining(["EUR", "GBP", "USD", "CNY", "BRL", "MXN", "CAD"]),
    );
  });
});

describe("money", () => {
  it.each([
    ["149.90 EUR", "149.90 EUR"],
    ["EUR 149.9", "149.90 EUR"],
    ["150 JPY", "150 JPY"],
    ["1.5 JPY", "1.5 JPY"],
    ["0.333 EUR", "0.333 EUR"],
    ["-5 GBP", "-5.00 GBP"],
    ["1KWD", "1.000 KWD"],
  ])("%s", (text, words) => {
    const money = parseMoney(text);
    expect(money && formatMoney(money)).toBe(words);
  });

  it.each([
    "149.90",
    "EUR",
    "149,90 EUR",
    "1,000.00 EUR",
    "10 EUR 5",
    "10 XXX",
    "EUR 1 EUR",
    "€5",
    "1e3 EUR",
  ])("not %j", (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it("writes an amount that no decimals write out as near as it says", () => {
    const third = parseMoney("1 EUR");
    expect(third && toDecimal(multiply(third.v, readExact("1/3")))).toBe("0.3333333333");
  });
});

describe("languages", () => {
  it.each([
    ["de", "de"],
    ["ZH-hant", "zh-Hant"],
    ["pt-br", "pt-BR"],
    ["zh-hans-cn", "zh-Hans-CN"],
    ["fil", "fil"],
    ["en-029", "en-029"],
  ])("%s is %s", (text, tag) => {
    expect(parseLanguage(text)).toBe(tag);
  });

  it.each(["", "xx", "german", "d", "de_AT", "de-", "de AT"])("%j is none", (text) => {
    expect(parseLanguage(text)).toBeUndefined();
  });

  it("of a region serve the language, not the other way round", () => {
    expect(isWithinLanguage("de-AT", "de")).toBe(true);
    expect(isWithinLanguage("de", "de")).toBe(true);
    expect(isWithinLanguage("de", "de-AT")).toBe(false);
    expect(isWithinLanguage("den", "de")).toBe(false);
  });
});

describe("codes", () => {
  it.each(codeSchemes())("the example of %s is well formed", (scheme) => {
    expect(isWellFormed(scheme, codeExample(scheme) ?? "")).toBe(true);
  });

  it.each([
    ["ioss", "IM3720000012", true],
    ["ioss", "IM37200000", false],
    ["ioss", "im3720000012", false],
    ["ioss", "IM3720000012 ", false],
    ["eori", "GB205672212000", true],
    ["eori", "GB", false],
    ["vat", "DE123456789", true],
    ["vat", "DE12345678", false],
    ["vat", "EL123456789", true],
    ["vat", "GR123456789", false],
    ["vat", "ATU12345678", true],
    ["vat", "XI123456789", true],
    ["vat", "123456789", false],
    ["vat-gb", "GB123456789", true],
    ["vat-gb", "GB123456789012", true],
    ["vat-gb", "GBGD001", true],
    ["vat-gb", "GB12345678", false],
    ["vat-gb", "123456789", false],
    ["vat-gb", "DE123456789", false],
    ["vat-gb", "XI123456789", false],
    ["vat-gb", "hello", false],
    ["un", "UN3480", true],
    ["un", "3480", false],
    ["gtin", "4006381333931", true],
    ["gtin", "4006381333932", false],
    ["gtin", "96385074", true],
    ["sscc", "340123450000000017", true],
    ["sscc", "340123450000000018", false],
    ["sscc", "34012345000000001", false],
    ["s10", "RA473124829CN", true],
    ["s10", "RA473124828CN", false],
    ["s10", "RA123456785CN", true],
    ["s10", "RA000000005CN", true],
    ["s10", "RA100000003CN", true],
    ["s10", "RA876543216CN", true],
    ["gtin", "6901234567892", true],
    ["gtin", "036000291452", true],
    ["gtin", "06901234567892", true],
    ["gtin", "06901234567893", false],
    ["iso6346", "CSQU3054383", true],
    ["iso6346", "MSKU9070323", true],
    ["iso6346", "TCLU1234568", true],
    ["iso6346", "TCLU1234567", false],
    ["iso6346", "TCLX1234568", false],
    ["iso6346", "CSQU 305438 3", false],
    ["awb", "020-12345675", true],
    ["awb", "02076543213", true],
    ["awb", "176-99999992", true],
    ["awb", "020-12345674", false],
    ["awb", "20-12345675", false],
  ])("%s %s: %s", (scheme, code, well) => {
    expect(isWellFormed(scheme, code)).toBe(well);
  });

  it("of a scheme nobody described are neither", () => {
    expect(isWellFormed("constructor", "x")).toBeUndefined();
  });
});
