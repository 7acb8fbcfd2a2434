/**
 * Words apart from what is judged, and each language apart from the others: judging needs none of them, and an answer
 * needs few. What is translated is a number here, of a text in the section of each language.
 */
import { isObject } from "../facts/json.ts";
import type { Ir, IrCitation, IrFactWords, IrRule, Localised } from "../ir.ts";
import type { RuleWords } from "../rule-source.ts";
import { BundleError } from "./refusal.ts";

/** Words of what is not declared in the ruleset, and of its parts: numbers of texts in place of the texts. */
export interface Others {
  readonly parts: readonly number[];
  readonly facts: Readonly<Record<string, FactSkeleton>>;
  readonly records: Readonly<Record<string, number>>;
  readonly catalogue: Readonly<Record<string, number>>;
  readonly charges: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, RuleWordsSkeleton>>;
}

export type FactSkeleton = FactTexts<number>;

/** What is said of a fact, its texts in one form or another. */
type FactTexts<T> = Omit<IrFactWords, "label" | "meaning" | "carriedBy" | "verifiedBy" | "values"> & {
  readonly label: T;
  readonly meaning: T;
  readonly carriedBy?: T;
  readonly verifiedBy?: T;
  readonly values?: Readonly<Record<string, T>>;
};

export function withTexts<T, U>(
  { carriedBy, verifiedBy, values, ...fact }: FactTexts<T>,
  text: (from: T) => U,
): FactTexts<U> {
  return {
    ...fact,
    label: text(fact.label),
    meaning: text(fact.meaning),
    ...(carriedBy !== undefined && { carriedBy: text(carriedBy) }),
    ...(verifiedBy !== undefined && { verifiedBy: text(verifiedBy) }),
    ...(values !== undefined && { values: mapValues(values, text) }),
  };
}

/** What is said of a rule: its words, if it has any, whom it cites, and which text of it this is. */
export interface RuleSkeleton {
  readonly revision: string;
  readonly cites: readonly IrCitation[];
  readonly words?: RuleWordsSkeleton;
}

export interface RuleWordsSkeleton {
  readonly title: number;
  readonly message: number;
  readonly remedy: number;
  readonly notes: readonly string[];
}

/** By number; `null` where a text was not written in this language. */
type Translations = readonly (string | null)[];

export interface SplitWords {
  /** By {@link namesIn}: the number of the text, or -1 where nobody named it. */
  readonly names: readonly number[];
  /** In the order of the facts; of those that have words. */
  readonly facts: readonly (FactSkeleton | undefined)[];
  readonly others: Others;
  /** In the order of the rules. */
  readonly rules: readonly RuleSkeleton[];
  readonly languages: ReadonlyMap<string, Translations>;
}

/** Kinds of words that are one text each, in the order in which they are numbered. */
export const NAMED = ["records", "catalogue", "charges"] as const;

export type Named = (typeof NAMED)[number];

/** What the words of a kind are found by. */
export function namesIn(
  kind: Named,
  { records, catalogue, chargeKinds }: Pick<Ir, "records" | "catalogue" | "chargeKinds">,
): readonly string[] {
  switch (kind) {
    case "records":
      return records.map(({ name }) => name);
    case "catalogue":
      return catalogue.map((entry) => `${entry.kind} ${entry.name}`);
    case "charges":
      return chargeKinds.map(({ name }) => name);
  }
}

export function splitWords(ir: Ir, rules: readonly IrRule[]): SplitWords {
  const { words } = ir;
  const texts: Localised[] = [];
  const number = (text: Localised) => texts.push(text) - 1;
  const wordsOf = (of: RuleWords): RuleWordsSkeleton => ({
    title: number(of.title),
    message: number(of.message),
    remedy: number(of.remedy),
    notes: of.notes,
  });
  const names = NAMED.flatMap((kind) => namesIn(kind, ir).map((name) => ownOf(words[kind], name)));
  const factNames = ir.facts.map(({ name }) => name);
  const facts = factNames
    .map((name) => ownOf(words.facts, name))
    .map((fact) => fact && withTexts(fact, number));
  const ofRules = rules.map(({ id, cites, revision }) => {
    const found = ownOf(words.rules, id);
    return { revision, cites, ...(found !== undefined && { words: wordsOf(found) }) };
  });
  const numbered = names.map((text) => (text === undefined ? -1 : number(text)));
  const ruleIds = rules.map(({ id }) => id);
  const others = {
    parts: words.parts.map(number),
    facts: mapValues(besides(words.facts, factNames), (fact) => withTexts(fact, number)),
    records: mapValues(besides(words.records, namesIn("records", ir)), number),
    catalogue: mapValues(besides(words.catalogue, namesIn("catalogue", ir)), number),
    charges: mapValues(besides(words.charges, namesIn("charges", ir)), number),
    rules: mapValues(besides(words.rules, ruleIds), wordsOf),
  };
  const tags = [...new Set(texts.flatMap((text) => Object.keys(text)))].sort();
  return {
    names: numbered,
    facts,
    others,
    rules: ofRules,
    languages: new Map(tags.map((tag) => [tag, texts.map((text) => text[tag] ?? null)])),
  };
}

export function asOthers(value: unknown): Others {
  if (!isOthers(value)) throw new BundleError("malformed");
  return value;
}

export function asFactSkeleton(value: unknown): FactSkeleton {
  if (!isFactSkeleton(value)) throw new BundleError("malformed");
  return value;
}

export function asRuleSkeleton(value: unknown): RuleSkeleton {
  if (!isRuleSkeleton(value)) throw new BundleError("malformed");
  return value;
}

function isOthers(value: unknown): value is Others {
  return (
    isObject(value) &&
    Array.isArray(value.parts) &&
    [value.facts, value.records, value.catalogue, value.charges, value.rules].every(isObject)
  );
}

function isFactSkeleton(value: unknown): value is FactSkeleton {
  return isObject(value) && typeof value.label === "number" && typeof value.meaning === "number";
}

function isRuleSkeleton(value: unknown): value is RuleSkeleton {
  return (
    isObject(value) &&
    typeof value.revision === "string" &&
    Array.isArray(value.cites) &&
    (value.words === undefined || isRuleWords(value.words))
  );
}

function isRuleWords(value: unknown): value is RuleWordsSkeleton {
  return (
    isObject(value) &&
    typeof value.title === "number" &&
    typeof value.message === "number" &&
    typeof value.remedy === "number" &&
    Array.isArray(value.notes)
  );
}

export function mapValues<T, U>(
  object: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .flatMap((key) => {
        const value = object[key];
        return value === undefined ? [] : [[key, map(value)]];
      }),
  );
}

export function ownOf<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

function besides<T>(of: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  const known = new Set(names);
  return Object.fromEntries(Object.entries(of).filter(([name]) => !known.has(name)));
}
