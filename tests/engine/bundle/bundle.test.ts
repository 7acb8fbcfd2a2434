import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLE_FORMAT, MAGIC, setDigest } from "../../../engine/bundle/format.ts";
import { type Bundle, BundleError, openBundle, packBundle } from "../../../engine/bundle/index.ts";
import { canonicalBytes, sha256 } from "../../../engine/record.ts";
import { sampleIr } from "./sample-ir.ts";

let packed: Uint8Array;
beforeAll(async () => {
  packed = await packBundle(sampleIr);
});

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await openBundle(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof BundleError ? error.code : String(error);
}

/** The packed bytes, changed and given the digest of what they have become. */
async function forged(change: (bytes: Uint8Array) => void): Promise<Uint8Array> {
  const bytes = packed.slice();
  change(bytes);
  setDigest(bytes, await sha256(bytes.subarray(40)));
  return bytes;
}

/** Where a name stands in the table of sections. */
function placeOf(name: string): number {
  return new TextDecoder("latin1").decode(packed).indexOf(name);
}

describe("a packed ruleset", () => {
  it("opens as what it was", async () => {
    const { ir, ruleset, vocabularyDigest } = await openBundle(packed);
    expect(ir).toEqual(sampleIr);
    expect(ruleset).toEqual({
      name: "sample",
      version: "2026.11.1",
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(vocabularyDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("is the same bytes for the same ruleset, whatever the order of its keys", async () => {
    const { words, ...rest } = sampleIr;
    const shuffled = {
      words: { ...words, rules: Object.fromEntries(Object.entries(words.rules).reverse()) },
      ...rest,
    };
    expect(await packBundle(shuffled)).toEqual(packed);
  });

  it("opens from the middle of a larger buffer", async () => {
    const buffer = new Uint8Array(packed.length + 20);
    buffer.set(packed, 7);
    const { ir } = await openBundle(buffer.subarray(7, 7 + packed.length));
    expect(canonicalBytes(ir)).toEqual(canonicalBytes(sampleIr));
  });

  it("has another digest when a word is changed, and another vocabulary's only when a fact is", async () => {
    const original = await openBundle(packed);
    const open = async (ir: typeof sampleIr): Promise<Bundle> => openBundle(await packBundle(ir));
    const reworded = await open({
      ...sampleIr,
      words: { ...sampleIr.words, sentences: ["destination is in EEA"] },
    });
    expect(reworded.ruleset.digest).not.toBe(original.ruleset.digest);
    expect(reworded.vocabularyDigest).toBe(original.vocabularyDigest);
    const widened = await open({ ...sampleIr, facts: sampleIr.facts.slice(1) });
    expect(widened.vocabularyDigest).not.toBe(original.vocabularyDigest);
  });

  it("gives the same words each time they are asked for", async () => {
    const { ir } = await openBundle(packed);
    expect(ir.words).toBe(ir.words);
  });
});

describe("bytes that are not a ruleset", () => {
  it.each<[string, (bytes: Uint8Array) => Uint8Array, code: string]>([
    ["nothing", () => new Uint8Array(), "not-a-bundle"],
    ["a text", () => new TextEncoder().encode("{}"), "not-a-bundle"],
    ["the magic alone", () => MAGIC, "truncated"],
    ["a header alone", (bytes) => bytes.slice(0, 80), "truncated"],
    ["all but the last byte", (bytes) => bytes.slice(0, -1), "truncated"],
    ["one byte too many", (bytes) => Uint8Array.of(...bytes, 0), "truncated"],
    ["another format", (bytes) => bytes.with(4, BUNDLE_FORMAT + 1), "unknown-format"],
    ["another magic", (bytes) => bytes.with(0, 0), "not-a-bundle"],
    ["another digest", (bytes) => bytes.with(8, (bytes[8] ?? 0) ^ 1), "damaged"],
    ["another last byte", (bytes) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1), "damaged"],
  ])("%s", async (_, change, code) => {
    expect(await refusal(change(packed))).toBe(code);
  });

  it("are refused for every single bit that is flipped", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (offset, bit) => {
        const at = offset % packed.length;
        expect(await refusal(packed.with(at, (packed[at] ?? 0) ^ (1 << bit)))).not.toBe("undefined");
      }),
      { numRuns: 500 },
    );
    for (let at = 0; at < 120; at++) {
      expect(await refusal(packed.with(at, (packed[at] ?? 0) ^ 0x10)), `byte ${at}`).not.toBe("undefined");
    }
  });

  it("are refused wherever they are cut off", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (length) => {
        expect(["truncated", "not-a-bundle"]).toContain(
          await refusal(packed.slice(0, length % packed.length)),
        );
      }),
    );
  });

  it("are refused even with a digest that fits, if they say what no compiler says", async () => {
    const view = (bytes: Uint8Array) => new DataView(bytes.buffer);
    expect(await refusal(await forged((bytes) => view(bytes).setUint32(76, 1, true)))).toBe("malformed");
    expect(await refusal(await forged((bytes) => view(bytes).setUint32(76, 0xffffffff, true)))).toBe(
      "malformed",
    );
    // The name of the first section, `heads`.
    expect(await refusal(await forged((bytes) => bytes.fill(0x78, 81, 83)))).toBe("malformed");
    // Words are read when they are asked for, and refused then.
    const name = placeOf("word-tree");
    const { ir } = await openBundle(await forged((bytes) => bytes.fill(0x78, name, name + 4)));
    expect(() => ir.words).toThrow(BundleError);
  });

  it("never open and never hang, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
        const bytes = new Uint8Array(Math.max(80, 44 + rest.length));
        bytes.set(packed.subarray(0, 8));
        bytes.set(rest, 44);
        new DataView(bytes.buffer).setUint32(40, bytes.length, true);
        setDigest(bytes, await sha256(bytes.subarray(40)));
        expect(await refusal(bytes)).toBe("malformed");
      }),
    );
  });
});
