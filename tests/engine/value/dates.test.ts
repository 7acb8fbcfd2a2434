import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dateParts, dayNumber, formatDate, parseDate } from "../../../engine/value/civil-date.ts";
import {
  addToDate,
  compareDurations,
  type Duration,
  formatDuration,
  parseDuration,
} from "../../../engine/value/duration.ts";
import { formatMoment, parseMoment } from "../../../engine/value/moment.ts";

const FIRST = parseDate("0001-01-01") ?? Number.NaN;
const LAST = parseDate("9999-12-31") ?? Number.NaN;
const days = fc.integer({ min: FIRST, max: LAST });

describe("civil dates", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11_017],
    ["2026-07-01", 20_635],
  ])("%s is day %d", (text, day) => {
    expect(parseDate(text)).toBe(day);
    expect(formatDate(day)).toBe(text);
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-04-31",
    "0000-01-01",
    "2026-1-1",
    "2026-07-01T00:00:00Z",
    " 2026-07-01",
    "20260701",
    "+2026-07-01",
    "1900-02-29",
    "",
  ])("%j is no day", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("count as JavaScript's own calendar does", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = formatDate(day);
        expect(new Date(`${text}T00:00:00Z`).getTime()).toBe(day * 86_400_000);
        expect(parseDate(text)).toBe(day);
      }),
    );
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-07-01", 0, "2026-07-01"],
  ])("%s and %d months is %s", (from, months, to) => {
    const moved = addMonths(parseDate(from) ?? Number.NaN, months);
    expect(moved !== undefined && formatDate(moved)).toBe(to);
  });

  it("end with the year 9999", () => {
    expect(addMonths(LAST, 1)).toBeUndefined();
    expect(addMonths(FIRST, -1)).toBeUndefined();
  });

  it("fall in the month they are moved to", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const moved = addMonths(day, months);
        if (moved === undefined) return;
        const [from, to] = [dateParts(day), dateParts(moved)];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBeLessThanOrEqual(from.day);
        expect(dayNumber(to.year, to.month, to.day)).toBe(moved);
      }),
    );
  });
});

describe("moments", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0],
    ["2026-07-01T09:30:00+02:00", Date.UTC(2026, 6, 1, 7, 30)],
    ["2026-07-01t09:30:00.5z", Date.UTC(2026, 6, 1, 9, 30, 0, 500)],
    ["2026-07-01T09:30:00.123456789-00:30", Date.UTC(2026, 6, 1, 10, 0, 0, 123)],
    ["1969-12-31T23:59:59.999Z", -1],
  ])("%s", (text, moment) => {
    expect(parseMoment(text)).toBe(moment);
  });

  it.each([
    "2026-07-01",
    "2026-07-01T09:30Z",
    "2026-07-01T09:30:00",
    "2026-07-01T24:00:00Z",
    "2026-07-01T23:59:60Z",
    "2026-02-30T00:00:00Z",
    "2026-07-01 09:30:00Z",
    "2026-07-01T09:30:00+0200",
    "2026-07-01T09:30:00+24:00",
  ])("%j is none", (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it("are read back as they were", () => {
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2e14 }), (moment) => {
        expect(parseMoment(formatMoment(moment))).toBe(moment);
      }),
    );
  });
});

describe("durations", () => {
  it.each<[string, Duration, string]>([
    ["3 years", { unit: "months", v: 36 }, "3 years"],
    ["1 year", { unit: "months", v: 12 }, "1 year"],
    ["18 months", { unit: "months", v: 18 }, "18 months"],
    ["10 days", { unit: "days", v: 10 }, "10 days"],
    ["2 weeks", { unit: "days", v: 14 }, "14 days"],
    ["24 hours", { unit: "seconds", v: 86_400 }, "24 hours"],
    ["90 minutes", { unit: "seconds", v: 5400 }, "90 minutes"],
    ["1 second", { unit: "seconds", v: 1 }, "1 second"],
    ["0 days", { unit: "days", v: 0 }, "0 days"],
    ["0 months", { unit: "months", v: 0 }, "0 months"],
  ])("%s", (text, duration, words) => {
    expect(parseDuration(text)).toEqual(duration);
    expect(formatDuration(duration)).toBe(words);
  });

  it.each(["3", "years", "1.5 years", "-1 days", "3 fortnights", "3 constructor", "P3Y", ""])(
    "not %j",
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it("do not compare between months and days", () => {
    expect(compareDurations({ unit: "months", v: 1 }, { unit: "days", v: 30 })).toBeUndefined();
    expect(compareDurations({ unit: "months", v: 12 }, { unit: "months", v: 18 })).toBeLessThan(0);
  });

  it("are added to days", () => {
    const day = parseDate("2026-01-31") ?? Number.NaN;
    expect(addToDate(day, { unit: "months", v: 1 })).toBe(parseDate("2026-02-28"));
    expect(addToDate(day, { unit: "days", v: 1 })).toBe(parseDate("2026-02-01"));
    expect(addToDate(day, { unit: "seconds", v: 1 })).toBeUndefined();
  });
});
