import type { Expr, Span } from "../dsl/ast.ts";

/** A condition as a reader takes it in: sentences, joined by `all of` or `any of`. */
export type Sentence =
  | { readonly text: string }
  | { readonly join: "all" | "any"; readonly not: boolean; readonly of: readonly Sentence[] };

/** The author's own words for a condition, split where it joins several. */
export function sentencesOf(expr: Expr, source: string): Sentence {
  return split(expr, source, false);
}

function split(expr: Expr, source: string, not: boolean): Sentence {
  if (expr.x === "parens") return split(expr.of, source, not);
  if (expr.x === "not") {
    const inner = split(expr.of, source, !not);
    return "text" in inner ? { text: not ? inner.text : words(expr.span, source) } : inner;
  }
  if (expr.x === "and" || expr.x === "or") {
    return {
      join: expr.x === "and" ? "all" : "any",
      not,
      of: expr.of.map((part) => split(part, source, false)),
    };
  }
  return { text: words(expr.span, source) };
}

/** What stands at a span, on one line and without comments. */
export function words({ start, end }: Span, source: string): string {
  return source
    .slice(start, end)
    .replace(/"[^"]*"|#[^\n]*/g, (part) => (part.startsWith("#") ? "" : part))
    .replace(/\s+/g, " ")
    .trim();
}
