import type { Labels } from "../../../engine/render.ts";
import type { VocabularyAnswer, VocabularyFact } from "../../vocabulary.ts";
import { language } from "./words.ts";

/** The service's vocabulary, by name. */
export class Vocabulary {
  readonly labels: Labels;
  readonly #facts: ReadonlyMap<string, VocabularyFact>;
  readonly #records: VocabularyAnswer["records"];

  constructor(answer: VocabularyAnswer) {
    this.#facts = new Map(answer.facts.map((fact) => [fact.name, fact]));
    this.#records = answer.records;
    this.labels = {
      facts: Object.fromEntries(
        answer.facts.map(({ name, label, value_labels: values }) => [name, { label, values }]),
      ),
      records: Object.fromEntries(answer.records.map(({ name, label }) => [name, label])),
      charges: Object.fromEntries(answer.charge_kinds.map(({ name, label }) => [name, label])),
    };
  }

  /** Where the service has none to give: every fact is a line of text under its own name. */
  static readonly none = new Vocabulary({
    ruleset: { name: "", version: "", digest: "" },
    records: [],
    facts: [],
    catalogue: [],
    charge_kinds: [],
  });

  static async load(): Promise<Vocabulary> {
    const response = await fetch("/v1/vocabulary");
    if (!response.ok) throw new Error(`/v1/vocabulary answered ${response.status}`);
    const answer: VocabularyAnswer = await response.json();
    return new Vocabulary(answer);
  }

  fact(name: string): VocabularyFact | undefined {
    return this.#facts.get(name);
  }

  label(fact: VocabularyFact): string {
    return fact.label[language] ?? fact.label.en ?? fact.name;
  }

  meaning(fact: VocabularyFact): string {
    return fact.meaning[language] ?? fact.meaning.en ?? "";
  }

  /** The first clause of the meaning: the form is not the place for all of it. */
  gist(fact: VocabularyFact): string {
    return /^.+?(?=[:;：；。]|\.\s|\.$|$)/.exec(this.meaning(fact))?.[0] ?? "";
  }

  /** JSON Pointer into `facts`; `index` chooses the item. */
  pointer(fact: VocabularyFact, index = 0): string {
    return `${this.#holder(fact.record, index)}/${fact.path.join("/")}`;
  }

  #holder(record: string, index: number): string {
    if (record === "shipment") return "";
    const parent = this.#records.find(({ name }) => name === record)?.in[0];
    if (parent === undefined) return `/${record}`;
    return `${this.#holder(parent.record, index)}/${parent.list}/${parent.record === "shipment" ? index : 0}`;
  }
}
