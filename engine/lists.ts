/** Dated lists of codes and words: what stands in them on a day. */
import type { Frame } from "./context.ts";
import { dayOf, holdsOn, noValue, readingDay } from "./dates.ts";
import { present } from "./failure.ts";
import type { IrList, IrSpan } from "./ir.ts";
import { tooCoarse } from "./operators/compare.ts";
import { fold } from "./terms/index.ts";
import { isWithinHs } from "./value/hs.ts";
import { or, type Truth, truth } from "./value/truth.ts";
import type { Value } from "./value/value.ts";
import { type Known, NO, open, settled, type Verdict } from "./verdict.ts";

/** The day is asked for only where an entry that may match has one. */
export function judgeInList({ value, from }: Known, name: string, frame: Frame, isFolded = false): Verdict {
  if (value.t === "none") return NO;
  const list = present(frame.screening.directory.lists.get(name));
  const matching = entriesMatching(list, value, isFolded).filter(({ matches }) => matches !== "no");
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

function entriesMatching(list: IrList, value: Value, isFolded: boolean): readonly Entry[] {
  if (list.of === "codes") {
    const within = (hs: string) => (value.t === "hs" ? isWithinHs(value.v, hs) : "no");
    return list.entries.map((span) => ({ span, matches: within(span.hs) }));
  }
  const word = isFolded ? foldedWord(wordOf(value)) : wordOf(value);
  const words = isFolded ? foldedEntries(list) : wordsOf(list);
  return list.entries.map((span, i) => ({ span, matches: truth(word === words[i]) }));
}

function wordOf(value: Value): unknown {
  return "v" in value ? value.v : undefined;
}

function foldedWord(word: unknown): unknown {
  return typeof word === "string" ? fold(word).text.trim() : word;
}

const foldedLists = new WeakMap<IrList, readonly unknown[]>();

/** What stands in a list, folded once for all requests. */
function foldedEntries(list: IrList): readonly unknown[] {
  const kept = foldedLists.get(list) ?? wordsOf(list).map(foldedWord);
  foldedLists.set(list, kept);
  return kept;
}

function wordsOf(list: IrList): readonly string[] {
  switch (list.of) {
    case "codes":
      return list.entries.map(({ hs }) => hs);
    case "terms":
      return list.entries.map(({ term }) => term);
    case "values":
      return list.entries.map(({ value }) => value);
  }
}

/** Before the first day on which an entry is known to have stood, nobody but the ruleset's owner can say. */
function standing(span: IrSpan, matches: Truth, day: number | undefined): { is: Truth; ours: boolean } {
  if (day === undefined) return { is: matches, ours: false };
  if (span.sinceBefore && span.from !== undefined && day < dayOf(span.from))
    return { is: "unknown", ours: true };
  return { is: holdsOn(span, day) ? matches : "no", ours: false };
}
