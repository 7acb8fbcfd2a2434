import type {
  ActDecl,
  CatalogueDecl,
  ChargeKindDecl,
  Cite,
  DefineDecl,
  ExchangeDecl,
  Expr,
  FactDecl,
  FromFile,
  GroupDecl,
  ListDecl,
  LocalText,
  Name,
  NumberLit,
  ParameterDecl,
  ParameterLine,
  ParameterValue,
  RecordDecl,
  RulesetDecl,
  Span,
  Text,
  Told,
  TypeExpr,
  UseDecl,
  ValueLabel,
} from "../ast.ts";
import type * as cst from "../generated/cst.ts";
import { spanOf } from "../lexer.ts";
import { cover } from "../source.ts";
import { ClauseVisitor } from "./clauses.ts";
import { moneyOf, nameExpr } from "./expressions.ts";
import { gathered, given, name, numberLit, one, spanOfNode, text } from "./nodes.ts";

const SIMPLE_TYPES = [
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
] as const;

const PAPER_KINDS = ["document", "label", "marking", "registration", "role"] as const;

interface RulesetClause {
  readonly span: Span;
  readonly jurisdiction?: Name;
  readonly domain?: Name;
  readonly version?: Text;
  readonly title?: Text;
  readonly named?: LocalText;
}

interface ActClause {
  readonly span: Span;
  readonly named?: LocalText;
  readonly on?: Expr;
  readonly cite?: Cite;
}

interface RecordClause {
  readonly span: Span;
  readonly label?: Text;
  readonly named?: LocalText;
  readonly knownBy?: readonly Name[];
  readonly parent?: RecordDecl["parents"][number];
}

interface FactClause {
  readonly span: Span;
  readonly label?: Text;
  readonly named?: LocalText;
  readonly meaning?: LocalText;
  readonly suchAs?: Text;
  readonly carriedBy?: Told;
  readonly provenance?: Name;
  readonly verifiedBy?: Told;
  readonly absent?: Expr;
  readonly computed?: Expr;
  readonly valueLabel?: ValueLabel;
}

interface DatedClause {
  readonly span: Span;
  readonly label?: Text;
  readonly datedBy?: Name;
  readonly cite?: GroupDecl["cites"][number];
  readonly version?: GroupDecl["versions"][number];
  readonly entries?: ListDecl["entries"];
  readonly source?: FromFile;
  readonly rate?: ExchangeDecl["lines"][number];
}

interface ParameterClause extends DatedClause {
  readonly line?: ParameterLine;
  readonly otherwise?: Expr;
  readonly adjustable?: NonNullable<ParameterDecl["adjustable"]>;
  readonly unverified?: NonNullable<ParameterDecl["unverified"]>;
}

/** The vocabulary and the data: the clauses of each declaration are gathered by kind, whatever their order. */
export abstract class DeclarationVisitor extends ClauseVisitor {
  ruleset(node: cst.RulesetCstNode): RulesetDecl {
    const clauses = (node.children.rulesetClause ?? []).map((each) => this.rulesetClause(each));
    return {
      kind: "ruleset",
      name: name(one(node.children.Word)),
      ...this.once(clauses, "jurisdiction"),
      ...this.once(clauses, "domain"),
      ...this.once(clauses, "version"),
      ...this.once(clauses, "title"),
      named: gathered(clauses, "named"),
      span: spanOfNode(node),
    };
  }

  rulesetClause(node: cst.RulesetClauseCstNode): RulesetClause {
    const { JURISDICTION, DOMAIN, VERSION, Word, Quoted, title, named } = node.children;
    return {
      span: spanOfNode(node),
      ...given("jurisdiction", JURISDICTION && name(one(Word))),
      ...given("domain", DOMAIN && name(one(Word))),
      ...given("version", VERSION && text(one(Quoted))),
      ...given("title", title && text(one(title))),
      ...given("named", named && this.named(one(named))),
    };
  }

