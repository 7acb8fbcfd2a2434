/** Texts nobody would write: random bytes, words in any order, and rule files to which something has happened. */
import { lex } from "../../dsl/lexer.ts";
import { Random } from "./random.ts";

export interface Input {
  /** How it came about. */
  readonly how: string;
  readonly source: string;
}

/** Sound rule files, whole and in pieces, and the words they are made of. */
export interface Stock {
  readonly whole: readonly string[];
  /** A few declarations each. */
  readonly pieces: readonly string[];
  readonly words: readonly string[];
}

const PIECE = 800;
/** One whole file among so many pieces, one huge text among so many of ordinary size. */
const WHOLE = 100;
const VAST = 5_000;
/** One among so many of the vast is longer still. */
const UTMOST = 10;

export function stockOf(files: readonly string[]): Stock {
  const words = new Set<string>();
  const pieces: string[] = [];
  for (const file of files) {
    for (const { image } of lex(file, () => undefined).tokens) words.add(image);
    let piece = "";
    for (const paragraph of file.split(/\n(?=\n)/)) {
      piece += `${paragraph}\n`;
      if (piece.length < PIECE) continue;
      pieces.push(piece);
      piece = "";
    }
    if (piece !== "") pieces.push(piece);
  }
  return { whole: files, pieces, words: [...words] };
}

/** The same for the same seed and index. */
export function inputOf(seed: number, index: number, stock: Stock): Input {
  const random = new Random(seed, index);
  if (random.oneIn(VAST)) return vast(random, stock);
  switch (random.below(10)) {
    case 0:
    case 1:
      return { how: "bytes", source: bytes(random) };
    case 2:
    case 3:
    case 4:
      return { how: "words", source: soup(random, stock) };
    default:
      return mutated(random, stock);
  }
}

// -------------------------------------------------------------------------------------------------- bytes

/** Bytes as a file may hold them, read as files are. */
function bytes(random: Random): string {
  const length = random.length(1_000);
  const kind = random.below(6);
  // Every text that is no UTF-8 ends at its first wrong byte, so most are.
  const one = (): number => {
    switch (kind) {
      case 0:
        return random.below(256);
      case 1:
        return 1 + random.below(127);
      case 2:
        return random.oneIn(6) ? 10 : 32 + random.below(95);
      default:
        return random.pick(SIGNS).charCodeAt(0);
    }
  };
  if (kind === 5) {
    let text = "";
    for (let i = 0; i < length; i++) text += codePoint(random);
    return Buffer.from(text, "utf8").toString("utf8");
  }
  return Buffer.from(Uint8Array.from({ length }, one)).toString("utf8");
}

const SIGNS: readonly [string, ...string[]] = [
  "0",
  ..."123456789-.:;,()|=>#\"\\%/+*{}<>!'_@&$~^[]? \n\n  \t\r",
  ..."aeinorstEURGBkgisofbyto",
];

function codePoint(random: Random): string {
  const code = random.pick([
    random.below(0x80),
    0x80 + random.below(0x780),
    0x2000 + random.below(0x70),
    0x4e00 + random.below(0x5000),
    0xfe00 + random.below(0x200),
    random.below(0x11_0000),
  ]);
  return String.fromCodePoint(code === 0 ? 32 : code);
}

// -------------------------------------------------------------------------------------------------- words

const GAPS: readonly [string, ...string[]] = [
  " ",
  ...Array<string>(8).fill(" "),
  "\n",
  "\n  ",
  "\n\n",
  "",
  "\t",
  "\r\n",
];

function soup(random: Random, { words }: Stock): string {
  // Few words often make what is nearly a sentence.
  const few = Array.from({ length: 1 + random.below(30) }, () => random.pick(words) ?? "");
  const from = random.oneIn(2) ? few : words;
  let text = "";
  for (let left = random.length(200); left > 0; left--) {
    text += random.oneIn(30) ? trick(random) : (random.pick(from) ?? "");
    text += random.pick(GAPS);
  }
  return text;
}

