/** What is asked for, found by what it is and at whom, whatever the reason: no key is made of the two for it. */
import type { Instance } from "./facts/instance.ts";
import { isSenderNeed, type Need, type SenderNeed } from "./need.ts";

/** Of one screening: an instance of it is one object. */
export class ByNeed<T> {
  /** In the order in which they were first asked for. */
  readonly all: T[] = [];
  readonly #facts = new Map<Instance, Map<string, T>>();
  readonly #lists = new Map<Instance, Map<string, T>>();

  has(need: Need): boolean {
    return isSenderNeed(need) && this.get(need) !== undefined;
  }

  get(need: SenderNeed): T | undefined {
    return need.kind === "fact"
      ? this.#facts.get(need.at)?.get(need.fact)
      : this.#lists.get(need.at)?.get(need.list);
  }

  add(need: SenderNeed, each: T): void {
    this.all.push(each);
    if (need.kind === "fact") put(this.#facts, need.at, need.fact, each);
    else put(this.#lists, need.at, need.list, each);
  }
}

function put<T>(index: Map<Instance, Map<string, T>>, at: Instance, name: string, each: T): void {
  const there = index.get(at);
  if (there === undefined) index.set(at, new Map([[name, each]]));
  else there.set(name, each);
}
