/** A value and a condition as the exporter holds them: what is said of them, each as an expression of its own. */
import { type Currency, chosenCurrency } from "./currency.ts";
import { and, choose, eitherWay, isKnown, type Logic, not, or, same } from "./logic.ts";
import { chosen, literal, type Num, type Stretch } from "./number.ts";

/** Surely true, surely false; neither is unknown. */
export interface Cond {
  readonly yes: Logic;
  readonly no: Logic;
}

interface Base {
  readonly known: Logic;
  /** Where it is known: declared that there is none. */
  readonly none: Logic;
}

export type Family = "ratio" | "money" | "quantity" | "date" | "moment" | "duration";

export interface Amount extends Base {
  readonly kind: "amount";
  readonly family: Family;
  readonly num: Num;
  readonly currency: Currency;
  /** Of a quantity its dimension, known beforehand. */
  readonly dimension?: string;
  /** Of a duration: months, days or seconds. */
  readonly unit?: Logic;
  /** The sum of no elements: the number 0, whatever they would have been. */
  readonly nothing: Logic;
  /** What it will not be less than, where it is not known. Often the very same number. */
  readonly low?: Low;
}

export interface Low extends Pick<Amount, "num" | "currency" | "nothing"> {
  /** May hold where the amount is known as well. */
  readonly when: Logic;
}

/** Text, a name, a place, a code; `false` stands for none. */
export interface Word extends Base {
  readonly kind: "word";
  readonly code: Logic;
  /** Of a place or an HS code: itself and all that holds it. */
  readonly chain?: Logic;
  readonly of: "place" | "hs" | "word";
}

/** Yes or no; "none" stands for none. */
export interface Bool extends Base {
  readonly kind: "bool";
  readonly value: Logic;
}

/** A list as a value of a fact. */
export interface Listed extends Base {
  readonly kind: "list";
  readonly elements: Logic;
  /** Of places and codes: what holds any of them. */
  readonly chains?: Logic;
  readonly open: Logic;
  readonly of: "place" | "hs" | "word" | "bool" | "number";
  /** Of numbers: their scale and whose demand decides it. */
  readonly scale?: bigint;
  readonly leaf: string;
}

/** The literal none, which is of every kind. */
export interface None extends Base {
  readonly kind: "none";
}

export type Node = Amount | Word | Bool | Listed | None;

export const KNOWN = { known: true, none: false } as const;
export const NOTHING: None = { kind: "none", known: true, none: true };
export const NO_CURRENCY: Currency = { c: "none" };
export const YES: Cond = { yes: true, no: false };
export const NO: Cond = { yes: false, no: true };
export const UNKNOWN: Cond = { yes: false, no: false };

export const NONE_WORD = false;
export const NONE_BOOL = "none";

export function settled(yes: Logic): Cond {
  return { yes, no: not(yes) };
}

export function opposite({ yes, no }: Cond): Cond {
  return { yes: no, no: yes };
}

export function all(conditions: readonly Cond[]): Cond {
  return {
    yes: and(...conditions.map(({ yes }) => yes)),
    no: or(...conditions.map(({ no }) => no)),
  };
}

export function any(conditions: readonly Cond[]): Cond {
  return opposite(all(conditions.map(opposite)));
}

/** What is judged of a value that is known; unknown where it is not. */
export function ofKnown({ known }: Base, { yes, no }: Cond): Cond {
  return { yes: and(known, yes), no: and(known, no) };
}

/** The condition of the first that applies. */
export function chosenCond(
  cases: readonly (readonly [when: Logic, condition: Cond])[],
  otherwise: Cond,
): Cond {
  return cases.reduceRight(
    (rest, [when, { yes, no }]) => ({
      yes: eitherWay(when, yes, rest.yes),
      no: eitherWay(when, no, rest.no),
    }),
    otherwise,
  );
}

/** The value of the first that applies; undefined where they are of different kinds. Who calls says when it is known. */
export function chosenNode(
  cases: readonly (readonly [when: Logic, node: Node])[],
  otherwise: Node,
  stretch: Stretch,
): Node | undefined {
  const all = [...cases.map(([, node]) => node), otherwise];
  const model = all.find(({ kind }) => kind !== "none");
  if (model === undefined) return { ...NOTHING, known: knownOf(cases, otherwise) };
  const none = eachWay(cases, otherwise, (node) => node.none);
  const known = knownOf(cases, otherwise);
  const base = { known, none };
  const pick = (of: (node: Node) => Logic) =>
    choose(
      cases.map(([when, node]) => [when, of(node)]),
      of(otherwise),
    );
  switch (model.kind) {
    case "amount":
      return chosenAmount(cases, otherwise, model, base, stretch);
    case "bool":
      if (!all.every((node) => node.kind === "bool" || node.kind === "none")) return undefined;
      return {
        ...base,
        kind: "bool",
        value: pick((node) => (node.kind === "bool" ? node.value : NONE_BOOL)),
      };
    case "word": {
      const words = all.filter((node) => node.kind !== "none");
      if (!words.every((node) => node.kind === "word" && node.of === model.of)) return undefined;
      return {
        ...base,
        kind: "word",
        of: model.of,
        code: pick((node) => (node.kind === "word" ? node.code : NONE_WORD)),
        ...(model.chain !== undefined && {
          chain: pick((node) => (node.kind === "word" ? (node.chain ?? []) : [])),
        }),
      };
    }
    case "list":
      return undefined;
    case "none":
      return undefined;
  }
}

