/** Stands at the top of everything made from the vocabulary. */
export const HEADER = "Generated from rulesets/vocabulary.tide by `npm run generate`. Do not edit.";
