/** A fact as its record has it. */
import type { IrFact, IrType } from "../../ir.ts";
import { isTemperature, parseUnit } from "../../value/unit.ts";
import { type Logic, same } from "./logic.ts";
import { type Amount, type Listed, NO_CURRENCY, NONE_BOOL, NONE_WORD, type Node, underKey } from "./node.ts";
import type { Num } from "./number.ts";
import { placeOf, readKey, type Scope } from "./scope.ts";
import { BESIDE } from "./shape.ts";

/** Null is not known; what stands for none says that there is none. */
export function statedNode(fact: IrFact, scope: Scope): Node {
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
      const dimension = parseUnit(type.unit)?.dimension;
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
