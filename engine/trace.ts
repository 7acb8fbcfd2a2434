import type { FactValue, Mention } from "./decision.ts";
import type { Instance, Provenance } from "./facts/instance.ts";
import type { Value } from "./value/value.ts";
import { toWords } from "./value/words.ts";

/** One fact that was looked at and known. */
export class Read {
  readonly fact: string;
  readonly at: Instance;
  readonly value: Value;
  readonly provenance: Provenance;
  #said: FactValue | undefined;

  constructor(fact: string, at: Instance, value: Value, provenance: Provenance) {
    this.fact = fact;
    this.at = at;
    this.value = value;
    this.provenance = provenance;
  }

  /** As an answer says it: the same object to all who rest on it. */
  get said(): FactValue {
    this.#said ??= { fact: this.fact, provenance: this.provenance, value: toWords(this.value) };
    return this.#said;
  }
}

export interface SettingRead {
  readonly name: string;
  readonly value: Value;
  /** Not the tenant's, but the value the ruleset gives. */
  readonly isDefault: boolean;
}

interface Dated {
  readonly fact: string;
  day: number;
}

const NO_DATES: readonly Dated[] = [];
const NOTHING_READ: readonly (Read | Trace)[] = [];

/**
 * What was looked at while something was judged, so that a finding can say what it rests on. There is one for whatever
 * is judged, and most of them hold little: what they are kept in is made when something is put into it.
 */
export class Trace {
  /** In the order they were read: by itself, and by what it relied on. What many rely on is not copied to each of them. */
  #reads: (Read | Trace)[] | undefined;
  #dates: Dated[] | undefined;
  #settings: Map<string, SettingRead> | undefined;
  #mentions: Map<string, Mention> | undefined;
  /** A reading of two values decided on something nobody stated. */
  presumes = false;
  /** It rests on a charge that may still be lifted, or is provisional itself. */
  isUnsettled = false;

  /** The facts that gave the days things were read on, each once with the day it gave last. */
  get dates(): readonly Dated[] {
    return this.#dates ?? NO_DATES;
  }

  dated(fact: string, day: number): void {
    this.#dates ??= [];
    for (const known of this.#dates) {
      if (known.fact !== fact) continue;
      known.day = day;
      return;
    }
    this.#dates.push({ fact, day });
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

  read(read: Read): void {
    this.#add(read);
  }

  /** Each fact at each instance once: of one look at a request, that is one reading. */
  facts(): readonly Read[] {
    const facts: Read[] = [];
    this.visit((read) => facts.push(read));
    return facts;
  }

  /** Every reading, in order, and each but once; none of what is `seen` already. */
  visit(take: (read: Read) => void, seen = new Set<Read | Trace>()): void {
    for (const each of this.#reads ?? NOTHING_READ) {
      if (seen.has(each)) continue;
      seen.add(each);
      if (each instanceof Trace) each.visit(take, seen);
      else take(each);
    }
  }

  absorb(other: Trace): void {
    if (other.#reads !== undefined) this.#add(other);
    this.absorbAllButFacts(other);
  }

  /** The facts behind a computed fact are nobody's business: the computed fact is what was read. */
  absorbAllButFacts(other: Trace): void {
    this.absorbDoubts(other);
    if (other.#dates !== undefined) for (const { fact, day } of other.#dates) this.dated(fact, day);
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
