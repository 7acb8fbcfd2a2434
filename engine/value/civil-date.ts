/**
 * Days of the proleptic Gregorian calendar, years 1 to 9999, as days since 1970-01-01. No zone, no time of day: a
 * legal date is a day.
 */
import type { CivilDate } from "../ir.ts";

const FULL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** RFC 3339 full-date (`2026-07-01`) to days since 1970-01-01; undefined if there is no such day. */
export function parseDate(text: string): number | undefined {
  const found = FULL_DATE.exec(text);
  if (found === null) return undefined;
  return dayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The inverse of {@link parseDate}. */
export function formatDate(days: number): CivilDate {
  const { year, month, day } = dateParts(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Undefined if there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  // Years begin in March, so that the leap day is the last of its year; an era is 400 years, 146 097 days.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function dateParts(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/**
 * The same day number. Of a month that has no such day, its last (31 January and one month is 28 February), or rounded
 * up the first of the next.
 */
export function addMonths(days: number, months: number, rounded: "up" | "down" = "down"): number | undefined {
  const { year, month, day } = dateParts(days);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const last = daysInMonth(toYear, toMonth);
  const to = dayNumber(toYear, toMonth, Math.min(day, last));
  return to !== undefined && day > last && rounded === "up" ? to + 1 : to;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
