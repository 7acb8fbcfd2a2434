import { excerpt } from "../json.ts";
import type { LogicProblem } from "../problem.ts";
import type { CertFormCode } from "./form.ts";
import { Moment } from "./moments.ts";

/** What makes an evaluation impossible: the form of the expression, or what its operands turned out to be. */
export type CertLogicErrorCode =
  | CertFormCode
  | "neither-true-nor-false"
  | "not-whole-numbers"
  | "not-moments"
  | "not-a-list"
  | "not-comparable"
  | "not-a-date"
  | "not-text"
  | "number-too-large"
  | "over-limit";

/** The expression cannot be evaluated on this data. */
export class CertLogicError extends Error {
  override readonly name = "CertLogicError";
  readonly problem: LogicProblem<CertLogicErrorCode>;

  constructor(problem: LogicProblem<CertLogicErrorCode>) {
    super(`${problem.code} at ${problem.path || "/"}: ${problem.given}`);
    this.problem = problem;
  }
}

/** Ends the evaluation. */
export function fail(code: CertLogicErrorCode, path: string, given: unknown, wanted: string): never {
  throw new CertLogicError({
    path,
    code,
    given: excerpt(given instanceof Moment ? given.toJSON() : given),
    wanted,
  });
}
