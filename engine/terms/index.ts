export { isShortlyBefore } from "./before.ts";
export { fold } from "./fold.ts";
export { compileTerms, type TermMatcher } from "./matcher.ts";
