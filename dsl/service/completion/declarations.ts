import type { IToken } from "chevrotain";
import { STATED_PROVENANCES } from "../../../engine/index.ts";
import type { Head } from "../outline.ts";
import { inCondition } from "./conditions.ts";
import { back, isNumber, isWord, type Want, words } from "./want.ts";

/** What may come next in a fact, group, list, parameter, exchange, record, charge or header. */
export function inDeclaration(tokens: readonly IToken[], clause: string, head: Head): readonly Want[] {
  const last = tokens.at(-1);
  const clauses: readonly Want[] = [{ want: "clause" }];
  switch (last?.image) {
    case "named":
    case "meaning":
      return [{ want: "language" }];
    case "jurisdiction":
      return [{ want: "member" }];
    case "domain":
      return [{ want: "domain" }];
    case "dated":
      return [words("by")];
    case "by":
      return back(tokens, 2) === "dated" ? [{ want: "fact", type: "date" }] : byOthers(tokens, clause);
    case "part":
      return [words("of")];
    case "in":
      return inWhat(tokens, clause);
    case "as":
      return [];
  }
  switch (head.kind) {
    case "fact":
      return inFact(tokens, clause, head);
    case "group":
      return inMembers(tokens, clause);
    case "parameter":
      return inParameter(tokens, clause, head);
    case "charge":
      return last?.image === "of" ? [{ want: "charge" }] : clauses;
    case "exchange":
      if (last?.image === ":" || last?.image === "to") return [{ want: "currency" }];
      return clause === "from" && /^[A-Z]{3}$/.test(last?.image ?? "") ? [words("to")] : clauses;
    case "list":
      return inList(tokens, clauses);
    case "define":
      return tokens.length === 2 ? [words("as")] : inCondition(tokens.slice(2), true);
    default:
      return clauses;
  }
}

function inList(tokens: readonly IToken[], clauses: readonly Want[]): readonly Want[] {
  const said = tokens.map(({ image }) => image);
  if (said.at(-1) === "is") return [words("codes", "terms in", "values")];
  if (said.at(-1) === "with") return [words("look-alikes")];
  return said.includes("terms") && !said.includes("with") ? [words("with look-alikes"), ...clauses] : clauses;
}

function byOthers(tokens: readonly IToken[], clause: string): readonly Want[] {
  if (clause === "adjustable") return [words("tenant")];
  if (clause === "carried" || clause === "verified") return [{ want: "language" }];
  return tokens[0]?.image === "parameter" ? [{ want: "fact" }] : [];
}

function inWhat(tokens: readonly IToken[], clause: string): readonly Want[] {
  const before = back(tokens, 2);
  if (before === "quantity") return [{ want: "unit", name: undefined }];
  if (before === "money") return [{ want: "currency" }];
  if (before === "terms") return [{ want: "language" }];
  if (clause === "in") return [{ want: "record" }];
  return inCondition(tokens, false);
}

function inFact(tokens: readonly IToken[], clause: string, { tokens: all }: Head): readonly Want[] {
  const last = tokens.at(-1);
  const name = all[1]?.image;
  if (clause === "if") {
    if (last?.image === "if") return [words("not stated")];
    return last?.image === "not" ? [words("stated")] : inCondition(tokens.slice(2), all[3]?.image === "yes");
  }
  if (last?.image === "means")
    return [words("none", "no", "0"), ...(name === undefined ? [] : [{ want: "word-of", name } as const])];
  if (last?.image === "absent") return [words("means")];
  if (last?.image === "carried" || last?.image === "verified") return [words("by")];
  if (last?.image === "provenance") return [words(...STATED_PROVENANCES)];
  if (clause === "value" && last?.image === "value")
    return name === undefined ? [] : [{ want: "word-of", name }];
  return isTypePlace(tokens)
    ? [{ want: "type" }]
    : isWord(last) && tokens.length === 2
      ? [words("is")]
      : [{ want: "clause" }, words("or none", "complete", "up to")];
}

function isTypePlace(tokens: readonly IToken[]): boolean {
  const last = tokens.at(-1)?.image;
  return last === "is" || (last === "of" && back(tokens, 2) === "list");
}

function inMembers(tokens: readonly IToken[], clause: string): readonly Want[] {
  const last = tokens.at(-1)?.image;
  const joins = last === "is" || last === ":" || last === "," || last === "except";
  if (joins) return [{ want: "member" }];
  return clause === "from"
    ? [words("until", "except"), { want: "clause" }]
    : [words("except"), { want: "clause" }];
}

function inParameter(tokens: readonly IToken[], clause: string, { tokens: all }: Head): readonly Want[] {
  const last = tokens.at(-1);
  if (clause === "adjustable")
    return last?.image === "only"
      ? [words("lower", "higher")]
      : [words("by tenant", "only lower", "only higher"), { want: "clause" }];
  if (clause !== "from" && clause !== "otherwise") {
    if (isTypePlace(tokens)) return [{ want: "type" }];
    if (last?.image === "," && tokens.some(({ image }) => image === "by")) return [{ want: "fact" }];
    return [words("by", "is"), { want: "clause" }];
  }
  const colon = tokens.findLastIndex(({ image }) => image === ":");
  if (colon === -1) return clause === "otherwise" ? [words(":")] : [words("until", ":")];
  const name = all[1]?.image ?? "";
  const keys = keysOf(all);
  const written = tokens.slice(colon + 1);
  const filled = written.filter(({ image }) => image === ",").length;
  if (isNumber(last)) return [{ want: "unit", name }];
  if (
    last?.image !== ":" &&
    last?.image !== "," &&
    filled < keys.length &&
    written.length > 0 &&
    !isLastKey(written, keys)
  )
    return [words(","), { want: "clause" }];
  const key = clause === "from" && !isLastKey(written, keys) ? keys[filled] : undefined;
  return key === undefined
    ? [{ want: "word-of", name }, words("none"), { want: "clause" }]
    : [{ want: "word-of", name: key }];
}

/** The last key has been written, and what follows is the value. */
function isLastKey(written: readonly IToken[], keys: readonly string[]): boolean {
  const commas = written.filter(({ image }) => image === ",").length;
  return (
    keys.length === 0 || (commas >= keys.length - 1 && written.at(-1)?.image !== "," && written.length > 0)
  );
}

/** The facts a parameter is looked up by. */
function keysOf(tokens: readonly IToken[]): readonly string[] {
  const by = tokens.findIndex(({ image }) => image === "by");
  const is = tokens.findIndex(({ image }) => image === "is");
  if (by === -1 || is < by) return [];
  return tokens.slice(by + 1, is).flatMap((token) => (isWord(token) ? [token.image] : []));
}
