import type { FactValue, Shared, Subject } from "../decision.ts";
import type { IrCitation, Localised } from "../ir.ts";
import type { Labels } from "../render.ts";
import type { Language, Phrases } from "./phrases.ts";

export interface CitationWords {
  readonly text: string;
  /** Only ever `http:` or `https:`. */
  readonly link?: string;
}

const SHOWN_SUBJECTS = 5;
const SHOWN_RULES = 3;

/** One language, and the vocabulary's words in it. */
export class Speaker {
  constructor(
    readonly language: Language,
    readonly phrases: Phrases,
    private readonly labels: Labels | undefined,
  ) {}

  /** What was written in this language, else in English, else in whatever there is. */
  readonly say = (text: Localised): string =>
    own(text, this.language) ?? own(text, "en") ?? Object.values(text)[0] ?? "";

  /** The label of a fact, or its name. */
  readonly fact = (name: string): string => {
    const words = own(this.labels?.facts, name);
    return words === undefined ? name : this.say(words.label) || name;
  };

  /** The label of a kind of charge, or its name. */
  readonly charge = (kind: string): string => {
    const label = own(this.labels?.charges, kind);
    return label === undefined ? kind : this.say(label) || kind;
  };

  private record(kind: string): string {
    const label = own(this.labels?.records, kind);
    return label === undefined ? (own(this.phrases.records, kind) ?? kind) : this.say(label);
  }

  /** `Item 1, Item 2`: the first few of them, and how many more. */
  subjects(said: readonly (Shared & { readonly subject: Subject })[]): string {
    const all = said.map(({ subject }) => subject);
    const unnamed = said.reduce((sum, { also = [] }) => sum + also.length, 0);
    const shown = all.slice(0, SHOWN_SUBJECTS).map((each) => this.subject(each));
    const left = all.length + unnamed - shown.length;
    return this.phrases.enumerate(shown) + (left > 0 ? this.phrases.more(left) : "");
  }

  /** The first few names, and how many more. */
  some(names: readonly string[]): string {
    const left = names.length - SHOWN_RULES;
    // One more is as short as saying so.
    if (left <= 1) return this.phrases.enumerate(names);
    return this.phrases.enumerate(names.slice(0, SHOWN_RULES)) + this.phrases.more(left);
  }

  /** With how many more the same is said of. */
  about({ subject, also = [] }: Shared & { readonly subject: Subject }): string {
    return this.subject(subject) + (also.length > 0 ? this.phrases.more(also.length) : "");
  }

  /** `Shipment`, `Item 1`, `Item SKU-7`. */
  subject({ kind, key }: Subject): string {
    const record = this.record(kind);
    if (key === kind || key === "") return record;
    const place = /\[(\d+)\]$/.exec(key)?.[1];
    return place === undefined
      ? this.phrases.keyed(record, key)
      : this.phrases.nth(record, Number(place) + 1);
  }

  value({ fact, value, provenance }: FactValue): string {
    const words = this.phrases.pair(this.fact(fact), this.#labelled(fact, value));
    const source = this.phrases.provenance[provenance];
    return source === "" ? words : `${words}${this.phrases.inBrackets(source)}`;
  }

  /** The value by its label; of a list `(toy, book, …)` each of its values. */
  #labelled(fact: string, value: string): string {
    const values = own(this.labels?.facts, fact)?.values;
    if (values === undefined) return value;
    const label = (word: string) => {
      const words = own(values, word);
      return words === undefined ? word : this.say(words) || word;
    };
    const inner = /^\((.*)\)$/.exec(value)?.[1];
    return inner === undefined ? label(value) : `(${inner.split(", ").map(label).join(", ")})`;
  }

  party(name: string): string {
    return own(this.phrases.parties, name) ?? name;
  }

  citation({ text, articles, link }: IrCitation): CitationWords {
    const words = articles.length > 0 ? `${text}${this.phrases.articles(articles)}` : text;
    if (link === null) return { text: `${words}${this.phrases.inBrackets(this.phrases.noLink)}` };
    return /^https?:\/\//i.test(link) ? { text: words, link } : { text: words };
  }
}

/** Names come from requests and rulesets: `constructor` is not a word we have. */
function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
