import { describe, expect, it } from "vitest";
import { canonicalBytes, type Decision, type IrCond, type Severity } from "../../../engine/index.ts";
import { screen } from "../../../engine/screen.ts";
import {
  always,
  charge,
  eur,
  finding,
  findings,
  is,
  judge,
  of,
  over,
  percent,
  type RuleSketch,
  rate,
  request,
  ruleset,
  text,
  word,
} from "../build.ts";

const note = is("note", text("x"));

const ends = ({ outcome, could_be, at_best, at_worst }: Decision) =>
  [outcome, could_be, at_best, at_worst].filter((each) => each !== undefined).join(" ");

describe("the outcome", () => {
  const stands = (id: string, severity: Severity): RuleSketch => ({ id, outcomes: [finding(severity)] });
  const open = (id: string, severity: Severity): RuleSketch => ({ ...stands(id, severity), when: note });

  it.each<[RuleSketch[], string]>([
    [[], "pass pass pass"],
    [[stands("a", "inform")], "pass pass pass"],
    [[stands("a", "warn")], "warn warn warn"],
    [[stands("a", "warn"), stands("b", "hold")], "hold hold hold"],
    [[stands("a", "block"), stands("b", "hold")], "block block block"],
    [[open("a", "inform")], "pass pass pass"],
    [[open("a", "warn")], "pass pass warn"],
    [[open("a", "hold")], "incomplete hold pass hold"],
    [[open("a", "block")], "incomplete block pass block"],
    [[stands("a", "warn"), open("b", "hold")], "incomplete hold warn hold"],
    [[stands("a", "hold"), open("b", "hold")], "hold hold hold"],
    [[stands("a", "hold"), open("b", "block")], "incomplete block hold block"],
    [[stands("a", "block"), open("b", "block")], "block block block"],
  ])("%j", (rules, expected) => {
    expect(ends(judge(ruleset({ rules })))).toBe(expected);
  });

  it("can be fixed only where every blocking finding is something owed", () => {
    const owed: RuleSketch = {
      id: "owed",
      outcomes: [{ o: "require", oneOf: [{ kind: "role", name: "importer" }] }],
      otherwise: "block",
    };
    const facts = { roles: null };
    expect(judge(ruleset({ rules: [owed] }), { facts })).toMatchObject({ outcome: "block", fixable: true });
    expect(judge(ruleset({ rules: [owed, stands("a", "block")] }), { facts })).toMatchObject({
      fixable: false,
    });
    expect(judge(ruleset({ rules: [stands("a", "hold")] })).fixable).toBeUndefined();
  });
});

describe("subjects", () => {
  const rules: RuleSketch[] = [
    {
      id: "item-rule",
      subject: "item",
      when: is("item.category", word("toy")),
      outcomes: [finding("block")],
    },
    {
      id: "material-rule",
      subject: "material",
      when: is("material.name", text("lead")),
      outcomes: [finding("warn")],
    },
    { id: "shipment-rule", when: over("value", eur(150)), outcomes: [finding("hold")] },
  ];
  it("each has its own outcome, with all that is in it", () => {
    const decision = judge(ruleset({ rules }), {
      facts: {
        value: "200 EUR",
        seller: { seller_id: "acme" },
        items: [
          { sku: "A", category: "toy", materials: null },
          { sku: "B", category: "other", materials: [{ name: "lead" }], materials_complete: true },
          { sku: "C", materials: null },
        ],
      },
    });
    expect(
      decision.subjects.map(({ key, outcome, at_best, at_worst }) => [key, outcome, at_best, at_worst]),
    ).toEqual([
      ["shipment", "block", "block", "block"],
      ["A", "block", "block", "block"],
      ["B", "warn", "warn", "warn"],
      ["B.materials[0]", "warn", "warn", "warn"],
      ["C", "incomplete", "pass", "block"],
      ["acme", "pass", "pass", "pass"],
    ]);
  });

  it("one nobody listed appears only where something waits for it", () => {
    const keys = (facts: Record<string, unknown>) =>
      judge(ruleset({ rules }), { facts }).subjects.map(({ key }) => key);
    expect(keys({ value: "1 EUR" })).toEqual(["shipment", "items[0]", "items[0].materials[0]"]);
    expect(keys({ value: "1 EUR", items: null })).toEqual(["shipment"]);
  });
});

