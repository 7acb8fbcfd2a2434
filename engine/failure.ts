/** Why a screening could not be finished. Only the code leaves the engine: a message could carry facts. */
export type FailureCode =
  | "unknown-name"
  | "out-of-reach"
  | "too-deep"
  | "going-in-circles"
  | "unreadable-literal"
  | "unexpected";

/** A ruleset that does not keep the compiler's promises. Whatever throws it ends in a `hold`, never in a `pass`. */
export class EngineFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.name = "EngineFailure";
    this.code = code;
  }
}

/** For what the compiler promises is there. */
export function present<T>(value: T | undefined, code: FailureCode = "unknown-name"): T {
  if (value === undefined) throw new EngineFailure(code);
  return value;
}
