import { type CustomPatternMatcherFunc, createToken, type TokenType } from "chevrotain";
import type { DiagnosticCode, DiagnosticParams } from "./diagnostics.ts";
import { LOOKALIKE_LETTERS, latinOf, lettersOf } from "./lookalikes.ts";
import { codeOfPlace } from "./placeNames.ts";
import {
  Arrow,
  AtLeast,
  AtMost,
  CalendarDate,
  CloseParen,
  Colon,
  Comma,
  Divide,
  Equal,
  K,
  LessThan,
  Minus,
  Moment,
  Money,
  MoreThan,
  Name,
  NotEqual,
  Numeral,
  OpenParen,
  Percent,
  Pipe,
  Plus,
  Quoted,
  Times,
} from "./tokens.ts";

/** What is said about a slip of the pen, given its text. */
type Saying = (image: string) => { readonly code: DiagnosticCode; readonly params: DiagnosticParams };

const sayings = new Map<TokenType, Saying>();

/*
 * Each slip is a token of the kind it was meant to be, so that the sentence around it is still read and one slip is
 * one diagnostic. It is an error all the same: nothing is ever guessed into the ruleset.
 */
function slip(
  name: string,
  pattern: RegExp | CustomPatternMatcherFunc,
  meant: TokenType | undefined,
  saying: Saying,
  more: { readonly line_breaks?: boolean; readonly start_chars_hint?: string[] } = {},
): TokenType {
  const type = createToken({
    name,
    pattern,
    line_breaks: false,
    ...more,
    ...(meant === undefined ? { group: "slips" } : { categories: meant }),
  });
  sayings.set(type, saying);
  return type;
}

function lookalike(name: string, pattern: RegExp, meant: TokenType, instead: string): TokenType {
  return slip(name, pattern, meant, (image) => ({
    code: "lookalike-sign",
    params: { written: image, instead },
  }));
}

/** Letters, digits and signs as wide as a Chinese character, as Chinese keyboards write them. */
function wide(name: string, pattern: RegExp, meant: TokenType): TokenType {
  return slip(name, pattern, meant, (image) => ({
    code: "full-width",
    params: { written: image, instead: image.normalize("NFKC") },
  }));
}

