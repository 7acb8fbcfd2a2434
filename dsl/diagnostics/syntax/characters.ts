import { error, warning } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** How a file is stored, and the signs and words in it. */
export const CHARACTERS = {
  "file-too-long": error(
    [
      "This file is {size} characters long; the limit is {limit}.",
      "A file of that size cannot be checked while someone waits.",
      "Split it into several files: a folder of them is one ruleset.",
    ],
    [
      "此文件有 {size} 个字符，上限为 {limit}。",
      "这么大的文件无法及时检查。",
      "请拆成多个文件：一个文件夹里的文件合为一个规则集。",
    ],
  ),
  "not-utf-8": error(
    [
      "This file is not stored as UTF-8.",
      "Some of its characters cannot be read, so nothing in it was read, and nothing is ever written to it.",
      "Save it again with the encoding UTF-8, or convert it: `iconv -f GB18030 -t UTF-8 old.tide > new.tide`.",
    ],
    [
      "此文件不是以 UTF-8 保存的。",
      "其中有无法识别的字符，因此整个文件都没有读取，也绝不会被改写。",
      "请以 UTF-8 编码重新保存，或进行转换：`iconv -f GB18030 -t UTF-8 old.tide > new.tide`。",
    ],
  ),
  "too-many-mistakes": error(
    [
      "There are more mistakes in this file; the first {limit} are shown.",
      "Further ones often come from the same cause.",
      "Correct these, then check again.",
    ],
    ["此文件还有更多错误；只显示前 {limit} 个。", "其余错误往往出于同一原因。", "请先改正这些，然后再检查。"],
  ),
  "stray-character": error(
    [
      "`{written}` ({codes}) is no part of the language.",
      "What cannot be read is refused; nothing is ever skipped in silence.",
      'Delete it, or put it in quotes if it belongs to a text: "{written}".',
    ],
    [
      "`{written}`（{codes}）不属于本语言。",
      "读不懂的内容一律拒绝，绝不悄悄跳过。",
      '请删除；若属于文字，请加引号："{written}"。',
    ],
  ),
  "invisible-character": error(
    [
      "There is an invisible character here ({codes}).",
      "It can make a name differ from one that looks the same, or show a text in another order than it is read.",
      "Delete it; typing the word again is the surest way.",
    ],
    [
      "此处有看不见的字符（{codes}）。",
      "它会让看似相同的名称实际不同，或使文字的显示顺序与读取顺序不一致。",
      "请删除它；最稳妥的办法是重新输入这个词。",
    ],
  ),
  "odd-blank": error(
    [
      "This blank is not an ordinary space ({codes}).",
      "It usually comes from a word processor or a web page, and looks the same while it is not.",
      "Replace it by an ordinary space.",
    ],
    [
      "这个空白不是普通空格（{codes}）。",
      "它多半来自文字处理软件或网页，看似相同其实不同。",
      "请换成普通空格。",
    ],
  ),
  tab: warning(
    [
      "This file contains tabs.",
      "They have no meaning, and every editor shows them with another width.",
      "Run `tidegate fmt`: it writes spaces.",
    ],
    [
      "此文件含有制表符。",
      "制表符没有意义，且在不同编辑器中宽度不一。",
      "请运行 `tidegate fmt`，它会改成空格。",
    ],
  ),
  "unclosed-text": error(
    [
      "The quotation mark before {written} has no partner on its line.",
      "A text begins and ends on the same line.",
      'Write the closing " where the text ends.',
    ],
    ["{written} 前的引号在本行没有配对。", "文字必须在同一行内开始和结束。", '请在文字结束处写上 "。'],
  ),
  "wrong-quotes": error(
    [
      "{written} is not in straight double quotes.",
      "Curly, single and angled quotation marks are taken for part of the text.",
      "Write {instead}.",
    ],
    ["{written} 用的不是直双引号。", "弯引号、单引号和尖角引号会被当作文字的一部分。", "请写 {instead}。"],
  ),
  "unknown-escape": error(
    [
      "`{written}` means nothing in a text.",
      'Only \\" and \\\\ are written with a backslash.',
      "Write `{instead}` for a backslash, or delete it.",
    ],
    [
      "`{written}` 在文字中没有意义。",
      '只有 \\" 和 \\\\ 需要反斜杠。',
      "若要写反斜杠请写 `{instead}`，否则请删除。",
    ],
  ),
  "bare-writing": error(
    [
      "`{written}` stands outside of quotes.",
      "Names are written in Latin letters; everything people read stands in quotes.",
      "Write {instead}.",
    ],
    ["`{written}` 没有加引号。", "名称用拉丁字母书写；给人看的文字都要加引号。", "请写 {instead}。"],
  ),
  "lookalike-sign": error(
    [
      "`{written}` only looks like a sign of the language.",
      "Signs that look alike are a common way for a rule to say something else than it shows.",
      "Write `{instead}`.",
    ],
    [
      "`{written}` 只是看起来像本语言的符号。",
      "外形相似的符号常使规则的实际含义与所见不同。",
      "请写 `{instead}`。",
    ],
  ),
  "lookalike-letter": error(
    [
      "`{written}` is not written in Latin letters only: it holds {letters}.",
      "Letters of other scripts look like Latin ones, so that a name that is read as one thing is another.",
      "Write `{instead}` in Latin letters.",
    ],
    [
      "`{written}` 并非全由拉丁字母组成：其中有 {letters}。",
      "其他文字的字母与拉丁字母外形相同，看上去是一个名称，实际却是另一个。",
      "请用拉丁字母写 `{instead}`。",
    ],
  ),
  "full-width": error(
    [
      "`{written}` is in full-width characters.",
      "They look like the plain ones and are others; the language is written in plain ones.",
      "Write `{instead}`.",
    ],
    [
      "`{written}` 用了全角字符。",
      "全角字符看似相同，其实不同；本语言用半角字符书写。",
      "请用半角写 `{instead}`。",
    ],
  ),
  "other-comment": error(
    [
      "`{written}` does not begin a comment.",
      "A comment begins with `#` and ends with its line.",
      "Write `{instead}`, with a `#` on every line.",
    ],
    ["注释不以 `{written}` 开头。", "注释以 `#` 开头，到行尾结束。", "请写 `{instead}`，每行都以 `#` 开头。"],
  ),
  "other-words": error(
    [
      "`{written}` is not how this is said here.",
      "Everything is said in one way, so that everybody reads the same in it.",
      "Write `{instead}` in its place.",
    ],
    [
      "这里不用 `{written}` 这种写法。",
      "每个意思只有一种写法，这样人人读出的意思都一样。",
      "请改写为 `{instead}`。",
    ],
  ),
  "place-by-name": error(
    [
      "`{written}` is the name of a place, and places are written as codes.",
      "A place has many names, and one code in every language: that of ISO 3166.",
      "Write `{instead}`.",
    ],
    [
      "`{written}` 是地点的名称，而地点要写代码。",
      "一个地点有多种叫法，而 ISO 3166 代码在各种语言中只有一个。",
      "请写 `{instead}`。",
    ],
  ),
} satisfies DiagnosticTable;
