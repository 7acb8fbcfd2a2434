/**
 * Words apart from what is judged, and each language apart from the others: judging needs none of them, and an answer
 * needs few. What is translated is a number here, of a text in the section of each language.
 */
import { isObject } from "../facts/json.ts";
import type { IrCitation, IrFactWords, IrRule, IrWords, Localised } from "../ir.ts";
import type { RuleWords } from "../rule-source.ts";
import { BundleError } from "./format.ts";

/** {@link IrWords} but those of rules, with numbers of texts in place of the texts. */
export interface Skeleton {
  readonly facts: Readonly<Record<string, FactSkeleton>>;
  readonly records: Readonly<Record<string, number>>;
  readonly catalogue: Readonly<Record<string, number>>;
  readonly charges: Readonly<Record<string, number>>;
  readonly parts: readonly number[];
  /** Of rules that are not in the ruleset. */
  readonly others: Readonly<Record<string, RuleSkeleton>>;
}

type FactSkeleton = Omit<IrFactWords, "label" | "meaning" | "carriedBy" | "verifiedBy" | "values"> & {
  readonly label: number;
  readonly meaning: number;
  readonly carriedBy?: number;
  readonly verifiedBy?: number;
  readonly values?: Readonly<Record<string, number>>;
};

export interface RuleSkeleton {
  readonly title: number;
  readonly message: number;
  readonly remedy: number;
  readonly notes: readonly string[];
  readonly cites: readonly IrCitation[];
}

/** By number; `null` where a text was not written in this language. */
type Translations = readonly (string | null)[];

export interface SplitWords {
  readonly skeleton: Skeleton;
  /** In the order of the rules; of those that have words. */
  readonly rules: readonly (RuleSkeleton | undefined)[];
  readonly languages: ReadonlyMap<string, Translations>;
}

export function splitWords(words: IrWords, rules: readonly IrRule[]): SplitWords {
  const texts: Localised[] = [];
  const number = (text: Localised) => texts.push(text) - 1;
  const skeletonOf = (of: RuleWords, cites: readonly IrCitation[]): RuleSkeleton => ({
    title: number(of.title),
    message: number(of.message),
    remedy: number(of.remedy),
    notes: of.notes,
    cites,
  });
  const known = new Set(rules.map(({ id }) => id));
  const others = Object.fromEntries(Object.entries(words.rules).filter(([id]) => !known.has(id)));
  const skeleton: Skeleton = {
    facts: mapValues(words.facts, ({ carriedBy, verifiedBy, values, ...fact }) => ({
      ...fact,
      label: number(fact.label),
      meaning: number(fact.meaning),
      ...(carriedBy !== undefined && { carriedBy: number(carriedBy) }),
      ...(verifiedBy !== undefined && { verifiedBy: number(verifiedBy) }),
      ...(values !== undefined && { values: mapValues(values, number) }),
    })),
    records: mapValues(words.records, number),
    catalogue: mapValues(words.catalogue, number),
    charges: mapValues(words.charges, number),
    parts: words.parts.map(number),
    others: mapValues(others, (rule) => skeletonOf(rule, [])),
  };
  const ofRules = rules.map(({ id, cites }) => {
    const own = words.rules[id];
    return own === undefined ? undefined : skeletonOf(own, cites);
  });
  const tags = [...new Set(texts.flatMap((text) => Object.keys(text)))].sort();
  return {
    skeleton,
    rules: ofRules,
    languages: new Map(tags.map((tag) => [tag, texts.map((text) => text[tag] ?? null)])),
  };
}

/** Finds the words again: `translated` gives a text in all its languages. */
export class WordJoiner {
  readonly #translated: (number: number) => Localised;

  constructor(translated: (number: number) => Localised) {
    this.#translated = translated;
  }

  rule({ title, message, remedy, notes }: RuleSkeleton): RuleWords {
    const text = this.#translated;
    return { title: text(title), message: text(message), remedy: text(remedy), notes };
  }

  whole({ facts, others, ...rest }: Skeleton): Omit<IrWords, "sentences"> {
    const text = this.#translated;
    return {
      rules: mapValues(others, (rule) => this.rule(rule)),
      facts: mapValues(facts, ({ carriedBy, verifiedBy, values, ...fact }) => ({
        ...fact,
        label: text(fact.label),
        meaning: text(fact.meaning),
        ...(carriedBy !== undefined && { carriedBy: text(carriedBy) }),
        ...(verifiedBy !== undefined && { verifiedBy: text(verifiedBy) }),
        ...(values !== undefined && { values: mapValues(values, text) }),
      })),
      records: mapValues(rest.records, text),
      catalogue: mapValues(rest.catalogue, text),
      charges: mapValues(rest.charges, text),
      parts: rest.parts.map(text),
    };
  }
}

export function asSkeleton(value: unknown): Skeleton {
  if (!isSkeleton(value)) throw new BundleError("malformed");
  return value;
}

export function asRuleSkeleton(value: unknown): RuleSkeleton {
  if (!isRuleSkeleton(value)) throw new BundleError("malformed");
  return value;
}

function isSkeleton(value: unknown): value is Skeleton {
  return (
    isObject(value) &&
    Array.isArray(value.parts) &&
    [value.others, value.facts, value.records, value.catalogue, value.charges].every(isObject)
  );
}

function isRuleSkeleton(value: unknown): value is RuleSkeleton {
  return (
    isObject(value) &&
    [value.title, value.message, value.remedy].every((each) => typeof each === "number") &&
    [value.notes, value.cites].every(Array.isArray)
  );
}

function mapValues<T, U>(
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
