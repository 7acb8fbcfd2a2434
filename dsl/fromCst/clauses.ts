import type { CstNode, IToken } from "chevrotain";
import type {
  Checked,
  Cite,
  DateSpan,
  Expr,
  LocalText,
  Name,
  Outcome,
  Per,
  Remark,
  Scope,
  SeverityWord,
  Span,
  Text,
  Unverified,
  Window,
} from "../ast.ts";
import type * as cst from "../generated/cst.ts";
import { spanOf } from "../lexer.ts";
import { ExpressionVisitor } from "./expressions.ts";
import type { MetaPart } from "./meta.ts";
import { given, inOrder, name, nth, numberLit, one, spanOfNode, text } from "./nodes.ts";

/** `in en and fr`, `on product or packaging`. */
interface Alternatives {
  readonly span: Span;
  readonly all: boolean;
  readonly of: readonly Name[];
}

/** The clauses of rules and tables, and the outcomes of rules. */
export abstract class ClauseVisitor extends ExpressionVisitor {
  cite(node: cst.CiteCstNode): Cite {
    const { text: cited, articleRef = [], link } = node.children;
    if (link && link.length > 1) this.say("clause-twice", spanOfNode(nth(link, 1)), { clause: "link" });
    return {
      text: text(one(cited)),
      articles: articleRef.map((each) => this.articleRef(each)),
      ...given("link", link && this.link(one(link))),
      span: spanOfNode(node),
    };
  }

  articleRef({ children }: cst.ArticleRefCstNode): Text {
    if (children.Quoted) return text(one(children.Quoted));
    const token = one(children.ArticleRef);
    return { value: token.image, span: spanOf(token) };
  }

  link({ children }: cst.LinkCstNode): Text | "none" {
    return children.Quoted ? text(one(children.Quoted)) : "none";
  }

  localText({ children }: cst.LocalTextCstNode): LocalText {
    return { language: name(one(children.language)), text: text(one(children.Quoted)) };
  }

  /** English stands first, and each language once. */
  remark({ children }: cst.RemarkCstNode, clause: string): Remark {
    const languages = new Set(["en"]);
    const others = (children.localText ?? []).map((one) => this.localText(one));
    return {
      text: text(one(children.Quoted)),
      others: others.filter(({ language }) => {
        const isFirst = !languages.has(language.text);
        if (!isFirst) this.say("clause-twice", language.span, { clause: `${clause} ${language.text}` });
        languages.add(language.text);
        return isFirst;
      }),
    };
  }

  named({ children }: cst.NamedCstNode): LocalText {
    return this.localText(one(children.localText));
  }

  datedBy({ children }: cst.DatedByCstNode): Name {
    return name(one(children.Word));
  }

  unverified(node: cst.UnverifiedCstNode): Unverified {
    const { day, remark } = node.children;
    return {
      from: this.day(one(day)),
      note: this.remark(one(remark), "unverified"),
      span: spanOfNode(node),
    };
  }

  checked(node: cst.CheckedCstNode): Checked {
    const { day, Quoted } = node.children;
    return { on: this.day(one(day)), ...given("by", Quoted && text(one(Quoted))), span: spanOfNode(node) };
  }

  meta(node: cst.MetaCstNode): MetaPart[] {
    const { children } = node;
    const span = spanOfNode(node);
    const { cite, effective, suspended, enforced, unverified, datedBy, related, saying, keeping, checked } =
      children;
    if (cite) return [{ field: "cites", value: this.cite(one(cite)), span }];
    if (effective) return [{ field: "effective", value: this.effective(one(effective)), span }];
    if (suspended) return [{ field: "suspended", value: this.suspended(one(suspended)), span }];
    if (enforced) return [{ field: "enforcedFrom", value: this.enforced(one(enforced)), span }];
    if (unverified) return [{ field: "unverified", value: this.unverified(one(unverified)), span }];
    if (datedBy) return [{ field: "datedBy", value: this.datedBy(one(datedBy)), span }];
    if (related) return this.related(one(related));
    if (saying) return [this.saying(one(saying))];
    if (keeping) return [this.keeping(one(keeping))];
    return [{ field: "checked", value: this.checked(one(checked)), span }];
  }

