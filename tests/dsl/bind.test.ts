import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { BIND } from "../../dsl/diagnostics/bind.ts";
import { runExamples } from "../../dsl/examples.ts";
import { DECLARATIONS } from "./bad/declarations.ts";
import { EXAMPLES } from "./bad/examples.ts";
import { when } from "./bad/mistake.ts";
import { NAMES } from "./bad/names.ts";
import { expectOneDiagnostic, titleOf } from "./mistakes.ts";
import { beside, compileBeside, GOOD, irOf } from "./ruleset.ts";

describe("names that mean nothing, or mean two things", () => {
  it.each(NAMES.map((mistake) => [titleOf(mistake), mistake] as const))("%s", (_, mistake) =>
    expectOneDiagnostic(mistake),
  );

  it("has a case for every diagnostic", () => {
    const shown = new Set([...NAMES, ...DECLARATIONS, ...EXAMPLES].map(({ code }) => code));
    expect(Object.keys(BIND).filter((code) => !shown.has(code as never))).toEqual([]);
  });
});

describe("binding", () => {
  it("finds names whatever order the files are read in", async () => {
    const file = beside(when("low-value and destination is in EU-VAT"));
    const one = await compile([file, ...GOOD]);
    const other = await compile([...GOOD.toReversed(), file]);
    expect(one.ir).toEqual(other.ir);
    expect(one.ir).toBeDefined();
  });

  it("says nothing about names that a broken declaration seems to declare", async () => {
    const { diagnostics } = await compileBeside(
      `define heavy as (item.weight is over 5 kg\n${when("heavy")}`,
    );
    expect(diagnostics.map(({ code }) => code)).not.toContain("unknown-value");
    expect(diagnostics).not.toEqual([]);
  });

  it("reads a country code that looks like a keyword as a country", async () => {
    const ir = await irOf(when("destination is one of NO, IN, IS, AT"));
    expect(JSON.stringify(ir.rules)).toContain('{"l":"place","v":"NO"}');
  });

  it("tells Norway, Iceland, India, Austria and the rule in-bis-qco from keywords", async () => {
    const path = "good/countries.tide";
    const source = readFileSync(join(import.meta.dirname, path), "utf8");
    const compiled = await compile([...GOOD, { path, source }]);
    expect(compiled.diagnostics).toEqual([]);
    const results = await runExamples(compiled, { only: ({ file }) => file === path });
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  });

  it("takes the country of a place for a value of its own", async () => {
    const ir = await irOf(when("destination.country is not same as stock_country.country"));
    expect(JSON.stringify(ir.rules)).toContain('{"k":"fact","fact":"destination","country":true}');
  });

  it("joins files with the same header into one part", async () => {
    const again = { path: "more.tide", source: "ruleset xx-tax jurisdiction EU domain tax\n" };
    const { ir } = await compile([...GOOD, again]);
    expect(ir?.parts).toEqual([{ name: "xx-tax", jurisdiction: "EU", domain: "tax" }]);
    expect(ir?.ruleset).toEqual({ name: "parcels", version: "2026.11.1" });
  });
});
