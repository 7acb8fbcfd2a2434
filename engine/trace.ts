import type { FactValue, Mention } from "./decision.ts";
import type { Instance, Provenance } from "./facts/instance.ts";
import type { Value } from "./value/value.ts";

/** One fact that was looked at and known. */
export interface Read {
  readonly fact: string;
  readonly at: Instance;
  readonly value: Value;
  readonly provenance: Provenance;
}

export interface SettingRead {
  readonly name: string;
  readonly value: Value;
  /** Not the tenant's, but the value the ruleset gives. */
  readonly isDefault: boolean;
}

/**
 * What was looked at while something was judged, so that a finding can say what it rests on. There is one for whatever
 * is judged, and most of them hold little: what they are kept in is made when something is put into it.
 */
export class Trace {
  /** In the order they were read: by itself, and by what it relied on. What many rely on is not copied to each of them. */
  #reads: (Read | Trace)[] | undefined;
  #dates: Map<string, number> | undefined;
  #settings: Map<string, SettingRead> | undefined;
  #mentions: Map<string, Mention> | undefined;
  /** A reading of two values decided on something nobody stated. */
  presumes = false;
  /** It rests on a charge that may still be lifted, or is provisional itself. */
  isUnsettled = false;

  /** Day numbers by the fact that gave them. */
  get dates(): Map<string, number> {
    this.#dates ??= new Map();
    return this.#dates;
  }

  get settings(): Map<string, SettingRead> {
    this.#settings ??= new Map();
    return this.#settings;
  }

  /** Terms found in texts, in the order they were found; of each in each text the first place. */
  get mentions(): readonly Mention[] {
    return this.#mentions === undefined ? [] : [...this.#mentions.values()];
  }

  /** `at`: whose text it is. */
  mention(mention: Mention, at: Instance | undefined): void {
    const { term, list, fact, entry } = mention;
    this.#mention(JSON.stringify([term, list, fact, entry, at?.pointer]), mention);
  }

  read(fact: string, at: Instance, value: Value, provenance: FactValue["provenance"]): void {
    this.#add({ fact, at, value, provenance });
  }

  /** Each fact at each instance once. */
  facts(): readonly Read[] {
    const facts = new Map<string, Read>();
    this.collect(facts, new Set());
    return [...facts.values()];
  }

  /** Adds what is not there yet, of traces not `seen` yet. */
  collect(into: Map<string, Read>, seen: Set<Trace>): void {
    if (this.#reads === undefined || seen.has(this)) return;
    seen.add(this);
    for (const each of this.#reads) {
      if (each instanceof Trace) each.collect(into, seen);
      else {
        const key = `${each.fact} ${each.at.pointer}`;
        if (!into.has(key)) into.set(key, each);
      }
    }
  }

  absorb(other: Trace): void {
    if (other.#reads !== undefined) this.#add(other);
    this.absorbAllButFacts(other);
  }

  /** The facts behind a computed fact are nobody's business: the computed fact is what was read. */
  absorbAllButFacts(other: Trace): void {
    this.absorbDoubts(other);
    if (other.#dates !== undefined) for (const [fact, day] of other.#dates) this.dates.set(fact, day);
    if (other.#settings !== undefined)
      for (const [name, setting] of other.#settings) this.settings.set(name, setting);
    if (other.#mentions !== undefined)
      for (const [key, mention] of other.#mentions) this.#mention(key, mention);
  }

  absorbDoubts(other: Trace): void {
    if (other.presumes) this.presumes = true;
    if (other.isUnsettled) this.isUnsettled = true;
  }

  #mention(key: string, mention: Mention): void {
    this.#mentions ??= new Map();
    if (!this.#mentions.has(key)) this.#mentions.set(key, mention);
  }

  #add(each: Read | Trace): void {
    if (this.#reads === undefined) this.#reads = [each];
    else this.#reads.push(each);
  }
}
