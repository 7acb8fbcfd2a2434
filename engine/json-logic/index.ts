export { type LimitName, LOGIC_LIMITS, type LogicLimits } from "./budget.ts";
export { checkCertLogic } from "./certlogic/check.ts";
export { CertLogicError, type CertLogicErrorCode } from "./certlogic/error.ts";
export {
  CERTLOGIC_WORDS,
  type CertRuleProblem,
  type CertRuleProblemCode,
  describeCertLogicProblem,
} from "./certlogic/problems.ts";
export { applyCertLogic } from "./certlogic.ts";
export { CLASSIC_DIFFERENCES, type ClassicDifference, type DifferenceName } from "./classic/differences.ts";
export { ClassicError, type ClassicErrorCode, ClassicLimitError } from "./classic/errors.ts";
export { applyClassic, type ClassicOptions } from "./classic.ts";
export { type CertLogicImport, importCertLogic } from "./import-certlogic.ts";
export { importJsonLogic, type JsonLogicImport } from "./import-json-logic.ts";
export {
  type CertificateType,
  evaluateOpaque,
  type OpaqueFailureCode,
  type OpaqueRule,
  type OpaqueRuleType,
  type OpaqueVerdict,
} from "./opaque.ts";
export {
  evaluateOpaqueLogic,
  factsRead,
  type OpaqueLogic,
  type OpaqueLogicVerdict,
} from "./opaque-json-logic.ts";
export type { LogicProblem } from "./problem.ts";
export { describeRefusal, REFUSALS, type Refusal, type RefusalCode } from "./refusals.ts";
export type { Worded, Wording, WordLanguage } from "./words.ts";
