/**
 * Comparisons one rule may come to on one subject with every list at its longest. A request is judged while a person
 * waits; this bounds the slowest rule to milliseconds.
 */
export const RULE_COST = 200_000;
