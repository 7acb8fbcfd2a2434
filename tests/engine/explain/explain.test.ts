import { describe, expect, it } from "vitest";
import { type BecauseNode, type IrCond, LIMITS } from "../../../engine/index.ts";
import {
  and,
  charge,
  eur,
  finding,
  findings,
  flat,
  is,
  judge,
  not,
  or,
  over,
  place,
  type RuleSketch,
  ruleset,
  TO_FRANCE,
  text,
  whyNot,
  yes,
} from "../build.ts";

const said = (condition: IrCond, s: number): IrCond => ({ ...condition, s });

const SENTENCES = [
  "destination is FR",
  "value is over EUR 150 or gift",
  "value is over EUR 150",
  "gift is yes",
  "note is x",
];

/** `sentence = yes`, indented. */
function lines(node: BecauseNode, depth = 0): readonly string[] {
  const values = (node.values ?? []).map(({ fact, value }) => ` (${fact} ${value})`).join("");
  return [
    `${"  ".repeat(depth)}${node.sentence} = ${node.is}${values}`,
    ...(node.of ?? []).flatMap((inner) => lines(inner, depth + 1)),
  ];
}

describe("because", () => {
  const rule: RuleSketch = {
    id: "r",
    windows: [{ from: { date: "2021-07-01" } }],
    scope: said(TO_FRANCE, 0),
    when: said(or(said(over("value", eur(150)), 2), said(yes("gift"), 3)), 1),
    unlessProven: [said(is("note", text("x")), 4)],
  };
  const ir = ruleset({
    rules: [rule, { id: "s", when: yes("gift") }],
    words: { sentences: SENTENCES, rules: {}, facts: {}, records: {}, catalogue: {}, charges: {}, parts: [] },
  });

  it("is the tree of a fired rule's sentences, each with its value", () => {
    const { because = [] } = judge(ir, { facts: { value: "200 EUR" }, explain: true });
    expect(because.map(({ rule: id }) => id)).toEqual(["r"]);
    expect(because[0]?.clauses.map(({ clause }) => clause)).toEqual([
      "in-force",
      "for",
      "when",
      "unless-proven",
    ]);
    expect(because[0]?.clauses.flatMap(({ reason }) => lines(reason))).toEqual([
      "effective from 2021-07-01 = yes (date 2026-09-01)",
      "destination is FR = yes (destination FR)",
      "value is over EUR 150 or gift = yes",
      "  value is over EUR 150 = yes (value 200.00 EUR)",
      "  gift is yes = no (gift no)",
      "note is x = unknown",
    ]);
  });

  it("stands there on request alone, also without what does not apply", () => {
    const facts = { value: "200 EUR" };
    expect(judge(ir, { facts })).not.toHaveProperty("because");
    const { because, ...answer } = judge(ir, { facts, explain: "fired" });
    expect(because?.map(({ rule: id }) => id)).toEqual(["r"]);
    expect(answer).toEqual(judge(ir, { facts }));
  });

  it("says of how many more it gives no reasons", () => {
    const rules = Array.from({ length: LIMITS.because + 3 }, (_, i) => ({ id: `r${i}`, when: yes("gift") }));
    const decision = judge(ruleset({ rules }), { facts: { gift: true }, explain: true });
    expect([decision.because?.length, decision.because_more]).toEqual([LIMITS.because, 3]);
  });

  it("goes into defines and elements, and shows ten of them", () => {
    const lead: IrCond = { k: "any", record: "item", has: said(is("item.title", text("lead")), 4), s: 0 };
    const defines = [{ name: "leaded", subject: "shipment", body: { cond: said(lead, 1) } }];
    const named = ruleset({
      defines,
      rules: [{ id: "r", when: { k: "named", define: "leaded", s: 2 } }],
      words: {
        sentences: SENTENCES,
        rules: {},
        facts: {},
        records: {},
        catalogue: {},
        charges: {},
        parts: [],
      },
    });
    const items = Array.from({ length: 12 }, () => ({ title: "lead" }));
    const { because = [] } = judge(named, { facts: { items }, explain: true });
    const [, when] = because[0]?.clauses ?? [];
    expect(when && lines(when.reason).length).toBe(12);
    expect(when && lines(when.reason)[2]).toBe("    note is x = yes (item.title lead)");
  });
});

