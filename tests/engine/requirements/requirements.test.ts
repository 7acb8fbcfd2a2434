import { describe, expect, it } from "vitest";
import { type Ir, readRequirements, requirementsOf } from "../../../engine/index.ts";
import {
  charge,
  compare,
  finding,
  is,
  lit,
  of,
  over,
  percent,
  place,
  type RuleSketch,
  rate,
  ruleset,
  TO_FRANCE,
  word,
  yes,
} from "../build.ts";

const paper: RuleSketch["outcomes"] = [{ o: "require", oneOf: [{ kind: "document", name: "declaration" }] }];
const isToy = is("item.category", word("toy"));

function ask(rules: readonly RuleSketch[], facts: object, markets = ["FR"]) {
  const ir: Ir = ruleset({ rules });
  const read = readRequirements(
    { markets, domains: ["tax"], facts: { items: [{ sku: "A" }], ...facts } },
    { today: "2026-09-01" },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return requirementsOf({ ir, ruleset: { name: "test", version: "1", digest: "" } }, read.request);
}

describe("requirements", () => {
  const toys: RuleSketch = {
    id: "r",
    subject: "item",
    scope: TO_FRANCE,
    when: isToy,
    outcomes: paper,
    otherwise: "block",
    windows: [{ from: { date: "2020-01-01" } }],
  };

  it("are needed where the rule applies, and say who holds them and since when", () => {
    const { markets, rules } = ask([toys], { items: [{ category: "toy" }] }, ["FR", "DE"]);
    expect(markets[0]?.requirements).toMatchObject([
      {
        rule: "r",
        state: "needed",
        one_of: [{ kind: "document", name: "declaration" }],
        otherwise: "block",
        effective: { from: "2020-01-01", until: null },
        held_by: [{ record: "item", path: "/items/0/documents" }],
        depends_on: [],
      },
    ]);
    expect(markets[0]?.questions).toEqual([]);
    expect(markets[1]?.requirements).toEqual([]);
    expect(Object.keys(rules)).toEqual(["r"]);
  });

  it("hang on a question where the rule does, and vanish where it does not apply", () => {
    const [open] = ask([toys], { items: [{ sku: "A" }] }).markets;
    expect(open?.requirements).toMatchObject([{ state: "depends", depends_on: ["/items/0/category"] }]);
    expect(open?.questions).toMatchObject([{ path: "/items/0/category", worst: "block", rules: ["r"] }]);
    const [other] = ask([toys], { items: [{ category: "textile" }] }).markets;
    expect(other).toMatchObject({ requirements: [], questions: [] });
  });

  it("are the same whatever papers are stated", () => {
    const bare = ask([toys], { items: [{ category: "toy" }] });
    const papers = { documents: [{ id: "declaration" }], documents_complete: true, labels: null };
    expect(ask([toys], { items: [{ category: "toy", ...papers }], roles: null })).toEqual(bare);
    expect(ask([toys], { destination: "DE", items: [{ category: "toy" }] })).toEqual(bare);
  });

  it("say what a paper must be like", () => {
    const label: RuleSketch = {
      id: "l",
      subject: "item",
      outcomes: [
        {
          o: "require",
          oneOf: [{ kind: "label", name: "warning" }],
          languages: { of: [{ l: "language", v: "fr" }], all: true },
          on: { places: ["product", "packaging"], all: false },
          covering: of("item.model"),
        },
      ],
      otherwise: "hold",
    };
    expect(ask([label], { items: [{ model: "M-1" }] }).markets[0]?.requirements).toMatchObject([
      { languages: ["fr"], on: { places: ["product", "packaging"], all: false }, covering: "M-1" },
    ]);
  });

  it("name what could lift them", () => {
    const unless: RuleSketch = { ...toys, unlessProven: [yes("gift")] };
    const [proven] = ask([unless], { items: [{ category: "toy" }] }).markets;
    expect(proven?.requirements).toMatchObject([{ state: "needed", could_lift: ["gift"] }]);
    const special: RuleSketch = {
      id: "s",
      subject: "item",
      when: compare(of("item.brand"), "eq", lit({ l: "text", v: "X" })),
      outcomes: [finding("inform")],
      overrides: ["r"],
    };
    const [lifted] = ask([toys, special], { items: [{ category: "toy" }] }).markets;
    expect(lifted?.requirements).toMatchObject([{ could_lift: ["item.brand"] }]);
  });
});

describe("what goes with them", () => {
  it("are charges, with the amount where it can be known and what it needs where not", () => {
    const vat: RuleSketch = {
      id: "v",
      subject: "item",
      outcomes: [charge("vat", rate(percent(20), of("item.price")), { payer: "buyer" })],
    };
    expect(ask([vat], { items: [{ price: "10.00 EUR" }] }).markets[0]?.charges).toMatchObject([
      {
        kind: "vat",
        state: "needed",
        charge: "due",
        amount: { amount: "2.00", currency: "EUR" },
        payer: "buyer",
      },
    ]);
    const [open] = ask([vat], {}).markets;
    expect(open?.charges).toMatchObject([{ state: "needed", charge: "unknown", needs: ["/items/0/price"] }]);
    expect(open?.questions).toMatchObject([{ path: "/items/0/price", worst: "charge" }]);
  });

  it("are prohibitions that hold already, and those that may", () => {
    const heavy: RuleSketch = {
      id: "h",
      subject: "item",
      when: over("item.weight", lit({ l: "quantity", v: "30", unit: "kg", written: "30" })),
      outcomes: [finding("block")],
    };
    const weighing = (weight?: string) =>
      ask([heavy], { items: [{ sku: "A", ...(weight && { weight }) }] }).markets[0]?.findings;
    expect(weighing("31 kg")).toMatchObject([{ state: "needed", outcome: "block", message: {} }]);
    expect(weighing()).toMatchObject([{ state: "depends", depends_on: ["/items/0/weight"] }]);
    expect(weighing("1 kg")).toEqual([]);
  });

  it("is that nobody has written rules for a market", () => {
    expect(ask([], {}, ["KE"]).markets).toMatchObject([{ market: "KE", coverage: "none" }]);
  });

  it("is that the engine failed, of one market alone", () => {
    const broken: RuleSketch = { id: "b", scope: is("destination", place("DE")), when: yes("nowhere") };
    const { markets } = ask([broken], {}, ["FR", "DE"]);
    expect(markets.map(({ market, failed }) => [market, failed])).toEqual([
      ["FR", undefined],
      ["DE", "unknown-name"],
    ]);
  });
});
