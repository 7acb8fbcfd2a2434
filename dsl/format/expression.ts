import type { CompareWord, Expr, Lit, Name, Text } from "../ast.ts";
import { quote } from "../lexer.ts";

/*
 * How closely an expression holds together, as the grammar has it. A part that holds less closely than its place
 * demands gets parentheses.
 */
const OR = 1;
const AND = 2;
const NEGATION = 3;
const COMPARISON = 4;
const CONVERSION = 5;
const SUM = 6;
const PRODUCT = 7;
const SHARE = 8;
const OPERAND = 9;
const PRIMARY = 10;

/** Words for which `is not …` is one test and not the denial of a part. */
const BOUNDS: Readonly<Record<string, string>> = {
  "at-most": "at most",
  "at-least": "at least",
  over: "over",
  under: "under",
  before: "before",
  after: "after",
  "on-or-before": "on or before",
  "on-or-after": "on or after",
};

/** Names that would be read as the beginning of something else before `of`. */
const BEFORE_OF = /(?:^| )(?:sum|count|largest|smallest|average|larger|smaller|difference|one)$/;
/** Names that would be read as a test after `is`. */
const STATE = /^(?:known|missing|verified)\b/;

/** The canonical sentence of a condition or value, on one line. */
export function formatExpr(expr: Expr): string {
  return at(expr, OR);
}

export function nameList(names: readonly Name[]): string {
  return names.map(({ text }) => text).join(", ");
}

/** A list by its name, or its members in parentheses. */
function namedOrWritten(values: readonly Expr[]): string {
  const [only] = values;
  return values.length === 1 && only?.x === "name" ? formatExpr(only) : `(${valueList(values)})`;
}

export function valueList(values: readonly Expr[]): string {
  return values.map(formatExpr).join(", ");
}

export function nameOrText(word: Name | Text): string {
  return "text" in word ? word.text : quote(word.value);
}

/** As a value of `charge`, of a table or of `larger of`: no condition, unless in parentheses. */
export function formatSum(expr: Expr): string {
  return at(expr, CONVERSION);
}

/** As what follows `payable by` or `covering`: no arithmetic, unless in parentheses. */
export function formatOperand(expr: Expr): string {
  return at(expr, OPERAND);
}

/** As one of several that `and` or `or` joins. */
export function formatLimb(expr: Expr): string {
  return at(expr, NEGATION);
}

function at(expr: Expr, least: number): string {
  const text = plain(expr);
  return closeness(expr) < least ? `(${text})` : text;
}

function closeness(expr: Expr): number {
  switch (expr.x) {
    case "or":
      return OR;
    case "and":
      return AND;
    case "not":
    case "quantifier":
      return NEGATION;
    case "compare":
    case "between":
    case "one-of":
    case "same-members":
    case "in":
    case "state":
    case "mentions":
    case "includes":
      return COMPARISON;
    case "converted":
      return CONVERSION;
    case "arith":
      return expr.op === "+" || expr.op === "-" ? SUM : PRODUCT;
    case "share-of":
      return SHARE;
    case "shared":
    case "digits":
      return OPERAND;
    case "charged":
      return expr.by === undefined ? PRIMARY : OPERAND;
    case "parens":
    case "call":
    case "aggregate":
    case "name":
    case "lit":
    case "after":
    case "later":
      return PRIMARY;
  }
}

