import { isCurrency } from "../../engine/index.ts";
import { isRecord, type JsonObject } from "../json.ts";
import { fieldOf, textOf, valueAt } from "./field.ts";
import { type NumberForm, plainNumber } from "./number-form.ts";
import { only, type Refuse } from "./refuse.ts";

/**
 * Joins a number and what it counts: `9.99` and `GBP`. What it cannot tell it hands on as it stands, so that the
 * decision reports it as invalid.
 */
export type Measure = (text: string, row: JsonObject) => string;

/** `money` and `unit` of an entry. */
export function measureOf(
  { money, unit }: JsonObject,
  form: NumberForm | undefined,
  refuse: Refuse,
): Measure | undefined {
  if (money !== undefined && unit !== undefined) return refuse("it is either money or a quantity.");
  if (unit !== undefined) return counted(unit, "unit", "words", "g", form, refuse);
  if (money === undefined) return undefined;
  const measure = counted(money, "money", "symbols", "GBP", form, refuse);
  for (const currency of currencies(money)) {
    if (!isCurrency(currency))
      refuse(`money: ${currency} is no currency. Write its ISO 4217 code, such as GBP.`);
  }
  return measure;
}

function currencies(money: unknown): string[] {
  if (typeof money === "string") return [money];
  if (!isRecord(money)) return [];
  const { symbols, values, otherwise } = money;
  return [symbols, values]
    .flatMap((table) => (isRecord(table) ? Object.values(table) : []))
    .concat(otherwise === undefined ? [] : [otherwise])
    .map(String);
}

function counted(
  json: unknown,
  key: string,
  table: string,
  such: string,
  form: NumberForm | undefined,
  refuse: Refuse,
): Measure {
  if (typeof json === "string") return (text) => `${plainNumber(text, form)} ${json}`;
  if (!isRecord(json))
    return refuse(
      `${key} is written out, such as ${JSON.stringify(such)}, or { "field": … } for the column it stands in, or { "${table}": … } where it stands in the same cell.`,
    );
  if (Object.hasOwn(json, "field")) return besides(json, key, form, refuse);
  only(json, [table, "otherwise"], key, refuse);
  const signs = signTable(json[table], `${key}.${table}`, refuse);
  const { otherwise } = json;
  if (otherwise !== undefined && typeof otherwise !== "string")
    return refuse(`${key}.otherwise is a text, such as ${JSON.stringify(such)}.`);
  return (text) => withinCell(text, signs, otherwise, form);
}

/** It stands in a column of its own. */
function besides(json: JsonObject, key: string, form: NumberForm | undefined, refuse: Refuse): Measure {
  only(json, ["field", "values"], key, refuse);
  const field = fieldOf(json.field) ?? refuse(`${key}.field is the name of a field.`);
  const signs = json.values === undefined ? [] : signTable(json.values, `${key}.values`, refuse);
  return (text, row) => {
    const number = plainNumber(text, form);
    const said = textOf(valueAt(row, field));
    if (said === undefined || said === "") return number;
    return `${number} ${signs.find(([sign]) => sign === said)?.[1] ?? said}`;
  };
}

/** It stands before or behind the number: `£9.99`, `500 克`. The longest sign that fits is the one. */
function withinCell(
  text: string,
  signs: readonly (readonly [string, string])[],
  otherwise: string | undefined,
  form: NumberForm | undefined,
): string {
  for (const [sign, meant] of signs) {
    const rest = text.startsWith(sign)
      ? text.slice(sign.length)
      : text.endsWith(sign)
        ? text.slice(0, -sign.length)
        : undefined;
    const number = rest === undefined ? undefined : numberIn(rest, form);
    if (number !== undefined) return `${number} ${meant}`;
  }
  const bare = numberIn(text, form);
  return bare !== undefined && otherwise !== undefined ? `${bare} ${otherwise}` : text;
}

function numberIn(text: string, form: NumberForm | undefined): string | undefined {
  const number = plainNumber(text.trim(), form);
  return /^-?\d+(\.\d+)?$/.test(number) ? number : undefined;
}

function signTable(json: unknown, what: string, refuse: Refuse): (readonly [string, string])[] {
  if (!isRecord(json) || Object.keys(json).length === 0)
    return refuse(`${what} is an object: the sign that stands there, and what it means.`);
  return Object.entries(json)
    .map(([sign, meant]) => {
      if (sign.trim() === "" || typeof meant !== "string" || meant === "")
        return refuse(`${what}: ${JSON.stringify(sign)} needs a text, such as { "£": "GBP" }.`);
      return [sign.trim(), meant] as const;
    })
    .sort(([a], [b]) => b.length - a.length);
}
