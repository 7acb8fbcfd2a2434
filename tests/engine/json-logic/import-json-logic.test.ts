import { describe, expect, it } from "vitest";
import {
  describeRefusal,
  importJsonLogic,
  LOGIC_LIMITS,
  REFUSALS,
  type RefusalCode,
} from "../../../engine/json-logic/index.ts";

const x = { var: "x" };
const there = { "!==": [x, null] };
const missing = { "===": [x, null] };

/** The forms our own exporter writes, among them must and may of the same condition. */
const PORTABLE: [name: string, logic: unknown][] = [
  ["a limit, surely", { and: [there, { "<=": [x, 100_000] }] }],
  ["a limit, perhaps", { or: [missing, { "<=": [x, 100_000] }] }],
  ["a limit turned round", { "!": { or: [missing, { "<=": [x, 100_000] }] } }],
  ["a yes", { "===": [x, true] }],
  ["one of several codes", { in: [x, ["FR", "DE"]] }],
  ["none of several codes", { and: [there, { "!": [{ in: [x, ["FR", "DE"]] }] }] }],
  ["the beginning of a code", { in: [{ substr: [{ var: "hs" }, 0, 6] }, ["850760", "850650"]] }],
  ["terms", { some: [{ var: "title#terms" }, { in: [{ var: "" }, ["t17", "t42"]] }] }],
  [
    "every element",
    {
      and: [
        { "!==": [{ var: "l" }, null] },
        { "!": { some: [{ var: "l" }, { "!": { "===": [{ var: "a" }, 1] } }] } },
      ],
    },
  ],
  [
    "a sum over a list whose elements are all known",
    {
      and: [
        { "!==": [{ var: "l" }, null] },
        { "!": { some: [{ var: "l" }, { "===": [{ var: "w" }, null] }] } },
        { "<=": [{ reduce: [{ var: "l" }, { "+": [{ var: "current.w" }, { var: "accumulator" }] }, 0] }, 5] },
      ],
    },
  ],
  [
    "a verdict",
    {
      if: [
        { and: [there, { ">": [x, 1] }] },
        "fires",
        { if: [{ or: [missing, { ">": [x, 1] }] }, "needs information", "does not fire"] },
      ],
    },
  ],
  ["a rate by date", { and: [there, { ">": [x, { if: [there, 5, 7] }] }] }],
  ["a constant", true],
];

describe("portable JSON Logic", () => {
  it.each(PORTABLE)("%s", (_name, logic) => {
    expect(importJsonLogic(logic)).toEqual({ portable: true });
  });
});

