import { describe, expect, it } from "vitest";
import type { Decision, IrOutcome } from "../../../engine/index.ts";
import {
  type Asked,
  charge,
  charges,
  eur,
  exempt,
  findings,
  flat,
  is,
  judge,
  lit,
  missing,
  money,
  of,
  over,
  percent,
  place,
  type RuleSketch,
  rate,
  ruleset,
  text,
  whyNot,
  word,
  yes,
} from "../build.ts";

const bill = (rules: readonly RuleSketch[], facts: Asked["facts"] = {}, asked: Asked = {}): Decision =>
  judge(ruleset({ rules }), { ...asked, facts });

const vatOnItems = (more: Parameters<typeof charge>[2] = {}): RuleSketch => ({
  id: "vat",
  subject: "item",
  outcomes: [charge("vat", rate(percent(20), of("item.price")), more)],
});

const priced = (...prices: string[]) => ({ items: prices.map((price) => ({ price })) });

describe("an amount", () => {
  it("says its rate, base and amount", () => {
    const decision = bill([vatOnItems({ payer: "buyer", collector: "seller" })], priced("40 EUR"));
    expect(decision.charges).toEqual([
      expect.objectContaining({
        kind: "vat",
        rule: "vat",
        state: "due",
        rate: "20%",
        base: { amount: "40.00", currency: "EUR" },
        amount: { amount: "8.00", currency: "EUR" },
        payer: "buyer",
        collector: "seller",
      }),
    ]);
    expect([decision.outcome, decision.findings]).toEqual(["pass", []]);
  });

  it("three lines of 3.33 at 20 %: 2.00 together, 2.01 each", () => {
    const prices = priced("3.33 EUR", "3.33 EUR", "3.33 EUR");
    const amounts = (each: boolean) => bill([vatOnItems({ rounding: { mode: "half-up", each } })], prices);
    expect(charges(amounts(false))).toEqual([
      "vat due 0.67 EUR items[0]",
      "vat due 0.67 EUR items[1]",
      "vat due 0.66 EUR items[2]",
    ]);
    expect(amounts(false).charge_totals).toEqual([
      { kind: "vat", label: {}, currency: "EUR", amount: "2.00", final: true },
    ]);
    expect(amounts(true).charge_totals.map(({ amount }) => amount)).toEqual(["2.01"]);
  });

  it.each([
    ["half-up", "1.12 EUR"],
    ["up", "1.12 EUR"],
    ["down", "1.11 EUR"],
  ] as const)("1.115 rounded %s is %s", (mode, expected) => {
    const rule = {
      id: "r",
      outcomes: [charge("vat", rate(percent(10), eur(11.15)), { rounding: { mode, each: false } })],
    };
    expect(charges(bill([rule]))).toEqual([`vat due ${expected} shipment`]);
  });

  it.each([
    ["1/10", "EUR", "1.10 EUR"],
    ["1", "EUR", "1.00 EUR"],
    ["1/1000", "EUR", "1.115 EUR"],
    [undefined, "JPY", "1 JPY"],
  ])("to %s %s is %s", (to, currency, expected) => {
    const rounding = { mode: "half-up", each: false, ...(to && { to }) } as const;
    const base = lit(money(11.15, currency));
    expect(
      charges(bill([{ id: "r", outcomes: [charge("vat", rate(percent(10), base), { rounding })] }])),
    ).toEqual([`vat due ${expected} shipment`]);
  });

  it("a rate or a base that is none charges nothing", () => {
    const rule = {
      id: "r",
      subject: "item",
      outcomes: [charge("vat", rate(of("item.rate"), of("item.price")))],
    };
    expect(bill([rule], { items: [{ rate: null }] })).toMatchObject({
      charges: [],
      missing: [],
      outcome: "pass",
    });
  });

  it("a rate of nothing is a charge of nothing", () => {
    const rule = { id: "r", outcomes: [charge("vat", rate(percent(0), eur(10)))] };
    expect(charges(bill([rule]))).toEqual(["vat due 0.00 EUR shipment"]);
  });
});

