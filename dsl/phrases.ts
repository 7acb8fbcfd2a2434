import { isCurrency } from "../engine/index.ts";
import { closest } from "./suggest.ts";
import { isKeyword } from "./tokens.ts";

/**
 * How people say what has one wording here, and that wording. Every word of a phrase is a word of the text; the phrase
 * that is longest goes first.
 */
const PHRASES: Readonly<Record<string, string>> = {
  "is less than or equal to": "is at most",
  "is greater than or equal to": "is at least",
  "is more than or equal to": "is at least",
  "is not less than": "is at least",
  "is no less than": "is at least",
  "is not more than": "is at most",
  "is no more than": "is at most",
  "is not greater than": "is at most",
  "is no greater than": "is at most",
  "is not equal to": "is not",
  "is different from": "is not",
  "is other than": "is not",
  "is equal to": "is",
  "is less than": "is under",
  "is lower than": "is under",
  "is smaller than": "is under",
  "is fewer than": "is under",
  "is lighter than": "is under",
  "is younger than": "is under",
  "is greater than": "is over",
  "is more than": "is over",
  "is higher than": "is over",
  "is larger than": "is over",
  "is bigger than": "is over",
  "is heavier than": "is over",
  "is older than": "is over",
  "is earlier than": "is before",
  "is later than": "is after",
  "is not given": "is missing",
  "is given": "is known",
  "is up to": "is at most",
  "is below": "is under",
  "is above": "is over",
  "is exactly": "is",
  "is part of": "is in",
  "is within": "is in",
  "is any of": "is one of",
  "is either": "is one of",
  "less than": "is under",
  "greater than": "is over",
  "more than": "is over",
  "no more than": "is at most",
  "no less than": "is at least",
  "not in": "is not in",
  "does not equal": "is not",
  "does not exceed": "is at most",
  "does not include": "not … includes",
  "does not contain": "not … includes",
  equals: "is",
  exceeds: "is over",
  "has to be": "is",
  "must be": "is",
  "shall be": "is",
};

/** Words that people begin a clause with. */
const OPENERS: Readonly<Record<string, string>> = {
  if: "when",
  where: "when",
  provided: "when",
  else: "otherwise",
  except: "unless",
  must: "then require",
  shall: "then require",
  requires: "then require",
  comment: "note",
};

const BY_LENGTH = Object.entries(PHRASES)
  .map(([phrase, instead]) => ({ words: phrase.split(" "), instead }))
  .sort((a, b) => b.words.length - a.words.length);

export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly instead: string;
}

/** The phrase that holds the word at an index, or ends right before it. */
export function phraseAround(words: readonly string[], index: number): Phrase | undefined {
  for (const { words: phrase, instead } of BY_LENGTH) {
    for (let first = Math.max(0, index - phrase.length); first <= index; first++) {
      if (phrase.every((word, i) => words[first + i] === word))
        return { first, last: first + phrase.length - 1, instead };
    }
  }
  return undefined;
}

/** The word that begins the clause meant. */
export function openerFor(word: string): string | undefined {
  return Object.hasOwn(OPENERS, word) ? OPENERS[word] : undefined;
}

const NAME = String.raw`[A-Za-z_]\w*(?:[-.]\w+)*`;
const WORD = `(${NAME}|"[^"]*")`;
const AMOUNT = String.raw`((?:[A-Z]{3} )?-?\d[\d.-]*(?: ?%)?(?: (?!to\b)[A-Za-z][\w/]*)?)`;
const MONTHS = [
  ...["january", "february", "march", "april", "may", "june", "july", "august"],
  ...["september", "october", "november", "december"],
];
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|")})`;

/** A way of saying whose words stand between or around the author's own, and the wording it has here with them. */
interface Rewriting {
  readonly said: RegExp;
  /** Undefined: it only looks like that. */
  readonly as: (...words: readonly string[]) => string | undefined;
}

