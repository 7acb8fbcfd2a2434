import { CATALOGUE_KINDS, parsePlace } from "../../engine/index.ts";
import type { IrCond, IrMentions, IrSum } from "../../engine/ir.ts";
import type { Expr, ListDecl, Name, Text } from "../ast.ts";
import type { RecordList } from "../bind/records.ts";
import { quietly } from "../report.ts";
import { closest } from "../suggest.ts";
import { conditionOf } from "./condition.ts";
import { bare, type Condition, type Context, type Env, type Value, within } from "./context.ts";
import { factHead, factReads, identityOf } from "./fact.ts";
import { listReads, ownerOf } from "./lists.ts";
import { literalOf, wordLiteral } from "./literal.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";
import { sumOf } from "./sum.ts";
import { alike, listOf, PLACE, TEXT, type Type, typeWords } from "./type.ts";
import { isValueName, namedValue } from "./value.ts";
import { wrongType } from "./wrongType.ts";

/** `destination is in EU`, `item.hs is in lithium-batteries`, `item.brand is in seller.authorised_brands`. */
export function isIn(expr: Extract<Expr, { x: "in" }>, env: Env): Condition | undefined {
  const of = sumOf(expr.of, undefined, env);
  return of && inSet(of, expr.name, env);
}

/** Whether a value stands in a group, a list, or a list that is itself a fact. */
function inSet(of: Value, name: Name, env: Env): Condition | undefined {
  const { groups, lists } = env.ctx.symbols;
  const isPlace = of.type.t === "place" || of.type.t === "country";
  const group = groups.get(name.text);
  if (group !== undefined) {
    if (!isPlace) return wrongType(`is in ${name.text}`, of.type, PLACE, name.span, env);
    const reads = Reads.of(of.reads, datedReads(group.decl.datedBy, env));
    reads.groups.add(name.text);
    return { cond: { k: "in-group", of: of.sum, group: name.text }, reads };
  }
  const list = lists.get(name.text);
  if (list !== undefined) {
    if (!holds(list.decl, of.type))
      return env.say("list-of-what", name.span, {
        list: name.text,
        holds: list.decl.of,
        found: typeWords(of.type),
      });
    const reads = Reads.of(of.reads, datedReads(list.decl.datedBy, env));
    return { cond: { k: "in-list", of: of.sum, list: name.text }, reads };
  }
  if (isValueName(name.text, env)) {
    const within = namedValue(name, undefined, env);
    if (within === undefined) return undefined;
    if (within.type.t !== "list" || !alike(within.type.of, of.type))
      return wrongType("is in", within.type, listOf(of.type), name.span, env);
    return {
      cond: { k: "includes", list: within.sum, mode: "one", values: [of.sum] },
      reads: Reads.of(of.reads, within.reads),
    };
  }
  if (isPlace && parsePlace(name.text) !== undefined)
    return env.say("place-as-group", name.span, { name: name.text, suggestion: `is ${name.text}` });
  const known = [...groups.keys(), ...lists.keys()];
  return env.say("unknown-set", name.span, {
    name: name.text,
    ...suggestion(closest(name.text, known)),
  });
}

function holds({ of }: ListDecl, { t }: Type): boolean {
  if (of === "codes") return t === "hs";
  return of === "values" && (t === "text" || t === "enum" || t === "code");
}

/** A set with dates is read on a day, and that day is a fact. */
function datedReads(datedBy: Name | undefined, env: Env): Reads | undefined {
  const head = datedBy && factHead(env.ctx, datedBy.text);
  return datedBy && head && factReads(env.ctx, head, datedBy.span, env);
}

/** `item.title mentions any of protected-brands`, `… mentions "CE"`. */
export function mentions(expr: Extract<Expr, { x: "mentions" }>, env: Env): Condition | undefined {
  const of = sumOf(expr.of, undefined, env);
  if (of === undefined) return undefined;
  const isText = of.type.t === "text" || (of.type.t === "list" && of.type.of.t === "text");
  if (!isText) return wrongType("mentions", of.type, TEXT, expr.of.span, env);
  const found = termsOf(expr.what, env);
  const after = expr.after && termsOf(expr.after.what, env);
  if (found === undefined || (expr.after !== undefined && after === undefined)) return undefined;
  const { lists, terms } = found;
  const cond: IrMentions = {
    k: "mentions",
    of: of.sum,
    lists,
    terms,
    ...(after === undefined
      ? {}
      : { after: { not: expr.after?.not === true, lists: after.lists, terms: after.terms } }),
  };
  return { cond, reads: Reads.of(of.reads, found.reads, after?.reads) };
}

/** Lists of terms and terms written out. */
function termsOf(
  all: readonly (Name | Text)[],
  env: Env,
): { lists: readonly string[]; terms: readonly string[]; reads: Reads } | undefined {
  const lists: string[] = [];
  const terms: string[] = [];
  let reads = new Reads();
  for (const what of all) {
    if (isText(what)) terms.push(what.value);
    else {
      const list = env.ctx.symbols.lists.get(what.text);
      if (list === undefined) {
        const known = [...env.ctx.symbols.lists.values()].filter(({ decl }) => decl.of === "terms");
        const near = closest(
          what.text,
          known.map(({ decl }) => decl.name.text),
        );
        return env.say("unknown-set", what.span, { name: what.text, ...suggestion(near) });
      }
      if (list.decl.of !== "terms")
        return env.say("list-of-what", what.span, {
          list: what.text,
          holds: list.decl.of,
          found: "text",
        });
      lists.push(what.text);
      reads = Reads.of(reads, datedReads(list.decl.datedBy, env));
    }
  }
  return { lists, terms, reads };
}

/**
 * `every match in matches has (…)`: what the conditions of the rule found. `match.entry` is the term as its list has it.
 */
