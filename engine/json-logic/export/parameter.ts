/**
 * Dated, keyed parameters as choices: by the day, by the facts that key them. A key that is unknown or too coarse matters
 * only if the lines it might choose between differ.
 */
import { dayOf } from "../../dates.ts";
import type { IrLiteral, IrParameter, IrSum } from "../../ir.ts";
import { literalValue } from "../../literal.ts";
import { sameValue } from "../../operators/compare.ts";
import { placeChain } from "../../value/place.ts";
import { compareNodes, heldTogether } from "./compare.ts";
import { amountNode, dayNode, factNode, refused } from "./facts.ts";
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
import { isOn } from "./membership.ts";
import { all, type Cond, chosenNode, KNOWN, NOTHING, type Node, settled, UNKNOWN } from "./node.ts";
import { Doubts, readKey, type Scope, stretchAt } from "./scope.ts";

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;
type Line = IrParameter["lines"][number];

/** From one day to another, both included, one value. */
interface Period {
  readonly from?: number;
  readonly until?: number;
  /** Absent where it is known to have had one, and not which. */
  readonly value?: IrLiteral;
  /** Which of the values of the parameter it is. */
  readonly index: number;
}

const UNRECORDED = -1;

/** Lines of one and the same keys. */
interface Entry {
  readonly keys: readonly IrLiteral[];
  readonly periods: readonly Period[];
}

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
  const agree = entries.map((entry) => {
    const { yes, no } = matching(entry, { ...lookUp, scope });
    const others = entry.periods.map((period) =>
      and(isWithin(period, day), not(same(CURRENT, period.index))),
    );
    return or(yes, no, not(or(...others)));
  });
  const record = lookUp.scope.prefix === "" ? read("") : ACCUMULATOR;
  const isRecorded = and(isKnown(CURRENT), not(same(CURRENT, UNRECORDED)));
  return reduce([chosen], and(isRecorded, ...agree), record);
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

/** Most closely drawn first: a longer code, a smaller place; key by key. */
function entriesOf(parameter: IrParameter): readonly Entry[] {
  const byKeys = new Map<string, Line[]>();
  for (const line of parameter.lines) {
    const key = JSON.stringify(line.keys);
    byKeys.set(key, [...(byKeys.get(key) ?? []), line]);
  }
  const values: IrLiteral[] = [];
  const entries = [...byKeys.values()].map((lines) => ({
    keys: lines[0]?.keys ?? [],
    periods: periodsOf(lines, values),
  }));
  return entries.sort((a, b) => {
    for (const [i, key] of a.keys.entries()) {
      const other = b.keys[i];
      const difference = other === undefined ? 0 : closeness(other) - closeness(key);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function closeness(key: IrLiteral): number {
  if (key.l === "place") return placeChain(key.v).length;
  return key.l === "hs" ? key.v.length : 0;
}

function valuesOf(entries: readonly Entry[], otherwise: IrLiteral | undefined): readonly IrLiteral[] {
  const values: IrLiteral[] = [];
  for (const { value, index } of entries.flatMap(({ periods }) => periods)) {
    if (value !== undefined) values[index] ??= value;
  }
  if (otherwise !== undefined) indexAmong(values, otherwise);
  return values;
}

function indexOf(values: readonly IrLiteral[], value: IrLiteral): number {
  return values.findIndex((each) => sameValue(literalValue(each), literalValue(value)));
}

function indexAmong(values: IrLiteral[], value: IrLiteral): number {
  const found = indexOf(values, value);
  return found < 0 ? values.push(value) - 1 : found;
}

/** The days between which nothing changes, each with the line that holds then. */
function periodsOf(lines: readonly Line[], values: IrLiteral[]): readonly Period[] {
  const starts = new Set<number>();
  for (const { from, until } of lines) {
    if (from !== undefined) starts.add(dayOf(from));
    if (until !== undefined) starts.add(dayOf(until) + 1);
  }
  const sorted = [undefined, ...[...starts].sort((a, b) => a - b)];
  return sorted.flatMap((from, i): readonly Period[] => {
    const next = sorted[i + 1];
    const day = from ?? (next === undefined ? 0 : next - 1);
    const line = lineOn(lines, day);
    const span = { ...(from !== undefined && { from }), ...(next !== undefined && { until: next - 1 }) };
    if (line !== undefined) return [{ ...span, value: line.value, index: indexAmong(values, line.value) }];
    const isUnrecorded = lines.some(
      (each) => each.sinceBefore && each.from !== undefined && dayOf(each.from) > day,
    );
    return isUnrecorded ? [{ ...span, index: UNRECORDED }] : [];
  });
}

/** The last line begun by then, unless it has ended; a gap is a gap. */
function lineOn(lines: readonly Line[], day: number): Line | undefined {
  let latest: Line | undefined;
  for (const line of lines) {
    if (line.from !== undefined && dayOf(line.from) > day) continue;
    if (latest?.from === undefined || (line.from !== undefined && dayOf(line.from) >= dayOf(latest.from))) {
      latest = line;
    }
  }
  return latest !== undefined && isOn(latest, day) === true ? latest : undefined;
}

/** What the tenant set, where he may. */
function adjusted(parameter: IrParameter, node: Node, scope: Scope, path: string): Node {
  const set = settingNode(parameter, scope, path);
  const isAllowed = allowed(parameter, set, node, scope, path);
  const isSet = and(node.known, set.known, isAllowed.yes);
  const chosen = chosenNode([[isSet, { ...set, ...KNOWN }]], node, stretchAt(scope, path));
  if (chosen === undefined) return refused(scope, path, "unlike-kinds", parameter.name);
  return { ...chosen, known: node.known };
}

function settingNode(parameter: IrParameter, scope: Scope, path: string): Node {
  const { type, name } = parameter;
  const key = scope.shape.read({ is: "setting", name });
  const value = readKey(scope, key);
  const base = { ...KNOWN, known: isKnown(value) };
  switch (type.t) {
    case "bool":
      return { ...base, kind: "bool", value };
    case "text":
    case "enum":
    case "language":
    case "code":
    case "catalogue":
      return { ...base, kind: "word", of: "word", code: value };
    case "number":
    case "percent":
    case "share":
    case "quantity":
    case "date":
    case "moment":
      return amountNode(type, key, scope, false);
    case "money":
      if (type.currency !== undefined) return amountNode(type, key, scope, false);
      return refused(scope, path, "operation-outside", name);
    default:
      return refused(scope, path, "operation-outside", name);
  }
}

/** Where he may only be stricter, a setting that is laxer is none. */
function allowed({ adjustable }: IrParameter, set: Node, value: Node, scope: Scope, path: string): Cond {
  if (adjustable?.direction === undefined) return settled(true);
  if (set.kind !== "amount" || value.kind !== "amount") return settled(false);
  const held = heldTogether(set, value, scope, path);
  if (held === undefined) return settled(false);
  const isStricter = ordered(adjustable.direction === "lower" ? "<=" : ">=", held.a, held.b);
  return {
    yes: and(not(value.none), held.alike, isStricter),
    no: false,
  };
}
