import { CATALOGUE_KINDS } from "../../engine/index.ts";
import type { CatalogueKind, IrLiteral, IrOutcome, IrSum } from "../../engine/ir.ts";
import type { Expr, Name, Outcome, Span } from "../ast.ts";
import { closest } from "../suggest.ts";
import { conditionOf } from "./condition.ts";
import { bare, type Env, type Value } from "./context.ts";
import { factHead, identityOf } from "./fact.ts";
import { wordLiteral } from "./literal.ts";
import { suggestion } from "./names.ts";
import { type CheckedOutcome, NOTHING } from "./outcome.ts";
import { checkedParameter } from "./parameter.ts";
import { Reads } from "./reads.ts";
import { sumOf } from "./sum.ts";
import { DATE, LANGUAGE } from "./type.ts";
import { wrongType } from "./wrongType.ts";

type Require = Extract<Outcome, { o: "require" }>;
type IrRequire = Extract<IrOutcome, { o: "require" }>;
type Paper = IrRequire["oneOf"][number];

/** `require document a, b` is two requirements, `require one of (…)` is one that any of them meets. */
export function requirement(outcome: Require, env: Env): CheckedOutcome | undefined {
  const papers = outcome.papers.map(({ kind, name }) => paperNamed(kind, name, env));
  const known = papers.filter((paper) => paper !== undefined);
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  const attributes = attributesOf(outcome, kinds, env);
  if (known.length < papers.length || attributes === undefined) return undefined;
  const { reads, ...said } = attributes;
  const alternatives: readonly Paper[][] = outcome.anyOf ? [known] : known.map((paper) => [paper]);
  return {
    ...NOTHING,
    outcomes: alternatives.map((oneOf): IrOutcome => ({ o: "require", oneOf, ...said })),
    reads,
    requires: kinds.map((kind) => ({ kind, span: outcome.span })),
  };
}

/** An entry of the catalogue, whose kind is a record that says which entry each candidate is. */
export function paperNamed(kind: Name, name: Name, env: Env): Paper | undefined {
  const { catalogue } = env.ctx.symbols;
  const known = CATALOGUE_KINDS.find((one) => one === kind.text);
  if (known === undefined)
    return env.say("unknown-paper-kind", kind.span, {
      word: kind.text,
      words: CATALOGUE_KINDS,
      shape: `document ${name.text}`,
    });
  if (catalogue.has(`${known} ${name.text}`)) {
    const identity = factHead(env.ctx, identityOf(known));
    if (identity?.type.t === "catalogue" && identity.type.kind === known)
      return { kind: known, name: name.text };
    return env.say("no-paper-record", kind.span, { kind: known });
  }
  const names = [...catalogue.values()]
    .filter(({ decl }) => decl.of === known)
    .map(({ decl }) => decl.name.text);
  // Declared under another kind, most likely.
  const other = CATALOGUE_KINDS.find((one) => catalogue.has(`${one} ${name.text}`));
  const near = other === undefined ? closest(name.text, names) : `${other} ${name.text}`;
  return env.say("unknown-catalogue", name.span, { kind: known, name: name.text, ...suggestion(near) });
}

type Attributes = Pick<IrRequire, "languages" | "on" | "covering" | "validOn" | "with"> & { reads: Reads };

function attributesOf(outcome: Require, kinds: readonly CatalogueKind[], env: Env): Attributes | undefined {
  const reads: Reads[] = [];
  let sound = true;
  const read = (value: Value | undefined): { sum: IrSum } | undefined => {
    if (value === undefined) sound = false;
    else reads.push(value.reads);
    return value;
  };
  const languages = outcome.languages && languagesOf(outcome.languages, env, reads);
  const on = outcome.on && placesOf(outcome.on, kinds, env);
  const covering = outcome.covering && read(sumOf(outcome.covering, undefined, env));
  const validOn = outcome.validOn && read(dayOf(outcome.validOn, env));
  if (outcome.languages)
    sound &&= languages !== undefined && attribute("languages", kinds, outcome.languages.span, env);
  if (outcome.on) sound &&= on !== undefined;
  if (outcome.covering) sound &&= attribute("covers", kinds, outcome.covering.span, env);
  if (outcome.validOn) sound &&= attribute("valid_until", kinds, outcome.validOn.span, env);
  const condition = outcome.with && candidateQuestion(outcome.with, kinds, env);
  if (outcome.with && condition === undefined) sound = false;
  if (condition !== undefined) reads.push(condition.reads);
  if (!sound) return undefined;
  return {
    ...(languages === undefined ? {} : { languages }),
    ...(on === undefined ? {} : { on }),
    ...(covering === undefined ? {} : { covering: covering.sum }),
    ...(validOn === undefined ? {} : { validOn: validOn.sum }),
    ...(condition === undefined ? {} : { with: condition.cond }),
    reads: Reads.of(...reads),
  };
}

