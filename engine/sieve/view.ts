import { type Frame, frameOf, type Screening } from "../context.ts";
import type { Instance } from "../facts/instance.ts";
import { Trace } from "../trace.ts";

/** From where a subject is looked at while it is sifted. */
export interface View {
  readonly frame: Frame;
}

export function viewOf(screening: Screening, subject: Instance): View {
  return { frame: frameOf(screening, subject) };
}

/**
 * An answer that presumes nothing. The plain look comes first: what it works out on the way is remembered and serves
 * the judgement too, and most of the time it presumed nothing.
 */
export function unpresumed<T>(frame: Frame, look: (frame: Frame) => T): T {
  const plain = { ...frame, trace: new Trace() };
  const found = look(plain);
  return plain.trace.presumes ? look({ ...frame, trace: new Trace(), strict: true }) : found;
}

/** A record that stands at the root can be read from everywhere, given or not. */
export function isRoot(record: string, { screening }: Frame): boolean {
  return screening.directory.records.get(record)?.parents.length === 0;
}
