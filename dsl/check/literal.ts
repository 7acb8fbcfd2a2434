import {
  isCurrency,
  isShare,
  multiply,
  parseDate,
  parseExact,
  parseHs,
  parseLanguage,
  parseMoment,
  parsePlace,
  parseUnit,
  readExact,
  toDuration,
  unitNames,
  writeExact,
} from "../../engine/index.ts";
import type { IrLiteral } from "../../engine/ir.ts";
import type { Expr, Lit, Name, Span } from "../ast.ts";
import { codeOfPlace } from "../placeNames.ts";
import { closest } from "../suggest.ts";
import { bare, type Env } from "./context.ts";
import { suggestion } from "./names.ts";
import { sumOf } from "./sum.ts";
import { type Type, typeWords } from "./type.ts";

/** A literal, and what it is by itself. */
export interface TypedLiteral {
  readonly type: Type;
  readonly literal: IrLiteral;
}

/** What a written value means where `expected` is wanted. Undefined: it cannot be meant, and that has been said. */
export function typedLiteral(lit: Lit, expected: Type | undefined, env: Env): TypedLiteral | undefined {
  switch (lit.v) {
    case "none":
      return { type: { t: "none" }, literal: { l: "none" } };
    case "yes-or-no":
      return { type: { t: "bool" }, literal: { l: "bool", v: lit.value } };
    case "text":
      return quoted(lit.value, lit.span, expected, env);
    case "number":
      return bareNumber(lit.text, lit.span, expected, env);
    case "percent":
      return ratio(lit.text, "%", expected?.t === "share" ? "share" : "percent", lit.span, env);
    case "quantity":
      return quantity(lit.text, lit.unit, lit.rounded, expected, lit.span, env);
    case "money": {
      if (!isCurrency(lit.currency)) return env.say("unknown-currency", lit.span, { name: lit.currency });
      const v = exactOf(lit.text, lit.span, env);
      return v === undefined
        ? undefined
        : {
            type: { t: "money", currency: lit.currency },
            literal: { l: "money", v, currency: lit.currency },
          };
    }
    case "date":
      return parseDate(lit.text) === undefined
        ? env.say("no-such-day", lit.span, { date: lit.text })
        : { type: { t: "date" }, literal: { l: "date", v: lit.text } };
    case "moment": {
      // To the minute is fine in a rule; RFC 3339 wants the seconds.
      const moment = lit.text.replace(/(T\d{2}:\d{2})(?!:)/, "$1:00");
      return parseMoment(moment) === undefined
        ? env.say("no-such-moment", lit.span, { moment: lit.text })
        : { type: { t: "moment" }, literal: { l: "moment", v: moment } };
    }
    case "hs": {
      const digits = parseHs(lit.text);
      return digits === undefined
        ? env.say("not-an-hs-code", lit.span, { code: lit.text })
        : { type: { t: "hs" }, literal: { l: "hs", v: digits } };
    }
  }
}

/** A word that is a value of the type wanted: `toy`, `FR`, `en`, `eu-doc`. Undefined, and nothing said, if it is none. */
export function wordLiteral(word: string, expected: Type | undefined, env: Env): TypedLiteral | undefined {
  switch (expected?.t) {
    case "enum":
      return expected.values.includes(word) ? { type: expected, literal: { l: "enum", v: word } } : undefined;
    case "place":
    case "country": {
      // Only the code itself: another way to write it is for requests, rules are read by people.
      const place = parsePlace(word);
      return place === word ? { type: { t: "place" }, literal: { l: "place", v: place } } : undefined;
    }
    case "language":
      return parseLanguage(word) === word
        ? { type: expected, literal: { l: "language", v: word } }
        : undefined;
    case "catalogue":
      return env.ctx.symbols.catalogue.has(`${expected.kind} ${word}`)
        ? { type: expected, literal: { l: "catalogue", v: word } }
        : undefined;
    default:
      return undefined;
  }
}

/** A value that is fixed: no fact, define or parameter stands in it. */
export function literalOf(expr: Expr, expected: Type, env: Env): IrLiteral | undefined {
  const value = sumOf(expr, expected, env);
  if (value === undefined) return undefined;
  if (value.sum.k !== "lit") return env.say("not-fixed", expr.span, { wanted: typeWords(expected) });
  if (!fits(value.type, expected))
    return env.say("wrong-literal", expr.span, {
      wanted: typeWords(expected),
      found: typeWords(value.type),
    });
  return value.sum.v;
}

/** A key of a parameter's line. Where the key is a text, a plain word will do: the line has nothing else there. */
export function keyLiteral(expr: Expr, expected: Type, env: Env): IrLiteral | undefined {
  const inner = bare(expr);
  if (inner.x === "name" && (expected.t === "text" || expected.t === "code"))
    return { l: expected.t, v: inner.name.text };
  return literalOf(expr, expected, env);
}

function fits(found: Type, wanted: Type): boolean {
  if (found.t === "none") return true;
  if (wanted.t === "country") return found.t === "place";
  if (found.t === "money" && wanted.t === "money")
    return wanted.currency === undefined || wanted.currency === found.currency;
  return found.t === wanted.t;
}

function quoted(value: string, span: Span, expected: Type | undefined, env: Env): TypedLiteral | undefined {
  if (expected?.t === "enum" || expected?.t === "catalogue")
    return (
      wordLiteral(value, expected, env) ??
      (expected.t === "enum"
        ? env.say("not-one-of", span, {
            value,
            values: expected.values,
            ...suggestion(closest(value, expected.values)),
          })
        : env.say("unknown-catalogue", span, { kind: expected.kind, name: value }))
    );
  if (expected?.t === "code") return { type: expected, literal: { l: "code", v: value } };
  if (expected?.t === "place" || expected?.t === "country") {
    const code = codeOfPlace(value);
    if (code !== undefined && code !== value)
      return env.say("place-by-name", span, { written: value, instead: code });
  }
  if (expected?.t === "place" || expected?.t === "country" || expected?.t === "language")
    return env.say("quoted-word", span, { value, wanted: typeWords(expected), suggestion: value });
  return { type: { t: "text" }, literal: { l: "text", v: value } };
}