  effective(node: cst.EffectiveCstNode): Window {
    const { dates, Word } = node.children;
    return { dates: this.dates(one(dates)), ...given("by", Word && name(one(Word))), span: spanOfNode(node) };
  }

  suspended({ children }: cst.SuspendedCstNode): DateSpan {
    return this.dates(one(children.dates));
  }

  enforced({ children }: cst.EnforcedCstNode): Expr {
    return this.day(one(children.day));
  }

  related(node: cst.RelatedCstNode): MetaPart[] {
    const { ALSO, OVERRIDES, names } = node.children;
    const field = ALSO ? "also" : OVERRIDES ? "overrides" : "subjectTo";
    return this.names(one(names)).map((value) => ({ field, value, span: spanOfNode(node) }));
  }

  saying(node: cst.SayingCstNode): MetaPart {
    const { TITLE, MESSAGE, localText } = node.children;
    const value = this.localText(one(localText));
    return { field: TITLE ? "titles" : MESSAGE ? "messages" : "remedies", value, span: spanOfNode(node) };
  }

  keeping(node: cst.KeepingCstNode): MetaPart {
    const { NOTE, OWNER, REVIEW, CONFIDENCE, Quoted, Word, day } = node.children;
    const span = spanOfNode(node);
    if (NOTE) return { field: "notes", value: text(one(Quoted)), span };
    if (OWNER) return { field: "owner", value: text(one(Quoted)), span };
    if (REVIEW) return { field: "reviewBy", value: this.day(one(day)), span };
    return { field: CONFIDENCE ? "confidence" : "force", value: name(one(Word)), span };
  }

  scope(node: cst.ScopeCstNode): Scope {
    const { Word, condition } = node.children;
    return {
      ...given("each", Word && name(one(Word))),
      ...given("where", condition && this.condition(one(condition))),
      span: spanOfNode(node),
    };
  }

  severity({ children }: cst.SeverityCstNode): SeverityWord {
    if (children.BLOCK) return "block";
    if (children.HOLD) return "hold";
    return children.WARN ? "warn" : "inform";
  }

  outcome(node: cst.OutcomeCstNode): Outcome {
    const { severity, requireOutcome, chargeOutcome, names } = node.children;
    const span = spanOfNode(node);
    if (severity) return { o: "finding", severity: this.severity(one(severity)), span };
    if (requireOutcome) return this.requireOutcome(one(requireOutcome));
    if (chargeOutcome) return this.chargeOutcome(one(chargeOutcome));
    return { o: "exempt", kinds: this.names(one(names)), span };
  }

  requireOutcome(node: cst.RequireOutcomeCstNode): Outcome {
    const { ONE, papers, languages, places, covered, validOn, condition } = node.children;
    this.atMostOne({ in: languages, on: places, covering: covered, "valid on": validOn, with: condition });
    return {
      o: "require",
      anyOf: ONE !== undefined,
      papers: this.papers(one(papers)),
      ...given("languages", languages && this.languages(one(languages))),
      ...given("on", places && this.places(one(places))),
      ...given("covering", covered && this.operand(one(covered))),
      ...given("validOn", validOn && this.operand(one(validOn))),
      ...given("with", condition && this.condition(one(condition))),
      span: spanOfNode(node),
    };
  }

  papers({ children }: cst.PapersCstNode): { kind: Name; name: Name }[] {
    const [first, ...further] = inOrder<cst.PaperCstNode | cst.FurtherPaperCstNode>(
      children.paper,
      children.furtherPaper,
    );
    let last = first?.name === "paper" ? this.paper(first) : this.paper(one(children.paper));
    const rest = further.map((each) => {
      last = each.name === "paper" ? this.paper(each) : { kind: last.kind, name: this.furtherPaper(each) };
      return last;
    });
    return [this.paper(one(children.paper)), ...rest];
  }

  paper({ children }: cst.PaperCstNode): { kind: Name; name: Name } {
    return { kind: name(one(children.paperKind)), name: name(one(children.Word)) };
  }

