import { CATALOGUE_KINDS, codeSchemes, isCurrency, unitNames } from "../../engine/index.ts";
import type { NumberLit, TypeExpr } from "../ast.ts";
import type { Say } from "../report.ts";
import { closest } from "../suggest.ts";
import { suggestion } from "./names.ts";
import { quantityIn, type Type } from "./type.ts";

/** A list nobody bounded is bounded anyway: every list has an end. */
const LIST_MAX = 100;

const TYPE_WORDS = [
  "text",
  "number",
  "percent",
  "share",
  "date",
  "moment",
  "duration",
  "country",
  "place",
  "language",
  "codes",
  "money",
  ...CATALOGUE_KINDS,
];

/** The type a fact or parameter is declared with. */
export function declaredType(expr: TypeExpr, say: Say): Type | undefined {
  switch (expr.t) {
    case "yes-or-no":
      return { t: "bool" };
    case "codes":
      return { t: "hs" };
    case "quantity": {
      const unit = expr.unit.text;
      return (
        quantityIn(unit) ??
        say("unknown-unit", expr.unit.span, { name: unit, ...suggestion(closest(unit, unitNames())) })
      );
    }
    case "money": {
      const currency = expr.currency;
      if (currency === undefined) return { t: "money" };
      if (isCurrency(currency.text)) return { t: "money", currency: currency.text };
      return say("unknown-currency", currency.span, { name: currency.text });
    }
    case "one-of": {
      const values = expr.values.map((value) => ("text" in value ? value.text : value.value));
      const twice = expr.values.find((_, i) => values.indexOf(values[i] ?? "") < i);
      if (twice !== undefined)
        say("value-twice", twice.span, { value: "text" in twice ? twice.text : twice.value });
      return { t: "enum", values: [...new Set(values)] };
    }
    case "code": {
      const scheme = expr.scheme.text;
      if (codeSchemes().includes(scheme)) return { t: "code", scheme };
      return say("unknown-scheme", expr.scheme.span, {
        name: scheme,
        schemes: codeSchemes(),
        ...suggestion(closest(scheme, codeSchemes())),
      });
    }
    case "named": {
      const kind = CATALOGUE_KINDS.find((one) => one === expr.name.text);
      if (kind !== undefined) return { t: "catalogue", kind };
      return say("unknown-type", expr.name.span, {
        name: expr.name.text,
        ...suggestion(closest(expr.name.text, TYPE_WORDS)),
      });
    }
    case "list": {
      const of = declaredType(expr.of, say);
      const max = expr.max === undefined ? LIST_MAX : countOf(expr.max, say);
      return of === undefined || max === undefined
        ? undefined
        : { t: "list", of, max, complete: expr.complete };
    }
    default:
      return { t: expr.t };
  }
}

/** A whole number of things, one at least. */
export function countOf(number: NumberLit, say: Say): number | undefined {
  const count = Number(number.text);
  return Number.isSafeInteger(count) && count > 0
    ? count
    : say("not-a-count", number.span, { number: number.text });
}