// -------------------------------------------------------------------------------------------------- mutations

function mutated(random: Random, stock: Stock): Input {
  const from = random.oneIn(WHOLE) ? stock.whole : stock.pieces;
  let source = random.pick(from) ?? "";
  const done: string[] = [];
  for (let left = 1 + random.below(4); left > 0; left--) {
    const how = random.pick(MUTATIONS);
    source = how(random, source, stock);
    done.push(how.name);
  }
  return { how: done.join(", "), source };
}

type Mutate = (random: Random, source: string, stock: Stock) => string;

const MUTATIONS: readonly [Mutate, ...Mutate[]] = [
  flipped,
  flipped,
  deleted,
  doubled,
  spliced,
  truncated,
  nested,
  enlarged,
  tricked,
  tricked,
  otherLines,
  reworded,
  reworded,
  swapped,
];

function flipped(random: Random, source: string): string {
  const all = Buffer.from(source, "utf8");
  for (let left = 1 + random.below(4); left > 0 && all.length > 0; left--) {
    const at = random.below(all.length);
    // The highest bit makes something that is no UTF-8, which ends there.
    all[at] = (all[at] ?? 0) ^ (1 << random.below(random.oneIn(8) ? 8 : 7));
  }
  return all.toString("utf8");
}

function cut(random: Random, source: string, most = 200): [start: number, end: number] {
  const start = random.below(source.length + 1);
  return [start, Math.min(source.length, start + random.length(most))];
}

function deleted(random: Random, source: string): string {
  const [start, end] = cut(random, source);
  return source.slice(0, start) + source.slice(end);
}

function doubled(random: Random, source: string): string {
  const [start, end] = cut(random, source);
  const times = 1 + random.length(8);
  return source.slice(0, end) + source.slice(start, end).repeat(times) + source.slice(end);
}

function spliced(random: Random, source: string, { pieces }: Stock): string {
  const other = random.pick(pieces) ?? "";
  const [start, end] = cut(random, other, 600);
  const at = random.below(source.length + 1);
  return source.slice(0, at) + other.slice(start, end) + source.slice(at);
}

function truncated(random: Random, source: string): string {
  const at = random.below(source.length + 1);
  return random.oneIn(3) ? source.slice(at) : source.slice(0, at);
}

function nested(random: Random, source: string): string {
  const [open, close] = random.pick(NESTS);
  const times = random.length(random.oneIn(20) ? 5_000 : 200);
  const [start, end] = cut(random, source, 40);
  const inner = source.slice(start, end);
  return source.slice(0, start) + open.repeat(times) + inner + close.repeat(times) + source.slice(end);
}

const NESTS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["(", ")"],
  ["( ", ""],
  ["not ", ""],
  ["20% of ", ""],
  ["larger of (", ")"],
  ["any item in items has (", ")"],
  ["x shared by ", ""],
  ["list of ", ""],
  ["count of p in ps where (", ")"],
  ["a and (", ")"],
  ["a + (b - ", ")"],
  ['"', '"'],
  ['\\"', ""],
  ["{", "}"],
  ["when ", ""],
  ["| ", " |"],
  ["", ")"],
];

function enlarged(random: Random, source: string): string {
  const size = random.length(20_000);
  const literal = random.pick([
    "9".repeat(size),
    `0.${"0".repeat(size)}1`,
    `EUR ${"7".repeat(size)}`,
    `"${"x".repeat(size)}"`,
    `"${"\\".repeat(size)}"`,
    "a-".repeat(size),
    "a.".repeat(size),
    "-".repeat(size),
    "1 ".repeat(size),
    "a, ".repeat(size),
    `hs ${"85".repeat(size)}`,
    `${"9".repeat(size)} years`,
    `${"9".repeat(6)}-13-45`,
    `# ${"comment ".repeat(size)}`,
    " ".repeat(size),
    "\n".repeat(size),
    "\t".repeat(size),
  ]);
  const at = random.oneIn(2) ? wordIn(random, source) : cut(random, source, 1);
  return source.slice(0, at[0]) + literal + source.slice(at[1]);
}

