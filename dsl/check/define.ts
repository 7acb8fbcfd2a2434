import type { DefineDecl, Expr } from "../ast.ts";
import type { Declared } from "../bind/symbols.ts";
import { conditionOf } from "./condition.ts";
import { bare, type Condition, type Context, type Env, type Value } from "./context.ts";
import type { Reads } from "./reads.ts";
import { refuseNothingToShare } from "./shares.ts";
import { sumOf } from "./sum.ts";

export interface CheckedDefine {
  readonly name: string;
  readonly subject: string;
  readonly body:
    | { readonly is: "condition"; readonly condition: Condition }
    | { readonly is: "value"; readonly value: Value };
}

export function checkedDefine(ctx: Context, name: string): CheckedDefine | undefined {
  const declared = ctx.symbols.defines.get(name);
  if (declared === undefined) return undefined;
  const where = { home: declared.home, span: declared.decl.name.span };
  return ctx.defines.get(name, where, () => check(declared, ctx));
}

/** The define of this name, if it is one that is true or false. */
export function yesOrNoDefine(expr: Expr, env: Env): CheckedDefine | undefined {
  const inner = bare(expr);
  if (inner.x !== "name") return undefined;
  const define = checkedDefine(env.ctx, inner.name.text);
  return define?.body.is === "condition" ? define : undefined;
}

function check({ decl, home }: Declared<DefineDecl>, ctx: Context): CheckedDefine | undefined {
  const env = ctx.env(home);
  const body = bodyOf(decl.body, env);
  if (body === undefined) return undefined;
  const reads: Reads = body.is === "condition" ? body.condition.reads : body.value.reads;
  const deepest = reads.deepest(ctx.symbols.records);
  if ("unlinked" in deepest) {
    const [a, b] = deepest.unlinked;
    return home.say("two-subjects", reads.records.get(b) ?? decl.span, { left: a, right: b });
  }
  refuseNothingToShare(reads, deepest.record, env);
  return { name: decl.name.text, subject: deepest.record, body };
}

function bodyOf(expr: Expr, env: Env): CheckedDefine["body"] | undefined {
  // A name alone may be either: another define that is true or false, or a value.
  if (isCondition(expr) || yesOrNoDefine(expr, env) !== undefined) {
    const condition = conditionOf(expr, env);
    return condition && { is: "condition", condition };
  }
  const value = sumOf(expr, undefined, env);
  return value && { is: "value", value };
}

/** Whether it can only be a condition, by its form. */
export function isCondition(expr: Expr): boolean {
  switch (bare(expr).x) {
    case "or":
    case "and":
    case "not":
    case "compare":
    case "between":
    case "one-of":
    case "same-members":
    case "in":
    case "state":
    case "mentions":
    case "includes":
    case "quantifier":
      return true;
    default:
      return false;
  }
}
