/** Lists of records, and `any`, `every` and `no` of their elements. Inside a list its elements are the data. */
import type { IrCond } from "../../ir.ts";
import { and, type Logic, not, same, some } from "./logic.ts";
import { type Cond, opposite, UNKNOWN } from "./node.ts";
import { Doubts, type Draft, reading, readKey, type Scope } from "./scope.ts";
import type { ShapeList } from "./shape.ts";

export interface Elements {
  /** Whose elements, wherever the list is looked at. */
  readonly list: Logic;
  readonly inside: Scope;
  /** It stands for those nobody listed. Inside. */
  readonly unlisted: Logic;
  /** How many there can be. */
  readonly most: number;
  /** Takes what turned out doubtful inside to where the list is looked at. */
  readonly leave: () => void;
}

/** Whose elements, and which. */
type Named = Pick<ShapeList, "record" | "parent">;

export function elementsOf({ record, parent }: Named, scope: Scope, path: string): Elements | undefined {
  const { draft, shape, view, home } = scope;
  const reach = draft.roots.reach(view, record, parent);
  if (reach === undefined) {
    draft.refuse(path, "ambiguous-view", record);
    return undefined;
  }
  const within = [reach.element, ...view];
  const { key, elements } = shape.list(
    { record, ...(parent !== undefined && { parent }), ...(home !== undefined && { home }) },
    within,
  );
  const { home: _, ...outside } = scope;
  const inside: Scope = {
    ...outside,
    view: elements.view,
    shape: elements,
    prefix: "",
    doubts: new Doubts(),
  };
  const list = readKey(scope, key);
  return {
    list,
    inside,
    most: mostOf(record, draft),
    leave: () => scope.doubts.add(inside.doubts, (beyond) => some(list, beyond)),
    unlisted: same(reading(inside, { is: "unlisted", record }), true),
  };
}

/** Lists of several holders together may be looked at at once. */
function mostOf(record: string, draft: Draft): number {
  const parents = draft.directory.records.get(record)?.parents ?? [];
  return Math.max(
    1,
    ...parents.map(({ record: above, max }) => max * (draft.roots.at(above) ? 1 : mostOf(above, draft))),
  );
}

type Quantified = Extract<IrCond, { k: "any" | "every" | "no" }>;

/** One that may not be there can only leave things as they are, or make them unknown. */
export function quantify(
  condition: Quantified,
  scope: Scope,
  path: string,
  judge: (condition: IrCond, scope: Scope, path: string) => Cond,
): Cond {
  const found = elementsOf(condition, scope, path);
  if (found === undefined) return UNKNOWN;
  const { list, inside, unlisted } = found;
  const has = judge(condition.has, inside, `${path}/has`);
  found.leave();
  const wanted = condition.k === "every" ? opposite(has) : has;
  // Whether one is wanted: true of a listed one, or false of all of them, whether listed or not.
  const any: Cond = {
    yes: some(list, and(not(unlisted), wanted.yes)),
    no: not(some(list, not(wanted.no))),
  };
  return condition.k === "any" ? any : opposite(any);
}
