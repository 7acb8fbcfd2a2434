/** Whether a rule is in force: its windows, its suspensions, and the day that decides. */
import { evaluate, type Frame, LEGAL_DATE, datedBy as readBy } from "./context.ts";
import { type Day, dayOf, dayOfFact, type NoDay, noValue } from "./dates.ts";
import { present } from "./failure.ts";
import type { CivilDate, IrRule, IrSpan, IrTable, IrWhen, IrWindow } from "./ir.ts";
import { formatDate } from "./value/civil-date.ts";
import {
  allOf,
  anyOf,
  both,
  NO,
  notVerdict,
  open,
  settled,
  type Unknown,
  type Verdict,
  YES,
} from "./verdict.ts";

/** Rule or table: both are in force by the same words. */
type Dated = Pick<IrRule, "windows" | "datedBy"> &
  Partial<Pick<IrRule, "suspended" | "id">> &
  Partial<Pick<IrTable, "name">>;

export interface InForce {
  readonly verdict: Verdict;
  /** Why not, where it is not. */
  readonly state: "in-force" | "pending" | "not-in-force" | "suspended";
  /** Of the window that applies, or would. */
  readonly effective: { readonly from: CivilDate | null; readonly until: CivilDate | null };
  /** The fact that dates what the rule reads. */
  readonly datedBy: string | undefined;
  /** The act it waits for, where it waits for nothing else. */
  readonly awaits: string | undefined;
  /** The day it was judged on, where that is known. */
  readonly day: number | undefined;
}

interface Judged {
  readonly window: IrWindow;
  readonly verdict: Verdict;
  readonly from: Bound;
  readonly until: Bound;
  readonly day: Day | NoDay | Unknown;
}

type Bound =
  | { readonly is: "known"; readonly day: number; readonly date: CivilDate }
  | { readonly is: "open" }
  | Unknown
  | { readonly is: "never" }
  /** An act without a date. */
  | { readonly is: "awaits"; readonly act: string }
  | { readonly is: "several"; readonly op: "later" | "earlier"; readonly of: readonly Bound[] };

const ALWAYS: readonly IrWindow[] = [{}];
const OPEN: Bound = { is: "open" };

/** Several windows: in force if any of them holds. None: always in force. */
export function judgeWindows(dated: Dated, frame: Frame): InForce {
  const { asOf } = frame.screening;
  let kept = keptInForce.get(dated);
  if (kept === undefined) {
    kept = { isByDayAlone: isByDayAlone(dated), last: undefined };
    keptInForce.set(dated, kept);
  }
  if (!kept.isByDayAlone || frame.datedBy !== LEGAL_DATE) return judged(dated, frame);
  if (kept.last?.day === asOf) {
    frame.trace.dated(LEGAL_DATE, asOf);
    return kept.last.inForce;
  }
  const inForce = judged(dated, frame);
  kept.last = { day: asOf, inForce };
  return inForce;
}

/** Rules and tables with what was found on the last legal date asked about: many requests are of one day. */
const keptInForce = new WeakMap<Dated, KeptInForce>();

interface KeptInForce {
  readonly isByDayAlone: boolean;
  last: { readonly day: number; readonly inForce: InForce } | undefined;
}

/** No fact and no parameter dates it: it is in force, or not, for everybody alike. */
function isByDayAlone({ windows, datedBy }: Dated): boolean {
  return (
    datedBy === undefined &&
    windows.every(({ by, from, until }) => by === undefined && isFixed(from) && isFixed(until))
  );
}

function isFixed(when: IrWhen | undefined): boolean {
  if (when === undefined || "date" in when || "awaits" in when) return true;
  return "of" in when && when.of.every(isFixed);
}

function judged(dated: Dated, frame: Frame): InForce {
  const windows = dated.windows.length === 0 ? ALWAYS : dated.windows;
  const all = windows.map((window) => judgeWindow(window, dated, frame));
  const inWindow = anyOf(all, verdictOf);
  const { window, from, until, day } = present(
    inWindow.is === "no" ? all.at(-1) : all.find(({ verdict }) => verdict.is === inWindow.is),
  );
  const suspended = inWindow.is === "no" ? NO : judgeSuspended(dated.suspended, day);
  return {
    verdict: both(inWindow, notVerdict(suspended)),
    state: stateOf(inWindow, suspended, all),
    effective: { from: writtenBound(from), until: writtenBound(until) },
    datedBy: dated.datedBy ?? window.by,
    awaits: inWindow.is === "no" ? actAwaited(all) : undefined,
    day: day.is === "known" ? day.day : undefined,
  };
}

function verdictOf({ verdict }: Judged): Verdict {
  return verdict;
}

function actAwaited(judged: readonly Judged[]): string | undefined {
  for (const { from } of judged) {
    const act = awaited(from);
    if (act !== undefined) return act;
  }
  return undefined;
}

