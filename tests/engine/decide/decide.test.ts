import { describe, expect, it } from "vitest";
import {
  charge,
  charges,
  eur,
  finding,
  findings,
  judge,
  missing,
  of,
  over,
  percent,
  rate,
  ruleset,
  TO_FRANCE,
} from "../build.ts";

const limit = ruleset({
  rules: [
    { id: "r-limit", scope: TO_FRANCE, when: over("value", eur(150)), outcomes: [finding("hold")] },
    {
      id: "r-vat",
      subject: "item",
      scope: TO_FRANCE,
      outcomes: [charge("vat", rate(percent(20), of("item.price")))],
    },
  ],
});

describe("a decision", () => {
  it("holds above the limit, and passes at it", () => {
    const items = [{ price: "50.00 EUR" }];
    const above = judge(limit, { facts: { value: "150.01 EUR", items } });
    expect([above.outcome, findings(above)]).toEqual(["hold", ["r-limit hold shipment"]]);
    const at = judge(limit, { facts: { value: "150.00 EUR", items } });
    expect([at.outcome, charges(at)]).toEqual(["pass", ["vat due 10.00 EUR items[0]"]]);
  });

  it("is incomplete while a fact could make it worse, and names it", () => {
    const decision = judge(limit, { facts: { items: [{ price: "50.00 EUR" }] } });
    expect([decision.outcome, decision.could_be, decision.at_best, decision.at_worst]).toEqual([
      "incomplete",
      "hold",
      "pass",
      "hold",
    ]);
    expect(missing(decision)).toEqual(["value /value hold"]);
  });
});
