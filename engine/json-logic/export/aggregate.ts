/** `sum of item.line_price in items where (…)`, counts, extremes and means: what is sure of them, and the least they are. */
import type { IrCond, IrSum } from "../../ir.ts";
import { type Currency, isNone, isOne } from "./currency.ts";
import { refused } from "./facts.ts";
import { elementsOf } from "./lists.ts";
import {
  ACCUMULATOR,
  and,
  CURRENT,
  choose,
  isIn,
  type Logic,
  minus,
  not,
  or,
  ordered,
  reduce,
  same,
  some,
  total,
} from "./logic.ts";
import { type Amount, type Cond, NO_CURRENCY, NOTHING, type Node, YES } from "./node.ts";
import { count, isBeyond, type Num } from "./number.ts";
import { exactly, type Scope } from "./scope.ts";

type Aggregate = Extract<IrSum, { k: "aggregate" }>;

export interface Within {
  readonly judge: (condition: IrCond, scope: Scope, path: string) => Cond;
  readonly evaluate: (sum: IrSum, scope: Scope, path: string) => Node;
}

/** What is known of the elements of a list, before anything is made of them. */
interface Members {
  readonly list: Logic;
  /** It is listed, belongs, is known, and counts. Inside. */
  readonly stated: Logic;
  /** One may belong, or is not known. */
  readonly open: Logic;
  readonly unsure: Logic;
  readonly value: Node;
  readonly inside: Scope;
}

export function aggregate(sum: Aggregate, scope: Scope, path: string, within: Within): Node {
  const { op } = sum;
  const found = elementsOf(sum, scope, path);
  if (found === undefined) return NOTHING;
  const { list, inside, unlisted } = found;
  const belongs = sum.where === undefined ? YES : within.judge(sum.where, inside, `${path}/where`);
  const value = sum.of === undefined ? NOTHING : within.evaluate(sum.of, inside, `${path}/of`);
  const certain = and(not(unlisted), belongs.yes, value.known);
  const members: Members = {
    list,
    stated: op === "count" ? certain : and(certain, not(value.none)),
    open: some(list, and(not(belongs.no), or(unlisted, not(belongs.yes), not(value.known)))),
    unsure: some(list, or(belongs.unsure, and(not(belongs.no), value.unsure))),
    value,
    inside,
  };
  if (op === "count") return counted(members, total({ map: [list, choose([[members.stated, 1]], 0)] }));
  if (op === "count-distinct") return countDistinct(members, scope, path);
  if (value.kind !== "amount" || !isFoldable(value, op)) return refused(scope, path, "operation-outside", op);
  return folded(op, members, value);
}

/** Durations have no unit that is known beforehand, fractions no divisor in common. */
function isFoldable({ family, num }: Amount, op: Aggregate["op"]): boolean {
  if (family === "duration" || num.per !== undefined) return false;
  return ["ratio", "money", "quantity"].includes(family) || op === "largest" || op === "smallest";
}

function counted(members: Members, whole: Logic): Amount {
  const { open, unsure } = members;
  const worth = { num: count(whole), currency: NO_CURRENCY, nothing: false };
  return {
    ...worth,
    kind: "amount",
    family: "ratio",
    known: and(not(open), not(unsure)),
    none: false,
    unsure,
    low: { ...worth, when: and(not(unsure), not(isAnyNegative(members))) },
  };
}

/** More of the same can take away as well as add. */
function isAnyNegative({ list, stated, value }: Members): Logic {
  if (value.kind !== "amount" || value.num.isNonNegative || value.family === "date") return false;
  return some(list, and(stated, not(value.none), ordered("<", value.num.whole, 0)));
}

/** Each value once: words and numbers are gathered in a list as they come. */
function countDistinct(members: Members, scope: Scope, path: string): Node {
  const { list, stated, value, inside } = members;
  const each = plainOf(value);
  if (each === undefined) return refused(scope, path, "operation-outside", "count-distinct");
  const unfit = value.kind === "amount" ? some(list, and(stated, exactly(inside, value.num))) : false;
  const isNew = and(not(same(CURRENT, null)), not(isIn(CURRENT, ACCUMULATOR)));
  const gathered = reduce(
    { map: [list, choose([[stated, each]], null)] },
    choose([[isNew, { merge: [ACCUMULATOR, [CURRENT]] }]], ACCUMULATOR),
    [],
  );
  return counted({ ...members, unsure: or(members.unsure, unfit) }, total({ map: [gathered, 1] }));
}

/** What tells values of one kind apart; undefined where it takes more than one word or number. */
function plainOf(value: Node): Logic | undefined {
  if (value.kind === "word") return value.code;
  if (value.kind === "bool") return value.value;
  if (value.kind !== "amount" || value.num.per !== undefined) return undefined;
  return value.family === "money" || value.family === "duration" ? undefined : value.num.whole;
}

function folded(op: Aggregate["op"], members: Members, value: Amount): Amount {
  const { list, stated, open, inside } = members;
  const isMoney = value.family === "money";
  const currency: Currency = isMoney
    ? { c: "elements", list, counts: stated, of: value.currency }
    : NO_CURRENCY;
  const isEmpty = not(some(list, stated));
  const alike = isMoney ? isOne(currency) : true;
  const unsure = or(members.unsure, some(list, and(stated, exactly(inside, value.num))));
  const isExtreme = op === "largest" || op === "smallest";
  const hasLeast = op === "sum" || op === "largest";
  const { unit: _, low: __, ...like } = value;
  const worth = {
    num: made(op, members, value.num),
    currency,
    nothing:
      op !== "sum" ? false : isMoney ? isNone(currency) : value.family === "quantity" ? isEmpty : false,
  };
  const when = and(alike, not(isAnyNegative(members)), isExtreme ? not(isEmpty) : true, not(unsure));
  return {
    ...like,
    ...worth,
    known: and(not(open), alike, not(unsure)),
    none: op === "sum" ? false : isEmpty,
    unsure,
    ...(hasLeast && { low: { ...worth, when } }),
  };
}

function made(op: Aggregate["op"], { list, stated }: Members, num: Num): Num {
  const of = (whole: Logic, otherwise: Logic): Logic => ({
    map: [list, choose([[stated, whole]], otherwise)],
  });
  const { whole } = num;
  const isLevel = num.isNonNegative || num.isSmall;
  const size = isLevel ? whole : choose([[ordered("<", whole, 0), minus(0, whole)]], whole);
  const base: Num = {
    ...num,
    leaves: [],
    unfit: false,
    // What goes up and down may leave the safe integers on the way, and come back.
    beyond: isLevel ? false : isBeyond(total(of(size, 0))),
    form: "made",
  };
  switch (op) {
    case "sum":
      return { ...base, whole: total(of(whole, 0)), isSmall: false };
    case "average":
      return { ...base, whole: total(of(whole, 0)), per: total(of(1, 0)), isSmall: false };
    default: {
      const isFurther = ordered(op === "largest" ? ">" : "<", CURRENT, ACCUMULATOR);
      const step = choose(
        [
          [same(CURRENT, null), ACCUMULATOR],
          [or(same(ACCUMULATOR, null), isFurther), CURRENT],
        ],
        ACCUMULATOR,
      );
      return { ...base, whole: reduce(of(whole, null), step, null), beyond: false };
    }
  }
}
