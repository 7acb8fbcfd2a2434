import { describe, expect, it } from "vitest";
import { type Decision, type IrParameter, rulesHeldBack } from "../../../engine/index.ts";
import {
  type Asked,
  and,
  bundleOf,
  compare,
  date,
  eur,
  finding,
  findings,
  is,
  judge,
  lit,
  missing,
  of,
  over,
  type RuleSketch,
  request,
  ruleset,
  TO_FRANCE,
  text,
  word,
  yes,
} from "../build.ts";

function outcomeOf(
  sketch: Omit<RuleSketch, "id">,
  asked: Asked = {},
  parameters: readonly IrParameter[] = [],
): Decision {
  return judge(ruleset({ parameters, rules: [{ id: "r", ...sketch }] }), asked);
}

function stateOf(
  sketch: Omit<RuleSketch, "id">,
  asked: Asked = {},
  parameters: readonly IrParameter[] = [],
): string {
  const ir = ruleset({ parameters, rules: [{ id: "r", ...sketch }] });
  const decision = judge(ir, asked);
  if (decision.missing.length > 0) return missing(decision).join(", ");
  const [found] = decision.findings;
  if (found?.rule === "r") return `fires ${found.effective.from} ${found.effective.until}`;
  if (found !== undefined) return found.rule;
  const rules = ir.rules.filter(({ id }) => id === "r");
  return rulesHeldBack(bundleOf(ir), request(asked), rules)[0]?.state ?? "nothing";
}

const from = (day: string) => ({ from: { date: day } });
const until = (day: string) => ({ until: { date: day } });

describe("windows", () => {
  const summer = [{ ...from("2026-07-01"), ...until("2026-08-31") }];
  it.each([
    ["2026-06-30", "pending"],
    ["2026-07-01", "fires 2026-07-01 2026-08-31"],
    ["2026-08-31", "fires 2026-07-01 2026-08-31"],
    ["2026-09-01", "not-in-force"],
  ])("first and last day count: %s %s", (as_of, expected) => {
    expect(stateOf({ windows: summer }, { as_of })).toBe(expected);
  });

  it("several windows: any of them", () => {
    const windows = [...summer, from("2027-01-01")];
    expect(stateOf({ windows }, { as_of: "2026-10-01" })).toBe("pending");
    expect(stateOf({ windows }, { as_of: "2027-01-01" })).toBe("fires 2027-01-01 null");
  });

  it("are judged on the fact that dates the rule, or the window", () => {
    const facts = { customs: { accepted_on: "2026-06-30" } };
    const windows = [from("2026-07-01")];
    expect(stateOf({ windows, datedBy: "customs.accepted_on" }, { facts })).toBe("pending");
    expect(stateOf({ windows }, { facts })).toBe("fires 2026-07-01 null");
    expect(stateOf({ windows: [{ ...from("2026-07-01"), by: "customs.accepted_on" }] }, { facts })).toBe(
      "pending",
    );
  });

  it("a date nobody gave is asked for only where it could matter", () => {
    const placed = { subject: "item", windows: [{ ...from("2026-07-01"), by: "item.placed_on" }] };
    const items = [{ category: "toy" }];
    const toy = is("item.category", { l: "enum", v: "toy" });
    const textile = is("item.category", { l: "enum", v: "textile" });
    expect(stateOf({ ...placed, when: toy }, { facts: { items } })).toBe(
      "item.placed_on /items/0/placed_on hold",
    );
    expect(stateOf({ ...placed, when: textile }, { facts: { items } })).toBe("does-not-fire");
  });

  it("before the first day a law is known to have held, only the ruleset's owner can say", () => {
    const windows = [{ ...from("2020-01-01"), sinceBefore: true }];
    expect(stateOf({ windows }, { as_of: "2019-12-31" })).toBe("no-value");
    expect(stateOf({ windows }, { as_of: "2020-01-01" })).toBe("fires 2020-01-01 null");
  });

  it("a suspended rule does not fire meanwhile", () => {
    const suspended = [{ from: "2026-07-01", until: "2026-09-30" }];
    expect(stateOf({ suspended })).toBe("suspended");
    expect(stateOf({ suspended }, { as_of: "2026-10-01" })).toBe("fires null null");
  });

  it("may begin on a date of a parameter; one that is none never comes", () => {
    const starts = (v: string | undefined): IrParameter => ({
      name: "start",
      type: { t: "date" },
      by: [],
      lines: [{ keys: [], value: v === undefined ? { l: "none" } : { l: "date", v } }],
      cites: [],
    });
    const windows = [{ from: { param: "start" } }];
    expect(stateOf({ windows }, {}, [starts("2026-09-01")])).toBe("fires 2026-09-01 null");
    expect(stateOf({ windows }, {}, [starts("2026-09-02")])).toBe("pending");
    expect(stateOf({ windows }, {}, [starts(undefined)])).toBe("not-in-force");
    expect(stateOf({ windows: [{ until: { param: "start" } }] }, {}, [starts(undefined)])).toBe(
      "fires null null",
    );
  });

  it("a finding says which dates it rests on", () => {
    const decision = outcomeOf(
      { datedBy: "customs.accepted_on", windows: [from("2026-07-01")] },
      { facts: { customs: { accepted_on: "2026-08-01" } } },
    );
    expect(decision.findings[0]?.dates_used).toEqual([{ fact: "customs.accepted_on", date: "2026-08-01" }]);
  });
});

