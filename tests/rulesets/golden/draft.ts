/** A request in the making: what a baseline gives and the attributes of a case change. */
import type { Facts } from "./baselines.ts";

export interface Draft {
  /** Of the shipment and the root records. */
  readonly facts: Record<string, unknown>;
  /** Of the one item such cases are about; absent where a case is about no goods. */
  readonly item: Record<string, unknown>;
  readonly currency: string;
}

/** One attribute of a case, put into the draft; `given` is the whole case. */
export type Attribute = (value: unknown, draft: Draft, given: Facts) => void;

export type Evidence = { readonly id: string } & Facts;

export function put(into: Record<string, unknown>, path: string, value: unknown): void {
  const [key = "", ...rest] = path.split(".");
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const branch = { ...object(into[key] ?? {}) };
  put(branch, rest.join("."), value);
  into[key] = branch;
}

export function object(value: unknown): Facts {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not an object");
  return Object.fromEntries(Object.entries(value));
}

export function list(value: unknown): readonly Facts[] {
  return Array.isArray(value) ? value.map(object) : [];
}

/** Evidence a baseline gave is taken away again. */
export function drop(from: Record<string, unknown>, key: string, ...ids: readonly string[]): void {
  from[key] = list(from[key]).filter((each) => !ids.includes(String(each.id)));
}

/** Evidence of that name is there, as told; what the baseline said of it goes. */
export function show(into: Record<string, unknown>, key: string, evidence: Evidence): void {
  into[key] = [...list(into[key]).filter(({ id }) => id !== evidence.id), evidence];
}

/** Stands in the item's facts as it is told. */
export function item(path: string): Attribute {
  return (value, draft) => put(draft.item, path, value);
}

/** Stands in the shipment's facts as it is told. */
export function shipment(path: string): Attribute {
  return (value, draft) => put(draft.facts, path, value);
}

/** A yes-or-no of the case: no takes the evidence away. */
export function evidence(key: "documents" | "labels" | "markings", id: string): Attribute {
  return (value, draft) => {
    if (value === false || value === null) drop(draft.item, key, id);
  };
}

/** The case repeats what the baseline, or what the category, says already. */
export function implied(): void {}
