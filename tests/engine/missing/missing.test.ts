import { describe, expect, it } from "vitest";
import {
  and,
  charge,
  eur,
  fact,
  finding,
  flat,
  is,
  judge,
  missing,
  of,
  over,
  type RuleSketch,
  ruleset,
  text,
} from "../build.ts";

const waits = (
  id: string,
  name: string,
  severity: "block" | "hold" | "warn" | "inform",
  more: Partial<RuleSketch> = {},
): RuleSketch => ({
  id,
  when: is(name, text("x")),
  outcomes: [finding(severity)],
  ...more,
});

describe("questions", () => {
  const facts = ["a", "b", "c", "d", "e"].map((name) => fact(name, { t: "text" }));

  it("come in order of what they could lead to, then of how many rules wait", () => {
    const rules = [
      waits("1", "e", "inform"),
      waits("2", "d", "warn"),
      { id: "3", when: is("c", text("x")), outcomes: [charge("fee", flat(eur(1)))] },
      waits("4", "b", "hold"),
      waits("5", "a", "hold"),
      waits("6", "a", "warn"),
      waits("7", "note", "block"),
    ];
    const decision = judge(ruleset({ facts, rules }));
    expect(decision.missing.map(({ fact: name, worst, rules: waiting }) => [name, worst, waiting])).toEqual([
      ["note", "block", ["7"]],
      ["a", "hold", ["5", "6"]],
      ["b", "hold", ["4"]],
      ["c", "charge", ["3"]],
      ["d", "warn", ["2"]],
      ["e", "inform", ["1"]],
    ]);
  });

  it("say where the answer belongs, in which form, and for example what", () => {
    const ir = ruleset({
      facts: [fact("item.battery.energy", { t: "quantity", unit: "Wh" })],
      rules: [{ id: "r", subject: "item", when: over("item.battery.energy", of("item.battery.energy")) }],
      words: {
        sentences: [],
        rules: {},
        facts: {
          "item.battery.energy": { label: { en: "Energy", zh: "能量" }, meaning: {}, suchAs: "148 Wh" },
        },
        records: {},
        catalogue: {},
        charges: {},
        parts: [],
      },
    });
    expect(judge(ir, { facts: { items: [{ sku: "A" }] } }).missing).toEqual([
      {
        fact: "item.battery.energy",
        label: { en: "Energy", zh: "能量" },
        subject: { kind: "item", key: "A" },
        path: "/items/0/battery/energy",
        type: "quantity in Wh",
        such_as: "148 Wh",
        worst: "hold",
        rules: ["r"],
        reason: "missing",
      },
    ]);
  });

  it("about each item are told apart", () => {
    const rule = waits("r", "item.title", "hold", { subject: "item" });
    expect(
      missing(judge(ruleset({ rules: [rule] }), { facts: { items: [{}, { title: "y" }, {}] } })),
    ).toEqual(["item.title /items/0/title hold", "item.title /items/2/title hold"]);
  });

  it("are asked for the plainest of their reasons", () => {
    const rule = { id: "r", when: and(is("note", text("x")), is("value", { l: "none" })) };
    const decision = judge(ruleset({ rules: [rule] }), { facts: { note: 1, value: "much" } });
    expect(decision.missing.map(({ fact: name, reason }) => [name, reason])).toEqual([
      ["note", "invalid"],
      ["value", "invalid"],
    ]);
    expect(decision.invalid.map(({ path }) => path)).toEqual(["/note", "/value"]);
  });

  it("without a destination nobody can say whose law applies", () => {
    const decision = judge(ruleset(), { facts: { destination: undefined, note: "x" } });
    expect([decision.outcome, decision.could_be, missing(decision)]).toEqual([
      "incomplete",
      "hold",
      ["destination /destination hold"],
    ]);
    expect(decision.missing[0]?.rules).toEqual(["not-covered"]);
  });
});
