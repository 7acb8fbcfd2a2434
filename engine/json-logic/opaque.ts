import type { Localised } from "../ir.ts";
import { CertLogicError, type CertLogicErrorCode } from "./certlogic/error.ts";
import { readMoment } from "./certlogic/moments.ts";
import { applyCertLogic } from "./certlogic.ts";
import { excerpt } from "./json.ts";
import type { LogicProblem } from "./problem.ts";

/**
 * A rule brought in from another language, which we run and do not read. It is two-valued: it cannot say that a fact is
 * missing, and what it makes of one is its author's choice. Whoever shows its verdict says so.
 */
export interface OpaqueRule {
  /** `VR-AT-0001`. */
  readonly id: string;
  readonly version: string;
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country: string;
  readonly region?: string;
  /** RFC 3339 moments, both inclusive. */
  readonly valid: { readonly from: string; readonly to: string };
  readonly description: Localised;
  /** Paths into the payload that the author names as deciding. */
  readonly affectedFields: readonly string[];
  /** An acceptance rule is its country's own; an invalidation rule is the issuer's. Both hold when true. */
  readonly type: OpaqueRuleType;
  readonly certificate: CertificateType;
  readonly language: "certlogic";
  readonly twoValued: true;
  /** JSON, as it came. */
  readonly logic: unknown;
}

export const OPAQUE_RULE_TYPES = ["Acceptance", "Invalidation"] as const;
export type OpaqueRuleType = (typeof OPAQUE_RULE_TYPES)[number];

export const CERTIFICATE_TYPES = ["General", "Test", "Vaccination", "Recovery"] as const;
export type CertificateType = (typeof CERTIFICATE_TYPES)[number];

export type OpaqueVerdict =
  | { readonly state: "not-in-force"; readonly because: "not-yet" | "no-longer" }
  /** Taken at its word, though some fact it needed may have been missing. */
  | { readonly state: "judged"; readonly holds: boolean; readonly twoValued: true }
  /** It could not be judged; the problem points into its logic. That is never a pass: whoever asked has to hold. */
  | { readonly state: "failed"; readonly problem: LogicProblem<OpaqueFailureCode> };

export type OpaqueFailureCode = CertLogicErrorCode | "not-a-verdict" | "not-a-moment";

/** CertLogic also reads years and months as dates; when a rule is judged is no part of a date. */
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * Judges an opaque rule on the data it expects (`payload`, and `external` with its `validationClock` and value sets).
 * `at` is an RFC 3339 moment or a day, which stands for its beginning in UTC; it decides whether the rule is in force
 * and nothing else.
 */
export function evaluateOpaque(rule: OpaqueRule, data: unknown, at: string): OpaqueVerdict {
  const [now, from, to] = [at, rule.valid.from, rule.valid.to].map((text) =>
    WHOLE_DAY.test(text) ? readMoment(text) : undefined,
  );
  if (now === undefined || from === undefined || to === undefined) {
    return failed({ path: "", code: "not-a-moment", given: excerpt(at), wanted: "2021-06-01T00:00:00Z" });
  }
  if (now.ms < from.ms) return { state: "not-in-force", because: "not-yet" };
  if (now.ms > to.ms) return { state: "not-in-force", because: "no-longer" };
  try {
    const holds = applyCertLogic(rule.logic, data);
    if (typeof holds === "boolean") return { state: "judged", holds, twoValued: true };
    return failed({ path: "", code: "not-a-verdict", given: excerpt(holds), wanted: "true false" });
  } catch (error) {
    if (error instanceof CertLogicError) return failed(error.problem);
    throw error;
  }
}

function failed(problem: LogicProblem<OpaqueFailureCode>): OpaqueVerdict {
  return { state: "failed", problem };
}
