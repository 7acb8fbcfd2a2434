import type { IrGroup, IrList, IrSum } from "../../engine/ir.ts";
import type { World } from "../analyse/world.ts";
import type { Declaration } from "../ast.ts";
import type { Declared } from "../bind/symbols.ts";
import { quietly } from "../report.ts";
import type { Context } from "./context.ts";
import { type Days, daysOf, FIRST, LAST, overlap } from "./days.ts";
import { checkedDefine } from "./define.ts";
import { factHead } from "./fact.ts";
import { checkedParameter } from "./parameter.ts";
import { checkedGroup, checkedList } from "./sets.ts";
import { checkedTable } from "./table.ts";
import { BOOL, COUNTRY, HS, type Type } from "./type.ts";

const EVER: Days = { from: FIRST, until: LAST };

/**
 * The ruleset around a condition, on some days. `isOpened`: a define is looked into; else it is one thing, as a column
 * is.
 */
export function worldOf(ctx: Context, isOpened: boolean, days: Days = EVER): World {
  const kept = worlds.get(ctx) ?? new Map<string, World>();
  worlds.set(ctx, kept);
  const key = `${isOpened} ${days.from} ${days.until}`;
  const world = kept.get(key) ?? newWorld(ctx, isOpened, days);
  kept.set(key, world);
  return world;
}

/** Most rules are in force from one of a few days on. */
const worlds = new WeakMap<Context, Map<string, World>>();

function newWorld(ctx: Context, isOpened: boolean, days: Days): World {
  const { groups, lists } = ctx.symbols;
  const groupsMade = new Map<string, IrGroup | undefined>();
  const listsMade = new Map<string, IrList | undefined>();
  return {
    kindOf: (sum) => kindOf(sum, ctx),
    group: (name) =>
      made(groupsMade, name, groups.get(name), (declared) => onDays(checkedGroup(declared, ctx), days)),
    list: (name) => made(listsMade, name, lists.get(name), (declared) => checkedList(declared, ctx)),
    meaning: (define) => {
      const body = isOpened ? checkedDefine(ctx, define)?.body : undefined;
      return body?.is === "condition" ? body.condition.cond : undefined;
    },
  };
}

/** Without versions that are over before these days, or begin after them; what is read on days of its own keeps all. */
function onDays(group: IrGroup, days: Days): IrGroup {
  if (group.datedBy !== undefined) return group;
  return {
    ...group,
    versions: group.versions.filter((version) => overlap(daysOf(version), days).length > 0),
  };
}

/** Once each, and without saying again what was said where it is declared. */
function made<D extends Declaration, T>(
  kept: Map<string, T | undefined>,
  name: string,
  declared: Declared<D> | undefined,
  make: (declared: Declared<D>) => T,
): T | undefined {
  if (!kept.has(name))
    kept.set(name, declared && make({ ...declared, home: { ...declared.home, say: quietly } }));
  return kept.get(name);
}

function kindOf(sum: IrSum, ctx: Context): { type: Type; orNone: boolean } | undefined {
  switch (sum.k) {
    case "fact": {
      const head = factHead(ctx, sum.fact);
      if (head === undefined) return undefined;
      const { orNone } = head;
      if (sum.country) return { type: COUNTRY, orNone };
      return sum.digits === undefined ? head : { type: HS, orNone };
    }
    case "param":
      return checkedParameter(ctx, sum.name);
    case "define": {
      const body = checkedDefine(ctx, sum.name)?.body;
      return body?.is === "value" ? body.value : body && { type: BOOL, orNone: false };
    }
    case "table":
      return checkedTable(ctx, sum.table)?.outputs.find(({ name }) => name === sum.output);
    case "convert": {
      const of = kindOf(sum.of, ctx);
      return of && { type: { t: "money", currency: sum.to }, orNone: of.orNone };
    }
    default:
      return undefined;
  }
}
