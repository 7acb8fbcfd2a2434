import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FOLDING } from "../../../engine/terms/fold.ts";
import { fold as slowly } from "./reference/fold.ts";

/** All that folding tells, as the slow way tells it. */
function told(text: string) {
  FOLDING.read(text);
  const starts = [...FOLDING.starts.subarray(0, FOLDING.length)];
  return { text: FOLDING.text, starts, ends: starts.map((_, at) => FOLDING.endOf(at)) };
}

/** Unassigned ones fold to themselves, all but those that are ignored. */
function isInUse(character: string): boolean {
  return /[^\p{Cn}\p{Co}]|\p{Default_Ignorable_Code_Point}/u.test(character);
}

describe("fold", () => {
  it("folds every character as the slow way does, before others, a letter and a mark", () => {
    const different: string[] = [];
    for (let from = 0; from < 0x110000; from += 64) {
      const characters = Array.from({ length: 64 }, (_, i) => String.fromCodePoint(from + i)).filter(isInUse);
      for (const text of [
        characters.join(""),
        characters.map((each) => `${each}a ${each}\u200b\u0301`).join(""),
      ]) {
        if (JSON.stringify(told(text)) !== JSON.stringify(slowly(text))) different.push(from.toString(16));
      }
    }
    expect(different).toEqual([]);
  });

  it("folds texts as the slow way does", () => {
    const awkward = fc.constantFrom(
      ..." \t\n\u00a0\u200b\u00ad\ufe0f\u0301\u0327\u3099ﾞﾟ\u1112\u1161\u11ab\u11a8가ßﬁİıςΣ½…™ﷺ゛\u115f",
      ..."aBé国ガｶ😀👩🏽𝐀𐐀ทำที่น้ำकिताब",
    );
    const texts = fc.array(fc.oneof(awkward, fc.string({ unit: "binary", maxLength: 2 })), { maxLength: 20 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        expect(told(text)).toEqual(slowly(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it("folds what grows manifold", () => {
    const text = `${"ﷺ".repeat(300)} a ${"ﷺ".repeat(300)}b`;
    expect(told(text)).toEqual(slowly(text));
  });
});
