import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Compiled, CompiledExample } from "../../dsl/index.ts";
import {
  type Bundle,
  type Cut,
  canonicalBytes,
  type Decision,
  type Ir,
  openBundle,
  packBundle,
  type ScreenRequest,
  screen,
} from "../../engine/index.ts";
import { describeWithData } from "../shared-data.ts";
import { compiledRulesets } from "./compiled.ts";
import { goldenCases, judge } from "./golden/cases.ts";

let compiled: Compiled;
let ir: Ir;
let whole: Bundle;
const bundles = new Map<string, Bundle>();

beforeAll(async () => {
  compiled = await compiledRulesets();
  if (compiled.ir === undefined) throw new Error("the rulesets do not compile");
  ir = compiled.ir;
  whole = await openBundle(await packBundle(ir));
  for (const jurisdictions of CUTS) {
    bundles.set(jurisdictions.join(), await openBundle(await packBundle(ir, { jurisdictions })));
  }
});

const CUTS = [["FR"], ["DE", "FR"], ["EU"], ["GB"], ["XI", "US"], ["US-CA"], ["CH"]] as const;
const DESTINATIONS = ["FR", "FR-RE", "DE", "ES-CN", "IT", "GB", "XI", "US", "US-CA", "US-OR", "CH", "JP"];

/** Destinations that lie within one of the places, or may. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  FR: ["FR", "FR-RE"],
  "DE,FR": ["FR", "FR-RE", "DE"],
  EU: ["FR", "FR-RE", "DE", "ES-CN", "IT"],
  GB: ["GB"],
  "XI,US": ["XI", "US", "US-CA", "US-OR"],
  "US-CA": ["US-CA"],
  CH: ["CH"],
};

function bundleFor(cut: readonly string[]): Bundle {
  const found = bundles.get(cut.join());
  if (found === undefined) throw new Error(cut.join());
  return found;
}

/** But for the digest. */
function said(bundle: Bundle, request: ScreenRequest): Decision {
  return screen({ ir: bundle.ir, ruleset: { ...bundle.ruleset, digest: "" } }, request);
}

function requestOf({ request }: CompiledExample, facts: object): ScreenRequest {
  return { ...request, facts: { ...request.facts, ...facts }, horizon_days: 0, explain: false };
}