/** Inside `with` the record's own name is the candidate, so the candidates must be of one kind. */
function candidateQuestion(
  expr: Expr,
  kinds: readonly CatalogueKind[],
  env: Env,
): ReturnType<typeof conditionOf> {
  const [kind, another] = kinds;
  if (kind === undefined) return undefined;
  if (another !== undefined) return env.say("with-several-kinds", expr.span, { kinds });
  const condition = conditionOf(expr, { ...env, bound: new Set([...env.bound, kind]) });
  return condition && { cond: condition.cond, reads: Reads.of(condition.reads).without(kind) };
}

function dayOf(expr: Expr, env: Env): Value | undefined {
  const value = sumOf(expr, undefined, env);
  if (value === undefined || value.type.t === "date") return value;
  return wrongType("valid on", value.type, DATE, expr.span, env);
}

/** What is asked of a paper must be something the vocabulary says of papers. */
function attribute(name: string, kinds: readonly CatalogueKind[], span: Span, env: Env): boolean {
  for (const kind of kinds) {
    const fact = `${kind}.${name}`;
    if (env.ctx.symbols.facts.has(fact)) continue;
    env.say("no-attribute", span, { fact, kind });
    return false;
  }
  return true;
}

function placesOf(
  { places, all, span }: NonNullable<Require["on"]>,
  kinds: readonly CatalogueKind[],
  env: Env,
): IrRequire["on"] | undefined {
  if (!attribute("on", kinds, span, env)) return undefined;
  for (const kind of kinds) {
    const type = factHead(env.ctx, `${kind}.on`)?.type;
    const values = type?.t === "list" && type.of.t === "enum" ? type.of.values : undefined;
    for (const place of places) {
      if (values === undefined || values.includes(place.text)) continue;
      return env.say("not-one-of", place.span, {
        value: place.text,
        values,
        ...suggestion(closest(place.text, values)),
      });
    }
  }
  return { places: places.map(({ text }) => text), all };
}

function languagesOf(
  languages: NonNullable<Require["languages"]>,
  env: Env,
  reads: Reads[],
): IrRequire["languages"] | undefined {
  if (languages.ofPlace !== undefined) {
    const param = languageParameter(languages.ofPlace, env, reads);
    return param === undefined ? undefined : { of: { param }, all: languages.all };
  }
  const of: IrLiteral[] = [];
  for (const name of languages.of) {
    const found = wordLiteral(name.text, LANGUAGE, env);
    if (found === undefined) return env.say("unknown-language", name.span, { name: name.text });
    of.push(found.literal);
  }
  return { of, all: languages.all };
}

/** `in language of destination`: the parameter that gives languages by that fact. */
function languageParameter(place: Expr, env: Env, reads: Reads[]): string | undefined {
  const inner = bare(place);
  const fact = inner.x === "name" ? inner.name.text : undefined;
  if (fact === undefined || sumOf(place, undefined, env) === undefined) return undefined;
  const found = [...env.ctx.symbols.parameters.values()].filter(({ decl }) => {
    const isLanguages = decl.type.t === "list" && decl.type.of.t === "language";
    return isLanguages && decl.by.length === 1 && decl.by[0]?.text === fact;
  });
  const [only] = found;
  if (only === undefined || found.length > 1)
    return env.say("no-languages", place.span, {
      fact,
      names: found.map(({ decl }) => decl.name.text),
    });
  const parameter = checkedParameter(env.ctx, only.decl.name.text);
  if (parameter === undefined) return undefined;
  const use = parameter.reads.at(place.span);
  use.parameters.add(parameter.name);
  reads.push(use);
  return parameter.name;
}
