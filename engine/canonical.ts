/**
 * JSON in the one form of RFC 8785: keys in the order of their UTF-16 code units, no spaces, numbers and texts as
 * ECMAScript writes them.
 *
 * `JSON.stringify` writes all of that but the order of keys, and writes keys in the order an object has them: so a value
 * is copied with its keys in order, save for what has them so, and written by the runtime. That takes half the time of
 * putting the text together here. What cannot be had so, such as keys that look like places in a list, is left to the library.
 */
import canonicalize from "canonicalize";
import { isObject, type JsonObject } from "./facts/json.ts";

/** Undefined for what is no JSON value. Throws on what JSON cannot hold: NaN, half a surrogate pair. */
export function canonicalText(value: unknown): string | undefined {
  const copier = new Copier();
  const copy = copier.copy(value);
  const text = copier.isFaithful ? JSON.stringify(copy) : undefined;
  // Half a surrogate pair is written as an escape, and nothing else is written so; a text may hold such a one, too.
  return text?.includes("\\ud") === false ? text : canonicalize(value);
}

class Copier {
  /** No copy says the same as what has been copied so far. */
  isFaithful = true;

  copy(value: unknown): unknown {
    // As most of them are.
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return this.#list(value);
    if (isObject(value)) return this.#object(value);
    if (typeof value === "number" && !Number.isFinite(value)) this.isFaithful = false;
    return value;
  }

  #list(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (let i = 0; i < list.length; i++) {
      const each = this.copy(list[i]);
      if (copy === undefined && each !== list[i]) copy = list.slice();
      if (copy !== undefined) copy[i] = each;
    }
    return copy ?? list;
  }

  #object(object: JsonObject): JsonObject {
    const { inOrder, isInOrder, isKept, blank } = orderOf(Object.keys(object));
    if (!isKept) this.isFaithful = false;
    // All its keys are there from the beginning, so that it does not grow key by key.
    let copy: Record<string, unknown> | undefined = isInOrder ? undefined : { ...blank };
    for (let i = 0; i < inOrder.length; i++) {
      const key = inOrder[i] ?? "";
      const each = this.copy(object[key]);
      if (copy === undefined && each !== object[key]) copy = { ...object };
      if (copy !== undefined) copy[key] = each;
    }
    return copy ?? object;
  }
}

interface Order {
  /** They are given in order. */
  readonly isInOrder: boolean;
  readonly given: readonly string[];
  readonly inOrder: readonly string[];
  /** Whether an object keeps its keys in that order: those that are whole numbers stand before all others. */
  readonly isKept: boolean;
  /** An object that has them in order, and nothing in them. */
  readonly blank: JsonObject;
}

/**
 * A few literals make all the objects of a decision: how the keys of each are ordered is found out once. By the first
 * key, since keys are the same objects wherever they are written, and compare as fast.
 */
const orders = new Map<string, readonly Order[]>();
const MOST_FIRST = 256;
const MOST_ALIKE = 16;

function orderOf(keys: readonly string[]): Order {
  const [first] = keys;
  if (first === undefined) return NO_KEYS;
  const known = orders.get(first) ?? NONE_KNOWN;
  for (const order of known) if (isSame(order.given, keys)) return order;
  const inOrder = keys.toSorted();
  const order: Order = {
    given: keys,
    isInOrder: isSame(keys, inOrder),
    inOrder,
    blank: Object.fromEntries(inOrder.map((key) => [key, undefined])),
    isKept: keys.every((key) => key !== "__proto__" && !/^\d+$/.test(key)),
  };
  if (orders.size < MOST_FIRST && known.length < MOST_ALIKE) orders.set(first, [...known, order]);
  return order;
}

const NONE_KNOWN: readonly Order[] = [];
const NO_KEYS: Order = { isInOrder: true, given: [], inOrder: [], isKept: true, blank: {} };

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
