/**
 * Finds the terms of all lists of a ruleset in a text, which is read once however many lists, conditions and days ask:
 *
 *     const index = readTerms(section);                       // views only; any number of terms
 *     for (const { id, span } of index.find(text)) {
 *       if (!wanted.has(index.listOf(id))) continue;          // numbers of index.lists
 *       if (!holdsOn(index.spanOf(id), day)) continue;        // entries are dated
 *       … index.termOf(id), text.slice(span.start, span.end)
 *     }
 *
 * How: a term begins and ends where tokens do (see tokens.ts). The hash table knows every beginning of every term by a
 * key of its tokens so far; from each token of the text it is followed until no term begins so. What it leads to is then
 * compared in full, so that a key two beginnings share costs a comparison and never finds what is not there.
 */
import { isObject } from "../facts/json.ts";
import { FOLDING } from "./fold.ts";
import { keyAfter, placeOf, START } from "./key.ts";
import { type PackedTerms, readParts, type TermSpan, TermsError, type TermsHead } from "./layout.ts";
import type { Spelling } from "./spelling.ts";
import { Tokens } from "./tokens.ts";

export interface TermFound {
  readonly id: number;
  /** Code units of the text as it was given, `end` exclusive. */
  readonly span: { readonly start: number; readonly end: number };
}

/** Throws {@link TermsError} for what `packTerms` of this edition did not write. */
export function readTerms(bytes: Uint8Array): TermIndex {
  const parts = readParts(bytes);
  return new TermIndex(parts, readHead(parts.head));
}

const tokens = new Tokens();
const ALWAYS: TermSpan = {};

export class TermIndex {
  /** Names, in order. */
  readonly lists: readonly string[];
  readonly #spans: readonly TermSpan[];
  readonly #parts: PackedTerms;

  constructor(parts: PackedTerms, { lists, spans }: TermsHead) {
    this.lists = lists;
    this.#spans = spans;
    this.#parts = parts;
  }

  /** How many terms there are; their ids are the numbers below. */
  get size(): number {
    return this.#parts.ends.length;
  }

  /** As the list has it. */
  termOf(id: number): string {
    const { terms, ends } = this.#parts;
    return new TextDecoder().decode(terms.subarray(ends[id - 1] ?? 0, ends[id]));
  }

  /** Of {@link lists}, by number. */
  listOf(id: number): number {
    const { firsts } = this.#parts;
    let low = 0;
    let high = this.lists.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((firsts[middle] ?? 0) <= id) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** When the term stands in its list. */
  spanOf(id: number): TermSpan {
    return this.#spans[this.#parts.spans[id] ?? 0] ?? ALWAYS;
  }

  /** Every place of every term, overlapping ones too, in the order of the text, and of ids at one place. */
  find(text: string): readonly TermFound[] {
    const found: TermFound[] = [];
    const { keys, heads } = this.#parts;
    FOLDING.read(text);
    tokens.read(FOLDING.units, FOLDING.length);
    const { count, hashes } = tokens;
    for (let first = 0; first < count; first++) {
      let key = keyAfter(START, hashes[first] ?? 0, false);
      for (let last = first; ; ) {
        const head = headOf(key, keys, heads);
        if (head > 1) this.#look(head >>> 1, first, last, FOLDING, found);
        if ((head & 1) === 0 || ++last === count) break;
        key = keyAfter(key, hashes[last] ?? 0, tokens.isApart(last));
      }
    }
    return found.sort(inOrder);
  }

  /** Which of the terms with that key stand from the one token to the other. */
  #look(posting: number, first: number, last: number, { units, starts }: Spelling, found: TermFound[]): void {
    const { postings, places } = this.#parts;
    const from = tokens.from[first] ?? 0;
    const until = tokens.until[last] ?? 0;
    for (let i = posting - 1; ; i++) {
      const entry = postings[i] ?? 1;
      if (this.#stands(places[i] ?? 0, units, from, until)) {
        found.push({ id: entry >>> 1, span: { start: starts[from] ?? 0, end: FOLDING.endOf(until - 1) } });
      }
      if ((entry & 1) === 1) return;
    }
  }

  #stands(place: number, units: Uint16Array, from: number, until: number): boolean {
    const { texts } = this.#parts;
    if (texts[place] !== until - from) return false;
    for (let at = from, i = place + 1; at < until; at++, i++) if (texts[i] !== units[at]) return false;
    return true;
  }
}

/** 0 where no term begins so. */
function headOf(key: number, keys: Int32Array, heads: Uint32Array): number {
  let place = placeOf(key, keys.length);
  for (let at = keys[place]; at !== 0; at = keys[place]) {
    if (at === key) return heads[place] ?? 0;
    place = place + 1 < keys.length ? place + 1 : 0;
  }
  return 0;
}

function inOrder(a: TermFound, b: TermFound): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.id - b.id;
}

function readHead(bytes: Uint8Array): TermsHead {
  try {
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isHead(head)) return head;
  } catch {}
  throw new TermsError();
}

/** The format vouches for what the lists hold. */
function isHead(json: unknown): json is TermsHead {
  return isObject(json) && Array.isArray(json.lists) && Array.isArray(json.spans);
}