describe("clauses", () => {
  const note = is("note", text("x"));
  it.each([
    ["scope false", { scope: is("destination", { l: "place", v: "DE" }), when: note }, "not-applicable"],
    ["condition false", { when: yes("gift") }, "does-not-fire"],
    ["excepted", { unless: [TO_FRANCE], when: note }, "does-not-fire"],
    ["maybe excepted", { unless: [note] }, "note /note hold"],
    ["not excepted", { unless: [yes("gift")] }, "fires null null"],
    ["shown or not", { when: note, shown: true }, "does-not-fire"],
  ])("%s", (_, sketch, expected) => {
    expect(stateOf(sketch)).toBe(expected);
  });
});

describe("unless proven", () => {
  const proof = is("note", text("tested"));
  const rule = { unlessProven: [proof], outcomes: [finding("block")] };

  it("fires without proof, says what would show it, and may be lifted by it", () => {
    const decision = outcomeOf(rule);
    expect([decision.outcome, decision.at_best]).toEqual(["block", "pass"]);
    expect(decision.findings[0]?.notes).toEqual([{ note: "not-proven", facts: ["note"] }]);
    expect(decision.missing).toEqual([]);
    expect(decision.could_lift).toEqual([
      { fact: "note", subject: { kind: "shipment", key: "shipment" }, rules: ["r"] },
    ]);
  });

  it("does not fire once it is proven", () => {
    expect(outcomeOf(rule, { facts: { note: "tested" } }).outcome).toBe("pass");
  });

  it("disproof is no mystery", () => {
    const decision = outcomeOf(rule, { facts: { note: "untested" } });
    expect([decision.at_best, decision.findings[0]?.notes]).toEqual(["block", []]);
  });

  it.each([
    ["derived", { note: { value: "tested", provenance: "derived" } }, "block"],
    ["verified", { note: { value: "tested", provenance: "verified" } }, "pass"],
  ])("what is %s", (_, facts, expected) => {
    expect(outcomeOf(rule, { facts }).outcome).toBe(expected);
  });

  it("what is computed, or assumed, proves nothing", () => {
    const computed = compare(of("customs.accepted_on"), "ge", lit(date("2026-01-01")));
    expect(outcomeOf({ unlessProven: [computed] }).outcome).toBe("hold");
    expect(outcomeOf({ unlessProven: [{ k: "not", of: yes("gift") }] }).outcome).toBe("hold");
    expect(
      outcomeOf({ unlessProven: [{ k: "not", of: yes("gift") }] }, { facts: { gift: false } }).outcome,
    ).toBe("pass");
  });
});

