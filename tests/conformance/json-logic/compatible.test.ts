import { describe, expect, it } from "vitest";
import { applyClassic } from "../../../engine/json-logic/index.ts";
import suite from "./compatible.json" with { type: "json" };

interface Case {
  readonly description: string;
  readonly rule: unknown;
  readonly data?: unknown;
  readonly result: unknown;
}

/** Headings stand between the cases. */
const cases: Case[] = suite.filter(
  (entry): entry is Exclude<typeof entry, string> => typeof entry !== "string",
);

describe("the JSON Logic community's agreed cases", () => {
  it("are 278", () => {
    expect(cases).toHaveLength(278);
  });

  it.each(cases.map((one, index) => ({ ...one, index })))(
    "$index: $description",
    ({ rule, data, result }) => {
      expect(applyClassic(rule, data)).toStrictEqual(result);
    },
  );
});