export function matches(expr: Extract<Expr, { x: "quantifier" }>, env: Env): Condition | undefined {
  if (expr.record.text !== "match")
    return env.say("list-of-others", expr.record.span, {
      list: expr.list.text,
      name: expr.record.text,
      suggestion: "match",
    });
  const found = (env.mentions ?? []).flatMap((one) => mentions(one, { ...env, say: quietly }) ?? []);
  if (found.length === 0) return env.say("no-matches", expr.list.span);
  const has = conditionOf(expr.has, { ...env, isMatch: true });
  if (has === undefined) return undefined;
  const of = found.flatMap(({ cond }) => (cond.k === "mentions" ? [cond] : []));
  const cond: IrCond = { k: "matches", q: expr.q, of, has: has.cond };
  return { cond, reads: Reads.of(has.reads, ...found.map(({ reads }) => reads)) };
}

/** Where a rule looks for terms, through the defines it names. */
export function mentionsIn(
  expr: Expr,
  ctx: Pick<Context, "symbols">,
  begun: readonly string[] = [],
): readonly Extract<Expr, { x: "mentions" }>[] {
  switch (expr.x) {
    case "mentions":
      return [expr];
    case "and":
    case "or":
      return expr.of.flatMap((part) => mentionsIn(part, ctx, begun));
    case "not":
    case "parens":
      return mentionsIn(expr.of, ctx, begun);
    case "name": {
      const define = begun.includes(expr.name.text) ? undefined : ctx.symbols.defines.get(expr.name.text);
      return define === undefined ? [] : mentionsIn(define.decl.body, ctx, [...begun, expr.name.text]);
    }
    default:
      return [];
  }
}

function isText(what: Name | Text): what is Text {
  return "value" in what;
}

/** `seller.authorised_brands includes item.brand`; of a list of papers, `item.markings includes ce`. */
export function includes(expr: Extract<Expr, { x: "includes" }>, env: Env): Condition | undefined {
  const inner = bare(expr.of);
  const papers = inner.x === "name" ? env.ctx.symbols.records.listNamed(inner.name.text) : undefined;
  if (inner.x === "name" && papers !== undefined) return includesPaper(expr, papers, inner.name, env);
  const list = sumOf(expr.of, undefined, env);
  if (list === undefined) return undefined;
  if (list.type.t !== "list") return wrongType("includes", list.type, listOf(TEXT), expr.of.span, env);
  const values: Value[] = [];
  for (const written of expr.values) {
    const value = sumOf(written, list.type.of, env);
    if (value === undefined) return undefined;
    if (!alike(list.type.of, value.type))
      return env.say("cannot-compare", written.span, {
        left: typeWords(list.type.of),
        right: typeWords(value.type),
      });
    values.push(value);
  }
  return {
    cond: { k: "includes", list: list.sum, mode: expr.mode, values: values.map(({ sum }) => sum) },
    reads: Reads.of(list.reads, ...values.map(({ reads }) => reads)),
  };
}

/** Two lists with the same in them, in whatever order. */
export function sameMembers(expr: Extract<Expr, { x: "same-members" }>, env: Env): Condition | undefined {
  const a = sumOf(expr.of, undefined, env);
  if (a === undefined) return undefined;
  if (a.type.t !== "list") return wrongType("is same members as", a.type, listOf(TEXT), expr.of.span, env);
  const { of } = a.type;
  const [only] = expr.as;
  const isNamed =
    expr.as.length === 1 && only?.x === "name" && wordLiteral(only.name.text, of, env) === undefined;
  if (!isNamed) {
    const members = expr.as.map((each) => literalOf(each, of, env));
    const known = members.filter((each) => each !== undefined);
    if (known.length < members.length) return undefined;
    const b: IrSum = { k: "lit", v: { l: "list", v: known } };
    return { cond: { k: "same-members", a: a.sum, b }, reads: a.reads };
  }
  const b = sumOf(only, a.type, env);
  if (b === undefined) return undefined;
  if (b.type.t !== "list" || !alike(of, b.type.of))
    return wrongType("is same members as", b.type, a.type, only.span, env);
  return { cond: { k: "same-members", a: a.sum, b: b.sum }, reads: Reads.of(a.reads, b.reads) };
}

/** A list of evidence is a list of records; that it includes an entry is that one of them is of that kind. */
function includesPaper(
  expr: Extract<Expr, { x: "includes" }>,
  list: RecordList,
  name: Name,
  env: Env,
): Condition | undefined {
  const kind = CATALOGUE_KINDS.find((one) => one === list.record);
  const identity = kind && factHead(env.ctx, identityOf(kind));
  if (kind === undefined || identity === undefined)
    return env.say("list-of-records", name.span, { list: name.text, record: list.record });
  const inner = within(env, list.record);
  const of: IrSum = { k: "fact", fact: identity.name };
  const asked: IrCond[] = [];
  let reads = Reads.of();
  for (const written of expr.values) {
    const value = sumOf(written, identity.type, inner);
    if (value === undefined) return undefined;
    if (!alike(identity.type, value.type))
      return env.say("cannot-compare", written.span, {
        left: typeWords(identity.type),
        right: typeWords(value.type),
      });
    reads = Reads.of(reads, value.reads);
    asked.push({ k: "compare", op: "eq", a: of, b: value.sum });
  }
  const some = (has: IrCond): IrCond => ({
    k: expr.mode === "none" ? "no" : "any",
    record: list.record,
    ...ownerOf(list, env),
    has,
  });
  const parts = asked.map(some);
  const [only] = parts;
  return {
    cond: parts.length === 1 && only !== undefined ? only : { k: "and", of: parts },
    reads: reads
      .without(list.record)
      .times(list.max)
      .add(listReads(list, name, env)),
  };
}
