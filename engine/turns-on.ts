/** What law already enacted will say of the same request, and from which day. */

import { dayOf } from "./dates.ts";
import type { Decision } from "./decision.ts";
import type { CivilDate } from "./ir.ts";
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

/** Of the days on which anything dated in the ruleset begins or has ended (turning-days.ts), those after `asOf`, up to `horizon` days on. */
export function changeDays(turning: readonly CivilDate[], asOf: number, horizon: number): ChangeDays {
  if (horizon === 0) return { days: [] };
  const all = turning.map(dayOf).filter((day) => day > asOf && day <= asOf + horizon);
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