describe("why not", () => {
  const sentences = [
    "destination is FR and value is over EUR 900",
    "destination is FR",
    "value is over EUR 900",
    "value is over EUR 150 or note is x",
    "value is over EUR 150",
    "note is x",
    "not (value is over EUR 150)",
  ];
  const words = { sentences, rules: {}, facts: {}, records: {}, catalogue: {}, charges: {}, parts: [] };
  const rules = (...sketches: RuleSketch[]) => ruleset({ rules: sketches, words });
  const france = said(TO_FRANCE, 1);
  const dearest = said(over("value", eur(900)), 2);
  const dear = said(over("value", eur(150)), 4);
  const noted = said(is("note", text("x")), 5);
  /** The clause, the smallest sentence of it that decides, and what that read. */
  const reason = (sketch: Partial<RuleSketch>, facts: object = {}) => {
    const decision = judge(rules({ id: "r", ...sketch }), {
      facts: { destination: "FR", value: "200 EUR", note: "x", ...facts },
      explain: true,
    });
    const [told] = whyNot(decision) ?? [];
    const values = (told?.values ?? []).map(({ fact, value }) => ` (${fact} ${value})`).join("");
    return told && `${told.state}: ${told.clause} ${told.sentence}${values}`;
  };

  it.each<[string, Partial<RuleSketch>, object]>([
    ["does-not-fire: when value is over EUR 900 (value 200.00 EUR)", { when: dearest }, {}],
    [
      "does-not-fire: when value is over EUR 900 (value 200.00 EUR)",
      { when: said(and(france, dearest), 0) },
      {},
    ],
    ["not-applicable: for value is over EUR 900 (value 200.00 EUR)", { scope: dearest, when: dear }, {}],
    [
      "does-not-fire: unless value is over EUR 150 (value 200.00 EUR)",
      { unless: [said(or(dear, noted), 3)] },
      {},
    ],
    ["does-not-fire: when not (value is over EUR 150) (value 200.00 EUR)", { when: said(not(dear), 6) }, {}],
    ["does-not-fire: unless-proven note is x (note x)", { unlessProven: [noted] }, {}],
    ["does-not-fire: when note is x", { when: noted, shown: true }, { note: undefined }],
    [
      "pending: in-force effective from 2027-01-01 (date 2026-09-01)",
      { windows: [{ from: { date: "2027-01-01" } }] },
      {},
    ],
  ])("is the clause that decides, and what it read: %s", (expected, sketch, facts) => {
    expect(reason(sketch, facts)).toBe(expected);
  });

  it("tells the nearest first, and how many more there are", () => {
    const near: RuleSketch = { id: "z-near", when: noted, shown: true };
    const far = Array.from({ length: LIMITS.whyNot + 4 }, (_, i): RuleSketch => {
      const id = `far-${String(i).padStart(3, "0")}`;
      return { id, scope: dearest };
    });
    const decision = judge(rules(near, ...far), { facts: { value: "1 EUR" }, explain: true });
    const [first, second] = decision.why_not ?? [];
    expect([first?.rule, second?.rule]).toEqual(["z-near", "far-000"]);
    expect(decision.why_not?.length).toBe(LIMITS.whyNot);
    expect(decision.why_not_more).toBeGreaterThanOrEqual(5);
  });

  it("lets subjects take turns", () => {
    const many = Array.from(
      { length: LIMITS.whyNot },
      (_, i): RuleSketch => ({ id: `r${i}`, when: dearest }),
    );
    const ofItems: RuleSketch = { id: "of-items", subject: "item", when: dearest };
    const decision = judge(rules(...many, ofItems), {
      facts: { value: "1 EUR", items: [{ sku: "A" }, { sku: "B" }] },
      explain: true,
    });
    const told = (decision.why_not ?? []).map(({ subject }) => subject.key);
    expect([told.length, told.filter((key) => key !== "shipment")]).toEqual([LIMITS.whyNot, ["A", "B"]]);
    expect(decision.why_not_more).toBeGreaterThanOrEqual(2);
  });

  it("says nothing of rules that are far away, fire or may fire", () => {
    const decision = judge(
      rules(
        { id: "far", scope: said(is("destination", place("DE")), 1) },
        { id: "fires", when: dear },
        { id: "open", when: noted },
      ),
      { facts: { destination: "FR", value: "200 EUR" }, explain: true },
    );
    expect(whyNot(decision)).toEqual([]);
  });

  it("leaves the rest of the answer as it is", () => {
    const facts = { value: "200 EUR" };
    const ir = rules({ id: "r", when: dearest }, { id: "s", when: dear });
    const { because: _, why_not: __, why_not_more: ___, ...answer } = judge(ir, { facts, explain: true });
    expect(answer).toEqual(judge(ir, { facts }));
  });
});

