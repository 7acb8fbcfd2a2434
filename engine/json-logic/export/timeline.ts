/** The lines of a parameter as timelines: of each combination of keys, which value holds from when to when. */
import { dayOf } from "../../dates.ts";
import type { IrLiteral, IrParameter } from "../../ir.ts";
import { literalValue } from "../../literal.ts";
import { sameValue } from "../../operators/compare.ts";
import { placeChain } from "../../value/place.ts";
import { isOn } from "./membership.ts";

type Line = IrParameter["lines"][number];

/** From one day to another, both included, one value. */
export interface Period {
  readonly from?: number;
  readonly until?: number;
  /** Absent where it is known to have had one, and not which. */
  readonly value?: IrLiteral;
  /** Which of the values of the parameter it is. */
  readonly index: number;
}

export const UNRECORDED = -1;

/** Lines of one and the same keys. */
export interface Entry {
  readonly keys: readonly IrLiteral[];
  readonly periods: readonly Period[];
}

/** Most closely drawn first: a longer code, a smaller place; key by key. */
export function entriesOf(parameter: IrParameter): readonly Entry[] {
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

export function valuesOf(entries: readonly Entry[], otherwise: IrLiteral | undefined): readonly IrLiteral[] {
  const values: IrLiteral[] = [];
  for (const { value, index } of entries.flatMap(({ periods }) => periods)) {
    if (value !== undefined) values[index] ??= value;
  }
  if (otherwise !== undefined) indexAmong(values, otherwise);
  return values;
}

export function indexOf(values: readonly IrLiteral[], value: IrLiteral): number {
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