  record(node: cst.RecordCstNode): RecordDecl {
    const clauses = (node.children.recordClause ?? []).map((each) => this.recordClause(each));
    return {
      kind: "record",
      name: name(one(node.children.Word)),
      ...this.once(clauses, "label"),
      named: gathered(clauses, "named"),
      knownBy: this.once(clauses, "knownBy", "known by").knownBy ?? [],
      parents: gathered(clauses, "parent"),
      span: spanOfNode(node),
    };
  }

  recordClause(node: cst.RecordClauseCstNode): RecordClause {
    const { label, named, names, parent } = node.children;
    return {
      span: spanOfNode(node),
      ...given("label", label && text(one(label))),
      ...given("named", named && this.named(one(named))),
      ...given("knownBy", names && this.names(one(names))),
      ...given("parent", parent && this.parent(one(parent))),
    };
  }

  parent({ children }: cst.ParentCstNode): RecordDecl["parents"][number] {
    return {
      record: name(one(children.record)),
      list: name(one(children.list)),
      max: this.upTo(one(children.upTo)),
      complete: children.COMPLETE !== undefined,
    };
  }

  upTo({ children }: cst.UpToCstNode): NumberLit {
    return numberLit(one(children.Numeral));
  }

  fact(node: cst.FactCstNode): FactDecl {
    const { Word, typeExpr, NONE, factClause = [] } = node.children;
    const clauses = factClause.map((each) => this.factClause(each));
    return {
      kind: "fact",
      name: name(one(Word)),
      type: this.typeExpr(one(typeExpr)),
      orNone: NONE !== undefined,
      ...this.once(clauses, "label"),
      named: gathered(clauses, "named"),
      meaning: gathered(clauses, "meaning"),
      ...this.once(clauses, "suchAs", "such as"),
      carriedBy: this.onceEach(gathered(clauses, "carriedBy"), "carried by"),
      ...this.once(clauses, "provenance"),
      verifiedBy: this.onceEach(gathered(clauses, "verifiedBy"), "verified by"),
      ...this.once(clauses, "absent", "absent means"),
      ...this.once(clauses, "computed", "if not stated"),
      valueLabels: gathered(clauses, "valueLabel"),
      span: spanOfNode(node),
    };
  }

  factClause(node: cst.FactClauseCstNode): FactClause {
    const { label, named, MEANING, localText, SUCH, Quoted, CARRIED, GIVEN, Word } = node.children;
    const { VERIFIED, told, value, condition, valueLabel } = node.children;
    const [provenance] = [...(GIVEN ?? []), ...(Word ?? [])];
    return {
      span: spanOfNode(node),
      ...given("label", label && text(one(label))),
      ...given("named", named && this.named(one(named))),
      ...given("meaning", MEANING && this.localText(one(localText))),
      ...given("suchAs", SUCH && text(one(Quoted))),
      ...given("carriedBy", CARRIED && this.told(one(told))),
      ...given("provenance", provenance && name(provenance)),
      ...given("verifiedBy", VERIFIED && this.told(one(told))),
      ...given("absent", value && this.value(one(value))),
      ...given("computed", condition && this.condition(one(condition))),
      ...given("valueLabel", valueLabel && this.valueLabel(one(valueLabel))),
    };
  }

  told({ children }: cst.ToldCstNode): Told {
    const language = children.language && name(one(children.language));
    return {
      ...given("language", language?.text === "en" ? undefined : language),
      text: text(one(children.Quoted)),
    };
  }

  /** One text for each language. */
  private onceEach(texts: readonly Told[], clause: string): readonly Told[] {
    const languages = new Set<string>();
    return texts.filter(({ language, text }) => {
      const tag = language?.text ?? "en";
      const isFirst = !languages.has(tag);
      if (!isFirst)
        this.say("clause-twice", language?.span ?? text.span, {
          clause: language === undefined ? clause : `${clause} ${tag}`,
        });
      languages.add(tag);
      return isFirst;
    });
  }

  valueLabel(node: cst.ValueLabelCstNode): ValueLabel {
    const { term, Quoted, named = [] } = node.children;
    return {
      value: this.term(one(term)),
      label: text(one(Quoted)),
      named: named.map((each) => this.named(each)),
      span: spanOfNode(node),
    };
  }

