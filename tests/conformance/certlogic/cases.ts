/** What the CertLogic specification 1.3.3 says, section by section, as cases of our own. */

export interface Case {
  readonly says: string;
  readonly logic: unknown;
  /** Data, and what comes of it; {@link Fails} where it cannot be evaluated. */
  readonly on: readonly (readonly [data: unknown, gives: unknown])[];
}

/** Stands for an evaluation that throws, with the code and the place. */
export interface Fails {
  readonly fails: string;
  readonly at?: string;
}

const it = { var: "" };
const a = { var: "a" };
const b = { var: "b" };
const fails = (code: string, at?: string): Fails =>
  at === undefined ? { fails: code } : { fails: code, at };
const utc = (text: unknown) => ({ plusTime: [text, 0, "day"] });

export const SECTIONS: Readonly<Record<string, readonly Case[]>> = {
  "literal values": [
    { says: "texts, whole numbers, true and false stand for themselves", logic: "x", on: [[null, "x"]] },
    {
      says: "a list is evaluated element by element",
      logic: [1, a, [a]],
      on: [[{ a: "y" }, [1, "y", ["y"]]]],
    },
    { says: "a number must be whole", logic: 2.5, on: [[null, fails("not-a-whole-number", "")]] },
    { says: "null is no literal", logic: null, on: [[null, fails("not-an-expression", "")]] },
    { says: "an object is no literal", logic: {}, on: [[null, fails("not-one-key", "")]] },
    { says: "an object has one key", logic: { var: "a", and: [] }, on: [[{}, fails("not-one-key", "")]] },
  ],
  truth: [
    {
      says: "false, null, 0 and what is empty are falsy, an empty object too",
      logic: { if: [it, "truthy", "falsy"] },
      on: [
        ...[false, null, 0, "", [], {}].map((value) => [value, "falsy"] as const),
        ...[true, 1, -1, " ", "0", "false", [0], [[]], { x: null }].map(
          (value) => [value, "truthy"] as const,
        ),
        [0.5, "falsy"],
      ],
    },
    {
      says: "not turns it round, and asks for one or the other",
      logic: { "!": [it] },
      on: [
        [{}, true],
        [{ x: 0 }, false],
        [0.5, fails("neither-true-nor-false", "/!/0")],
      ],
    },
    {
      says: "a date-time is neither",
      logic: { "!": [utc("2022-01-01")] },
      on: [[null, fails("neither-true-nor-false", "/!/0")]],
    },
  ],
  var: [
    {
      says: "the empty path is everything",
      logic: it,
      on: [
        [7, 7],
        [null, null],
      ],
    },
    {
      says: "what is not there is null",
      logic: { var: "a.b.0" },
      on: [
        [{ a: { b: [4] } }, 4],
        [{ a: { b: [] } }, null],
        [{ a: { b: "text" } }, null],
        [{ a: null }, null],
        [null, null],
        [{ a: { b: { 0: 5 } } }, 5],
      ],
    },
    { says: "a list has numbers only", logic: { var: "length" }, on: [[[1, 2], null]] },
    { says: "what is inherited is not there", logic: { var: "constructor.name" }, on: [[{}, null]] },
    { says: "there is no default", logic: { var: ["a", 1] }, on: [[{}, fails("not-a-path", "/var")]] },
    { says: "a path is a text", logic: { var: 0 }, on: [[[1], fails("not-a-path", "/var")]] },
    { says: "a path has no empty step", logic: { var: "a." }, on: [[{ a: 1 }, fails("not-a-path", "/var")]] },
  ],
  if: [
    {
      says: "only the branch that is taken is evaluated",
      logic: { if: [a, { "+": [a, 1] }, { "+": [b, 1] }] },
      on: [
        [{ a: 1, b: "x" }, 2],
        [{ a: 0, b: 1 }, 2],
        [{ a: 0, b: "x" }, fails("not-whole-numbers", "/if/2/+")],
      ],
    },
    { says: "there is always an else", logic: { if: [a, 1] }, on: [[{}, fails("operand-count", "/if")]] },
  ],
  and: [
    {
      says: "the first falsy operand, or the last",
      logic: { and: [{ var: "0" }, { var: "1" }, { var: "2" }] },
      on: [
        [[1, "", 0], ""],
        [[1, 2, {}], {}],
        [[1, 2, 3], 3],
      ],
    },
    {
      says: "what comes after a falsy one is not evaluated",
      logic: { and: [a, { after: [utc(a), utc("2021-01-01")] }] },
      on: [
        [{ a: "" }, ""],
        [{ a: "2022-01-01" }, true],
        [{ a: "soon" }, fails("not-a-date", "/and/1/after/0/plusTime/0")],
      ],
    },
    { says: "there are at least two", logic: { and: [true] }, on: [[{}, fails("operand-count", "/and")]] },
  ],
  equality: [
    {
      says: "nothing is converted",
      logic: { "===": [a, b] },
      on: [
        [{ a: 1, b: 1 }, true],
        [{ a: 1, b: "1" }, false],
        [{ a: "x", b: "x" }, true],
        [{ a: 0, b: null }, false],
        [{}, true],
        [{ a: [], b: 1 }, false],
        [{ a: [], b: [] }, fails("not-comparable", "/===")],
      ],
    },
    {
      says: "there are two operands",
      logic: { "===": [1, 1, 1] },
      on: [[{}, fails("operand-count", "/===")]],
    },
  ],
  in: [
    {
      says: "membership in a list",
      logic: { in: [a, b] },
      on: [
        [{ a: "x", b: ["x", "y"] }, true],
        [{ a: "x", b: [] }, false],
        [{ a: 1, b: ["1"] }, false],
        [{ a: null, b: [null] }, true],
        [{ a: null, b: ["x"] }, false],
      ],
    },
    {
      says: "a list is needed, and something to compare",
      logic: { in: [a, b] },
      on: [
        [{ a: "x", b: "xyz" }, fails("not-a-list", "/in/1")],
        [{ a: "x" }, fails("not-a-list", "/in/1")],
        [{ a: ["x"], b: [["x"]] }, fails("not-comparable", "/in/0")],
      ],
    },
  ],
  "whole numbers": [
    {
      says: "two are compared",
      logic: [{ "<": [a, b] }, { "<=": [a, b] }, { ">": [a, b] }, { ">=": [a, b] }],
      on: [
        [{ a: 1, b: 2 }, [true, true, false, false]],
        [{ a: 2, b: 2 }, [false, true, false, true]],
        [{ a: 3, b: 2 }, [false, false, true, true]],
      ],
    },
    {
      says: "three are compared each with the next",
      logic: [{ "<": [0, it, 5] }, { ">=": [5, it, 0] }],
      on: [
        [0, [false, true]],
        [3, [true, true]],
        [6, [false, false]],
      ],
    },
    {
      says: "nothing else is compared by size",
      logic: { "<": [it, 5, 1] },
      on: [
        ["4", fails("not-whole-numbers", "/<")],
        [null, fails("not-whole-numbers", "/<")],
        [4.5, fails("not-whole-numbers", "/<")],
      ],
    },
    {
      says: "two are added",
      logic: { "+": [it, -3] },
      on: [
        [5, 2],
        ["5", fails("not-whole-numbers", "/+")],
        [-(2 ** 53) + 2, fails("number-too-large", "/+")],
      ],
    },
    {
      says: "there are two or three",
      logic: { "<": [1, 2, 3, 4] },
      on: [[{}, fails("operand-count", "/<")]],
    },
  ],
  reduce: [
    {
      says: "a fold from the left",
      logic: { reduce: [it, { "+": [{ var: "accumulator" }, { var: "current.n" }] }, 10] },
      on: [
        [[], 10],
        [[{ n: 1 }, { n: 2 }], 13],
        [null, 10],
        ["list", fails("not-a-list", "/reduce/0")],
        [[{ n: 1 }, {}], fails("not-whole-numbers", "/reduce/1/+")],
      ],
    },
    {
      says: "what is outside cannot be seen",
      logic: { reduce: [{ var: "list" }, [{ var: "accumulator" }, { var: "list" }], 0] },
      on: [[{ list: [1] }, [0, null]]],
    },
  ],
  plusTime: [
    {
      says: "every form of a date and time",
      logic: utc(it),
      on: [
        ["2021", "2021-12-31T00:00:00.000Z"],
        ["2021-02", "2021-02-28T00:00:00.000Z"],
        ["2024-02", "2024-02-29T00:00:00.000Z"],
        ["2021-06-01", "2021-06-01T00:00:00.000Z"],
        ["0021-06-01", "0021-06-01T00:00:00.000Z"],
        ["2021-06-01T10:20:30", "2021-06-01T10:20:30.000Z"],
        ["2021-06-01T10:20:30Z", "2021-06-01T10:20:30.000Z"],
        ["2021-06-01T10:20:30+1", "2021-06-01T09:20:30.000Z"],
        ["2021-06-01T10:20:30-01", "2021-06-01T11:20:30.000Z"],
        ["2021-06-01T10:20:30+130", "2021-06-01T08:50:30.000Z"],
        ["2021-06-01T10:20:30-0130", "2021-06-01T11:50:30.000Z"],
        ["2021-06-01T10:20:30+1:30", "2021-06-01T08:50:30.000Z"],
        ["2021-01-01T00:20:30+05:30", "2020-12-31T18:50:30.000Z"],
        ["2021-06-01T10:20:30.1", "2021-06-01T10:20:30.100Z"],
        ["2021-06-01T10:20:30.12Z", "2021-06-01T10:20:30.120Z"],
        ["2021-06-01T10:20:30.123999+00:00", "2021-06-01T10:20:30.123Z"],
      ],
    },
    {
      says: "no other form, and no date that does not exist",
      logic: utc(it),
      on: [
        ...[
          "",
          "21",
          "2021-13",
          "2021-6-1",
          "2021-09-31",
          "2021-02-29",
          "2021-06-01 10:20:30",
          "2021-06-01T10:20",
        ].map((text) => [text, fails("not-a-date", "/plusTime/0")] as const),
        ...[
          "2021-06-01T24:00:00",
          "2021-06-01T10:60:00",
          "2021-06-01T10:20:30z",
          "2021-06-01T10:20:30+24",
        ].map((text) => [text, fails("not-a-date", "/plusTime/0")] as const),
        [null, fails("not-text", "/plusTime/0")],
        [20210601, fails("not-text", "/plusTime/0")],
      ],
    },
    {
      says: "a date-time is no text",
      logic: utc(utc("2021-06-01")),
      on: [[null, fails("not-text", "/plusTime/0")]],
    },
    {
      says: "what runs over the end of a month goes on in the next",
      logic: [
        { plusTime: [it, 1, "day"] },
        { plusTime: [it, 1, "month"] },
        { plusTime: [it, 1, "year"] },
        { plusTime: [it, -24, "hour"] },
      ],
      on: [
        [
          "2020-02-29",
          ["2020-03-01", "2020-03-29", "2021-03-01", "2020-02-28"].map((day) => `${day}T00:00:00.000Z`),
        ],
        [
          "2021-01-31",
          ["2021-02-01", "2021-03-03", "2022-01-31", "2021-01-30"].map((day) => `${day}T00:00:00.000Z`),
        ],
      ],
    },
    {
      says: "a day has 24 hours, whatever the clocks do",
      logic: { plusTime: [it, -120, "day"] },
      on: [["2023-07-10T12:00:00+02:00", "2023-03-12T10:00:00.000Z"]],
    },
    {
      says: "no fraction",
      logic: { plusTime: ["2021", 0.5, "day"] },
      on: [[0, fails("not-a-whole-number", "/plusTime/1")]],
    },
    {
      says: "no computed amount",
      logic: { plusTime: ["2021", it, "day"] },
      on: [[1, fails("not-a-whole-number", "/plusTime/1")]],
    },
    {
      says: "no weeks",
      logic: { plusTime: ["2021", 1, "week"] },
      on: [[1, fails("not-a-time-unit", "/plusTime/2")]],
    },
    {
      says: "no years that no date has",
      logic: { plusTime: ["2021", 1_000_000, "year"] },
      on: [[1, fails("not-a-date")]],
    },
  ],
  "date-times": [
    {
      says: "two are compared, to the millisecond",
      logic: [
        { before: [utc(a), utc(b)] },
        { "not-after": [utc(a), utc(b)] },
        { after: [utc(a), utc(b)] },
        { "not-before": [utc(a), utc(b)] },
      ],
      on: [
        [{ a: "2022-01-01T00:00:00.001", b: "2022-01-01T00:00:00.002" }, [true, true, false, false]],
        [{ a: "2022-01-01T01:00:00+01:00", b: "2022-01-01" }, [false, true, false, true]],
        [{ a: "2022-01-02", b: "2022-01-01" }, [false, false, true, true]],
      ],
    },
    {
      says: "three are compared each with the next",
      logic: { "not-after": [{ plusTime: [a, 21, "day"] }, utc(b), { plusTime: [a, 180, "day"] }] },
      on: [
        [{ a: "2023-01-20", b: "2023-02-09" }, false],
        [{ a: "2023-01-20", b: "2023-02-10" }, true],
        [{ a: "2023-01-20", b: "2023-07-19" }, true],
        [{ a: "2023-01-20", b: "2023-07-20" }, false],
      ],
    },
    {
      says: "nothing but date-times is before or after",
      logic: { before: [a, utc("2022-01-01")] },
      on: [
        [{ a: "2021-01-01" }, fails("not-moments", "/before")],
        [{ a: 1 }, fails("not-moments", "/before")],
      ],
    },
    {
      says: "they are not compared as numbers, nor for equality",
      logic: { if: [a, { "<": [utc("2021"), utc("2022")] }, { "===": [utc("2021"), utc("2021")] }] },
      on: [
        [{ a: 1 }, fails("not-whole-numbers", "/if/1/<")],
        [{ a: 0 }, fails("not-comparable", "/if/2/===")],
      ],
    },
  ],
  dccDateOfBirth: [
    {
      says: "the last day that fits",
      logic: { dccDateOfBirth: [it] },
      on: [
        ["2004", "2004-12-31T00:00:00.000Z"],
        ["2004-02", "2004-02-29T00:00:00.000Z"],
        ["2004-02-01", "2004-02-01T00:00:00.000Z"],
        ["2004-02-01T00:00:00Z", fails("not-a-date", "/dccDateOfBirth/0")],
        ["", fails("not-a-date", "/dccDateOfBirth/0")],
        [null, fails("not-text", "/dccDateOfBirth/0")],
      ],
    },
    {
      says: "a minor is one until the last moment before that day, eighteen years on",
      logic: { after: [{ dccDateOfBirth: [a] }, { plusTime: [b, -18, "year"] }] },
      on: [
        [{ a: "2004-06-15", b: "2022-06-14T23:59:59.999Z" }, true],
        [{ a: "2004-06-15", b: "2022-06-15T00:00:00Z" }, false],
        [{ a: "2004-06", b: "2022-06-29T12:00:00Z" }, true],
        [{ a: "2004", b: "2022-12-31T00:00:00Z" }, false],
      ],
    },
  ],
  extractFromUVCI: [
    {
      says: "one fragment, the prefix apart",
      logic: [0, 1, 2, 3, 6].map((index) => ({ extractFromUVCI: [it, index] })),
      on: [
        ["URN:UVCI:01:XX:12/ABC#7", ["01", "XX", "12", "ABC", null]],
        ["01:XX:12/ABC#7", ["01", "XX", "12", "ABC", null]],
        ["urn:uvci:01:XX", ["urn", "uvci", "01", "XX", null]],
        ["x::#y//z", ["x", "", "", "y", null]],
        ["", ["", null, null, null, null]],
        [null, [null, null, null, null, null]],
      ],
    },
    { says: "nothing before the first", logic: { extractFromUVCI: [it, -1] }, on: [["a:b", null]] },
    {
      says: "only texts",
      logic: { extractFromUVCI: [it, 0] },
      on: [[5, fails("not-text", "/extractFromUVCI/0")]],
    },
    {
      says: "the index is written out",
      logic: { extractFromUVCI: ["a", it] },
      on: [[0, fails("not-a-whole-number", "/extractFromUVCI/1")]],
    },
  ],
  "what is left out of JSON Logic": [
    ...[
      "==",
      "!=",
      "!==",
      "or",
      "!!",
      "-",
      "*",
      "map",
      "filter",
      "all",
      "some",
      "none",
      "cat",
      "missing",
      "?:",
      "max",
    ].map((operator) => ({
      says: operator,
      logic: { [operator]: [1, 2] },
      on: [[{}, fails("unknown-operator", "")]] as const,
    })),
    {
      says: "operands without brackets",
      logic: { "!": true },
      on: [[{}, fails("operands-not-a-list", "/!")]],
    },
    {
      says: "operators that every object has",
      logic: { constructor: [1] },
      on: [[{}, fails("unknown-operator", "")]],
    },
  ],
};
