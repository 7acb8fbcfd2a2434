/** What law already enacted will say of the same request, and from which day. */

import { dayOf } from "./dates.ts";
import type { Decision } from "./decision.ts";
import type { CivilDate, Ir, IrSpan, IrWhen } from "./ir.ts";
import { LIMITS } from "./limits.ts";
import { formatDate } from "./value/civil-date.ts";

type Turns = Decision["turns_on"];
type Turn = Turns[number];
type Judged = Pick<Decision, "findings" | "charges">;

export interface ChangeDays {
  readonly days: readonly number[];
  /** The last day looked at, where there are more changes within the horizon than are looked at. */
  readonly until?: number;
}

/** The days after `asOf`, up to `horizon` days on, on which anything dated in the ruleset begins or has ended. */
export function changeDays(ir: Ir, asOf: number, horizon: number): ChangeDays {
  if (horizon === 0) return { days: [] };
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
  ].filter((day) => day > asOf && day <= asOf + horizon);
  const all = [...new Set(days)].sort((a, b) => a - b);
  const first = all[LIMITS.turnsJudged];
  if (first === undefined) return { days: all };
  return { days: all.slice(0, LIMITS.turnsJudged), until: first - 1 };
}

/**
 * Day by day, what is said that was not, is said otherwise, or is said no more; and when what only warns for now will
 * be enforced, which the law dates and not the request.
 */
export function turnsOn(
  now: Judged,
  later: readonly { readonly day: number; readonly said: Judged }[],
  last: number,
): Turns {
  const turns: Turn[] = [];
  let before = saidIn(now);
  for (const { day, said } of later) {
    const after = saidIn(said);
    const on = formatDate(day);
    for (const [key, { rule, subject, becomes, words }] of after) {
      if (before.get(key)?.words !== words) turns.push({ on, rule, subject, becomes });
    }
    for (const [key, { rule, subject }] of before) {
      if (!after.has(key)) turns.push({ on, rule, subject, becomes: "ends" });
    }
    before = after;
  }
  const enforced = enforcements(now).filter(
    (turn) => dayOf(turn.on) <= last && !turns.some((each) => isSame(each, turn)),
  );
  return [...turns, ...enforced].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function enforcements({ findings }: Judged): readonly Turn[] {
  return findings.flatMap(({ rule, subject, notes }) =>
    notes.flatMap((note) =>
      note.note === "not-enforced-yet" ? [{ on: note.on, rule, subject, becomes: note.becomes }] : [],
    ),
  );
}

function isSame(a: Turn, b: Turn): boolean {
  return (
    a.on === b.on && a.rule === b.rule && a.subject.kind === b.subject.kind && a.subject.key === b.subject.key
  );
}

interface Said {
  readonly rule: string;
  readonly subject: Turn["subject"];
  readonly becomes: Turn["becomes"];
  /** What it says, to tell whether it changes. */
  readonly words: string;
}

function saidIn({ findings, charges }: Judged): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const { rule, subject, outcome, domain } of findings) {
    if (domain === "engine") continue;
    said.set(`finding ${rule} ${subject.kind} ${subject.key}`, {
      rule,
      subject,
      becomes: outcome,
      words: outcome,
    });
  }
  for (const { rule, subject, kind, state, amount } of charges) {
    const words = `${state} ${amount?.amount} ${amount?.currency}`;
    said.set(`charge ${kind} ${rule} ${subject.kind} ${subject.key}`, {
      rule,
      subject,
      becomes: "charge",
      words,
    });
  }
  return said;
}

function datesIn(when: IrWhen | undefined): readonly CivilDate[] {
  if (when === undefined) return [];
  if ("date" in when) return [when.date];
  return "of" in when ? when.of.flatMap(datesIn) : [];
}
