/** Which instances there are: those the request lists, and one for those it may have left out. */
import type { Screening } from "./context.ts";
import type { Subject } from "./decision.ts";
import { type Instance, instanceOf } from "./facts/instance.ts";
import { EngineFailure, present } from "./failure.ts";
import type { IrRecord } from "./ir.ts";
import type { ListNeed } from "./need.ts";

type Parent = IrRecord["parents"][number];

/** What a rule about the record is judged on. A root record nobody gave is no subject: nobody asked about it. */
export function subjectsOf(screening: Screening, record: string): readonly Instance[] {
  const { facts, directory } = screening;
  if (record === "shipment") return facts.hasShipment ? [facts.shipment] : [];
  const { parents } = present(directory.records.get(record));
  if (parents.length === 0) {
    const root = facts.roots.get(record);
    return root === undefined ? [] : [root];
  }
  return parents.flatMap(({ record: above }) =>
    subjectsOf(screening, above).flatMap((parent) => elementsOf(screening, parent, record)),
  );
}

/**
 * The elements of one list, and, unless all of them are known to be listed, one that stands for the others. Of a list
 * nobody gave that is the only one.
 */
export function elementsOf(screening: Screening, parent: Instance, record: string): readonly Instance[] {
  const list = parent.lists.get(record);
  const elements = list?.elements ?? [];
  const unlisted = unlistedOf(screening, parent, record);
  return unlisted === undefined ? elements : [...elements, unlisted];
}

/** What stands for the elements of a list nobody listed; none where the list is closed, or full. */
export function unlistedOf(screening: Screening, parent: Instance, record: string): Instance | undefined {
  const list = parent.lists.get(record);
  if (list?.stated && list.complete) return undefined;
  const { list: name, max } = parentDeclaration(screening, parent, record);
  const index = list?.elements.length ?? 0;
  if (index >= max) return undefined;
  const pointer = `${parent.pointer}/${name}/${index}`;
  const kept = screening.supposed.get(pointer);
  if (kept !== undefined) return kept;
  const key = `${name}[${index}]`;
  return supposed(screening, {
    record,
    key: parent.parent === undefined ? key : `${parent.key}.${key}`,
    pointer,
    parent,
    unlisted: list?.stated ? "open-list" : "missing-list",
  });
}

/** The list an unlisted element may stand in; of lists within lists, the outermost that nobody listed. */
export function listNeed(screening: Screening, unlisted: Instance): ListNeed {
  const at = present(unlisted.parent);
  if (at.unlisted !== undefined) return listNeed(screening, at);
  const { record } = unlisted;
  const { list } = parentDeclaration(screening, at, record);
  return {
    kind: "list",
    record,
    list,
    at,
    reason: unlisted.unlisted === "open-list" ? "open-list" : "missing",
  };
}

/** A root record whose facts are read through although nobody gave it. */
export function absentRoot(screening: Screening, record: string): Instance {
  const pointer = `/${record}`;
  const kept = screening.supposed.get(pointer);
  if (kept !== undefined) return kept;
  if (present(screening.directory.records.get(record)).parents.length > 0) {
    throw new EngineFailure("out-of-reach");
  }
  return supposed(screening, { record, key: record, pointer });
}

/** What instance stands in, itself first. */
export function chainOf(instance: Instance): readonly Instance[] {
  const chain: Instance[] = [];
  for (let at: Instance | undefined = instance; at !== undefined; at = at.parent) chain.push(at);
  return chain;
}

export function standsIn(instance: Instance, larger: Instance): boolean {
  for (let at: Instance | undefined = instance; at !== undefined; at = at.parent) {
    if (at.pointer === larger.pointer) return true;
  }
  return false;
}

export function subjectOf({ record, key }: Instance): Subject {
  return { key, kind: record };
}

/** The order of the request: the shipment, what is in it by place in its lists, root records by name. */
export function compareInstances(a: Instance, b: Instance): number {
  if (a.pointer === b.pointer) return 0;
  const [left, right] = [a.pointer.split("/"), b.pointer.split("/")];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [l = "", r = ""] = [left[i], right[i]];
    if (l === r) continue;
    const numbers = /^\d+$/.test(l) && /^\d+$/.test(r);
    if (numbers) return Number(l) - Number(r);
    return l < r ? -1 : 1;
  }
  return left.length - right.length;
}

function parentDeclaration(screening: Screening, parent: Instance, record: string): Parent {
  const { parents } = present(screening.directory.records.get(record));
  return present(parents.find((declared) => declared.record === parent.record));
}

function supposed(screening: Screening, who: Parameters<typeof instanceOf>[0]): Instance {
  const instance = instanceOf(who);
  screening.supposed.set(instance.pointer, instance);
  return instance;
}
