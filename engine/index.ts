/** The engine as everyone else sees it: what is not exported here is nobody's business. */
export {
  type Bundle,
  BundleError,
  type BundleErrorCode,
  type Cut,
  openBundle,
  packBundle,
  verifyBundle,
} from "./bundle/index.ts";
export type { Change, ChangeKind } from "./changes.ts";
export {
  type ChangesWindow,
  readWindow,
  type ToldChange,
  type ToldChanges,
  tellChanges,
} from "./changes-told.ts";
export type * from "./decision.ts";
export { ACTS } from "./decision.ts";
export type * from "./ir.ts";
export { CATALOGUE_KINDS, DOMAINS, IR_FORMAT, SEVERITIES, STATED_PROVENANCES } from "./ir.ts";
export { LIMITS } from "./limits.ts";
export { type JsonReading, readJson } from "./read-json.ts";
export { canonicalBytes, digest, digestOf, recordOf } from "./record.ts";
export { type RequestDefaults, type RequestReading, readRequest } from "./request.ts";
export type { RequestProblem, RequestProblemCode } from "./request-problem.ts";
export {
  type MarketRequirements,
  type Required,
  type RequiredCharge,
  type RequiredFinding,
  type Requirements,
  requirementsOf,
} from "./requirements.ts";
export { readRequirements } from "./requirements-request.ts";
export { explainRule, rulesHeldBack, screen } from "./screen.ts";
export { closest } from "./suggest.ts";
export { addMonths, formatDate, parseDate } from "./value/civil-date.ts";
export { codeExample, codeSchemes, isWellFormed } from "./value/code.ts";
export { currencyCodes, isCurrency, minorDigits, minorUnit } from "./value/currencies.ts";
export { formatDuration, parseDuration, toDuration } from "./value/duration.ts";
export {
  add,
  compare,
  divide,
  // The number ready to compute with; `Exact` of ir.ts is the same, written down.
  type Exact as ExactNumber,
  fromInteger,
  isZero,
  multiply,
  parseExact,
  power,
  type RoundingMode,
  readExact,
  round,
  sign,
  subtract,
  toDecimal,
  toFixed,
  writeExact,
} from "./value/exact.ts";
export { formatHs, isWithinHs, parseHs } from "./value/hs.ts";
export { parseLanguage } from "./value/language.ts";
export { formatMoment, parseMoment } from "./value/moment.ts";
export { type Amount, formatMoney, parseMoney } from "./value/money.ts";
export { countryOf, isWithin, parseCountry, parsePlace, placeAdvice, placeChain } from "./value/place.ts";
export type { Truth } from "./value/truth.ts";
export {
  type Dimension,
  dimensionName,
  fromBase,
  isShare,
  parseUnit,
  product,
  quotient,
  sameDimension,
  toBase,
  type Unit,
  unitNames,
} from "./value/unit.ts";
export type { Value } from "./value/value.ts";
export { toWords } from "./value/words.ts";