/** A comment as other languages write it, to be read by nobody but people. */
function otherComment(
  name: string,
  pattern: RegExp | CustomPatternMatcherFunc,
  more: Parameters<typeof slip>[4] = {},
): TokenType {
  return slip(
    name,
    pattern,
    undefined,
    (image) => {
      const sign = /^(?:\/\*|\/\/|--|\W)/.exec(image)?.[0] ?? "";
      const text =
        image
          .slice(sign.length)
          .replace(/\*\/$/, "")
          .trim()
          .split(/\s*\n\s*/)[0] ?? "";
      return { code: "other-comment", params: { written: sign, instead: `# ${shortened(text)}`.trimEnd() } };
    },
    more,
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/**
 * `||` between conditions; in a row of a table it is two bars with nothing between them. A line may be as long as a
 * file, so what was found of it is kept for its next bars.
 */
const doubleBar = ((): CustomPatternMatcherFunc => {
  let line = { of: "", start: 0, end: -1, first: 0 };
  return (text, offset) => {
    if (!text.startsWith("||", offset)) return null;
    if (line.of !== text || offset < line.start || offset > line.end) {
      const start = text.lastIndexOf("\n", offset) + 1;
      const end = text.indexOf("\n", offset);
      line = { of: text, start, end: end === -1 ? text.length : end, first: start };
      while (/\s/.test(text.charAt(line.first))) line.first++;
    }
    return line.first < offset && text[line.first] === "|" ? null : ["||"];
  };
})();

/** From here to its end, if it has one. That there is no end is found once, not at every beginning. */
const blockComment = ((): CustomPatternMatcherFunc => {
  let open = { of: "", from: 0 };
  return (text, offset) => {
    if (!text.startsWith("/*", offset) || (open.of === text && offset >= open.from)) return null;
    const end = text.indexOf("*/", offset + 2);
    if (end !== -1) return [text.slice(offset, end + 2)];
    open = { of: text, from: offset };
    return null;
  };
})();

const CURRENCY_OF_SIGN: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  $: "USD",
  "＄": "USD",
  "¥": "CNY",
  "￥": "CNY",
  "₩": "KRW",
  "₹": "INR",
  "₺": "TRY",
  "฿": "THB",
  "₽": "RUB",
};

/** A sign of other languages for what is a word here. */
function codeSign(
  name: string,
  pattern: RegExp | CustomPatternMatcherFunc,
  meant: TokenType,
  instead: string,
) {
  const saying: Saying = (image) => ({ code: "other-words", params: { written: image, instead } });
  return slip(name, pattern, meant, saying, pattern instanceof RegExp ? {} : { start_chars_hint: ["|"] });
}

const CHINESE = { start_chars_hint: ["是", "否"] };

/** A word of its own where a value stands. */
function afterIs(word: string): CustomPatternMatcherFunc {
  return (text, offset) => {
    const alone = text.startsWith(word, offset) && !/[\u3400-\u9fff]/.test(text.charAt(offset + 1));
    return alone && /\bis(?: not)? +$/.test(text.slice(Math.max(0, offset - 12), offset)) ? [word] : null;
  };
}

function otherWords(written: string, instead: string): ReturnType<Saying> {
  return { code: "other-words", params: { written, instead } };
}

function currencySign(image: string): ReturnType<Saying> {
  const sign = /[^\d\s.,-]/.exec(image)?.[0] ?? "";
  const amount = image
    .replace(/[^\d.,]/g, "")
    .replace(/,(?=\d{3}(?!\d))/g, "")
    .replace(",", ".");
  return {
    code: "currency-sign",
    params: { written: image, instead: `${CURRENCY_OF_SIGN[sign] ?? "EUR"} ${amount}` },
  };
}

/** `1.500,00`: points between thousands, and a comma before the decimals. */
function continental(image: string): ReturnType<Saying> {
  const instead = image.replaceAll(".", "").replace(",", ".");
  return { code: "comma-in-number", params: { written: image, instead } };
}

function isoDate(image: string): string {
  const parts = image.split(/[-./]/);
  const year = parts.findIndex((part) => part.length === 4);
  const [a = "", b = "", c = ""] = year === 2 ? parts.toReversed() : parts;
  return year === -1 ? "2026-07-01" : `${a}-${b.padStart(2, "0")}-${c.padStart(2, "0")}`;
}

/** Reverses the order of what is shown: a text can then be read as something that it is not. */
export const HIDDEN_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

const INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2065\ufeff";

/** Tried before the tokens they resemble. */
export const SLIPS_FIRST: readonly TokenType[] = [
  // With what cannot be seen in the middle of it; two words would be two mistakes.
  slip(
    "InterruptedWord",
    new RegExp(`[A-Za-z_][\\w.-]*(?:[${INVISIBLE}]+[\\w.-]*)*[${INVISIBLE}][\\w.-]*\\w`),
    Name,
    (image) => ({
      code: "invisible-character",
      params: { codes: codePoints(image.replace(/[\w.-]/g, "")) },
    }),
  ),
  slip("LookalikeLetters", LOOKALIKE_LETTERS, Name, (image) => ({
    code: "lookalike-letter",
    params: { written: image, letters: lettersOf(image), instead: latinOf(image) },
  })),
  slip("WrongQuotes", /[“”„«「『][^\n\r“”„«»」』"]*[”“»」』"]/, Quoted, (image) => ({
    code: "wrong-quotes",
    params: { written: image, instead: `"${image.slice(1, -1)}"` },
  })),
  slip("SingleQuotes", /['‘’][^\n\r'‘’"]*['’]/, Quoted, (image) => ({
    code: "wrong-quotes",
    params: { written: image, instead: `"${image.slice(1, -1)}"` },
  })),
  slip(
    "MomentWithoutOffset",
    /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?![\d:.Z+-])/,
    Moment,
    (image) => ({
      code: "moment-without-offset",
      params: { written: image, instead: `${image}Z` },
    }),
  ),
  slip(
    "OtherDate",
    /\d{4}[-./]\d{1,2}[-./]\d{1,2}(?![\w-])|\d{1,2}[-./]\d{1,2}[-./]\d{4}(?![\w-])/,
    CalendarDate,
    (image) => ({
      code: "date-form",
      params: { written: image, instead: isoDate(image) },
    }),
  ),
  slip(
    "SignedMoney",
    /[€£$＄¥￥₩₹₺฿₽] ?-?\d+(?:[.,]\d+)*|-?\d+(?:[.,]\d+)* ?[€£$＄¥￥₩₹₺฿₽]/,
    Money,
    currencySign,
  ),
  slip("MoneyOfTheContinent", /[A-Z]{3} +-?\d{1,3}(?:\.\d{3})+,\d+(?!\w)/, Money, continental),
  slip("NumberOfTheContinent", /-?\d{1,3}(?:\.\d{3})+,\d+(?![\w%])/, Numeral, continental),
  slip("MoneyWithCommas", /[A-Z]{3} +-?\d+(?:,\d+)+(?:\.\d+)?(?!\w)/, Money, (image) => ({
    code: "comma-in-number",
    params: { written: image, instead: withoutCommas(image) },
  })),
  slip("PercentWithComma", /-?\d+,\d+ ?%/, Percent, (image) => ({
    code: "comma-in-number",
    params: { written: image, instead: withoutCommas(image) },
  })),
  slip("NumberWithCommas", /-?\d+(?:,\d+)+(?:\.\d+)?(?![\w%])/, Numeral, (image) => ({
    code: "comma-in-number",
    params: { written: image, instead: withoutCommas(image) },
  })),
  slip("GluedUnit", /-?\d+(?:\.\d+)*[A-Za-z_µμΩ][\w.]*(?:\/\w+)*/, Numeral, (image) => {
    const instead = image.replace(/^(-?[\d.]+)/, "$1 ");
    return { code: "number-glued-to-word", params: { written: image, instead, quoted: `"${image}"` } };
  }),
  otherComment("LineComment", /\/\/[^\n\r]*/),
  otherComment("BlockComment", blockComment, { line_breaks: true, start_chars_hint: ["/"] }),
  otherComment("WideComment", /＃[^\n\r]*/),
  slip("Contraction", /[A-Za-z]+n['’]t\b/, Name, (image) => ({
    code: "other-words",
    params: { written: image, instead: /^is/i.test(image) ? "is not" : "not" },
  })),
  slip("BareLink", /https?:\/\/[^\s"“”|]+/, Quoted, (image) => ({
    code: "bare-writing",
    params: { written: image, instead: `"${image}"` },
  })),
  wide("WideMoney", /[A-Z]{3} +[0-9]*[０-９][０-９0-9．.]*/, Money),
  wide("WidePercent", /[0-9０-９][０-９0-9．.]* ?％/, Percent),
  wide("WideNumber", /[0-9]*[０-９][０-９0-9．.]*/, Numeral),
  wide("WideWord", /[A-Za-z]*[Ａ-Ｚａ-ｚ][Ａ-Ｚａ-ｚ０-９－．＿\w.-]*/, Name),
  codeSign("DoubleBar", doubleBar, K.or, "or"),
  lookalike("LessOrEqual", /=</, AtMost, "is at most"),
  lookalike("LessOrMore", /<>/, NotEqual, "is not"),
  codeSign("DoubleEqual", /===?/, Equal, "is"),
  lookalike("ThinArrow", /-+>/, Arrow, "=>"),
  otherComment("DashComment", /--[^\n\r]*/),
  slip("BareDecimal", /\.\d+/, Numeral, (image) => ({
    code: "number-form",
    params: { written: image, instead: `0${image}` },
  })),
];

