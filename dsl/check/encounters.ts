import { type Demands, mayBothBeMet, type Words } from "../analyse/demands.ts";

/**
 * Rules by what they demand, so that those which may fire together with another one are found without holding it
 * against all of them: of ten thousand tariff lines each meets the few for its own goods.
 */
export class Encounters {
  readonly #demands: readonly Demands[];
  readonly #shelves = new Map<string, Shelf>();
  #size = 0;

  constructor(demands: readonly Demands[]) {
    this.#demands = demands;
    for (const { words } of demands) for (const [key] of words) this.#shelves.set(key, new Shelf());
  }

  /** The rules before one, by their places, that may fire when it does; in order. Asked for each in turn. */
  *before(at: number): Iterable<number> {
    for (; this.#size < at; this.#size++)
      for (const [key, shelf] of this.#shelves)
        shelf.put(this.#size, this.#demands[this.#size]?.words.get(key));
    const mine = this.#demands[at];
    if (mine === undefined) return;
    let best: readonly (readonly number[])[] | undefined;
    for (const [key, words] of mine.words) {
      const found = this.#shelves.get(key)?.at(words);
      if (found !== undefined && (best === undefined || sizeOf(found) < sizeOf(best))) best = found;
    }
    for (const other of best === undefined ? upTo(at) : inOrder(best)) {
      const demands = this.#demands[other];
      if (demands !== undefined && mayBothBeMet(demands, mine)) yield other;
    }
  }
}

/** Rules by the words they demand of one thing. */
class Shelf {
  readonly #at = new Map<string, number[]>();
  /** By what longer words begin with. */
  readonly #below = new Map<string, number[]>();
  /** Those that demand nothing of it. */
  readonly #others: number[] = [];

  put(rule: number, demand: Words | undefined): void {
    if (demand === undefined) {
      this.#others.push(rule);
      return;
    }
    for (const word of demand.words) {
      filed(this.#at, word, rule);
      if (demand.isHs)
        for (let end = word.length - 1; end > 0; end--) filed(this.#below, word.slice(0, end), rule);
    }
  }

  /** Lists that together have all that may meet the demand. */
  at({ words, isHs }: Words): readonly (readonly number[])[] {
    const lists: (readonly number[])[] = [this.#others];
    for (const word of words) {
      lists.push(this.#at.get(word) ?? []);
      if (!isHs) continue;
      lists.push(this.#below.get(word) ?? []);
      for (let end = word.length - 1; end > 0; end--) lists.push(this.#at.get(word.slice(0, end)) ?? []);
    }
    return lists;
  }
}

function filed(into: Map<string, number[]>, word: string, rule: number): void {
  const list = into.get(word);
  if (list === undefined) into.set(word, [rule]);
  else if (list.at(-1) !== rule) list.push(rule);
}

function sizeOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function inOrder(lists: readonly (readonly number[])[]): readonly number[] {
  const full = lists.filter(({ length }) => length > 0);
  const [only = [], ...others] = full;
  return others.length === 0 ? only : [...new Set(full.flat())].sort((a, b) => a - b);
}

function* upTo(end: number): Iterable<number> {
  for (let at = 0; at < end; at++) yield at;
}