function wordIn(random: Random, source: string): [start: number, end: number] {
  const from = random.below(source.length + 1);
  const found = /[^\s]+/.exec(source.slice(from, from + 400));
  const start = from + (found?.index ?? 0);
  return [start, start + (found?.[0].length ?? 0)];
}

/** Signs that are not seen, or not what they seem; and what no decoder gives, but an editor may send. */
function trick(random: Random): string {
  return random.pick(TRICKS);
}

const TRICKS: readonly [string, ...string[]] = [
  "\u0000",
  "\ufeff",
  "\ufffd",
  "\ud83d",
  "\ude00",
  "\u202e",
  "\u202a",
  "\u2066",
  "\u2069",
  "\u200b",
  "\u200d",
  "\u00a0",
  "\u00ad",
  "\u2028",
  "\u2029",
  "\u0085",
  "\u000b",
  "\u000c",
  "\u001b",
  "\u007f",
  "\r",
  "\r\n",
  "\n\r",
  "“",
  "”",
  "’",
  "–",
  "—",
  "−",
  "：",
  "，",
  "（",
  "）",
  "＂",
  "％",
  "１２",
  "٣",
  "€",
  "€150",
  "£",
  "≤",
  "≠",
  "×",
  "é",
  "e\u0301",
  "ﬁ",
  "K",
  "µ",
  "μ",
  "а",
  "税",
  "😀",
  "👩‍👩‍👧",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
];

function tricked(random: Random, source: string): string {
  let text = source;
  for (let left = random.length(6); left >= 0; left--) {
    const at = random.oneIn(6) ? 0 : random.below(text.length + 1);
    text = text.slice(0, at) + trick(random) + text.slice(at);
  }
  return text;
}

/** Line ends of other machines, all of them or some. */
function otherLines(random: Random, source: string): string {
  const ends: readonly [string, ...string[]] = random.pick([
    ["\r\n"],
    ["\r"],
    ["\n", "\r\n", "\r"],
    ["\r\n", "\n\n"],
  ]);
  return source.replace(/\n/g, () => random.pick(ends));
}

/** One word in the place of another, a name in that of a keyword: most mistakes are. */
function reworded(random: Random, source: string, { words }: Stock): string {
  let text = source;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const [start, end] = wordIn(random, text);
    text = text.slice(0, start) + (random.pick(words) ?? "") + text.slice(end);
  }
  return text;
}

function swapped(random: Random, source: string): string {
  const lines = source.split("\n");
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  const [one = "", other = ""] = [lines[a], lines[b]];
  lines[a] = other;
  lines[b] = one;
  return lines.join("\n");
}

// -------------------------------------------------------------------------------------------------- vast

const LONG = 150_000;
const LONGER = 2_000_000;

function vast(random: Random, stock: Stock): Input {
  const length = random.oneIn(UTMOST) ? LONGER : LONG;
  const fill = (unit: string): string =>
    unit.repeat(Math.ceil(length / Math.max(1, unit.length))).slice(0, length);
  switch (random.below(5)) {
    case 0: {
      const [open, close] = random.pick(NESTS);
      return { how: `vast: ${open}…${close}`, source: `define d as ${fill(`${open}${close}`)}` };
    }
    case 1: {
      const [open] = random.pick(NESTS);
      return { how: `vast: ${open}`, source: `define d as ${fill(open)}` };
    }
    case 2:
      return { how: "vast: words", source: fill(`${soup(random, stock)}\n`) };
    case 3:
      return { how: "vast: a piece again and again", source: fill(mutated(random, stock).source) };
    default: {
      const sign = random.pick(SIGNS) + (random.oneIn(2) ? random.pick(SIGNS) : "");
      return { how: `vast: ${JSON.stringify(sign)}`, source: fill(sign) };
    }
  }
}
