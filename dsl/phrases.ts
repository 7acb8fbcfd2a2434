/**
 * How people say what has one wording here, and that wording. Every word of a phrase is a word of the text; the phrase
 * that is longest goes first.
 */
const PHRASES: Readonly<Record<string, string>> = {
  "is less than or equal to": "is at most",
  "is greater than or equal to": "is at least",
  "is more than or equal to": "is at least",
  "is not less than": "is at least",
  "is no less than": "is at least",
  "is not more than": "is at most",
  "is no more than": "is at most",
  "is not greater than": "is at most",
  "is no greater than": "is at most",
  "is not equal to": "is not",
  "is different from": "is not",
  "is other than": "is not",
  "is equal to": "is",
  "is less than": "is under",
  "is lower than": "is under",
  "is smaller than": "is under",
  "is fewer than": "is under",
  "is lighter than": "is under",
  "is younger than": "is under",
  "is greater than": "is over",
  "is more than": "is over",
  "is higher than": "is over",
  "is larger than": "is over",
  "is bigger than": "is over",
  "is heavier than": "is over",
  "is older than": "is over",
  "is earlier than": "is before",
  "is later than": "is after",
  "is up to": "is at most",
  "is below": "is under",
  "is above": "is over",
  "is exactly": "is",
  "is part of": "is in",
  "is within": "is in",
  "is any of": "is one of",
  "is either": "is one of",
  "less than": "is under",
  "greater than": "is over",
  "more than": "is over",
  "no more than": "is at most",
  "no less than": "is at least",
  "not in": "is not in",
  "does not equal": "is not",
  "does not exceed": "is at most",
  "does not include": "not … includes",
  "does not contain": "not … includes",
  equals: "is",
  exceeds: "is over",
  contains: "includes",
  "has to be": "is",
  "must be": "is",
  "shall be": "is",
};

/** Words that people begin a clause with. */
const OPENERS: Readonly<Record<string, string>> = {
  if: "when",
  where: "when",
  provided: "when",
  else: "otherwise",
  except: "unless",
  must: "then require",
  shall: "then require",
  requires: "then require",
  comment: "note",
};

const BY_LENGTH = Object.entries(PHRASES)
  .map(([phrase, instead]) => ({ words: phrase.split(" "), instead }))
  .sort((a, b) => b.words.length - a.words.length);

export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly instead: string;
}

/** The phrase that holds the word at an index, or ends right before it. */
export function phraseAround(words: readonly string[], index: number): Phrase | undefined {
  for (const { words: phrase, instead } of BY_LENGTH) {
    for (let first = Math.max(0, index - phrase.length); first <= index; first++) {
      if (phrase.every((word, i) => words[first + i] === word))
        return { first, last: first + phrase.length - 1, instead };
    }
  }
  return undefined;
}

/** The word that begins the clause meant. */
export function openerFor(word: string): string | undefined {
  return Object.hasOwn(OPENERS, word) ? OPENERS[word] : undefined;
}
