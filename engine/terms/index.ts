export { isShortlyBefore } from "./before.ts";
export { fold } from "./fold.ts";
export { TermsError } from "./layout.ts";
export { compileTerms, type TermMatcher } from "./matcher.ts";
export { packTerms, type TermList } from "./pack.ts";
export { readTerms } from "./term-index.ts";
