import { isObject } from "../facts/json.ts";
import { type CivilDate, IR_FORMAT, type Ir, type IrList } from "../ir.ts";
import type { Outline } from "../outline.ts";
import { readTerms, type TermIndex, TermsError } from "../terms/index.ts";
import type { Sections } from "./format.ts";
import { type About, type List, OUTLINE, TURNING } from "./layout.ts";
import { BundleError } from "./refusal.ts";
import { textIn } from "./utf8.ts";

/** What a ruleset declares besides its rules, and their outline: each part is parsed when it is first asked for, and kept. */
export class Heads implements Outline {
  readonly about: About;
  readonly #sections: Sections;
  readonly #read = new Map<string, unknown>();
  #terms: TermIndex | undefined;

  constructor(sections: Sections) {
    this.#sections = sections;
    const about = this.#json("about");
    if (!isAbout(about)) throw new BundleError("malformed");
    this.about = about;
  }

  list<L extends List>(name: L): NonNullable<Ir[L]> {
    return this.#list(name);
  }

  /** The terms of a list are read when somebody looks at it: whoever looks for them has no need to. */
  lists(): readonly IrList[] {
    return this.list("lists").map((list) => {
      if (list.of !== "terms") return list;
      const entries = () => this.terms.entriesOf(this.terms.listNamed(list.name) ?? -1);
      let read: ReturnType<typeof entries> | undefined;
      return {
        ...list,
        get entries() {
          read ??= entries();
          return read;
        },
      };
    });
  }

  get terms(): TermIndex {
    this.#terms ??= termsIn(this.#sections.judged("terms"));
    return this.#terms;
  }

  get subjects(): Outline["subjects"] {
    return this.#list(OUTLINE.subjects);
  }

  get speaking(): Outline["speaking"] {
    return this.#list(OUTLINE.speaking);
  }

  get charging(): Outline["charging"] {
    return this.#object(OUTLINE.charging);
  }

  get overriding(): Outline["overriding"] {
    return this.#object(OUTLINE.overriding);
  }

  turning(): readonly CivilDate[] {
    return this.#list(TURNING);
  }

  #list<T extends readonly unknown[]>(name: string): T {
    const list = this.#json(name);
    if (!isList<T>(list)) throw new BundleError("malformed");
    return list;
  }

  #object<T extends object>(name: string): T {
    const object = this.#json(name);
    if (!isKeyed<T>(object)) throw new BundleError("malformed");
    return object;
  }

  #json(name: string): unknown {
    const kept = this.#read.get(name);
    if (kept !== undefined) return kept;
    const read = parsed(this.#sections.judged(name));
    this.#read.set(name, read);
    return read;
  }
}

function parsed(bytes: Uint8Array): unknown {
  const text = textIn(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new BundleError("malformed");
  }
}

function termsIn(bytes: Uint8Array): TermIndex {
  try {
    return readTerms(bytes);
  } catch (error) {
    throw error instanceof TermsError ? new BundleError("malformed") : error;
  }
}

// The checksum vouches for the bytes, and the format for what a compiler puts in them; these are for a stranger's bundle.

function isAbout(value: unknown): value is About {
  return (
    isObject(value) &&
    value.format === IR_FORMAT &&
    isObject(value.ruleset) &&
    typeof value.ruleset.name === "string" &&
    typeof value.ruleset.version === "string" &&
    Array.isArray(value.has) &&
    (value.only === undefined || isPlaces(value.only))
  );
}

function isPlaces(value: unknown): boolean {
  return Array.isArray(value) && value.every((place) => typeof place === "string");
}

function isList<T extends readonly unknown[]>(value: unknown): value is T {
  return Array.isArray(value);
}

function isKeyed<T extends object>(value: unknown): value is T {
  return isObject(value);
}
