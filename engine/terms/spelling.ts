/**
 * A way to write text for comparison, cluster by cluster. Most clusters are one code unit that becomes one code unit: a
 * table takes those, filled as they are met, and the rest is normalised. The table says what the slow way said of the
 * same unit, so that both give the same.
 */
import { beginsCluster, clusters } from "./clusters.ts";

/** Text rewritten. Every code unit of the result knows which part of the original it came from. */
export class Spelled {
  readonly units: Uint16Array;
  /** For each unit where its part of the original begins. */
  readonly starts: Int32Array;
  readonly #end: number;

  constructor(units: Uint16Array, starts: Int32Array, end: number) {
    this.units = units;
    this.starts = starts;
    this.#end = end;
  }

  get text(): string {
    let text = "";
    // A function takes only so many arguments.
    for (let i = 0; i < this.units.length; i += 4096) {
      text += String.fromCharCode(...this.units.subarray(i, i + 4096));
    }
    return text;
  }

  /** Where the part of the original ends that the unit at `at` came from: where the next part begins. */
  endOf(at: number): number {
    const start = this.starts[at];
    let next = at + 1;
    while (next < this.starts.length && this.starts[next] === start) next++;
    return this.starts[next] ?? this.#end;
  }
}

/** In the table: not met yet, and not to be rewritten by itself. Neither stands for a character of its own. */
const UNMET = 0;
const TOGETHER = 0xffff;
const SPACE = 0x20;

/** Clusters kept: of one text, and of most texts in one script, there are fewer. */
const CLUSTERS_KEPT = 4_096;

export class Spelling {
  readonly #spell: (cluster: string) => string;
  readonly #table = new Uint16Array(0x10000);
  readonly #spelled = new Map<string, string>();

  /** `spell` writes white space as one space, and nothing as nothing. */
  constructor(spell: (cluster: string) => string) {
    this.#spell = spell;
  }

  read(original: string): Spelled {
    const { length } = original;
    const table = this.#table;
    let units = new Uint16Array(length);
    let starts = new Int32Array(length);
    let count = 0;
    let unit = this.#unitAt(original, 0);
    for (let at = 0; at < length; ) {
      const next =
        at + 1 < length ? table[original.charCodeAt(at + 1)] || this.#unitAt(original, at + 1) : SPACE;
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
        if (spelled === " " && units[count - 1] === SPACE) continue;
        // What is left of the original takes no more than its own length, unless it comes through here too.
        const wanted = count + spelled.length + (length - at);
        if (wanted > units.length) [units, starts] = [grown(units, wanted), grown(starts, wanted)];
        for (let i = 0; i < spelled.length; i++) {
          units[count] = spelled.charCodeAt(i);
          starts[count++] = at + cluster.start;
        }
      }
      at = until;
      unit = this.#unitAt(original, at);
    }
    return new Spelled(units.subarray(0, count), starts.subarray(0, count), length);
  }

  #unitAt(original: string, at: number): number {
    if (at >= original.length) return SPACE;
    const code = original.charCodeAt(at);
    const met = this.#table[code] ?? UNMET;
    if (met !== UNMET) return met;
    const character = String.fromCharCode(code);
    const spelled = beginsCluster(character) ? this.#spell(character) : "";
    const alone = spelled.length === 1 && spelled !== "\0";
    const unit = alone ? spelled.charCodeAt(0) : TOGETHER;
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
}

function grown<A extends Uint16Array | Int32Array>(array: A, wanted: number): A;
function grown(array: Uint16Array | Int32Array, wanted: number): Uint16Array | Int32Array {
  const length = wanted * 2;
  const larger = array instanceof Uint16Array ? new Uint16Array(length) : new Int32Array(length);
  larger.set(array);
  return larger;
}
