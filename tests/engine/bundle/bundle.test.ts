import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLE_FORMAT, MAGIC, Sections, seal } from "../../../engine/bundle/format.ts";
import {
  type Bundle,
  BundleError,
  openBundle,
  packBundle,
  verifyBundle,
} from "../../../engine/bundle/index.ts";
import { PAGE } from "../../../engine/bundle/pages.ts";
import { readRequest, screen } from "../../../engine/index.ts";
import { canonicalBytes } from "../../../engine/record.ts";
import { sampleIr } from "./sample-ir.ts";

const [CHECKSUM, OPENED, DIGEST, COUNT, VOCABULARY, TABLE] = [8, 12, 16, 52, 56, 88];

let packed: Uint8Array;
beforeAll(async () => {
  packed = await packBundle(sampleIr);
});

async function refusal(of: Promise<unknown>): Promise<string> {
  const error: unknown = await of.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof BundleError ? error.code : String(error);
}

const opening = (bytes: Uint8Array): Promise<string> => refusal(openBundle(bytes));
const verifying = (bytes: Uint8Array): Promise<string> => refusal(verifyBundle(bytes));

/** Everything a bundle holds is read. */
async function reading(bytes: Uint8Array): Promise<Uint8Array> {
  return canonicalBytes((await openBundle(bytes)).ir);
}

function flipped(bytes: Uint8Array, at: number, bits: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ bits);
}

/** The packed bytes, changed and given the digest and the checksum of what they have become. */
async function forged(change: (bytes: Uint8Array) => void): Promise<Uint8Array> {
  const bytes = packed.slice();
  change(bytes);
  await seal(bytes);
  return bytes;
}

/** Where a name stands in the table of sections. */
function placeOf(name: string): number {
  return new TextDecoder("latin1").decode(packed).indexOf(name);
}

function startOf(name: string): number {
  return new Sections(packed).bytes(name).byteOffset;
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
    const within = buffer.subarray(7, 7 + packed.length);
    await verifyBundle(within);
    expect(await reading(within)).toEqual(canonicalBytes(sampleIr));
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
    expect(ir.words.facts).toBe(ir.words.facts);
  });
});

