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

/** What a look found, and whether it took something that nobody stated as not so: then the judge has to tell. */
export interface Looked<T> {
  readonly found: T;
  readonly presumes: boolean;
}

/** What it works out on the way is remembered and serves the judgement too. */
export function looked<T>(frame: Frame, look: (frame: Frame) => T): Looked<T> {
  const trace = new Trace();
  return { found: look({ ...frame, trace }), presumes: trace.presumes };
}

/** A record that stands at the root can be read from everywhere, given or not. */
export function isRoot(record: string, { screening }: Frame): boolean {
  return screening.directory.records.get(record)?.parents.length === 0;
}