function chosenAmount(
  cases: readonly (readonly [when: Logic, node: Node])[],
  otherwise: Node,
  model: Amount,
  base: Base,
  stretch: Stretch,
): Amount | undefined {
  const { low: _, ...like } = model;
  const filler: Amount = { ...like, num: literal(0, 1n), currency: NO_CURRENCY, nothing: false };
  const asAmount = (node: Node): Amount | undefined =>
    node.kind === "none"
      ? { ...filler, ...NOTHING, kind: "amount" }
      : node.kind === "amount"
        ? node
        : undefined;
  const found = cases.map(([when, node]) => [when, asAmount(node)] as const);
  const last = asAmount(otherwise);
  const amounts = found.flatMap(([when, amount]) => (amount === undefined ? [] : [[when, amount] as const]));
  if (last === undefined || amounts.length < found.length) return undefined;
  const real = [...amounts.map(([, amount]) => amount), last].filter((amount) => amount.none !== true);
  if (!real.every(({ family, dimension }) => family === model.family && dimension === model.dimension)) {
    return undefined;
  }
  const unit = choose(
    amounts.map(([when, amount]) => [when, amount.unit ?? null]),
    last.unit ?? null,
  );
  const made: Amount = {
    ...base,
    kind: "amount",
    family: model.family,
    ...chosenWorth(amounts, last, stretch),
    ...(model.dimension !== undefined && { dimension: model.dimension }),
    ...(model.unit !== undefined && { unit }),
  };
  const low = chosenLow(made, amounts, last, stretch);
  return low === undefined ? made : { ...made, low };
}

type Worth = Pick<Amount, "num" | "currency" | "nothing">;

function chosenWorth(
  cases: readonly (readonly [when: Logic, worth: Worth])[],
  otherwise: Worth,
  stretch: Stretch,
): Worth {
  return {
    num: chosen(
      cases.map(([when, { num }]) => [when, num]),
      otherwise.num,
      stretch,
    ),
    currency: chosenCurrency(
      cases.map(([when, { currency }]) => [when, currency]),
      otherwise.currency,
    ),
    nothing: eachWay(cases, otherwise, ({ nothing }) => nothing),
  };
}

/** The least of the one chosen. */
function chosenLow(
  made: Amount,
  cases: readonly (readonly [when: Logic, amount: Amount])[],
  otherwise: Amount,
  stretch: Stretch,
): Low | undefined {
  const every = [...cases.map(([, amount]) => amount), otherwise];
  if (every.every(({ low }) => low === undefined)) return undefined;
  const when = eachWay(cases, otherwise, ({ low }) => low?.when ?? false);
  if (every.every(({ num, low }) => low === undefined || low.num === num)) return { ...worthOf(made), when };
  const lows = cases.map(([each, amount]) => [each, amount.low ?? amount] as const);
  return { ...chosenWorth(lows, otherwise.low ?? otherwise, stretch), when };
}

function worthOf({ num, currency, nothing }: Worth): Worth {
  return { num, currency, nothing };
}

/** As far as it is known, or known not to be less. */
export function reached(amount: Amount, stretch: Stretch): Low {
  const { low } = amount;
  if (low === undefined) return { ...worthOf(amount), when: there(amount) };
  const when = or(there(amount), low.when);
  if (low.num === amount.num) return { ...worthOf(amount), when };
  return { ...chosenWorth([[there(amount), amount]], low, stretch), when };
}

function knownOf(cases: readonly (readonly [when: Logic, node: Node])[], otherwise: Node): Logic {
  return eachWay(cases, otherwise, ({ known }) => known);
}

function eachWay<T>(
  cases: readonly (readonly [when: Logic, value: T])[],
  otherwise: T,
  of: (value: T) => Logic,
): Logic {
  return cases.reduceRight((rest: Logic, [when, value]) => eitherWay(when, of(value), rest), of(otherwise));
}

/** Known, and not declared to be none. */
export function there({ known, none }: Base): Logic {
  return and(known, not(none));
}

/** A value that stands under a key, null where it is not known. */
export function underKey(value: Logic, noneMarker: Logic, mayBeNone: boolean): Base {
  return { known: isKnown(value), none: mayBeNone ? same(value, noneMarker) : false };
}