describe("law on its way", () => {
  it("before it is enforced it warns", () => {
    const sketch = { outcomes: [finding("block")], enforcedFrom: "2027-04-12" };
    const before = outcomeOf(sketch);
    expect([before.outcome, before.findings[0]?.notes]).toEqual([
      "warn",
      [{ note: "not-enforced-yet", on: "2027-04-12", becomes: "block" }],
    ]);
    expect(outcomeOf(sketch, { as_of: "2027-04-12" }).outcome).toBe("block");
  });

  it.each([
    ["block", "hold"],
    ["hold", "hold"],
    ["warn", "warn"],
  ] as const)("nobody having followed it up, %s comes out as %s", (severity, expected) => {
    const sketch = {
      outcomes: [finding(severity)],
      unverified: { from: "2026-09-01", note: { en: "status not found", zh: "现状未查到" } },
    };
    const decision = outcomeOf(sketch);
    expect([decision.outcome, decision.findings[0]?.notes]).toEqual([
      expected,
      [{ note: "unverified", from: "2026-09-01", text: { en: "status not found", zh: "现状未查到" } }],
    ]);
    expect(outcomeOf(sketch, { as_of: "2026-08-31" }).outcome).toBe(severity);
  });
});

describe("subjects", () => {
  const dear = { subject: "item", when: over("item.price", eur(10)) };
  it("one judgement for each item", () => {
    const items = [{ sku: "A", price: "11 EUR" }, { price: "10 EUR" }, { price: "12 EUR" }];
    expect(findings(outcomeOf(dear, { facts: { items } }))).toEqual(["r hold A", "r hold items[2]"]);
  });

  it("no list of items: one item nobody has described", () => {
    expect(missing(outcomeOf(dear))).toEqual(["items /items hold"]);
    expect(outcomeOf(dear, { facts: { items: [] } }).outcome).toBe("pass");
  });

  it("a rule that would hold for any item waits for whether there is one", () => {
    const decision = outcomeOf({ subject: "item" });
    expect([decision.outcome, missing(decision)]).toEqual(["incomplete", ["items /items hold"]]);
  });

  it("an open list: those listed, and one more", () => {
    const material = { subject: "material", when: is("material.name", text("lead")) };
    const decision = outcomeOf(material, { facts: { items: [{ materials: [{ name: "lead" }] }] } });
    expect(findings(decision)).toEqual(["r hold items[0].materials[0]"]);
    expect(decision.missing.map(({ path, reason }) => [path, reason])).toEqual([
      ["/items/0/materials", "open-list"],
    ]);
    const closed = { materials: [{ name: "lead" }], materials_complete: true };
    expect(missing(outcomeOf(material, { facts: { items: [closed] } }))).toEqual([]);
  });

  it("a scope that is not known is asked about before what the rule wants", () => {
    const gated = {
      subject: "item",
      scope: is("item.category", word("toy")),
      when: over("item.price", eur(5)),
    };
    expect(missing(outcomeOf(gated, { facts: { items: [{}] } }))).toEqual([
      "item.category /items/0/category hold",
    ]);
    expect(missing(outcomeOf(gated, { facts: { items: [{ category: "toy" }] } }))).toEqual([
      "item.price /items/0/price hold",
    ]);
    // Still a late no spares the question.
    expect(missing(outcomeOf(gated, { facts: { items: [{ price: "5.00 EUR" }] } }))).toEqual([]);
  });

  it("a root record is judged only when it is given", () => {
    const seller = { subject: "seller", when: over("seller.sales", lit({ l: "number", v: "30" })) };
    expect(outcomeOf(seller).outcome).toBe("pass");
    expect(missing(outcomeOf(seller, { facts: { seller: {} } }))).toEqual([
      "seller.sales /seller/sales hold",
    ]);
    const alone = judge(ruleset({ rules: [{ id: "r", ...seller }, { id: "s" }] }), {
      facts: { destination: undefined, seller: { seller_id: "acme", sales: 31 } },
    });
    expect(findings(alone)).toEqual(["r hold acme"]);
  });

  it("an item rule reads through to the shipment and to a root nobody gave", () => {
    const both = { subject: "item", when: and(TO_FRANCE, is("seller.country", { l: "place", v: "CN" })) };
    expect(missing(outcomeOf(both, { facts: { items: [{}] } }))).toEqual([
      "seller.country /seller/country hold",
    ]);
    expect(findings(outcomeOf(both, { facts: { items: [{}], seller: { country: "CN" } } }))).toEqual([
      "r hold items[0]",
    ]);
  });
});
