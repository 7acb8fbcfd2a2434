import type { LimitName } from "../budget.ts";

export type ClassicErrorCode =
  /** No such operator. */
  | "unknown-operator"
  /** `*` has nothing to multiply. */
  | "no-operands"
  /** `missing_some` is given nothing to look for. */
  | "no-keys";

/** The logic cannot be evaluated. `given` is the operator. */
export class ClassicError extends Error {
  override readonly name = "ClassicError";
  readonly code: ClassicErrorCode;
  readonly given: string;

  constructor(code: ClassicErrorCode, given: string) {
    super(`${code}: ${given}`);
    this.code = code;
    this.given = given;
  }
}

/** The evaluation was ended because it took more than it may; `limit` says of what. */
export class ClassicLimitError extends Error {
  override readonly name = "ClassicLimitError";
  readonly limit: LimitName;
  readonly allowed: number;

  constructor(limit: LimitName, allowed: number) {
    super(`JSON Logic went over its limit of ${allowed} (${limit})`);
    this.limit = limit;
    this.allowed = allowed;
  }
}