const REWRITINGS: readonly Rewriting[] = [
  { said: anywhere(`(?:is )?neither ${WORD} nor ${WORD}`), as: (a, b) => `is not one of ${a}, ${b}` },
  { said: anywhere(`(?:is )?either ${WORD} or ${WORD}`), as: (a, b) => `is one of ${a}, ${b}` },
  { said: anywhere(`(${NAME}) (?:does|do) not mention`), as: (of) => `not ${of} mentions` },
  { said: anywhere(`(${NAME}) (?:does|do) not include`), as: (of) => `not ${of} includes` },
  { said: anywhere(String.raw`(-?\d+(?:\.\d+)?) (?:percent|per cent|pct)`), as: (number) => `${number}%` },
  {
    said: anywhere(String.raw`(\d{1,2})\.? ${MONTH},? (\d{4})`),
    as: (day = "", month = "", year = "") => isoDate(year, month, day),
  },
  {
    said: anywhere(String.raw`${MONTH} (\d{1,2}),? (\d{4})`),
    as: (month = "", day = "", year = "") => isoDate(year, month, day),
  },
  {
    said: anywhere(String.raw`([a-z]{3}) (-?\d+(?:\.\d+)?)`),
    as: (word = "", amount = "") =>
      isCurrency(word.toUpperCase()) && !isKeyword(word) ? `${word.toUpperCase()} ${amount}` : undefined,
  },
  { said: anywhere(`between ${AMOUNT} to ${AMOUNT}`), as: (low, high) => `between ${low} and ${high}` },
  {
    said: anywhere(`(?:all|each) (${NAME}) in (${NAME}) has`),
    as: (record, list) => `every ${record} in ${list} has`,
  },
  {
    said: anywhere(String.raw`(any|every|no) (${NAME}) in (${NAME}) (?=\()`, ""),
    as: (which, record, list) => `${which} ${record} in ${list} has `,
  },
  { said: anywhere(`exempt (?!from\\b)(${NAME})`), as: (kind) => `exempt from ${kind}` },
  {
    said: anywhere(String.raw`(\d+(?:\.\d+)?\s*%) (${NAME})`),
    as: (rate, base = "") => (isKeyword(base) ? undefined : `${rate} of ${base}`),
  },
  {
    said: anywhere(`unless (${NAME})`),
    as: (word = "") => (closest(word, ["proven"]) === undefined ? undefined : "unless proven"),
  },
  {
    said: anywhere(`when (${NAME})`),
    as: (word = "") => (closest(word, ["shown"]) === undefined ? undefined : "when shown"),
  },
  {
    said: anywhere(`at (${NAME})`),
    as: (word = "") => {
      const meant = closest(word, ["least", "most"]);
      return meant === undefined ? undefined : `at ${meant}`;
    },
  },
  { said: anywhere("(when|unless|then|given|expect|on) \\1"), as: (word) => word },
  { said: anywhere("(when|unless|then|otherwise|given|expect|on)\\s*:", ""), as: (word) => word },
];

function anywhere(said: string, end = "(?![\\w.-]*\\w)"): RegExp {
  return new RegExp(`(?<![\\w.-])${said.replaceAll(" ", " +").replaceAll("(?: +", "(?: ")}${end}`, "gi");
}

function isoDate(year: string, month: string, day: string): string | undefined {
  const at = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)));
  const [mm, dd] = [String(at + 1), day].map((part) => part.padStart(2, "0"));
  return Number(day) >= 1 && Number(day) <= 31 ? `${year}-${mm}-${dd}` : undefined;
}

/** What is said otherwise here within a line, from one offset of it to another that reading stopped at. */
export function rewritingAround(
  line: string,
  last: number,
  stopped: number,
): { readonly start: number; readonly end: number; readonly instead: string } | undefined {
  for (const { said, as } of REWRITINGS)
    for (const found of line.matchAll(said)) {
      const [start, end] = [found.index, found.index + found[0].trimEnd().length];
      const instead = start <= stopped && end > last ? as(...found.slice(1))?.trimEnd() : undefined;
      if (instead !== undefined && instead !== found[0]) return { start, end, instead };
    }
  return undefined;
}
