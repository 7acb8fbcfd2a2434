interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A phrase that qualifies a term stands at most three words before it: two at most lie between. */
const WORDS_BETWEEN = 2;

/** A word, or one character of a script that is written without spaces. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

/** Whether one stretch of a text stands shortly before another. */
export function isShortlyBefore(text: string, phrase: Stretch, term: Stretch): boolean {
  if (phrase.end > term.start) return false;
  // Cut long texts before counting: nothing that far off is near.
  const between = text.slice(phrase.end, term.start);
  if (between.length > LONGEST) return false;
  return (between.match(WORDS)?.length ?? 0) <= WORDS_BETWEEN;
}

const LONGEST = 200;
