import type { CivilDate, IrSpan } from "../../engine/ir.ts";
import { nextDay } from "./dates.ts";

/** First and last day; full dates compare as text. */
export interface Days {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Open ends. */
export const FIRST: CivilDate = "0001-01-01";
export const LAST: CivilDate = "9999-12-31";

export function daysOf({ from, until }: IrSpan): Days {
  return { from: from ?? FIRST, until: until ?? LAST };
}

/** The days both have; none or one span. */
export function overlap(a: Days, b: Days): readonly Days[] {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return from <= until ? [{ from, until }] : [];
}

/** What is left of some days when others are taken away, in order. */
export function without(days: readonly Days[], taken: readonly Days[]): readonly Days[] {
  let left = [...days];
  for (const gone of taken) {
    left = left.flatMap((day): readonly Days[] => {
      if (overlap(day, gone).length === 0) return [day];
      const before: readonly Days[] =
        day.from < gone.from ? [{ from: day.from, until: nextDay(gone.from, -1) }] : [];
      const after: readonly Days[] =
        gone.until < day.until ? [{ from: nextDay(gone.until), until: day.until }] : [];
      return [...before, ...after];
    });
  }
  return left.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Params for a message; an open end is an ellipsis. */
export function saidDays({ from, until }: Days): { from: string; until: string } {
  return { from: from === FIRST ? "…" : from, until: until === LAST ? "…" : until };
}

/** What holds until the next begins, said with its own last day. Given in the order of their first days. */
export function ended<T extends IrSpan>(spans: readonly T[]): readonly T[] {
  return spans.map((span, i) => {
    const next = spans[i + 1]?.from;
    return span.until !== undefined || next === undefined ? span : { ...span, until: nextDay(next, -1) };
  });
}
