import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../engine/limits.ts";
import { readJson } from "../../../engine/read-json.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function refusal(source: string | Uint8Array, atMost?: number): unknown {
  const reading = readJson(source, atMost);
  const [problem] = reading.ok ? [] : reading.problems;
  return problem && { code: problem.code, params: problem.params };
}

describe("readJson", () => {
  it.each(["{}", "[1, 2]", '"x"', "null", '{"a": {"b": [true, "]]]{{{"]}}', '"\\"[[["', "\ufeff{}"])(
    "reads %j, as text and as bytes",
    (text) => {
      const json: unknown = JSON.parse(text.replace("\ufeff", ""));
      expect(readJson(text)).toEqual({ ok: true, json });
      expect(readJson(bytes(text))).toEqual({ ok: true, json });
    },
  );

  it.each([
    ['{"a": 1, "b": {"a": 2}}', undefined],
    ['{"a": 1, "a": 1}', "/a"],
    ['{"facts": {"destination": "GB", "destination": "DE"}}', "/facts/destination"],
    ['{"items": [{"hs": 1}, {"hs": 1, "x:y": {}, "hs": 2}]}', "/items/1/hs"],
    ['{"a": "\\"a\\": 1", "b": ["a", "a"]}', undefined],
    ['{"a/b": 1, "\\u0061/b": 2}', "/a~1b"],
    ['{"__proto__": 1, "__proto__": 2}', "/__proto__"],
  ])("of a name that stands twice, says where: %s", (text, path) => {
    const reading = readJson(text);
    expect(reading.ok ? undefined : reading.problems.map(({ code, path }) => [code, path])).toEqual(
      path && [["duplicate-key", path]],
    );
  });

  it.each(["", "{", "{a: 1}", "[1,]", "NaN", "'x'", "{} {}", "[".repeat(10)])("refuses %j", (text) => {
    expect(refusal(text)).toMatchObject({ code: "not-json" });
  });

  it("refuses what is no UTF-8", () => {
    expect(refusal(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ code: "not-utf-8", params: {} });
  });

  it.each([
    ["10,000 levels", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["10,000 levels, never closed", '{"a":'.repeat(10_000)],
  ])("refuses %s without following them", (_, text) => {
    expect(refusal(text)).toMatchObject({ code: "too-deep", params: { limit: "depth" } });
  });

  it("refuses 50 MB by name, before reading them", () => {
    const large = new Uint8Array(50 * 1024 * 1024);
    const params = { limit: "bodyBytes", at_most: String(LIMITS.bodyBytes) };
    expect(refusal(large)).toEqual({ code: "too-large", params });
    expect(refusal("x".repeat(large.length))).toEqual({ code: "too-large", params });
  });

  it("counts bytes, not characters", () => {
    expect(refusal('"关税"', 8)).toBeUndefined();
    expect(refusal('"关税"', 7)).toMatchObject({ code: "too-large" });
    expect(refusal(bytes('"关税"'), 7)).toMatchObject({ code: "too-large" });
  });

  it("reads whatever JSON writes, if it is not too deep", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(readJson(text)).toEqual({ ok: true, json: JSON.parse(text) });
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array()), (source) => {
        readJson(source);
      }),
    );
  });
});
