/** One JSON value to a value of the type the vocabulary gives its fact, or a refusal that says what was wanted. */
import type { InvalidCode } from "../decision.ts";
import type { CatalogueKind, IrType } from "../ir.ts";
import { LIMITS } from "../limits.ts";
import { parseDate } from "../value/civil-date.ts";
import { isCurrency } from "../value/currencies.ts";
import { toDuration } from "../value/duration.ts";
import { compare, type Exact, fromNumber, isWhole, ONE, parseExact, sign } from "../value/exact.ts";
import { parseHs } from "../value/hs.ts";
import { parseLanguage } from "../value/language.ts";
import { parseMoment } from "../value/moment.ts";
import { parseCountry, parsePlace, placeAdvice } from "../value/place.ts";
import { isShare, isTemperature, parseUnit, sameDimension, toBase } from "../value/unit.ts";
import type { Value } from "../value/value.ts";
import { isObject, type JsonObject, own } from "./json.ts";
import { oneOf, wantedForm } from "./wanted.ts";

export type Catalogue = Pick<ReadonlyMap<CatalogueKind, readonly string[]>, "get">;

const NO_CATALOGUE: Catalogue = new Map();

export type Reading =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: InvalidCode; readonly wanted: string };

/** A number and the unit or currency written with it. */
interface Measured {
  readonly number: Exact;
  readonly unit: string;
}

/** A list is taken whole or not at all; the normaliser reads the lists of requests element by element. */
export function readValue(type: IrType, json: unknown, catalogue: Catalogue = NO_CATALOGUE): Reading {
  const reading = readAs(type, json, catalogue);
  if (reading.ok) return reading;
  return { ok: false, code: reading.code, wanted: reading.wanted ?? wantedForm(type, catalogue) };
}

type Attempt =
  | { readonly ok: true; readonly value: Value }
  /** Where nothing else is said, what is wanted is the form of the type. */
  | { readonly ok: false; readonly code: InvalidCode; readonly wanted?: string | undefined };

function refuse(code: InvalidCode, wanted?: string): Attempt {
  return { ok: false, code, wanted };
}

function readAs(type: IrType, json: unknown, catalogue: Catalogue): Attempt {
  switch (type.t) {
    case "text":
      if (typeof json !== "string" || !json.isWellFormed()) return refuse("wrong-type");
      return json.length > LIMITS.textLength
        ? refuse("too-long", `≤ ${LIMITS.textLength}`)
        : taken({ t: "text", v: json });
    case "bool":
      return typeof json === "boolean" ? taken({ t: "bool", v: json }) : refuse("wrong-type");
    case "number": {
      const number = readNumber(json);
      if (number === "imprecise") return refuse("number-out-of-range", '"0.1"');
      if (number === undefined) return refuse("wrong-type");
      // Pieces, sales, rates: below nothing is a slip, and would pass under every limit.
      return sign(number) < 0 ? refuse("number-out-of-range", "≥ 0") : taken({ t: "number", v: number });
    }
    case "percent":
    case "share":
    case "quantity":
    case "money":
    case "duration":
      return readMeasured(type, json);
    case "list":
      return readWholeList(type, json, catalogue);
    default: {
      const word = readWord(json);
      return word === undefined ? refuse("wrong-type") : readWordAs(type, word, catalogue);
    }
  }
}

function readWordAs(type: IrType, word: string, catalogue: Catalogue): Attempt {
  switch (type.t) {
    case "date": {
      const day = parseDate(word);
      return day === undefined ? refuse("not-a-date") : taken({ t: "date", v: day });
    }
    case "moment": {
      const moment = parseMoment(word);
      return moment === undefined ? refuse("not-a-moment") : taken({ t: "moment", v: moment });
    }
    case "language": {
      const language = parseLanguage(word);
      return language === undefined ? refuse("unknown-language") : taken({ t: "language", v: language });
    }
    case "hs": {
      const digits = parseHs(word);
      return digits === undefined ? refuse("not-a-code") : taken({ t: "hs", v: digits });
    }
    case "place":
    case "country": {
      const place = type.t === "place" ? parsePlace(word) : parseCountry(word);
      if (place !== undefined) return taken({ t: "place", v: place });
      const advice = placeAdvice(word).filter((each) => type.t === "place" || parseCountry(each) === each);
      return refuse("unknown-place", advice.length > 0 ? oneOf(advice) : undefined);
    }
    case "enum":
      return type.values.includes(word) ? taken({ t: "enum", v: word }) : refuse("not-one-of");
    case "catalogue":
      return catalogue.get(type.kind)?.includes(word)
        ? taken({ t: "catalogue", v: word })
        : refuse("not-one-of");
    case "code":
      // Whether it is well formed is for rules to ask: an ill-formed number was given, and is not missing.
      return taken({ t: "code", v: word });
    default:
      return refuse("wrong-type");
  }
}

