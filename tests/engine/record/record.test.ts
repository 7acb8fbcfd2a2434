import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBytes, digest, digestOf } from "../../../engine/record.ts";

const textOf = (value: unknown) => new TextDecoder().decode(canonicalBytes(value));

describe("canonicalBytes", () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ a: undefined }, "{}"],
    [1e21, "1e+21"],
    [-0, "0"],
    [1.0, "1"],
    ["€\u000a\u000f", '"€\\n\\u000f"'],
    ['"\\/\u007f\u2028', '"\\"\\\\/\u007f\u2028"'],
    [[undefined, { toString: undefined }], "[null,{}]"],
    [{ "10": 1, "9": 2, a: { "07": 3, "0": 4 } }, '{"10":1,"9":2,"a":{"0":4,"07":3}}'],
    [JSON.parse('{"b": 1, "__proto__": {"a": 2}}'), '{"__proto__":{"a":2},"b":1}'],
    [{ text: "a \\ud83d that is none" }, '{"text":"a \\\\ud83d that is none"}'],
    // RFC 8785, 3.2.3: keys by UTF-16 code units.
    [
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
  ])("%j", (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it.each([undefined, Number.NaN, Infinity, "\ud800", { a: "\udfff" }])("refuses %s", (value) => {
    expect(() => canonicalBytes(value)).toThrow();
  });

  it("are those the authors of the RFC write", () => {
    const text = fc.string({ unit: "binary" });
    const value = fc.jsonValue({ stringUnit: "binary" });
    fc.assert(
      fc.property(
        fc.dictionary(text, fc.oneof(value, text, fc.double({ noNaN: true, noDefaultInfinity: true }))),
        (json) => {
          expect(textOf(json)).toBe(canonicalize(json));
        },
      ),
    );
  });

  it("do not depend on the order of keys, and are read back as what they were", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(textOf(reversed)).toBe(textOf(value));
        expect(textOf(JSON.parse(textOf(value)))).toBe(textOf(value));
      }),
    );
  });
});

describe("digest", () => {
  it("is SHA-256 (FIPS 180-2, B.1)", async () => {
    expect(await digest(new TextEncoder().encode("abc"))).toBe(
      "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});

describe("digestOf", () => {
  it.each<[string, unknown]>([
    ["little", { b: "ü", a: [1] }],
    ["more than one room holds", { text: "语".repeat(30_000), more: ["x".repeat(70_000)] }],
    ["a room to the byte", "x".repeat(64 * 1024 - 2)],
  ])("is the digest of the canonical bytes: %s", async (_, value) => {
    expect(await digestOf(value)).toBe(await digest(canonicalBytes(value)));
  });

  it("keeps values apart that are asked for at once", async () => {
    const values = Array.from({ length: 20 }, (_, i) => ({ i, text: "x".repeat(1000 * i) }));
    const together = await Promise.all(values.map(digestOf));
    expect(together).toEqual(await Promise.all(values.map((value) => digest(canonicalBytes(value)))));
  });
});
