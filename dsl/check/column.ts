import type { Expr, Name } from "../ast.ts";
import { quietly } from "../report.ts";
import { bare, type Env } from "./context.ts";
import { factHead } from "./fact.ts";
import { sumOf } from "./sum.ts";
import type { Type } from "./type.ts";
import { isValueName } from "./value.ts";

/**
 * What a table concludes in a column: what the vocabulary declares it to be, else what its results are. Words that
 * name nothing are the values of a list of their own.
 */
export function columnType(name: Name, results: readonly Expr[], env: Env): Type | undefined {
  const { facts } = env.ctx.symbols;
  const declared = factHead(env.ctx, name.text);
  if (declared !== undefined) return declared.type;
  if (facts.has(name.text)) return undefined;
  const words: string[] = [];
  const values: Expr[] = [];
  for (const expr of results) {
    const inner = bare(expr);
    if (inner.x === "lit" && inner.lit.v === "none") continue;
    if (inner.x === "name" && !isValueName(inner.name.text, env)) words.push(inner.name.text);
    else values.push(inner);
  }
  if (values.length === 0)
    return words.length === 0 ? { t: "none" } : { t: "enum", values: [...new Set(words)] };
  let type: Type | undefined;
  for (const expr of values) {
    const found = sumOf(expr, type, type === undefined ? env : { ...env, say: quietly })?.type;
    if (found === undefined) continue;
    // Amounts in one currency are amounts in that currency; in several, in whichever the row says.
    if (type === undefined) type = found;
    else if (type.t === "money" && found.t === "money" && type.currency !== found.currency)
      type = { t: "money" };
  }
  return type;
}