function plain(expr: Expr): string {
  switch (expr.x) {
    case "or":
    case "and":
      return expr.of.map(formatLimb).join(` ${expr.x} `);
    case "not":
      return denial(expr.of);
    case "parens":
      return `(${formatExpr(expr.of)})`;
    case "compare":
      return `${at(expr.a, CONVERSION)} ${compared(expr.op, expr.b)}`;
    case "between":
      return `${tested(expr)} between ${at(expr.low, CONVERSION)} and ${at(expr.high, CONVERSION)}`;
    case "one-of":
      return `${tested(expr)} one of ${valueList(expr.values)}`;
    case "same-members":
      return `${tested(expr)} same members as ${namedOrWritten(expr.as)}`;
    case "in":
      return `${tested(expr)} in ${expr.name.text}`;
    case "state":
      return `${tested(expr)} ${expr.state === "well-formed" ? "well formed" : expr.state}`;
    case "mentions":
      return `${at(expr.of, CONVERSION)} mentions ${terms(expr.what)}${
        expr.after === undefined ? "" : ` ${expr.after.not ? "not after" : "after"} ${terms(expr.after.what)}`
      }`;
    case "includes":
      return `${at(expr.of, CONVERSION)} includes ${included(expr.mode, expr.values)}`;
    case "quantifier":
      return `${expr.q} ${expr.record.text} in ${expr.list.text} has (${formatExpr(expr.has)})`;
    case "arith": {
      const [left, right] = expr.op === "+" || expr.op === "-" ? [SUM, PRODUCT] : [PRODUCT, SHARE];
      return `${at(expr.a, left)} ${expr.op} ${at(expr.b, right)}`;
    }
    case "share-of": {
      const rate = at(expr.rate, OPERAND);
      return `${BEFORE_OF.test(rate) ? `(${rate})` : rate} of ${at(expr.base, SHARE)}`;
    }
    case "call":
      return `${expr.op} of (${expr.args.map(formatSum).join(", ")})`;
    case "aggregate":
      return aggregate(expr);
    case "converted": {
      const exchange = expr.at === undefined ? "" : ` at ${expr.at.text}`;
      return `${at(expr.of, PRODUCT)} converted to ${expr.to.text}${exchange}`;
    }
    case "charged":
      return `charged ${expr.chargeKind.text}${expr.by === undefined ? "" : ` shared by ${at(expr.by, OPERAND)}`}`;
    case "shared": {
      // `charged duty shared by x` is one thing.
      const of = expr.of.x === "charged" ? `(${plain(expr.of)})` : at(expr.of, PRIMARY);
      return `${of} shared by ${at(expr.by, OPERAND)}`;
    }
    case "digits": {
      const of = expr.of.x === "aggregate" ? `(${plain(expr.of)})` : at(expr.of, PRIMARY);
      return `${of} to ${expr.digits.text} digits`;
    }
    case "name":
      return expr.name.text;
    case "after":
      return `${formatExpr(expr.duration)} after ${expr.act.text}`;
    case "later":
      return `${expr.op} of ${valueList(expr.of)}`;
    case "lit":
      return formatLit(expr.lit);
  }
}

function denial(of: Expr): string {
  const bound = of.x === "compare" ? BOUNDS[of.op] : undefined;
  if (of.x !== "compare" || bound === undefined) return `not ${at(of, NEGATION)}`;
  return `${at(of.a, CONVERSION)} is not ${bound} ${at(of.b, CONVERSION)}`;
}

function compared(op: CompareWord, b: Expr): string {
  const value = at(b, CONVERSION);
  switch (op) {
    case "is":
    case "is-not": {
      const word = STATE.test(value) ? `(${value})` : value;
      return op === "is" ? `is ${word}` : `is not ${word}`;
    }
    case "same-as":
      return `is same as ${value}`;
    case "not-same-as":
      return `is not same as ${value}`;
    default:
      return `is ${BOUNDS[op]} ${value}`;
  }
}

function tested({ of, not }: { readonly of: Expr; readonly not: boolean }): string {
  return `${at(of, CONVERSION)} is${not ? " not" : ""}`;
}

function terms(what: readonly (Name | Text)[]): string {
  const [first] = what;
  const single = what.length === 1 && first !== undefined && !("text" in first);
  return `${single ? "" : "any of "}${what.map(nameOrText).join(", ")}`;
}

function included(mode: "one" | "all" | "none", values: readonly Expr[]): string {
  if (mode !== "one") return `${mode} of (${valueList(values)})`;
  return values.map((value) => at(value, OPERAND)).join(", ");
}

function aggregate({ op, of, digits, list, where }: Extract<Expr, { readonly x: "aggregate" }>): string {
  return [
    `${op === "count-distinct" ? "count distinct" : op} of ${of.text}`,
    ...(digits === undefined ? [] : [`to ${digits.text} digits`]),
    ...(list === undefined ? [] : [`in ${list.text}`]),
    ...(where === undefined ? [] : [`where (${formatExpr(where)})`]),
  ].join(" ");
}

function formatLit(lit: Lit): string {
  switch (lit.v) {
    case "text":
      return quote(lit.value);
    case "number":
    case "date":
    case "moment":
      return lit.text;
    case "percent":
      return `${lit.text}%`;
    case "quantity":
      return `${lit.text} ${lit.unit.text}${lit.rounded === undefined ? "" : ` rounded ${lit.rounded}`}`;
    case "money":
      return `${lit.currency} ${lit.text}`;
    case "hs":
      return `hs ${lit.text}`;
    case "yes-or-no":
      return lit.value ? "yes" : "no";
    case "none":
      return "none";
  }
}
