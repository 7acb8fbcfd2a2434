/**
 * Dated, keyed parameters as choices: by the day, by the facts that key them. A key that is unknown or too coarse matters
 * only if the lines it might choose between differ.
 */
import { dayOf } from "../../dates.ts";
import type { IrParameter, IrSum } from "../../ir.ts";
import { chosenNode } from "./choice.ts";
import { compareNodes } from "./compare.ts";
import { dayNode, factNode, refused } from "./facts.ts";
import { literalNode } from "./literal.ts";
import {
  ACCUMULATOR,
  and,
  CURRENT,
  choose,
  isKnown,
  type Logic,
  not,
  or,
  ordered,
  read,
  reduce,
  same,
} from "./logic.ts";
import { all, type Cond, NOTHING, type Node, UNKNOWN } from "./node.ts";
import { Doubts, type Scope, stretchAt } from "./scope.ts";
import { adjusted } from "./setting.ts";
import { type Entry, entriesOf, indexOf, type Period, UNRECORDED, valuesOf } from "./timeline.ts";

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;
export function parameterNode(name: string, scope: Scope, path: string, evaluate: Evaluate): Node {
  const parameter = scope.draft.directory.parameters.get(name);
  if (parameter === undefined) return refused(scope, path, "unknown-name", name);
  if (parameter.type.t === "list") return refused(scope, path, "operation-outside", "list");
  const day = dayNode(parameter.datedBy ?? scope.datedBy, scope, path, evaluate);
  const found = lineValue({ parameter, entries: entriesOf(parameter), scope, path, evaluate }, day.whole);
  const { unverified } = parameter;
  const isVerified = unverified === undefined ? true : ordered("<", day.whole, dayOf(unverified.from));
  const node = { ...found, known: and(day.known, isVerified, found.known) };
  return parameter.adjustable === undefined ? node : adjusted(parameter, node, scope, path);
}

/** What is looked up, and where. */
interface LookUp {
  readonly parameter: IrParameter;
  readonly entries: readonly Entry[];
  readonly scope: Scope;
  readonly path: string;
  readonly evaluate: Evaluate;
}

/** The value that applies on the day; known as far as the keys are. */
function lineValue(lookUp: LookUp, day: Logic): Node {
  const { parameter, entries, scope, path } = lookUp;
  const { otherwise } = parameter;
  const matches = entries.map((entry) => matching(entry, lookUp));
  const cases = entries.flatMap(({ periods }, i) =>
    periods.map((period) => ({ when: and(matches[i]?.yes ?? false, isWithin(period, day)), period })),
  );
  const isElse = otherwise === undefined ? false : not(or(...matches.map(({ yes }) => yes)));
  const values = cases.flatMap(({ when, period: { value } }) =>
    value === undefined ? [] : [[when, literalNode(value, scope, path)] as const],
  );
  const recorded = or(...values.map(([when]) => when), isElse);
  if (otherwise !== undefined) values.push([isElse, literalNode(otherwise, scope, path)]);
  const last = values.pop();
  if (last === undefined) return { ...NOTHING, known: false };
  const node = chosenNode(values, last[1], stretchAt(scope, path));
  if (node === undefined) return refused(scope, path, "unlike-kinds", parameter.name);
  const known = parameter.by.length === 0 ? recorded : isSettled(lookUp, indexChosen(lookUp, cases, isElse));
  return { ...node, known };
}

function indexChosen(
  { entries, parameter: { otherwise } }: LookUp,
  cases: readonly { readonly when: Logic; readonly period: Period }[],
  isElse: Logic,
): Logic {
  const elseIndex =
    otherwise === undefined
      ? null
      : choose([[isElse, indexOf(valuesOf(entries, otherwise), otherwise)]], null);
  return choose(
    cases.map(({ when, period }) => [when, period.index]),
    elseIndex,
  );
}

/**
 * A line applies, and none of those that may apply as well says otherwise. The line is carried along as `current`, and
 * the record as `accumulator`.
 */
function isSettled(lookUp: LookUp, chosen: Logic): Logic {
  const { parameter, entries, path, evaluate } = lookUp;
  // What is doubtful was found out when the lines were written; it is not read from here.
  const scope: Scope = { ...lookUp.scope, prefix: "accumulator.", doubts: new Doubts() };
  const day = dayNode(parameter.datedBy ?? scope.datedBy, scope, path, evaluate).whole;
  const matches = entries.map((entry) => matching(entry, { ...lookUp, scope }));
  const agree = entries.map((entry, i) => {
    const { yes, no } = matches[i] ?? UNKNOWN;
    const others = entry.periods.map((period) =>
      and(isWithin(period, day), not(same(CURRENT, period.index))),
    );
    return or(yes, no, not(or(...others)));
  });
  // What holds otherwise stands in for no line at all, and not for one that may apply and is not in force.
  const inForce = entries.map(({ periods }, i) =>
    or(matches[i]?.no ?? false, ...periods.map((period) => isWithin(period, day))),
  );
  const isElseSure =
    parameter.otherwise === undefined ? true : or(...matches.map(({ yes }) => yes), and(...inForce));
  const record = lookUp.scope.prefix === "" ? read("") : ACCUMULATOR;
  const isRecorded = and(isKnown(CURRENT), not(same(CURRENT, UNRECORDED)));
  return reduce([chosen], and(isRecorded, ...agree, isElseSure), record);
}

function isWithin({ from, until }: Period, day: Logic): Logic {
  return and(
    from === undefined ? true : ordered(">=", day, from),
    until === undefined ? true : ordered("<=", day, until),
  );
}

function matching(entry: Entry, { parameter, scope, path, evaluate }: LookUp): Cond {
  return all(
    parameter.by.map((fact, i) => {
      const key = entry.keys[i];
      if (key === undefined) return UNKNOWN;
      const found = factNode(fact, scope, path, evaluate);
      const wanted = literalNode(key, scope, path);
      return compareNodes("eq", found, wanted, "standard", scope, path);
    }),
  );
}
