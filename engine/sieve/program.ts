/**
 * The conditions of all rules as arrays of integers: what {@link file://./sieve.ts} reads on the hot path.
 *
 * A rule is a row of `rules` and a stretch of `code`. The code is its condition in prefix order, `not` already moved
 * down to the tests, a token an integer:
 *
 *     test << 2 | TEST        the test as it is
 *     test << 2 | DENIED      the test turned round
 *     count << 2 | ALL, end   all of the `count` conditions behind it, which end at `end`
 *     count << 2 | ANY, end   any of them
 *
 * A test is a row of `tests`: one question to one fact, or, where it asks more than that, a condition of the IR.
 */
import type { PackedIndex } from "./rule-index.ts";
import type { Strings } from "./strings.ts";

export const TEST = 0;
export const DENIED = 1;
export const ALL = 2;
export const ANY = 3;

/** Kinds of tests. Each but the last three looks at one fact, and falls back on its condition where that does not do. */
export const OP = {
  /** A number, a quantity or an amount against a standard. */
  measure: 0,
  date: 1,
  /** A word among words. */
  word: 2,
  /** A place within places. */
  place: 3,
  /** A code within codes. */
  code: 4,
  yes: 5,
  /** The fact is none. */
  none: 6,
  /** A place that may belong to a group: the countries that ever did, and the condition to tell. */
  group: 7,
  /** A condition judged as it stands in the IR. */
  condition: 8,
  /** Nothing is known of it before charges are worked out. */
  open: 9,
  always: 10,
} as const;

/** Columns of a test. `first` and `count` are a stretch of `words` or `codes`; of a measure, its number. */
export const TEST_COLUMNS = 6;
export const T_OP = 0;
export const T_FACT = 1;
export const T_FIRST = 2;
export const T_COUNT = 3;
/** The comparison (an index of {@link COMPARISONS}) with the kind of value, and its currency, above it. */
export const T_HOW = 4;
export const T_CONDITION = 5;

export const COMPARISONS = ["lt", "le", "gt", "ge", "eq", "ne"] as const;

/** Columns of a rule. */
export const RULE_COLUMNS = 4;
export const R_PART = 0;
/** The number of the record it is about. */
export const R_SUBJECT = 1;
export const R_CODE = 2;
export const R_END = 3;

export interface Program {
  readonly rules: Int32Array;
  readonly code: Int32Array;
  readonly tests: Int32Array;
  /** Members of sets, each stretch in ascending order: numbers of strings. */
  readonly words: Int32Array;
  /** Standards of measures in millionths; bounds of codes, two and two. */
  readonly numbers: Float64Array;
  readonly strings: Strings;
  /** How many conditions the tests fall back on. */
  readonly conditions: number;
  readonly index: PackedIndex;
}
