/** Spans of time by the calendar. Months and days never mix: no number of days is a month. */
import { addMonths } from "./civil-date.ts";

export interface Duration {
  readonly unit: "months" | "days" | "seconds";
  readonly v: number;
  /** Of months, where the one come to has no such day. */
  readonly rounded?: "up" | "down";
}

const UNITS: Readonly<Record<string, Duration>> = {
  year: { unit: "months", v: 12 },
  month: { unit: "months", v: 1 },
  week: { unit: "days", v: 7 },
  day: { unit: "days", v: 1 },
  hour: { unit: "seconds", v: 3600 },
  minute: { unit: "seconds", v: 60 },
  second: { unit: "seconds", v: 1 },
};

/** `3 years`, `18 months`, `10 days`, `1 week`; whole numbers only. */
export function parseDuration(text: string): Duration | undefined {
  const found = /^(\d{1,6}) ?([a-z]+)$/.exec(text);
  return found === null ? undefined : toDuration(Number(found[1]), found[2] ?? "");
}

/** `3`, `years`. Undefined for an unknown word. */
export function toDuration(count: number, word: string): Duration | undefined {
  const name = word.endsWith("s") ? word.slice(0, -1) : word;
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
  return unit === undefined ? undefined : { unit: unit.unit, v: count * unit.v };
}

/** `18 months`, `1 day`; whole years are said in years, seconds in the largest unit that is whole. */
export function formatDuration({ unit, v }: Duration): string {
  const named = Object.entries(UNITS).find(
    ([name, { unit: of, v: size }]) =>
      of === unit && name !== "week" && v % size === 0 && (v !== 0 || size === 1),
  );
  const [name, { v: size }] = named ?? [unit, { v: 1 }];
  const count = v / size;
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

/** Negative, zero or positive; undefined between units that do not compare. */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  return a.unit === b.unit ? a.v - b.v : undefined;
}

/** The day so many months or days later; undefined for a duration within a day, or beyond the calendar. */
export function addToDate(days: number, duration: Duration): number | undefined {
  if (duration.unit === "months") return addMonths(days, duration.v, duration.rounded);
  return duration.unit === "days" ? days + duration.v : undefined;
}
