import { describe, expect, it } from "vitest";
import type { IrSum } from "../../../engine/index.ts";
import { calculate } from "../../../engine/operators/arithmetic.ts";
import { readExact } from "../../../engine/value/exact.ts";
import { answer, compare, eur, fact, MONEY, of, param } from "../build.ts";

describe("what may be none", () => {
  const facts = [fact("fee", MONEY, { orNone: true })];
  const both: IrSum = { k: "add", a: of("value"), b: of("fee") };

  it("has no least: with none in it the sum is none, and over nothing", () => {
    expect(answer(compare(both, "gt", eur(100)), { value: "150 EUR" }, { ir: { facts } })).toBe(
      "fee missing",
    );
    expect(answer(compare(both, "gt", eur(100)), { value: "150 EUR", fee: null }, { ir: { facts } })).toBe(
      "no",
    );
    expect(answer(compare(of("fee"), "ge", eur(0)), {}, { ir: { facts } })).toBe("fee missing");
    expect(answer(compare(of("transport"), "ge", eur(0)), {})).toBe("yes");
  });
});

describe("a computed fact", () => {
  it("is no less than what is known of it, also where only the ruleset could supply what lacks", () => {
    const sum: IrSum = { k: "add", a: of("value"), b: param("levy") };
    const parameters = [{ name: "levy", type: MONEY, by: [], lines: [], cites: [] }];
    const add: IrSum = { k: "add", a: sum, b: of("transport") };
    const facts = [fact("total", MONEY, { computed: add })];
    const given = { value: "150 EUR" };
    const ask = (whole: IrSum) => answer(compare(whole, "ge", eur(0)), given, { ir: { facts, parameters } });
    expect(ask(of("total"))).toBe(ask(add));
  });
});

describe("quantities made of others", () => {
  const quantity = (v: string, unit: string) => ({ t: "quantity", v: readExact(v), unit }) as const;

  it.each([
    [quantity("2", "mg/mL"), quantity("3", "mL"), "mg"],
    [quantity("2", "mL"), quantity("3", "mg/mL"), "mg"],
    [quantity("2", "V/m"), quantity("3", "m/s"), "V/s"],
  ])("%o times %o is still a measure of %s", (a, b, unit) => {
    const product = calculate("mul", a, b);
    expect(product && calculate("div", product, quantity("2", unit))).toMatchObject({ t: "number" });
  });

  it("divided by a quotient, too", () => {
    const [a, b] = [quantity("2", "mg"), quantity("3", "mg/mL")];
    const result = calculate("div", a, b);
    expect(result && calculate("div", result, quantity("1", "mL"))).toMatchObject({ t: "number" });
  });
});