  typeExpr(node: cst.TypeExprCstNode): TypeExpr {
    const { YES, UnitWord, MONEY, currency, term, scheme, typeExpr, upTo, COMPLETE, simple } = node.children;
    const span = spanOfNode(node);
    if (YES) return { t: "yes-or-no", span };
    if (UnitWord) return { t: "quantity", unit: name(one(UnitWord)), span };
    if (MONEY) return { t: "money", ...given("currency", currency && name(one(currency))), span };
    if (term) return { t: "one-of", values: term.map((each) => this.term(each)), span };
    if (scheme) return { t: "code", scheme: name(one(scheme)), span };
    if (typeExpr) {
      const max = upTo && this.upTo(one(upTo));
      const of = this.typeExpr(one(typeExpr));
      return { t: "list", of, ...given("max", max), complete: COMPLETE !== undefined, span };
    }
    const word = name(one(simple));
    const t = SIMPLE_TYPES.find((type) => type === word.text);
    return t === undefined ? { t: "named", name: word, span } : { t, span };
  }

  catalogue(node: cst.CatalogueCstNode): CatalogueDecl {
    const { paperKind, Word, Quoted, catalogueClause = [] } = node.children;
    return {
      kind: "catalogue",
      of: one(PAPER_KINDS.filter((kind) => kind === one(paperKind).image)),
      name: name(one(Word)),
      label: text(one(Quoted)),
      named: catalogueClause.map((each) => this.catalogueClause(each)),
      span: spanOfNode(node),
    };
  }

  catalogueClause({ children }: cst.CatalogueClauseCstNode): LocalText {
    return this.named(one(children.named));
  }

  charge(node: cst.ChargeCstNode): ChargeKindDecl {
    const { Word, Quoted, chargeClause = [] } = node.children;
    const clauses = chargeClause.map((each) => this.chargeClause(each));
    return {
      kind: "charge-kind",
      name: name(one(Word)),
      label: text(one(Quoted)),
      named: gathered(clauses, "named"),
      ...this.once(clauses, "partOf", "part of"),
      span: spanOfNode(node),
    };
  }

  chargeClause(node: cst.ChargeClauseCstNode): { span: Span; named?: LocalText; partOf?: Name } {
    const { named, Word } = node.children;
    return {
      span: spanOfNode(node),
      ...given("named", named && this.named(one(named))),
      ...given("partOf", Word && name(one(Word))),
    };
  }

  // -------------------------------------------------------------------------------------------- dated data

  group(node: cst.GroupCstNode): GroupDecl {
    const clauses = (node.children.groupClause ?? []).map((each) => this.groupClause(each));
    return {
      kind: "group",
      name: name(one(node.children.Word)),
      ...this.once(clauses, "datedBy", "dated by"),
      versions: gathered(clauses, "version"),
      cites: gathered(clauses, "cite"),
      span: spanOfNode(node),
    };
  }

  groupClause(node: cst.GroupClauseCstNode): DatedClause {
    const { lineDates, members, datedBy, cite } = node.children;
    const span = spanOfNode(node);
    const dates = given("dates", lineDates && this.lineDates(one(lineDates)));
    return {
      span,
      ...given("version", members && { span, ...dates, ...this.members(one(members)) }),
      ...given("datedBy", datedBy && this.datedBy(one(datedBy))),
      ...given("cite", cite && this.cite(one(cite))),
    };
  }

  members({ children }: cst.MembersCstNode): { members: readonly Name[]; except: readonly Name[] } {
    const { names, except_ } = children;
    return { members: this.names(one(names)), except: except_ ? this.names(one(except_)) : [] };
  }

  list(node: cst.ListCstNode): ListDecl {
    const { Word, CODES, VALUES, names, withLookAlikes, listClause = [] } = node.children;
    const clauses = listClause.map((each) => this.listClause(each));
    return {
      kind: "list",
      name: name(one(Word)),
      of: CODES ? "codes" : VALUES ? "values" : "terms",
      languages: names ? this.names(one(names)) : [],
      ...this.once(clauses, "datedBy", "dated by"),
      ...given("lookAlikes", withLookAlikes && this.withLookAlikes(one(withLookAlikes))),
      entries: gathered(clauses, "entries").flat(),
      ...this.once(clauses, "source", "from"),
      cites: gathered(clauses, "cite"),
      span: spanOfNode(node),
    };
  }