describe("so much a piece", () => {
  const three = (
    count: Extract<Extract<IrOutcome, { o: "charge" }>["amount"], { a: "times" }>["count"],
  ): RuleSketch => ({
    id: "r",
    outcomes: [charge("fee", { a: "times", unit: eur(3), count })],
  });
  const codes = (...all: (string | undefined)[]) => ({
    items: all.map((hs) => (hs === undefined ? {} : { hs })),
  });
  const perCode = three({ c: "distinct", record: "item", of: { k: "fact", fact: "item.hs", digits: 6 } });

  it("of distinct codes, cut to six digits", () => {
    expect(charges(bill([perCode], codes("620610", "62062000", "62062010")))).toEqual([
      "fee due 6.00 EUR shipment",
    ]);
    expect(bill([perCode], codes("620610")).charges[0]).toMatchObject({ rate: "3.00 EUR", count: "1" });
  });

  it("with a code lacking the number is not known", () => {
    const decision = bill([perCode], codes("620610", undefined));
    expect(charges(decision)).toEqual(["fee unknown ? shipment"]);
    expect(decision.charges[0]?.needs).toEqual(["item.hs"]);
    expect(missing(decision)).toEqual(["item.hs /items/1/hs charge"]);
    expect([decision.outcome, decision.could_be]).toEqual(["incomplete", "hold"]);
  });

  it("of packages", () => {
    const perPackage = three({ c: "each", record: "package" });
    expect(charges(bill([perPackage], { packages: [{}, {}] }))).toEqual(["fee due 6.00 EUR shipment"]);
    expect(charges(bill([perPackage]))).toEqual(["fee unknown ? shipment"]);
  });

  it.each([
    [false, "7.50 EUR"],
    [true, "9.00 EUR"],
  ])("of 10 mL, started or not: %s", (started, expected) => {
    const rule = {
      ...three({ c: "portions", size: "1/100000", written: "10 mL", of: of("item.volume"), started }),
      subject: "item",
    };
    expect(charges(bill([rule], { items: [{ volume: "25 mL" }] }))).toEqual([`fee due ${expected} items[0]`]);
  });
});

describe("charges that rest on others", () => {
  const duty: RuleSketch = {
    id: "duty",
    subject: "item",
    outcomes: [charge("tariff-duty", rate(of("item.rate"), of("item.price")))],
  };
  const flatDuty: RuleSketch = { id: "flat-duty", outcomes: [charge("flat-duty", flat(eur(3)))] };
  const shared = { k: "charged", kind: "duty", by: of("item.price") } as const;
  const importVat: RuleSketch = {
    id: "a-vat",
    subject: "item",
    outcomes: [charge("vat", rate(percent(20), { k: "add", a: of("item.price"), b: shared }))],
  };
  const goods = {
    items: [
      { price: "10 EUR", rate: "10%" },
      { price: "20 EUR", rate: "10%" },
    ],
  };

  it("read the kind and its parts, a larger subject's shared by weight", () => {
    expect(charges(bill([importVat, duty, flatDuty], goods))).toEqual([
      "flat-duty due 3.00 EUR shipment",
      "vat due 2.40 EUR items[0]",
      "tariff-duty due 1.00 EUR items[0]",
      "vat due 4.80 EUR items[1]",
      "tariff-duty due 2.00 EUR items[1]",
    ]);
  });

  it("a charge of the shipment reads all within it", () => {
    const whole: RuleSketch = {
      id: "whole",
      outcomes: [charge("fee", flat({ k: "charged", kind: "duty" }))],
    };
    expect(charges(bill([whole, duty, flatDuty], goods))).toContain("fee due 6.00 EUR shipment");
  });

  it("are unknown while what they rest on is undecided", () => {
    const items = [{ price: "10 EUR" }, { price: "20 EUR", rate: "10%" }];
    const decision = bill([importVat, duty], { items });
    expect(charges(decision)).toEqual([
      "vat unknown ? items[0]",
      "tariff-duty unknown ? items[0]",
      "vat due 4.40 EUR items[1]",
      "tariff-duty due 2.00 EUR items[1]",
    ]);
    expect(decision.missing.map(({ path, rules }) => [path, rules])).toEqual([
      ["/items/0/rate", ["a-vat", "duty"]],
    ]);
    expect(decision.charge_totals.map(({ kind, amount, final }) => [kind, amount, final])).toEqual([
      ["duty", "2.00", false],
      ["vat", "4.40", false],
    ]);
  });

  it("nothing is owed only where somebody has looked", () => {
    const never = { ...duty, scope: is("destination", place("DE")) };
    expect(charges(bill([importVat, never], goods))).toContain("vat due 2.00 EUR items[0]");
    const decision = bill([importVat], goods);
    expect(charges(decision)[0]).toBe("vat unknown ? items[0]");
    expect(findings(decision)).toEqual(["no-value hold items[0]", "no-value hold items[1]"]);
    const ended = { ...duty, windows: [{ until: { date: "2020-01-01" } }] };
    expect(findings(bill([importVat, ended], goods))).toEqual([
      "no-value hold items[0]",
      "no-value hold items[1]",
    ]);
  });

  it("amounts shared without remainder", () => {
    const rule: RuleSketch = {
      id: "r",
      subject: "item",
      outcomes: [charge("fee", flat({ k: "shared", of: of("transport"), by: of("item.price") }))],
    };
    const thirds = { transport: "10 EUR", ...priced("1 EUR", "1 EUR", "1 EUR") };
    expect(charges(bill([rule], thirds)).map((each) => each.slice(8, 17))).toEqual([
      "3.34 EUR ",
      "3.33 EUR ",
      "3.33 EUR ",
    ]);
    const weightless = { transport: "9 EUR", ...priced("0 EUR", "0 EUR") };
    expect(charges(bill([rule], weightless)).map((each) => each.slice(8, 17))).toEqual([
      "4.50 EUR ",
      "4.50 EUR ",
    ]);
  });

  it("what is nothing, or all of one, is shared without asking by what weight", () => {
    const rule: RuleSketch = {
      id: "r",
      subject: "item",
      outcomes: [charge("fee", flat({ k: "shared", of: of("transport"), by: of("item.price") }))],
    };
    expect(missing(bill([rule], { transport: "0 EUR", items: [{}, {}] }))).toEqual([]);
    expect(charges(bill([rule], { transport: "5 EUR", items: [{}] }))).toEqual(["fee due 5.00 EUR items[0]"]);
    expect(missing(bill([rule], { transport: "5 EUR", items: [{}, { price: "1 EUR" }] }))).toEqual([
      "item.price /items/0/price charge",
    ]);
  });
});

