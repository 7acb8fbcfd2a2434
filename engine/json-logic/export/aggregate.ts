/** `sum of item.line_price in items where (…)`, counts, extremes and means: what is sure of them, and the least they are. */
import type { IrCond, IrSum } from "../../ir.ts";
import { type Currency, currencyCode, isNone, isOne } from "./currency.ts";
import { refused } from "./facts.ts";
import { elementsOf } from "./lists.ts";
import {
  ACCUMULATOR,
  and,
  choose,
  isIn,
  type Logic,
  not,
  or,
  ordered,
  plus,
  read,
  reduce,
  same,
  some,
  total,
} from "./logic.ts";
import { type Amount, type Cond, NO_CURRENCY, NOTHING, type Node, YES } from "./node.ts";
import { count, isBeyond, type Num } from "./number.ts";
import { exactly, placeOf, type Scope } from "./scope.ts";

type Aggregate = Extract<IrSum, { k: "aggregate" }>;

export interface Within {
  readonly judge: (condition: IrCond, scope: Scope, path: string) => Cond;
  readonly evaluate: (sum: IrSum, scope: Scope, path: string) => Node;
}

/** What there is to know of each element, side by side, looked up once. */
interface Members {
  /** `[it is listed, belongs, is known and counts; it may; its worth; the code of its currency; it is below zero]` */
  readonly rows: Logic;
  readonly value: Node;
  readonly currency: Currency;
  readonly inside: Scope;
  /** How many there can be. */
  readonly most: number;
}

const [STATED, OPEN, WORTH, CODE, NEGATIVE] = ["0", "1", "2", "3", "4"];

export function aggregate(sum: Aggregate, scope: Scope, path: string, within: Within): Node {
  const { op } = sum;
  const found = elementsOf(sum, scope, path);
  if (found === undefined) return NOTHING;
  const { list, inside, unlisted, most } = found;
  const belongs = sum.where === undefined ? YES : within.judge(sum.where, inside, `${path}/where`);
  const value = sum.of === undefined ? NOTHING : within.evaluate(sum.of, inside, `${path}/of`);
  const certain = and(not(unlisted), belongs.yes, value.known);
  const stated = op === "count" ? certain : and(certain, not(value.none));
  const open = and(not(belongs.no), or(unlisted, not(belongs.yes), not(value.known)));
  const worth = worthOf(op, value);
  if (worth === undefined) return refused(scope, path, "operation-outside", op);
  if (value.kind === "amount") exactly(inside, value.num);
  const money = value.kind === "amount" && value.family === "money" ? value.currency : undefined;
  const rows: Logic = {
    map: [
      list,
      [
        stated,
        open,
        choose(
          [[stated, worth]],
          op === "largest" || op === "smallest" || op === "count-distinct" ? null : 0,
        ),
        ...(money === undefined && !mayBeNegative(value)
          ? []
          : [money === undefined ? null : choose([[stated, currencyCode(money)]], null)]),
        ...(mayBeNegative(value) ? [and(stated, not(value.none), ordered("<", value.num.whole, 0))] : []),
      ],
    ],
  };
  const currency: Currency =
    money === undefined
      ? NO_CURRENCY
      : { c: "elements", list, counts: stated, of: money, inside: placeOf(inside), code: oneCode(rows) };
  const members = { rows, value, currency, inside, most };
  const isFolded = value.kind === "amount" && op !== "count" && op !== "count-distinct";
  const node = isFolded
    ? folded(op, members, value)
    : counted(members, op === "count" ? totalOf(rows, WORTH) : distinctIn(rows));
  found.leave();
  return node;
}

/** What is added up, or told apart; undefined for what cannot be. */
function worthOf(op: Aggregate["op"], value: Node): Logic | undefined {
  if (op === "count") return 1;
  if (op === "count-distinct" && value.kind === "word") return value.code;
  if (op === "count-distinct" && value.kind === "bool") return value.value;
  // Durations have no unit that is known beforehand, fractions no divisor in common.
  if (value.kind !== "amount" || value.family === "duration" || value.num.per !== undefined) return undefined;
  if (op === "count-distinct") return value.family === "money" ? undefined : value.num.whole;
  const isMeasure = ["ratio", "money", "quantity"].includes(value.family);
  return isMeasure || op === "largest" || op === "smallest" ? value.num.whole : undefined;
}

