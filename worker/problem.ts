/** An RFC 9457 problem as it is sent. */
export interface WireProblem {
  /** A relative reference; its last part is the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Names this one occurrence. */
  readonly instance: string;
  readonly errors?: readonly WireError[];
}

/** One thing that must be changed. */
export interface WireError {
  /** JSON Pointer into the body; empty for the body itself. */
  readonly path: string;
  readonly code: string;
  readonly given: string;
  readonly wanted: string;
  /** What to do about it, in the language asked for. */
  readonly fix: string;
}
