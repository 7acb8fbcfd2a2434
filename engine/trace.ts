import type { FactValue } from "./decision.ts";
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

/** What was looked at while something was judged, so that a finding can say what it rests on. */
export class Trace {
  readonly facts = new Map<string, Read>();
  /** Day numbers by the fact that gave them. */
  readonly dates = new Map<string, number>();
  readonly settings = new Map<string, SettingRead>();
  /** A reading of two values decided on something nobody stated. */
  presumes = false;
  /** It rests on a charge that may still be lifted, or is provisional itself. */
  isUnsettled = false;
  /** Terms found in texts, in the order they were found. */
  readonly terms = new Set<string>();

  read(fact: string, at: Instance, value: Value, provenance: FactValue["provenance"]): void {
    const key = `${fact} ${at.pointer}`;
    if (!this.facts.has(key)) this.facts.set(key, { fact, at, value, provenance });
  }

  absorb(other: Trace): void {
    for (const [key, read] of other.facts) this.facts.set(key, read);
    this.absorbAllButFacts(other);
  }

  /** The facts behind a computed fact are nobody's business: the computed fact is what was read. */
  absorbAllButFacts(other: Trace): void {
    this.absorbDoubts(other);
    for (const [fact, day] of other.dates) this.dates.set(fact, day);
    for (const [name, setting] of other.settings) this.settings.set(name, setting);
    for (const term of other.terms) this.terms.add(term);
  }

  absorbDoubts(other: Trace): void {
    if (other.presumes) this.presumes = true;
    if (other.isUnsettled) this.isUnsettled = true;
  }
}
