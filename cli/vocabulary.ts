import type { IrFact, IrRecord, IrType } from "../engine/ir.ts";
import { closest } from "../engine/suggest.ts";

/** The words facts are given in: any compiled ruleset has them. */
export interface Vocabulary {
  readonly facts: readonly IrFact[];
  readonly records: readonly IrRecord[];
}

/** Where a fact, or a whole list of a record, stands in the `facts` of a request. */
export interface Place {
  /** Absent for a list. */
  readonly fact?: IrFact;
  readonly path: readonly (string | number)[];
}

/**
 * The place of a fact by its name: `destination`, `seller.country`, `item.hs` (of the first item), `items[1].hs` (of
 * the second); or of a list by its own: `registrations`, `seller.registrations`.
 */
export function placeOf({ facts, records }: Vocabulary, name: string): Place | undefined {
  const list = listsOf(records).find((each) => each.name === name);
  if (list !== undefined) return { path: list.path };
  const element = /^(\w+)\[(\d+)\]\.(.+)$/.exec(name);
  const record =
    element && records.find((r) => r.parents.some((p) => p.record === "shipment" && p.list === element[1]));
  if (element && record === undefined) return undefined;
  const full = element && record ? `${record.name}.${element[3]}` : name;
  const fact = facts.find((f) => f.name === full);
  if (fact === undefined) return undefined;
  return { fact, path: [...instancePath(records, fact.record, Number(element?.[2] ?? 0)), ...fact.path] };
}

/** A sentence for a name that is no fact, with the nearest that is. */
export function noSuchFact({ facts, records }: Vocabulary, name: string): string {
  const near = closest(name, [...facts.map((f) => f.name), ...listsOf(records).map((list) => list.name)]);
  return `There is no fact ${name}.${near === undefined ? "" : ` Did you mean ${near}?`}`;
}

function listsOf(records: readonly IrRecord[]): { readonly name: string; readonly path: Place["path"] }[] {
  return records.flatMap(({ parents }) =>
    parents.map(({ record, list }) => ({
      name: record === "shipment" ? list : `${record}.${list}`,
      path: [...instancePath(records, record, 0), list],
    })),
  );
}

function instancePath(records: readonly IrRecord[], name: string, index: number): (string | number)[] {
  if (name === "shipment") return [];
  const parent = records.find((r) => r.name === name)?.parents[0];
  if (parent === undefined) return [name];
  // Only what hangs on the shipment itself can be chosen by number.
  const at = parent.record === "shipment" ? index : 0;
  return [...instancePath(records, parent.record, index), parent.list, at];
}

/** Writes into nested objects and lists, making what is not there; `undefined` takes the value away. */
export function put(root: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  let holder: object = root;
  path.forEach((step, i) => {
    const next = path[i + 1];
    if (next === undefined) {
      if (value === undefined) Reflect.deleteProperty(holder, step);
      else Reflect.set(holder, step, value);
      return;
    }
    // Of the elements before the one named nothing is known, but they are there.
    if (Array.isArray(holder) && typeof step === "number") while (holder.length < step) holder.push({});
    const found: unknown = Object.hasOwn(holder, step) ? Reflect.get(holder, step) : undefined;
    if (typeof found === "object" && found !== null) holder = found;
    else {
      const made = typeof next === "number" ? [] : {};
      Reflect.set(holder, step, made);
      holder = made;
    }
  });
}

/**
 * What a person typed for a fact, as the JSON of a request. It is read by the fact's type and never judged here:
 * what does not fit is handed on as it stands, for the engine to report as invalid.
 */
export function typedValue({ fact }: Place, text: string): unknown {
  if (fact === undefined) return text === "none" ? null : parsed(text);
  if (fact.orNone && text === "none") return null;
  return jsonOf(fact.type, text);
}

function jsonOf(type: IrType, text: string): unknown {
  if (/^[[{]/.test(text)) return parsed(text);
  if (type.t === "list") {
    const inner = /^\((.*)\)$/s.exec(text)?.[1] ?? text;
    return inner.trim() === "" ? [] : inner.split(",").map((part) => jsonOf(type.of, part.trim()));
  }
  if (type.t === "bool")
    return text === "yes" || text === "true" ? true : text === "no" || text === "false" ? false : text;
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
