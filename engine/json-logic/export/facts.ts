/** What a fact is worth: stated, or computed from others where it is not. */

import { LEGAL_DATE } from "../../context.ts";
import type { IrFact, IrSum, IrType } from "../../ir.ts";
import { isTemperature, parseUnit } from "../../value/unit.ts";
import { and, type Logic, not, same } from "./logic.ts";
import {
  type Amount,
  chosenNode,
  type Listed,
  NO_CURRENCY,
  NONE_BOOL,
  NONE_WORD,
  NOTHING,
  type Node,
  there,
  underKey,
} from "./node.ts";
import { literal, type Num } from "./number.ts";
import { atHome, isInReach, placeOf, reading, readKey, type Scope, seesTheSame, stretchAt } from "./scope.ts";
import { BESIDE, written } from "./shape.ts";

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;

/** What is made of a fact before anyone looks at it. */
export interface Reshaped {
  readonly name: string;
  readonly stated: (node: Node) => Node;
}

/** `evaluate` works out what is computed. */
export function factNode(
  name: string,
  scope: Scope,
  path: string,
  evaluate: Evaluate,
  reshaped: Reshaped = AS_IT_IS,
): Node {
  const { draft } = scope;
  const fact = draft.directory.facts.get(name);
  if (fact === undefined) return refused(scope, path, "unknown-name", name);
  if (!isInReach(scope, fact.record)) return refused(scope, path, "out-of-reach", name);
  if (!seesTheSame(scope, fact.record)) return refused(scope, path, "ambiguous-view", fact.record);
  const isComputed = fact.computed !== undefined && !isBuiltIn(name);
  const isInvalid = isComputed ? same(reading(scope, { is: "invalid", fact: name }), true) : true;
  const stated = withLeast(statedNode(fact, scope), isInvalid);
  if (scope.proof) {
    const proven = same(reading(scope, { is: "proven", fact: name }), true);
    const node = reshaped.stated(stated);
    return { ...node, known: and(node.known, proven) };
  }
  if (fact.computed === undefined || !isComputed) return reshaped.stated(stated);
  const computed = computedNode(fact, fact.computed, scope, evaluate, reshaped);
  const node = chosenNode(
    [
      [stated.known, reshaped.stated({ ...stated, known: true })],
      // Given in a wrong form it is not made up for.
      [isInvalid, { ...stated, known: false }],
    ],
    computed,
    stretchAt(scope, path),
  );
  return node ?? refused(scope, path, "unlike-kinds", name);
}

const AS_IT_IS: Reshaped = { name: "", stated: (node) => node };

/** Money is never negative: where it is not known, it is no less than nothing. */
function withLeast(node: Node, isOpen: Logic): Node {
  if (node.kind !== "amount" || node.family !== "money") return node;
  const low = {
    num: literal(0, 1n),
    currency: NO_CURRENCY,
    nothing: true,
    when: and(not(node.known), isOpen),
  };
  return { ...node, low };
}

/** Once for everyone who reads it, on the legal date. */
function computedNode(fact: IrFact, sum: IrSum, scope: Scope, evaluate: Evaluate, { name }: Reshaped): Node {
  const { draft } = scope;
  const path = `/facts/${fact.name}`;
  const home = atHome(scope, fact.record);
  if (home === undefined) return refused(scope, path, "out-of-reach", fact.name);
  const inner = { ...home, datedBy: LEGAL_DATE, proof: false };
  const node = draft.onceNode(`fact ${fact.name}${name}`, inner, (at) => evaluate(sum, at, path));
  return node ?? refused(scope, path, "going-in-circles", fact.name);
}

function isBuiltIn(name: string): boolean {
  return name === LEGAL_DATE || name === "operation";
}

export function refused(
  scope: Scope,
  path: string,
  code: Parameters<Scope["draft"]["refuse"]>[1],
  given: string,
): Node {
  scope.draft.refuse(path, code, given);
  return NOTHING;
}

/** As the record has it. */
function statedNode(fact: IrFact, scope: Scope): Node {
  const key = scope.shape.read({ is: "value", fact: fact.name });
  const value = readKey(scope, key);
  const mayBeNone = fact.orNone || fact.absent?.l === "none";
  const { type } = fact;
  switch (type.t) {
    case "bool":
      return { ...underKey(value, NONE_BOOL, mayBeNone), kind: "bool", value };
    case "number":
    case "percent":
    case "share":
    case "quantity":
    case "money":
    case "date":
    case "moment":
    case "duration":
      return amountNode(type, key, scope, mayBeNone, fact.name);
    case "list":
      return listNode(type.of, key, scope);
    case "place":
    case "country":
    case "hs":
      return {
        ...underKey(value, NONE_WORD, mayBeNone),
        kind: "word",
        of: type.t === "hs" ? "hs" : "place",
        code: value,
        chain: readKey(scope, BESIDE.in(key)),
      };
    default:
      return { ...underKey(value, NONE_WORD, mayBeNone), kind: "word", of: "word", code: value };
  }
}