/** At least one for every code; the dangers of language §3.10 among them. */
const REFUSED: [logic: unknown, ...refusals: [path: string, code: RefusalCode][]][] = [
  [5, ["", "not-a-condition"]],
  ["PASS", ["", "not-a-condition"]],
  [null, ["", "not-a-condition"]],
  [[true], ["", "not-a-condition"]],
  [{}, ["", "not-one-key"]],
  [{ if: [{ "===": [1, 2], note: "x" }, "PASS", "FAIL"] }, ["/if/0", "not-one-key"]],
  [{ method: ["abc", "length"] }, ["", "operator-outside"]],
  [{ "?:": [true, true, false] }, ["", "operator-outside"]],
  [{ and: [there, { "<": [{ min: [x, 5] }, 3] }] }, ["/and/1/</0", "operator-outside"]],
  [{ and: [there, { ">": [3, x, 3] }] }, ["/and/1", "operand-count"]],
  [{ and: [there, { "<": [{ "-": [x, 2, 3] }, 5] }] }, ["/and/1/</0", "operand-count"]],
  [{ and: [] }, ["", "operand-count"]],
  [{ "==": [x, "FR"] }, ["", "loose-equality"]],
  [{ "!=": [x, "US"] }, ["", "loose-equality"], ["/!=/0", "absence-proves"]],
  [{ in: ["lead", { var: "text" }] }, ["/in/1", "text-search"]],
  [{ in: ["lead", "misleading"] }, ["/in/1", "text-search"]],
  [{ in: [x, ["FR", null]] }, ["/in/1/1", "not-a-literal"]],
  [{ "===": [{ var: ["x", 5] }, 5] }, ["/===/0", "var-default"]],
  [{ missing: ["a"] }, ["", "missing-operator"]],
  [{ "!": { missing_some: [1, ["a"]] } }, ["/!", "missing-operator"]],
  [{ ">": ["10", "9"] }, ["/>/0", "numeric-text"], ["/>/1", "numeric-text"]],
  [{ "===": [x, "10"] }, ["/===/1", "numeric-text"]],
  [{ and: [there, { "<": [x, "2026-10-01"] }] }, ["/and/1/</1", "text-order"]],
  [{ ">": [[150], 100] }, ["/>/0", "not-a-number"]],
  [{ ">": [null, 100] }, ["/>/0", "not-a-number"]],
  [{ and: [there, { "<=": [x, 0.3] }] }, ["/and/1/<=/1", "not-an-integer"]],
  [{ and: [there, { "<=": [x, 2 ** 53] }] }, ["/and/1/<=/1", "integer-too-large"]],
  [{ and: [there, { "<": [{ "/": [x, 3] }, 1] }] }, ["/and/1/</0", "inexact-arithmetic"]],
  [{ "<": [x, 100] }, ["/</0", "missing-counts-as-zero"]],
  [{ and: [{ "<": [x, 100] }, there] }, ["/and/0/</0", "missing-counts-as-zero"]],
  [{ or: [there, { "<": [x, 100] }] }, ["/or/1/</0", "missing-counts-as-zero"]],
  [{ "!": { "===": [x, true] } }, ["/!/===/0", "absence-proves"]],
  [{ "!==": [x, "US"] }, ["/!==/0", "absence-proves"]],
  [{ "===": [x, { var: "y" }] }, ["/===/0", "absence-proves"], ["/===/1", "absence-proves"]],
  [{ if: [{ in: [x, ["FR"]] }, "block", "pass"] }, ["/if/0/in/0", "absence-proves"]],
  [{ in: [{ substr: [x, 0, 2] }, ["nu"]] }, ["/in/0/substr/0", "absence-proves"]],
  [
    { "!": [{ some: [x, { "===": [{ var: "a" }, 1] }] }] },
    ["/!/0/some/0", "absence-proves"],
    ["/!/0/some/1/===/0", "absence-proves"],
  ],
  [{ "!": [{ var: "has_ce" }] }, ["/!/0", "truthiness"]],
  [{ or: [{ var: "duty" }, true] }, ["/or/0", "truthiness"]],
  [{ "!!": [x] }, ["", "truthiness"]],
  [{ all: [[], true] }, ["", "all-of-none"], ["/all/0", "not-a-fact"]],
  [
    { none: [{ var: "items" }, { "===": [{ var: "a" }, 1] }] },
    ["", "none-of-nothing"],
    ["/none/0", "absence-proves"],
    ["/none/1/===/0", "absence-proves"],
  ],
  [{ "===": [x, [1]] }, ["/===/1", "list-compared"]],
  [{ "===": [null, null] }, ["", "null-test"]],
  [{ in: [{ substr: [x, -2] }, ["FR"]] }, ["/in/0", "substr-form"]],
  [{ some: [{ filter: [x, true] }, true] }, ["/some/0", "not-a-fact"]],
  [{ "===": [{ var: 0 }, 1] }, ["/===/0", "list-index"]],
  [{ "===": [{ var: "items.0.a" }, 1] }, ["/===/0", "list-index"]],
  [{ "===": [{ var: { cat: ["a", "b"] } }, 1] }, ["/===/0", "computed-path"]],
  [{ "===": [{ var: "a..b" }, 1] }, ["/===/0", "computed-path"]],
  [{ "!==": [{ var: "l\u0000w" }, null] }, ["/!==/0", "computed-path"]],
  [{ "===": [{ var: "constructor.name" }, "Object"] }, ["/===/0", "inherited-name"]],
  [{ "===": [{ var: "" }, 1] }, ["/===/0", "whole-data"]],
  [{ if: [there, true] }, ["", "no-else"]],
  // Inside a list only the element is seen: that x is there outside proves nothing.
  [
    { and: [there, { some: [{ var: "l" }, { "<": [x, 5] }] }] },
    ["/and/1/some/1/</0", "missing-counts-as-zero"],
  ],
  // An element of a list is there, but as a number it may be null.
  [{ some: [{ var: "l" }, { "<": [{ var: "" }, 5] }] }, ["/some/1/</0", "missing-counts-as-zero"]],
  // One mistake hides no other.
  [
    { or: [{ "==": [x, 1] }, { missing: [] }, { "<": [x, "7"] }] },
    ["/or/0", "loose-equality"],
    ["/or/1", "missing-operator"],
    ["/or/2/</0", "missing-counts-as-zero"],
    ["/or/2/</1", "numeric-text"],
  ],
];

const nested = Array.from({ length: LOGIC_LIMITS.depth + 1 }).reduce<unknown>(
  (inside) => ({ "!": inside }),
  true,
);

describe("JSON Logic that cannot cross", () => {
  it.each(REFUSED.map(([logic, ...refusals]) => ({ text: JSON.stringify(logic), logic, refusals })))(
    "$text",
    ({ logic, refusals }) => {
      const result = importJsonLogic(logic);
      expect(result.portable ? [] : result.refusals.map(({ path, code }) => [path, code])).toEqual(refusals);
    },
  );

  it("is bounded in depth", () => {
    const result = importJsonLogic(nested);
    expect(result.portable ? [] : result.refusals.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  it("is shown for every reason there is", () => {
    const shown = new Set<string>(REFUSED.flatMap(([, ...refusals]) => refusals.map(([, code]) => code)));
    expect(Object.keys(REFUSALS).filter((code) => !shown.has(code))).toEqual(["too-deep"]);
  });

  it("says what stands there, cut short where it is long", () => {
    const result = importJsonLogic({ "==": [{ var: "x" }, Array(1_000_000).fill("long")] });
    const given = result.portable ? "" : (result.refusals[0]?.given ?? "");
    expect(given).toMatch(/^\[\{"var":"x"\},\["long",.*…$/);
    expect(given).toHaveLength(80);
  });

  it.each(["en", "zh"] as const)("is explained in %s", (language) => {
    const words = REFUSED.flatMap(([logic]) => {
      const result = importJsonLogic(logic);
      return result.portable ? [] : result.refusals.map((refusal) => describeRefusal(refusal, language));
    });
    for (const { what, why, instead } of words) {
      for (const text of [what, why, instead]) {
        expect(text).toMatch(language === "en" ? /[A-Za-z].*\.$/ : /\p{Script=Han}.*。$/u);
        expect(text).not.toMatch(/\{(given|wanted)\}/);
      }
    }
  });

  it("fills what was given into the words, once", () => {
    const refusal = { path: "", code: "loose-equality", given: "{wanted}", wanted: "===" } as const;
    expect(describeRefusal(refusal, "en")).toEqual({
      what: "{wanted} is compared with == or !=.",
      why: 'Loose equality turns texts, numbers and lists into one another: "" equals 0, and [] does too.',
      instead: "Use ===.",
    });
  });
});
