import { describe, expect, it } from "vitest";
import type { IrCond } from "../../../engine/index.ts";
import { renderDecision } from "../../../engine/render.ts";
import {
  type Asked,
  and,
  charge,
  charges,
  eur,
  exempt,
  finding,
  flat,
  is,
  judge,
  missing,
  not,
  of,
  over,
  percent,
  place,
  type RuleSketch,
  rate,
  ruleset,
  text,
  yes,
} from "../build.ts";

const decide = (rules: readonly RuleSketch[], facts: Asked["facts"] = {}) =>
  judge(ruleset({ rules }), { facts });
const presumed = (rules: readonly RuleSketch[], facts: Asked["facts"] = {}) =>
  decide(rules, facts).presumed.map(({ fact, subject, rules: of }) => `${fact} ${subject.key} ${of.join()}`);

const WELL_FORMED: IrCond = { k: "well-formed", of: of("seller.ioss"), scheme: "ioss" };
const GIVEN: IrCond = not({ k: "is-missing", of: of("value") });
const big = { id: "big", when: over("value", eur(100)), shown: true };

describe("what is taken as not so", () => {
  it("of a fact that `when shown` reads is said, and nothing is asked", () => {
    expect(presumed([big])).toEqual(["value shipment big"]);
    expect(missing(decide([big]))).toEqual([]);
    expect(presumed([big], { value: "1 EUR" })).toEqual([]);
  });

  it("is said only where something hangs on it", () => {
    expect(presumed([{ ...big, scope: is("destination", place("DE")) }])).toEqual([]);
    expect(presumed([{ ...big, when: and(GIVEN, is("destination", place("DE"))), shown: false }])).toEqual(
      [],
    );
  });

  const VERIFIED: IrCond = { k: "is-verified", of: of("value") };

  it.each([
    ["is missing", not(GIVEN), "value shipment r"],
    ["is not well formed", not(WELL_FORMED), "seller.ioss seller r"],
    ["is not verified", not(VERIFIED), "value shipment r"],
  ])("where a rule fires by %s", (_, when, expected) => {
    expect(presumed([{ id: "r", when }])).toEqual([expected]);
  });

  it.each([
    ["is known", GIVEN],
    ["is well formed", WELL_FORMED],
    ["is verified", VERIFIED],
  ])("is nothing where a rule does not fire by %s", (_, when) => {
    expect(presumed([{ id: "r", when }])).toEqual([]);
  });

  it("is nothing where the rule would not fire either way", () => {
    expect(presumed([{ ...big, unless: [over("value", eur(0)), is("destination", place("DE"))] }])).toEqual([
      "value shipment big",
    ]);
    expect(presumed([{ ...big, unless: [is("destination", place("FR"))] }], { destination: "FR" })).toEqual(
      [],
    );
  });

  it("is said in words", () => {
    const words = (language: "en" | "zh") =>
      renderDecision(decide([big]), language).blocks.find(({ kind }) => kind === "presumed");
    expect(words("en")).toMatchObject({
      heading: "Not stated, taken as not so",
      notes: ["value (Shipment): big"],
    });
    expect(words("zh")).toMatchObject({ notes: ["value（货件）：big"] });
  });
});

