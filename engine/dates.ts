/** On which day a dated thing is read, and which of its versions holds then. */
import { type Frame, LEGAL_DATE } from "./context.ts";
import { present } from "./failure.ts";
import type { IrSpan } from "./ir.ts";
import type { OwnerNeed } from "./need.ts";
import { readFact } from "./reading.ts";
import { Trace } from "./trace.ts";
import { formatDate, parseDate } from "./value/civil-date.ts";
import { type Unknown, unknown } from "./verdict.ts";

export interface Day {
  readonly is: "known";
  readonly day: number;
}

/** Declared: there is no such day. */
export interface NoDay {
  readonly is: "none";
}

/** The day a fact gives, stated or computed: dating is no proof. A finding says what dated it, apart from what it read. */
export function dayOfFact(fact: string, frame: Frame): Day | NoDay | Unknown {
  if (fact === LEGAL_DATE) {
    frame.trace.dated(fact, frame.screening.asOf);
    return { is: "known", day: frame.screening.asOf };
  }
  const trace = new Trace();
  const inView = frame.datedFrom === undefined ? frame.inView : [...frame.inView, frame.datedFrom];
  const found = readFact(fact, { ...frame, inView, proof: false, trace });
  frame.trace.absorbDoubts(trace);
  if (found.is === "unknown") return found;
  if (found.value.t !== "date") return { is: "none" };
  frame.trace.dated(fact, found.value.v);
  return { is: "known", day: found.value.v };
}

/** The day a thing called `name` is read on: by its own fact, or the one the rule reads by. */
export function readingDay(name: string, own: string | undefined, frame: Frame): Day | Unknown {
  const found = dayOfFact(own ?? frame.datedBy, frame);
  return found.is === "none" ? unknown([noValue(name, frame.screening.asOf)]) : found;
}

/** Days are compared as numbers; spans are written as dates. */
export function holdsOn(span: IrSpan, day: number): boolean {
  return (
    (span.from === undefined || dayOf(span.from) <= day) &&
    (span.until === undefined || day <= dayOf(span.until))
  );
}

const days = new Map<string, number>();

export function dayOf(date: string): number {
  let day = days.get(date);
  if (day === undefined) {
    day = present(parseDate(date), "unreadable-literal");
    days.set(date, day);
  }
  return day;
}

/** Nobody wrote down what holds on that day. */
export function noValue(name: string, day: number): OwnerNeed {
  return { kind: "value", name, on: formatDate(day) };
}