describe("a finding", () => {
  it("says in whose words, on which facts, under which law", () => {
    const ir = ruleset({
      rules: [
        {
          id: "eu-1.h7",
          subject: "item",
          also: ["gb-1"],
          when: over("item.price", eur(10)),
          windows: [{ from: { date: "2021-07-01" } }],
          cites: [{ text: "Regulation 1", articles: ["2"], link: null }],
        },
      ],
      parameters: [
        {
          name: "limit",
          type: { t: "money" },
          by: [],
          lines: [{ keys: [], value: { l: "money", v: "10", currency: "EUR" } }],
          cites: [],
        },
      ],
      words: {
        sentences: [],
        rules: {
          "eu-1.h7": {
            title: { en: "Too dear", zh: "太贵" },
            message: {
              en: "{item.price} to {destination} is over {limit}; {item.brand} {who}.",
              zh: "{item.price}",
            },
            remedy: { en: "Ask." },
            notes: [],
          },
        },
        facts: {},
        records: {},
        catalogue: {},
        charges: {},
        parts: [],
      },
    });
    const items = [{ sku: "A", price: { value: "12.50 EUR", provenance: "verified" } }];
    const [found] = judge(ir, { facts: { items } }).findings;
    expect(found).toMatchObject({
      rule: "eu-1.h7",
      law: "eu-1",
      also: ["gb-1"],
      subject: { kind: "item", key: "A" },
      outcome: "hold",
      title: { en: "Too dear", zh: "太贵" },
      message: { en: "12.50 EUR to FR is over 10.00 EUR; ? ?.", zh: "12.50 EUR" },
      remedy: { en: "Ask." },
      jurisdiction: "EU",
      domain: "tax",
      effective: { from: "2021-07-01", until: null },
      values: [{ fact: "item.price", value: "12.50 EUR", provenance: "verified" }],
      dates_used: [{ fact: "date", date: "2026-09-01" }],
      citations: [{ text: "Regulation 1", articles: ["2"], link: null }],
    });
  });

  it("rests on what was computed, not on what that was computed from", () => {
    const ir = ruleset({ rules: [{ id: "r", when: over("goods_value", eur(10)) }] });
    const decision = judge(ir, { facts: { items: [{ price: "8 EUR" }, { price: "4 EUR" }] } });
    expect(decision.findings[0]?.values).toEqual([
      { fact: "goods_value", value: "12.00 EUR", provenance: "computed" },
    ]);
  });

  it("stand in order of severity, subject, rule", () => {
    const rules: RuleSketch[] = [
      { id: "b", subject: "item", outcomes: [finding("warn")] },
      { id: "a", subject: "item", outcomes: [finding("warn")] },
      { id: "c", outcomes: [finding("warn")] },
      { id: "d", subject: "item", outcomes: [finding("block")] },
    ];
    const items = Array.from({ length: 11 }, () => ({}));
    const found = findings(judge(ruleset({ rules }), { facts: { items } }));
    expect(found.slice(9, 16)).toEqual([
      "d block items[9]",
      "d block items[10]",
      "c warn shipment",
      "a warn items[0]",
      "b warn items[0]",
      "a warn items[1]",
      "b warn items[1]",
    ]);
  });
});

describe("what was stated and what the rest comes to", () => {
  const ir = ruleset({ rules: [{ id: "r", when: over("goods_value", eur(100)) }] });
  it("is said where they differ", () => {
    const decision = judge(ir, { facts: { goods_value: "120 EUR", items: [{ price: "80 EUR" }] } });
    expect(findings(decision)).toEqual(["r hold shipment", "stated-differs warn shipment"]);
    expect(decision.findings[1]?.message.en).toContain(
      "stated as 120.00 EUR, but the other facts come to 80.00 EUR",
    );
    expect(
      findings(judge(ir, { facts: { goods_value: "120 EUR", items: [{ price: "120.00 EUR" }] } })),
    ).toEqual(["r hold shipment"]);
  });

  it("is nothing where the one only stands in for the other", () => {
    const dated = ruleset({ rules: [{ id: "r", datedBy: "customs.accepted_on" }] });
    expect(findings(judge(dated, { facts: { customs: { accepted_on: "2026-01-01" } } }))).toEqual([
      "r hold shipment",
    ]);
  });
});

