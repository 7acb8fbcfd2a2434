/** What a code unit of a text is to one who looks for words. */
export const OTHER = 1;
/** Of a word: it takes its neighbours to tell where that begins and ends. */
export const WORD = 2;
/** Half of a character. */
export const HALF = 3;

/**
 * Scripts written without spaces between words, and Korean, whose particles are written to the word: there a term is
 * found inside other text.
 */
const UNSPACED =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Thai}\p{Script_Extensions=Lao}\p{Script_Extensions=Khmer}\p{Script_Extensions=Myanmar}]/u;
/** The first letter that one of them uses: for Latin texts the long list above need not be made ready. */
const FIRST_UNSPACED = "\u02bc";
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** By code unit, filled as they are met; 0 is not met yet. */
const kinds = new Uint8Array(0x10000);

export function kindOfUnit(unit: number): number {
  return kinds[unit] || meet(unit);
}

export function kindOfCharacter(character: number): number {
  if (character < 0x10000) return kindOfUnit(character);
  return isLetter(String.fromCodePoint(character)) ? WORD : OTHER;
}

function meet(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const kind = isHalf ? HALF : isLetter(String.fromCharCode(unit)) ? WORD : OTHER;
  kinds[unit] = kind;
  return kind;
}

function isLetter(character: string): boolean {
  return LETTER.test(character) && (character < FIRST_UNSPACED || !UNSPACED.test(character));
}