  withLookAlikes(node: cst.WithLookAlikesCstNode): NonNullable<ListDecl["lookAlikes"]> {
    return { span: spanOfNode(node) };
  }

  listClause(node: cst.ListClauseCstNode): DatedClause {
    const { entryValue, dates, fromFile, datedBy, cite } = node.children;
    const during = given("dates", dates && this.dates(one(dates)));
    const entries = entryValue?.map((each) => {
      const value = this.entryValue(each);
      return { value, ...during, span: value.span };
    });
    return {
      span: spanOfNode(node),
      ...given("entries", entries),
      ...given("source", fromFile && this.fromFile(one(fromFile))),
      ...given("datedBy", datedBy && this.datedBy(one(datedBy))),
      ...given("cite", cite && this.cite(one(cite))),
    };
  }

  fromFile(node: cst.FromFileCstNode): FromFile {
    const { path, hash } = node.children;
    return {
      path: text(one(path)),
      ...given("sha256", hash && text(one(hash))),
      span: spanOfNode(node),
    };
  }

  parameter(node: cst.ParameterCstNode): ParameterDecl {
    const { Word, label, names, typeExpr, parameterClause = [] } = node.children;
    const clauses = parameterClause.map((each) => this.parameterClause(each));
    const first = label ? [{ label: text(one(label)), span: spanOf(one(label)) }] : [];
    return {
      kind: "parameter",
      name: name(one(Word)),
      ...this.once([...first, ...clauses], "label"),
      by: names ? this.names(one(names)) : [],
      type: this.typeExpr(one(typeExpr)),
      ...this.once(clauses, "adjustable"),
      ...this.once(clauses, "datedBy", "dated by"),
      lines: gathered(clauses, "line"),
      ...this.once(clauses, "source", "from"),
      ...this.once(clauses, "otherwise"),
      ...this.once(clauses, "unverified", "unverified from"),
      span: spanOfNode(node),
    };
  }

  parameterClause(node: cst.ParameterClauseCstNode): ParameterClause {
    const { label, parameterLine, fromFile, value, adjustable, datedBy, unverified } = node.children;
    return {
      span: spanOfNode(node),
      ...given("label", label && text(one(label))),
      ...given("line", parameterLine && this.parameterLine(one(parameterLine))),
      ...given("source", fromFile && this.fromFile(one(fromFile))),
      ...given("otherwise", value && this.value(one(value))),
      ...given("adjustable", adjustable && this.adjustable(one(adjustable))),
      ...given("datedBy", datedBy && this.datedBy(one(datedBy))),
      ...given("unverified", unverified && this.unverified(one(unverified))),
    };
  }

  parameterLine(node: cst.ParameterLineCstNode): ParameterLine {
    const { lineDates, value, literal, Name, furtherValues, cite, checked } = node.children;
    const before = value.map((each) => this.value(each));
    const last = literal ? this.literal(one(literal)) : Name ? nameExpr(one(Name)) : undefined;
    const span = spanOfNode(node);
    // A value that keys stand before follows the last of them without a comma.
    if (last === undefined && before.length > 1) this.say("value-missing", span);
    return {
      dates: this.lineDates(one(lineDates)),
      keys: last === undefined ? [] : before,
      value: this.furtherValues(furtherValues?.[0], last ?? one(before)),
      ...given("cite", cite && this.cite(one(cite))),
      ...given("checked", checked && this.checked(one(checked))),
      span,
    };
  }

  /** `nl`, and what may follow it: `and fr`. */
  furtherValues(node: cst.FurtherValuesCstNode | undefined, first: Expr): ParameterValue {
    const words = node?.children.Word;
    if (node === undefined || words === undefined) return { v: "expr", expr: first, span: first.span };
    const span = cover(first.span, spanOfNode(node));
    if (node.children.AND && node.children.OR) this.say("and-or-mixed", span);
    if (first.x !== "name") this.say("words-joined", first.span);
    const of = first.x === "name" ? [first.name, ...words.map(name)] : words.map(name);
    return { v: node.children.AND ? "all" : "any", of, span };
  }

