import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countryOf,
  isWithin,
  parseCountry,
  parsePlace,
  placeAdvice,
  placeChain,
} from "../../../engine/value/place.ts";
import { COUNTRIES, SUBDIVISIONS } from "../../../engine/value/places-data.ts";
import type { Truth } from "../../../engine/value/truth.ts";

const all = [
  ...COUNTRIES.split(" "),
  "XI",
  ...Object.entries(SUBDIVISIONS).flatMap(([country, codes]) =>
    codes.split(" ").map((code) => `${country}-${code}`),
  ),
];
const places = fc.constantFrom(...all.flatMap((text) => parsePlace(text) ?? []));

describe("parsePlace", () => {
  it.each([
    "FR",
    "XI",
    "ES-CN",
    "ES-CE",
    "ES-ML",
    "FI-01",
    "FR-GP",
    "FR-MQ",
    "FR-GF",
    "FR-RE",
    "FR-YT",
    "PT-20",
    "PT-30",
    "US-CA",
    "CA-QC",
    "BE-VLG",
    "BE-WAL",
    "BE-BRU",
    "GB-SCT",
    "GB-ENG",
    "IT-23",
    "GR-69",
  ])("%s is a place of its own", (text) => {
    expect(parsePlace(text)).toBe(text);
  });

  it.each([
    ["RE", "FR-RE"],
    ["GP", "FR-GP"],
    ["MQ", "FR-MQ"],
    ["GF", "FR-GF"],
    ["YT", "FR-YT"],
    ["FR-974", "FR-RE"],
    ["AX", "FI-01"],
    ["IC", "ES-CN"],
    ["GB-NIR", "XI"],
    ["GB-BFS", "XI"],
    ["CN-HK", "HK"],
    ["US-PR", "PR"],
  ])("%s is %s", (text, place) => {
    expect(parsePlace(text)).toBe(place);
  });

  it.each([
    ["UK", ["GB", "XI"]],
    ["EL", ["GR"]],
    ["EA", ["ES-CE", "ES-ML"]],
    ["fr", ["FR"]],
    ["es_cn", ["ES-CN"]],
    ["re", ["FR-RE"]],
    ["ZZ", []],
    ["EU", []],
    ["", []],
    ["FR-", []],
    ["ES-XX", []],
    ["XI-ABC", []],
    ["France", []],
    ["__proto__", []],
    ["toString", []],
    ["FR-toString", []],
  ])("%s is none, but perhaps %j", (text, advice) => {
    expect(parsePlace(text)).toBeUndefined();
    expect(placeAdvice(text)).toEqual(advice);
  });

  it("knows every code of its lists, and reads what it answers as itself", () => {
    for (const text of all) {
      const place = parsePlace(text);
      expect(place, text).toBeDefined();
      expect(parsePlace(place ?? ""), text).toBe(place);
    }
  });
});

describe("parseCountry", () => {
  it.each([
    ["FR", "FR"],
    ["RE", "FR"],
    ["XI", "XI"],
    ["FR-RE", undefined],
    ["UK", undefined],
  ])("%s is %s", (text, country) => {
    expect(parseCountry(text)).toBe(country);
  });
});

describe("isWithin", () => {
  it.each<[place: string, asked: string, truth: Truth]>([
    ["FR", "FR", "yes"],
    ["FR-RE", "FR", "yes"],
    ["FR", "FR-RE", "unknown"],
    ["FR-RE", "FR-GP", "no"],
    ["FR", "DE", "no"],
    ["ES-GC", "ES-CN", "yes"],
    ["ES-TF", "ES-CN", "yes"],
    ["ES-MD", "ES-CN", "no"],
    ["ES-M", "ES-CN", "no"],
    ["ES-CN", "ES-GC", "unknown"],
    ["ES-CN", "ES-CE", "no"],
    ["ES", "ES-CN", "unknown"],
    ["FI-18", "FI-01", "no"],
    ["BE-VAN", "BE-VLG", "yes"],
    ["BE-WLG", "BE-VLG", "no"],
    ["BE-BRU", "BE-VLG", "no"],
    ["XI", "GB", "no"],
    ["GB", "XI", "no"],
    ["GB-LND", "GB-ENG", "yes"],
    ["GB-EDH", "GB-ENG", "no"],
    ["GB-ENG", "GB-SCT", "no"],
    ["GB", "GB-SCT", "unknown"],
    ["US-CA", "US-NY", "no"],
    // Nobody wrote down which provinces make up the Veneto.
    ["IT-VE", "IT-34", "unknown"],
    ["IT-VE", "IT-RM", "no"],
  ])("%s in %s: %s", (place, asked, truth) => {
    expect(isWithin(place, asked)).toBe(truth);
  });

  it("is yes for everything in the chain, and never both ways", () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        for (const holder of placeChain(a)) expect(isWithin(a, holder)).toBe("yes");
        expect(placeChain(a).at(-1)).toBe(countryOf(a));
        if (a === b) return;
        if (isWithin(a, b) === "yes") expect(isWithin(b, a)).toBe("unknown");
        if (countryOf(a) !== countryOf(b)) expect(isWithin(a, b)).toBe("no");
      }),
    );
  });

  it("is passed on: what lies in a part lies in the whole", () => {
    fc.assert(
      fc.property(places, (place) => {
        const [first = "", ...rest] = placeChain(place);
        for (const holder of rest)
          expect(placeChain(first)).toEqual(expect.arrayContaining(placeChain(holder)));
      }),
    );
  });
});
