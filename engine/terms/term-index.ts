/**
 * Finds the terms of all lists of a ruleset in a text, which is read once however many lists, conditions and days ask:
 *
 *     const index = readTerms(section);                       // views only; any number of terms
 *     const brands = index.listNamed("brands");
 *     for (const { id, span } of index.find(text)) {
 *       if (index.listOf(id) !== brands) continue;
 *       if (!holdsOn(index.spanOf(id), day)) continue;        // entries are dated
 *       … index.termOf(id), text.slice(span.start, span.end)
 *     }
 *
 * How: a term begins and ends where tokens do (see tokens.ts). The hash table knows every beginning of every term by a
 * key of its tokens so far; from each token of the text it is followed until no term begins so. What it leads to is then
 * compared in full, so that a key two beginnings share costs a comparison and never finds what is not there.
 */
import { isObject } from "../facts/json.ts";
import { keyAfter, placeOf, START } from "./key.ts";
import {
  type PackedTerms,
  readParts,
  type TermEntry,
  type TermSpan,
  TermsError,
  type TermsHead,
} from "./layout.ts";
import { LookAlikes } from "./look-alikes.ts";
import { idOf, isLast, markOf } from "./posting.ts";
import { AS_WRITTEN, type Reading } from "./reading.ts";
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
const decoder = new TextDecoder();
const ALWAYS: TermSpan = {};

export class TermIndex {
  /** Names, in order. */
  readonly lists: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #dated: ReadonlySet<number>;
  readonly #spans: readonly TermSpan[];
  readonly #parts: PackedTerms;
  /** Where a list asks for what looks like its terms. */
  readonly #lookAlikes: LookAlikes | undefined;

  constructor(parts: PackedTerms, { lists, dated, spans }: TermsHead) {
    this.lists = lists;
    this.#numbers = new Map(lists.map((name, number) => [name, number]));
    this.#dated = new Set(dated);
    this.#spans = spans;
    this.#parts = parts;
    this.#lookAlikes = parts.confusables.length > 0 ? new LookAlikes(parts) : undefined;
  }

  /** How many terms there are; their ids are the numbers below. */
  get size(): number {
    return this.#parts.ends.length;
  }

  /** As the list has it. */
  termOf(id: number): string {
    const { terms, ends } = this.#parts;
    return decoder.decode(terms.subarray(ends[id - 1] ?? 0, ends[id]));
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

  /** A number of {@link lists}. */
  listNamed(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** What stands in a list, as it was packed. */
  entriesOf(list: number): readonly TermEntry[] {
    const { firsts } = this.#parts;
    const first = firsts[list] ?? 0;
    return Array.from({ length: (firsts[list + 1] ?? first) - first }, (_, i) => ({
      term: this.termOf(first + i),
      ...this.spanOf(first + i),
    }));
  }

  /** Whether some of its terms do not always stand in it. */
  isDated(list: number): boolean {
    return this.#dated.has(list);
  }

  /** When the term stands in its list. */
  spanOf(id: number): TermSpan {
    return this.#spans[this.#parts.spans[id] ?? 0] ?? ALWAYS;
  }

  /** Every place of every term, overlapping ones too, in the order of the text, and of ids at one place. */
  find(text: string): readonly TermFound[] {
    const found = this.#findBy(AS_WRITTEN, text);
    if (this.#lookAlikes !== undefined) {
      const known = new Set(found.map(nameOf));
      for (const one of this.#findBy(this.#lookAlikes, text)) {
        if (known.has(nameOf(one))) continue;
        known.add(nameOf(one));
        found.push(one);
      }
    }
    return found.sort(inOrder);
  }

  #findBy(reading: Reading, text: string): TermFound[] {
    const found: TermFound[] = [];
    const { keys, heads } = this.#parts;
    reading.spelling.read(text);
    tokens.read(reading.unitsSought(), reading.spelling.length);
    const { count, hashes } = tokens;
    for (let first = 0; first < count; first++) {
      let key = keyAfter(START + reading.mark, hashes[first] ?? 0, false);
      for (let last = first; ; ) {
        const head = headOf(key, keys, heads);
        if (head > 1) this.#look(head >>> 1, reading, first, last, found);
        if ((head & 1) === 0 || ++last === count) break;
        key = keyAfter(key, hashes[last] ?? 0, tokens.isApart(last));
      }
    }
    return found;
  }

  /** Which of the terms with that key stand from the one token to the other. */
  #look(behind: number, reading: Reading, first: number, last: number, found: TermFound[]): void {
    const { postings, places, texts } = this.#parts;
    const { spelling, mark } = reading;
    const from = tokens.from[first] ?? 0;
    const until = tokens.until[last] ?? 0;
    for (let i = behind - 1; i < postings.length; i++) {
      const posting = postings[i] ?? 0;
      if (markOf(posting) === mark && reading.isThere(texts, places[i] ?? 0, from, until)) {
        const span = { start: spelling.starts[from] ?? 0, end: spelling.endOf(until - 1) };
        found.push({ id: idOf(posting), span });
      }
      if (isLast(posting)) return;
    }
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

function nameOf({ id, span }: TermFound): string {
  return `${id} ${span.start} ${span.end}`;
}

function inOrder(a: TermFound, b: TermFound): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.id - b.id;
}

function readHead(bytes: Uint8Array): TermsHead {
  try {
    const head: unknown = JSON.parse(decoder.decode(bytes));
    if (isHead(head)) return head;
  } catch {}
  throw new TermsError();
}

/** The format vouches for what the lists hold. */
function isHead(json: unknown): json is TermsHead {
  return (
    isObject(json) && Array.isArray(json.lists) && Array.isArray(json.dated) && Array.isArray(json.spans)
  );
}
