import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PagedBytes, Pages, pageSums } from "../../../engine/bundle/pages.ts";
import { BundleError } from "../../../engine/bundle/refusal.ts";
import { packTexts, TextReader } from "../../../engine/bundle/texts.ts";
import { TreeWriter, treeIn } from "../../../engine/bundle/tree.ts";
import { StringNumbers } from "../../../engine/sieve/strings.ts";

function written(values: readonly object[]) {
  const strings = new StringNumbers();
  const tree = new TreeWriter(strings);
  const offsets = values.map((value) => tree.write(value));
  const text = (number: number) => {
    const found = strings.all[number];
    if (found === undefined) throw new BundleError("malformed");
    return found;
  };
  const shapes = tree.write(tree.shapes.map((keys) => [...keys]));
  return { bytes: tree.bytes(), offsets, shapes, text };
}

/** With checksums that fit, as if it lay in a bundle. */
function paged(section: Uint8Array): PagedBytes {
  const words = new Uint8Array(Math.ceil(section.length / 8) * 8);
  words.set(section);
  return new PagedBytes(new Pages(words, pageSums(words)), 0, section.length);
}

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.constantFrom(2 ** 50, -(2 ** 50)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe("plain data as bytes", () => {
  it("reads as it was written, any part alone", () => {
    fc.assert(
      fc.property(fc.array(fc.array(plain), { minLength: 1, maxLength: 5 }), (values) => {
        const { bytes, offsets, shapes, text } = written(values);
        const whole = treeIn(paged(bytes), shapes, text);
        for (const [i, offset] of offsets.entries()) {
          expect(treeIn(paged(bytes), shapes, text).read(offset)).toEqual(values[i]);
          expect(whole.read(offset)).toEqual(values[i]);
        }
      }),
    );
  });

  it("is written once however often it occurs, and leaves out what holds nothing", () => {
    const cite = { text: "Regulation (EU) 2023/988", articles: ["19"], link: null };
    const once = written([{ cites: [cite] }]);
    const twice = written([{ cites: [cite] }, { cites: [{ ...cite, more: undefined }] }]);
    expect(twice.bytes).toEqual(once.bytes);
    expect(twice.offsets[0]).toBe(twice.offsets[1]);
  });

  it("is refused, and ends, whatever the bytes are", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.nat(70),
        fc.nat(70),
        (bytes, at, shapes) => {
          try {
            treeIn(paged(bytes), shapes, () => "x").read(at);
          } catch (error) {
            expect(error).toBeInstanceOf(BundleError);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("holds whole numbers and no others", () => {
    expect(() => written([[0.5]])).toThrow(RangeError);
    expect(() => written([[2 ** 50 + 1]])).toThrow(RangeError);
  });
});

describe("texts as bytes", () => {
  it("read one by one, none where none was written", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ unit: "grapheme" }))), (texts) => {
        const reader = new TextReader(paged(packTexts(texts)));
        expect(reader.count).toBe(texts.length);
        expect(texts.map((_, number) => reader.text(number) ?? null)).toEqual(texts);
      }),
    );
  });

  it("are refused where they are not whole", () => {
    const reader = (section: Uint8Array) => new TextReader(paged(section));
    expect(() => reader(new Uint8Array(2))).toThrow(BundleError);
    expect(() => reader(packTexts(["a"]).subarray(0, 4))).toThrow(BundleError);
    expect(() => reader(packTexts(["abc"]).slice(0, -1)).text(0)).toThrow(BundleError);
    expect(() => reader(packTexts(["a"])).text(1)).toThrow(BundleError);
    const broken = packTexts(["ä"]);
    broken[broken.length - 1] = 0x20;
    expect(() => reader(broken).text(0)).toThrow(BundleError);
  });
});
