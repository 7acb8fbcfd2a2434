import { Beginnings } from "./beginnings.ts";
import { NO_CONFUSABLES, readConfusables } from "./confusables.ts";
import { fold } from "./fold.ts";
import { layOutTerms, type TermEntry, type TermSpan } from "./layout.ts";
import { LookAlikes } from "./look-alikes.ts";
import { AS_WRITTEN } from "./reading.ts";
import { unitsOf } from "./units.ts";

export interface TermList {
  readonly name: string;
  readonly terms: readonly TermEntry[];
  /** Whether what looks like one of its terms counts as the term. */
  readonly lookAlikes?: boolean;
}

/**
 * Lists of terms as bytes to publish, for {@link readTerms}: the same lists in any order, the same bytes. Ids follow the
 * order of names, and that of the terms in their list.
 */
export function packTerms(lists: readonly TermList[]): Uint8Array {
  const sorted = lists.toSorted((a, b) => inOrder(a.name, b.name));
  const entries = sorted.flatMap(({ terms, lookAlikes }) =>
    terms.map((entry) => ({ ...entry, isAsking: lookAlikes === true })),
  );
  const isAsked = entries.some(({ isAsking }) => isAsking);
  const confusables = isAsked ? readConfusables() : NO_CONFUSABLES;
  const lookAlikes = isAsked ? new LookAlikes(confusables) : undefined;
  const beginnings = new Beginnings();
  for (const [id, { term, isAsking }] of entries.entries()) {
    const text = fold(term).text.trim();
    beginnings.add(id, text, unitsOf(text), AS_WRITTEN.mark);
    if (!isAsking || lookAlikes === undefined) continue;
    for (const [look, sought] of lookAlikes.looksOf(term)) beginnings.add(id, look, sought, lookAlikes.mark);
  }
  const { distinct, numbers } = spansOf(entries);
  const encoder = new TextEncoder();
  const terms = entries.map(({ term }) => encoder.encode(term));
  return layOutTerms({
    head: encoder.encode(
      JSON.stringify({ lists: sorted.map(({ name }) => name), dated: datedIn(sorted), spans: distinct }),
    ),
    firsts: Uint32Array.from([0, ...sums(sorted.map(({ terms }) => terms.length))]),
    terms: joined(terms),
    ends: Uint32Array.from(sums(terms.map(({ length }) => length))),
    spans: Uint32Array.from(numbers),
    ...beginnings.pack(),
    ...confusables,
  });
}

function datedIn(lists: readonly TermList[]): readonly number[] {
  return lists.flatMap(({ terms }, number) => (terms.some(isDated) ? [number] : []));
}

function isDated({ from, until }: TermSpan): boolean {
  return from !== undefined || until !== undefined;
}

/** Thousands of terms stand in few spans: those that differ, and for each entry which of them. */
function spansOf(entries: readonly TermEntry[]): {
  distinct: readonly TermSpan[];
  numbers: readonly number[];
} {
  const byText = new Map<string, { readonly number: number; readonly span: TermSpan }>();
  const numbers = entries.map(({ from, until, sinceBefore }) => {
    const span = { ...(from && { from }), ...(until && { until }), ...(sinceBefore && { sinceBefore }) };
    const text = JSON.stringify(span);
    const known = byText.get(text) ?? { number: byText.size, span };
    byText.set(text, known);
    return known.number;
  });
  return byText.size > 1 || !byText.has("{}")
    ? { distinct: [...byText.values()].map(({ span }) => span), numbers }
    : { distinct: [], numbers: [] };
}

function sums(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum;
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
