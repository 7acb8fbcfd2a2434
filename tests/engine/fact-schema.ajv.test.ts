import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The validator most people use, and not ours: what it refuses to compile is no JSON Schema. */
describe("the schema of the vocabulary", () => {
  const schema = read("rulesets/generated/vocabulary.schema.json");
  if (typeof schema !== "object" || schema === null) throw new Error("The schema is no object.");
  const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

  it.each(["worker/examples/first.json", "docs/examples/toy-to-gb.json"])("takes the facts of %s", (path) => {
    const body = read(path);
    const facts = typeof body === "object" && body !== null && "facts" in body ? body.facts : body;
    expect(validate(facts) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    ["a bare number for an amount", { intrinsic_value: 5 }],
    ["a word for a yes-or-no fact", { gift: "yes" }],
    ["a list for an object", { seller: [] }],
  ])("refuses %s", (_, facts) => {
    expect(validate(facts)).toBe(false);
  });
});
