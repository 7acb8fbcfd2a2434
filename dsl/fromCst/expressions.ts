import { type CstNode, type IToken, tokenMatcher } from "chevrotain";
import type { CompareWord, DateSpan, Expr, Lit, Name, Span, Text } from "../ast.ts";
import type * as cst from "../generated/cst.ts";
import { grammar } from "../grammar.ts";
import { spanOf } from "../lexer.ts";
import type { Say } from "../report.ts";
import { cover } from "../source.ts";
import { AtLeast, AtMost, LessThan, MoreThan, NotEqual } from "../tokens.ts";
import { given, name, nth, numberLit, one, spanOfNode, text } from "./nodes.ts";

/** Terms of one sum and factors of one product: every tree is at most that deep on its left side. */
const MAX_TERMS = 100;

/** Conditions and values. One method for each rule of the grammar, called with that rule's node. */
export abstract class ExpressionVisitor extends grammar.getBaseCstVisitorConstructor() {
  protected say: Say = () => undefined;

  condition(node: cst.ConditionCstNode): Expr {
    const { conjunction } = node.children;
    if (conjunction.length === 1) return this.conjunction(one(conjunction));
    const mixed = conjunction.find(({ children }) => children.AND !== undefined);
    if (mixed !== undefined) this.say("and-or-mixed", spanOfNode(node));
    return { x: "or", of: conjunction.map((each) => this.conjunction(each)), span: spanOfNode(node) };
  }

  conjunction(node: cst.ConjunctionCstNode): Expr {
    const { negation } = node.children;
    if (negation.length === 1) return this.negation(one(negation));
    return { x: "and", of: negation.map((each) => this.negation(each)), span: spanOfNode(node) };
  }

  negation(node: cst.NegationCstNode): Expr {
    const { negation, quantifier, comparison } = node.children;
    if (negation !== undefined) return { x: "not", of: this.negation(one(negation)), span: spanOfNode(node) };
    return quantifier !== undefined ? this.quantifier(one(quantifier)) : this.comparison(one(comparison));
  }

  quantifier(node: cst.QuantifierCstNode): Expr {
    const { ANY, EVERY, record, list, inner } = node.children;
    return {
      x: "quantifier",
      q: ANY ? "any" : EVERY ? "every" : "no",
      record: name(one(record)),
      list: name(one(list)),
      has: this.inner(one(inner)),
      span: spanOfNode(node),
    };
  }

  inner({ children }: cst.InnerCstNode): Expr {
    const { condition, negation } = children;
    return unwrap(condition ? this.condition(one(condition)) : this.negation(one(negation)));
  }

  comparison({ children }: cst.ComparisonCstNode): Expr {
    const left = this.sum(one(children.sum));
    if (children.isTest) return this.isTest(one(children.isTest), left);
    if (children.signTest) return this.signTest(one(children.signTest), left);
    if (children.mentionsTest) return this.mentionsTest(one(children.mentionsTest), left);
    if (children.includesTest) return this.includesTest(one(children.includesTest), left);
    return left;
  }

  isTest(node: cst.IsTestCstNode, of: Expr): Expr {
    const { NOT, ONE, values, set, SAME, MEMBERS, BETWEEN, bound, state, sum } = node.children;
    const not = NOT !== undefined;
    const span = cover(of.span, spanOfNode(node));
    if (ONE) return { x: "one-of", not, of, values: this.values(one(values)), span };
    if (set) return { x: "in", not, of, name: name(one(set)), span };
    if (state) return { x: "state", not, state: this.state(one(state)), of, span };
    if (BETWEEN)
      return { x: "between", not, of, low: this.sum(nth(sum, 0)), high: this.sum(nth(sum, 1)), span };
    if (MEMBERS) return { x: "same-members", not, of, as: this.values(one(values)), span };
    const b = this.sum(one(sum));
    if (SAME) return { x: "compare", op: not ? "not-same-as" : "same-as", a: of, b, span };
    if (!bound) return { x: "compare", op: not ? "is-not" : "is", a: of, b, span };
    const compared: Expr = { x: "compare", op: this.bound(one(bound)), a: of, b, span };
    return not ? { x: "not", of: compared, span } : compared;
  }

