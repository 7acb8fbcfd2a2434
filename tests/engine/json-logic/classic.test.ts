import jsonLogic from "json-logic-js";
import { describe, expect, it, vi } from "vitest";
import {
  applyClassic,
  CLASSIC_DIFFERENCES,
  type ClassicDifference,
  ClassicError,
  ClassicLimitError,
  LOGIC_LIMITS,
} from "../../../engine/json-logic/index.ts";

describe("each named difference", () => {
  const differences: [name: string, difference: ClassicDifference][] = Object.entries(CLASSIC_DIFFERENCES);

  it.each(differences)("%s is as its example shows", (_name, { example, theirs, ours }) => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(outcome(() => applyClassic(example.logic, example.data))).toStrictEqual(ours);
    expect(log).not.toHaveBeenCalled();
    expect(outcome(() => jsonLogic.apply(example.logic as never, example.data))).toStrictEqual(theirs);
    log.mockRestore();
  });

  it.each(["prototype-walk", "method-names-in-data", "keys-are-not-logic", "dotted-operators"] as const)(
    "%s is reported while it happens",
    (name) => {
      const reported: string[] = [];
      const { logic, data } = CLASSIC_DIFFERENCES[name].example;
      outcome(() => applyClassic(logic, data, { onDifference: (one) => reported.push(one) }));
      expect(reported).toEqual([name]);
    },
  );

  function outcome(evaluate: () => unknown): unknown {
    try {
      return { gives: evaluate() };
    } catch (error) {
      return { throws: error instanceof Error ? error.name : "nothing known" };
    }
  }
});

describe("what data only inherits", () => {
  const paths = [
    "constructor",
    "__proto__",
    "__proto__.toString",
    "toString",
    "list.map",
    "text.trim",
    "list.constructor.name",
  ];
  it.each(paths)("%s is not there", (path) => {
    const data = { list: [1], text: "x" };
    expect(applyClassic({ var: path }, data)).toBeNull();
    expect(applyClassic({ var: [path, "none"] }, data)).toBe("none");
    expect(applyClassic({ missing: [path] }, data)).toEqual([path]);
  });

  it("is found where the data holds it itself", () => {
    const data: unknown = JSON.parse('{"__proto__": {"constructor": 7}}');
    expect(applyClassic({ var: "__proto__.constructor" }, data)).toBe(7);
    expect(applyClassic({ var: "list.length" }, { list: [1, 2] })).toBe(2);
  });

  it("is no operator either", () => {
    for (const operator of ["constructor", "toString", "hasOwnProperty", "__proto__", "method"]) {
      const logic: unknown = JSON.parse(`{"${operator}": ["x"]}`);
      expect(() => applyClassic(logic, {})).toThrow(new ClassicError("unknown-operator", operator));
    }
  });
});

describe("logic that would take too much", () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const grow = (step: unknown) => ({ reduce: [{ var: "" }, step, "x"] });
  const twice = [{ var: "accumulator" }, { var: "accumulator" }];
  const nested = (depth: number) =>
    Array.from({ length: depth }).reduce<unknown>((inside) => ({ "!": inside }), true);

  it.each([
    ["text", "a text doubled forty times", grow({ cat: twice }), numbers],
    ["list", "a list doubled forty times", grow({ merge: twice }), numbers],
    ["result", "a pair of pairs of pairs", grow(twice), numbers],
    [
      "steps",
      "the text of a pair of pairs of pairs",
      { "!": { cat: [grow(twice), ""] } },
      numbers.slice(0, 30),
    ],
    ["steps", "lists in lists in lists", everyPair(4), numbers],
    ["depth", "operations in operations", nested(LOGIC_LIMITS.depth + 1), {}],
    ["depth", "lists in lists as text", { cat: [grow([{ var: "accumulator" }])] }, Array(600).fill(0)],
  ] as const)("ends at the limit on %s: %s", (limit, _name, logic, data) => {
    expect(() => applyClassic(logic, data)).toThrow(new ClassicLimitError(limit, LOGIC_LIMITS[limit]));
  });

  it("is evaluated up to the limit", () => {
    expect(applyClassic(nested(LOGIC_LIMITS.depth), {})).toBe(true);
  });

  it("has other limits where the caller says so", () => {
    const limits = { depth: 2 };
    expect(applyClassic({ "!": [{ "!": [1] }] }, {}, { limits })).toBe(true);
    expect(() => applyClassic({ "!": [{ "!": [{ "!": [1] }] }] }, {}, { limits })).toThrow(ClassicLimitError);
  });

  function everyPair(depth: number): unknown {
    return depth === 0 ? { var: "" } : { map: [numbers, everyPair(depth - 1)] };
  }
});

it("changes neither logic nor data", () => {
  const freeze = (value: unknown): unknown => {
    if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const logic = freeze({ merge: [{ var: "list" }, { map: [{ var: "list" }, { "+": [{ var: "" }, 1] }] }] });
  expect(applyClassic(logic, freeze({ list: [1, 2] }))).toEqual([1, 2, 2, 3]);
});
