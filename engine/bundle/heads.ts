import { isObject } from "../facts/json.ts";
import { type CivilDate, IR_FORMAT, type Ir, type IrList } from "../ir.ts";
import type { Outline } from "../outline.ts";
import { readTerms, type TermIndex, TermsError } from "../terms/index.ts";
import type { Sections } from "./format.ts";
import { type About, type List, OUTLINE, TURNING } from "./layout.ts";
import { BundleError } from "./refusal.ts";

/** What a ruleset declares besides its rules: each part is parsed when it is first asked for, and kept. */
export class Heads {
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
    return this.#list<NonNullable<Ir[L]>>(name);
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

  /** Each part of it is parsed apart. */
  outline(): Outline {
    const subjects = () => this.#list<Outline["subjects"]>(OUTLINE.subjects);
    const speaking = () => this.#list<Outline["speaking"]>(OUTLINE.speaking);
    const charging = () => this.#object<Outline["charging"]>(OUTLINE.charging);
    const overriding = () => this.#object<Outline["overriding"]>(OUTLINE.overriding);
    return {
      get subjects() {
        return subjects();
      },
      get speaking() {
        return speaking();
      },
      get charging() {
        return charging();
      },
      get overriding() {
        return overriding();
      },
    };
  }

  turning(): readonly CivilDate[] {
    return this.#list<readonly CivilDate[]>(TURNING);
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
    if (!this.#read.has(name)) this.#read.set(name, parsed(this.#sections.judged(name)));
    return this.#read.get(name);
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
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
