/** Small changes to one declaration, each of which should make at least one of its examples fail. */
import type {
  DateSpan,
  DefineDecl,
  Expr,
  GroupDecl,
  ListDecl,
  Lit,
  NumberLit,
  Outcome,
  ParameterDecl,
  RuleDecl,
  Span,
  TableDecl,
} from "../dsl/ast.ts";
import { datedByLeftOut, otherHands, otherKeys, smallerGroups, surer } from "./mutate/frame.ts";
import { dayAfter, OTHER_COMPARISON, OTHER_SEVERITY, oneMore, shifted } from "./mutate/neighbours.ts";

export type Mutable = RuleDecl | DefineDecl | TableDecl | ParameterDecl | ListDecl | GroupDecl;

/** A replacement of some text, and what it does in words. */
export interface Mutation {
  readonly span: Span;
  readonly text: string;
  readonly what: string;
}

/** What the neighbours of a value are. */
export interface Surroundings {
  readonly groups: readonly string[];
  /** The values of a fact that is `one of …`. */
  readonly valuesOf: (fact: string) => readonly string[] | undefined;
}

export function mutationsOf(decl: Mutable, source: string, around: Surroundings): readonly Mutation[] {
  const mutator = new Mutator(source, around);
  switch (decl.kind) {
    case "rule":
      mutator.rule(decl);
      break;
    case "define":
      mutator.expr(decl.body);
      break;
    case "table":
      mutator.table(decl);
      break;
    case "parameter":
      mutator.parameter(decl);
      break;
    case "list":
      mutator.list(decl);
      break;
    case "group":
      for (const { dates } of decl.versions) if (dates) mutator.dates(dates);
  }
  return [...mutator.found, ...frameOf(decl, source, around)];
}

function frameOf(decl: Mutable, source: string, around: Surroundings): readonly Mutation[] {
  switch (decl.kind) {
    case "rule":
      return [
        ...datedByLeftOut(decl.meta.datedBy, source),
        ...surer(decl),
        ...decl.outcomes.flatMap((outcome) => otherHands(outcome, source)),
      ];
    case "table":
      return datedByLeftOut(decl.meta.datedBy, source);
    case "parameter":
      return [...datedByLeftOut(decl.datedBy, source), ...otherKeys(decl, source, around)];
    case "group":
      return smallerGroups(decl, source);
    default:
      return [];
  }
}

const COUNTRY = /^[A-Z]{2}(?:-[A-Z0-9]+)?$/;

class Mutator {
  readonly found: Mutation[] = [];
  readonly #source: string;
  readonly #around: Surroundings;

  constructor(source: string, around: Surroundings) {
    this.#source = source;
    this.#around = around;
  }

  rule({ meta, scopes, whens, unless, outcomes, otherwise }: RuleDecl): void {
    for (const { dates } of meta.effective) this.dates(dates);
    for (const dates of meta.suspended) this.dates(dates);
    if (meta.enforcedFrom) this.expr(meta.enforcedFrom);
    if (meta.unverified) this.expr(meta.unverified.from);
    for (const { where } of scopes) if (where) this.#scope(where);
    for (const { span, cond } of whens) {
      // A rule with no `when` at all is always true; it cannot simply be left out where it is the only one.
      if (whens.length > 1) this.#put(span, "", "a `when` left out");
      else this.#put(cond.span, "date is known", "the `when` made empty");
      this.expr(cond);
    }
    for (const { span, cond } of unless) {
      this.#put(span, "", "an `unless` left out");
      this.expr(cond);
    }
    for (const outcome of outcomes) {
      if (outcomes.length > 1) this.#put(outcome.span, "inform", "an outcome left out");
      this.#outcome(outcome);
    }
    for (const { span, severity } of otherwise)
      this.#put(span, `otherwise ${OTHER_SEVERITY[severity]}`, "another severity");
  }