function bareNumber(
  text: string,
  span: Span,
  expected: Type | undefined,
  env: Env,
): TypedLiteral | undefined {
  const literal = (): TypedLiteral | undefined => {
    const v = exactOf(text, span, env);
    return v === undefined ? undefined : { type: { t: "number" }, literal: { l: "number", v } };
  };
  switch (expected?.t) {
    case "quantity":
      return isShare(expected.dimension)
        ? literal()
        : env.say("bare-number", span, {
            number: text,
            wanted: typeWords(expected),
            suggestion: `${text} ${expected.unit ?? "…"}`,
          });
    case "money":
      return env.say("bare-number", span, {
        number: text,
        wanted: typeWords(expected),
        suggestion: `${expected.currency ?? "EUR"} ${text}`,
      });
    case "percent":
    case "share":
      return env.say("bare-number", span, {
        number: text,
        wanted: typeWords(expected),
        suggestion: `${text}%`,
      });
    case "duration":
      return env.say("bare-number", span, {
        number: text,
        wanted: typeWords(expected),
      });
    case "hs":
      return env.say("bare-number", span, {
        number: text,
        wanted: typeWords(expected),
        suggestion: `hs ${text}`,
      });
    case "enum":
      // `5.1` may be one of the values.
      return (
        wordLiteral(text, expected, env) ??
        env.say("not-one-of", span, { value: text, values: expected.values })
      );
    default:
      return literal();
  }
}

function ratio(
  text: string,
  unit: string,
  t: "percent" | "share",
  span: Span,
  env: Env,
): TypedLiteral | undefined {
  const v = inBaseUnits(text, unit, span, env);
  return v === undefined ? undefined : { type: { t }, literal: { l: t, v } };
}

function quantity(
  text: string,
  unit: Name,
  rounded: "up" | "down" | undefined,
  expected: Type | undefined,
  span: Span,
  env: Env,
): TypedLiteral | undefined {
  const wantsTime = expected?.t === "quantity";
  const duration = wantsTime || !/^\d+$/.test(text) ? undefined : toDuration(Number(text), unit.text);
  if (duration !== undefined)
    return {
      type: { t: "duration" },
      literal: { l: "duration", [duration.unit]: duration.v, ...(rounded === undefined ? {} : { rounded }) },
    };
  const found = parseUnit(unit.text);
  const meant = found === undefined ? dailyUnit(unit.text, expected) : undefined;
  if (meant !== undefined) return env.say("unknown-unit", unit.span, { name: unit.text, suggestion: meant });
  if (found === undefined && isCurrency(unit.text.toUpperCase()))
    return env.say("currency-after-amount", span, {
      written: `${text} ${unit.text}`,
      instead: `${unit.text.toUpperCase()} ${text}`,
    });
  if (found === undefined)
    return env.say("unknown-unit", unit.span, {
      name: unit.text,
      ...suggestion(closest(unit.text, unitsOf(expected))),
    });
  // ppm and ppb are parts of a whole; so is mg/kg, unless a quantity in mg/kg is asked for.
  if (isShare(found.dimension) && expected?.t !== "quantity")
    return ratio(text, unit.text, "share", span, env);
  const written = exactOf(text, span, env);
  const v = inBaseUnits(text, unit.text, span, env);
  return v === undefined || written === undefined
    ? undefined
    : {
        type: { t: "quantity", dimension: found.dimension, unit: unit.text },
        literal: { l: "quantity", v, unit: unit.text, written },
      };
}

/** How units are written in daily use, where no two of them can be meant. */
const DAILY_UNITS: Readonly<Record<string, string>> = {
  kgs: "kg",
  kilo: "kg",
  kilos: "kg",
  gr: "g",
  gms: "g",
  pound: "lb",
  pounds: "lb",
  ounce: "oz",
  ounces: "oz",
  ton: "tonnes",
  tons: "tonnes",
  meter: "m",
  meters: "m",
  liter: "L",
  liters: "L",
  ltr: "L",
  watt: "W",
  watts: "W",
  volt: "V",
  volts: "V",
  hrs: "h",
  mins: "min",
  c: "°C",
  celsius: "°C",
};

function dailyUnit(written: string, expected: Type | undefined): string | undefined {
  const word = expected?.t === "quantity" ? written.toLowerCase() : written;
  const unit = Object.hasOwn(DAILY_UNITS, word) ? DAILY_UNITS[word] : undefined;
  return unit !== undefined && unitsOf(expected).includes(unit) ? unit : undefined;
}

/** Units of what is measured, where that is known. */
function unitsOf(expected: Type | undefined): readonly string[] {
  const units = unitNames();
  if (expected?.t !== "quantity") return units;
  const wanted = expected.dimension.join();
  return units.filter((unit) => parseUnit(unit)?.dimension.join() === wanted);
}

function inBaseUnits(text: string, unit: string, span: Span, env: Env): string | undefined {
  const written = exactOf(text, span, env);
  const factor = parseUnit(unit)?.factor;
  return written === undefined || factor === undefined
    ? undefined
    : writeExact(multiply(readExact(written), factor));
}

function exactOf(text: string, span: Span, env: Env): string | undefined {
  const exact = parseExact(text);
  return exact === undefined ? env.say("number-too-long", span, { number: text }) : writeExact(exact);
}
