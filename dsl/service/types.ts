import { CATALOGUE_KINDS } from "../../engine/index.ts";
import { nearest } from "../bind/nearest.ts";
import type { Home } from "../bind/symbols.ts";
import type { Context } from "../check/context.ts";
import { checkedDefine } from "../check/define.ts";
import { factHead } from "../check/fact.ts";
import { checkedParameter } from "../check/parameter.ts";
import { checkedTable } from "../check/table.ts";
import { BOOL, COUNTRY, type Type } from "../check/type.ts";

/** What a name has for a value; a define that is true or false is `yes or no`. Undefined: it has none, or no sound one. */
export function typeOf(name: string, ctx: Context, home: Home | undefined): Type | undefined {
  const { symbols } = ctx;
  if (symbols.outputs.has(name)) return outputType(name, ctx, home);
  const fact = factHead(ctx, name);
  if (fact !== undefined) return fact.type;
  if (symbols.parameters.has(name)) return checkedParameter(ctx, name)?.type;
  if (symbols.defines.has(name)) {
    const body = checkedDefine(ctx, name)?.body;
    if (body === undefined) return undefined;
    return body.is === "condition" ? BOOL : body.value.type;
  }
  const list = symbols.records.listNamed(name);
  const kind = CATALOGUE_KINDS.find((one) => one === list?.record);
  if (kind !== undefined) return { t: "catalogue", kind };
  return name.endsWith(".country") ? countryType(name, ctx) : undefined;
}

/** The type of one word beside a name: of a list, of its elements. */
export function wordTypeOf(name: string, ctx: Context, home: Home | undefined): Type | undefined {
  const type = typeOf(name, ctx, home);
  return type?.t === "list" ? type.of : type;
}

/** Whether it may be declared that there is none. */
export function mayBeNone(name: string, ctx: Context): boolean {
  const { facts } = ctx.symbols;
  return facts.get(name)?.decl.orNone ?? checkedParameter(ctx, name)?.orNone ?? false;
}

function outputType(name: string, ctx: Context, home: Home | undefined): Type | undefined {
  const all = ctx.symbols.outputs.get(name) ?? [];
  const near = home === undefined ? all : nearest(all, home, ctx.symbols.groups);
  for (const { decl, column } of near) {
    const type = checkedTable(ctx, decl.name.text)?.outputs[column]?.type;
    if (type !== undefined) return type;
  }
  return undefined;
}

function countryType(name: string, ctx: Context): Type | undefined {
  return factHead(ctx, name.slice(0, -".country".length))?.type.t === "place" ? COUNTRY : undefined;
}
