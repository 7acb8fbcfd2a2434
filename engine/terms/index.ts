export { compileTerms, type TermList, type TermMatch, type TermMatcher } from "./matcher.ts";
