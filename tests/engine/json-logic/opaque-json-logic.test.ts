import { describe, expect, it } from "vitest";
import { evaluateOpaqueLogic, factsRead, type OpaqueLogic } from "../../../engine/json-logic/index.ts";

function rule(logic: unknown): OpaqueLogic {
  return { id: "r", description: {}, reads: [], language: "json-logic", twoValued: true, logic };
}

describe("opaque JSON Logic", () => {
  it.each([
    ["a condition", { ">": [{ var: "x" }, 1] }, { state: "judged", outcome: true, twoValued: true }],
    ["a choice", { if: [false, "a", "b"] }, { state: "judged", outcome: "b", twoValued: true }],
    [
      "what is no verdict",
      { var: "y" },
      { state: "failed", problem: { path: "", code: "not-a-verdict", given: "null", wanted: "true false" } },
    ],
  ])("judges %s", (_what, logic, verdict) => {
    expect(evaluateOpaqueLogic(rule(logic), { x: 2, y: null })).toEqual(verdict);
  });

  it("does not pass what takes too much", () => {
    let logic: unknown = true;
    for (let i = 0; i < 600; i++) logic = { "!": [logic] };
    expect(evaluateOpaqueLogic(rule(logic), {})).toMatchObject({
      state: "failed",
      problem: { code: "over-limit", given: "depth" },
    });
  });

  it.each([
    ["nothing", true, []],
    [
      "facts, once each and in order",
      { and: [{ var: "b" }, { "!": { var: "a.c" } }, { var: ["b"] }] },
      ["a.c", "b"],
    ],
    ["facts of elements", { some: [{ var: "l" }, { "===": [{ var: "x.y" }, 1] }] }, ["l", "l[].x.y"]],
    ["elements", { some: [{ var: "l" }, { in: [{ var: "" }, ["a"]] }] }, ["l", "l[]"]],
    [
      "what a sum adds up",
      { reduce: [{ var: "l" }, { "+": [{ var: "current.w" }, { var: "accumulator" }] }, { var: "start" }] },
      ["l", "l[].w", "start"],
    ],
    [
      "a list in each element",
      { some: [{ var: "l" }, { some: [{ var: "m" }, { "===": [{ var: "x" }, 1] }] }] },
      ["l", "l[].m", "l[].m[].x"],
    ],
  ])("reads %s", (_what, logic, facts) => {
    expect(factsRead(logic)).toEqual(facts);
  });
});
