/**
 * How much anybody may send. Each bound is named where it is refused, so that a sender can tell which one was met.
 * Bounds of single lists (`up to 50`) stand in the vocabulary.
 */
export const LIMITS = {
  /** Of one JSON text, in bytes. */
  bodyBytes: 4 * 1024 * 1024,
  /** Objects and arrays within each other. */
  depth: 24,
  /** Objects, arrays, strings, numbers, booleans and nulls of one request. */
  nodes: 200_000,
  /** Of one object. */
  keys: 1_000,
  /** Of one key, in UTF-16 code units. */
  keyLength: 200,
  /** Of one array. */
  listLength: 10_000,
  /** Of the text of one fact, in UTF-16 code units. */
  textLength: 50_000,
  /** Of any value that is not free text: a date, a code, a quantity. */
  wordLength: 200,
  /** Of the caller's own name for a request. */
  idLength: 200,
  /** Digits before and after the decimal point of one number. */
  integerDigits: 30,
  decimalDigits: 30,
  /** Settings in one request. */
  settings: 100,
  /** Days within the horizon on which a request is judged again, nearest first; `turns_on_until` says where it stopped. */
  turnsJudged: 40,
  /** How many days ahead `turns_on` may look. */
  horizonDays: 3_660,
  /** Days from the first to the last that changes of the law are told of. */
  windowDays: 3_660,
  /** Markets times items of one question for requirements. */
  requirementCells: 100,
  /** Facts and lists that one rule, or one amount, says it waits for; more are asked for once these are answered. */
  needs: 50,
  /** Rules that fired whose reasons are told, where they are asked for. */
  because: 200,
  /** Rules that came close, and do not apply, of which it is told why not. */
  whyNot: 10,
  /** Facts named in one reason. */
  factsInReason: 10,
  /** Subjects of whom the same is said that are named apart; of more, the first stands for all of them. */
  apart: 20,
  /** Unrecognised keys that are compared with the vocabulary for a suggestion; the rest are named without one. */
  suggestions: 50,
} as const;
