/**
 * What a keyed, dated parameter is worth: by the facts that key it at the subject in view, on the reading day.
 *
 * Places and HS codes match by prefix and the longest wins. A key that is not known, or known too coarsely, matters
 * only if the lines it might choose between differ.
 */
import type { Frame } from "./context.ts";
import { dayOf, holdsOn, noValue, readingDay } from "./dates.ts";
import { present } from "./failure.ts";
import type { IrLiteral, IrParameter } from "./ir.ts";
import { literalValue } from "./literal.ts";
import type { Need } from "./need.ts";
import { order, sameValue, tooCoarse } from "./operators/compare.ts";
import { readFact } from "./reading.ts";
import { isWithinHs } from "./value/hs.ts";
import { isWithin, placeChain } from "./value/place.ts";
import { type Truth, truth } from "./value/truth.ts";
import type { Value } from "./value/value.ts";
import { type Found, known, type Unknown, unknown } from "./verdict.ts";

type Line = IrParameter["lines"][number];

/** Lines of one and the same keys: the timeline of one entry. */
interface Entry {
  readonly keys: readonly Value[];
  readonly lines: readonly Line[];
  /** How closely it is drawn, key by key. */
  readonly closeness: readonly number[];
}

export interface ParameterValue {
  readonly is: "known";
  readonly value: Value;
  /** As written; absent where a tenant's setting stands in for it. */
  readonly literal?: IrLiteral;
}

export function readParameter(name: string, frame: Frame): Found {
  const found = lookUp(name, frame);
  return found.is === "known" ? known(found.value) : found;
}

export function lookUp(name: string, frame: Frame): ParameterValue | Unknown {
  const parameter = present(frame.screening.directory.parameters.get(name));
  const day = readingDay(name, parameter.datedBy, frame);
  if (day.is === "unknown") return day;
  const found = onDay(parameter, day.day, frame);
  if (found.is === "unknown") return found;
  const { unverified, adjustable } = parameter;
  if (unverified !== undefined && day.day >= dayOf(unverified.from)) {
    return unknown([
      { ...noValue(name, day.day), unverified: { from: unverified.from, text: unverified.note } },
    ]);
  }
  if (adjustable === undefined) return found;
  const setting = allowed(frame.screening.settings.get(name), found.value, adjustable.direction);
  const value = setting ?? found.value;
  const used = { name, value, isDefault: setting === undefined };
  frame.trace.settings.set(name, used);
  frame.screening.settingsUsed.set(name, used);
  return setting === undefined ? found : { is: "known", value: setting };
}

/** Where a tenant may only be stricter, a setting that is laxer is none. */
function allowed(
  setting: Value | undefined,
  value: Value,
  direction: "lower" | "higher" | undefined,
): Value | undefined {
  if (setting === undefined || direction === undefined) return setting;
  const ordered = order(setting, value);
  if (ordered === undefined) return undefined;
  return (direction === "lower" ? ordered <= 0 : ordered >= 0) ? setting : undefined;
}

function onDay(parameter: IrParameter, day: number, frame: Frame): ParameterValue | Unknown {
  const keys = parameter.by.map((fact) => readFact(fact, frame));
  const [certain, uncertain]: [Entry[], Entry[]] = [[], []];
  for (const entry of entriesOf(parameter)) {
    const matches = matchKeys(keys, entry);
    if (matches === "yes") certain.push(entry);
    else if (matches === "unknown") uncertain.push(entry);
  }
  const settled = closestOn(certain, day) ?? (certain.length === 0 ? parameter.otherwise : undefined);
  if (uncertain.length === 0 && isRecorded(settled))
    return { is: "known", value: literalValue(settled), literal: settled };
  const nothing = noValue(parameter.name, day);
  if (settled === "unrecorded") return unknown([nothing]);
  const possible = uncertain.map((entry) => valueOn(entry, day));
  // A closer line that is not in force leaves the wider one standing, whichever of them the key turns out to be; what
  // holds otherwise stands in for no line at all, and not for one that is not in force.
  const leavesWider = certain.length > 0 && settled !== undefined;
  const candidates = [settled, ...possible.filter((value) => value !== undefined || !leavesWider)];
  const [first] = candidates;
  if (isRecorded(first) && candidates.every((other) => isRecorded(other) && same(first, other))) {
    return { is: "known", value: literalValue(first), literal: first };
  }
  return unknown(
    possible.length === 0 ? [nothing] : keyNeeds(parameter, keys, [...certain, ...uncertain], nothing),
  );
}

