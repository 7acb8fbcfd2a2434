import { describe, expect, it } from "vitest";
import type { InvalidCode } from "../../../engine/decision.ts";
import { readValue } from "../../../engine/facts/read-value.ts";
import type { IrType } from "../../../engine/ir.ts";
import { LIMITS } from "../../../engine/limits.ts";
import { toWords } from "../../../engine/value/words.ts";

const catalogue = new Map([["document", ["eu-doc"]] as const]);
const wh: IrType = { t: "quantity", unit: "Wh" };
const kg: IrType = { t: "quantity", unit: "kg" };
const celsius: IrType = { t: "quantity", unit: "°C" };
const money: IrType = { t: "money" };
const euro: IrType = { t: "money", currency: "EUR" };
const mode: IrType = { t: "enum", values: ["air", "9610"] };
const document: IrType = { t: "catalogue", kind: "document" };
const ioss: IrType = { t: "code", scheme: "ioss" };
const languages: IrType = { t: "list", of: { t: "language" }, max: 2, complete: false };

describe("readValue", () => {
  it.each<[IrType, json: unknown, words: string]>([
    [{ t: "text" }, "Toy car", "Toy car"],
    [{ t: "bool" }, false, "no"],
    [{ t: "number" }, 3, "3"],
    [{ t: "number" }, "3.50", "3.5"],
    [{ t: "number" }, 2.25, "2.25"],
    [{ t: "number" }, 9_007_199_254_740_991, "9007199254740991"],
    [{ t: "percent" }, "4.7%", "4.7%"],
    [{ t: "percent" }, "120 %", "120%"],
    [{ t: "percent" }, { value: 4.7, unit: "%" }, "4.7%"],
    [{ t: "share" }, "0.1%", "0.1%"],
    [{ t: "share" }, "25 ppb", "25 ppb"],
    [{ t: "share" }, "90 mg/kg", "90 ppm"],
    [{ t: "share" }, { value: "0.5", unit: "g/kg" }, "0.05%"],
    [wh, "148 Wh", "148 Wh"],
    [wh, "148Wh", "148 Wh"],
    [wh, "148000 mWh", "148000 mWh"],
    [kg, { value: 1.2, unit: "kg" }, "1.2 kg"],
    [kg, { value: "1.2", unit: "lb" }, "1.2 lb"],
    [celsius, "-18 °C", "-18 °C"],
    [money, "149.90 EUR", "149.90 EUR"],
    [money, { amount: "149.90", currency: "EUR" }, "149.90 EUR"],
    [money, { amount: 149.9, currency: "EUR" }, "149.90 EUR"],
    [money, "0 JPY", "0 JPY"],
    [euro, "1 EUR", "1.00 EUR"],
    [{ t: "date" }, "2026-07-01", "2026-07-01"],
    [{ t: "moment" }, "2026-07-01T00:00:00+02:00", "2026-06-30T22:00:00Z"],
    [{ t: "duration" }, "3 years", "3 years"],
    [{ t: "duration" }, { value: 10, unit: "days" }, "10 days"],
    [{ t: "hs" }, "6206.10", "6206.10"],
    [{ t: "place" }, "RE", "FR-RE"],
    [{ t: "place" }, " FR ", "FR"],
    [{ t: "country" }, "RE", "FR"],
    [{ t: "language" }, "ZH-hant", "zh-Hant"],
    [mode, "9610", "9610"],
    [document, "eu-doc", "eu-doc"],
    [ioss, "IM3720000012", "IM3720000012"],
    // Whether a code is well formed is a rule's question; it was given.
    [ioss, "IM37", "IM37"],
    [languages, ["de", "fr"], "(de, fr)"],
    [languages, [], "()"],
  ])("%j takes %j as %s", (type, json, words) => {
    const reading = readValue(type, json, catalogue);
    expect(reading.ok && toWords(reading.value)).toBe(words);
  });

  it.each<[IrType, json: unknown, code: InvalidCode, wanted: string]>([
    [{ t: "text" }, 3, "wrong-type", '"…"'],
    [{ t: "text" }, "x".repeat(LIMITS.textLength + 1), "too-long", `≤ ${LIMITS.textLength}`],
    [{ t: "text" }, "\ud800", "wrong-type", '"…"'],
    [{ t: "bool" }, "yes", "wrong-type", "true | false"],
    [{ t: "bool" }, 1, "wrong-type", "true | false"],
    [{ t: "number" }, "3 pieces", "wrong-type", '12.5 | "12.5"'],
    [{ t: "number" }, 2 ** 53, "number-out-of-range", '"0.1"'],
    [{ t: "number" }, 0.1 + 0.2, "number-out-of-range", '"0.1"'],
    [{ t: "percent" }, "4.7", "bare-number", '"4.7%"'],
    [{ t: "percent" }, 4.7, "bare-number", '"4.7%"'],
    [{ t: "percent" }, "5 ppm", "wrong-dimension", '"4.7%"'],
    [{ t: "percent" }, "-1%", "number-out-of-range", "≥ 0"],
    [{ t: "share" }, "101%", "number-out-of-range", "≤ 100%"],
    [{ t: "share" }, "5 mg/L", "wrong-dimension", '"0.1%" | "90 mg/kg"'],
    [kg, 1.2, "bare-number", '"1.2 kg"'],
    [kg, "1.2", "bare-number", '"1.2 kg"'],
    [kg, { value: 1.2 }, "bare-number", '"1.2 kg"'],
    [kg, { unit: "kg" }, "wrong-type", '"1.2 kg"'],
    [kg, "1.2 stone", "unknown-unit", '"1.2 kg"'],
    [kg, "1,2 kg", "not-a-number", '"1.2 kg"'],
    [kg, "1.2 Wh", "wrong-dimension", '"1.2 kg"'],
    [kg, "-1 kg", "number-out-of-range", "≥ 0"],
    [{ t: "number" }, -5, "number-out-of-range", "≥ 0"],
    [kg, "heavy", "wrong-type", '"1.2 kg"'],
    [kg, "1.2.3 kg", "wrong-type", '"1.2 kg"'],
    [kg, `${"9".repeat(31)} kg`, "number-out-of-range", '"1.2 kg"'],
    [kg, true, "wrong-type", '"1.2 kg"'],
    [kg, ["1.2 kg"], "wrong-type", '"1.2 kg"'],
    [money, 149.9, "bare-number", '"149.90 EUR"'],
    [money, "149.90", "bare-number", '"149.90 EUR"'],
    [money, "149.90 XXX", "unknown-currency", '"149.90 EUR"'],
    [money, "12,50 EUR", "not-a-number", '"149.90 EUR"'],
    [money, "1,234.50 EUR", "not-a-number", '"149.90 EUR"'],
    [money, "1e3 EUR", "not-a-number", '"149.90 EUR"'],
    [money, "149.90 euro", "unknown-currency", '"149.90 EUR"'],
    [money, "-1 EUR", "number-out-of-range", "≥ 0"],
    [euro, "1 GBP", "wrong-type", '"149.90 EUR"'],
    [{ t: "date" }, "01/07/2026", "not-a-date", '"2026-07-01"'],
    [{ t: "date" }, "2026-07-01T00:00:00Z", "not-a-date", '"2026-07-01"'],
    [{ t: "date" }, 20_260_701, "wrong-type", '"2026-07-01"'],
    [{ t: "moment" }, "2026-07-01", "not-a-moment", '"2026-07-01T09:30:00Z"'],
    [{ t: "duration" }, "3", "bare-number", '"18 months"'],
    [{ t: "duration" }, 3, "bare-number", '"18 months"'],
    [{ t: "duration" }, "3 moons", "unknown-unit", '"18 months"'],
    [{ t: "duration" }, "1.5 years", "number-out-of-range", '"18 months"'],
    [{ t: "hs" }, 620_610, "wrong-type", '"6206.10"'],
    [{ t: "hs" }, "10121", "not-a-code", '"6206.10"'],
    [{ t: "place" }, "UK", "unknown-place", '"GB" | "XI"'],
    [{ t: "place" }, "EA", "unknown-place", '"ES-CE" | "ES-ML"'],
    [{ t: "place" }, "Atlantis", "unknown-place", '"FR" | "ES-CN"'],
    [{ t: "country" }, "FR-RE", "unknown-place", '"CN"'],
    [{ t: "country" }, "EL", "unknown-place", '"GR"'],
    [{ t: "language" }, "german", "unknown-language", '"de" | "zh-Hant"'],
    [mode, "rail", "not-one-of", '"air" | "9610"'],
    [mode, 9610, "wrong-type", '"air" | "9610"'],
    [document, "passport", "not-one-of", '"eu-doc"'],
    [ioss, 372, "wrong-type", '"IM3720000012"'],
    [languages, "de", "wrong-type", '["de" | "zh-Hant", …]'],
    [languages, ["de", "fr", "it"], "too-many", "≤ 2"],
    [languages, ["de", "xx"], "unknown-language", '"de" | "zh-Hant"'],
    [{ t: "date" }, "2".repeat(LIMITS.wordLength + 1), "wrong-type", '"2026-07-01"'],
  ])("%j refuses %j: %s", (type, json, code, wanted) => {
    expect(readValue(type, json, catalogue)).toEqual({ ok: false, code, wanted });
  });
});
