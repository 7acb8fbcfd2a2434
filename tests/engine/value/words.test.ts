import { describe, expect, it } from "vitest";
import { parseDate } from "../../../engine/value/civil-date.ts";
import { readExact } from "../../../engine/value/exact.ts";
import type { Value } from "../../../engine/value/value.ts";
import { toWords } from "../../../engine/value/words.ts";

describe("toWords", () => {
  it.each<[string, Value]>([
    ["none", { t: "none" }],
    ["yes", { t: "bool", v: true }],
    ["no", { t: "bool", v: false }],
    ["12.5", { t: "number", v: readExact("25/2") }],
    ["4.7%", { t: "percent", v: readExact("47/1000") }],
    ["9.975%", { t: "percent", v: readExact("399/4000") }],
    ["0.1%", { t: "share", v: readExact("1/1000") }],
    ["90 ppm", { t: "share", v: readExact("90/1000000") }],
    ["25 ppb", { t: "share", v: readExact("25/1000000000") }],
    ["0%", { t: "share", v: readExact("0") }],
    ["148 Wh", { t: "quantity", v: readExact("532800"), unit: "Wh" }],
    ["27 in", { t: "quantity", v: readExact("3429/5000"), unit: "in" }],
    ["149.90 EUR", { t: "money", v: readExact("1499/10"), currency: "EUR" }],
    ["1500 JPY", { t: "money", v: readExact("1500"), currency: "JPY" }],
    ["6206.10", { t: "hs", v: "620610" }],
    ["2026-07-01", { t: "date", v: parseDate("2026-07-01") ?? 0 }],
    ["2026-07-01T00:00:00Z", { t: "moment", v: Date.UTC(2026, 6, 1) }],
    ["18 months", { t: "duration", unit: "months", v: 18 }],
    ["ES-CN", { t: "place", v: "ES-CN" }],
    [
      "(ce, pse)",
      {
        t: "list",
        v: [
          { t: "text", v: "ce" },
          { t: "text", v: "pse" },
        ],
        complete: true,
      },
    ],
    ["(ce, …)", { t: "list", v: [{ t: "text", v: "ce" }], complete: false }],
    ["()", { t: "list", v: [], complete: true }],
  ])("%s", (words, value) => {
    expect(toWords(value)).toBe(words);
  });
});