/** Tried after everything else, but for signs that begin with another sign. */
export const SLIPS_LAST: readonly TokenType[] = [
  slip("UnclosedText", /["“„「『][^\n\r]*/, Quoted, (image) => ({
    code: "unclosed-text",
    params: { written: image.trimEnd() },
  })),
  lookalike("Bullet", /[•‣◦▪]/, Minus, "-"),
  lookalike("WideComma", /[，、﹐]/, Comma, ","),
  lookalike("WideColon", /[：﹕]/, Colon, ":"),
  lookalike("WideOpen", /[（﹙]/, OpenParen, "("),
  lookalike("WideClose", /[）﹚]/, CloseParen, ")"),
  lookalike("WidePipe", /[｜│]/, Pipe, "|"),
  lookalike("AtMostSign", /[≤≦]/, AtMost, "is at most"),
  lookalike("AtLeastSign", /[≥≧]/, AtLeast, "is at least"),
  lookalike("UnequalSign", /≠/, NotEqual, "is not"),
  lookalike("EqualSign", /＝/, Equal, "is"),
  lookalike("TimesSign", /[×·]/, Times, "*"),
  lookalike("DivideSign", /÷/, Divide, "/"),
  lookalike("WideLess", /＜/, LessThan, "is under"),
  lookalike("WideMore", /＞/, MoreThan, "is over"),
  lookalike("WidePlus", /＋/, Plus, "+"),
  lookalike("WideMinus", /－/, Minus, "-"),
  lookalike("WideTimes", /＊/, Times, "*"),
  lookalike("WideDivide", /／/, Divide, "/"),
  codeSign("Exclamation", /[!！]/, K.not, "not"),
  lookalike("Dash", /[–—−]/, Minus, "-"),
  lookalike("ArrowSign", /[→⇒]/, Arrow, "=>"),
  codeSign("Ampersand", /&&?/, K.and, "and"),
  slip("OddBlank", /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/, undefined, (image) => ({
    code: "odd-blank",
    params: { codes: codePoints(image) },
  })),
  slip(
    "Invisible",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is the point.
    /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028\u2029\u2060-\u2065\ufeff]+/,
    undefined,
    (image) => ({
      code: "invisible-character",
      params: { codes: codePoints(image) },
    }),
  ),
  // Said by the lexer wherever it stands, in texts and comments too.
  createToken({ name: "HiddenDirection", pattern: HIDDEN_DIRECTION, group: "hidden" }),
  slip("ChineseYes", afterIs("是"), K.yes, (image) => otherWords(image, "yes"), CHINESE),
  slip("ChineseNo", afterIs("否"), K.no, (image) => otherWords(image, "no"), CHINESE),
  slip("BareWriting", /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^\s"|,，()（）:：]*/, Quoted, (image) => {
    const place = codeOfPlace(image);
    return place === undefined
      ? { code: "bare-writing", params: { written: image, instead: `"${image}"` } }
      : { code: "place-by-name", params: { written: image, instead: place } };
  }),
  // Whatever else there is; the lexer says it, all that stand together at once. Chevrotain would try every token on it.
  createToken({ name: "Stray", pattern: /[!-\uffff]/, group: "strays", line_breaks: true }),
];

/** What to say of a token that is a slip, or undefined. */
export function slipOf(type: TokenType, image: string): ReturnType<Saying> | undefined {
  return sayings.get(type)?.(image);
}

/** `U+200B`, each once. */
export function codePoints(text: string): string[] {
  const codes = [...text].map(
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return [...new Set(codes)];
}

function withoutCommas(image: string): string {
  // `1,5` is a decimal comma, `10,000` separates thousands.
  return /,\d{3}(?!\d)/.test(image) ? image.replaceAll(",", "") : image.replace(",", ".");
}