describe("a ruleset cut to some places", () => {
  it("decides for destinations there what the whole ruleset decides", () => {
    const draws = fc.record({
      example: fc.nat(),
      cut: fc.constantFrom(...CUTS),
      place: fc.nat(),
      as_of: fc.option(fc.constantFrom("2018-06-01", "2020-01-31", "2021-03-01", "2026-11-21", "2030-01-01")),
      leaves: fc.option(fc.nat()),
      horizon_days: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 60),
    });
    fc.assert(
      fc.property(draws, ({ example, cut, place, as_of, leaves, horizon_days }) => {
        const places = WITHIN[cut.join()] ?? [];
        const written = compiled.examples[example % compiled.examples.length];
        if (written === undefined) throw new Error("no examples");
        const request = requestOf(written, { destination: places[place % places.length] });
        const keys = Object.keys(request.facts).filter((key) => key !== "destination");
        const left = leaves === null ? undefined : keys[leaves % Math.max(1, keys.length)];
        const facts = Object.fromEntries(Object.entries(request.facts).filter(([key]) => key !== left));
        const asked = { ...request, facts, horizon_days, ...(as_of !== null && { as_of }) };
        expect(said(bundleFor(cut), asked)).toEqual(said(whole, asked));
      }),
      { numRuns: 300 },
    );
  });

  it("says of every other destination that it is not covered, and lets nothing pass", () => {
    const draws = fc.record({
      example: fc.nat(),
      cut: fc.constantFrom(...CUTS),
      destination: fc.constantFrom(...DESTINATIONS),
    });
    fc.assert(
      fc.property(draws, ({ example, cut, destination }) => {
        fc.pre(!(WITHIN[cut.join()] ?? []).includes(destination));
        const written = compiled.examples[example % compiled.examples.length];
        if (written === undefined) throw new Error("no examples");
        const request = { ...requestOf(written, { destination }), as_of: "2026-11-21" };
        const { outcome, coverage, findings } = said(bundleFor(cut), request);
        expect(coverage).toBe("none");
        expect(findings.map(({ rule }) => rule)).toContain("not-covered");
        expect(["hold", "block", "incomplete"]).toContain(outcome);
      }),
      { numRuns: 200 },
    );
  });

  it("decides of a seller by itself what the whole ruleset decides", () => {
    const sellers = compiled.examples.filter(({ request }) => request.facts.seller !== undefined);
    expect(sellers.length).toBeGreaterThan(10);
    for (const example of sellers) {
      const request = { ...requestOf(example, {}), facts: { seller: example.request.facts.seller } };
      for (const bundle of bundles.values()) expect(said(bundle, request)).toEqual(said(whole, request));
    }
  });

  it("leaves out what is law elsewhere, with its words", async () => {
    const { ir: cut } = bundleFor(["DE", "FR"]);
    const jurisdictions = new Set(cut.rules.map(({ part }) => cut.parts[part]?.jurisdiction));
    expect([...jurisdictions].sort()).toEqual(["DE", "EU", "FR", "GB", "US", "WW"]);
    const foreign = cut.rules.filter(({ part }) =>
      ["GB", "US"].includes(cut.parts[part]?.jurisdiction ?? ""),
    );
    // They ask for no destination: a seller's own duties.
    expect(foreign.map(({ subject }) => subject)).not.toContain("shipment");
    expect(foreign.length).toBeLessThan(5);
    const ids = new Set(cut.rules.map(({ id }) => id));
    expect(Object.keys(cut.words.rules).filter((id) => !ids.has(id))).toEqual([]);
    expect((await sizeOf({ jurisdictions: ["US"] })) / (await sizeOf({}))).toBeLessThan(0.7);
  });

  it("refuses what is no place and no group", async () => {
    await expect(packBundle(ir, { jurisdictions: ["Frankreich"] })).rejects.toThrow(RangeError);
  });
});

describe("a ruleset cut to some languages", () => {
  it("decides the same in fewer words", async () => {
    const bundle = await openBundle(await packBundle(ir, { languages: ["en"] }));
    const inEnglish = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(inEnglish);
      if (typeof value !== "object" || value === null) return value;
      const entries = Object.entries(value).filter(([key]) => key !== "zh" || !("en" in value));
      return Object.fromEntries(entries.map(([key, each]) => [key, inEnglish(each)]));
    };
    for (const example of compiled.examples.filter((_, i) => i % 25 === 0)) {
      const request = requestOf(example, {});
      expect(inEnglish(said(bundle, request))).toEqual(inEnglish(said(whole, request)));
    }
    expect((await sizeOf({ languages: ["en"] })) / (await sizeOf({}))).toBeLessThan(0.9);
  });

  it("keeps a text that is in none of them", async () => {
    const { ir: cut } = await openBundle(await packBundle(ir, { languages: ["pt"] }));
    expect(cut.words.parts).toEqual(ir.words.parts);
  });
});

async function sizeOf(cut: Cut): Promise<number> {
  return (await packBundle(ir, cut)).length;
}

describeWithData("golden cases by a ruleset cut to where they go", (folder) => {
  const { judged } = goldenCases(folder);
  it.each(CUTS.map((cut) => [cut.join(), cut] as const))("%s", (_, cut) => {
    const bundle = bundleFor(cut);
    for (const golden of judged) {
      const by = (of: Bundle) => judge({ ...of, ruleset: whole.ruleset }, golden);
      const decision = by(whole);
      const destination = decision.jurisdictions[0] ?? "";
      if (!(WITHIN[cut.join()] ?? []).includes(destination)) continue;
      expect(canonicalBytes(by(bundle)), golden.id).toEqual(canonicalBytes(decision));
    }
  });
});