  table({ meta, scopes, rows }: TableDecl): void {
    for (const { dates } of meta.effective) this.dates(dates);
    for (const { where } of scopes) if (where) this.#scope(where);
    for (const { cells, results } of rows) {
      if (cells !== "otherwise")
        for (const cell of cells) {
          if (cell.c === "values") for (const value of cell.values) this.expr(value);
          if (cell.c === "range") for (const end of [cell.low, cell.high]) if (end) this.expr(end.value);
        }
      for (const [i, result] of results.entries()) {
        const others = rows.flatMap((row) => row.results[i] ?? []).map((other) => this.#text(other.span));
        const other = others.find((text) => text !== this.#text(result.span));
        if (other !== undefined) this.#put(result.span, other, "another result");
      }
    }
  }

  parameter({ lines }: ParameterDecl): void {
    for (const { dates, value } of lines) {
      this.dates(dates);
      if (value.v === "expr") this.expr(value.expr);
    }
  }

  list({ entries }: ListDecl): void {
    for (const { span } of entries) this.#put(span, '"nothing of the kind"', "an entry left out");
  }

  expr(expr: Expr): void {
    switch (expr.x) {
      case "and":
      case "or":
        this.#connective(expr);
        for (const operand of expr.of) this.expr(operand);
        return;
      case "not":
        this.#put(expr.span, this.#text(expr.of.span), "a `not` left out");
        this.expr(expr.of);
        return;
      case "parens":
        this.expr(expr.of);
        return;
      case "compare":
        this.#compare(expr);
        return;
      case "between":
        this.expr(expr.low);
        this.expr(expr.high);
        return;
      case "one-of":
        this.#oneOf(expr);
        return;
      case "in":
        this.#put(gap(expr.of, expr.name), expr.not ? " is in " : " is not in ", "negated");
        if (this.#around.groups.includes(expr.name.text))
          for (const group of this.#around.groups)
            if (group !== expr.name.text) this.#put(expr.name.span, group, "another group");
        return;
      case "state": {
        const state = expr.state.replace("-", " ");
        const span = { start: expr.of.span.end, end: expr.span.end };
        this.#put(span, ` is ${expr.not ? "" : "not "}${state}`, "negated");
        this.expr(expr.of);
        return;
      }
      case "quantifier":
        this.#put(
          { start: expr.span.start, end: expr.record.span.start },
          expr.q === "any" ? "every " : "any ",
          "another quantifier",
        );
        this.expr(expr.has);
        return;
      case "arith": {
        const sign = gap(expr.a, expr.b);
        const other = { "+": "-", "-": "+", "*": "/", "/": "*" }[expr.op];
        this.#put(sign, this.#text(sign).replace(expr.op, other), "another sign");
        this.#put(expr.span, this.#text(expr.a.span), "a term left out");
        this.expr(expr.a);
        this.expr(expr.b);
        return;
      }
      case "share-of":
        this.expr(expr.rate);
        this.expr(expr.base);
        return;
      case "call":
        for (const argument of expr.args) this.expr(argument);
        return;
      case "aggregate":
        if (expr.where) this.expr(expr.where);
        return;
      case "converted":
      case "shared":
        this.expr(expr.of);
        return;
      case "digits":
        this.#count(expr.digits, "digits");
        return;
      case "lit":
        this.#literal(expr.span, expr.lit);
        return;
      default:
        return;
    }
  }

  /** `destination is in EU` and nothing else: what a rule without it would be. */
  #scope(where: Expr): void {
    this.#put(where.span, "date is known", "the scope left out");
    this.expr(where);
  }

  #connective(expr: Extract<Expr, { x: "and" | "or" }>): void {
    const other = expr.x === "and" ? "or" : "and";
    const parts = expr.of.map(({ span }) => this.#text(span));
    const write = (texts: readonly string[]) =>
      texts.length === 1 ? (texts[0] ?? "") : `(${texts.join(` ${expr.x} `)})`;
    for (let i = 0; i + 1 < parts.length; i += 1) {
      const joined = `(${parts[i]} ${other} ${parts[i + 1]})`;
      this.#put(
        expr.span,
        write([...parts.slice(0, i), joined, ...parts.slice(i + 2)]),
        `${expr.x} → ${other}`,
      );
    }
    for (const [i, part] of parts.entries())
      this.#put(expr.span, write(parts.filter((_, at) => at !== i)), `without ${part}`);
  }

  #compare(expr: Extract<Expr, { x: "compare" }>): void {
    this.#put(gap(expr.a, expr.b), ` ${OTHER_COMPARISON[expr.op]} `, "another comparison");
    this.expr(expr.a);
    if (expr.b.x !== "name") {
      this.expr(expr.b);
      return;
    }
    const value = expr.b.name.text;
    const values = expr.a.x === "name" ? this.#around.valuesOf(expr.a.name.text) : undefined;
    if (values?.includes(value)) {
      const other = values[(values.indexOf(value) + 1) % values.length];
      if (other !== undefined) this.#put(expr.b.span, other, "another value");
    } else if (COUNTRY.test(value)) {
      for (const country of ["US", "AT", "XI"])
        if (country !== value) this.#put(expr.b.span, country, "another country");
    }
  }