describe("failure", () => {
  const broken = (when: IrCond) => judge(ruleset({ rules: [{ id: "r", when }] }), { id: "42" });
  it.each<[string, IrCond, string]>([
    ["a fact nobody declared", is("no.such", text("x")), "unknown-name"],
    ["a fact out of reach", is("item.title", text("x")), "out-of-reach"],
    [
      "nesting without end",
      Array.from({ length: 100_000 }).reduce<IrCond>((inner) => ({ k: "not", of: inner }), always),
      "unexpected",
    ],
  ])("%s holds, and says its code alone", (_, condition, code) => {
    const decision = broken(condition);
    expect([ends(decision), decision.coverage]).toEqual(["hold hold block", "none"]);
    expect(decision.findings).toMatchObject([{ rule: "engine-failure", notes: [{ note: "failed", code }] }]);
    expect(() => canonicalBytes(decision)).not.toThrow();
  });

  it("a date that is none", () => {
    expect(findings(judge(ruleset(), { as_of: "yesterday" }))).toEqual(["engine-failure hold shipment"]);
  });
});

describe("the same request", () => {
  const ir = ruleset({
    rules: [
      { id: "a", subject: "item", when: over("item.price", eur(10)) },
      { id: "b", when: note, outcomes: [finding("block")] },
      { id: "c", subject: "seller", when: over("value", eur(1)) },
      { id: "d", subject: "site" },
      { id: "vat", subject: "item", outcomes: [charge("vat", rate(percent(20), of("item.price")))] },
    ],
  });
  const facts = {
    destination: "FR",
    value: "20 EUR",
    items: [
      { sku: "A", price: "11 EUR", colour: "red" },
      { price: 5, title: "x" },
    ],
    seller: { seller_id: "s", country: "CN" },
    site: { country: "FR" },
    weight: 1,
  };
  const asked = {
    domains: ["tax"] as const,
    acts: ["sell", "import"] as const,
    explain: true,
    horizon_days: 30,
  };

  it("gives the same bytes, in whatever order its keys stand", () => {
    const bytes = (given: Record<string, unknown>) =>
      new TextDecoder().decode(canonicalBytes(judge(ir, { ...asked, facts: given })));
    expect(bytes(reversed(facts))).toBe(bytes(facts));
    expect(bytes(facts)).toBe(bytes(facts));
  });

  it("is not changed by being judged", () => {
    const frozen = deepFreeze(request({ ...asked, facts }));
    expect(() => screen({ ir, ruleset: { name: "t", version: "1", digest: "" } }, frozen)).not.toThrow();
  });
});

function reversed(value: Record<string, unknown>): Record<string, unknown> {
  const turn = (each: unknown): unknown =>
    Array.isArray(each)
      ? each.map(turn)
      : typeof each === "object" && each !== null
        ? reversed({ ...each })
        : each;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turn(each)]),
  );
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe("what is asked about", () => {
  it("other domains take no part", () => {
    const ir = ruleset({ rules: [{ id: "r", part: 1 }] });
    expect(judge(ir).outcome).toBe("pass");
    expect(judge(ir, { domains: ["product"] }).outcome).toBe("hold");
  });

  it("is said again, with the notice", () => {
    const decision = judge(ruleset(), { id: "mine", as_of: "2026-01-01", domains: ["tax"], acts: ["offer"] });
    expect(decision).toMatchObject({
      as_of: "2026-01-01",
      domains: ["tax"],
      acts: ["offer"],
      ruleset: { name: "test", version: "1", digest: "sha256:00" },
    });
    expect(decision.notice.en).toContain("not legal advice");
    expect(decision, "what a request is called is no part of what is decided").not.toHaveProperty("id");
  });
});
