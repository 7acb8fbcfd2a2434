import { describe, expect, it } from "vitest";
import {
  type Asked,
  charge,
  charges,
  eur,
  exempt,
  finding,
  findings,
  flat,
  is,
  judge,
  missing,
  type RuleSketch,
  ruleset,
  text,
  whyNot,
  yes,
} from "../build.ts";

const decide = (rules: readonly RuleSketch[], facts: Asked["facts"] = {}, asked: Asked = {}) =>
  judge(ruleset({ rules }), { ...asked, facts });

const general: RuleSketch = { id: "general", outcomes: [finding("hold")] };
const special: RuleSketch = {
  id: "special",
  when: yes("gift"),
  outcomes: [finding("inform")],
  overrides: ["general"],
};
const maybe: RuleSketch = { ...special, when: is("note", text("x")) };

describe("a rule that overrides another", () => {
  it("takes its place where it fires", () => {
    const decision = decide([general, special], { gift: true }, { explain: true });
    expect([decision.outcome, findings(decision)]).toEqual(["pass", ["special inform shipment"]]);
    expect(whyNot(decision)).toEqual([
      { rule: "general", subject: { kind: "shipment", key: "shipment" }, state: "overridden", by: "special" },
    ]);
  });

  it("leaves it where it does not", () => {
    expect(findings(decide([general, special]))).toEqual(["general hold shipment"]);
  });

  it("leaves it meanwhile where it might, and says what could lift it", () => {
    const decision = decide([general, maybe]);
    expect([decision.outcome, decision.at_best, findings(decision)]).toEqual([
      "hold",
      "pass",
      ["general hold shipment"],
    ]);
    expect(decision.could_lift.map(({ fact, rules }) => [fact, rules])).toEqual([["note", ["special"]]]);
  });

  it("that is the stricter one still makes the decision incomplete", () => {
    const strict = { ...maybe, outcomes: [finding("block")] };
    const decision = decide([general, strict]);
    expect([decision.outcome, decision.could_be, missing(decision)]).toEqual([
      "incomplete",
      "block",
      ["note /note block"],
    ]);
  });

  it("spares what the other would have asked", () => {
    expect(missing(decide([{ ...general, when: is("note", text("y")) }, special], { gift: true }))).toEqual(
      [],
    );
  });

  it("takes its obligations and charges with it", () => {
    const owing: RuleSketch = {
      ...general,
      outcomes: [charge("fee", flat(eur(1))), { o: "require", oneOf: [{ kind: "role", name: "importer" }] }],
      otherwise: "block",
    };
    expect(decide([owing, special], { gift: true })).toMatchObject({
      charges: [],
      obligations: [],
      outcome: "pass",
    });
  });

  it("for the shipment counts for its items, not the other way round", () => {
    const items = [{ category: "toy" }, { category: "other" }];
    const perItem = { ...general, subject: "item" };
    expect(findings(decide([perItem, special], { gift: true, items }))).toEqual(["special inform shipment"]);
    const onItem = { ...special, subject: "item", when: is("item.category", { l: "enum", v: "toy" }) };
    expect(findings(decide([general, onItem], { items }))).toEqual([
      "general hold shipment",
      "special inform items[0]",
    ]);
    expect(findings(decide([perItem, onItem], { items }))).toEqual([
      "general hold items[1]",
      "special inform items[0]",
    ]);
  });

  it("is itself overridden: the general rule is back", () => {
    const third: RuleSketch = { id: "third", outcomes: [finding("inform")], overrides: ["special"] };
    expect(findings(decide([general, special, third], { gift: true }))).toEqual([
      "general hold shipment",
      "third inform shipment",
    ]);
  });

  it("may itself be overridden: the general rule may be back", () => {
    const third: RuleSketch = { ...maybe, id: "third", overrides: ["special"] };
    const decision = decide([general, special, third], { gift: true });
    expect([decision.outcome, decision.at_best, decision.at_worst, missing(decision)]).toEqual([
      "incomplete",
      "pass",
      "hold",
      ["note /note hold"],
    ]);
  });

  it("does not where nobody asked for its domain", () => {
    const product = { ...special, part: 1 };
    expect(findings(decide([general, product], { gift: true }))).toEqual(["general hold shipment"]);
    expect(findings(decide([general, product], { gift: true }, { domains: ["tax", "product"] }))).toEqual([
      "special inform shipment",
    ]);
  });

  it("in a circle is an engine failure", () => {
    const other = { ...general, overrides: ["special"] };
    expect(findings(decide([other, special], { gift: true }))).toEqual(["engine-failure hold shipment"]);
  });
});

describe("relief that may not stand", () => {
  it("leaves the amount open", () => {
    const duty: RuleSketch = { id: "duty", outcomes: [charge("duty", flat(eur(3)))] };
    const relief: RuleSketch = { id: "relief", outcomes: [exempt("duty")] };
    const against: RuleSketch = { ...maybe, id: "against", overrides: ["relief"] };
    const decision = decide([duty, relief, against]);
    expect([charges(decision), missing(decision)]).toEqual([
      ["duty unknown ? shipment"],
      ["note /note charge"],
    ]);
  });
});
