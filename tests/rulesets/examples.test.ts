import { beforeAll, describe, expect, test } from "vitest";
import { type Compiled, format, runExamples } from "../../dsl/index.ts";
import { compiledRulesets, RULESET_TEXTS } from "./compiled.ts";

describe("the rules that come with the product", () => {
  let compiled: Compiled;
  beforeAll(async () => {
    compiled = await compiledRulesets();
  });

  test("compile without a word", () => {
    expect(compiled.diagnostics).toEqual([]);
  });

  test("their examples hold", async () => {
    const results = await runExamples(compiled);
    const failed = results.filter(({ ok }) => !ok);
    expect(
      failed.map(({ example, failures }) => [example.file, example.title, failures.map(({ got }) => got)]),
    ).toEqual([]);
    expect(results.length).toBeGreaterThan(500);
  });

  test("every rule is named by an example that it speaks in, and by one that it does not", () => {
    const heard = new Set<string>();
    const silent = new Set<string>();
    for (const { expectations } of compiled.examples)
      for (const expectation of expectations)
        for (const rule of expectation.by.flat())
          (expectation.e === "no-finding" || expectation.e === "no-charge" ? silent : heard).add(rule);
    const rules = (compiled.ir?.rules ?? []).map(({ id }) => id);
    expect(rules.filter((id) => !heard.has(id))).toEqual([]);
    expect(rules.filter((id) => !silent.has(id))).toEqual([]);
  });

  test.each(RULESET_TEXTS.map(({ path, source }) => [path, source] as const))(
    "%s is laid out canonically",
    (path, source) => {
      expect(format({ path, source })).toEqual(expect.objectContaining({ text: source }));
    },
  );
});
