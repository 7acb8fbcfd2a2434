import { parseExact, writeExact } from "../../../engine/index.ts";
import type { CompareWord, Expr, Lit, RuleDecl, Span } from "../../ast.ts";
import type { Symbols } from "../../bind/symbols.ts";
import { bare } from "../../check/context.ts";

/** A value at which a rule changes its mind about a fact. */
export interface Threshold {
  readonly fact: string;
  readonly value: Lit;
  /** The rule's question comes out true at the value itself, as far as it asks this. */
  readonly fires: boolean;
  /** The comparison itself. */
  readonly at: Expr;
  /** Where the rule asks, itself or through a define. */
  readonly span: Span;
}

/** True at the limit itself. */
const INCLUSIVE: Partial<Record<CompareWord, boolean>> = {
  "at-most": true,
  "at-least": true,
  "on-or-before": true,
  "on-or-after": true,
  over: false,
  under: false,
  before: false,
  after: false,
};

/** The limits a rule asks about, in the order they stand; those of defines where the rule names them. */
export function thresholdsOf({ scopes, whens, unless }: RuleDecl, symbols: Symbols): readonly Threshold[] {
  const found = [
    ...scopes.flatMap(({ where }) => (where === undefined ? [] : within(where, symbols, true))),
    ...whens.flatMap(({ cond }) => within(cond, symbols, true)),
    ...unless.flatMap(({ cond }) => within(cond, symbols, false)),
  ];
  const once = new Map(found.map((each) => [`${each.fact} ${keyOf(each.value)}`, each]));
  return [...once.values()];
}

/** Equal for values that are the same: `EUR 150` and `EUR 150.00`. */
export function keyOf(lit: Lit): string {
  if (!("text" in lit)) return JSON.stringify({ ...lit, span: undefined });
  const exact = parseExact(lit.text);
  const unit = lit.v === "quantity" ? lit.unit.text : lit.v === "money" ? lit.currency : "";
  return `${lit.v} ${exact === undefined ? lit.text : writeExact(exact)} ${unit}`;
}

function within(
  expr: Expr,
  symbols: Symbols,
  asked: boolean,
  span?: Span,
  seen: ReadonlySet<string> = new Set(),
): readonly Threshold[] {
  const into = (inner: Expr, sense: boolean) => within(inner, symbols, sense, span, seen);
  switch (expr.x) {
    case "and":
    case "or":
      return expr.of.flatMap((each) => into(each, asked));
    case "not":
      return into(expr.of, !asked);
    case "parens":
      return into(expr.of, asked);
    case "quantifier":
      return into(expr.has, expr.q === "no" ? !asked : asked);
    case "compare": {
      const inclusive = INCLUSIVE[expr.op];
      if (inclusive === undefined) return [];
      const at = span ?? expr.span;
      const fires = inclusive === asked;
      return [
        ...limit(expr.a, expr.b, fires, expr, at, symbols),
        ...limit(expr.b, expr.a, fires, expr, at, symbols),
      ];
    }
    case "between": {
      const at = span ?? expr.span;
      const fires = expr.not !== asked;
      return [
        ...limit(expr.of, expr.low, fires, expr, at, symbols),
        ...limit(expr.of, expr.high, fires, expr, at, symbols),
      ];
    }
    case "name": {
      const define = symbols.defines.get(expr.name.text)?.decl;
      if (define === undefined || seen.has(expr.name.text)) return [];
      return within(define.body, symbols, asked, span ?? expr.span, new Set([...seen, expr.name.text]));
    }
    default:
      return [];
  }
}

function limit(
  of: Expr,
  against: Expr,
  fires: boolean,
  at: Expr,
  span: Span,
  symbols: Symbols,
): readonly Threshold[] {
  const fact = factIn(of, symbols);
  const value = valueIn(against, symbols);
  return fact === undefined || value === undefined ? [] : [{ fact, value, fires, at, span }];
}

/** The fact that is compared, through a define that only gives it a name. Converted, it is another amount. */
function factIn(expr: Expr, symbols: Symbols, depth = 0): string | undefined {
  const inner = bare(expr);
  if (inner.x !== "name" || depth > 8) return undefined;
  const { text } = inner.name;
  if (symbols.facts.has(text)) return text;
  const define = symbols.defines.get(text)?.decl;
  return define && factIn(define.body, symbols, depth + 1);
}

/** A fixed value, or that of a parameter that has one for everybody at all times. */
function valueIn(expr: Expr, { parameters }: Symbols): Lit | undefined {
  const inner = bare(expr);
  if (inner.x === "lit") return inner.lit.v === "none" || inner.lit.v === "text" ? undefined : inner.lit;
  const parameter = inner.x === "name" ? parameters.get(inner.name.text)?.decl : undefined;
  const [line, another] = parameter?.by.length === 0 ? parameter.lines : [];
  const value = another === undefined && line?.dates.from === undefined ? line?.value : undefined;
  return value?.v === "expr" && value.expr.x === "lit" && value.expr.lit.v !== "none"
    ? value.expr.lit
    : undefined;
}
