import { beforeAll, describe, expect, test } from "vitest";
import { type Bundle, type Decision, readRequest, screen } from "../../engine/index.ts";
import { describeWithData } from "../shared-data.ts";
import { rulesetBundle } from "./compiled.ts";
import type { Facts } from "./golden/baselines.ts";
import { goldenCases, judge } from "./golden/cases.ts";
import { CORRECTIONS } from "./golden/corrections.ts";
import { DIFFERENCES } from "./golden/differences.ts";
import { object } from "./golden/draft.ts";
import type { GoldenCase } from "./golden/mapping.ts";
import { SILENT, SPEAKING } from "./golden/neighbours.ts";
import { OTHER_COUNTRIES, POLICY_BESIDE, TIMELINES } from "./golden/not-yet.ts";
import { papersTakenAway } from "./golden/papers.ts";
import { complaints, speaks } from "./golden/verdicts.ts";

/** So many there are; one that goes missing must not go unnoticed. */
const CASES = 149;
/** One of them is two: GE-118 by air and by sea. GE-125, which is about codes, stands in its own test. */
const JUDGED = 82;

describeWithData("golden cases", (folder) => {
  const { ids, judged, uncorrected, written } = goldenCases(folder);
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await rulesetBundle();
  });

  const of = (id: string): GoldenCase => {
    const golden = judged.find((each) => each.id === id);
    if (golden === undefined) throw new Error(`${id} is not among the cases`);
    return golden;
  };

  test("every case is judged, or named as not yet written", () => {
    const later = [...Object.values(OTHER_COUNTRIES).flat(), ...TIMELINES];
    const now = new Set([...judged.map(({ id }) => id.split(" ")[0] ?? id), "GE-125"]);
    expect([...now, ...later].sort()).toEqual([...ids].sort());
    expect([...now]).toEqual(expect.arrayContaining([...POLICY_BESIDE]));
    expect(ids).toHaveLength(CASES);
    expect(judged).toHaveLength(JUDGED);
  });

  const right = judged.filter(({ id }) => DIFFERENCES[id] === undefined);
  test.each(right.map((golden) => [golden.id, golden.title, golden] as const))(
    "%s %s",
    (_id, _title, golden) => {
      expect(complaints(judge(bundle, golden), golden.expect)).toEqual([]);
    },
  );

  describe("a case that is corrected is wrong as it was written", () => {
    const wrong = uncorrected.filter(({ id }) => CORRECTIONS[id] !== undefined);
    test("all of them are here", () => expect(wrong).toHaveLength(Object.keys(CORRECTIONS).length));
    test.each(wrong.map((golden) => [golden.id, golden] as const))("%s", (_id, golden) => {
      expect(complaints(judge(bundle, golden), golden.expect)).not.toEqual([]);
    });
  });

  describe("what a case takes away is what is found missing", () => {
    const taken = judged.flatMap((golden) =>
      golden.expect.overall === "PASS" || golden.expect.overall === "CHARGE"
        ? []
        : papersTakenAway(golden).map((paper) => [golden.id, paper, golden] as const),
    );
    test.each(taken)("%s %s", (_id, paper, golden) => {
      const unmet = judge(bundle, golden).obligations.filter(({ state }) => state === "unmet");
      expect(unmet.flatMap(({ one_of }) => one_of.map(({ name }) => name))).toContain(paper);
    });
  });

  describe("next to a case that is silent lies one that speaks, and the other way round", () => {
    const pairs = [
      ...SPEAKING.map((each) => [each.id, each.fact, each, false] as const),
      ...SILENT.map((each) => [each.id, each.fact, each, true] as const),
    ];
    test.each(pairs)("%s %s", (id, fact, { change }, isHeard) => {
      const golden = of(id);
      expect(speaks(judge(bundle, golden), fact)).toBe(isHeard);
      const moved = { ...golden, case: { ...golden.case, ...change } };
      expect(speaks(judge(bundle, moved), fact)).toBe(!isHeard);
    });
  });

  test("GW-072: the label waits for an act nobody has adopted", () => {
    const waiting = judge(bundle, of("GW-072")).pending.map(({ rule }) => rule);
    expect(waiting).toContain("eu-lbl-014");
  });

  describe("GE-125: codes with a check digit", () => {
    const codes = codesOf(written.get("GE-125"));
    test("there are seven", () => expect(codes).toHaveLength(7));
    test.each(codes)("%s", (code, isValid) => {
      const isContainer = /^[A-Z]/.test(code);
      const facts = isContainer
        ? { destination: "CH", container_number: code }
        : { destination: "CH", items: [{ gtin: code }] };
      const decision = ask(bundle, "2026-11-21", ["transport"], facts);
      expect(speaks(decision, isContainer ? "TR-ISO6346" : "TR-GTIN")).toBe(!isValid);
    });
  });

  describe("of a country whose rules are not written, the answer says so", () => {
    test.each(Object.entries(OTHER_COUNTRIES))("%s: %j", (country) => {
      const facts = { destination: country, items: [{ category: "toy", line_price: "10 EUR" }] };
      const { findings, not_covered } = ask(bundle, "2026-11-21", ["tax"], facts);
      expect(not_covered).toEqual([{ jurisdiction: country, domain: "tax" }]);
      expect(findings.map(({ rule, outcome }) => [rule, outcome])).toContainEqual(["not-covered", "hold"]);
    });
  });

  describe("a known difference is still one", () => {
    test("there are no more than there were", () => expect(Object.keys(DIFFERENCES)).toHaveLength(0));
    const known = judged.filter(({ id }) => DIFFERENCES[id] !== undefined);
    test.each(known.map((golden) => [golden.id, golden] as const))("%s", (_id, golden) => {
      expect(complaints(judge(bundle, golden), golden.expect)).not.toEqual([]);
    });
  });

  describe("a case that says a country of which a part lies outside the VAT area is asked which part it means", () => {
    const coarse = judged.filter(
      ({ case: { destination }, domains }) =>
        domains.includes("tax") && ["FR", "ES"].includes(String(destination)),
    );
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
      const golden = of("GW-045");
      const moved = { ...golden, case: { ...golden.case, fx_gbp_eur: rate } };
      const duty = judge(bundle, moved).charges.filter(
        ({ part_of, state }) => part_of === "duty" && state !== "relieved",
      );
      expect(duty.map((charge) => charge.law)).toEqual([law]);
    });
  });

  describe("a verdict that is wrong is noticed", () => {
    const wrongly: readonly (readonly [string, string, Partial<GoldenCase["expect"]>, string])[] = [
      ["a charge where nothing is due", "GW-008", { overall: "PASS" }, "where nothing is due"],
      ["nothing due where something is charged", "GW-125", { overall: "CHARGE" }, "nothing is due"],
      ["a charge nobody listed", "GW-008", { findings: [] }, "eu-tax-002 charges, not listed"],
      ["a hold nobody listed", "GW-031", { findings: [] }, "eu-tax-014: hold, not listed"],
      ["a block nobody listed", "GW-055", { findings: [] }, "eu-prd-002: block, not listed"],
      ["a question nobody expected", "GE-132", { findings: [] }, "item.cites_appendix is asked for"],
      ["a rule of two names, not listed", "GE-107", { findings: [] }, "dg-004: warn, not listed"],
      [
        "a finding of the wrong weight",
        "GW-113",
        { findings: [{ fact: "EU-IP-002", action: "HOLD" }] },
        "is warn",
      ],
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
    const golden = of("GW-008");
    const wrong = { ...golden.expect, amounts: { ...golden.expect.amounts, vat_eur: 11.21 } };
    expect(complaints(judge(bundle, golden), wrong)).toEqual(["vat_eur is 11.20, not 11.21"]);
  });
});

/** A request of its own, beside the cases. */
function ask(bundle: Bundle, day: string, domains: readonly string[], facts: Facts): Decision {
  const reading = readRequest({ as_of: day, domains, facts, acts: ["sell", "ship"] }, { today: day });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return screen(bundle, reading.request);
}

/** Its codes, and whether each is one. A UPC without quotes is a number to YAML, and has lost its leading zero. */
function codesOf(written: Facts | undefined): readonly (readonly [string, boolean])[] {
  const { valid, invalid } = object(written?.in);
  const texts = (codes: unknown): readonly string[] =>
    (Array.isArray(codes) ? codes : []).map((code) =>
      String(code).padStart(typeof code === "number" ? 12 : 0, "0"),
    );
  return [
    ...texts(valid).map((code) => [code, true] as const),
    ...texts(invalid).map((code) => [code, false] as const),
  ];
}