  #oneOf(expr: Extract<Expr, { x: "one-of" }>): void {
    const [first, last] = [expr.values[0], expr.values.at(-1)];
    if (first === undefined || last === undefined) return;
    const texts = expr.values.map(({ span }) => this.#text(span));
    const span = { start: first.span.start, end: last.span.end };
    if (texts.length > 1)
      for (const [i, text] of texts.entries())
        this.#put(span, texts.filter((_, at) => at !== i).join(", "), `without ${text}`);
    const known = expr.of.x === "name" ? this.#around.valuesOf(expr.of.name.text) : undefined;
    for (const value of oneMore(known ?? [], texts))
      this.#put(span, [...texts, value].join(", "), `with ${value}`);
    this.#put(gap(expr.of, first), expr.not ? " is one of " : " is not one of ", "negated");
    for (const value of expr.values) if (value.x === "lit") this.#literal(value.span, value.lit);
  }

  #outcome(outcome: Outcome): void {
    switch (outcome.o) {
      case "finding":
        this.#put(outcome.span, OTHER_SEVERITY[outcome.severity], "another severity");
        return;
      case "require": {
        if (outcome.with) this.expr(outcome.with);
        const [first, last] = [outcome.papers[0], outcome.papers.at(-1)];
        if (first === undefined || last === undefined || outcome.papers.length === 1) return;
        const span = { start: first.kind.span.start, end: last.name.span.end };
        const texts = outcome.papers.map(({ kind, name }) => `${kind.text} ${name.text}`);
        for (const [i, text] of texts.entries())
          this.#put(span, texts.filter((_, at) => at !== i).join(", "), `without ${text}`);
        return;
      }
      case "charge":
        this.expr(outcome.amount);
        if (outcome.per?.p === "distinct" && outcome.per.digits) this.#count(outcome.per.digits, "digits");
        if (outcome.per?.p === "portions") {
          if (outcome.per.size) this.#count(outcome.per.size, "size of a portion");
          if (!outcome.per.started)
            this.#put(
              outcome.per.span,
              this.#text(outcome.per.span).replace(/^per /, "per started "),
              "by portions begun",
            );
        }
        return;
      case "exempt":
        if (outcome.kinds.length > 1)
          for (const kind of outcome.kinds) {
            const rest = outcome.kinds.filter((other) => other !== kind).map(({ text }) => text);
            this.#put(outcome.span, `exempt from ${rest.join(", ")}`, `without ${kind.text}`);
          }
    }
  }

  dates({ from, until }: DateSpan): void {
    if (from) this.expr(from);
    if (until) this.expr(until);
  }

  #literal(span: Span, lit: Lit): void {
    switch (lit.v) {
      case "number":
        this.#steps(span, lit.text, ["1"], (text) => text);
        return;
      case "percent":
        this.#steps(span, lit.text.replace(/ ?%$/, ""), ["0.1"], (text) => `${text}%`);
        return;
      case "money":
        this.#steps(span, lit.text, ["0.01"], (text) => `${lit.currency} ${text}`);
        return;
      case "quantity":
        this.#steps(span, lit.text, ["0.001", "1"], (text) => `${text} ${lit.unit.text}`);
        return;
      case "date":
        for (const days of [1, -1]) this.#put(span, dayAfter(lit.text, days), "another day");
        return;
      case "yes-or-no":
        this.#put(span, lit.value ? "no" : "yes", "the other answer");
        return;
      case "hs":
        this.#put(
          span,
          this.#text(span).replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
          "another code",
        );
        return;
      default:
        return;
    }
  }

  #count(number: NumberLit, what: string): void {
    this.#steps(number.span, number.text, ["1"], (text) => text, what);
  }

  #steps(
    span: Span,
    text: string,
    steps: readonly string[],
    write: (text: string) => string,
    what = "another number",
  ): void {
    for (const step of steps)
      for (const sign of [1n, -1n]) this.#put(span, write(shifted(text, step, sign)), what);
  }

  #put(span: Span, text: string, what: string): void {
    this.found.push({ span, text, what: `${what}: ${short(this.#text(span))} → ${short(text)}` });
  }

  #text({ start, end }: Span): string {
    return this.#source.slice(start, end);
  }
}

function gap(before: { readonly span: Span }, after: { readonly span: Span }): Span {
  return { start: before.span.end, end: after.span.start };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? "nothing" : `«${line.length > 70 ? `${line.slice(0, 69)}…` : line}»`;
}
