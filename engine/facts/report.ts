/** What is said of facts that could not be taken as they were given. */
import type { Decision, InvalidCode, InvalidFact } from "../decision.ts";
import { LIMITS } from "../limits.ts";
import { closest } from "../suggest.ts";
import { preview } from "./json.ts";

type Unrecognised = Decision["unrecognised"][number];

export class Report {
  readonly #invalid: InvalidFact[] = [];
  readonly #unrecognised: Unrecognised[] = [];
  /** Suggestions cost time, and a thousand items with one wrong key have one wrong key. */
  readonly #suggested = new Map<string, string | undefined>();

  refuse(fact: string, path: string, code: InvalidCode, given: unknown, wanted: string): void {
    this.#invalid.push({ path, fact, code, given: preview(given), wanted });
  }

  /** `where` names the kind of object the key stands in, `wanted` what it could have been. */
  unknownKey(where: string, path: string, key: string, wanted: () => Iterable<string>): void {
    const meant = this.#suggest(`${where}\n${key}`, key, wanted);
    this.#unrecognised.push({ path, ...(meant !== undefined && { did_you_mean: meant }) });
  }

  /** By path, so that nothing depends on the order things were sent in. */
  get invalid(): readonly InvalidFact[] {
    return this.#invalid.sort(byPath);
  }

  get unrecognised(): readonly Unrecognised[] {
    return this.#unrecognised.sort(byPath);
  }

  #suggest(question: string, key: string, wanted: () => Iterable<string>): string | undefined {
    if (this.#suggested.has(question)) return this.#suggested.get(question);
    if (this.#suggested.size >= LIMITS.suggestions || key.length > LIMITS.wordLength) return undefined;
    const meant = nested(key, wanted()) ?? closest(key, wanted());
    this.#suggested.set(question, meant);
    return meant;
  }
}

/** `"buyer.kind"` as one key is a fact's name where objects within objects are wanted. */
function nested(key: string, wanted: Iterable<string>): string | undefined {
  if (!key.includes(".") || ![...wanted].includes(key)) return undefined;
  return key
    .split(".")
    .reverse()
    .reduce((inner, part) => `{"${part}": ${inner}}`, "…");
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
