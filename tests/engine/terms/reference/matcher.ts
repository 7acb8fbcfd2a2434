/**
 * Finding terms as it was first written, one term at a time. What it costs grows with the number of terms; what it finds
 * does not depend on how it is found.
 */
import { type Folded, fold } from "./fold.ts";

interface TermList {
  readonly name: string;
  readonly terms: readonly string[];
}

interface TermMatch {
  readonly list: string;
  /** As the list has it. */
  readonly term: string;
  /** Code units of the text as it was given, `end` exclusive. */
  readonly span: { readonly start: number; readonly end: number };
}

interface TermMatcher {
  /** Every place of every term, overlapping ones too, in the order of the text. */
  find(text: string): readonly TermMatch[];
}

interface Needle {
  readonly list: string;
  readonly term: string;
  readonly folded: string;
}

export function compileTerms(lists: readonly TermList[]): TermMatcher {
  const byName = lists.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const needles: readonly Needle[] = byName.flatMap(({ name, terms }) =>
    terms.flatMap((term) => {
      const folded = fold(term).text.trim();
      return folded === "" ? [] : [{ list: name, term, folded }];
    }),
  );
  return {
    find(text) {
      const folded = fold(text);
      return needles.flatMap((needle) => findOne(needle, folded)).sort(inOrder);
    },
  };
}

function findOne({ list, term, folded }: Needle, { text, starts, ends }: Folded): TermMatch[] {
  const found: TermMatch[] = [];
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
    const after = at + folded.length;
    if (!isBoundary(text, at) || !isBoundary(text, after)) continue;
    found.push({ list, term, span: { start: starts[at] ?? 0, end: ends[after - 1] ?? 0 } });
  }
  return found;
}

/**
 * Scripts written without spaces between words, and Korean, whose particles are written to the word: there a term is
 * found inside other text.
 */
const UNSPACED =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Thai}\p{Script_Extensions=Lao}\p{Script_Extensions=Khmer}\p{Script_Extensions=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** No boundary runs through a word: between two letters or digits, unless one of them needs no spaces. */
function isBoundary(text: string, at: number): boolean {
  const before = lastCharacter(text, at);
  const after = text.codePointAt(at);
  if (before === "" || after === undefined) return true;
  const next = String.fromCodePoint(after);
  return !(isSpacedWord(before) && isSpacedWord(next));
}

function isSpacedWord(character: string): boolean {
  return WORD.test(character) && !UNSPACED.test(character);
}

function lastCharacter(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}

function inOrder(a: TermMatch, b: TermMatch): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