  bound({ children }: cst.BoundCstNode): CompareWord {
    if (children.LEAST) return "at-least";
    if (children.MOST) return "at-most";
    if (children.OVER) return "over";
    if (children.UNDER) return "under";
    if (children.BEFORE) return children.ON ? "on-or-before" : "before";
    return children.ON ? "on-or-after" : "after";
  }

  state({ children }: cst.StateCstNode): "known" | "missing" | "none" | "well-formed" | "verified" {
    if (children.KNOWN) return "known";
    if (children.MISSING) return "missing";
    if (children.NONE) return "none";
    return children.VERIFIED ? "verified" : "well-formed";
  }

  signTest(node: cst.SignTestCstNode, a: Expr): Expr {
    const b = this.sum(one(node.children.sum));
    const onDays = b.x === "lit" && (b.lit.v === "date" || b.lit.v === "moment");
    const op = wordOf(one(node.children.Comparator), onDays);
    return { x: "compare", op, a, b, span: cover(a.span, b.span) };
  }

  mentionsTest(node: cst.MentionsTestCstNode, of: Expr): Expr {
    const { term, afterTerms } = node.children;
    const what = term.map((each) => this.term(each));
    const after = afterTerms && this.afterTerms(one(afterTerms));
    return { x: "mentions", of, what, ...given("after", after), span: cover(of.span, spanOfNode(node)) };
  }

  afterTerms({ children }: cst.AfterTermsCstNode): { not: boolean; what: (Name | Text)[] } {
    return { not: children.NOT !== undefined, what: children.term.map((each) => this.term(each)) };
  }

  term({ children }: cst.TermCstNode): Name | Text {
    return children.Quoted ? text(one(children.Quoted)) : name(one(children.Word));
  }

  includesTest(node: cst.IncludesTestCstNode, of: Expr): Expr {
    const { ALL, values, operand } = node.children;
    const span = cover(of.span, spanOfNode(node));
    if (operand) return { x: "includes", of, mode: "one", values: [this.operand(one(operand))], span };
    return { x: "includes", of, mode: ALL ? "all" : "none", values: this.values(one(values)), span };
  }

  values({ children }: cst.ValuesCstNode): Expr[] {
    return (children.value ?? []).map((each) => this.value(each));
  }

  value({ children }: cst.ValueCstNode): Expr {
    return children.literal ? this.literal(one(children.literal)) : nameExpr(one(children.Word));
  }

  sum(node: cst.SumCstNode): Expr {
    const { product, sign = [], CONVERTED, currency, exchange } = node.children;
    const total = chain(
      this.terms(product, node).map((each) => this.product(each)),
      sign,
    );
    if (!CONVERTED) return total;
    if (product.length > 1) this.say("conversion-of-what", spanOfNode(node));
    return {
      x: "converted",
      of: total,
      to: name(one(currency)),
      ...given("at", exchange && name(one(exchange))),
      span: spanOfNode(node),
    };
  }

  product(node: cst.ProductCstNode): Expr {
    const { share, sign = [] } = node.children;
    return chain(
      this.terms(share, node).map((each) => this.share(each)),
      sign,
    );
  }

  /** As many as one calculation may have. */
  private terms<Term>(terms: readonly Term[], node: CstNode): readonly Term[] {
    if (terms.length <= MAX_TERMS) return terms;
    this.say("too-many-terms", spanOfNode(node), { limit: String(MAX_TERMS) });
    return terms.slice(0, MAX_TERMS);
  }

  share(node: cst.ShareCstNode): Expr {
    const rate = this.operand(one(node.children.operand));
    if (!node.children.share) return rate;
    return { x: "share-of", rate, base: this.share(one(node.children.share)), span: spanOfNode(node) };
  }

