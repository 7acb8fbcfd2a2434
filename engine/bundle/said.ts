import type { IrFactWords, IrRule, IrWords, Localised } from "../ir.ts";
import type { RuleWords, WordsByName } from "../rule-source.ts";
import type { Sections } from "./format.ts";
import type { Heads } from "./heads.ts";
import { TAG } from "./layout.ts";
import type { PagedBytes } from "./pages.ts";
import { BundleError } from "./refusal.ts";
import { TextReader } from "./texts.ts";
import { type TreeReader, treeIn } from "./tree.ts";
import {
  asFactSkeleton,
  asOthers,
  asRuleSkeleton,
  mapValues,
  NAMED,
  type Named,
  namesIn,
  type Others,
  ownOf,
  type RuleSkeleton,
  type RuleWordsSkeleton,
  withTexts,
} from "./words.ts";

/** What is only for people: opened when the first of it is asked for, and no more of it read than is asked for. */
export class Said implements WordsByName {
  readonly #heads: PagedBytes;
  readonly #names: PagedBytes;
  readonly #facts: PagedBytes;
  readonly #rules: PagedBytes;
  readonly #tree: TreeReader;
  readonly #plain: TextReader;
  readonly #languages: (readonly [tag: string, texts: TextReader])[] = [];
  readonly #declared: Heads;
  readonly #factWords = new Map<string, IrFactWords | undefined>();
  #factNumbers: ReadonlyMap<string, number> | undefined;
  #nameNumbers: ReadonlyMap<string, number> | undefined;
  #others: Others | undefined;

  constructor(sections: Sections, declared: Heads) {
    this.#declared = declared;
    this.#heads = sections.paged("word-heads");
    this.#names = sections.paged("word-names");
    this.#facts = sections.paged("word-facts");
    this.#rules = sections.paged("word-rules");
    this.#plain = new TextReader(sections.paged("text:"));
    this.#tree = treeIn(sections.paged("word-tree"), this.#heads.integer(0), (number) => this.#text(number));
    for (const name of sections.names()) {
      const tag = TAG.exec(name)?.[1];
      if (tag !== undefined) this.#languages.push([tag, new TextReader(sections.paged(name))]);
    }
  }

  ofRule(number: number): RuleSkeleton {
    return asRuleSkeleton(this.#tree.read(this.#rules.integer(number)));
  }

  rule(number: number): RuleWords | undefined {
    const { words } = this.ofRule(number);
    return words && this.#ruleWords(words);
  }

  sentence(number: number): string | undefined {
    return number >= 0 && number < this.#heads.integer(2) ? this.#text(number) : undefined;
  }

  fact(name: string): IrFactWords | undefined {
    if (!this.#factWords.has(name)) this.#factWords.set(name, this.#readFact(name));
    return this.#factWords.get(name);
  }

  record(name: string): Localised | undefined {
    return this.#named("records", name);
  }

  catalogue(entry: string): Localised | undefined {
    return this.#named("catalogue", entry);
  }

  charge(kind: string): Localised | undefined {
    return this.#named("charges", kind);
  }

  /** As a compiler left them, each part read when somebody looks at it; `rules` are those of the ruleset. */
  whole(rules: () => readonly IrRule[]): IrWords {
    const others = this.#rest();
    const declared = (kind: Named) => [...namesIn(kind, this.#lists()), ...Object.keys(others[kind])];
    const facts = [...this.#declared.list("facts").map(({ name }) => name), ...Object.keys(others.facts)];
    const parts = others.parts.map((number) => this.#translated(number));
    const found = <T>(names: readonly string[], read: (name: string) => T | undefined) =>
      once(() => Object.fromEntries(names.flatMap((name) => pair(name, read(name)))));
    const lists = {
      facts: found(facts, (name) => this.fact(name)),
      records: found(declared("records"), (name) => this.record(name)),
      catalogue: found(declared("catalogue"), (name) => this.catalogue(name)),
      charges: found(declared("charges"), (name) => this.charge(name)),
      sentences: once(() =>
        Array.from({ length: this.#heads.integer(2) }, (_, number) => this.#text(number)),
      ),
      rules: once(() => ({
        ...mapValues(others.rules, (rule) => this.#ruleWords(rule)),
        ...Object.fromEntries(rules().flatMap(({ id }, number) => pair(id, this.rule(number)))),
      })),
    };
    return {
      parts,
      get facts() {
        return lists.facts();
      },
      get records() {
        return lists.records();
      },
      get catalogue() {
        return lists.catalogue();
      },
      get charges() {
        return lists.charges();
      },
      get sentences() {
        return lists.sentences();
      },
      get rules() {
        return lists.rules();
      },
    };
  }

  #ruleWords({ title, message, remedy, notes }: RuleWordsSkeleton): RuleWords {
    return {
      title: this.#translated(title),
      message: this.#translated(message),
      remedy: this.#translated(remedy),
      notes,
    };
  }

  #readFact(name: string): IrFactWords | undefined {
    this.#factNumbers ??= numbered(this.#declared.list("facts").map((fact) => fact.name));
    const number = this.#factNumbers.get(name);
    const offset = number === undefined ? -1 : this.#facts.integer(number);
    const skeleton = offset >= 0 ? asFactSkeleton(this.#tree.read(offset)) : ownOf(this.#rest().facts, name);
    return skeleton && withTexts(skeleton, (text) => this.#translated(text));
  }

  #named(kind: Named, name: string): Localised | undefined {
    this.#nameNumbers ??= numbered(
      NAMED.flatMap((each) => namesIn(each, this.#lists()).map((own) => `${each} ${own}`)),
    );
    const place = this.#nameNumbers.get(`${kind} ${name}`);
    const text = place === undefined ? -1 : this.#names.integer(place);
    const found = text >= 0 ? text : ownOf(this.#rest()[kind], name);
    return found === undefined ? undefined : this.#translated(found);
  }

  #lists() {
    const heads = this.#declared;
    return {
      records: heads.list("records"),
      catalogue: heads.list("catalogue"),
      chargeKinds: heads.list("chargeKinds"),
    };
  }

  #rest(): Others {
    this.#others ??= asOthers(this.#tree.read(this.#heads.integer(1)));
    return this.#others;
  }

  #text(number: number): string {
    const text = this.#plain.text(number);
    if (text === undefined) throw new BundleError("malformed");
    return text;
  }

  #translated(number: number): Localised {
    const found: Record<string, string> = {};
    for (const [tag, texts] of this.#languages) {
      const text = texts.text(number);
      if (text !== undefined) found[tag] = text;
    }
    return found;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The first of a name counts. */
function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let number = names.length - 1; number >= 0; number--) numbers.set(names[number] ?? "", number);
  return numbers;
}

function pair<T>(name: string, value: T | undefined): readonly (readonly [string, T])[] {
  return value === undefined ? [] : [[name, value]];
}
