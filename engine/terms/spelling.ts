/**
 * A way to write text for comparison, cluster by cluster. Most clusters are one code unit that becomes one code unit: a
 * table takes those, filled as they are met, and the rest is normalised, stretch by stretch. The table says what the slow way said of the
 * same unit, so that both give the same. What is written stays in place until the next text: new arrays would cost more
 * than all the rest.
 */
import { beginsCluster, type Cluster, clusters } from "./clusters.ts";
import { textOf } from "./units.ts";

/** In the table: not to be rewritten by itself. As 0, which is not met yet, it stands for no character of its own. */
const TOGETHER = 0xffff;
const SPACE = 0x20;

/** Stretches kept: a script written with marks has fewer, and repeats them. */
const STRETCHES_KEPT = 4_096;
const LONGEST_KEPT = 12;

/** Room kept for the next text, in code units. */
const ROOM = 0x4000;

/**
 * `text.charCodeAt(at)`, found once: V8 keeps texts in more shapes (short, joined, cut, …) than it remembers at one
 * place, and would look the method up again for each character.
 */
const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(
  String.prototype.charCodeAt,
);

export class Spelling {
  /** What was read last. */
  original = "";
  /** The same rewritten: the first {@link length} of them. */
  units = new Uint16Array(ROOM);
  /** For each unit where its part of the original begins. */
  starts = new Int32Array(ROOM);
  length = 0;
  readonly #spell: (cluster: string) => string;
  readonly #table = new Uint16Array(0x10000);
  readonly #stretches = new Map<string, readonly Cluster[]>();

  /** `spell` writes white space as one space, and nothing as nothing. */
  constructor(spell: (cluster: string) => string) {
    this.#spell = spell;
  }

  read(original: string): void {
    this.length = 0;
    this.original = original;
    this.#makeRoom(original.length);
    for (let at = 0; at < original.length; ) {
      at = this.#readPlain(original, at);
      if (at < original.length) at = this.#readTogether(original, at);
    }
  }

  /** Up to the next unit that is not to be rewritten by itself. */
  #readPlain(original: string, from: number): number {
    const table = this.#table;
    const { units, starts } = this;
    const end = original.length;
    let { length } = this;
    let at = from;
    for (; at < end; at++) {
      const code = codeAt(original, at);
      const unit = table[code] || this.#meet(code);
      if (unit === TOGETHER) break;
      if (unit === SPACE && length > 0 && units[length - 1] === SPACE) continue;
      units[length] = unit;
      starts[length++] = at;
    }
    this.length = length;
    return at;
  }

  /** A stretch with what it may belong to, the unit before it, up to one that begins a cluster. */
  #readTogether(original: string, at: number): number {
    let from = at;
    let until = at + 1;
    while (until < original.length && this.#isTogether(original.charCodeAt(until))) until++;
    if (at > 0 && !this.#isTogether(original.charCodeAt(at - 1))) {
      from--;
      if (this.starts[this.length - 1] === from) this.length--;
    }
    for (const { text, start } of this.#spelled(original.slice(from, until))) {
      if (text === " " && this.length > 0 && this.units[this.length - 1] === SPACE) continue;
      // What is left takes no more than its own length, unless it comes through here too.
      this.#makeRoom(this.length + text.length + original.length - from);
      for (let i = 0; i < text.length; i++) {
        this.units[this.length] = text.charCodeAt(i);
        this.starts[this.length++] = from + start;
      }
    }
    return until;
  }

  get text(): string {
    return textOf(this.units.subarray(0, this.length));
  }

  /** Where the part of the original ends that the unit at `at` came from: where the next part begins. */
  endOf(at: number): number {
    let next = at + 1;
    while (next < this.length && this.starts[next] === this.starts[at]) next++;
    return next < this.length ? (this.starts[next] ?? 0) : this.original.length;
  }

  #isTogether(code: number): boolean {
    return (this.#table[code] || this.#meet(code)) === TOGETHER;
  }

  #meet(code: number): number {
    const character = String.fromCharCode(code);
    const spelled = beginsCluster(character) ? this.#spell(character) : "";
    const isOne = spelled.length === 1 && spelled !== "\0";
    const unit = isOne ? spelled.charCodeAt(0) : TOGETHER;
    this.#table[code] = unit;
    return unit;
  }

  /** Its clusters, each rewritten. */
  #spelled(stretch: string): readonly Cluster[] {
    const kept = this.#stretches.get(stretch);
    if (kept !== undefined) return kept;
    const spelled = clusters(stretch).map(({ text, start }) => ({ text: this.#spell(text), start }));
    if (stretch.length > LONGEST_KEPT) return spelled;
    if (this.#stretches.size >= STRETCHES_KEPT) this.#stretches.clear();
    this.#stretches.set(stretch, spelled);
    return spelled;
  }

  /** For at least `wanted` units, with those written so far; between texts what a long one took is given back. */
  #makeRoom(wanted: number): void {
    const isEnough = wanted <= this.units.length;
    if (isEnough && (this.length > 0 || this.units.length <= ROOM)) return;
    const room = Math.max(ROOM, wanted > ROOM ? wanted * 2 : 0);
    const [units, starts] = [new Uint16Array(room), new Int32Array(room)];
    units.set(this.units.subarray(0, this.length));
    starts.set(this.starts.subarray(0, this.length));
    [this.units, this.starts] = [units, starts];
  }
}
