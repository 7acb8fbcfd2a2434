import type {
  Cell,
  ExampleDecl,
  Expectation,
  Given,
  Meta,
  Outcome,
  Per,
  RuleDecl,
  SceneDecl,
  Scope,
  TableDecl,
  Text,
} from "../../ast.ts";
import { type Mention, mention, mentions, nothingElse } from "../mention.ts";
import { inDates, inLocal, inUnverified } from "./clauses.ts";
import { inEach, inExpr } from "./expressions.ts";

export function* inRule(decl: RuleDecl, source: string): Generator<Mention> {
  yield mention("rule-name", decl.name);
  yield* inMeta(decl.meta, source);
  yield* inScopes(decl.scopes);
  for (const { cond } of [...decl.whens, ...decl.unless]) yield* inExpr(cond);
  for (const outcome of decl.outcomes) yield* inOutcome(outcome);
}

export function* inTable(decl: TableDecl, source: string): Generator<Mention> {
  yield mention("table-name", decl.name);
  yield* inMeta(decl.meta, source);
  yield* inScopes(decl.scopes);
  if (decl.hit !== undefined) yield mention("word", decl.hit, "hit");
  yield* mentions("value", decl.inputs);
  yield* mentions("output-name", decl.outputs, decl.name.text);
  for (const { cells, results } of decl.rows) {
    if (cells !== "otherwise")
      for (const [i, cell] of cells.entries()) yield* inCell(cell, decl.inputs[i]?.text);
    for (const [i, result] of results.entries()) yield* inExpr(result, decl.outputs[i]?.text);
  }
}

export function* inScene({ name, startingFrom, given }: SceneDecl): Generator<Mention> {
  yield mention("scene-name", name);
  yield* mentions("scene", startingFrom);
  for (const each of given) yield* inGiven(each);
}

export function* inExample({ startingFrom, given, on, expect }: ExampleDecl): Generator<Mention> {
  yield* mentions("scene", startingFrom);
  for (const each of given) yield* inGiven(each);
  yield* inExpr(on);
  for (const each of expect) yield* inExpectation(each);
}

function* inMeta(meta: Meta, source: string): Generator<Mention> {
  for (const { dates, by } of meta.effective) {
    yield* inDates(dates);
    if (by !== undefined) yield mention("fact", by);
  }
  for (const dates of meta.suspended) yield* inDates(dates);
  if (meta.datedBy !== undefined) yield mention("fact", meta.datedBy);
  yield* inExpr(meta.enforcedFrom);
  if (meta.unverified !== undefined) yield* inUnverified(meta.unverified);
  yield* mentions("law", meta.also);
  yield* mentions("rule", [...meta.overrides, ...meta.subjectTo]);
  yield* inLocal([...meta.titles, ...meta.messages, ...meta.remedies]);
  if (meta.title !== undefined) yield* placeholders(meta.title, source);
  for (const { text } of [...meta.titles, ...meta.messages, ...meta.remedies])
    yield* placeholders(text, source);
  if (meta.confidence !== undefined) yield mention("word", meta.confidence, "confidence");
  if (meta.force !== undefined) yield mention("word", meta.force, "force");
}

/** Where a text names a fact to be filled in; found in the source, as the text itself has its escapes undone. */
function* placeholders({ span }: Text, source: string): Generator<Mention> {
  for (const { index, 1: inside = "" } of source.slice(span.start, span.end).matchAll(/\{([^{}]*)\}/g)) {
    const text = inside.trim();
    if (text === "") continue;
    const start = span.start + index + 1 + inside.indexOf(text);
    yield mention("placeholder", { text, span: { start, end: start + text.length } });
  }
}

function* inScopes(scopes: readonly Scope[]): Generator<Mention> {
  for (const { each, where } of scopes) {
    if (each !== undefined) yield mention("record", each);
    yield* inExpr(where);
  }
}

function* inOutcome(outcome: Outcome): Generator<Mention> {
  switch (outcome.o) {
    case "finding":
      return;
    case "exempt":
      yield* mentions("charge", outcome.kinds);
      return;
    case "require": {
      for (const { kind, name } of outcome.papers) {
        yield mention("paper-kind", kind);
        yield mention("paper", name, kind.text);
      }
      const { languages, on, papers } = outcome;
      if (languages !== undefined) {
        yield* mentions("language", languages.of);
        yield* inExpr(languages.ofPlace);
      }
      if (on !== undefined) yield* mentions("value", on.places, `${papers[0]?.kind.text ?? "label"}.on`);
      yield* inExpr(outcome.covering);
      yield* inExpr(outcome.validOn);
      yield* inExpr(outcome.with);
      return;
    }
    case "charge":
      yield mention("charge", outcome.chargeKind);
      yield* inExpr(outcome.amount);
      if (outcome.per !== undefined) yield* inPer(outcome.per);
      yield* inExpr(outcome.rounded?.to);
      yield* inExpr(outcome.payer, undefined, "party");
      yield* inExpr(outcome.collector, undefined, "party");
      yield* inExpr(outcome.waivedWhen);
      return;
    default:
      nothingElse(outcome);
  }
}

function* inPer(per: Per): Generator<Mention> {
  switch (per.p) {
    case "distinct":
      yield mention("value", per.of);
      yield mention("list", per.list);
      return;
    case "each":
      yield mention("record", per.record);
      return;
    case "portions":
      yield mention("unit", per.unit);
      yield* inExpr(per.of);
      return;
    default:
      nothingElse(per);
  }
}

function* inCell(cell: Cell, column: string | undefined): Generator<Mention> {
  switch (cell.c) {
    case "range":
      yield* inExpr(cell.low?.value, column);
      yield* inExpr(cell.high?.value, column);
      return;
    case "values":
      yield* inEach(cell.values, column);
      return;
    case "in":
      yield mention("set", cell.name, column);
  }
}

function* inGiven({ element, fact, value }: Given): Generator<Mention> {
  if (element !== undefined) yield mention("record", element.record);
  yield mention("fact", fact);
  if (value.g === "value") yield* inExpr(value.expr, fact.text);
  if (value.g === "list") yield* inEach(value.values, fact.text);
}

function* inExpectation(expectation: Expectation): Generator<Mention> {
  if (expectation.of !== undefined) yield mention("record", expectation.of.record);
  if (expectation.of !== undefined) yield mention("record", expectation.of.record);
  switch (expectation.e) {
    case "pass":
      return;
    case "state":
      yield* mentions("rule", expectation.rules);
      return;
    case "needs":
      yield* mentions("fact", expectation.facts);
      break;
    case "charge":
      yield mention("charge", expectation.chargeKind);
      yield* inExpr(expectation.amount);
      break;
    case "no-charge":
      yield mention("charge", expectation.chargeKind);
      break;
    case "paper":
      yield mention("paper-kind", expectation.paperKind);
      yield mention("paper", expectation.name, expectation.paperKind.text);
      break;
    case "value":
      yield mention("value", expectation.output);
      yield* inExpr(expectation.value, expectation.output.text);
      return;
    case "finding":
    case "no-finding":
      break;
    default:
      nothingElse(expectation);
  }
  yield* mentions("rule", expectation.by);
}
