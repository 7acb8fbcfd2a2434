export { compileTerms, type TermMatcher } from "./matcher.ts";
