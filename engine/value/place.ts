/**
 * Places: ISO 3166-1 alpha-2 codes, `XI`, and ISO 3166-2 subdivisions behind them (`ES-CN`). Every place has one code
 * here; other codes in use for it are turned into that one when it is read.
 */
import { COUNTRIES, SUBDIVISIONS } from "./places-data.ts";
import { ADVICE, ALIASES, EXTRA_COUNTRIES, PARTS, PARTS_UNKNOWN } from "./places-supplement.ts";
import type { Truth } from "./truth.ts";

const countries = new Set([...COUNTRIES.split(" "), ...EXTRA_COUNTRIES]);
const aliases = new Map(Object.entries(ALIASES));
const advice = new Map(Object.entries(ADVICE));
const subdivisions = new Map(Object.entries(SUBDIVISIONS));

/** What holds each subdivision, and those of which nobody wrote down what they hold. */
const holders = new Map<string, string>();
const remainders = new Map<string, string>();
for (const [holder, parts] of Object.entries(PARTS)) {
  const country = countryOf(holder);
  if (parts === "*") remainders.set(country, holder);
  else for (const part of words(parts)) holders.set(`${country}-${part}`, holder);
}
const unwritten = new Set(
  Object.entries(PARTS_UNKNOWN).flatMap(([country, parts]) =>
    words(parts).map((part) => `${country}-${part}`),
  ),
);

/** The place's own code: `FR`, `FR-RE` (also for `RE`), `XI` (also for `GB-NIR`). Undefined if there is no such place. */
export function parsePlace(text: string): string | undefined {
  const alias = aliases.get(text);
  if (alias !== undefined) return alias;
  return countries.has(text) || isSubdivision(text) ? text : undefined;
}

/** A whole country. A subdivision is refused, save for a code that stands alone (`RE` is in `FR`). */
export function parseCountry(text: string): string | undefined {
  const place = text.includes("-") ? undefined : parsePlace(text);
  return place === undefined ? undefined : countryOf(place);
}

/** What somebody who wrote this may have meant: `UK` is no code, `GB` is. */
export function placeAdvice(text: string): readonly string[] {
  const upper = text.trim().toUpperCase().replace("_", "-");
  const place = parsePlace(upper);
  return place === undefined ? (advice.get(upper) ?? []) : [place];
}

/** `ES-CN` is in `ES`; `XI` is a country by itself. */
export function countryOf(place: string): string {
  return place.slice(0, 2);
}

/** The place and all that holds it, the country last: `ES-GC`, `ES-CN`, `ES`. */
export function placeChain(place: string): string[] {
  const chain = [place];
  for (let at = holderOf(place); at !== undefined; at = holderOf(at)) chain.push(at);
  return chain;
}

/** Whether a place lies in the place asked about; one given more coarsely than that is unknown. */
export function isWithin(place: string, asked: string): Truth {
  if (place === asked) return "yes";
  if (countryOf(place) !== countryOf(asked)) return "no";
  if (placeChain(place).includes(asked)) return "yes";
  if (placeChain(asked).includes(place)) return "unknown";
  return unwritten.has(place) !== unwritten.has(asked) ? "unknown" : "no";
}

function holderOf(place: string): string | undefined {
  const country = countryOf(place);
  if (place === country) return undefined;
  const holder = holders.get(place);
  if (holder !== undefined) return holder;
  const remainder = Object.hasOwn(PARTS, place) ? undefined : remainders.get(country);
  return remainder ?? country;
}

function isSubdivision(text: string): boolean {
  const found = /^([A-Z]{2})-([A-Z0-9]{1,3})$/.exec(text);
  if (found === null) return false;
  const [, country = "", code = ""] = found;
  return (
    Object.hasOwn(PARTS, text) ||
    unwritten.has(text) ||
    ` ${subdivisions.get(country) ?? ""} `.includes(` ${code} `)
  );
}

function words(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}
