/** What keeps something unknown. Needs are what is asked for, so nothing may enter one that could not matter. */
import type { MissingFact } from "./decision.ts";
import type { Instance } from "./facts/instance.ts";
import type { CivilDate, Localised } from "./ir.ts";
import { LIMITS } from "./limits.ts";

export type Need =
  /** The sender can settle it: one fact of one instance. */
  | {
      readonly kind: "fact";
      readonly fact: string;
      readonly at: Instance;
      readonly reason: MissingFact["reason"];
    }
  /** The sender can settle it: what else stands in a list, and whether that is all. */
  | {
      readonly kind: "list";
      readonly record: string;
      readonly list: string;
      readonly at: Instance;
      readonly reason: "missing" | "open-list";
    }
  /** Only the ruleset's owner can: nobody wrote down what held on that day, or what it is worth. */
  | {
      readonly kind: "value";
      readonly name: string;
      readonly on: CivilDate;
      readonly unverified?: { readonly from: CivilDate; readonly text: Localised };
    };

export type SenderNeed = Exclude<Need, { readonly kind: "value" }>;
export type ListNeed = Extract<Need, { readonly kind: "list" }>;
export type OwnerNeed = Extract<Need, { readonly kind: "value" }>;

export const NO_NEEDS: readonly Need[] = [];
export const NO_LIFTS: readonly Lift[] = [];

/** What a need is called in `missing`: `item.hs`, `items`, `item.documents`. */
export function needName(need: SenderNeed): string {
  if (need.kind === "fact") return need.fact;
  return need.at.record === "shipment" ? need.list : `${need.at.record}.${need.list}`;
}

const keys = new WeakMap<Need, string>();

/** The same for the same thing asked for, whatever the reason. */
export function needKey(need: Need): string {
  let key = keys.get(need);
  if (key === undefined) {
    key = keyOf(need);
    keys.set(need, key);
  }
  return key;
}

function keyOf(need: Need): string {
  switch (need.kind) {
    case "fact":
      return `fact ${need.fact} ${need.at.pointer}`;
    case "list":
      return `list ${need.list} ${need.at.pointer}`;
    case "value":
      return `value ${need.name} ${need.on}`;
  }
}

/**
 * Both, each once, and no more than {@link LIMITS.needs}: a sum over a thousand items need not name all of them to be
 * unknown. Who answers those is asked for the others.
 */
export function joinNeeds(a: readonly Need[], b: readonly Need[]): readonly Need[] {
  if (a.length === 0) return b;
  if (b.length === 0 || a === b || a.length >= LIMITS.needs) return a;
  let joined: Need[] | undefined;
  for (const need of b) {
    if (isAmong(need, a)) continue;
    joined ??= a.slice();
    if (joined.length < LIMITS.needs) joined.push(need);
  }
  return joined ?? a;
}

/** There are few of them: to look through them costs less than to name each by a key. */
function isAmong(need: Need, others: readonly Need[]): boolean {
  for (const other of others) if (isSame(need, other)) return true;
  return false;
}

/** Whether they ask for the same thing, whatever the reason: what {@link needKey} says of both. */
function isSame(a: Need, b: Need): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "fact":
      return b.kind === "fact" && a.fact === b.fact && a.at.pointer === b.at.pointer;
    case "list":
      return b.kind === "list" && a.list === b.list && a.at.pointer === b.at.pointer;
    case "value":
      return b.kind === "value" && a.name === b.name && a.on === b.on;
  }
}

/** What could make an answer better: the rule that would lift it, and what would show that it applies. */
export interface Lift {
  readonly by: string;
  readonly needs: readonly Need[];
}

export function isSenderNeed(need: Need): need is SenderNeed {
  return need.kind !== "value";
}

export function isOwnerNeed(need: Need): need is OwnerNeed {
  return need.kind === "value";
}
