import { IR_FORMAT, type Ir, type IrList, type IrRule, type IrWords } from "../ir.ts";
import { toHex } from "../record.ts";
import { keepSource, type RuleSource } from "../rule-source.ts";
import { checkDigest, checkOpened, digestOf, inPlace, Sections, vocabularyDigestOf } from "./format.ts";
import { Heads } from "./heads.ts";
import { programIn } from "./program.ts";
import { RuleReader } from "./rules.ts";
import { Said } from "./said.ts";

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
 * Throws {@link BundleError} for anything that is not, as far as rules are judged by it, what {@link packBundle} wrote: it
 * takes a checksum, and reads nothing but the table of sections. Words are checked when they are read, and throw it then.
 * Whether somebody has made a bundle to have the checksum it has, {@link verifyBundle} tells.
 */
export async function openBundle(bytes: Uint8Array): Promise<Bundle> {
  return opened(inPlace(bytes));
}

/**
 * For whoever takes a bundle in, publishes or keeps one: throws {@link BundleError} unless all of it, its words too, is
 * what its digest is of.
 */
export async function verifyBundle(bytes: Uint8Array): Promise<void> {
  const whole = inPlace(bytes);
  checkOpened(whole);
  await checkDigest(whole);
  new Sections(whole).checkPages();
}

function opened(bytes: Uint8Array): Bundle {
  checkOpened(bytes);
  const sections = new Sections(bytes);
  const heads = new Heads(sections);
  const { ruleset } = heads.about;
  const source = sourceOf(sections, heads);
  const ir = irOf(heads, source);
  keepSource(ir, source);
  return {
    ruleset: {
      name: ruleset.name,
      version: ruleset.version,
      digest: `sha256:${toHex(digestOf(bytes))}`,
    },
    vocabularyDigest: `sha256:${toHex(vocabularyDigestOf(bytes))}`,
    ir,
  };
}

interface OpenedSource extends RuleSource {
  readonly said: Said;
}

function sourceOf(sections: Sections, heads: Heads): OpenedSource {
  const rules = new RuleReader(sections, () => source.said);
  let said: Said | undefined;
  const source: OpenedSource = {
    count: rules.count,
    program: programIn(sections, rules.count, rules.conditions),
    outline: heads,
    get turning() {
      return heads.turning();
    },
    get terms() {
      return heads.terms;
    },
    get said() {
      said ??= new Said(sections, heads);
      return said;
    },
    get names() {
      return this.said;
    },
    rule: (number) => rules.rule(number),
    id: (number) => rules.id(number),
    condition: (number) => rules.condition(number),
    words(rule) {
      const number = rules.numberOf(rule);
      return number === undefined ? undefined : this.said.rule(number);
    },
    sentence(number) {
      return this.said.sentence(number);
    },
  };
  return source;
}

/** The ruleset as its compiler made it; each part of it is read when somebody looks at it. */
function irOf(heads: Heads, source: OpenedSource): Ir {
  const { ruleset, has, only } = heads.about;
  let lists: readonly IrList[] | undefined;
  let rules: readonly IrRule[] | undefined;
  let words: IrWords | undefined;
  return {
    format: IR_FORMAT,
    ruleset,
    ...(only !== undefined && { only }),
    get parts() {
      return heads.list("parts");
    },
    get records() {
      return heads.list("records");
    },
    get facts() {
      return heads.list("facts");
    },
    get catalogue() {
      return heads.list("catalogue");
    },
    get chargeKinds() {
      return heads.list("chargeKinds");
    },
    get groups() {
      return heads.list("groups");
    },
    get lists() {
      lists ??= heads.lists();
      return lists;
    },
    get parameters() {
      return heads.list("parameters");
    },
    get exchanges() {
      return heads.list("exchanges");
    },
    ...(has.includes("acts") && { acts: heads.list("acts") }),
    get defines() {
      return heads.list("defines");
    },
    get tables() {
      return heads.list("tables");
    },
    get rules() {
      rules ??= Array.from({ length: source.count }, (_, number) => source.rule(number));
      return rules;
    },
    get words() {
      words ??= source.said.whole(() => this.rules);
      return words;
    },
  };
}
