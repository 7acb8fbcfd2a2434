import type {
  Cell,
  ExampleDecl,
  Expectation,
  Expr,
  Given,
  Name,
  RuleDecl,
  SceneDecl,
  Scope,
  Span,
  TableDecl,
  TableRow,
} from "../ast.ts";
import type * as cst from "../generated/cst.ts";
import { spanOf } from "../lexer.ts";
import { DeclarationVisitor } from "./declarations.ts";
import { type MetaPart, metaOf } from "./meta.ts";
import { gathered, given, name, numberLit, one, spanOfNode, text } from "./nodes.ts";

interface RuleClause {
  readonly meta?: readonly MetaPart[];
  readonly scope?: Scope;
  readonly when?: RuleDecl["whens"][number];
  readonly unless?: RuleDecl["unless"][number];
  readonly outcome?: RuleDecl["outcomes"][number];
  readonly otherwise?: RuleDecl["otherwise"][number];
}

interface TableClause {
  readonly span: Span;
  readonly meta?: readonly MetaPart[];
  readonly scope?: Scope;
  readonly hit?: Name;
  readonly row?: cst.TableRowCstNode;
}

interface ExampleClause {
  readonly span: Span;
  readonly startingFrom?: readonly Name[];
  readonly given?: readonly Given[];
  readonly on?: Expr;
  readonly expect?: readonly Expectation[];
}

/** Rules, tables, scenes and examples. */
export abstract class RuleVisitor extends DeclarationVisitor {
  rule(node: cst.RuleCstNode): RuleDecl {
    const { Word, Quoted, ruleClause = [] } = node.children;
    const clauses = ruleClause.map((each) => this.ruleClause(each));
    const title = Quoted && text(one(Quoted));
    return {
      kind: "rule",
      name: name(one(Word)),
      meta: { ...given("title", title), ...metaOf(gathered(clauses, "meta").flat(), this.say) },
      scopes: gathered(clauses, "scope"),
      whens: gathered(clauses, "when"),
      unless: gathered(clauses, "unless"),
      outcomes: gathered(clauses, "outcome"),
      otherwise: gathered(clauses, "otherwise"),
      span: spanOfNode(node),
    };
  }

  ruleClause(node: cst.RuleClauseCstNode): RuleClause {
    const { meta, scope, WHEN, SHOWN, UNLESS, PROVEN, condition, outcome, severity } = node.children;
    const span = spanOfNode(node);
    if (meta) return { meta: this.meta(one(meta)) };
    if (scope) return { scope: this.scope(one(scope)) };
    if (outcome) return { outcome: this.outcome(one(outcome)) };
    if (severity) return { otherwise: { span, severity: this.severity(one(severity)) } };
    const cond = this.condition(one(condition));
    if (WHEN) return { when: { span, shown: SHOWN !== undefined, cond } };
    return UNLESS ? { unless: { span, proven: PROVEN !== undefined, cond } } : {};
  }

  table(node: cst.TableCstNode): TableDecl {
    const { Word, Quoted, tableClause = [] } = node.children;
    const clauses = tableClause.map((each) => this.tableClause(each));
    const title = Quoted && text(one(Quoted));
    const [header, ...rows] = gathered(clauses, "row");
    if (header === undefined) this.say("table-without-rows", spanOfNode(node), { name: one(Word).image });
    return {
      kind: "table",
      name: name(one(Word)),
      meta: { ...given("title", title), ...metaOf(gathered(clauses, "meta").flat(), this.say) },
      scopes: gathered(clauses, "scope"),
      ...this.once(clauses, "hit"),
      ...this.header(header),
      rows: rows.map((each) => this.tableRow(each)),
      span: spanOfNode(node),
    };
  }

  tableClause(node: cst.TableClauseCstNode): TableClause {
    const { meta, scope, Word, tableRow } = node.children;
    return {
      span: spanOfNode(node),
      ...given("meta", meta && this.meta(one(meta))),
      ...given("scope", scope && this.scope(one(scope))),
      ...given("hit", Word && name(one(Word))),
      ...given("row", tableRow && one(tableRow)),
    };
  }