/** `unrecorded`: the entry has a value on that day, but only a later day is known on which it was in force. */
type OnDay = IrLiteral | "unrecorded" | undefined;

function isRecorded(value: OnDay): value is IrLiteral {
  return value !== undefined && value !== "unrecorded";
}

/** The value of the most closely drawn entry that has one on that day. */
function closestOn(entries: readonly Entry[], day: number): OnDay {
  let closest: { readonly entry: Entry; readonly value: OnDay } | undefined;
  for (const entry of entries) {
    const value = valueOn(entry, day);
    if (value !== undefined && (closest === undefined || isCloser(entry, closest.entry)))
      closest = { entry, value };
  }
  return closest?.value;
}

function valueOn(entry: Entry, day: number): OnDay {
  const line = lineOn(entry, day);
  if (line !== undefined) return line.value;
  const begunBefore = ({ from, sinceBefore }: Line) =>
    sinceBefore === true && from !== undefined && dayOf(from) > day;
  return entry.lines.some(begunBefore) ? "unrecorded" : undefined;
}

/** The last line begun by then, unless it has ended; a gap is a gap. */
function lineOn({ lines }: Entry, day: number): Line | undefined {
  let latest: Line | undefined;
  for (const line of lines) {
    if (line.from !== undefined && dayOf(line.from) > day) continue;
    if (latest?.from === undefined || (line.from !== undefined && dayOf(line.from) >= dayOf(latest.from)))
      latest = line;
  }
  return latest !== undefined && holdsOn(latest, day) ? latest : undefined;
}

/** One key that is another is enough to tell: there are many lines, and one at most is meant. */
function matchKeys(keys: readonly Found[], entry: Entry): Truth {
  let matches: Truth = "yes";
  for (let i = 0; i < entry.keys.length; i++) {
    const match = matchKey(keys[i], present(entry.keys[i]));
    if (match === "no") return "no";
    if (match === "unknown") matches = "unknown";
  }
  return matches;
}

function matchKey(found: Found | undefined, key: Value): Truth {
  if (found === undefined || found.is === "unknown") return "unknown";
  const { value } = found;
  if (value.t === "place" && key.t === "place") return isWithin(value.v, key.v);
  if (value.t === "hs" && key.t === "hs") return isWithinHs(value.v, key.v);
  return truth(sameValue(value, key) || ("v" in value && "v" in key && value.v === key.v));
}

/** What would tell the possible entries apart: keys not known, and keys known too coarsely. */
function keyNeeds(
  parameter: IrParameter,
  keys: readonly Found[],
  entries: readonly Entry[],
  otherwise: Need,
): readonly Need[] {
  const needs = parameter.by.flatMap((_, i): readonly Need[] => {
    const key = keys[i];
    if (key === undefined || key.is === "unknown") return key?.needs ?? [];
    const coarse = entries.some((entry) => {
      const drawn = entry.keys[i];
      return drawn !== undefined && matchKey(key, drawn) === "unknown";
    });
    return coarse ? [tooCoarse(key) ?? otherwise] : [];
  });
  return needs.length === 0 ? [otherwise] : needs;
}

const compiled = new WeakMap<IrParameter, readonly Entry[]>();

function entriesOf(parameter: IrParameter): readonly Entry[] {
  const kept = compiled.get(parameter);
  if (kept !== undefined) return kept;
  const byKeys = new Map<string, Line[]>();
  for (const line of parameter.lines) {
    const key = JSON.stringify(line.keys);
    byKeys.set(key, [...(byKeys.get(key) ?? []), line]);
  }
  const entries = [...byKeys.values()].map((lines): Entry => {
    const keys = (lines[0]?.keys ?? []).map(literalValue);
    return { keys, lines, closeness: keys.map(closenessOf) };
  });
  compiled.set(parameter, entries);
  return entries;
}

function closenessOf(key: Value): number {
  if (key.t === "place") return placeChain(key.v).length;
  return key.t === "hs" ? key.v.length : 0;
}

/** Key by key, the first that differs decides. */
function isCloser(a: Entry, b: Entry): boolean {
  for (const [i, closeness] of a.closeness.entries()) {
    const difference = closeness - (b.closeness[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function same(a: IrLiteral, b: IrLiteral): boolean {
  return a === b || sameValue(literalValue(a), literalValue(b));
}
