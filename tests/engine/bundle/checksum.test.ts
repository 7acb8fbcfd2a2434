import { describe, expect, it } from "vitest";
import { checksum } from "../../../engine/bundle/checksum.ts";

/** Two small numbers a word, as most of a bundle is. */
function words(count: number): Int32Array {
  let state = 1;
  const small = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 16) & 0x3ff;
  };
  return Int32Array.from({ length: count }, () => (small() << 16) | small());
}

describe("the checksum of a bundle", () => {
  const whole = words(4_096);
  const sum = checksum(whole, 0, whole.length);
  const changed = (change: (copy: Int32Array) => void) => {
    const copy = whole.slice();
    change(copy);
    return checksum(copy, 0, copy.length);
  };

  it.each([1, 2, 16, 32, 64, 128, 256])("notices blocks of %i words that change places", (size) => {
    for (let at = 0; at + 2 * size <= whole.length; at += size) {
      const swapped = changed((copy) => {
        copy.set(whole.subarray(at + size, at + 2 * size), at);
        copy.set(whole.subarray(at, at + size), at + size);
      });
      expect(swapped).not.toBe(sum);
    }
  });

  it("notices every bit that is turned", () => {
    for (let bit = 0; bit < 32; bit++)
      for (let at = 0; at < whole.length; at += 97)
        expect(
          changed((copy) => {
            copy[at] = (copy[at] ?? 0) ^ (1 << bit);
          }),
        ).not.toBe(sum);
  });

  it("notices where it ends", () => {
    expect(checksum(Int32Array.of(0), 0, 1)).not.toBe(checksum(Int32Array.of(0, 0), 0, 2));
  });
});
