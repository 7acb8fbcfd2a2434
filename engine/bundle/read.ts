import { isObject } from "../facts/json.ts";
import {
  IR_FORMAT,
  type Ir,
  type IrCitation,
  type IrCond,
  type IrList,
  type IrRule,
  type IrWords,
  type Localised,
} from "../ir.ts";
import type { Outline } from "../outline.ts";
import { sha256, toHex } from "../record.ts";
import { keepSource, type RuleSource, type RuleWords } from "../rule-source.ts";
import { RULE_COLUMNS } from "../sieve/program.ts";
import { type Strings, stringAt } from "../sieve/strings.ts";
import type { Condition } from "../sieve/tests.ts";
import { readTerms, type TermIndex, TermsError } from "../terms/index.ts";
import {
  aligned,
  BundleError,
  checkHeader,
  digestOf,
  HASHED_FROM,
  Sections,
  vocabularyDigestOf,
} from "./format.ts";
import { type About, CONDITION_COLUMNS, HEADS, type ListHead, TAG } from "./layout.ts";
import { TextReader } from "./texts.ts";
import { isShapes, TreeReader } from "./tree.ts";
import { asRuleSkeleton, asSkeleton, type RuleSkeleton, WordJoiner } from "./words.ts";

/** A ruleset to judge by. */
export interface Bundle {
  readonly ruleset: {
    readonly name: string;
    readonly version: string;
    /** Of the bundle's content: two bundles of one digest say the same in the same words. */
    readonly digest: string;
  };
  /** Facts, records and catalogue alone: what a request is read against. */
  readonly vocabularyDigest: string;
  /** One object for as long as the bundle is held. Each part of it is read when it is asked for, its words last. */
  readonly ir: Ir;
}

/**
 * Throws {@link BundleError} for anything that is not, byte for byte, what {@link packBundle} wrote. Nothing is read but
 * the table of sections: rules are looked at where they lie.
 */
export async function openBundle(bytes: Uint8Array): Promise<Bundle> {
  checkHeader(bytes);
  const digest = toHex(await sha256(bytes.subarray(HASHED_FROM)));
  if (digest !== toHex(digestOf(bytes))) throw new BundleError("damaged");
  const content = new Content(new Sections(aligned(bytes)));
  const { ruleset } = content.about();
  const source = sourceOf(content);
  const ir = irOf(content, source);
  keepSource(ir, source);
  return {
    ruleset: { name: ruleset.name, version: ruleset.version, digest: `sha256:${digest}` },
    vocabularyDigest: `sha256:${toHex(vocabularyDigestOf(bytes))}`,
    ir,
  };
}

/** The sections as what they mean. */
class Content {
  readonly sections: Sections;
  readonly strings: Strings;
  readonly #heads: Int32Array;
  readonly #ruleTrees: Int32Array;
  readonly #conditions: Int32Array;
  readonly #tree: TreeReader;
  readonly #texts: (string | undefined)[] = [];
  #words: Words | undefined;
  #terms: TermIndex | undefined;

