import { describe, expect, it } from "vitest";
import { parse } from "../../dsl/parse.ts";
import { stock, surroundings, tried } from "../../scripts/survive/run.ts";
import { trial } from "../../scripts/survive/trial.ts";

/** `npm run survive` goes through a million. */
const INPUTS = 2_000;

const made = stock();
const beside = surroundings();

it("reads any text, and says what is wrong with it", async () => {
  const failures: string[] = [];
  for (let index = 0; index < INPUTS; index++) {
    const { failure } = await tried(2026, index, made, beside);
    if (failure !== undefined) failures.push(`--seed 2026 --only ${index}: ${failure}`);
  }
  expect(failures).toEqual([]);
});

describe("what once broke", () => {
  it.each([
    ["a parenthesis open at the end of the file", "define d as (a + b"],
    ["a parenthesis closed, and one awaited at the end", "define d as (a) + larger of (a"],
  ])("%s", async (_, source) => {
    expect((await trial(source, beside)).failure).toBeUndefined();
  });

  it("points at the parenthesis that is open where the file ends", () => {
    const source = "define d as (a + (b";
    const [first] = parse("x.tide", source).diagnostics;
    expect(first?.code).toBe("unclosed-parenthesis");
    expect(first?.span).toEqual({ start: 17, end: 18 });
  });

  // Time that grew with the square of these; no test measures it, but none would end either.
  it.each(["||", "/* ", "«", "\\", "é", "{^"])("a file of nothing but %s", async (unit) => {
    const { isSound, failure } = await trial(unit.repeat(200_000 / unit.length));
    expect(isSound).toBe(false);
    expect(failure).toBeUndefined();
  });
});