function totalOf(rows: Logic, column: string): Logic {
  return reduce(rows, { "+": [ACCUMULATOR, read(`current.${column}`)] }, 0);
}

/** Null of nothing, false where codes differ. */
function oneCode(rows: Logic): Logic {
  const code = read(`current.${CODE}`);
  const unlike = choose([[same(ACCUMULATOR, code), ACCUMULATOR]], false);
  const joined = choose([[same(ACCUMULATOR, null), code]], unlike);
  return reduce(rows, choose([[or(same(ACCUMULATOR, false), same(code, null)), ACCUMULATOR]], joined), null);
}

function distinctIn(rows: Logic): Logic {
  const each = read(`current.${WORTH}`);
  const isNew = and(not(same(each, null)), not(isIn(each, ACCUMULATOR)));
  const gathered = reduce(rows, choose([[isNew, { merge: [ACCUMULATOR, [each]] }]], ACCUMULATOR), []);
  return total({ map: [gathered, 1] });
}

function counted(members: Members, whole: Logic): Amount {
  const worth = { num: count(whole), currency: NO_CURRENCY, nothing: false };
  return {
    ...worth,
    kind: "amount",
    family: "ratio",
    known: not(some(members.rows, read(OPEN))),
    none: false,
    low: { ...worth, when: not(isAnyNegative(members)) },
  };
}

/** More of the same can take away as well as add. */
function isAnyNegative({ rows, value }: Members): Logic {
  return mayBeNegative(value) ? some(rows, read(NEGATIVE)) : false;
}

function mayBeNegative(value: Node): value is Amount {
  return value.kind === "amount" && !value.num.isNonNegative && value.family !== "date";
}

function folded(op: Aggregate["op"], members: Members, value: Amount): Amount {
  const { rows, currency } = members;
  const isEmpty = not(some(rows, read(STATED)));
  const alike = isOne(currency);
  const isExtreme = op === "largest" || op === "smallest";
  const hasLeast = op === "sum" || op === "largest";
  const isNothing =
    value.family === "money" ? isNone(currency) : value.family === "quantity" ? isEmpty : false;
  const { unit: _, low: __, ...like } = value;
  const worth = { num: made(op, members, value.num), currency, nothing: op === "sum" ? isNothing : false };
  const when = and(alike, not(isAnyNegative(members)), isExtreme ? not(isEmpty) : true);
  return {
    ...like,
    ...worth,
    known: and(not(some(rows, read(OPEN))), alike),
    none: op === "sum" ? false : isEmpty,
    ...(hasLeast && { low: { ...worth, when } }),
  };
}

function made(op: Aggregate["op"], { rows, inside, most }: Members, num: Num): Num {
  // What goes up and down may leave the safe integers on the way, and come back.
  const isLevel = num.isNonNegative || num.isSmall || op === "largest" || op === "smallest";
  if (!isLevel) inside.doubts.doubt(isBeyond(num.whole, most));
  const base: Num = { ...num, leaves: [], beyond: [], form: "made" };
  switch (op) {
    case "sum":
      return { ...base, whole: totalOf(rows, WORTH), isSmall: false };
    case "average": {
      const per = reduce(rows, plus(ACCUMULATOR, choose([[read(`current.${STATED}`), 1]], 0)), 0);
      return { ...base, whole: totalOf(rows, WORTH), per, isSmall: false };
    }
    default: {
      const each = read(`current.${WORTH}`);
      const isFurther = ordered(op === "largest" ? ">" : "<", each, ACCUMULATOR);
      const step = choose(
        [
          [same(each, null), ACCUMULATOR],
          [or(same(ACCUMULATOR, null), isFurther), each],
        ],
        ACCUMULATOR,
      );
      return { ...base, whole: reduce(rows, step, null) };
    }
  }
}
