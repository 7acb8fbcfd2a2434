import { isCurrency } from "../../engine/index.ts";
import type { IrSum } from "../../engine/ir.ts";
import type { Expr, Name } from "../ast.ts";
import { closest } from "../suggest.ts";
import { aggregate } from "./aggregate.ts";
import { arithmetic, call, shareOf } from "./arithmetic.ts";
import type { Env, Value } from "./context.ts";
import { countOf } from "./declaredType.ts";
import { typedLiteral } from "./literal.ts";
import { convert } from "./money.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";
import { HS, MONEY, type Type } from "./type.ts";
import { namedValue } from "./value.ts";
import { wrongType } from "./wrongType.ts";

/**
 * The value of an expression. `expected` is the type of what it stands beside, which is what a bare word such as `toy`
 * or `FR` is read by. Undefined: it has none, and that has been said.
 */
export function sumOf(expr: Expr, expected: Type | undefined, env: Env): Value | undefined {
  switch (expr.x) {
    case "parens":
      return sumOf(expr.of, expected, env);
    case "lit": {
      const found = typedLiteral(expr.lit, expected, env);
      return found && fixed({ k: "lit", v: found.literal }, found.type);
    }
    case "name":
      return namedValue(expr.name, expected, env);
    case "arith":
      return arithmetic(expr, expected, env);
    case "share-of":
      return shareOf(expr, expected, env);
    case "call":
      return call(expr, expected, env);
    case "aggregate":
      return aggregate(expr, env);
    case "converted":
      return converted(expr, env);
    case "charged":
      return charged(expr, env);
    case "shared":
      return shared(expr, env);
    case "digits":
      return digits(expr, env);
    default:
      return env.say("condition-as-value", expr.span);
  }
}

function fixed(sum: IrSum, type: Type): Value {
  return { type, orNone: type.t === "none", sum, reads: new Reads() };
}

function converted(expr: Extract<Expr, { x: "converted" }>, env: Env): Value | undefined {
  const of = sumOf(expr.of, MONEY, env);
  if (of === undefined) return undefined;
  if (!isCurrency(expr.to.text)) return env.say("unknown-currency", expr.to.span, { name: expr.to.text });
  if (of.type.t !== "money") return wrongType("converted to", of.type, MONEY, expr.of.span, env);
  return convert(of, expr.to.text, expr.at, env, expr.span);
}

function charged(expr: Extract<Expr, { x: "charged" }>, env: Env): Value | undefined {
  const kind = chargeKind(expr.chargeKind, env);
  const by = expr.by === undefined ? undefined : weight(expr.by, env);
  if (kind === undefined || (expr.by !== undefined && by === undefined)) return undefined;
  const reads = Reads.of(by?.reads);
  reads.addCharged({ kind, shared: by !== undefined, span: expr.span });
  return {
    type: MONEY,
    orNone: false,
    sum: { k: "charged", kind, ...(by === undefined ? {} : { by: by.sum }) },
    reads,
  };
}

function shared(expr: Extract<Expr, { x: "shared" }>, env: Env): Value | undefined {
  const of = sumOf(expr.of, undefined, env);
  const by = weight(expr.by, env);
  if (of === undefined || by === undefined) return undefined;
  const reads = Reads.of(of.reads, by.reads);
  reads.shares.push({ records: [...of.reads.records.keys()], span: expr.span });
  return { type: of.type, orNone: of.orNone, sum: { k: "shared", of: of.sum, by: by.sum }, reads };
}

/** What a larger amount is spread by. */
function weight(expr: Expr, env: Env): Value | undefined {
  const by = sumOf(expr, undefined, env);
  if (by === undefined) return undefined;
  return by.type.t === "money" || by.type.t === "quantity" || by.type.t === "number"
    ? by
    : wrongType("shared by", by.type, MONEY, expr.span, env);
}

function digits(expr: Extract<Expr, { x: "digits" }>, env: Env): Value | undefined {
  const of = sumOf(expr.of, undefined, env);
  if (of === undefined) return undefined;
  const count = countOf(expr.digits, env.say);
  if (count === undefined) return undefined;
  if (of.type.t !== "hs" || of.sum.k !== "fact")
    return wrongType("to … digits", of.type, HS, expr.of.span, env);
  return { ...of, sum: { ...of.sum, digits: count } };
}

/** A kind of charge by its name. */
export function chargeKind(name: Name, env: Env): string | undefined {
  const { chargeKinds } = env.ctx.symbols;
  if (chargeKinds.has(name.text)) return name.text;
  return env.say("unknown-charge", name.span, {
    name: name.text,
    ...suggestion(closest(name.text, chargeKinds.keys())),
  });
}
