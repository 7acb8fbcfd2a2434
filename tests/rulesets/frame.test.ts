import { beforeAll, describe, expect, test } from "vitest";
import {
  ACTS,
  type Bundle,
  type Charge,
  type Ir,
  openBundle,
  packBundle,
  readRequest,
  screen,
} from "../../engine/index.ts";
import { compiledRulesets } from "./compiled.ts";
import { frameComplaints } from "./frame.ts";
import { MEMBER_STATES, territoryComplaints } from "./territory.ts";

let ir: Ir;
let bundle: Bundle;
beforeAll(async () => {
  const compiled = await compiledRulesets();
  if (compiled.ir === undefined) throw new Error("the rulesets do not compile");
  ir = compiled.ir;
  bundle = await openBundle(await packBundle(ir));
});

test("each rule is judged by its own day, and its money passes between the right hands", () => {
  expect(frameComplaints(ir)).toEqual([]);
});

test("a rule dated by another day, or paid by another, is complained of", () => {
  const wrong = ir.rules.flatMap(({ datedBy: _, ...rule }) =>
    rule.id === "uk-tax-013"
      ? [
          {
            ...rule,
            outcomes: rule.outcomes.map((outcome) =>
              outcome.o === "charge" ? { ...outcome, payer: "buyer" } : outcome,
            ),
          },
        ]
      : [],
  );
  expect(frameComplaints({ rules: wrong })).toEqual([
    "uk-tax-013 is dated by nothing, not customs.accepted_on",
    "uk-tax-013: buyer to tax-authority, not importer to tax-authority",
  ]);
});

test("territories hold the places they should, on each side of the days they changed", () => {
  expect(territoryComplaints(ir)).toEqual([]);
});

describe("VAT by Member State, as a parcel of EUR 100 under IOSS shows it", () => {
  /** The standard rates of October 2026, of the mainland where a state has several. */
  const RATES: Readonly<Record<string, string>> = {
    AT: "20",
    BE: "21",
    BG: "20",
    HR: "25",
    CY: "19",
    CZ: "21",
    DK: "25",
    EE: "24",
    FI: "25.5",
    FR: "20",
    DE: "19",
    GR: "24",
    HU: "27",
    IE: "23",
    IT: "22",
    LV: "21",
    LT: "21",
    LU: "17",
    MT: "18",
    NL: "21",
    PL: "23",
    PT: "23",
    RO: "21",
    SK: "23",
    SI: "22",
    ES: "21",
    SE: "25",
  };
  const MAINLAND: Readonly<Record<string, string>> = { FR: "FR-IDF", ES: "ES-MD", FI: "FI-18", PT: "PT-11" };

  test.each(MEMBER_STATES.map((state) => [state, RATES[state]] as const))("%s %s %%", (state, rate) => {
    const due = parcelTo(bundle, MAINLAND[state] ?? state).filter(
      ({ law, state }) => law === "eu-tax-008" && state !== "unknown",
    );
    expect(due.map((charge) => [charge.rate, charge.collector])).toEqual([[`${rate}%`, "seller"]]);
  });

  test.each(["ES-CN", "ES-CE", "ES-ML", "FI-01", "FR-RE", "FR-GP", "FR-MQ", "FR-GF", "FR-YT", "XI", "GB"])(
    "none for %s",
    (place) => {
      expect(parcelTo(bundle, place).filter(({ law }) => law === "eu-tax-008")).toEqual([]);
    },
  );
});

function parcelTo(bundle: Bundle, destination: string): readonly Charge[] {
  const facts = {
    destination,
    ship_from: "CN",
    buyer: { kind: "consumer" },
    sold_on_marketplace: false,
    ioss_number: "IM3720000012",
    transport: "0 EUR",
    transport_shown_apart: true,
    items: [
      { hs: "6109.10", category: "textile", line_price: "100 EUR", duty_rate: "12%", vat_class: "standard" },
    ],
  };
  const reading = readRequest(
    { as_of: "2026-10-15", domains: ["tax"], facts, acts: ACTS },
    { today: "2026-10-15" },
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return screen(bundle, reading.request).charges;
}
