/** Something wrong with logic or with a rule that carries it, as data; the words are found by the code. */
export interface LogicProblem<Code extends string = string> {
  /** RFC 6901 pointer into what was read; empty for the whole. */
  readonly path: string;
  readonly code: Code;
  /** What stands there, as JSON, cut where it is long; empty where nothing does. */
  readonly given: string;
  /** What may stand there, in no language: an example of the form, the names to choose from, a number. */
  readonly wanted: string;
}
