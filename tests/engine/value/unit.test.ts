import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compare,
  multiply,
  parseExact,
  readExact,
  toDecimal,
  writeExact,
  ZERO,
} from "../../../engine/value/exact.ts";
import {
  dimensionName,
  fromBase,
  isShare,
  parseUnit,
  product,
  quotient,
  sameDimension,
  toBase,
  type Unit,
  unitNames,
} from "../../../engine/value/unit.ts";

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (found === undefined) throw new Error(`not a unit: ${text}`);
  return found;
}

/** So many of one unit in another. */
function converted(value: string, from: string, to: string): string {
  expect(sameDimension(unit(from).dimension, unit(to).dimension)).toBe(true);
  return toDecimal(fromBase(toBase(parseExact(value) ?? ZERO, unit(from)), unit(to)));
}

describe("units", () => {
  it.each([
    ["1", "kg", "g", "1000"],
    ["30", "lb", "g", "13607.7711"],
    ["16", "oz", "lb", "1"],
    ["27", "in", "mm", "685.8"],
    ["3.2", "cu ft", "L", "90.6139090944"],
    ["1", "sq ft", "sq in", "144"],
    ["1", "cu ft", "cu in", "1728"],
    ["1", "tonnes", "kg", "1000"],
    ["1", "m3", "L", "1000"],
    ["1", "mL", "cm3", "1"],
    ["148", "Wh", "mWh", "148000"],
    ["1", "Wh", "J", "3600"],
    ["5000", "mAh", "Ah", "5"],
    ["2", "weeks", "days", "14"],
    ["0.5", "ug/cm2/week", "mg/m2/week", "5"],
    ["20", "mg/mL", "g/L", "20"],
    ["1", "kg/m3", "mg/mL", "1"],
    ["5.25", "kG2mm2", "G2cm2", "52500"],
    ["25", "ppb", "ug/kg", "25"],
    ["0.1", "%", "ppm", "1000"],
    ["90", "mg/kg", "ppm", "90"],
    ["1", "µg/cm²/h", "ug/cm2/hour", "1"],
    ["4", "℃", "°C", "4"],
  ])("%s %s in %s is %s", (value, from, to, result) => {
    expect(converted(value, from, to)).toBe(result);
  });

  it.each([
    ["kg", "mass"],
    ["in", "length"],
    ["cm2", "area"],
    ["cL", "volume"],
    ["hours", "time"],
    ["kWh", "energy"],
    ["Ah", "charge"],
    ["mg/kg", "share"],
    ["°C", "temperature"],
    ["ug/cm2/week", undefined],
  ])("%s measures %s", (text, name) => {
    expect(dimensionName(unit(text).dimension)).toBe(name);
  });

  it("volts times ampere-hours are watt-hours", () => {
    const [volt, ampereHour, wattHour] = [unit("V"), unit("Ah"), unit("Wh")];
    expect(product(volt.dimension, ampereHour.dimension)).toEqual(wattHour.dimension);
    expect(quotient(wattHour.dimension, volt.dimension)).toEqual(ampereHour.dimension);
    expect(writeExact(wattHour.factor)).toBe(writeExact(multiply(volt.factor, ampereHour.factor)));
  });

  it("temperatures are not comparable with anything else", () => {
    const others = unitNames().filter((name) => !["°C", "degC"].includes(name));
    expect(others.filter((name) => sameDimension(unit(name).dimension, unit("°C").dimension))).toEqual([]);
  });

  it("shares are what is left when a measure is divided by its like", () => {
    expect(isShare(unit("mg/kg").dimension)).toBe(true);
    expect(isShare(unit("mm/m").dimension)).toBe(true);
    expect(isShare(unit("mg/L").dimension)).toBe(false);
  });

  it.each([
    "",
    "/",
    "kg/",
    "/kg",
    "kgs2x",
    "parsec",
    "constructor",
    "toString",
    "kg kg",
    "m9",
    "1 kg",
    "KG",
    "MAh",
  ])("%j is none", (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  it("never throws and never hangs, whatever is asked", () => {
    const parts = fc.constantFrom("kg", "m", "2", "/", "·", "G", "ug", "cm", "%", " ", "°C", "x");
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 200 }).map((all) => all.join("")),
        (text) => {
          const found = parseUnit(text);
          if (found !== undefined) expect(compare(found.factor, readExact("0"))).toBe(1);
        },
      ),
    );
    expect(parseUnit("m".repeat(40))).toBeUndefined();
    expect(parseUnit("kg".repeat(100_000))).toBeUndefined();
  });
});