describe("relief", () => {
  const duty: RuleSketch = {
    id: "duty",
    subject: "item",
    outcomes: [charge("tariff-duty", rate(percent(10), of("item.price")))],
  };
  const relief: RuleSketch = { id: "relief", when: yes("gift"), outcomes: [exempt("duty")] };
  const facts = { ...priced("10 EUR"), gift: true };

  it("of a kind takes its parts, within the subject; they stay listed", () => {
    const decision = bill([duty, relief], facts);
    expect(charges(decision)).toEqual(["tariff-duty relieved 0.00 EUR items[0]"]);
    expect(decision.charges[0]?.relieved_by).toBe("relief");
    expect(findings(decision)).toEqual(["relief inform shipment"]);
    expect(decision.findings[0]?.notes).toEqual([{ note: "relieves", charges: ["tariff-duty"] }]);
    expect([decision.outcome, decision.charge_totals.map(({ amount }) => amount)]).toEqual([
      "pass",
      ["0.00"],
    ]);
  });

  it("of another kind leaves it", () => {
    expect(charges(bill([duty, { ...relief, outcomes: [exempt("flat-duty", "vat")] }], facts))).toEqual([
      "tariff-duty due 1.00 EUR items[0]",
    ]);
  });

  it("of one item leaves the shipment's", () => {
    const perItem = { ...relief, subject: "item", when: is("item.category", word("toy")) };
    const whole: RuleSketch = { id: "whole", outcomes: [charge("duty", flat(eur(1)))] };
    const items = [
      { price: "10 EUR", category: "toy" },
      { price: "20 EUR", category: "other" },
    ];
    expect(charges(bill([duty, perItem, whole], { items }))).toEqual([
      "duty due 1.00 EUR shipment",
      "tariff-duty relieved 0.00 EUR items[0]",
      "tariff-duty due 2.00 EUR items[1]",
    ]);
  });

  it("asks for nothing the relieved charge would have needed", () => {
    const decision = bill([duty, relief], { gift: true, items: [{}] });
    expect([charges(decision), missing(decision)]).toEqual([["tariff-duty relieved ? items[0]"], []]);
    const unrated = { ...duty, outcomes: [charge("tariff-duty", rate(of("item.rate"), of("item.price")))] };
    expect(charges(bill([unrated, relief], facts))).toEqual(["tariff-duty relieved 0.00 EUR items[0]"]);
    const maybe = { ...duty, when: is("item.title", text("x")) };
    expect(bill([maybe, relief], { gift: true, items: [{}] })).toMatchObject({ charges: [], missing: [] });
  });

  it("does not take what the same rule charges in its place", () => {
    const inLieu: RuleSketch = { id: "lieu", outcomes: [charge("flat-duty", flat(eur(3))), exempt("duty")] };
    expect(charges(bill([duty, inLieu], facts))).toEqual([
      "flat-duty due 3.00 EUR shipment",
      "tariff-duty relieved 0.00 EUR items[0]",
    ]);
  });

  it("that is not known leaves the charge, and says what could lift it", () => {
    const maybe = { ...relief, when: is("note", text("gift")) };
    const decision = bill([duty, maybe], priced("10 EUR"));
    expect(charges(decision)).toEqual(["tariff-duty due 1.00 EUR items[0]"]);
    expect([decision.outcome, missing(decision)]).toEqual(["pass", []]);
    expect(decision.could_lift).toEqual([
      { fact: "note", subject: { kind: "shipment", key: "shipment" }, rules: ["relief"] },
    ]);
  });

  it("counts before others read the charge", () => {
    const vat: RuleSketch = {
      id: "vat",
      subject: "item",
      outcomes: [
        charge(
          "vat",
          rate(percent(20), { k: "add", a: of("item.price"), b: { k: "charged", kind: "duty" } }),
        ),
      ],
    };
    expect(charges(bill([duty, relief, vat], facts))).toEqual([
      "tariff-duty relieved 0.00 EUR items[0]",
      "vat due 2.00 EUR items[0]",
    ]);
  });

  it("shows the relieved rule as such, on request", () => {
    expect(whyNot(bill([duty, relief], facts, { explain: true }))).toEqual([
      { rule: "duty", subject: { kind: "item", key: "items[0]" }, state: "relieved", by: "relief" },
    ]);
  });
});

