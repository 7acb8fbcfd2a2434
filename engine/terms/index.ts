export { isShortlyBefore } from "./before.ts";
export { TermsError } from "./layout.ts";
export { packTerms, type TermList } from "./pack.ts";
export { readTerms, type TermFound, type TermIndex } from "./term-index.ts";
