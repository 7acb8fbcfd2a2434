/**
 * The conditions of all rules as arrays of integers: what {@link file://./sieve.ts} reads on the hot path.
 *
 * A rule is a stretch of `code`: how many integers at its end index and guards tell, then the conditions all of which must hold, in prefix order, `not` already
 * moved down to the tests. A token is an integer:
 *
 *     test << 2 | TEST        the test as it is
 *     test << 2 | DENIED      the test turned round
 *     length << 2 | ALL       all of the conditions in the next `length` tokens
 *     length << 2 | ANY       any of them
 *
 * What fewest subjects fulfil stands first, so that most rules are settled by their first test.
 *
 * A test is a row of `tests`: one question to one fact, or, where it asks more than that, a condition of the IR.
 */
import type { IrRecord } from "../ir.ts";
import type { PackedGuards } from "./guards.ts";
import type { Narrow, Repeated, Rising } from "./narrow.ts";
import type { PackedIndex } from "./rule-index.ts";
import type { Strings } from "./strings.ts";

export const TEST = 0;
export const DENIED = 1;
export const ALL = 2;
export const ANY = 3;

/** Kinds of tests. Each but the last three looks at one fact, and cannot tell where its slot does not hold what is compared. */
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
  /** A place that belongs to a group on a day. */
  group: 7,
  /** A list that holds one of the words. */
  has: 8,
  /** A condition judged as it stands in the IR. */
  condition: 9,
  /** Nothing is known of it before charges are worked out. */
  open: 10,
  always: 11,
} as const;

/** Columns of a test. */
export const TEST_COLUMNS = 4;
/** {@link OP}, and {@link T_HOW_SHIFT} bits above it how: a comparison with the kind of its measure, whether countries alone count. */
export const T_HEAD = 0;
export const T_FACT = 1;
/** Where its stretch of `words` or `numbers` begins; of a date, the day; of a condition, its number. */
export const T_FIRST = 2;
/** How many members the stretch has; of an amount, its currency. */
export const T_COUNT = 3;

export const T_OP_MASK = 15;
export const T_HOW_SHIFT = 4;

/** How a measure or a date is compared: an index of these; the kind of measure stands {@link KIND_SHIFT} bits above. */
export const COMPARISONS = ["lt", "le", "gt", "ge", "eq", "ne"] as const;
export const COMPARISON_MASK = 7;
export const KIND_SHIFT = 3;

export interface Program {
  /** Where the code of each rule begins, and where that of the last ends. */
  readonly starts: Rising;
  readonly code: Narrow;
  readonly tests: Int32Array;
  /**
   * Members of sets, each stretch in ascending order: numbers of strings. Behind the members of places stand the
   * countries some of which are parts; behind those of a group, for each from when until when it belongs, and then by
   * which fact the days are told and for which days members are written down.
   */
  readonly words: Int32Array;
  /** Standards of measures in millionths; where codes begin and where the next one does, two and two. */
  readonly numbers: Repeated;
  readonly strings: Strings;
  /** How many conditions are judged as they stand. */
  readonly conditions: number;
  readonly index: PackedIndex;
  readonly guards: PackedGuards;
}

/** The numbers by which rules say what they are about. */
export function recordNumbers(records: readonly IrRecord[]): ReadonlyMap<string, number> {
  return new Map(["shipment", ...records.map(({ name }) => name)].map((name, i) => [name, i]));
}
