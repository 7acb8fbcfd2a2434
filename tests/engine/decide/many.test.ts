import { describe, expect, it } from "vitest";
import { renderDecision } from "../../../engine/render.ts";
import {
  charge,
  eur,
  finding,
  inGroup,
  is,
  judge,
  of,
  over,
  percent,
  place,
  type RuleSketch,
  rate,
  ruleset,
  whyNot,
  word,
} from "../build.ts";

const items = (count: number, item: unknown = {}) => ({ items: Array.from({ length: count }, () => item) });
const toys: RuleSketch = { id: "toys", subject: "item", when: is("item.category", word("toy")) };
const vat: RuleSketch = {
  id: "vat",
  subject: "item",
  outcomes: [charge("vat", rate(percent(20), of("item.price")))],
};

describe("what is said of many", () => {
  it("is said apart of a few, and once of more than twenty", () => {
    const asked = (count: number) => judge(ruleset({ rules: [toys, vat] }), { facts: items(count) });
    expect(asked(20).missing).toHaveLength(40);
    expect(asked(20).charges).toHaveLength(20);
    const { missing, charges, subjects } = asked(21);
    expect(missing.map(({ fact, path, also }) => [fact, path, also?.length, also?.at(-1)])).toEqual([
      ["item.category", "/items/0/category", 20, "items[20]"],
      ["item.price", "/items/0/price", 20, "items[20]"],
    ]);
    expect(charges.map(({ state, also }) => [state, also?.length])).toEqual([["unknown", 20]]);
    expect(subjects).toHaveLength(22);
  });

  it("is told apart where it differs, and amounts always", () => {
    const one = { category: "toy", price: "1 EUR" };
    const facts = { items: [...items(22, { category: "toy" }).items, one, ...items(22, one).items] };
    const { findings, charges, missing } = judge(ruleset({ rules: [toys, vat] }), { facts });
    expect(findings.map(({ also }) => also?.length)).toEqual([44]);
    expect(charges.filter(({ state }) => state !== "unknown")).toHaveLength(23);
    expect(missing.map(({ also }) => also?.length)).toEqual([21]);
  });

  it("keeps a finding with its obligation", () => {
    const owed: RuleSketch = {
      id: "owed",
      subject: "item",
      otherwise: "hold",
      outcomes: [{ o: "require", oneOf: [{ kind: "document", name: "test-report" }] }],
    };
    const facts = items(25, { documents: [], documents_complete: true });
    const { findings, obligations } = judge(ruleset({ rules: [owed] }), { facts });
    expect(findings.map(({ obligation, also }) => [obligation, also?.length])).toEqual([[0, 24]]);
    expect(obligations.map(({ state, also }) => [state, also?.length])).toEqual([["unmet", 24]]);
  });

  it("says in words how many more", () => {
    const decision = judge(ruleset({ rules: [toys] }), { facts: items(21) });
    const [block] = renderDecision(decision, "en").blocks;
    expect(block).toMatchObject({ questions: [{ subject: "Item 1 and 20 more" }] });
  });

  it("a sum over them names some of what it waits for, and the others once those are there", () => {
    const rules = [{ id: "sum", when: over("goods_value", eur(150)), outcomes: [finding("hold")] }];
    const asked = (facts: object) => judge(ruleset({ rules }), { facts: { ...facts } });
    expect(asked(items(50)).missing[0]?.also).toHaveLength(49);
    const known = items(50, { price: "1 EUR" }).items;
    expect(asked(items(50)).outcome).toBe("incomplete");
    expect(asked({ items: [...known.slice(0, 49), {}] }).missing.map(({ path }) => path)).toEqual([
      "/items/49/price",
    ]);
  });
});

describe("a rule about other destinations", () => {
  const rules: readonly RuleSketch[] = [
    { ...toys, id: "de", scope: is("destination", place("DE")) },
    { ...toys, id: "eu", scope: inGroup("destination", "EU") },
  ];
  const judged = (destination: string, explain: boolean) =>
    judge(ruleset({ rules }), { explain, facts: { destination, items: [{ category: "toy" }] } });

  it("is not gone through item by item, and no reason is given why it does not apply", () => {
    expect(judged("FR", false).findings.map(({ rule }) => rule)).toEqual(["eu"]);
    expect(whyNot(judged("FR", true))).toEqual([]);
    expect(judged("US", false).findings.filter(({ domain }) => domain !== "engine")).toEqual([]);
    expect(judged("US", false).subjects.map(({ key }) => key)).toEqual(["shipment", "items[0]"]);
  });

  it("says the same whether it is explained or not", () => {
    for (const destination of ["FR", "DE", "US"]) {
      const { why_not: _, because: __, ...explained } = judged(destination, true);
      expect(judged(destination, false)).toEqual(explained);
    }
  });
});