  adjustable(node: cst.AdjustableCstNode): NonNullable<ParameterDecl["adjustable"]> {
    const { Word, ONLY, LOWER } = node.children;
    return {
      ...given("by", Word && name(one(Word))),
      ...given("direction", ONLY && (LOWER ? "lower" : "higher")),
      span: spanOfNode(node),
    };
  }

  exchange(node: cst.ExchangeCstNode): ExchangeDecl {
    const clauses = (node.children.exchangeClause ?? []).map((each) => this.exchangeClause(each));
    return {
      kind: "exchange",
      name: name(one(node.children.Word)),
      ...this.once(clauses, "label"),
      ...this.once(clauses, "datedBy", "dated by"),
      lines: gathered(clauses, "rate"),
      ...this.once(clauses, "source", "from"),
      span: spanOfNode(node),
    };
  }

  exchangeClause(node: cst.ExchangeClauseCstNode): DatedClause {
    const { lineDates, Word, Money, fromFile, datedBy, label } = node.children;
    const span = spanOfNode(node);
    return {
      span,
      ...given("label", label && text(one(label))),
      ...given("datedBy", datedBy && this.datedBy(one(datedBy))),
      ...given("source", fromFile && this.fromFile(one(fromFile))),
      ...given(
        "rate",
        lineDates && {
          span,
          dates: this.lineDates(one(lineDates)),
          from: name(one(Word)),
          ...rateOf(one(Money)),
        },
      ),
    };
  }

  use(node: cst.UseCstNode): UseDecl {
    const clauses = (node.children.useClause ?? []).map((each) => this.useClause(each));
    return {
      kind: "use",
      name: name(one(node.children.Word)),
      ...this.once(clauses, "version"),
      span: spanOfNode(node),
    };
  }

  useClause(node: cst.UseClauseCstNode): { readonly span: Span; readonly version: Text } {
    return { span: spanOfNode(node), version: text(one(node.children.Quoted)) };
  }

  act(node: cst.ActCstNode): ActDecl {
    const { Word, Quoted, actClause = [] } = node.children;
    const clauses = actClause.map((each) => this.actClause(each));
    return {
      kind: "act",
      name: name(one(Word)),
      label: text(one(Quoted)),
      named: gathered(clauses, "named"),
      ...this.once(clauses, "on"),
      cites: gathered(clauses, "cite"),
      span: spanOfNode(node),
    };
  }

  actClause(node: cst.ActClauseCstNode): ActClause {
    const { named, day, cite } = node.children;
    return {
      span: spanOfNode(node),
      ...given("named", named && this.named(one(named))),
      ...given("on", day && this.day(one(day))),
      ...given("cite", cite && this.cite(one(cite))),
    };
  }

  define(node: cst.DefineCstNode): DefineDecl {
    const { Word, condition } = node.children;
    return {
      kind: "define",
      name: name(one(Word)),
      body: this.condition(one(condition)),
      span: spanOfNode(node),
    };
  }

  /** A field that one clause at most may set; `words` is how that clause begins. */
  protected once<Clause extends { readonly span: Span }, Field extends keyof Clause & string>(
    clauses: readonly Clause[],
    field: Field,
    words: string = field,
  ): { readonly [K in Field]?: NonNullable<Clause[Field]> } {
    const [first, second] = clauses.filter((clause) => clause[field] !== undefined);
    if (second !== undefined) this.say("clause-twice", second.span, { clause: words });
    return given(field, first === undefined ? undefined : gathered([first], field)[0]);
  }
}

/** `EUR 1.15` after `to`: the currency and the rate, each where it stands. */
function rateOf(money: Parameters<typeof moneyOf>[0]): { to: Name; rate: NumberLit } {
  const { currency, text: amount } = moneyOf(money);
  const { start, end } = spanOf(money);
  return {
    to: { text: currency, span: { start, end: start + currency.length } },
    rate: { n: "number", text: amount, span: { start: end - amount.length, end } },
  };
}
