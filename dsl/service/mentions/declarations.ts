import type {
  Declaration,
  ExchangeDecl,
  FactDecl,
  GroupDecl,
  ListDecl,
  ParameterDecl,
  RecordDecl,
  RulesetDecl,
  TypeExpr,
} from "../../ast.ts";
import { type Mention, mention, mentions, nothingElse } from "../mention.ts";
import { inDates, inLocal, inUnverified } from "./clauses.ts";
import { inExpr } from "./expressions.ts";
import { inExample, inRule, inScene, inTable } from "./rules.ts";

/** Every word of a declaration that is the name of something. */
export function* inDeclaration(decl: Declaration, source: string): Generator<Mention> {
  switch (decl.kind) {
    case "ruleset":
      yield* inRuleset(decl);
      return;
    case "record":
      yield* inRecord(decl);
      return;
    case "fact":
      yield* inFact(decl);
      return;
    case "catalogue":
      yield mention("catalogue-name", decl.name, decl.of);
      yield* inLocal(decl.named);
      return;
    case "charge-kind":
      yield mention("charge-name", decl.name);
      yield* inLocal(decl.named);
      if (decl.partOf !== undefined) yield mention("charge", decl.partOf);
      return;
    case "group":
      yield* inGroup(decl);
      return;
    case "list":
      yield* inList(decl);
      return;
    case "parameter":
      yield* inParameter(decl);
      return;
    case "exchange":
      yield* inExchange(decl);
      return;
    case "define":
      yield mention("define-name", decl.name);
      yield* inExpr(decl.body);
      return;
    case "rule":
      yield* inRule(decl, source);
      return;
    case "table":
      yield* inTable(decl, source);
      return;
    case "scene":
      yield* inScene(decl);
      return;
    case "use":
      yield mention("ruleset", decl.name);
      return;
    case "act":
      yield mention("act-name", decl.name);
      yield* inLocal(decl.named);
      yield* inExpr(decl.on);
      return;
    case "example":
      yield* inExample(decl);
      return;
    default:
      nothingElse(decl);
  }
}

function* inRuleset({ name, jurisdiction, domain, named }: RulesetDecl): Generator<Mention> {
  yield mention("ruleset-name", name);
  if (jurisdiction !== undefined) yield mention("jurisdiction", jurisdiction);
  if (domain !== undefined) yield mention("domain", domain);
  yield* inLocal(named);
}

function* inRecord({ name, named, knownBy, parents }: RecordDecl): Generator<Mention> {
  yield mention("record-name", name);
  yield* inLocal(named);
  yield* mentions("key", knownBy, name.text);
  for (const { record, list } of parents) {
    yield mention("record", record);
    yield mention("list-name", list, record.text);
  }
}

function* inFact({
  name,
  type,
  named,
  meaning,
  carriedBy,
  provenance,
  verifiedBy,
  absent,
  computed,
  valueLabels,
}: FactDecl): Generator<Mention> {
  yield mention("fact-name", name);
  yield* inType(type, name.text);
  yield* inLocal([...named, ...meaning]);
  for (const { language } of [...carriedBy, ...verifiedBy])
    if (language !== undefined) yield mention("language", language);
  if (provenance !== undefined) yield mention("word", provenance, "provenance");
  yield* inExpr(absent, name.text);
  yield* inExpr(computed, name.text);
  for (const { value, named: names } of valueLabels) {
    if ("text" in value) yield mention("enum-value", value, name.text);
    yield* inLocal(names);
  }
}

function* inType(type: TypeExpr, of: string): Generator<Mention> {
  switch (type.t) {
    case "quantity":
      yield mention("unit", type.unit);
      return;
    case "money":
      if (type.currency !== undefined) yield mention("currency", type.currency);
      return;
    case "one-of":
      for (const value of type.values) if ("text" in value) yield mention("enum-value", value, of);
      return;
    case "code":
      yield mention("scheme", type.scheme);
      return;
    case "named":
      yield mention("type", type.name);
      return;
    case "list":
      yield* inType(type.of, of);
  }
}

function* inGroup({ name, datedBy, versions }: GroupDecl): Generator<Mention> {
  yield mention("set-name", name);
  if (datedBy !== undefined) yield mention("fact", datedBy);
  for (const { dates, members, except } of versions) {
    yield* inDates(dates);
    yield* mentions("member", [...members, ...except]);
  }
}

function* inList({ name, of, languages, datedBy, entries }: ListDecl): Generator<Mention> {
  yield mention("set-name", name);
  yield* mentions("language", languages);
  if (datedBy !== undefined) yield mention("fact", datedBy);
  for (const { value, dates } of entries) {
    // In a list of values a plain word is a value, and names nothing.
    if (value.x === "name") yield mention("word", value.name, of);
    else yield* inExpr(value);
    yield* inDates(dates);
  }
}

function* inParameter(decl: ParameterDecl): Generator<Mention> {
  const { name, by, type, adjustable, datedBy, lines, otherwise, unverified } = decl;
  yield mention("parameter-name", name);
  yield* mentions("fact", by);
  yield* inType(type, name.text);
  if (adjustable?.by !== undefined) yield mention("word", adjustable.by, "adjustable by");
  if (datedBy !== undefined) yield mention("fact", datedBy);
  for (const { dates, keys, value } of lines) {
    yield* inDates(dates);
    for (const [i, key] of keys.entries()) yield* inExpr(key, by[i]?.text);
    if (value.v === "expr") yield* inExpr(value.expr, name.text);
    else yield* mentions("value", value.of, name.text);
  }
  yield* inExpr(otherwise, name.text);
  if (unverified !== undefined) yield* inUnverified(unverified);
}

function* inExchange({ name, datedBy, lines }: ExchangeDecl): Generator<Mention> {
  yield mention("exchange-name", name);
  if (datedBy !== undefined) yield mention("fact", datedBy);
  for (const { dates, from, to } of lines) {
    yield* inDates(dates);
    yield* mentions("currency", [from, to]);
  }
}
