/**
 * Words in their own sections, one a language: judging needs none of them, and an answer needs few. What is said the
 * same in every language stands in a section of its own, with a number in place of each translated text.
 */
import { isObject } from "../facts/json.ts";
import type { IrFactWords, IrWords, Localised } from "../ir.ts";

/** {@link IrWords} with numbers of texts in place of the texts. */
interface Skeleton {
  readonly sentences: IrWords["sentences"];
  readonly rules: Readonly<
    Record<
      string,
      {
        readonly title: number;
        readonly message: number;
        readonly remedy: number;
        readonly notes: readonly string[];
      }
    >
  >;
  readonly facts: Readonly<
    Record<
      string,
      Omit<IrFactWords, "label" | "meaning" | "carriedBy" | "verifiedBy" | "values"> & {
        readonly label: number;
        readonly meaning: number;
        readonly carriedBy?: number;
        readonly verifiedBy?: number;
        readonly values?: Readonly<Record<string, number>>;
      }
    >
  >;
  readonly records: Readonly<Record<string, number>>;
  readonly catalogue: Readonly<Record<string, number>>;
  readonly charges: Readonly<Record<string, number>>;
  readonly parts: readonly number[];
}

/** By number; `null` where a text was not written in this language. */
type Texts = readonly (string | null)[];

export function splitWords(words: IrWords): {
  readonly skeleton: Skeleton;
  readonly languages: ReadonlyMap<string, Texts>;
} {
  const texts: Localised[] = [];
  const number = (text: Localised) => texts.push(text) - 1;
  const skeleton: Skeleton = {
    sentences: words.sentences,
    rules: mapValues(words.rules, (rule) => ({
      ...rule,
      title: number(rule.title),
      message: number(rule.message),
      remedy: number(rule.remedy),
    })),
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
  };
  const tags = [...new Set(texts.flatMap((text) => Object.keys(text)))].sort();
  return {
    skeleton,
    languages: new Map(tags.map((tag) => [tag, texts.map((text) => text[tag] ?? null)])),
  };
}

export function joinWords(skeleton: Skeleton, languages: ReadonlyMap<string, Texts>): IrWords {
  const text = (number: number): Localised =>
    Object.fromEntries(
      [...languages].flatMap(([tag, texts]) => {
        const written = texts[number];
        return typeof written === "string" ? [[tag, written]] : [];
      }),
    );
  return {
    sentences: skeleton.sentences,
    rules: mapValues(skeleton.rules, (rule) => ({
      ...rule,
      title: text(rule.title),
      message: text(rule.message),
      remedy: text(rule.remedy),
    })),
    facts: mapValues(skeleton.facts, ({ carriedBy, verifiedBy, values, ...fact }) => ({
      ...fact,
      label: text(fact.label),
      meaning: text(fact.meaning),
      ...(carriedBy !== undefined && { carriedBy: text(carriedBy) }),
      ...(verifiedBy !== undefined && { verifiedBy: text(verifiedBy) }),
      ...(values !== undefined && { values: mapValues(values, text) }),
    })),
    records: mapValues(skeleton.records, text),
    catalogue: mapValues(skeleton.catalogue, text),
    charges: mapValues(skeleton.charges, text),
    parts: skeleton.parts.map(text),
  };
}

export function isSkeleton(json: unknown): json is Skeleton {
  return (
    isObject(json) &&
    Array.isArray(json.sentences) &&
    Array.isArray(json.parts) &&
    [json.rules, json.facts, json.records, json.catalogue, json.charges].every(isObject)
  );
}

export function isTexts(json: unknown): json is Texts {
  return Array.isArray(json) && json.every((text) => text === null || typeof text === "string");
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