  /** The first row: names only. */
  private header(node: cst.TableRowCstNode | undefined): { inputs: Name[]; outputs: Name[] } {
    if (node === undefined) return { inputs: [], outputs: [] };
    const { cells, results } = this.tableRow(node);
    const columns = cells === "otherwise" ? [] : cells;
    const inputs = columns.flatMap((cell) => {
      const [value, another] = cell.c === "values" && !cell.not ? cell.values : [];
      return another === undefined && value?.x === "name" ? [value.name] : [];
    });
    const outputs = results.flatMap((result) => (result.x === "name" ? [result.name] : []));
    if (cells === "otherwise" || inputs.length < columns.length || outputs.length < results.length)
      this.say("table-header", spanOfNode(node));
    return { inputs, outputs };
  }

  tableRow(node: cst.TableRowCstNode): TableRow {
    const { OTHERWISE, cell = [], result } = node.children;
    return {
      cells: OTHERWISE ? "otherwise" : cell.map((each) => this.cell(each)),
      results: result.map((each) => this.result(each)),
      span: spanOfNode(node),
    };
  }

  result({ children }: cst.ResultCstNode): Expr {
    const value = this.sum(one(children.sum));
    const isHold = value.x === "name" && value.name.text === "hold";
    if (children.REVIEW && !isHold) this.say("review-of-what", spanOf(one(children.REVIEW)));
    return value;
  }

  cell(node: cst.CellCstNode): Cell {
    const { ANY, range, NOT, Word, sum } = node.children;
    const span = spanOfNode(node);
    const not = NOT !== undefined;
    if (ANY) return { c: "any", span };
    if (range) return this.range(one(range));
    if (Word) return { c: "in", not, name: name(one(Word)), span };
    const values = (sum ?? []).map((each) => this.sum(each));
    const [value, another] = values;
    if (!not && another === undefined) {
      if (value?.x === "lit" && value.lit.v === "none") return { c: "none", span };
      const word = value?.x === "name" ? value.name.text : undefined;
      if (word === "known" || word === "missing") return { c: word, span };
    }
    return { c: "values", not, values, span };
  }

  range(node: cst.RangeCstNode): Cell {
    const { lowLimit, highLimit } = node.children;
    return {
      c: "range",
      ...given("low", lowLimit && this.lowLimit(one(lowLimit))),
      ...given("high", highLimit && this.highLimit(one(highLimit))),
      span: spanOfNode(node),
    };
  }

  lowLimit({ children }: cst.LowLimitCstNode): { inclusive: boolean; value: Expr } {
    return { inclusive: children.LEAST !== undefined, value: this.sum(one(children.sum)) };
  }

  highLimit({ children }: cst.HighLimitCstNode): { inclusive: boolean; value: Expr } {
    return { inclusive: children.UNDER === undefined, value: this.sum(one(children.sum)) };
  }

  scene(node: cst.SceneCstNode): SceneDecl {
    const { Word, Quoted, sceneClause = [] } = node.children;
    const clauses = sceneClause.map((each) => this.sceneClause(each));
    return {
      kind: "scene",
      name: name(one(Word)),
      ...given("title", Quoted && text(one(Quoted))),
      startingFrom: gathered(clauses, "startingFrom").flat(),
      given: gathered(clauses, "given").flat(),
      span: spanOfNode(node),
    };
  }

  sceneClause({ children }: cst.SceneClauseCstNode): Omit<ExampleClause, "span"> {
    const { startingFrom, givenClause } = children;
    return {
      ...given("startingFrom", startingFrom && this.startingFrom(one(startingFrom))),
      ...given("given", givenClause && this.givenClause(one(givenClause))),
    };
  }

  startingFrom({ children }: cst.StartingFromCstNode): Name[] {
    return this.names(one(children.names));
  }

  example(node: cst.ExampleCstNode): ExampleDecl {
    const { Quoted, exampleClause = [] } = node.children;
    const clauses = exampleClause.map((each) => this.exampleClause(each));
    return {
      kind: "example",
      title: text(one(Quoted)),
      startingFrom: gathered(clauses, "startingFrom").flat(),
      given: gathered(clauses, "given").flat(),
      ...this.once(clauses, "on"),
      expect: gathered(clauses, "expect").flat(),
      span: spanOfNode(node),
    };
  }

