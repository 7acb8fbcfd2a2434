/** Dated lists of codes and words: what stands in them on a day. */
import type { Frame } from "./context.ts";
import { dayOf, holdsOn, noValue, readingDay } from "./dates.ts";
import { present } from "./failure.ts";
import type { IrList, IrSpan } from "./ir.ts";
import { tooCoarse } from "./operators/compare.ts";
import { isWithinHs } from "./value/hs.ts";
import { or, type Truth } from "./value/truth.ts";
import type { Value } from "./value/value.ts";
import { type Known, NO, open, settled, type Verdict } from "./verdict.ts";

/** The day is asked for only where an entry that may match has one. */
export function judgeInList({ value, from }: Known, name: string, frame: Frame): Verdict {
  if (value.t === "none") return NO;
  const list = present(frame.screening.directory.lists.get(name));
  const matching = entriesMatching(list, value);
  const timeless = matching.filter(({ span }) => span.from === undefined && span.until === undefined);
  if (timeless.some(({ matches }) => matches === "yes")) return settled(true);
  if (matching.length === 0) return NO;
  const day = matching.length === timeless.length ? undefined : readingDay(name, list.datedBy, frame);
  if (day?.is === "unknown") return open(day.needs);
  const standings = matching.map(({ span, matches }) => standing(span, matches, day?.day));
  const stands = or(standings.map((each) => each.is));
  if (stands !== "unknown") return settled(stands === "yes");
  const coarse = standings.some((each) => each.is === "unknown" && !each.ours);
  const finer = coarse ? tooCoarse({ is: "known", value, ...(from && { from }) }) : undefined;
  return open([finer ?? noValue(name, day?.day ?? frame.screening.asOf)]);
}

interface Entry {
  readonly span: IrSpan;
  readonly matches: Truth;
}

/** Those that are the value, or may be. */
function entriesMatching(list: IrList, value: Value): readonly Entry[] {
  if (list.of !== "codes") {
    const word = "v" in value ? value.v : undefined;
    return (entriesByWord(list).get(word) ?? []).map((span) => ({ span, matches: "yes" }));
  }
  const matching: Entry[] = [];
  if (value.t !== "hs") return matching;
  for (const span of list.entries) {
    const matches = isWithinHs(value.v, span.hs);
    if (matches !== "no") matching.push({ span, matches });
  }
  return matching;
}

const byWord = new WeakMap<IrList, ReadonlyMap<unknown, readonly IrSpan[]>>();

/** Made once for all requests. */
function entriesByWord(
  list: Exclude<IrList, { readonly of: "codes" }>,
): ReadonlyMap<unknown, readonly IrSpan[]> {
  const kept = byWord.get(list);
  if (kept !== undefined) return kept;
  const entries = Map.groupBy<unknown, IrSpan & { readonly term?: string; readonly value?: string }>(
    list.entries,
    ({ term, value }) => term ?? value,
  );
  byWord.set(list, entries);
  return entries;
}

/** Before the first day on which an entry is known to have stood, nobody but the ruleset's owner can say. */
function standing(span: IrSpan, matches: Truth, day: number | undefined): { is: Truth; ours: boolean } {
  if (day === undefined) return { is: matches, ours: false };
  if (span.sinceBefore && span.from !== undefined && day < dayOf(span.from))
    return { is: "unknown", ours: true };
  return { is: holdsOn(span, day) ? matches : "no", ours: false };
}