function awaited(bound: Bound): string | undefined {
  if (bound.is === "awaits") return bound.act;
  return bound.is === "several" ? bound.of.map(awaited).find((act) => act !== undefined) : undefined;
}

function judgeWindow(window: IrWindow, dated: Dated, frame: Frame): Judged {
  const fact = window.by ?? dated.datedBy ?? frame.datedBy;
  const inner = readBy(frame, fact);
  const from = bound(window.from, inner);
  const until = bound(window.until, inner);
  // A window without bounds is always open; its day still dates what the rule reads.
  const day = dayOfFact(fact, frame);
  if (from.is === "open" && until.is === "open") return { window, verdict: YES, from, until, day };
  if (day.is === "none") return { window, verdict: NO, from, until, day };
  const on = { day, window, dated };
  const begun = hasBegun(from, on);
  const verdict = begun.is === "no" ? begun : both(begun, lasts(until, on));
  return { window, verdict, from, until, day };
}

/** The day that decides, and of what. */
interface On {
  readonly day: Day | Unknown;
  readonly window: IrWindow;
  readonly dated: Dated;
}

function hasBegun(from: Bound, on: On): Verdict {
  switch (from.is) {
    case "open":
      return YES;
    case "never":
    case "awaits":
      return NO;
    case "unknown":
      return open(from.needs);
    case "several":
      // Not before the later of two days is before neither of them.
      return from.op === "later" ? allOf(from.of, hasBegun, on) : anyOf(from.of, hasBegun, on);
    case "known": {
      const { day, window, dated } = on;
      if (day.is === "unknown") return open(day.needs);
      if (from.day <= day.day) return YES;
      // It may have begun before the first day we know it to have been in force.
      return window.sinceBefore === true ? open([noValue(dated.id ?? dated.name ?? "", day.day)]) : NO;
    }
  }
}

function lasts(until: Bound, on: On): Verdict {
  switch (until.is) {
    case "open":
    case "never":
    case "awaits":
      return YES;
    case "unknown":
      return open(until.needs);
    case "several":
      // Until the later of two days is until either.
      return until.op === "later" ? anyOf(until.of, lasts, on) : allOf(until.of, lasts, on);
    case "known":
      return on.day.is === "unknown" ? open(on.day.needs) : settled(on.day.day <= until.day);
  }
}

/** A date of a parameter that is none never comes: what begins then does not begin, what ends then does not end. */
function bound(when: IrWhen | undefined, frame: Frame): Bound {
  if (when === undefined) return OPEN;
  if ("date" in when) return { is: "known", day: dayOf(when.date), date: when.date };
  if ("awaits" in when) return { is: "awaits", act: when.awaits };
  if ("of" in when) return { is: "several", op: when.op, of: when.of.map((each) => bound(each, frame)) };
  const found = evaluate({ k: "param", name: when.param }, frame);
  if (found.is === "unknown") return found;
  if (found.value.t !== "date") return { is: "never" };
  return { is: "known", day: found.value.v, date: formatDate(found.value.v) };
}

function judgeSuspended(spans: readonly IrSpan[] | undefined, day: Day | NoDay | Unknown): Verdict {
  if (spans === undefined || spans.length === 0 || day.is === "none") return NO;
  if (day.is === "unknown") return open(day.needs);
  return settled(spans.some(({ from, until }) => covers(from, until, day.day)));
}

function covers(from: CivilDate | undefined, until: CivilDate | undefined, day: number): boolean {
  return (from === undefined || dayOf(from) <= day) && (until === undefined || day <= dayOf(until));
}

function stateOf(inWindow: Verdict, suspended: Verdict, judged: readonly Judged[]): InForce["state"] {
  if (suspended.is === "yes") return "suspended";
  if (inWindow.is !== "no") return "in-force";
  const later = judged.some(({ from, day }) =>
    parts(from).some(
      (each) => each.is === "awaits" || (each.is === "known" && day.is === "known" && day.day < each.day),
    ),
  );
  return later ? "pending" : "not-in-force";
}

function writtenBound(bound: Bound): CivilDate | null {
  if (bound.is === "known") return bound.date;
  const day = lastDay(bound);
  return day === undefined ? null : formatDate(day);
}

/** The day it comes to, where that is known. */
function lastDay(bound: Bound): number | undefined {
  if (bound.is === "known") return bound.day;
  if (bound.is !== "several") return undefined;
  const days = bound.of.map(lastDay).filter((day) => day !== undefined);
  if (bound.op === "later") return days.length < bound.of.length ? undefined : Math.max(...days);
  // What never comes is not the earlier of the two; what is not known may be.
  const isOpen = parts(bound).some(({ is }) => is === "unknown");
  return isOpen || days.length === 0 ? undefined : Math.min(...days);
}

function parts(bound: Bound): readonly Bound[] {
  return bound.is === "several" ? bound.of.flatMap(parts) : [bound];
}
