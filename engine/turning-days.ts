/** On which days a ruleset may say something else: made when it is published, since it takes a look at all of it. */
import { dayOf } from "./dates.ts";
import type { CivilDate, Ir, IrSpan, IrWhen } from "./ir.ts";
import { formatDate } from "./value/civil-date.ts";

/** In order: the days on which anything dated in it begins, and those after it has ended. */
export function turningDays(ir: Ir): readonly CivilDate[] {
  const begins: (string | undefined)[] = [];
  const ends: (string | undefined)[] = [];
  const span = ({ from, until }: IrSpan) => {
    begins.push(from);
    ends.push(until);
  };
  for (const { windows } of [...ir.rules, ...ir.tables]) {
    for (const window of windows) {
      begins.push(...datesIn(window.from));
      ends.push(...datesIn(window.until));
    }
  }
  for (const rule of ir.rules) {
    rule.suspended.forEach(span);
    begins.push(rule.enforcedFrom, rule.unverified?.from);
  }
  for (const { versions } of ir.groups) versions.forEach(span);
  for (const { entries } of ir.lists) for (const entry of entries) span(entry);
  for (const { rates } of ir.exchanges) for (const rate of rates) span(rate.span);
  for (const parameter of ir.parameters) {
    parameter.lines.forEach(span);
    begins.push(parameter.unverified?.from);
    // A date parameter may be when something begins.
    for (const { value } of parameter.lines) if (value.l === "date") begins.push(value.v);
  }
  const days = [
    ...begins.flatMap((date) => (date === undefined ? [] : [dayOf(date)])),
    ...ends.flatMap((date) => (date === undefined ? [] : [dayOf(date) + 1])),
  ];
  return [...new Set(days)].sort((a, b) => a - b).map(formatDate);
}

function datesIn(when: IrWhen | undefined): readonly CivilDate[] {
  if (when === undefined) return [];
  if ("date" in when) return [when.date];
  return "of" in when ? when.of.flatMap(datesIn) : [];
}
