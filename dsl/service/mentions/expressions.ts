import type { Expr, Lit, Name, Text } from "../../ast.ts";
import { type Mention, mention, nameOf, nothingElse, type Role } from "../mention.ts";

/** The words of a condition or value. `beside` is the name whose type a bare word is read by. */
export function* inExpr(
  expr: Expr | undefined,
  beside?: string,
  role: Extract<Role, "value" | "party"> = "value",
): Generator<Mention> {
  if (expr === undefined) return;
  switch (expr.x) {
    case "or":
    case "and":
      for (const each of expr.of) yield* inExpr(each);
      return;
    case "not":
      yield* inExpr(expr.of);
      return;
    case "parens":
      yield* inExpr(expr.of, beside, role);
      return;
    case "compare":
      yield* inExpr(expr.a, nameOf(expr.b));
      yield* inExpr(expr.b, nameOf(expr.a));
      return;
    case "between":
      yield* inExpr(expr.of);
      yield* inExpr(expr.low, nameOf(expr.of));
      yield* inExpr(expr.high, nameOf(expr.of));
      return;
    case "one-of":
      yield* inExpr(expr.of);
      yield* inEach(expr.values, nameOf(expr.of));
      return;
    case "in":
      yield* inExpr(expr.of);
      yield mention("set", expr.name, nameOf(expr.of));
      return;
    case "state":
      yield* inExpr(expr.of);
      return;
    case "mentions":
      yield* inExpr(expr.of);
      for (const what of [...expr.what, ...(expr.after?.what ?? [])])
        if (isName(what)) yield mention("set", what, nameOf(expr.of));
      return;
    case "includes":
      yield* inExpr(expr.of);
      yield* inEach(expr.values, nameOf(expr.of));
      return;
    case "quantifier":
      yield mention("record", expr.record, expr.list.text);
      yield mention("list", expr.list);
      yield* inExpr(expr.has);
      return;
    case "arith":
      yield* inExpr(expr.a);
      yield* inExpr(expr.b);
      return;
    case "share-of":
      yield* inExpr(expr.rate);
      yield* inExpr(expr.base);
      return;
    case "call":
      yield* inEach(expr.args, undefined);
      return;
    case "aggregate":
      // `count of items` names its list where others name a fact.
      yield mention(expr.list === undefined && expr.op === "count" ? "list" : "value", expr.of);
      if (expr.list !== undefined) yield mention("list", expr.list);
      yield* inExpr(expr.where);
      return;
    case "converted":
      yield* inExpr(expr.of);
      yield mention("currency", expr.to);
      if (expr.at !== undefined) yield mention("exchange", expr.at);
      return;
    case "charged":
      yield mention("charge", expr.chargeKind);
      yield* inExpr(expr.by);
      return;
    case "shared":
      yield* inExpr(expr.of);
      yield* inExpr(expr.by);
      return;
    case "digits":
      yield* inExpr(expr.of, beside);
      return;
    case "after":
      yield* inExpr(expr.duration);
      yield mention("act", expr.act);
      return;
    case "later":
      yield* inEach(expr.of, undefined);
      return;
    case "same-members":
      yield* inExpr(expr.of);
      yield* inEach(expr.as, nameOf(expr.of));
      return;
    case "name":
      yield mention(role, expr.name, beside);
      return;
    case "lit":
      yield* inLiteral(expr.lit);
      return;
    default:
      nothingElse(expr);
  }
}

export function* inEach(exprs: readonly Expr[], beside: string | undefined): Generator<Mention> {
  for (const expr of exprs) yield* inExpr(expr, beside);
}

function* inLiteral(lit: Lit): Generator<Mention> {
  if (lit.v === "quantity") yield mention("unit", lit.unit);
}

function isName(what: Name | Text): what is Name {
  return "text" in what;
}
