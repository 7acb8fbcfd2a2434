import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { CommandError, EXIT } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";
import { noSuchFact, placeOf, put, type Vocabulary } from "./vocabulary.ts";

/** Turns one row of somebody else's data into the body of a screening. */
export type Mapping = (row: JsonObject) => {
  readonly id?: string;
  readonly options: JsonObject;
  readonly facts: JsonObject;
};

type Read = (row: JsonObject) => unknown;

const KEYS = ["about", "id", "request", "facts"];
const ENTRY_KEYS = ["is", "field", "values", "money", "unit", "thousands", "decimal"];

/**
 * Reads a mapping file (docs/cli.md, "Mapping"). It only moves and joins what is there. A field that is absent, `null`
 * or empty leaves its fact unstated; a value of a form it was not told about is handed on as it stands, so that the
 * engine reports it as invalid instead of somebody guessing what it means.
 */
export async function readMapping(path: string, cwd: string, vocabulary: Vocabulary): Promise<Mapping> {
  const refuse = (message: string): never => {
    throw new CommandError(EXIT.data, `${path}: ${message}`);
  };
  const text = await readFile(resolve(cwd, path), "utf8").catch(() => {
    throw new CommandError(EXIT.noInput, `There is no file ${path}.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    refuse(`this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return mappingOf(json, vocabulary, refuse);
}

/** A mapping from its JSON; `refuse` is told what is wrong with it, and must not return. */
export function mappingOf(
  json: unknown,
  vocabulary: Vocabulary,
  refuse: (message: string) => never,
): Mapping {
  if (!isRecord(json)) return refuse("a mapping is a JSON object.");
  only(json, KEYS, "the mapping", refuse);
  const { id = [], request = {}, facts } = json;
  const idFields = Array.isArray(id) ? id : [id];
  if (!idFields.every((field) => typeof field === "string"))
    return refuse("id is a field, or a list of fields.");
  if (!isRecord(request)) return refuse("request is an object: acts, domains, horizon_days, settings.");
  if (!isRecord(facts))
    return refuse("facts is missing: an object that says, fact by fact, where its value comes from.");

  const setters = Object.entries(facts).map(([name, entry]) => {
    const place = placeOf(vocabulary, name) ?? refuse(noSuchFact(vocabulary, name));
    const read = reader(entry, (message) => refuse(`facts.${name}: ${message}`));
    return { path: place.path, read };
  });

  return (row) => {
    const body: JsonObject = {};
    for (const { path, read } of setters) {
      const value = read(row);
      if (value !== undefined) put(body, path, value);
    }
    const ids = idFields.map((field) => textOf(fieldOf(row, [field])));
    const known = ids.filter((part) => part !== undefined);
    return { ...(known.length > 0 ? { id: known.join("/") } : {}), options: request, facts: body };
  };
}

function reader(entry: unknown, refuse: (message: string) => never): Read {
  if (!isRecord(entry)) return refuse('write { "field": "…" } or { "is": … }.');
  only(entry, ENTRY_KEYS, "it", refuse);
  if (Object.hasOwn(entry, "is")) {
    if (Object.keys(entry).length > 1) return refuse("what is always the same has no other keys than is.");
    return () => structuredClone(entry.is);
  }
  const path =
    pathOf(entry.field) ?? refuse("field is the name of a field, or a list of names that lead to it.");
  const { values, money, unit } = entry;
  if (values !== undefined && !isRecord(values))
    return refuse("values is an object: what stands there, and the fact's value for it.");
  if (money !== undefined && unit !== undefined) return refuse("it is either money or a quantity.");
  if (unit !== undefined && typeof unit !== "string") return refuse('unit is written out, such as "g".');
  const form = numberForm(entry, refuse);
  const measure = measureOf(money, unit, refuse);

  return (row) => {
    const given = fieldOf(row, path);
    if (given === undefined || given === null || given === "") return undefined;
    const text = textOf(given);
    if (values !== undefined && text !== undefined && Object.hasOwn(values, text)) return values[text];
    const plain = form === undefined || text === undefined ? text : plainNumber(text, form);
    if (measure !== undefined) return plain === undefined ? given : measure(plain, row);
    return plain === text ? given : plain;
  };
}

/** Joins a number and what it counts. Without a currency the number stays bare, which the engine refuses by name. */
function measureOf(
  money: unknown,
  unit: string | undefined,
  refuse: (message: string) => never,
): ((number: string, row: JsonObject) => string) | undefined {
  if (unit !== undefined) return (number) => `${number} ${unit}`;
  if (money === undefined) return undefined;
  if (typeof money === "string") return (number) => `${number} ${money}`;
  const path =
    (isRecord(money) ? pathOf(money.field) : undefined) ??
    refuse('money is a currency such as "GBP", or { "field": "…" }.');
  return (number, row) => {
    const currency = textOf(fieldOf(row, path));
    return currency === undefined || currency === "" ? number : `${number} ${currency}`;
  };
}

function numberForm(
  { thousands, decimal }: JsonObject,
  refuse: (message: string) => never,
): NumberForm | undefined {
  if (thousands === undefined && decimal === undefined) return undefined;
  const sign = (value: unknown, name: string) =>
    typeof value === "string" && value.length === 1 && !/[\d-]/.test(value)
      ? value
      : refuse(`${name} is one character, such as ",".`);
  return {
    ...(thousands === undefined ? {} : { thousands: sign(thousands, "thousands") }),
    ...(decimal === undefined ? {} : { decimal: sign(decimal, "decimal") }),
  };
}

/** The signs a table writes its numbers with, where they are not our own. */
interface NumberForm {
  readonly thousands?: string;
  readonly decimal?: string;
}

/** `1,234.00` as `1234.00` where the mapping says so; what is not of that form, such as a range, stays as it is. */
function plainNumber(text: string, { thousands, decimal = "." }: NumberForm): string {
  const at = text.lastIndexOf(decimal);
  const whole = at === -1 ? text : text.slice(0, at);
  const rest = at === -1 ? undefined : text.slice(at + decimal.length);
  const groups = thousands === undefined ? [whole] : whole.split(thousands);
  const grouped =
    groups.length === 1 || groups.every((group, i) => (i === 0 ? /^-?\d{1,3}$/ : /^\d{3}$/).test(group));
  const joined = groups.join("");
  if (!grouped || !/^-?\d+$/.test(joined) || (rest !== undefined && !/^\d+$/.test(rest))) return text;
  return rest === undefined ? joined : `${joined}.${rest}`;
}

function only(
  object: JsonObject,
  keys: readonly string[],
  what: string,
  refuse: (message: string) => never,
): void {
  const unknown = Object.keys(object).find((key) => !keys.includes(key));
  if (unknown !== undefined) refuse(`${what} has no key ${unknown}; it has ${keys.join(", ")}.`);
}

function pathOf(field: unknown): readonly string[] | undefined {
  if (typeof field === "string") return [field];
  return Array.isArray(field) && field.length > 0 && field.every((part) => typeof part === "string")
    ? field
    : undefined;
}

function fieldOf(row: JsonObject, path: readonly string[]): unknown {
  let value: unknown = row;
  for (const step of path) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string"
    ? value.trim()
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : undefined;
}