describe("turns on", () => {
  const from = (date: string) => [{ from: { date } }];
  const rules: RuleSketch[] = [
    { id: "begins", windows: from("2026-10-01"), outcomes: [finding("block")] },
    { id: "ends", windows: [{ until: { date: "2026-10-15" } }] },
    { id: "turns", enforcedFrom: "2026-11-01", outcomes: [finding("block")] },
    { id: "never-here", windows: from("2026-10-01"), scope: not(TO_FRANCE) },
    { id: "fee", outcomes: [charge("fee", flat({ k: "param", name: "fee" }))] },
    { id: "accepted", windows: from("2026-10-02"), datedBy: "customs.accepted_on" },
  ];
  const fee = (amount: string, date?: string) => ({
    keys: [],
    value: { l: "money", v: amount, currency: "EUR" } as const,
    ...(date !== undefined && { from: date }),
  });
  const ir = ruleset({
    rules,
    parameters: [
      { name: "fee", type: { t: "money" }, by: [], lines: [fee("2"), fee("3", "2026-10-05")], cites: [] },
    ],
  });
  const turns = (horizon_days: number, facts = {}) =>
    judge(ir, { horizon_days, facts }).turns_on.map(({ on, rule, becomes }) => `${on} ${rule} ${becomes}`);

  it("says nothing beyond the horizon", () => {
    expect(turns(0)).toEqual([]);
    expect(turns(29)).toEqual([]);
    expect(turns(30)).toEqual(["2026-10-01 begins block"]);
  });

  it("names what begins, changes and ends, and on which day", () => {
    expect(turns(90)).toEqual([
      "2026-10-01 begins block",
      "2026-10-02 accepted hold",
      "2026-10-05 fee charge",
      "2026-10-16 ends ends",
      "2026-11-01 turns block",
    ]);
  });

  it("does not move a date that is stated", () => {
    expect(turns(90, { customs: { accepted_on: "2026-09-01" } })).not.toContain("2026-10-02 accepted hold");
  });

  it("leaves the outcome as it is", () => {
    const decision = judge(ir, { horizon_days: 90 });
    expect([decision.outcome, findings(decision)]).toEqual([
      "hold",
      ["ends hold shipment", "turns warn shipment"],
    ]);
  });

  it("names the day of enforcement of what is dated by the sender too", () => {
    const dated = ruleset({
      rules: [
        { id: "r", datedBy: "customs.accepted_on", enforcedFrom: "2026-10-01", outcomes: [finding("block")] },
      ],
    });
    const decision = judge(dated, { horizon_days: 60, facts: { customs: { accepted_on: "2026-09-01" } } });
    expect(decision.turns_on).toMatchObject([{ on: "2026-10-01", rule: "r", becomes: "block" }]);
  });
});
