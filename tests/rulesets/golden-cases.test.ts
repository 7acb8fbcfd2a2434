import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ACTS, type Bundle, type Decision, readRequest, screen } from "../../engine/index.ts";
import { describeWithData } from "../shared-data.ts";
import { rulesetBundle } from "./compiled.ts";
import type { Facts } from "./golden/baselines.ts";
import { type GoldenCase, PLACES, requestOf } from "./golden/mapping.ts";
import { complaints } from "./golden/verdicts.ts";

/** The tax cases of the European Union, Great Britain and Northern Ireland. */
const BASELINE = /^(?:EU|UK)_/;

/**
 * Where a list of a case is not complete. EU-TAX-016 says WARN from 2026-11-01 ("New Union Customs Code, political
 * agreement of 26 March 2026": Member States collect "no later than 2026-11-01"); GW-031 is accepted that day.
 */
const ALSO_RIGHT: Readonly<Record<string, readonly string[]>> = { "GW-031": ["EU-TAX-016"] };

/** So many there are; one that goes missing must not go unnoticed. */
const CASES = 22;

describeWithData("golden tax cases", (folder) => {
  const cases = goldenCases(folder);
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await rulesetBundle();
  });

  test("all of them are here", () => {
    expect(cases).toHaveLength(CASES);
  });

  test.each(cases.map((golden) => [golden.id, golden.title, golden] as const))(
    "%s %s",
    (_id, _title, golden) => {
      expect(complaints(judge(bundle, golden), golden.expect)).toEqual([]);
    },
  );

  describe("a case that says a country of which a part lies outside the VAT area is asked which part it means", () => {
    const coarse = cases.filter(({ case: { destination } }) => ["FR", "ES"].includes(String(destination)));
    test.each(coarse.map((golden) => [golden.id, golden] as const))("%s", (_id, golden) => {
      const { missing, outcome } = judge(bundle, golden, {});
      expect(missing.map(({ fact }) => fact)).toContain("destination");
      expect(["incomplete", "hold"]).toContain(outcome);
    });
  });

  describe("GW-045: GBP 130 at 1.1500 is EUR 149.50, which only shows by the side of EUR 150 it is on", () => {
    const probes = [
      ["1.1538", "eu-tax-002"],
      ["1.1539", "eu-tax-003"],
    ] as const;
    test.each(probes)("at %s the duty is that of %s", (rate, law) => {
      const golden = cases.find(({ id }) => id === "GW-045");
      if (golden === undefined) throw new Error("GW-045 is not among the cases");
      const moved = { ...golden, case: { ...golden.case, fx_gbp_eur: rate } };
      const duty = judge(bundle, moved).charges.filter(
        ({ part_of, state }) => part_of === "duty" && state !== "relieved",
      );
      expect(duty.map((charge) => charge.law)).toEqual([law]);
    });
  });

  describe("a verdict that is wrong is noticed", () => {
    const of = (id: string): GoldenCase => {
      const golden = cases.find((each) => each.id === id);
      if (golden === undefined) throw new Error(`${id} is not among the cases`);
      return golden;
    };
    const wrongly: readonly (readonly [string, string, Partial<GoldenCase["expect"]>, string])[] = [
      ["a charge where nothing is due", "GW-008", { overall: "PASS" }, "where nothing is due"],
      ["nothing due where something is charged", "GW-125", { overall: "CHARGE" }, "nothing is due"],
      ["a charge nobody listed", "GW-008", { findings: [] }, "eu-tax-002 charges, not listed"],
      ["a hold nobody listed", "GW-031", { findings: [] }, "eu-tax-014: hold, not listed"],
      ["a charge that must not be", "GW-124", { must_not_fire: ["UK-TAX-002"] }, "UK-TAX-002 fires"],
      ["a question whether a charge is due", "GW-044", { must_not_fire: ["EU-TAX-002"] }, "EU-TAX-002 fires"],
      [
        "the wrong payer",
        "GW-124",
        { amounts: { vat_payer: "seller via Union OSS" } },
        "vat_payer is marketplace",
      ],
    ];
    test.each(wrongly)("%s", (_what, id, expected, complaint) => {
      const golden = of(id);
      const found = complaints(judge(bundle, golden), { ...golden.expect, ...expected });
      expect(found.join("; ")).toContain(complaint);
    });
  });

  test("an amount one cent off is noticed", () => {
    const golden = cases.find(({ id }) => id === "GW-008");
    if (golden === undefined) throw new Error("GW-008 is not among the cases");
    const wrong = { ...golden.expect, amounts: { ...golden.expect.amounts, vat_eur: 11.21 } };
    expect(complaints(judge(bundle, golden), wrong)).toEqual(["vat_eur is 11.20, not 11.21"]);
  });
});

function judge(bundle: Bundle, golden: GoldenCase, places: Facts = PLACES): Decision {
  const { as_of, domains, facts } = requestOf(golden, places);
  const reading = readRequest({ as_of, domains, facts, acts: ACTS }, { today: as_of });
  if (!reading.ok) throw new Error(`${golden.id}: ${JSON.stringify(reading.problems)}`);
  const decision = screen(bundle, reading.request);
  // A case whose facts are not understood would pass for the wrong reason.
  expect({ invalid: decision.invalid, unrecognised: decision.unrecognised }).toEqual({
    invalid: [],
    unrecognised: [],
  });
  return decision;
}

function goldenCases(folder: string): readonly GoldenCase[] {
  const { cases }: { cases: readonly GoldenCase[] } = parse(
    readFileSync(join(folder, "cases", "cases.yaml"), "utf8"),
  );
  return cases
    .filter(
      ({ domains, case: given }) => domains?.includes("tax") === true && BASELINE.test(baselineOf(given)),
    )
    .map((golden) => {
      const beside = ALSO_RIGHT[golden.id] ?? [];
      const may_fire = [...(golden.expect.may_fire ?? []), ...beside];
      return { ...golden, expect: { ...golden.expect, may_fire } };
    });
}

/** Cases of other kinds have no `case`, or another shape. */
function baselineOf(given: Facts | undefined): string {
  return String(given?.baseline ?? "");
}
