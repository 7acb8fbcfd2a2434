import type { IToken } from "chevrotain";
import { CATALOGUE_KINDS } from "../../../engine/index.ts";
import { SEVERITIES } from "./outcomes.ts";
import { isNumber, isWord, type Want, words } from "./want.ts";

/** What may come next after `given`. */
export function inGiven(tokens: readonly IToken[]): readonly Want[] {
  const at = tokens.findLastIndex(({ image }) => image === "given" || image === ":" || image === ",");
  const depth =
    tokens.filter(({ image }) => image === "(").length - tokens.filter(({ image }) => image === ")").length;
  if (depth > 0) return insideList(tokens);
  const rest = tokens.slice(at + 1);
  const [fact, ...value] = rest;
  if (fact === undefined) {
    const facts: Want = { want: "fact", also: "settings" };
    return tokens[at]?.image === ":" ? [facts] : [facts, { want: "record" }];
  }
  const last = value.at(-1);
  if (last !== undefined && isNumber(last)) return [{ want: "unit", name: fact.image }];
  if (last?.image === "only") return [words("(")];
  if (last !== undefined) return [];
  return [{ want: "word-of", name: fact.image }, words("missing", "none", "only (")];
}

function insideList(tokens: readonly IToken[]): readonly Want[] {
  const open = tokens.findLastIndex(({ image }) => image === "(");
  const before = tokens[open - 1]?.image === "only" ? tokens[open - 2] : tokens[open - 1];
  return isWord(before) ? [{ want: "word-of", name: before.image }] : [];
}

/** What keeps a rule from firing. */
const HELD_BACK = ["pending", "overridden", "suspended"];

/** What may come next after `expect`. */
export function inExpectation(tokens: readonly IToken[]): readonly Want[] {
  const at = tokens.findLastIndex(({ image }) => image === "expect" || image === "and");
  const rest = tokens.slice(at + 1);
  const [first, second] = rest;
  const last = rest.at(-1);
  if (first === undefined)
    return [
      words("pass", "needs", ...SEVERITIES, "charge", "no", "met", "unmet", "unknown", ...HELD_BACK),
      { want: "output" },
    ];
  if (last?.image === "by" || (last?.image === "," && rest.some(({ image }) => image === "by")))
    return [{ want: "rule", here: true }];
  if (last?.image === "for") return [{ want: "record" }];
  const ends = [words("by", "for", "and")];
  switch (first.image) {
    case "pass":
      return [words("and")];
    case "pending":
    case "overridden":
    case "suspended":
      return last === first || last?.image === "," ? [{ want: "rule", here: true }] : [words("and")];
    case "needs":
      return last === first || last?.image === "," ? [{ want: "fact", also: "lists" }] : ends;
    case "charge":
      return second === undefined
        ? [{ want: "charge" }]
        : rest.length === 2
          ? [{ want: "currency" }, ...ends]
          : ends;
    case "no":
      if (second === undefined) return [words("finding", "charge", ...SEVERITIES)];
      return second.image === "charge" && rest.length === 2 ? [{ want: "charge" }] : ends;
    case "met":
    case "unmet":
    case "unknown": {
      if (second === undefined) return [words(...CATALOGUE_KINDS)];
      const kind = CATALOGUE_KINDS.find((one) => one === second.image);
      return rest.length === 2 && kind !== undefined ? [{ want: "catalogue", kind }] : ends;
    }
    case "block":
    case "hold":
    case "warn":
    case "inform":
      return ends;
    default:
      return rest.length === 1 ? [{ want: "word-of", name: first.image }] : [words("and")];
  }
}
