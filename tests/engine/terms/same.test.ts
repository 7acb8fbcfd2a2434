import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTerms } from "./find-terms.ts";
import { compileTerms as oneByOne } from "./reference/matcher.ts";

const pieces = fc.constantFrom(
  ..."abAß-'.+ \t国家级の한국어ครื่ติ2①½™é\u0301\u200b\u00ad\ufe0fﬁﾞｶ😀👩🏽𐐀𐐨𠮷゛㍿",
  " ",
  " ",
  "air",
  "AIR",
  "max",
);
const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));
/** Parts of the text itself, so that something is found, and others. */
const cases = texts.chain((text) => {
  const cut = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b)).toWellFormed());
  const lists = fc.array(
    fc.record({
      name: fc.constantFrom("a", "b", "c"),
      terms: fc.array(fc.oneof(cut, texts), { maxLength: 6 }),
    }),
    { maxLength: 3 },
  );
  return fc.tuple(fc.constant(text), lists);
});

describe("terms looked up together", () => {
  it("are found where they are found one by one", () => {
    let found = 0;
    fc.assert(
      fc.property(cases, ([text, lists]) => {
        const expected = oneByOne(lists).find(text);
        found += expected.length;
        expect(findTerms(lists, text)).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it("are found in texts of all characters", () => {
    const any = fc.string({ unit: "binary", maxLength: 6 });
    fc.assert(
      fc.property(any, any, any, (before, term, after) => {
        const text = before + term + after;
        const lists = [{ name: "l", terms: [term, before, after] }];
        expect(findTerms(lists, text)).toEqual(oneByOne(lists).find(text));
      }),
      { numRuns: 3_000 },
    );
  });
});
