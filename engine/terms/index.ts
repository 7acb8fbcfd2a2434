export { isShortlyBefore } from "./before.ts";
export { compileTerms, type TermMatcher } from "./matcher.ts";