  exampleClause(node: cst.ExampleClauseCstNode): ExampleClause {
    const { startingFrom, givenClause, literal, expectation } = node.children;
    return {
      span: spanOfNode(node),
      ...given("startingFrom", startingFrom && this.startingFrom(one(startingFrom))),
      ...given("given", givenClause && this.givenClause(one(givenClause))),
      ...given("on", literal && this.literal(one(literal))),
      ...given(
        "expect",
        expectation?.map((each) => this.expectation(each)),
      ),
    };
  }

  /** `item 1:` holds for the facts of an item that follow it on the line. */
  givenClause({ children }: cst.GivenClauseCstNode): Given[] {
    let element: Given["element"];
    return children.given.map((each) => {
      const one = this.given(each);
      if (one.element !== undefined) element = one.element;
      const carried = element !== undefined && one.fact.text.startsWith(`${element.record.text}.`);
      return carried && element !== undefined ? { ...one, element } : one;
    });
  }

  given(node: cst.GivenCstNode): Given {
    const { record, Numeral, fact, MISSING, OpenParen, ONLY, value = [] } = node.children;
    const values = value.map((each) => this.value(each));
    return {
      ...given("element", record && { record: name(one(record)), index: numberLit(one(Numeral)) }),
      fact: name(one(fact)),
      value: MISSING
        ? { g: "missing" }
        : OpenParen
          ? { g: "list", only: ONLY !== undefined, values }
          : givenValue(one(values)),
      span: spanOfNode(node),
    };
  }

  expectation(node: cst.ExpectationCstNode): Expectation {
    const { record, Numeral } = node.children;
    const expected = this.expected(node);
    if (record === undefined) return expected;
    return { ...expected, of: { record: name(one(record)), index: numberLit(one(Numeral)) } };
  }

  private expected(node: cst.ExpectationCstNode): Expectation {
    const {
      PASS,
      NEEDS,
      names,
      severity,
      expectedAbsence,
      chargeKind,
      literal,
      state,
      paperKind,
      paper,
      output,
      value,
      ruleState,
      rules,
      ofRules,
    } = node.children;
    const span = spanOfNode(node);
    const by = ofRules ? this.ofRules(one(ofRules)) : [];
    if (PASS) return { e: "pass", span };
    if (NEEDS) return { e: "needs", facts: this.names(one(names)), by, span };
    if (severity) return { e: "finding", severity: this.severity(one(severity)), by, span };
    if (expectedAbsence) return { ...this.expectedAbsence(one(expectedAbsence)), by, span };
    if (chargeKind)
      return {
        e: "charge",
        chargeKind: name(one(chargeKind)),
        ...given("amount", literal && this.literal(one(literal))),
        by,
        span,
      };
    if (state)
      return {
        e: "paper",
        state: stateOf(one(state).image),
        paperKind: name(one(paperKind)),
        name: name(one(paper)),
        by,
        span,
      };
    if (ruleState)
      return { e: "state", state: ruleStateOf(one(ruleState).image), rules: this.names(one(rules)), span };
    return { e: "value", output: name(one(output)), value: this.value(one(value)), span };
  }

  ofRules({ children: { names } }: cst.OfRulesCstNode): Name[] {
    return names ? this.names(one(names)) : [];
  }

  expectedAbsence({ children }: cst.ExpectedAbsenceCstNode) {
    const { severity, Word } = children;
    if (Word) return { e: "no-charge", chargeKind: name(one(Word)) } as const;
    return { e: "no-finding", ...given("severity", severity && this.severity(one(severity))) } as const;
  }
}

function givenValue(expr: Expr): Given["value"] {
  return expr.x === "lit" && expr.lit.v === "none" ? { g: "none" } : { g: "value", expr };
}

function ruleStateOf(word: string): "pending" | "overridden" | "suspended" {
  return word === "pending" || word === "overridden" ? word : "suspended";
}

function stateOf(word: string): "met" | "unmet" | "unknown" {
  return word === "met" || word === "unmet" ? word : "unknown";
}
