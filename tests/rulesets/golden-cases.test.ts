import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ACTS, type Bundle, type Decision, readRequest, screen } from "../../engine/index.ts";
import { describeWithData } from "../shared-data.ts";
import { rulesetBundle } from "./compiled.ts";
import type { Facts } from "./golden/baselines.ts";
import { type GoldenCase, requestOf } from "./golden/mapping.ts";
import { complaints } from "./golden/verdicts.ts";

/** The tax cases of the European Union, Great Britain and Northern Ireland. */
const BASELINE = /^(?:EU|UK)_/;

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

  test("an amount one cent off is noticed", () => {
    const golden = cases.find(({ id }) => id === "GW-008");
    if (golden === undefined) throw new Error("GW-008 is not among the cases");
    const wrong = { ...golden.expect, amounts: { ...golden.expect.amounts, vat_eur: 11.21 } };
    expect(complaints(judge(bundle, golden), wrong)).toEqual(["vat_eur is 11.20, not 11.21"]);
  });
});

function judge(bundle: Bundle, golden: GoldenCase): Decision {
  const { as_of, domains, facts } = requestOf(golden);
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
  return cases.filter(
    ({ domains, case: given }) => domains?.includes("tax") === true && BASELINE.test(baselineOf(given)),
  );
}

/** Cases of other kinds have no `case`, or another shape. */
function baselineOf(given: Facts | undefined): string {
  return String(given?.baseline ?? "");
}