describe("a charge that rests on what is taken as not so", () => {
  const vat = { id: "vat", when: not(GIVEN), outcomes: [charge("vat", flat(eur(8)))] };
  const asks = { id: "asks", when: over("value", eur(100)), outcomes: [finding("hold")] };

  it("is provisional while that is asked for", () => {
    const decision = decide([vat, asks]);
    expect(charges(decision)).toEqual(["vat provisional 8.00 EUR shipment"]);
    expect([decision.charges[0]?.needs, decision.charge_totals[0]?.final]).toEqual([["value"], false]);
    expect(renderDecision(decision, "en").blocks).toContainEqual(
      expect.objectContaining({
        rows: [expect.objectContaining({ stateLabel: "provisional: depends on value" })],
      }),
    );
  });

  it("is due where nobody asks: the rule says what silence counts as", () => {
    const decision = decide([vat]);
    expect(charges(decision)).toEqual(["vat due 8.00 EUR shipment"]);
    expect(decision.charge_totals[0]?.final).toBe(true);
    expect(presumed([vat])).toEqual(["value shipment vat"]);
  });

  it("leaves the kind open also where it is the one not charged", () => {
    const other = { id: "other", when: GIVEN, outcomes: [charge("vat", flat(eur(5)))] };
    const always = { id: "always", outcomes: [charge("vat", flat(eur(1)))] };
    const decision = decide([other, always, asks]);
    expect(charges(decision)).toEqual(["vat due 1.00 EUR shipment"]);
    expect(decision.charge_totals[0]?.final).toBe(false);
  });

  it("makes what rests on it provisional too, and not what does not", () => {
    const duty = { ...vat, id: "duty", outcomes: [charge("duty", flat(eur(10)))] };
    const onDuty: RuleSketch = {
      id: "z-vat",
      outcomes: [charge("vat", rate(percent(20), { k: "charged", kind: "duty" }))],
    };
    const fee = { id: "fee", outcomes: [charge("fee", flat(eur(1)))] };
    expect(charges(decide([duty, onDuty, fee, asks]))).toEqual([
      "duty provisional 10.00 EUR shipment",
      "fee due 1.00 EUR shipment",
      "vat provisional 2.00 EUR shipment",
    ]);
  });

  it("that relief or another rule takes away by it is provisional likewise", () => {
    const due = { id: "due", outcomes: [charge("vat", flat(eur(8)))] };
    const relief = { id: "relief", when: GIVEN, outcomes: [exempt("vat")] };
    const special = {
      id: "special",
      when: GIVEN,
      overrides: ["due"],
      outcomes: [charge("vat", flat(eur(3)))],
    };
    for (const other of [relief, special]) {
      expect(charges(decide([due, other, asks]))).toEqual(["vat provisional 8.00 EUR shipment"]);
    }
  });
});

describe("a share of a total that is open", () => {
  const duty: RuleSketch = {
    id: "duty",
    subject: "item",
    outcomes: [charge("duty", rate(of("item.rate"), of("item.price")))],
  };
  const line = { price: "67.54 EUR", rate: "12%" };

  it("is not due to the cent", () => {
    const decision = decide([duty], { items: [{ price: "67.54 EUR" }, line, line] });
    expect(charges(decision)).toEqual([
      "duty unknown ? items[0]",
      "duty provisional 8.11 EUR items[1]",
      "duty provisional 8.10 EUR items[2]",
    ]);
    expect(decision.charges[1]?.needs).toEqual(["item.rate"]);
  });

  it("is, where it is whole cents, or of another rate", () => {
    const whole = { price: "100 EUR", rate: "12%" };
    expect(charges(decide([duty], { items: [{ rate: "12%" }, whole] }))[1]).toBe(
      "duty due 12.00 EUR items[1]",
    );
    expect(charges(decide([duty], { items: [{ rate: "5%" }, line] }))[1]).toBe("duty due 8.10 EUR items[1]");
  });
});

describe("a total", () => {
  it("is not final while a rule could still relieve it", () => {
    const duty = { id: "duty", outcomes: [charge("duty", flat(eur(3)))] };
    const relief = { id: "relief", when: is("note", text("a")), outcomes: [exempt("duty")] };
    const decision = decide([duty, relief]);
    expect(charges(decision)).toEqual(["duty due 3.00 EUR shipment"]);
    expect([decision.could_lift[0]?.rules, decision.charge_totals[0]?.final]).toEqual([["relief"], false]);
    const onDuty: RuleSketch = { id: "z", outcomes: [charge("vat", flat({ k: "charged", kind: "duty" }))] };
    expect(decide([duty, relief, onDuty]).charge_totals.map(({ final }) => final)).toEqual([false, false]);
    expect(decide([duty, relief], { note: "b" }).charge_totals[0]?.final).toBe(true);
  });
});

describe("a rule that waits for an act", () => {
  const ir = (rule: Partial<RuleSketch>) =>
    ruleset({
      acts: [{ name: "label-act", label: { en: "the label act", zh: "标签法" }, cites: [] }],
      rules: [{ id: "r", windows: [{ from: { awaits: "label-act" } }], when: yes("gift"), ...rule }],
    });

  it("is pending in every decision, if it would apply", () => {
    const decision = judge(ir({}), { facts: { gift: true } });
    expect(decision.pending).toEqual([
      {
        rule: "r",
        subject: { kind: "shipment", key: "shipment" },
        awaits: "label-act",
        label: { en: "the label act", zh: "标签法" },
      },
    ]);
    const notes = (language: "en" | "zh") =>
      renderDecision(decision, language).blocks.flatMap((block) =>
        block.kind === "pending" ? block.notes : [],
      );
    expect(notes("en")).toEqual(["r (Shipment): once there is a date for the label act"]);
    expect(notes("zh")).toEqual(["r（货件）：待标签法的日期确定后生效"]);
    expect(judge(ir({}), { facts: { gift: false } }).pending).toEqual([]);
  });
});