  operand(node: cst.OperandCstNode): Expr {
    const of = this.primary(one(node.children.primary));
    const span = spanOfNode(node);
    if (node.children.digits)
      return { x: "digits", of, digits: numberLit(this.digits(one(node.children.digits))), span };
    if (!node.children.operand) return of;
    const by = this.operand(one(node.children.operand));
    return of.x === "charged" ? { ...of, by, span } : { x: "shared", of, by, span };
  }

  digits({ children }: cst.DigitsCstNode): IToken {
    return one(children.Numeral);
  }

  primary(node: cst.PrimaryCstNode): Expr {
    const { aggregate, call, chargeKind, condition, literal, name: word } = node.children;
    if (aggregate) return this.aggregate(one(aggregate));
    if (call) return this.call(one(call));
    if (chargeKind) return { x: "charged", chargeKind: name(one(chargeKind)), span: spanOfNode(node) };
    if (literal) return this.literal(one(literal));
    if (word) return nameExpr(one(word));
    const of = this.condition(one(condition));
    // Two pairs say no more than one.
    return of.x === "parens"
      ? { ...of, span: spanOfNode(node) }
      : { x: "parens", of, span: spanOfNode(node) };
  }

  aggregate(node: cst.AggregateCstNode): Expr {
    const { op, DISTINCT, of_, digits, list, inner } = node.children;
    return {
      x: "aggregate",
      op: aggregateOf(one(op).image, DISTINCT !== undefined),
      of: name(one(of_)),
      ...given("digits", digits && numberLit(this.digits(one(digits)))),
      ...given("list", list && name(one(list))),
      ...given("where", inner && this.inner(one(inner))),
      span: spanOfNode(node),
    };
  }

  call(node: cst.CallCstNode): Expr {
    const word = one(node.children.op).image;
    return {
      x: "call",
      op: word === "larger" || word === "smaller" ? word : "difference",
      args: node.children.sum.map((each) => this.sum(each)),
      span: spanOfNode(node),
    };
  }

  literal(node: cst.LiteralCstNode): Expr {
    const span = spanOfNode(node);
    const { Numeral, UnitWord, daysRounded } = node.children;
    const lit =
      Numeral && UnitWord
        ? this.quantity(one(Numeral), one(UnitWord), daysRounded, span)
        : literalOf(node.children, span);
    return { x: "lit", lit, span };
  }

  private quantity(
    count: IToken,
    unit: IToken,
    rounded: readonly cst.DaysRoundedCstNode[] | undefined,
    span: Span,
  ): Lit {
    const direction = rounded && one(one(rounded).children.direction);
    const word = direction?.image;
    const said: "up" | "down" | undefined = word === "up" || word === "down" ? word : undefined;
    if (direction !== undefined && said === undefined)
      this.say("days-rounded", spanOf(direction), { found: direction.image });
    const quantity = { v: "quantity" as const, text: count.image, unit: name(unit), span };
    return said === undefined ? quantity : { ...quantity, rounded: said };
  }

  duration(node: cst.DurationCstNode): Expr {
    const { Numeral, UnitWord, daysRounded } = node.children;
    const span = spanOfNode(node);
    return { x: "lit", lit: this.quantity(one(Numeral), one(UnitWord), daysRounded, span), span };
  }

  daysRounded({ children }: cst.DaysRoundedCstNode): IToken {
    return one(children.direction);
  }

  someTimeAfter(node: cst.SomeTimeAfterCstNode): Expr {
    const { duration, Word } = node.children;
    return {
      x: "after",
      duration: this.duration(one(duration)),
      act: name(one(Word)),
      span: spanOfNode(node),
    };
  }

  laterOrEarlier(node: cst.LaterOrEarlierCstNode): Expr {
    const { op, dayOrName } = node.children;
    return {
      x: "later",
      op: one(op).image === "later" ? "later" : "earlier",
      of: dayOrName.map((each) => this.dayOrName(each)),
      span: spanOfNode(node),
    };
  }

  names({ children }: cst.NamesCstNode): Name[] {
    return children.Word.map(name);
  }

  day(node: cst.DayCstNode): Expr {
    return dateExpr(one(node.children.CalendarDate));
  }