  constructor(sections: Sections) {
    this.sections = sections;
    const [units, ends] = [sections.halves("strings"), sections.integers("string-ends")];
    this.strings = { units, ends, slots: sections.integers("string-slots") };
    this.#heads = sections.integers("heads");
    this.#ruleTrees = sections.integers("rule-trees");
    this.#conditions = sections.integers("conditions");
    this.#tree = treeIn(sections.bytes("tree"), this.#heads[0], (number) => this.text(number));
    if (this.#heads.length !== 1 + HEADS.length) throw new BundleError("malformed");
  }

  get count(): number {
    return this.#ruleTrees.length;
  }

  get conditions(): number {
    return this.#conditions.length / CONDITION_COLUMNS;
  }

  get words(): Words {
    this.#words ??= new Words(this.sections);
    return this.#words;
  }

  get terms(): TermIndex {
    this.#terms ??= termsIn(this.sections.bytes("terms"));
    return this.#terms;
  }

  /** The terms of a list are read when somebody looks at it: whoever looks for them has no need to. */
  get lists(): readonly IrList[] {
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

  text(number: number): string {
    if (number < 0 || number >= this.strings.ends.length) throw new BundleError("malformed");
    this.#texts[number] ??= stringAt(this.strings, number);
    return this.#texts[number] ?? "";
  }

  about(): About {
    const about = this.#head("about");
    if (!isAbout(about)) throw new BundleError("malformed");
    return about;
  }

  outline(): Outline {
    const outline = this.#head("outline");
    if (!isOutline(outline)) throw new BundleError("malformed");
    return outline;
  }

  list<H extends ListHead>(name: H): NonNullable<Ir[H]> {
    const list = this.#head(name);
    if (!isList<NonNullable<Ir[H]>>(list)) throw new BundleError("malformed");
    return list;
  }

  /** Whom it cites is read when it is said. */
  rule(number: number): IrRule {
    const judged = this.#tree.read(offsetIn(this.#ruleTrees, number));
    if (!isJudged(judged)) throw new BundleError("malformed");
    const cites = () => this.words.cites(number);
    return {
      ...judged,
      get cites() {
        return cites();
      },
    };
  }

  condition(number: number): Condition {
    const row = number * CONDITION_COLUMNS;
    const cond = this.#tree.read(offsetIn(this.#conditions, row));
    if (!isCondition(cond)) throw new BundleError("malformed");
    const datedBy = this.text(offsetIn(this.#conditions, row + 1));
    return { cond, datedBy, ofShipment: this.#conditions[row + 2] === 1 };
  }

  #head(name: (typeof HEADS)[number]): object {
    return this.#tree.read(offsetIn(this.#heads, 1 + HEADS.indexOf(name)));
  }
}

/** What is only for people: opened when the first of it is asked for. */
class Words {
  readonly #heads: Int32Array;
  readonly #rules: Int32Array;
  readonly #tree: TreeReader;
  readonly #plain: TextReader;
  readonly #languages: readonly (readonly [tag: string, texts: TextReader])[];
  readonly #joiner = new WordJoiner((number) => this.#translated(number));

  constructor(sections: Sections) {
    this.#heads = sections.integers("word-heads");
    this.#rules = sections.integers("word-rules");
    this.#plain = new TextReader(sections.bytes("text:"));
    this.#tree = treeIn(sections.bytes("word-tree"), this.#heads[0], (number) => this.#text(number));
    this.#languages = sections.names().flatMap((name) => {
      const tag = TAG.exec(name)?.[1];
      return tag === undefined ? [] : [[tag, new TextReader(sections.bytes(name))] as const];
    });
  }

  ofRule(number: number): RuleWords | undefined {
    const offset = this.#rules[number] ?? -1;
    return offset < 0 ? undefined : this.#joiner.rule(this.#skeleton(offset));
  }

  cites(number: number): readonly IrCitation[] {
    const offset = this.#rules[number];
    if (offset === undefined) throw new BundleError("malformed");
    if (offset >= 0) return this.#skeleton(offset).cites;
    const cites = this.#tree.read(~offset);
    if (!isList<readonly IrCitation[]>(cites)) throw new BundleError("malformed");
    return cites;
  }

  whole(): Omit<IrWords, "sentences"> {
    return this.#joiner.whole(asSkeleton(this.#tree.read(offsetIn(this.#heads, 1))));
  }

  sentences(): readonly string[] {
    return Array.from({ length: offsetIn(this.#heads, 2) }, (_, number) => this.#text(number));
  }

  #skeleton(offset: number): RuleSkeleton {
    return asRuleSkeleton(this.#tree.read(offset));
  }

  #text(number: number): string {
    const text = this.#plain.text(number);
    if (text === undefined) throw new BundleError("malformed");
    return text;
  }

  #translated(number: number): Localised {
    return Object.fromEntries(
      this.#languages.flatMap(([tag, texts]) => {
        const text = texts.text(number);
        return text === undefined ? [] : [[tag, text]];
      }),
    );
  }
}

function sourceOf(content: Content): RuleSource {
  const { sections, strings, count, conditions } = content;
  const rules: (IrRule | undefined)[] = [];
  const judged: (Condition | undefined)[] = [];
  const numbers = new WeakMap<IrRule, number>();
  let outline: Outline | undefined;
  const rows = sections.integers("rules");
  if (rows.length !== count * RULE_COLUMNS) throw new BundleError("malformed");
  return {
    count,
    program: {
      rules: rows,
      code: sections.integers("code"),
      tests: sections.integers("tests"),
      words: sections.integers("sets"),
      numbers: sections.doubles("numbers"),
      strings,
      conditions,
      index: {
        signatures: sections.integers("index"),
        slots: sections.integers("index-slots"),
        postings: sections.integers("index-rules"),
      },
    },
    get terms() {
      return content.terms;
    },
    get outline() {
      outline ??= content.outline();
      return outline;
    },
    rule(number) {
      const rule = rules[number] ?? content.rule(number);
      rules[number] = rule;
      numbers.set(rule, number);
      return rule;
    },
    condition(number) {
      const condition = judged[number] ?? content.condition(number);
      judged[number] = condition;
      return condition;
    },
    words(rule) {
      const number = numbers.get(rule);
      return number === undefined ? undefined : content.words.ofRule(number);
    },
  };
}

/** The ruleset as its compiler made it; each part of it is read when somebody looks at it. */
function irOf(content: Content, source: RuleSource): Ir {
  const acts = content.list("acts");
  let rules: readonly IrRule[] | undefined;
  let words: IrWords | undefined;
  return {
    ...content.about(),
    get parts() {
      return content.list("parts");
    },
    get records() {
      return content.list("records");
    },
    get facts() {
      return content.list("facts");
    },
    get catalogue() {
      return content.list("catalogue");
    },
    get chargeKinds() {
      return content.list("chargeKinds");
    },
    get groups() {
      return content.list("groups");
    },
    get lists() {
      return content.lists;
    },
    get parameters() {
      return content.list("parameters");
    },
    get exchanges() {
      return content.list("exchanges");
    },
    ...(acts.length > 0 && { acts }),
    get defines() {
      return content.list("defines");
    },
    get tables() {
      return content.list("tables");
    },
    get rules() {
      rules ??= Array.from({ length: source.count }, (_, number) => source.rule(number));
      return rules;
    },
    get words() {
      words ??= wordsOf(content, source);
      return words;
    },
  };
}

/** Who wants the words of all rules at once, or the sentences of one, waits for all of them. */
function wordsOf({ words }: Content, source: RuleSource): IrWords {
  const whole = words.whole();
  let rules: IrWords["rules"] | undefined;
  let sentences: readonly string[] | undefined;
  return {
    ...whole,
    get sentences() {
      sentences ??= words.sentences();
      return sentences;
    },
    get rules() {
      rules ??= { ...whole.rules, ...rulesIn(source) };
      return rules;
    },
  };
}

function rulesIn(source: RuleSource): IrWords["rules"] {
  return Object.fromEntries(
    Array.from({ length: source.count }, (_, number) => source.rule(number)).flatMap((rule) => {
      const own = source.words(rule);
      return own === undefined ? [] : [[rule.id, own]];
    }),
  );
}

function treeIn(bytes: Uint8Array, shapes: number | undefined, text: (number: number) => string): TreeReader {
  const table = new TreeReader(bytes, [], text).read(shapes ?? -1);
  if (!isShapes(table)) throw new BundleError("malformed");
  return new TreeReader(bytes, table, text);
}

function termsIn(bytes: Uint8Array): TermIndex {
  try {
    return readTerms(bytes);
  } catch (error) {
    throw error instanceof TermsError ? new BundleError("malformed") : error;
  }
}

function offsetIn(offsets: Int32Array, number: number): number {
  const offset = offsets[number];
  if (offset === undefined || offset < 0) throw new BundleError("malformed");
  return offset;
}

// The digest vouches for the bytes, and the format for what a compiler puts in them; these are for a stranger's bundle.

function isAbout(value: object): value is About {
  return (
    isObject(value) &&
    value.format === IR_FORMAT &&
    isObject(value.ruleset) &&
    typeof value.ruleset.name === "string" &&
    typeof value.ruleset.version === "string"
  );
}

function isOutline(value: object): value is Outline {
  return (
    isObject(value) &&
    Array.isArray(value.subjects) &&
    Array.isArray(value.speaking) &&
    isObject(value.charging) &&
    isObject(value.overriding)
  );
}

function isJudged(value: object): value is Omit<IrRule, "cites"> {
  return isObject(value) && typeof value.id === "string" && Array.isArray(value.outcomes);
}

function isCondition(value: object): value is IrCond {
  return isObject(value) && typeof value.k === "string";
}

function isList<T extends readonly unknown[]>(value: object): value is T {
  return Array.isArray(value);
}
