import type { IToken } from "chevrotain";
import type { IrRule } from "../../../engine/index.ts";
import type { Head } from "../outline.ts";
import { inCondition } from "./conditions.ts";
import { inExpectation, inGiven } from "./examples.ts";
import { inOutcome, SEVERITIES } from "./outcomes.ts";
import { inRow } from "./tables.ts";
import { isWord, type Want, words } from "./want.ts";

// As records, so that neither can miss a word the engine knows.
const CONFIDENCES: Readonly<Record<IrRule["confidence"], true>> = {
  verified: true,
  high: true,
  medium: true,
};
const FORCES: Readonly<Record<IrRule["force"], true>> = {
  law: true,
  carrier: true,
  contract: true,
  standard: true,
  guidance: true,
  house: true,
};

/** What may come next in a rule, table, scene or example, by its clause. */
export function inClause(tokens: readonly IToken[], clause: string, head: Head): readonly Want[] {
  const last = tokens.at(-1)?.image ?? "";
  const isAlone = tokens.length === 1;
  const continues = isAlone || last === ",";
  switch (clause) {
    case "when":
      return isAlone ? [...inCondition(tokens, true), words("shown")] : inCondition(tokens, true);
    case "unless":
      return isAlone ? [...inCondition(tokens, true), words("proven")] : inCondition(tokens, true);
    case "for":
      return inCondition(tokens, true);
    case "then":
      return inOutcome(tokens);
    case "otherwise":
      return isAlone ? [words(...SEVERITIES)] : [];
    case "title":
    case "message":
    case "remedy":
      return isAlone ? [{ want: "language" }] : [];
    case "dated":
      return isAlone ? [words("by")] : last === "by" ? [{ want: "fact", type: "date" }] : [];
    case "effective":
    case "suspended":
      return inDates(tokens, last);
    case "enforced":
      return isAlone ? [words("from")] : [];
    case "unverified":
      return isAlone ? [words("from")] : last.startsWith('"') ? [{ want: "language" }] : [];
    case "overrides":
    case "also":
      return continues ? [{ want: "rule", here: false }] : [];
    case "subject":
      return isAlone ? [words("to")] : last === "to" || last === "," ? [{ want: "rule", here: false }] : [];
    case "review":
      return isAlone ? [words("by")] : [];
    case "checked":
      return isAlone ? [] : [words("by")];
    case "confidence":
      return isAlone ? [words(...Object.keys(CONFIDENCES))] : [];
    case "force":
      return isAlone ? [words(...Object.keys(FORCES))] : [];
    case "hit":
      return isAlone ? [words("unique", "first", "strictest", "all")] : [];
    case "cite":
      return isAlone ? [] : [words("article", "link", "no public link")];
    case "starting":
      return isAlone ? [words("from")] : last === "from" || last === "," ? [{ want: "scene" }] : [];
    case "given":
      return inGiven(tokens);
    case "expect":
      return inExpectation(tokens);
    case "|":
      return inRow(tokens, head);
    default:
      return [];
  }
}

function inDates(tokens: readonly IToken[], last: string): readonly Want[] {
  if (tokens.length === 1) return [words("from", "since before")];
  if (last === "since") return [words("before")];
  if (last === "by") return [{ want: "fact", type: "date" }];
  if (last === "from" || last === "until" || last === "before")
    return [{ want: "act" }, { want: "value", beside: "date" }, words("later of", "earlier of")];
  if (last === "after" || last === "of" || last === ",") return [{ want: "act" }];
  return [words(...(tokens.some(({ image }) => image === "until") ? ["by"] : ["until", "by"]))];
}

/** Whether a clause could end with these tokens, so that the next line may begin another. */
export function couldEnd(tokens: readonly IToken[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return true;
  if (["|", ")", "none", "yes", "no"].includes(last.image) || /^"|[\d%]$/.test(last.image)) return true;
  return isWord(last);
}
