import type { IToken } from "chevrotain";
import { back, isNumber, isWord, type Want, words } from "./want.ts";

/** Words after which an operand begins. */
const BEFORE_OPERAND = new Set([
  ...["when", "shown", "unless", "proven", "for", "where", "and", "or", "not", "as", "has", "(", "|"],
  ...["+", "-", "*", "/", "with", "covering", "stated"],
]);
const QUANTIFIERS = new Set(["any", "every", "no"]);
const AGGREGATES = new Set(["sum", "count", "distinct", "largest", "smallest", "average"]);
const CALLS = new Set(["larger", "smaller", "difference"]);
/** Words between a name and what it is held against. */
const COMPARISONS = new Set([
  "least",
  "most",
  "over",
  "under",
  "before",
  "after",
  "between",
  "<",
  ">",
  "<=",
  ">=",
  "=",
  "!=",
]);

/** What may come next in a condition or a value. */
export function inCondition(tokens: readonly IToken[], isCondition: boolean): readonly Want[] {
  const last = tokens.at(-1);
  const word = last?.image ?? "";
  const before = back(tokens, 2);
  switch (word) {
    case "each":
      return [{ want: "record" }];
    case "in":
      return afterIn(tokens);
    case "is":
    case "are":
      return [{ want: "test", name: subject(tokens.slice(0, -1)), not: false }];
    case "not":
      if (before === "is") return [{ want: "test", name: subject(tokens.slice(0, -2)), not: true }];
      break;
    case "of":
      return afterOf(tokens);
    case "at":
      return before !== undefined && /^[A-Z]{3}$/.test(before)
        ? [{ want: "exchange" }]
        : [words("least", "most")];
    case "same":
      return [words("as", "members as")];
    case "includes":
      return [...wordOf(tokens), words("all of (", "none of (")];
    case "mentions":
      return [words("any of"), { want: "terms" }];
    case "converted":
      return [words("to")];
    case "to":
      return before === "converted" ? [{ want: "currency" }] : [];
    case "charged":
      return [{ want: "charge" }];
    case "shared":
      return [words("by")];
    case "by":
      return [{ want: "value" }];
    case "well":
      return [words("formed")];
    case ",":
      return afterComma(tokens);
  }
  if (word === "(" && before === "of" && back(tokens, 3) === "one") return wordOf(tokens);
  if (word === "(" && before === "of" && (back(tokens, 3) === "all" || back(tokens, 3) === "none"))
    return wordOf(tokens);
  if (QUANTIFIERS.has(word) && before !== "is") return [{ want: "record" }];
  if (isWord(last) && before !== undefined && QUANTIFIERS.has(before)) return [words("in")];
  if (isWord(last) && (before === "mentions" || (before === "of" && back(tokens, 4) === "mentions")))
    return [words("after any of", "not after any of", "and", "or")];
  if (
    COMPARISONS.has(word) ||
    (word === "as" && (before === "same" || before === "members")) ||
    isBetween(tokens)
  )
    return [{ want: "value", beside: comparedName(tokens) }];
  if (BEFORE_OPERAND.has(word) || tokens.length === 0) return operand(word, isCondition);
  if (isNumber(last)) return [{ want: "unit", name: comparedName(tokens) }];
  if (isQuantifiedList(tokens)) return [words("has (")];
  return afterOperand(tokens, isCondition);
}

function operand(word: string, isCondition: boolean): readonly Want[] {
  const starts: readonly Want[] = [
    { want: "value" },
    words("sum of", "count of", "larger of (", "smaller of (", "charged"),
  ];
  if (!isCondition) return starts;
  const each = word === "for" ? [words("each")] : [];
  return [...starts, words("not", "any", "every", "no"), ...each];
}

