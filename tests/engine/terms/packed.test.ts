import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packTerms, readTerms, type TermList, TermsError } from "../../../engine/terms/index.ts";

const brands: TermList = {
  name: "brands",
  terms: [
    { term: "Nike", from: "2020-01-01" },
    { term: "Air Max", from: "2020-01-01", until: "2025-12-31" },
    { term: "原装" },
  ],
};
const claims: TermList = { name: "claims", terms: [{ term: "best" }, { term: "nike" }] };

/** What of the text is found, by list. */
function found(
  bytes: Uint8Array,
  text: string,
): readonly (readonly [list: string | undefined, term: string])[] {
  const index = readTerms(bytes);
  return index.find(text).map(({ id }) => [index.lists[index.listOf(id)], index.termOf(id)]);
}

describe("packed terms", () => {
  it("know of each term what it is, its list and its span", () => {
    const index = readTerms(packTerms([claims, brands]));
    expect(index.size).toBe(5);
    expect(index.lists).toEqual(["brands", "claims"]);
    expect(
      Array.from({ length: index.size }, (_, id) => [index.listOf(id), index.termOf(id), index.spanOf(id)]),
    ).toEqual([
      [0, "Nike", { from: "2020-01-01" }],
      [0, "Air Max", { from: "2020-01-01", until: "2025-12-31" }],
      [0, "原装", {}],
      [1, "best", {}],
      [1, "nike", {}],
    ]);
  });

  it("give each list back as it was", () => {
    const index = readTerms(packTerms([claims, brands, { name: "none", terms: [] }]));
    for (const { name, terms } of [brands, claims]) {
      expect(index.entriesOf(index.listNamed(name) ?? -1)).toEqual(terms);
    }
    expect(index.entriesOf(index.listNamed("none") ?? -1)).toEqual([]);
    expect(index.lists.map((_, list) => index.isDated(list))).toEqual([true, false, false]);
    expect(index.listNamed("others")).toBeUndefined();
  });

  it("find terms of all lists at once", () => {
    expect(found(packTerms([brands, claims]), "best NIKE air max")).toEqual([
      ["claims", "best"],
      ["brands", "Nike"],
      ["claims", "nike"],
      ["brands", "Air Max"],
    ]);
  });

  it("are the same bytes for the same lists in any order", () => {
    expect(packTerms([claims, brands])).toEqual(packTerms([brands, claims]));
  });

  it("are read wherever they stand", () => {
    const bytes = packTerms([brands, claims]);
    for (const offset of [1, 2, 3, 4]) {
      const within = new Uint8Array(bytes.length + offset);
      within.set(bytes, offset);
      expect(found(within.subarray(offset), "nike")).toEqual(found(bytes, "nike"));
    }
  });

  it("are refused where anything is missing, behind them, or unknown", () => {
    const bytes = packTerms([brands, claims]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readTerms(bytes.slice(0, length))).toThrow(TermsError);
    }
    expect(() => readTerms(Uint8Array.of(...bytes, 0, 0, 0, 0))).toThrow(TermsError);
    for (const at of [0, 4]) {
      const changed = bytes.slice();
      changed[at] = 0xff;
      expect(() => readTerms(changed)).toThrow(TermsError);
    }
  });

  it("are refused or searched, whatever the bytes", () => {
    const bytes = packTerms([brands, { ...claims, lookAlikes: true }]);
    // The tables of characters that look alike are most of it, and plain.
    const places = fc.nat(Math.min(bytes.length, 1_000) - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.nat(255)), { maxLength: 4 }), (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        try {
          const index = readTerms(changed);
          for (const { id } of index.find("best nіke air max 原装")) index.termOf(id);
        } catch (error) {
          expect(error).toBeInstanceOf(TermsError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("may be none", () => {
    expect(found(packTerms([]), "nike")).toEqual([]);
    expect(found(packTerms([{ name: "empty", terms: [] }, claims]), "nike")).toEqual([["claims", "nike"]]);
  });

  it("are found among very many", () => {
    const terms = Array.from({ length: 30_000 }, (_, i) => ({
      term: [`brand${i}`, `${i} pack`, `the brand ${i}`, `牌子${i}`, `${i}-${i + 1}`][i % 5] ?? "",
    }));
    const index = readTerms(packTerms([{ name: "many", terms }]));
    const missing = terms.filter(
      ({ term }) => !index.find(`A ${term}.`).some(({ id }) => index.termOf(id) === term),
    );
    expect(missing).toEqual([]);
  });
});

describe("lists that ask for look-alikes", () => {
  const asking = { ...claims, lookAlikes: true };

  it("get them, and others do not", () => {
    expect(found(packTerms([brands, asking]), "nіke")).toEqual([["claims", "nike"]]);
  });

  it("find all that they would find without", () => {
    const pieces = fc.constantFrom(..."abIil1|oO0 mнΝвВ-国ßé\u0301ſ①İı", "rn", "Air", "NIKE", "10");
    const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, texts, texts, (before, term, after) => {
        const list = { name: "l", terms: [{ term }] };
        const text = before + term + after;
        const plain = readTerms(packTerms([list])).find(text);
        const all = readTerms(packTerms([{ ...list, lookAlikes: true }])).find(text);
        expect(all).toEqual(expect.arrayContaining([...plain]));
      }),
      { numRuns: 500 },
    );
  });

  it("find a word in which every letter is another that looks the same", () => {
    const alike: Readonly<Record<string, string>> = {
      a: "а",
      c: "с",
      e: "е",
      o: "ο",
      p: "р",
      x: "х",
      y: "у",
      i: "і",
      j: "ј",
      s: "ѕ",
    };
    const words = fc.array(fc.constantFrom(...Object.keys(alike)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (letters) => {
        const bytes = packTerms([{ name: "l", lookAlikes: true, terms: [{ term: letters.join("") }] }]);
        const text = letters.map((letter) => alike[letter]).join("");
        expect(found(bytes, `(${text})`)).toEqual([["l", letters.join("")]]);
      }),
    );
  });
});