  dayOrName({ children }: cst.DayOrNameCstNode): Expr {
    if (children.someTimeAfter) return this.someTimeAfter(one(children.someTimeAfter));
    if (children.laterOrEarlier) return this.laterOrEarlier(one(children.laterOrEarlier));
    return children.CalendarDate ? dateExpr(one(children.CalendarDate)) : nameExpr(one(children.Word));
  }

  dates(node: cst.DatesCstNode): DateSpan {
    const { BEFORE, first, until } = node.children;
    return {
      ...given("from", first && this.dayOrName(one(first))),
      ...given("until", until && this.until(one(until))),
      sinceBefore: BEFORE !== undefined,
      span: spanOfNode(node),
    };
  }

  until({ children }: cst.UntilCstNode): Expr {
    return this.dayOrName(one(children.dayOrName));
  }

  lineDates(node: cst.LineDatesCstNode): DateSpan {
    const { BEFORE, first, until } = node.children;
    return {
      from: this.dayOrName(one(first)),
      ...given("until", until && this.until(one(until))),
      sinceBefore: BEFORE !== undefined,
      span: spanOfNode(node),
    };
  }
}

export function nameExpr(token: IToken): Expr {
  return { x: "name", name: name(token), span: spanOf(token) };
}

function dateExpr(token: IToken): Expr {
  const span = spanOf(token);
  return { x: "lit", lit: { v: "date", text: token.image, span }, span };
}

/** The parentheses of `has (…)` and `where (…)` belong to those words. */
function unwrap(expr: Expr): Expr {
  return expr.x === "parens" ? expr.of : expr;
}

/** `a - b - c` is `(a - b) - c`. */
function chain(operands: readonly Expr[], signs: readonly IToken[]): Expr {
  return operands.reduce((a, b, index) => ({
    x: "arith",
    op: signOf(nth(signs, index - 1).image),
    a,
    b,
    span: cover(a.span, b.span),
  }));
}

function signOf(image: string): "+" | "-" | "*" | "/" {
  return image === "+" || image === "*" || image === "/" ? image : "-";
}

function aggregateOf(word: string, distinct: boolean) {
  switch (word) {
    case "sum":
    case "largest":
    case "smallest":
    case "average":
      return word;
    default:
      return distinct ? "count-distinct" : "count";
  }
}

function wordOf(sign: IToken, onDays: boolean): CompareWord {
  if (tokenMatcher(sign, AtMost)) return onDays ? "on-or-before" : "at-most";
  if (tokenMatcher(sign, AtLeast)) return onDays ? "on-or-after" : "at-least";
  if (tokenMatcher(sign, LessThan)) return onDays ? "before" : "under";
  if (tokenMatcher(sign, MoreThan)) return onDays ? "after" : "over";
  return tokenMatcher(sign, NotEqual) ? "is-not" : "is";
}

function literalOf(children: cst.LiteralCstChildren, span: Span): Lit {
  const { Quoted, HsCode, CalendarDate, Moment, Percent, Money, Numeral, YES, NO } = children;
  if (Quoted) return { v: "text", value: text(one(Quoted)).value, span };
  if (HsCode) return { v: "hs", text: one(HsCode).image.replace(/^hs\s+/, ""), span };
  if (CalendarDate) return { v: "date", text: one(CalendarDate).image, span };
  if (Moment) return { v: "moment", text: one(Moment).image, span };
  if (Percent) return { v: "percent", text: one(Percent).image.replace(/ ?%$/, ""), span };
  if (Money) return { v: "money", ...moneyOf(one(Money)), span };
  if (Numeral) return { v: "number", text: one(Numeral).image, span };
  return YES || NO ? { v: "yes-or-no", value: YES !== undefined, span } : { v: "none", span };
}

/** `EUR 3`. A slip (`€3`) has no such form; its declaration is left out anyway. */
export function moneyOf({ image }: IToken): { currency: string; text: string } {
  const [currency = "", amount = ""] = image.split(/\s+/);
  return { currency, text: amount };
}
