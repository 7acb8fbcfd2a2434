/** Values and conditions chosen by what applies, put together from what is said of each. */
import { chosenCurrency } from "./currency.ts";
import { choose, eitherWay, type Logic, or } from "./logic.ts";
import {
  type Amount,
  areOneMeasure,
  type Cond,
  type Low,
  NO_CURRENCY,
  NONE_BOOL,
  NONE_WORD,
  NOTHING,
  type Node,
  there,
} from "./node.ts";
import { chosen, literal, type Stretch } from "./number.ts";

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
  base: Pick<Amount, "known" | "none">,
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
  if (!real.every((amount) => areOneMeasure(amount, model))) return undefined;
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
    ...(real.some(({ isComposite }) => isComposite) && { isComposite: true }),
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
