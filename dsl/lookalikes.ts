/** Letters that are drawn like a Latin one (Unicode Technical Standard 39, the single letters of Cyrillic and Greek). */
const LATIN: Readonly<Record<string, string>> = {
  // Cyrillic
  а: "a",
  в: "b",
  с: "c",
  ԁ: "d",
  е: "e",
  һ: "h",
  і: "i",
  ј: "j",
  к: "k",
  о: "o",
  р: "p",
  ԛ: "q",
  ѕ: "s",
  у: "y",
  ԝ: "w",
  х: "x",
  ѵ: "v",
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  І: "I",
  Ј: "J",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Ѕ: "S",
  Т: "T",
  Х: "X",
  У: "Y",
  Ԛ: "Q",
  Ԝ: "W",
  // Greek
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
  γ: "y",
  Α: "A",
  Β: "B",
  Ε: "E",
  Ζ: "Z",
  Η: "H",
  Ι: "I",
  Κ: "K",
  Μ: "M",
  Ν: "N",
  Ο: "O",
  Ρ: "P",
  Τ: "T",
  Υ: "Y",
  Χ: "X",
  // Latin letters of their own, without a dot
  ı: "i",
  ɡ: "g",
};

const LETTERS = Object.keys(LATIN).join("");

/** A word with at least one Latin letter and one that only looks like one. A word of another script is no such word. */
export const LOOKALIKE_LETTERS = new RegExp(
  `(?:[A-Za-z_][\\w.-]*[${LETTERS}]|[${LETTERS}]+[A-Za-z_])(?:[\\w.-]*[\\w${LETTERS}])*`,
);

export function latinOf(word: string): string {
  return [...word].map((letter) => LATIN[letter] ?? letter).join("");
}

/** `а (U+0430) for a`, each once. */
export function lettersOf(word: string): readonly string[] {
  const found = [...new Set(word)].filter((letter) => Object.hasOwn(LATIN, letter));
  return found.map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `${letter} (U+${code}) = ${LATIN[letter]}`;
  });
}
