import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonStop } from "../../engine/json-stop.ts";

describe("where a text stops being JSON", () => {
  // The bar stands where it stops.
  it.each([
    ["|"],
    ["hello|", 0],
    ['{"a": 1,|}'],
    ['{"a": 1 |"b": 2}'],
    ["{|a: 1}"],
    ["{|'a': 1}"],
    ['{"a" |1}'],
    ["[1, 2|"],
    ["[1,|]"],
    ["[1 |2]"],
    ['{"a": tru|}'],
    ['{"a": nul|e}'],
    ['"abc|'],
    ['"a|\\x"'],
    ['"a|\nb"'],
    ["-|"],
    ["1.|"],
    ["0|1"],
    ["[1e|]"],
    ["{} |{}"],
    ['{"a": |NaN}'],
    ['{"a": |.5}'],
    ["|// no"],
  ])("%s", (marked, where?: number) => {
    expect(jsonStop(marked.replace("|", ""))).toBe(where ?? marked.indexOf("|"));
  });

  it("is the end of any JSON text, and before the end of no other", () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom("", ",", "}", "]", '"', "x", "0"),
        (json, at, put) => {
          expect(jsonStop(json)).toBe(json.length);
          const cut = at % (json.length + 1);
          const text = json.slice(0, cut) + put + json.slice(cut + 1);
          let sound = true;
          try {
            JSON.parse(text);
          } catch {
            sound = false;
          }
          const stop = jsonStop(text);
          if (sound) expect(stop).toBe(text.length);
          // What stands before the stop can go on to something: it is not the stop of a shorter text.
          else if (stop > 0) expect(jsonStop(text.slice(0, stop))).toBe(stop);
        },
      ),
      { numRuns: 500 },
    );
  });
});