describe("bytes that are not a ruleset", () => {
  it.each<[string, (bytes: Uint8Array) => Uint8Array, code: string]>([
    ["nothing", () => new Uint8Array(), "not-a-bundle"],
    ["a text", () => new TextEncoder().encode("{}"), "not-a-bundle"],
    ["the magic alone", () => MAGIC, "truncated"],
    ["a header alone", (bytes) => bytes.slice(0, TABLE), "truncated"],
    ["all but the last byte", (bytes) => bytes.slice(0, -1), "truncated"],
    ["eight bytes too many", (bytes) => Uint8Array.of(...bytes, ...new Uint8Array(8)), "truncated"],
    ["another format", (bytes) => bytes.with(4, BUNDLE_FORMAT + 1), "unknown-format"],
    ["another magic", (bytes) => bytes.with(0, 0), "not-a-bundle"],
    ["another checksum", (bytes) => flipped(bytes, CHECKSUM, 1), "damaged"],
    ["another length of what is judged", (bytes) => flipped(bytes, OPENED, 8), "damaged"],
    ["a length of it that is no multiple of eight", (bytes) => flipped(bytes, OPENED, 4), "malformed"],
    ["another digest", (bytes) => flipped(bytes, DIGEST, 1), "damaged"],
    ["another vocabulary", (bytes) => flipped(bytes, VOCABULARY, 1), "damaged"],
  ])("%s", async (_, change, code) => {
    expect(await opening(change(packed))).toBe(code);
    expect(await verifying(change(packed))).toBe(code);
  });

  it("are refused for every byte that is changed: at opening, or where it is a word when it is read", async () => {
    const whole = canonicalBytes(sampleIr);
    const opened = new DataView(packed.buffer).getUint32(OPENED, true);
    for (let at = 0; at < packed.length; at++) {
      const bytes = flipped(packed, at, 1 << (at % 8));
      const isWord = at >= opened;
      expect(await verifying(bytes), `byte ${at}`).not.toBe("undefined");
      expect((await opening(bytes)) === "undefined", `byte ${at}`).toBe(isWord);
      if (!isWord) continue;
      // What fills a section up is no word: nobody reads it, so that nothing is misread.
      const read = await reading(bytes).catch((error: unknown) => error);
      if (!(read instanceof BundleError)) expect(read, `byte ${at}`).toEqual(whole);
    }
  });

  it("are refused however many bits of a word of 32 are changed", async () => {
    const opened = new DataView(packed.buffer).getUint32(OPENED, true);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 0xffffffff }), async (place, bits) => {
        const bytes = packed.slice();
        const at = (place % (packed.length / 4)) * 4;
        const view = new DataView(bytes.buffer);
        view.setUint32(at, view.getUint32(at, true) ^ bits, true);
        if (at < opened) expect(await opening(bytes)).not.toBe("undefined");
        else await expect(reading(bytes)).rejects.toThrow(BundleError);
        expect(await verifying(bytes)).not.toBe("undefined");
      }),
      { numRuns: 300 },
    );
  });

  it("are refused wherever they are cut off", async () => {
    for (let length = 0; length < packed.length; length++) {
      expect(["truncated", "not-a-bundle"]).toContain(await opening(packed.slice(0, length)));
    }
  });

  it("are refused even with a digest that fits, if they say what no compiler says", async () => {
    const view = (bytes: Uint8Array) => new DataView(bytes.buffer);
    const refused = async (change: (bytes: Uint8Array) => void) => opening(await forged(change));
    expect(await refused((bytes) => view(bytes).setUint32(COUNT, 1, true))).toBe("malformed");
    expect(await refused((bytes) => view(bytes).setUint32(COUNT, 0xffffffff, true))).toBe("malformed");
    expect(await refused((bytes) => view(bytes).setUint32(OPENED, TABLE, true))).toBe("malformed");
    expect(await refused((bytes) => bytes.fill(0x78, TABLE, TABLE + 3))).toBe("malformed");
    const about = startOf("about");
    expect(await refused((bytes) => bytes.fill(0x78, about, about + 1))).toBe("malformed");
    // Words are read when they are asked for, and refused then.
    const name = placeOf("word-tree");
    const { ir } = await openBundle(await forged((bytes) => bytes.fill(0x78, name, name + 4)));
    expect(() => ir.words).toThrow(BundleError);
  });

  it("are refused when they are read or verified, if the checksum of a page is another's", async () => {
    const sums = startOf("word-pages");
    const bytes = await forged((each) => each.set(flipped(each, sums, 1)));
    expect(await verifying(bytes)).toBe("damaged");
    expect(await opening(bytes)).toBe("undefined");
    await expect(reading(bytes)).rejects.toThrow(BundleError);
  });

  it("never open and never hang, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
        const bytes = new Uint8Array(Math.ceil(Math.max(TABLE, OPENED + rest.length) / 8) * 8);
        bytes.set(packed.subarray(0, OPENED));
        bytes.set(rest, OPENED);
        const view = new DataView(bytes.buffer);
        view.setUint32(OPENED, bytes.length, true);
        view.setUint32(48, bytes.length, true);
        await seal(bytes);
        expect(await opening(bytes)).toBe("malformed");
      }),
    );
  });
});

describe("words", () => {
  it("are read though another page of them is damaged", async () => {
    const long = "word ".repeat(PAGE);
    const ir = {
      ...sampleIr,
      words: { ...sampleIr.words, records: { item: { en: "Item" }, long: { en: long } } },
    };
    const bytes = await packBundle(ir);
    const at = new TextDecoder("latin1").decode(bytes).indexOf(long) + 2 * PAGE;
    const { words } = (await openBundle(flipped(bytes, at, 1))).ir;
    expect(words.parts).toEqual(sampleIr.words.parts);
    expect(words.facts).toEqual(sampleIr.words.facts);
    expect(() => words.records).toThrow(BundleError);
  });

  it("that are damaged make a decision that needs them a hold, and no other", async () => {
    const reading = readRequest({ facts: { destination: "FR" } }, { today: "2026-11-21" });
    if (!reading.ok) throw new Error("no request");
    const { request } = reading;
    const decided = async (bytes: Uint8Array) => {
      // The digest is the original's.
      const { ir } = await openBundle(bytes);
      return screen({ ir, ruleset: { ...ir.ruleset, digest: "" } }, request);
    };
    const sound = await decided(packed);
    expect(sound.findings.map(({ rule }) => rule)).toContain("eu-tax-003.h7");
    const opened = new DataView(packed.buffer).getUint32(OPENED, true);
    const held = await decided(flipped(packed, opened + 8, 1));
    expect(held).toMatchObject({ outcome: "hold", findings: [{ rule: "engine-failure" }] });
    for (let at = opened; at < packed.length; at += 7) {
      const decision = await decided(flipped(packed, at, 0x40));
      if (decision.findings[0]?.rule !== "engine-failure") expect(decision).toEqual(sound);
    }
  });
});
