/**
 * Date-times of CertLogic, as milliseconds since 1970-01-01T00:00Z.
 * Source: CertLogic specification 1.3.3, "Offset date-time" and "DCC Date of birth".
 */

export const TIME_UNITS = ["year", "month", "day", "hour"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export function isTimeUnit(value: unknown): value is TimeUnit {
  return TIME_UNITS.some((unit) => unit === value);
}

/** A date-time as a value of its own kind: it is no text, no number, and neither truthy nor falsy. */
export class Moment {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  toJSON(): string {
    return new Date(this.ms).toISOString();
  }
}

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{1,2}(?::?\d{2})?)?$/;
const MINUTE = 60_000;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; of a part of a date, its last day. Undefined where it is no such date. */
export function readDate(text: string): Moment | undefined {
  const [matched, year, month, day] = DAY.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const months = month === undefined ? 12 : Number(month);
  const last = lastDay(Number(year), months);
  return atMidnight(Number(year), months, day === undefined ? last : Number(day));
}

/** A date as {@link readDate} has it, or a date with a time; without an offset it is UTC. */
export function readMoment(text: string): Moment | undefined {
  const [matched, year, month, day, hours, minutes, seconds, decimals = "", zone = "Z"] =
    TIME.exec(text) ?? [];
  if (matched === undefined) return readDate(text);
  const midnight = atMidnight(Number(year), Number(month), Number(day));
  const offset = offsetMinutes(zone);
  const time = [Number(hours), Number(minutes), Number(seconds)] as const;
  if (midnight === undefined || offset === undefined || time[0] > 23 || time[1] > 59 || time[2] > 59)
    return undefined;
  // Anything finer than a millisecond is cut off.
  const ms = Number(decimals.slice(0, 3).padEnd(3, "0"));
  return new Moment(midnight.ms + (time[0] * 60 + time[1] - offset) * MINUTE + time[2] * 1000 + ms);
}

/**
 * So many units later, or earlier. A day that the month does not have runs over into the next: a year after 29 February
 * is 1 March. Undefined beyond the years that a date can have.
 */
export function plusTime(moment: Moment, amount: number, unit: TimeUnit): Moment | undefined {
  const date = new Date(moment.ms);
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + amount);
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + amount);
  else if (unit === "day") date.setUTCDate(date.getUTCDate() + amount);
  else date.setUTCHours(date.getUTCHours() + amount);
  return Number.isNaN(date.getTime()) ? undefined : new Moment(date.getTime());
}

function atMidnight(year: number, month: number, day: number): Moment | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Moment(new Date(0).setUTCFullYear(year, month - 1, day));
}

function lastDay(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** `+1`, `+01`, `+130`, `+0130`, `+1:30`, `+01:30`. */
function offsetMinutes(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const digits = zone.slice(1).replace(":", "");
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
