import type { IrSum } from "../../engine/ir.ts";
import type { Expr } from "../ast.ts";
import { negated } from "./condition.ts";
import { bare, type Condition, type Env, type Value } from "./context.ts";
import { sumOf } from "./sum.ts";
import { wrongType } from "./wrongType.ts";

/** `is known`, `is missing`, `is none`, `is well formed`, `is verified`. */
export function state(expr: Extract<Expr, { x: "state" }>, env: Env): Condition | undefined {
  const of = sumOf(expr.of, undefined, env);
  if (of === undefined) return undefined;
  const { reads, sum, type } = of;
  switch (expr.state) {
    case "none":
      return none(of, expr, env);
    case "missing":
    case "known": {
      if (!isStated(sum)) return env.say("state-of-what", expr.span, { state: expr.state });
      const missing: Condition = { cond: { k: "is-missing", of: sum }, reads };
      return expr.state === "missing" ? missing : negated(missing);
    }
    case "verified":
      return sum.k === "fact"
        ? { cond: { k: "is-verified", of: sum }, reads }
        : env.say("state-of-what", expr.span, { state: "verified" });
    case "well-formed":
      return type.t === "code"
        ? { cond: { k: "well-formed", of: sum, scheme: type.scheme }, reads }
        : wrongType("is well formed", type, { t: "code", scheme: "vat" }, expr.span, env);
  }
}

function none(of: Value, expr: Extract<Expr, { x: "state" }>, env: Env): Condition | undefined {
  if (!of.orNone) {
    const inner = bare(expr.of);
    return env.say("never-none", expr.span, { name: inner.x === "name" ? inner.name.text : "…" });
  }
  if (of.sum.k === "param") of.reads.askedForNone.add(of.sum.name);
  return { cond: { k: "is-none", of: of.sum }, reads: of.reads };
}

/** Only what somebody states, or a table concludes, can be missing. */
function isStated(sum: IrSum): boolean {
  return sum.k === "fact" || sum.k === "table";
}
