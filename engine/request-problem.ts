/** What is wrong with a request, as data: words come from whoever answers. */
import { preview } from "./facts/json.ts";
import { LIMITS } from "./limits.ts";

export type RequestProblemCode =
  | "not-json"
  | "not-utf-8"
  | "duplicate-key"
  | "not-an-object"
  | "not-a-list"
  | "not-a-text"
  | "not-a-date"
  | "not-a-number-of-days"
  | "not-true-or-false"
  | "missing"
  | "unknown-key"
  | "unknown-domain"
  | "unknown-act"
  | "unknown-place"
  | "before-from"
  | "too-large"
  | "too-deep"
  | "too-long"
  | "too-many-keys"
  | "too-many-elements"
  | "too-many-values"
  | "too-many-days"
  | "too-many-cells"
  | "ill-formed-text";

export interface RequestProblem {
  /** JSON Pointer into the request; `""` is all of it. */
  readonly path: string;
  readonly code: RequestProblemCode;
  /** What stands there, shortened. */
  readonly given: string;
  /** The form that would have been taken, by example, or how much of it. */
  readonly wanted: string;
  /** `did_you_mean`; of a limit: `limit`, its name in {@link LIMITS}, and `at_most`. */
  readonly params: Readonly<Record<string, string>>;
}

/** Enough to mend a request by; nobody reads the ten-thousandth. */
const MOST = 50;

export class RequestProblems {
  readonly #all: RequestProblem[] = [];

  get all(): readonly RequestProblem[] {
    return this.#all;
  }

  add(
    path: string,
    code: RequestProblemCode,
    given: unknown,
    wanted: string,
    params?: Readonly<Record<string, string>> | "",
  ): void {
    if (this.#all.length >= MOST) return;
    this.#all.push({ path, code, given: preview(given), wanted, params: params || {} });
  }

  addLimit(path: string, code: RequestProblemCode, limit: keyof typeof LIMITS, given: number): void {
    const most = String(LIMITS[limit]);
    this.add(path, code, given, `≤ ${most}`, { limit, at_most: most });
  }
}