describe("states", () => {
  const rule = (more: Partial<RuleSketch>, condition?: Parameters<typeof charge>[2]): RuleSketch => ({
    id: "r",
    outcomes: [charge("fee", flat(eur(5)), condition)],
    ...more,
  });
  const gift = { waivedWhen: yes("gift") };
  const note = { waivedWhen: is("note", text("x")) };

  it.each([
    ["of medium confidence", rule({ confidence: "medium" }), {}, "fee provisional 5.00 EUR shipment"],
    ["waived", rule({}, gift), { gift: true }, "fee waived 0.00 EUR shipment"],
    ["not waived", rule({}, gift), {}, "fee due 5.00 EUR shipment"],
    ["maybe waived", rule({}, note), {}, "fee due 5.00 EUR shipment"],
    ["of a rule not decided", rule({ when: is("note", text("x")) }), {}, "fee unknown ? shipment"],
  ])("%s", (_, sketch, facts, expected) => {
    expect(charges(bill([sketch], facts))).toEqual([expected]);
  });

  it("what could waive it could lift it", () => {
    expect(bill([rule({}, note)]).could_lift.map(({ fact, rules }) => [fact, rules])).toEqual([
      ["note", ["r"]],
    ]);
  });

  it("law nobody has followed up gives a figure to go by, and needs a person", () => {
    const decision = bill([rule({ unverified: { from: "2026-09-01", note: { en: "amount not found" } } })]);
    expect(charges(decision)).toEqual(["fee provisional 5.00 EUR shipment"]);
    expect(findings(decision)).toEqual(["r hold shipment"]);
  });

  it("only an offer does not wait for an amount", () => {
    const open = rule({ when: is("note", text("x")) });
    expect(bill([open]).outcome).toBe("incomplete");
    expect(bill([open], {}, { acts: ["offer"] })).toMatchObject({ outcome: "pass", at_worst: "pass" });
  });

  it("who collects it may be concluded, and is asked for while it cannot be", () => {
    const collector = { collector: of("note") };
    expect(bill([rule({}, collector)], { note: "post" }).charges[0]).toMatchObject({
      collector: "post",
      state: "due",
    });
    const decision = bill([rule({}, collector)]);
    expect(decision.charges[0]).toMatchObject({ state: "due", amount: { amount: "5.00" }, needs: ["note"] });
    expect([decision.outcome, missing(decision)]).toEqual(["incomplete", ["note /note charge"]]);
  });

  it("charges of two currencies have two totals", () => {
    const ron: RuleSketch = { id: "s", outcomes: [charge("fee", flat(lit(money(25, "RON"))))] };
    expect(
      bill([rule({}), ron]).charge_totals.map(({ amount, currency }) => `${amount} ${currency}`),
    ).toEqual(["5.00 EUR", "25.00 RON"]);
  });

  it("says which kinds somebody has written rules for, in force here", () => {
    const ended = {
      ...rule({ windows: [{ until: { date: "2020-01-01" } }] }),
      id: "s",
      outcomes: [charge("vat", flat(eur(1)))],
    };
    expect(bill([rule({ scope: over("value", eur(5)) }), ended]).charges_covered).toEqual([
      { jurisdiction: "EU", kind: "fee" },
    ]);
  });

  it("a charge that rests on itself is an engine failure", () => {
    const circle: RuleSketch = { id: "r", outcomes: [charge("fee", flat({ k: "charged", kind: "fee" }))] };
    expect(findings(bill([circle]))).toEqual(["engine-failure hold shipment"]);
  });
});