/** An amount under a key: of a fact, or of a setting, whose demand goes by that key. */
export function amountNode(
  type: IrType,
  key: string,
  scope: Scope,
  mayBeNone: boolean,
  fact?: string,
): Amount {
  const value = readKey(scope, key);
  const base = {
    ...underKey(value, NONE_WORD, mayBeNone),
    kind: "amount",
    currency: NO_CURRENCY,
    nothing: false,
  } as const;
  switch (type.t) {
    case "date":
    case "moment":
      return { ...base, family: type.t, num: plain(value) };
    case "duration":
      return { ...base, family: type.t, num: plain(value), unit: readKey(scope, BESIDE.unit(key)) };
    case "money": {
      const currency =
        type.currency !== undefined
          ? ({ c: "written", code: type.currency } as const)
          : fact === undefined
            ? undefined
            : ({ c: "fact", fact, at: placeOf(scope) } as const);
      return {
        ...base,
        family: "money",
        num: scaled(type, key, scope, value),
        ...(currency !== undefined && { currency }),
      };
    }
    case "quantity": {
      const dimension = parseUnit(type.unit)?.dimension.join();
      return {
        ...base,
        family: "quantity",
        num: scaled(type, key, scope, value),
        ...(dimension !== undefined && { dimension }),
      };
    }
    default:
      return { ...base, family: "ratio", num: scaled(type, key, scope, value) };
  }
}

function plain(whole: Logic): Num {
  return {
    whole,
    scale: 1n,
    leaves: [],
    beyond: [],
    form: "fact",
    isNonNegative: false,
    isSmall: true,
  };
}

/** Twice the value at the scale of the fact. */
function scaled(type: IrType, key: string, scope: Scope, whole: Logic): Num {
  return {
    ...plain(whole),
    scale: 2n * scope.draft.scale(key, type),
    leaves: [key],
    isNonNegative: !mayBeNegative(type),
    isSmall: false,
  };
}

/** As the normaliser of requests has it: only a bare number and a temperature go below nothing. */
function mayBeNegative(type: IrType): boolean {
  if (type.t !== "quantity") return type.t === "number";
  const unit = parseUnit(type.unit);
  return unit === undefined || isTemperature(unit.dimension);
}

function listNode(type: IrType, key: string, scope: Scope): Listed {
  const elements = readKey(scope, key);
  const base = {
    ...underKey(elements, NONE_WORD, false),
    kind: "list",
    elements,
    open: same(readKey(scope, BESIDE.open(key)), true),
    leaf: key,
  } as const;
  switch (type.t) {
    case "place":
    case "country":
    case "hs":
      return { ...base, of: type.t === "hs" ? "hs" : "place", chains: readKey(scope, BESIDE.in(key)) };
    case "bool":
      return { ...base, of: "bool" };
    case "number":
    case "percent":
    case "share":
    case "quantity":
    case "date":
    case "moment":
      return {
        ...base,
        of: "number",
        scale: type.t === "date" || type.t === "moment" ? 1n : 2n * scope.draft.scale(key, type),
      };
    default:
      return { ...base, of: "word" };
  }
}

/** The day a fact gives: what dates windows, parameters, groups and lists. Dating is no proof. */
export interface Day {
  readonly whole: Logic;
  /** It is a day, and known. */
  readonly known: Logic;
  /** Declared: there is no such day. */
  readonly none: Logic;
}

export function dayNode(fact: string, scope: Scope, path: string, evaluate: Evaluate): Day {
  const node = factNode(fact, { ...scope, proof: false }, path, evaluate);
  if (node.kind !== "amount" || node.family !== "date") {
    scope.draft.refuse(path, "unlike-kinds", fact);
    return { whole: 0, known: false, none: false };
  }
  return { whole: node.num.whole, known: there(node), none: and(node.known, node.none) };
}

/** Whether the fact is of somebody nobody listed: then whatever is said of it is open. */
export function isUnlisted(fact: string, scope: Scope): Logic {
  const declared = scope.draft.directory.facts.get(fact);
  if (declared === undefined || scope.draft.roots.at(declared.record) !== undefined) return false;
  return same(reading(scope, { is: "unlisted", record: declared.record }), true);
}

export function isListed(fact: string, scope: Scope): Logic {
  return not(isUnlisted(fact, scope));
}

/** The key a fact goes by in what is asked of its numbers. */
export function leafOf(fact: string): string {
  return written(fact);
}
