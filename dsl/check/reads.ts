import type { Span } from "../ast.ts";
import type { Records } from "../bind/records.ts";

/** A place where a rule reads what other rules charge. */
export interface ChargedRead {
  readonly kind: string;
  readonly shared: boolean;
  /** Of the define or fact it stands in; absent where it stands in the rule itself. */
  readonly subject?: string;
  readonly span: Span;
}

/** `transport shared by item.line_price`: what is spread, by the records it is read from. */
export interface SharedRead {
  readonly records: readonly string[];
  readonly span: Span;
}

/**
 * What an expression looks at, through every define, table and computed fact it names. Facts of an element that a
 * quantifier or an aggregate goes through are not in it: they do not say what the rule is about.
 */
export class Reads {
  /** With the first words that read each. */
  readonly records = new Map<string, Span>();
  readonly parameters = new Set<string>();
  readonly groups = new Set<string>();
  readonly tables = new Set<string>();
  /** Parameters asked whether there is a value at all: their user has thought of `none`. */
  readonly askedForNone = new Set<string>();
  readonly #charged = new Map<string, ChargedRead>();
  readonly shares: SharedRead[] = [];
  /** How many comparisons it can come to, lists at their longest. */
  cost = 1;

  static of(...parts: readonly (Reads | undefined)[]): Reads {
    const all = new Reads();
    all.cost = 0;
    for (const part of parts) if (part !== undefined) all.add(part);
    all.cost = Math.max(1, all.cost);
    return all;
  }

  static record(record: string, span: Span): Reads {
    const reads = new Reads();
    reads.records.set(record, span);
    return reads;
  }

  add(other: Reads): this {
    for (const [record, span] of other.records) if (!this.records.has(record)) this.records.set(record, span);
    this.addIndirect(other);
    this.cost += other.cost;
    return this;
  }

  get charged(): readonly ChargedRead[] {
    return [...this.#charged.values()];
  }

  /** Each once: a define used over and over pulls in the same charges each time. */
  addCharged(read: ChargedRead): void {
    const { kind, shared, subject = "", span } = read;
    this.#charged.set(`${kind} ${shared} ${subject} ${span.start}`, read);
  }

  /** What has a name and dates of its own. */
  addNames(other: Reads): this {
    for (const name of other.parameters) this.parameters.add(name);
    for (const name of other.groups) this.groups.add(name);
    for (const name of other.tables) this.tables.add(name);
    for (const name of other.askedForNone) this.askedForNone.add(name);
    return this;
  }

  /** Everything but the records: what a fact is computed from is read where the fact stands, not here. */
  addIndirect(other: Reads): this {
    this.addNames(other);
    for (const read of other.charged) this.addCharged(read);
    this.shares.push(...other.shares);
    return this;
  }

  /**
   * As said somewhere else, in a definition about `subject`: complaints point at the words that pull it in. What is
   * spread there is spread over that subject, and has been checked there.
   */
  at(span: Span, subject?: string): Reads {
    const moved = new Reads();
    for (const record of this.records.keys()) moved.records.set(record, span);
    moved.addNames(this);
    for (const read of this.charged)
      moved.addCharged({
        ...read,
        ...(read.subject === undefined && subject !== undefined ? { subject } : {}),
        span,
      });
    moved.cost = this.cost;
    return moved;
  }

  /** Without an element that is gone through, and what is spread over such elements. */
  without(record: string): Reads {
    const rest = Reads.of(this);
    rest.records.delete(record);
    rest.shares.length = 0;
    return rest;
  }

  /** Gone through up to `times` times. */
  times(times: number): this {
    this.cost = 1 + this.cost * times;
    return this;
  }

  deepest(records: Records): ReturnType<Records["deepest"]> {
    return records.deepest([...this.records.keys()]);
  }
}
