export { type LimitName, LOGIC_LIMITS, type LogicLimits } from "./budget.ts";
export { CLASSIC_DIFFERENCES, type ClassicDifference, type DifferenceName } from "./classic/differences.ts";
export { ClassicError, type ClassicErrorCode, ClassicLimitError } from "./classic/errors.ts";
export { applyClassic, type ClassicOptions } from "./classic.ts";
