import type { IToken } from "chevrotain";
import { CATALOGUE_KINDS, type CatalogueKind } from "../../../engine/index.ts";
import { inCondition } from "./conditions.ts";
import { back, isNumber, isWord, type Want, words } from "./want.ts";

export const SEVERITIES = ["block", "hold", "warn", "inform"] as const;

/** What may come next after `then`. */
export function inOutcome(tokens: readonly IToken[]): readonly Want[] {
  switch (tokens[1]?.image) {
    case undefined:
      return [words(...SEVERITIES, "require", "charge", "exempt from")];
    case "require":
      return inRequirement(tokens.slice(1));
    case "charge":
      return inCharge(tokens.slice(1));
    case "exempt":
      return [tokens.length === 2 ? words("from") : { want: "charge" }];
    case "hold":
      return tokens.length === 2 ? [words("for review")] : [];
    default:
      return [];
  }
}

const ATTRIBUTES = ["in", "on", "covering", "valid on", "with"];

function inRequirement(tokens: readonly IToken[]): readonly Want[] {
  const last = tokens.at(-1)?.image ?? "";
  const kind = paperKind(last);
  if (kind !== undefined && tokens.at(-2)?.image !== undefined && isKindPlace(tokens))
    return [{ want: "catalogue", kind }];
  if (last === "require") return [words(...CATALOGUE_KINDS, "one of (")];
  if (last === "(") return [words(...CATALOGUE_KINDS)];
  const attribute = lastAttribute(tokens);
  if (attribute === undefined) {
    const before = lastKind(tokens);
    if (last === ",")
      return [
        words(...CATALOGUE_KINDS),
        ...(before === undefined ? [] : [{ want: "catalogue", kind: before } as const]),
      ];
    return [words(...ATTRIBUTES)];
  }
  return inAttribute(attribute, tokens);
}

function inAttribute(at: number, tokens: readonly IToken[]): readonly Want[] {
  const rest = tokens.slice(at);
  const last = rest.at(-1)?.image ?? "";
  const ends = [words(...ATTRIBUTES)];
  switch (rest[0]?.image) {
    case "in":
      if (last === "of") return [{ want: "fact", type: "place" }];
      if (rest[1]?.image === "language") return last === "language" ? [words("of")] : ends;
      if (last === "in") return [words("language of"), { want: "language" }];
      return last === "and" || last === "or" ? [{ want: "language" }] : [words("and", "or"), ...ends];
    case "on": {
      const place = `${lastKind(tokens.slice(0, at)) ?? "label"}.on`;
      return last === "on" || last === "and" || last === "or"
        ? [{ want: "word-of", name: place }]
        : [words("and", "or"), ...ends];
    }
    case "covering":
      return last === "covering" ? [{ want: "value" }] : ends;
    case "valid":
      if (last === "valid") return [words("on")];
      return last === "on" ? [{ want: "fact", type: "date" }] : ends;
    default:
      return inCondition(rest, true);
  }
}

function inCharge(tokens: readonly IToken[]): readonly Want[] {
  const last = tokens.at(-1);
  const ends = [words("per", "rounded", "payable by", "collected by", "waived when")];
  if (tokens.length === 1) return [{ want: "charge" }];
  const at = tokens.findLastIndex(({ image }) =>
    ["per", "rounded", "payable", "collected", "waived"].includes(image),
  );
  const rest = at === -1 ? [] : tokens.slice(at);
  switch (rest[0]?.image) {
    case "per":
      return inPer(rest, ends);
    case "rounded":
      if (last?.image === "rounded") return [words("half-up", "up", "down", "each")];
      if (last?.image === "each") return [words("half-up", "up", "down")];
      return last?.image === "to"
        ? [{ want: "currency" }]
        : rest.some(({ image }) => image === "to")
          ? ends
          : [words("to"), ...ends];
    case "payable":
    case "collected":
      if (rest.length === 1) return [words("by")];
      return last?.image === "by" ? [{ want: "party" }] : ends;
    case "waived":
      return rest.length === 1 ? [words("when")] : inCondition(rest, true);
    default:
      if (tokens.length === 2) return [...inCondition([], false)];
      return [...inCondition(tokens.slice(2), false), ...ends];
  }
}

function inPer(rest: readonly IToken[], ends: readonly Want[]): readonly Want[] {
  const last = rest.at(-1);
  if (last?.image === "per")
    return [words("distinct", "started"), { want: "record" }, { want: "unit", name: undefined }];
  if (last?.image === "started" || isNumber(last)) return [{ want: "unit", name: undefined }];
  if (last?.image === "distinct") return [{ want: "fact" }];
  if (last?.image === "of") return [{ want: "value" }];
  if (last?.image === "in") return [{ want: "list" }];
  const counts = rest[1]?.image === "distinct";
  return isWord(last) && counts && rest.length === 3 ? [words("to", "in")] : [words("of"), ...ends];
}

function paperKind(word: string): CatalogueKind | undefined {
  return CATALOGUE_KINDS.find((kind) => kind === word);
}

/** `document` after `require`, a comma or a parenthesis begins a paper; elsewhere it may be a name. */
function isKindPlace(tokens: readonly IToken[]): boolean {
  const before = back(tokens, 2);
  return before === "require" || before === "," || before === "(";
}

function lastKind(tokens: readonly IToken[]): CatalogueKind | undefined {
  return tokens.map(({ image }) => paperKind(image)).findLast((kind) => kind !== undefined);
}

/** Where the attribute being written begins, if the papers are all named. */
function lastAttribute(tokens: readonly IToken[]): number | undefined {
  const within = tokens.findIndex(({ image }) => image === "with");
  if (within !== -1) return within;
  const at = tokens.findLastIndex(
    ({ image }, i) =>
      image === "covering" ||
      image === "valid" ||
      image === "in" ||
      (image === "on" && tokens[i - 1]?.image !== "valid"),
  );
  return at === -1 ? undefined : at;
}
