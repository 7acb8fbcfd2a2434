/** Whether a rule is in force: its windows, its suspensions, and the day that decides. */
import { evaluate, type Frame, datedBy as readBy } from "./context.ts";
import { type Day, dayOf, dayOfFact, type NoDay, noValue } from "./dates.ts";
import type { CivilDate, IrRule, IrSpan, IrTable, IrWhen, IrWindow } from "./ir.ts";
import { formatDate } from "./value/civil-date.ts";
import { allOf, anyOf, NO, notVerdict, open, settled, type Unknown, type Verdict, YES } from "./verdict.ts";

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
  readonly awaits?: string;
  /** The day it was judged on, where that is known. */
  readonly day?: number;
}

interface Judged {
  readonly window: IrWindow;
  readonly verdict: Verdict;
  readonly from: Bound;
  readonly until: Bound;
  readonly day: Day | NoDay | Unknown;
}

type Bound =
  | { readonly is: "known"; readonly day: number }
  | { readonly is: "open" }
  | Unknown
  | { readonly is: "never" }
  /** An act without a date. */
  | { readonly is: "awaits"; readonly act: string }
  | { readonly is: "several"; readonly op: "later" | "earlier"; readonly of: readonly Bound[] };

const ALWAYS: IrWindow = {};

/** Several windows: in force if any of them holds. None: always in force. */
export function judgeWindows(dated: Dated, frame: Frame): InForce {
  const windows = dated.windows.length === 0 ? [ALWAYS] : dated.windows;
  const judged = windows.map((window) => judgeWindow(window, dated, frame));
  const holding =
    judged.find(({ verdict }) => verdict.is === "yes") ??
    judged.find(({ verdict }) => verdict.is === "unknown");
  const chosen = holding ?? judged.at(-1);
  const inWindow = anyOf(judged, ({ verdict }) => verdict);
  const day = chosen?.day.is === "known" ? chosen.day.day : undefined;
  const awaited = judged
    .flatMap(({ from }) => parts(from))
    .flatMap((from) => (from.is === "awaits" ? [from.act] : []));
  const [awaits] = inWindow.is === "no" ? awaited : [];
  const suspended = inWindow.is === "no" ? NO : judgeSuspended(dated.suspended ?? [], chosen?.day);
  return {
    verdict: allOf([inWindow, notVerdict(suspended)], (verdict) => verdict),
    state: stateOf(inWindow, suspended, judged),
    effective: { from: writtenBound(chosen?.from), until: writtenBound(chosen?.until) },
    datedBy: dated.datedBy ?? chosen?.window.by,
    ...(awaits !== undefined && { awaits }),
    ...(day !== undefined && { day }),
  };
}

function judgeWindow(window: IrWindow, dated: Dated, frame: Frame): Judged {
  const fact = window.by ?? dated.datedBy;
  const inner = readBy(frame, fact);
  const [from, until] = [bound(window.from, inner), bound(window.until, inner)];
  const bounded = from.is !== "open" || until.is !== "open";
  // A window without bounds is always open; its day still dates what the rule reads.
  const day = dayOfFact(fact ?? frame.datedBy, frame);
  if (!bounded) return { window, verdict: YES, from, until, day };
  if (day.is === "none") return { window, verdict: NO, from, until, day };
  const holds = (each: Bound, end: "from" | "until"): Verdict => {
    if (each.is === "open") return YES;
    if (each.is === "never" || each.is === "awaits") return settled(end === "until");
    if (each.is === "unknown") return open(each.needs);
    if (each.is === "several") {
      // Not before the later of two days is before neither of them; until the later is until either.
      const isJoint = (each.op === "later") === (end === "from");
      return (isJoint ? allOf : anyOf)(each.of, (part) => holds(part, end));
    }
    if (day.is === "unknown") return open(day.needs);
    if (end === "until") return settled(day.day <= each.day);
    const begun = each.day <= day.day;
    // It may have begun before the first day we know it to have been in force.
    const tooEarly = !begun && window.sinceBefore === true;
    return tooEarly ? open([noValue(dated.id ?? dated.name ?? "", day.day)]) : settled(begun);
  };
  const verdict = allOf(["from", "until"] as const, (end) => holds(end === "from" ? from : until, end));
  return { window, verdict, from, until, day };
}

/** A date of a parameter that is none never comes: what begins then does not begin, what ends then does not end. */
function bound(when: IrWhen | undefined, frame: Frame): Bound {
  if (when === undefined) return { is: "open" };
  if ("date" in when) return { is: "known", day: dayOf(when.date) };
  if ("awaits" in when) return { is: "awaits", act: when.awaits };
  if ("of" in when) return { is: "several", op: when.op, of: when.of.map((each) => bound(each, frame)) };
  const found = evaluate({ k: "param", name: when.param }, frame);
  if (found.is === "unknown") return found;
  return found.value.t === "date" ? { is: "known", day: found.value.v } : { is: "never" };
}

function judgeSuspended(spans: readonly IrSpan[], day: Day | NoDay | Unknown | undefined): Verdict {
  if (spans.length === 0 || day === undefined || day.is === "none") return NO;
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

function writtenBound(bound: Bound | undefined): CivilDate | null {
  const day = bound && lastDay(bound);
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