function afterOperand(tokens: readonly IToken[], isCondition: boolean): readonly Want[] {
  const last = tokens.at(-1);
  const joins = isCondition ? [words("and", "or")] : [];
  if (back(tokens, 2) === "each") return [words("where")];
  // The comparison is whole: what was written is what something is held against.
  const compared = comparisonStart(tokens) !== undefined;
  const name = isWord(last) ? last.image : undefined;
  const question: readonly Want[] = compared || !isCondition ? [] : [{ want: "question", name }];
  return [...question, ...joins, words("converted to", "shared by")];
}

function afterIn(tokens: readonly IToken[]): readonly Want[] {
  const [before, quantifier] = [back(tokens, 2), back(tokens, 3)];
  if (before === "is" || before === "are") return [{ want: "set", name: subject(tokens.slice(0, -2)) }];
  if (before === "not" && quantifier === "is") return [{ want: "set", name: subject(tokens.slice(0, -3)) }];
  return quantifier !== undefined && QUANTIFIERS.has(quantifier)
    ? [{ want: "list", record: before }]
    : [{ want: "list" }];
}

function afterOf(tokens: readonly IToken[]): readonly Want[] {
  const before = back(tokens, 2) ?? "";
  if (before === "one" || before === "all" || before === "none") return wordOf(tokens);
  if (before === "any") return [{ want: "terms" }];
  if (CALLS.has(before)) return [words("(")];
  if (before === "count") return [words("distinct"), { want: "list" }, { want: "value" }];
  return AGGREGATES.has(before) ? [{ want: "fact" }] : [{ want: "value" }];
}

/** A comma joins values: more of what stands before it. */
function afterComma(tokens: readonly IToken[]): readonly Want[] {
  return comparisonStart(tokens) === undefined ? [{ want: "value" }] : wordOf(tokens);
}

function wordOf(tokens: readonly IToken[]): readonly Want[] {
  const name = comparedName(tokens);
  return name === undefined
    ? [{ want: "value" }]
    : [
        { want: "word-of", name },
        { want: "value", beside: name },
      ];
}

const CONNECTIVES = new Set([
  "and",
  "or",
  "when",
  "unless",
  "where",
  "has",
  "for",
  "shown",
  "proven",
  "not",
  "as",
  "with",
]);

/** Where the comparison being written has its `is`, `includes` or `mentions`; undefined before that. */
function comparisonStart(tokens: readonly IToken[]): number | undefined {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const word = tokens[i]?.image ?? "";
    if (["is", "are", "includes", "mentions"].includes(word)) return i;
    if (/^[<>=!]+$/.test(word)) return i;
    if (word === "and" && betweenBefore(tokens, i)) continue;
    const denies = word === "not" && tokens[i - 1]?.image === "is";
    if (
      CONNECTIVES.has(word) &&
      !denies &&
      !(word === "as" && /^(?:same|members)$/.test(tokens[i - 1]?.image ?? ""))
    )
      return undefined;
  }
  return undefined;
}

/** The name a value is held against. */
function comparedName(tokens: readonly IToken[]): string | undefined {
  const start = comparisonStart(tokens);
  return start === undefined ? undefined : subject(tokens.slice(0, start));
}

/** The name before `is`, or before `to 6 digits`. */
function subject(tokens: readonly IToken[]): string | undefined {
  const last = tokens.at(-1);
  if (last?.image === "digits") return tokens.at(-4)?.image;
  return isWord(last) ? last.image : undefined;
}

function isBetween(tokens: readonly IToken[]): boolean {
  return tokens.at(-1)?.image === "and" && betweenBefore(tokens, tokens.length - 1);
}

/** Whether an `and` belongs to `between … and …`. */
function betweenBefore(tokens: readonly IToken[], and: number): boolean {
  for (let i = and - 1; i >= 0 && and - i <= 4; i--) {
    if (tokens[i]?.image === "between") return true;
    if (tokens[i]?.image === "and") return false;
  }
  return false;
}

function isQuantifiedList(tokens: readonly IToken[]): boolean {
  const quantifier = back(tokens, 4);
  return back(tokens, 2) === "in" && quantifier !== undefined && QUANTIFIERS.has(quantifier);
}
