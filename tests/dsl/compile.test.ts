import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { openBundle, packBundle, screen } from "../../engine/index.ts";
import { rule, when } from "./bad/mistake.ts";
import { beside, compileBeside, GOOD, irOf, ruleIn } from "./ruleset.ts";

describe("compile", () => {
  it("gives rules without a mistake, as plain data", async () => {
    const { ir, diagnostics, examples, files } = await compile(GOOD);
    expect(diagnostics).toEqual([]);
    expect(JSON.parse(JSON.stringify(ir))).toEqual(ir);
    expect(examples.length).toBeGreaterThan(5);
    expect(files.map(({ path }) => path)).toEqual(GOOD.map(({ path }) => path));
  });

  it("gives no rules where any file has a mistake, and still says all of them", async () => {
    const { ir, diagnostics } = await compile([
      ...GOOD,
      beside(when("mode is pst")),
      {
        path: "other.tide",
        source: `ruleset o jurisdiction EU domain tax\n${rule("then warm", { id: "xx-o" })}`,
      },
    ]);
    expect(ir).toBeUndefined();
    expect(diagnostics.map(({ file }) => file)).toEqual(["new.tide", "other.tide"]);
  });

  it("compiles nothing at all to an empty ruleset", async () => {
    const { ir, diagnostics } = await compile([]);
    expect(diagnostics).toEqual([]);
    expect(ir?.rules).toEqual([]);
    expect(ir?.records).toEqual([{ name: "shipment", parents: [], knownBy: [] }]);
  });

  it("lists everything in the order of names", async () => {
    const { ir } = await compileBeside(rule("when gift is yes\n  then warn", { id: "aa-first" }));
    for (const list of [ir?.facts, ir?.groups, ir?.parameters, ir?.defines, ir?.records]) {
      const names = list?.map(({ name }) => name);
      expect(names).toEqual(names?.toSorted());
    }
    expect(ir?.rules[0]?.id).toBe("aa-first");
  });
});

describe("a slip of the pen", () => {
  const sources = GOOD.map(({ source }) => source.split(/(\s+)/));
  const words = sources.flat().filter((word) => word.trim() !== "");

  it("is a diagnostic or harmless, never a failure", async () => {
    const slip = fc.record({
      file: fc.nat(GOOD.length - 1),
      at: fc.nat(),
      word: fc.option(fc.constantFrom(...words), { nil: "" }),
    });
    await fc.assert(
      fc.asyncProperty(slip, async ({ file, at, word }) => {
        const parts = [...(sources[file] ?? [])];
        parts[(at * 2) % parts.length] = word;
        const { ir, diagnostics } = await compile(
          GOOD.map((good, i) => (i === file ? { ...good, source: parts.join("") } : good)),
        );
        expect(ir === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a rule's revision", () => {
  const revisionOf = async (tide: string) => ruleIn(await irOf(tide), "xx-new").revision;

  it("is twelve hex digits that layout does not change and words do", async () => {
    const written = when("mode is post and gift is yes");
    const revision = await revisionOf(written);
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
    expect(await revisionOf(written.replaceAll("\n  ", "\n      "))).toBe(revision);
    expect(await revisionOf(`# a comment\n${written}`)).toBe(revision);
    expect(await revisionOf(written.replace("post", "air"))).not.toBe(revision);
  });
});

describe("a compiled ruleset", () => {
  it("judges a shipment", async () => {
    const bundle = await openBundle(await packBundle(await irOf("")));
    const decision = screen(bundle, {
      as_of: "2026-07-01",
      domains: ["tax"],
      acts: ["import"],
      horizon_days: 0,
      explain: true,
      settings: {},
      facts: {
        destination: "DE",
        mode: "post",
        sold_on_marketplace: false,
        ioss_number: null,
        transport: "0.00 EUR",
        items: [
          {
            hs: "6109.10",
            category: "textile",
            line_price: "40.00 EUR",
            duty_rate: "12%",
            vat_class: "standard",
          },
        ],
      },
    });
    expect(decision.outcome).toBe("pass");
    expect(
      decision.charge_totals.map(({ kind, amount, currency }) => `${kind} ${amount} ${currency}`),
    ).toEqual(["duty 3.00 EUR", "vat 8.17 EUR"]);
    expect(decision.charges.find(({ kind }) => kind === "vat")?.collector).toBe("seller");
  });
});
