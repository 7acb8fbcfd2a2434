/**
 * A way to write text for comparison, cluster by cluster. Most clusters are one code unit that becomes one code unit: a
 * table takes those, filled as they are met, and the rest is normalised. The table says what the slow way said of the
 * same unit, so that both give the same. What is written stays in place until the next text: new arrays would cost more
 * than all the rest.
 */
import { beginsCluster, clusters } from "./clusters.ts";

/** In the table: not met yet, and not to be rewritten by itself. Neither stands for a character of its own. */
const UNMET = 0;
const TOGETHER = 0xffff;
const SPACE = 0x20;

/** Clusters kept: of one text, and of most texts in one script, there are fewer. */
const CLUSTERS_KEPT = 4_096;

/** Room kept for the next text, in code units. */
const ROOM = 0x4000;

export class Spelling {
  /** What was read last, rewritten: the first {@link length} of them. */
  units = new Uint16Array(ROOM);
  /** For each unit where its part of the original begins. */
  starts = new Int32Array(ROOM);
  length = 0;
  #originalLength = 0;
  readonly #spell: (cluster: string) => string;
  readonly #table = new Uint16Array(0x10000);
  readonly #spelled = new Map<string, string>();

  /** `spell` writes white space as one space, and nothing as nothing. */
  constructor(spell: (cluster: string) => string) {
    this.#spell = spell;
  }

  read(original: string): void {
    const { length } = original;
    const table = this.#table;
    this.#originalLength = length;
    this.length = 0;
    this.#makeRoom(length);
    let { units, starts } = this;
    let count = 0;
    let unit = this.#unitAt(original, 0);
    for (let at = 0; at < length; ) {
      const next = table[original.charCodeAt(at + 1)] || this.#unitAt(original, at + 1);
      if (unit !== TOGETHER && next !== TOGETHER) {
        if (unit !== SPACE || count === 0 || units[count - 1] !== SPACE) {
          units[count] = unit;
          starts[count++] = at;
        }
        unit = next;
        at++;
        continue;
      }
      let until = at + 1;
      while (until < length && this.#unitAt(original, until) === TOGETHER) until++;
      for (const cluster of clusters(original.slice(at, until))) {
        const spelled = this.#spellKept(cluster.text);
        if (spelled === " " && count > 0 && units[count - 1] === SPACE) continue;
        this.length = count;
        // What is left takes no more than its own length, unless it comes through here too.
        this.#makeRoom(count + spelled.length + length - at);
        ({ units, starts } = this);
        for (let i = 0; i < spelled.length; i++) {
          units[count] = spelled.charCodeAt(i);
          starts[count++] = at + cluster.start;
        }
      }
      at = until;
      unit = this.#unitAt(original, at);
    }
    this.length = count;
  }

  get text(): string {
    let text = "";
    // A function takes only so many arguments.
    for (let from = 0; from < this.length; from += 4096) {
      text += String.fromCharCode(...this.units.subarray(from, Math.min(this.length, from + 4096)));
    }
    return text;
  }

  /** Where the part of the original ends that the unit at `at` came from: where the next part begins. */
  endOf(at: number): number {
    let next = at + 1;
    while (next < this.length && this.starts[next] === this.starts[at]) next++;
    return next < this.length ? (this.starts[next] ?? 0) : this.#originalLength;
  }

  #unitAt(original: string, at: number): number {
    // What ends a text ends a cluster, as a space does.
    if (at >= original.length) return SPACE;
    const code = original.charCodeAt(at);
    const met = this.#table[code] ?? UNMET;
    if (met !== UNMET) return met;
    const character = String.fromCharCode(code);
    const spelled = beginsCluster(character) ? this.#spell(character) : "";
    const isOne = spelled.length === 1 && spelled !== "\0";
    const unit = isOne ? spelled.charCodeAt(0) : TOGETHER;
    this.#table[code] = unit;
    return unit;
  }

  #spellKept(cluster: string): string {
    const kept = this.#spelled.get(cluster);
    if (kept !== undefined) return kept;
    const spelled = this.#spell(cluster);
    if (this.#spelled.size >= CLUSTERS_KEPT) this.#spelled.clear();
    this.#spelled.set(cluster, spelled);
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
