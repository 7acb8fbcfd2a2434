import { Beginnings } from "./beginnings.ts";
import { fold } from "./fold.ts";
import { layOutTerms, type TermSpan } from "./layout.ts";

export interface TermList {
  readonly name: string;
  readonly terms: readonly Entry[];
}

interface Entry extends TermSpan {
  readonly term: string;
}

/**
 * Lists of terms as bytes to publish, for {@link readTerms}: the same lists in any order, the same bytes. Ids follow the
 * order of names and terms, and lists of one name are one list.
 */
export function packTerms(lists: readonly TermList[]): Uint8Array {
  const byName = new Map<string, Entry[]>();
  for (const { name, terms } of lists) byName.set(name, [...(byName.get(name) ?? []), ...terms]);
  const sorted = [...byName].sort(([a], [b]) => inOrder(a, b));
  const entries = sorted.flatMap(([, terms]) => terms.sort((a, b) => inOrder(a.term, b.term)));
  const beginnings = new Beginnings();
  for (const [id, { term }] of entries.entries()) beginnings.add(id, fold(term).text.trim());
  const { distinct, numbers } = spansOf(entries);
  const encoder = new TextEncoder();
  const terms = entries.map(({ term }) => encoder.encode(term));
  return layOutTerms({
    head: encoder.encode(JSON.stringify({ lists: sorted.map(([name]) => name), spans: distinct })),
    firsts: Uint32Array.from([0, ...sums(sorted.map(([, { length }]) => length))]),
    terms: joined(terms),
    ends: Uint32Array.from(sums(terms.map(({ length }) => length))),
    spans: Uint32Array.from(numbers),
    ...beginnings.pack(),
  });
}

/** Thousands of terms stand in few spans: those that differ, and for each entry which of them. */
function spansOf(entries: readonly Entry[]): { distinct: readonly TermSpan[]; numbers: readonly number[] } {
  const byText = new Map<string, { readonly number: number; readonly span: TermSpan }>();
  const numbers = entries.map(({ from, until, sinceBefore }) => {
    const span = { ...(from && { from }), ...(until && { until }), ...(sinceBefore && { sinceBefore }) };
    const text = JSON.stringify(span);
    const known = byText.get(text) ?? { number: byText.size, span };
    byText.set(text, known);
    return known.number;
  });
  const isDated = [...byText.keys()].some((text) => text !== "{}");
  return isDated
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