  furtherPaper({ children }: cst.FurtherPaperCstNode): Name {
    return name(one(children.Word));
  }

  languages(node: cst.LanguagesCstNode) {
    const { operand, alternatives } = node.children;
    const span = spanOfNode(node);
    if (operand) return { span, all: true, of: [], ofPlace: this.operand(one(operand)) };
    return { ...this.alternatives(one(alternatives)), span };
  }

  places(node: cst.PlacesCstNode) {
    const { all, of } = this.alternatives(one(node.children.alternatives));
    return { span: spanOfNode(node), all, places: of };
  }

  alternatives(node: cst.AlternativesCstNode): Alternatives {
    const { Word, AND, OR, Comma } = node.children;
    const span = spanOfNode(node);
    if (Comma) {
      const [first = "", second = ""] = Word.map(({ image }) => image);
      this.say("both-or-either", span, { first, second });
    } else if (AND && OR) this.say("and-or-mixed", span);
    // One alone is all of them and any of them; that it is said by `or` keeps one form.
    return { span, all: AND !== undefined, of: Word.map(name) };
  }

  chargeOutcome(node: cst.ChargeOutcomeCstNode): Outcome {
    const { chargeKind, sum, per, rounded, payer, collector, condition } = node.children;
    this.atMostOne({
      per,
      rounded,
      "payable by": payer,
      "collected by": collector,
      "waived when": condition,
    });
    return {
      o: "charge",
      chargeKind: name(one(chargeKind)),
      amount: this.sum(one(sum)),
      ...given("per", per && this.per(one(per))),
      ...given("rounded", rounded && this.rounded(one(rounded))),
      ...given("payer", payer && this.operand(one(payer))),
      ...given("collector", collector && this.operand(one(collector))),
      ...given("waivedWhen", condition && this.condition(one(condition))),
      span: spanOfNode(node),
    };
  }

  per(node: cst.PerCstNode): Per {
    const { counted, digits, list, portions, record } = node.children;
    const span = spanOfNode(node);
    if (portions) return { ...this.portions(one(portions)), span };
    if (record) return { p: "each", record: name(one(record)), span };
    return {
      p: "distinct",
      of: name(one(counted)),
      ...given("digits", digits && numberLit(this.digits(one(digits)))),
      list: name(one(list)),
      span,
    };
  }

  portions(node: cst.PortionsCstNode): Per {
    const { STARTED, Numeral, UnitWord, operand } = node.children;
    return {
      p: "portions",
      started: STARTED !== undefined,
      ...given("size", Numeral && numberLit(one(Numeral))),
      unit: name(one(UnitWord)),
      of: this.operand(one(operand)),
      span: spanOfNode(node),
    };
  }

  rounded(node: cst.RoundedCstNode) {
    const { EACH, mode, literal } = node.children;
    return {
      span: spanOfNode(node),
      each: EACH !== undefined,
      mode: this.roundingMode(one(mode)),
      ...given("to", literal && this.literal(one(literal))),
    };
  }

  entryValue(node: cst.EntryValueCstNode): Expr {
    const { HsCode, Quoted, Word } = node.children;
    if (Word) return { x: "name", name: name(one(Word)), span: spanOfNode(node) };
    const span = spanOfNode(node);
    return {
      x: "lit",
      lit: Quoted
        ? { v: "text", value: text(one(Quoted)).value, span }
        : { v: "hs", text: one(HsCode).image.replace(/^hs\s+/, ""), span },
      span,
    };
  }

  private roundingMode(token: IToken): "half-up" | "up" | "down" {
    const word = token.image;
    if (word === "half-up" || word === "up" || word === "down") return word;
    this.say("rounding-mode", spanOf(token), { written: word });
    return "half-up";
  }

  /** Says which of these parts of one clause is written more than once. */
  protected atMostOne(parts: Readonly<Record<string, readonly CstNode[] | undefined>>): void {
    for (const [clause, nodes] of Object.entries(parts)) {
      const second = nodes?.[1];
      if (second !== undefined) this.say("clause-twice", spanOfNode(second), { clause });
    }
  }
}