function readMeasured(type: IrType, json: unknown): Attempt {
  const measured = isObject(json) ? fromObject(type, json) : fromText(type, json);
  if (typeof measured === "string") return refuse(measured);
  const { number, unit: written } = measured;
  if (sign(number) < 0 && !mayBeNegative(type)) return refuse("number-out-of-range", "≥ 0");
  if (type.t === "money") {
    if (!isCurrency(written)) return refuse("unknown-currency");
    if (type.currency !== undefined && type.currency !== written) return refuse("wrong-type");
    return taken({ t: "money", v: number, currency: written });
  }
  if (type.t === "duration") {
    if (!isWhole(number)) return refuse("number-out-of-range");
    // A hundred thousand years are no duration anybody means.
    if (compare(number, LONGEST_DURATION) > 0) return refuse("number-out-of-range");
    const duration = toDuration(number.top, written);
    return duration === undefined ? refuse("unknown-unit") : taken({ t: "duration", ...duration });
  }
  const unit = parseUnit(written);
  if (unit === undefined) return refuse("unknown-unit");
  const v = toBase(number, unit);
  if (type.t === "quantity") {
    const declared = parseUnit(type.unit);
    return declared !== undefined && sameDimension(unit.dimension, declared.dimension)
      ? taken({ t: "quantity", v, unit: written })
      : refuse("wrong-dimension");
  }
  if (!isShare(unit.dimension)) return refuse("wrong-dimension");
  if (type.t === "percent") return written === "%" ? taken({ t: "percent", v }) : refuse("wrong-dimension");
  return compare(v, ONE) > 0 ? refuse("number-out-of-range", "≤ 100%") : taken({ t: "share", v });
}

const LONGEST_DURATION = parseExact("999999") ?? ONE;

/** A price, a weight or a share below nothing is a slip, and would pass under every limit. */
function mayBeNegative(type: IrType): boolean {
  const unit = type.t === "quantity" ? parseUnit(type.unit) : undefined;
  return unit !== undefined && isTemperature(unit.dimension);
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** A decimal comma, a thousands separator or an exponent: where our decimals end and the number goes on. */
const REST_OF_NUMBER = /^[,'’_ eE][+-]?\d/;

function fromText(type: IrType, json: unknown): Measured | InvalidCode {
  if (typeof json === "number") return "bare-number";
  const word = readWord(json);
  if (word === undefined) return "wrong-type";
  const found = /^([-\d.]+)\s?([^-\d.\s].*)$/.exec(word);
  const number = parseExact(found?.[1] ?? word);
  if (number === undefined) return DECIMAL.test(found?.[1] ?? word) ? "number-out-of-range" : "wrong-type";
  if (found === null) return "bare-number";
  if (REST_OF_NUMBER.test(found[2] ?? "")) return "not-a-number";
  return { number, unit: type.t === "duration" ? (found[2] ?? "").toLowerCase() : (found[2] ?? "") };
}

/** The keys of a measured value written as an object. */
export function measuredKeys(type: IrType): readonly string[] {
  return type.t === "money" ? AMOUNT : MEASURE;
}

const AMOUNT = ["amount", "currency"];
const MEASURE = ["value", "unit"];

function fromObject(type: IrType, json: JsonObject): Measured | InvalidCode {
  const [numberKey = "", unitKey = ""] = measuredKeys(type);
  const number = readNumber(own(json, numberKey));
  const unit = readWord(own(json, unitKey));
  if (number === "imprecise") return "number-out-of-range";
  if (number === undefined) return "wrong-type";
  return unit === undefined ? "bare-number" : { number, unit };
}

/** Whole numbers from 2^53 and fractions of more than 15 digits have been rounded on their way here. */
function readNumber(json: unknown): Exact | "imprecise" | undefined {
  if (typeof json === "string") return parseExact(json.trim());
  if (typeof json !== "number") return undefined;
  if (Number.isInteger(json)) return Number.isSafeInteger(json) ? fromNumber(json) : "imprecise";
  const written = String(json);
  // No more than fifteen digits and a point.
  if (written.length <= 16) return fromNumber(json) ?? "imprecise";
  const digits = written.replace(/e.*$/, "").replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length > 15 ? "imprecise" : (fromNumber(json) ?? "imprecise");
}

function readWord(json: unknown): string | undefined {
  return typeof json === "string" && json.length <= LIMITS.wordLength && json.isWellFormed()
    ? json.trim()
    : undefined;
}

function readWholeList(
  type: Extract<IrType, { readonly t: "list" }>,
  json: unknown,
  catalogue: Catalogue,
): Attempt {
  if (!Array.isArray(json)) return refuse("wrong-type");
  if (json.length > type.max) return refuse("too-many", `≤ ${type.max}`);
  const values: Value[] = [];
  for (const element of json) {
    const reading = readValue(type.of, element, catalogue);
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  return taken({ t: "list", v: values, complete: true });
}

function taken(value: Value): Attempt {
  return { ok: true, value };
}
