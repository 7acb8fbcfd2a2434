import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findString, NO_STRING, packStrings } from "../../../engine/sieve/strings.ts";

describe("strings in arrays of integers", () => {
  it("are found by what they are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 60 }), (all) => {
        const strings = packStrings(all);
        for (const [number, text] of all.entries()) {
          expect(findString(strings, text)).toBe(number);
        }
      }),
    );
  });

  it("are not found where they are not there", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.string(), (all, text) => {
        const strings = packStrings(all.filter((each) => each !== text));
        expect(findString(strings, text)).toBe(NO_STRING);
      }),
    );
  });
});
