import { describe, expect, it } from "vitest";
import type { Ir } from "../../../engine/index.ts";
import { ALL_DOMAINS, type Asked, findings, judge, ruleset } from "../build.ts";

const DOMAINS = ALL_DOMAINS.filter((domain) => domain !== "warehouse");

const ir = (changes: Partial<Omit<Ir, "rules">> = {}) =>
  ruleset({
    parts: [
      { name: "eu-tax", jurisdiction: "EU", domain: "tax" },
      { name: "eu-product", jurisdiction: "EU", domain: "product" },
      { name: "fr-labelling", jurisdiction: "FR", domain: "labelling" },
      { name: "gb-tax", jurisdiction: "GB", domain: "tax" },
      { name: "sea", jurisdiction: "WW", domain: "transport" },
      { name: "islands", jurisdiction: "ISLANDS", domain: "safety" },
    ],
    groups: [
      { name: "EU", versions: [{ from: "2020-02-01", members: ["FR", "DE", "ES"], except: [] }] },
      { name: "ISLANDS", versions: [{ members: ["ES-CN", "FR-RE"], except: [] }] },
      { name: "UNSAID", versions: [{ members: ["US"], except: [] }] },
    ],
    ...changes,
  });

const to = (destination: string, asked: Asked = {}, rules = ir()) =>
  judge(rules, { domains: DOMAINS, ...asked, facts: { destination, ...asked.facts } });

describe("whose law touches a shipment", () => {
  it.each([
    ["FR", ["FR", "EU", "ISLANDS", "WW"]],
    ["FR-RE", ["FR-RE", "FR", "EU", "ISLANDS", "WW"]],
    ["FR-ARA", ["FR-ARA", "FR", "EU", "WW"]],
    ["DE", ["DE", "EU", "WW"]],
    ["US", ["US", "WW"]],
  ])("%s", (destination, expected) => {
    expect(to(destination).jurisdictions).toEqual(expected);
  });
});

describe("how far the answer reaches", () => {
  it("partial: the rest is named", () => {
    const decision = to("FR");
    expect([decision.outcome, decision.coverage]).toEqual(["pass", "partial"]);
    expect(decision.not_covered).toEqual([{ jurisdiction: "FR", domain: "ip" }]);
    expect(to("FR-ARA").not_covered).toEqual([
      { jurisdiction: "FR", domain: "ip" },
      { jurisdiction: "FR", domain: "safety" },
    ]);
  });

  it("full: every domain asked about", () => {
    expect(to("FR", { domains: ["tax", "labelling", "transport"] })).toMatchObject({
      coverage: "full",
      not_covered: [],
    });
  });

  it("none: a hold, whatever holds at sea", () => {
    const decision = to("US");
    expect([decision.outcome, decision.at_best, decision.coverage]).toEqual(["hold", "hold", "none"]);
    expect(findings(decision)).toEqual(["not-covered hold shipment"]);
    expect(decision.findings[0]?.message.en).toContain("US");
    expect(decision.not_covered.map(({ domain }) => domain)).toEqual([
      "product",
      "tax",
      "labelling",
      "ip",
      "safety",
    ]);
  });

  it("none in the one domain asked about", () => {
    expect(findings(to("DE", { domains: ["labelling"] }))).toEqual(["not-covered hold shipment"]);
    expect(to("US", { domains: ["transport"] })).toMatchObject({ coverage: "full", outcome: "pass" });
  });

  it("none on a day on which nothing was in force yet, or any more", () => {
    const rules = ruleset({
      parts: [{ name: "eu-tax", jurisdiction: "EU", domain: "tax" }],
      rules: [],
    });
    const dated = {
      ...rules,
      rules: rules.rules.map((each) => ({
        ...each,
        windows: [{ from: { date: "2021-01-01" }, until: { date: "2021-12-31" } }],
      })),
    };
    const on = (as_of: string) => to("FR", { domains: ["tax"], as_of }, dated);
    expect(on("2020-12-31")).toMatchObject({ outcome: "hold", coverage: "none" });
    expect(on("2021-01-01")).toMatchObject({ outcome: "pass", coverage: "full" });
    expect(on("2021-12-31")).toMatchObject({ outcome: "pass", coverage: "full" });
    expect(on("2022-01-01")).toMatchObject({ outcome: "hold", coverage: "none" });
  });

  it("nobody knowing who belonged counts as belonging", () => {
    expect(to("FR", { as_of: "2019-01-01", domains: ["tax"] }).coverage).toBe("full");
  });
});

describe("a request without a shipment", () => {
  const rules = { rules: [{ id: "r", subject: "site", part: 3 }] };
  it("is reached by the rules about what it gives, and those of its country", () => {
    const facts = { destination: undefined, site: { country: "GB" } };
    const decision = judge(ruleset({ ...ir(), ...rules }), { facts, domains: ["tax"] });
    expect([decision.coverage, decision.jurisdictions, findings(decision)]).toEqual([
      "full",
      ["GB", "WW"],
      ["r hold site"],
    ]);
    expect(judge(ruleset({ ...ir(), ...rules }), { facts, domains: ["tax", "ip"] })).toMatchObject({
      coverage: "partial",
      not_covered: [{ jurisdiction: "GB", domain: "ip" }],
    });
  });

  it("is held where there are no such rules", () => {
    const facts = { destination: undefined, site: { country: "US" } };
    expect(findings(judge(ir(), { facts, domains: ["tax"] }))).toEqual(["not-covered hold shipment"]);
  });
});
