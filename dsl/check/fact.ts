import { STATED_PROVENANCES } from "../../engine/index.ts";
import type { CatalogueKind, IrLiteral, IrSum, StatedProvenance } from "../../engine/ir.ts";
import type { Expr, FactDecl, Span } from "../ast.ts";
import { type FactPlace, placeOf } from "../bind/factPlace.ts";
import type { Declared } from "../bind/symbols.ts";
import type { Say } from "../report.ts";
import { closest } from "../suggest.ts";
import { conditionOf } from "./condition.ts";
import { bare, type Context, type Env, type Value } from "./context.ts";
import { declaredType } from "./declaredType.ts";
import { isCondition, yesOrNoDefine } from "./define.ts";
import { literalOf } from "./literal.ts";
import { fitTo } from "./money.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";
import { refuseNothingToShare } from "./shares.ts";
import { sumOf } from "./sum.ts";
import { alike, BOOL, type Type, typeWords } from "./type.ts";

/** The legal date and the acts asked about: the engine fills them in, so every subject has them. */
const BUILT_IN: ReadonlySet<string> = new Set(["date", "operation"]);

/** What a fact is, before one looks at how it may be computed. */
export interface FactHead {
  readonly name: string;
  readonly place: FactPlace;
  readonly type: Type;
  readonly orNone: boolean;
  readonly builtIn: boolean;
  /** The least a stated value must be to count. */
  readonly provenance?: StatedProvenance;
}

export interface CheckedFact extends FactHead {
  readonly absent?: IrLiteral;
  readonly computed?: IrSum;
  /** What reading it comes to: the record it stands in, and what it is computed from. */
  readonly reads: Reads;
}

export function factHead(ctx: Context, name: string): FactHead | undefined {
  const declared = ctx.symbols.facts.get(name);
  if (declared === undefined) return undefined;
  const { decl, home } = declared;
  return ctx.heads.get(name, { home, span: decl.name.span }, () => {
    const type = declaredType(decl.type, home.say);
    if (type === undefined) return undefined;
    const place = placeOf(name, ctx.symbols.records);
    const provenance = provenanceOf(decl, home.say);
    const builtIn = BUILT_IN.has(name);
    return {
      name,
      place,
      type,
      orNone: decl.orNone,
      builtIn,
      ...(provenance === undefined ? {} : { provenance }),
    };
  });
}

function provenanceOf({ name, provenance, computed }: FactDecl, say: Say): StatedProvenance | undefined {
  if (provenance === undefined) return undefined;
  const { text, span } = provenance;
  const found = STATED_PROVENANCES.find((word) => word === text);
  if (found === undefined)
    return say("unknown-word", span, {
      clause: "provenance",
      name: text,
      values: STATED_PROVENANCES,
      ...suggestion(closest(text, STATED_PROVENANCES)),
    });
  if (found !== "derived" && computed !== undefined)
    say("provenance-and-computed", span, { fact: name.text, provenance: found });
  return found;
}

export function checkedFact(ctx: Context, name: string): CheckedFact | undefined {
  const declared = ctx.symbols.facts.get(name);
  const head = factHead(ctx, name);
  if (declared === undefined || head === undefined) return undefined;
  const where = { home: declared.home, span: declared.decl.name.span };
  return ctx.facts.get(name, where, () => check(head, declared, ctx));
}

/** What reading the fact at `span` looks at. */
export function factReads(ctx: Context, head: FactHead, span: Span, env?: Env): Reads {
  const reads = new Reads();
  if (!head.builtIn && env?.bound.has(head.place.record) !== true) reads.records.set(head.place.record, span);
  const computed = ctx.symbols.facts.get(head.name)?.decl.computed;
  const checked = computed === undefined ? undefined : checkedFact(ctx, head.name);
  if (checked !== undefined) {
    reads.addIndirect(checked.reads.at(span, head.place.record));
    reads.cost += checked.reads.cost;
  }
  return reads;
}

function check(head: FactHead, { decl, home }: Declared<FactDecl>, ctx: Context): CheckedFact | undefined {
  const env = ctx.env(home);
  refuseStrangeLabels(head, decl, env);
  const absent = absentLiteral(head, decl, env);
  if (decl.absent !== undefined && decl.computed !== undefined)
    home.say("absent-and-computed", decl.absent.span, { fact: head.name });
  if (decl.computed === undefined)
    return { ...head, reads: new Reads(), ...(absent === undefined ? {} : { absent }) };
  const value = computedValue(decl.computed, head, env);
  if (value === undefined) return undefined;
  const fitted = fitTo(head.type, value, env, decl.computed.span);
  if (fitted === undefined) return undefined;
  if (!alike(head.type, fitted.type))
    return home.say("computed-type", decl.computed.span, {
      fact: head.name,
      wanted: typeWords(head.type),
      found: typeWords(fitted.type),
    });
  for (const [record, span] of fitted.reads.records)
    if (!ctx.symbols.records.canRead(head.place.record, record))
      home.say("not-linked", span, { record, subject: head.place.record });
  refuseNothingToShare(fitted.reads, head.place.record, env);
  return {
    ...head,
    computed: fitted.sum,
    reads: fitted.reads,
    ...(absent === undefined ? {} : { absent }),
  };
}

/** What stands in for the fact: a value, or for one that is yes or no, a condition. */
function computedValue(expr: Expr, { type }: FactHead, env: Env): Value | undefined {
  const asks = isCondition(expr) || (type.t === "bool" && yesOrNoDefine(expr, env) !== undefined);
  if (!asks) return sumOf(expr, type, env);
  const condition = conditionOf(expr, env);
  return (
    condition && {
      type: BOOL,
      orNone: false,
      sum: { k: "whether", of: condition.cond },
      reads: condition.reads,
    }
  );
}

/** Only what the fact may be has a name for people, and only one. */
function refuseStrangeLabels({ name, type }: FactHead, { valueLabels }: FactDecl, { say }: Env): void {
  const values =
    type.t === "enum" ? type.values : type.t === "list" && type.of.t === "enum" ? type.of.values : undefined;
  const seen = new Set<string>();
  for (const { value } of valueLabels) {
    const word = "text" in value ? value.text : value.value;
    if (values === undefined) {
      say("value-label-without-values", value.span, { fact: name, value: word, type: typeWords(type) });
      return;
    }
    if (!values.includes(word))
      say("value-label-stranger", value.span, {
        fact: name,
        value: word,
        values,
        ...suggestion(closest(word, values)),
      });
    else if (seen.has(word)) say("value-label-twice", value.span, { fact: name, value: word });
    seen.add(word);
  }
}

function absentLiteral(head: FactHead, decl: FactDecl, env: Env): IrLiteral | undefined {
  if (decl.absent === undefined) return undefined;
  const expr = bare(decl.absent);
  const isNone = expr.x === "lit" && expr.lit.v === "none";
  if (isNone && !head.orNone) return env.say("absent-none", decl.absent.span, { fact: head.name });
  return literalOf(decl.absent, head.type, env);
}

/** The kinds of evidence are records of their own; this is the fact that says which entry a candidate is. */
export function identityOf(kind: CatalogueKind): string {
  return `${kind}.id`;
}
