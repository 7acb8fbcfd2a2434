import type { DiagnosticEntry, DiagnosticTable } from "./table.ts";

type Words = readonly [what: string, why: string, instead: string];

function entry(severity: DiagnosticEntry["severity"], en: Words, zh: Words): DiagnosticEntry {
  return {
    severity,
    en: { what: en[0], why: en[1], instead: en[2] },
    zh: { what: zh[0], why: zh[1], instead: zh[2] },
  };
}

const error = (en: Words, zh: Words): DiagnosticEntry => entry("error", en, zh);

/** Mistakes in how a file is written, found before any name is looked up. */
export const SYNTAX = {
  // ------------------------------------------------------------------------------------------ characters
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
  tab: entry(
    "warning",
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
  // ------------------------------------------------------------------------------------------ numbers, money, days
  "currency-sign": error(
    [
      "{written} names its currency by a sign.",
      "A sign such as $ or ¥ stands for several currencies.",
      "Write the three-letter code before the amount: {instead}.",
    ],
    ["{written} 用符号表示货币。", "$、¥ 这类符号代表不止一种货币。", "请在金额前写三字母代码：{instead}。"],
  ),
  "comma-in-number": error(
    [
      "There is a comma in the number {written}.",
      "In some countries a comma separates thousands, in others decimals; here it only separates values.",
      "Write {instead}. If two values are meant, put a space after the comma.",
    ],
    [
      "数字 {written} 中有逗号。",
      "逗号在有的国家分隔千位，在有的国家是小数点；在这里只用来分隔不同的值。",
      "请写 {instead}。若是两个值，请在逗号后加空格。",
    ],
  ),
  "number-form": error(
    ["{written} has no digit before its point.", "A point is easily overlooked.", "Write {instead}."],
    ["{written} 的小数点前没有数字。", "单独的小数点容易被忽略。", "请写 {instead}。"],
  ),
  "number-glued-to-word": error(
    [
      "{written} runs a number and a word together.",
      "A number and its unit are two words.",
      "Write {instead}; if it is a value of its own, put it in quotes: {quoted}.",
    ],
    [
      "{written} 把数字和单词连在了一起。",
      "数字和单位要分开写。",
      "请写 {instead}；若它本身是一个值，请加引号：{quoted}。",
    ],
  ),
  "date-form": error(
    [
      "{written} is not how a date is written.",
      "Day and month are told apart by their place, which differs from country to country.",
      "Write year, month and day with all their digits, for example {instead}.",
    ],
    [
      "{written} 不是日期的写法。",
      "日与月靠位置区分，而各国顺序不同。",
      "请按年、月、日写全数字，例如 {instead}。",
    ],
  ),
  "moment-without-offset": error(
    [
      "{written} does not say in which time zone.",
      "The same clock time is a different moment, and often a different day, elsewhere.",
      "Write the offset from UTC: {instead}, or for example +08:00 in place of Z.",
    ],
    [
      "{written} 没有说明时区。",
      "同一钟点在别处是另一个时刻，往往还是另一天。",
      "请写出与 UTC 的时差：{instead}，或用 +08:00 等代替 Z。",
    ],
  ),
  "minus-touches-number": error(
    [
      "{written} reads as a negative number, and two values stand side by side.",
      "Names may hold hyphens, so a minus sign has a space on both sides.",
      "Write `{instead}`.",
    ],
    [
      "{written} 被读作负数，于是两个值并排出现。",
      "名称可以含连字符，所以减号两边都要有空格。",
      "请写 `{instead}`。",
    ],
  ),
  "hs-in-pieces": error(
    [
      "The code {written} is followed by a space and more digits.",
      "After a space a new value begins, so the code would be cut short.",
      "Join the digits with points: {instead}.",
    ],
    ["编码 {written} 后面有空格和更多数字。", "空格之后是新的值，编码会被截断。", "请用点连接：{instead}。"],
  ),
  // ------------------------------------------------------------------------------------------ declarations and clauses
  "unknown-declaration": error(
    [
      "`{word}` does not begin a declaration.",
      "Here one of these words is expected: {words}.",
      "Begin with one of them, for example `{shape}`.",
    ],
    ["`{word}` 不是声明的开头。", "此处应为下列词之一：{words}。", "请以其中之一开头，例如 `{shape}`。"],
  ),
  "unknown-clause": error(
    [
      "`{word}` does not begin a clause of a {declaration}.",
      "After a clause comes the next one, and each begins with its own word: {words}.",
      "For example `{shape}`.",
    ],
    [
      "`{word}` 不是 {declaration} 子句的开头。",
      "一个子句之后是下一个子句，各以自己的词开头：{words}。",
      "例如 `{shape}`。",
    ],
  ),
  "misplaced-clause": error(
    [
      "A {declaration} has no `{word}` clause.",
      "Its clauses begin with {words}.",
      "Move the clause to where it belongs, or begin a new declaration before it.",
    ],
    [
      "{declaration} 没有 `{word}` 子句。",
      "它的子句以这些词开头：{words}。",
      "请把该子句移到所属之处，或在它之前开始新的声明。",
    ],
  ),
  "clause-cut-short": error(
    [
      "`{clause}` ends too early, after `{last}`.",
      "`{found}` already begins something new.",
      "Complete it, for example `{shape}`.",
    ],
    ["`{clause}` 在 `{last}` 之后过早结束。", "`{found}` 已是新内容的开头。", "请补全，例如 `{shape}`。"],
  ),
  "file-cut-short": error(
    [
      "The file ends in the middle of `{clause}`, after `{last}`.",
      "What is not complete is not read.",
      "Complete it, for example `{shape}`.",
    ],
    [
      "文件在 `{clause}` 中间结束，停在 `{last}` 之后。",
      "不完整的内容不会被读取。",
      "请补全，例如 `{shape}`。",
    ],
  ),
  "clause-unreadable": error(
    [
      "`{clause}` cannot be read on from `{found}`, after `{last}`.",
      "A clause has one form, so that everybody reads the same in it.",
      "Write it like this: `{shape}`.",
    ],
    [
      "`{clause}` 在 `{last}` 之后的 `{found}` 处读不下去。",
      "每种子句只有一种写法，这样人人读出的意思都一样。",
      "请这样写：`{shape}`。",
    ],
  ),
  "word-expected": error(
    [
      "In `{clause}`, `{wanted}` is missing before `{found}`.",
      "Without it the clause has no meaning.",
      "Write it like this: `{shape}`.",
    ],
    ["`{clause}` 中，`{found}` 之前缺少 `{wanted}`。", "缺了它，子句就没有意义。", "请这样写：`{shape}`。"],
  ),
  "text-expected": error(
    [
      "`{clause}` wants a text in quotes, and finds `{found}`.",
      "What people read stands in quotes, what the language reads does not.",
      "Write it like this: `{shape}`.",
    ],
    [
      "`{clause}` 需要带引号的文字，却遇到 `{found}`。",
      "给人看的内容加引号，给语言看的不加。",
      "请这样写：`{shape}`。",
    ],
  ),
  "name-expected": error(
    [
      "`{clause}` wants a name, and finds `{found}`.",
      "A name is one word without quotes; hyphens and points join its parts.",
      "Write it like this: `{shape}`.",
    ],
    [
      "`{clause}` 需要名称，却遇到 `{found}`。",
      "名称是一个不带引号的词，各部分用连字符或点连接。",
      "请这样写：`{shape}`。",
    ],
  ),
  "language-expected": error(
    [
      "`{clause}` does not say in which language {found} is written.",
      "Every reader is shown their own language.",
      "Write it like this: `{shape}`.",
    ],
    ["`{clause}` 没有说明 {found} 是哪种语言。", "每位读者看到的是自己的语言。", "请这样写：`{shape}`。"],
  ),
  "then-missing": error(
    ["`{found}` stands without `then`.", "`then` marks what follows from a rule.", "Write `then {found} …`."],
    ["`{found}` 前面没有 `then`。", "`then` 标明规则的结果。", "请写 `then {found} …`。"],
  ),
  "article-of-words": error(
    [
      "The article goes on with `{found}` after a space.",
      "Without quotes an article is one word, such as `173.185(a)(3)`.",
      "Put it in quotes: `article {instead}`.",
    ],
    [
      "条款在空格之后以 `{found}` 继续。",
      "不加引号时，条款必须是一个词，如 `173.185(a)(3)`。",
      "请加引号：`article {instead}`。",
    ],
  ),
  "reserved-word": error(
    [
      "`{found}` cannot be a name.",
      "It holds sentences together, so a name like it would make them ambiguous.",
      'Choose another name; as a value, write it in quotes: "{found}".',
    ],
    [
      "`{found}` 不能作名称。",
      "它用来连接句子，用作名称会产生歧义。",
      '请另取名称；若作为值，请加引号："{found}"。',
    ],
  ),
  "date-expected": error(
    [
      "`{clause}` wants a date, and finds `{found}`.",
      "What is in force when has to be known to the day.",
      "Write it like this: `{shape}`.",
    ],
    ["`{clause}` 需要日期，却遇到 `{found}`。", "何时生效必须精确到日。", "请这样写：`{shape}`。"],
  ),
  "number-expected": error(
    [
      "`{clause}` wants a number, and finds `{found}`.",
      "A limit or an amount that is not stated cannot be judged.",
      "Write it like this: `{shape}`.",
    ],
    ["`{clause}` 需要数字，却遇到 `{found}`。", "没有写明的限度或数额无法判断。", "请这样写：`{shape}`。"],
  ),
  "keyword-case": error(
    [
      "`{found}` is written with capital letters.",
      "Keywords are lower case: `NO` is Norway, `IN` India and `IS` Iceland.",
      "Write `{instead}`.",
    ],
    [
      "`{found}` 用了大写字母。",
      "关键词一律小写：`NO` 是挪威，`IN` 是印度，`IS` 是冰岛。",
      "请写 `{instead}`。",
    ],
  ),
  "clause-twice": error(
    ["`{clause}` is said a second time.", "Which of the two holds would be a guess.", "Keep one of them."],
    ["`{clause}` 写了两次。", "以哪个为准只能靠猜。", "请只保留一个。"],
  ),
  "outside-source": error(
    [
      "Entries cannot be read from {file} yet.",
      "Everything a ruleset says stands in its own files for now.",
      "Write the entries here, one line each.",
    ],
    [
      "目前还不能从 {file} 读取条目。",
      "现阶段规则集的全部内容都写在自己的文件里。",
      "请把条目逐行写在此处。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ conditions
  "connective-missing": error(
    [
      "`{last}` and `{found}` stand side by side.",
      "Between a fact and a value stands what is said of them; between two conditions, `and` or `or`.",
      "For example `{last} is {found}`.",
    ],
    [
      "`{last}` 与 `{found}` 并排出现。",
      "事实与值之间要写二者的关系；两个条件之间要写 `and` 或 `or`。",
      "例如 `{last} is {found}`。",
    ],
  ),
  "comma-joins-values": error(
    [
      "A comma cannot join conditions.",
      "It would leave open whether both are needed or one is enough; it only separates values.",
      "Write `and` or `or` in its place.",
    ],
    [
      "逗号不能连接条件。",
      "那样就不清楚是两者都要，还是其一即可；逗号只分隔值。",
      "请改写为 `and` 或 `or`。",
    ],
  ),
  "and-or-mixed": error(
    [
      "`and` and `or` are mixed without parentheses.",
      "`a and b or c` can be read in two ways.",
      "Put parentheses around what belongs together: `(a and b) or c`.",
    ],
    [
      "`and` 与 `or` 混用而没有括号。",
      "`a and b or c` 有两种读法。",
      "请给相属的部分加括号：`(a and b) or c`。",
    ],
  ),
  "unclosed-parenthesis": error(
    [
      "This `(` is still open after `{last}`.",
      "Where a parenthesis ends decides what belongs together.",
      "Write the `)` it needs.",
    ],
    ["这个 `(` 到 `{last}` 之后仍未关闭。", "括号在哪里结束，决定哪些内容相属。", "请补上对应的 `)`。"],
  ),
  "stray-parenthesis": error(
    [
      "This `)` closes nothing.",
      "Where a parenthesis begins decides what belongs together.",
      "Delete it, or write the `(` it belongs to.",
    ],
    ["这个 `)` 没有对应的开括号。", "括号从哪里开始，决定哪些内容相属。", "请删除，或补上对应的 `(`。"],
  ),
  "nested-too-deep": error(
    [
      "This stands {limit} levels deep.",
      "Nobody can read so many conditions within one another.",
      "Give an inner part a name of its own: `define … as …`.",
    ],
    [
      "此处嵌套已达 {limit} 层。",
      "这么多层嵌套的条件没有人读得懂。",
      "请给内层部分单独命名：`define … as …`。",
    ],
  ),
  "too-many-terms": error(
    [
      "This calculation has more than {limit} terms.",
      "Nobody can check a calculation of that length.",
      "Name parts of it with `define`, or use `sum of`.",
    ],
    [
      "此算式超过 {limit} 项。",
      "这么长的算式没有人能核对。",
      "请用 `define` 为各部分命名，或使用 `sum of`。",
    ],
  ),
  "conversion-of-what": error(
    [
      "`converted to` follows a sum without parentheses.",
      "It could mean the whole sum or its last term.",
      "Write `(a + b) converted to EUR`, or `a + (b converted to EUR)`.",
    ],
    [
      "`converted to` 跟在没有括号的和式之后。",
      "它可能指整个和式，也可能只指最后一项。",
      "请写 `(a + b) converted to EUR`，或 `a + (b converted to EUR)`。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ outcomes and data
  "unknown-outcome": error(
    ["`{word}` is no outcome.", "The outcomes here are {words}.", "Write it like this: `{shape}`."],
    ["`{word}` 不是结果。", "此处的结果有：{words}。", "请这样写：`{shape}`。"],
  ),
  "unknown-paper-kind": error(
    [
      "`{word}` is no kind of paper.",
      "Required can be: {words}.",
      "Write the kind before the name: `{shape}`.",
    ],
    ["`{word}` 不是凭证的种类。", "可以要求的有：{words}。", "请在名称前写种类：`{shape}`。"],
  ),
  "both-or-either": error(
    [
      "`{first}, {second}` does not say whether both are meant.",
      "A label in two languages is another duty than a label in one of two.",
      "Write `{first} and {second}`, or `{first} or {second}`.",
    ],
    [
      "`{first}, {second}` 没有说明是否两者都要。",
      "要求两种语言的标签，与要求其中一种，是不同的义务。",
      "请写 `{first} and {second}` 或 `{first} or {second}`。",
    ],
  ),
  "rounding-mode": error(
    [
      "`{written}` is no way of rounding.",
      "How half a cent is rounded decides the amount.",
      "Write `half-up`, `up` or `down`: `rounded half-up to EUR 0.01`.",
    ],
    [
      "`{written}` 不是舍入方式。",
      "半分钱如何舍入会决定金额。",
      "请写 `half-up`、`up` 或 `down`：`rounded half-up to EUR 0.01`。",
    ],
  ),
  "value-missing": error(
    [
      "This line has keys but no value.",
      "The value follows the last key without a comma.",
      "Write it like this: `from 2025-07-01: EE, standard 24%`.",
    ],
    [
      "此行只有键，没有值。",
      "值写在最后一个键之后，中间没有逗号。",
      "请这样写：`from 2025-07-01: EE, standard 24%`。",
    ],
  ),
  "words-joined": error(
    [
      "Only words can be joined by `and` or `or` here.",
      "It is for languages and places that are all, or one of them, meant: `nl and fr`.",
      "Write one value.",
    ],
    [
      "这里只有词可以用 `and` 或 `or` 连接。",
      "它用于全部适用或任选其一的语言和地点：`nl and fr`。",
      "请只写一个值。",
    ],
  ),
  "table-without-rows": error(
    [
      "The table `{name}` has no rows.",
      "A table concludes nothing without them.",
      "Begin with a row that names the columns: `| destination => vat.collector |`.",
    ],
    [
      "表 `{name}` 没有行。",
      "没有行的表得不出任何结论。",
      "请先写一行列名：`| destination => vat.collector |`。",
    ],
  ),
  "table-header": error(
    [
      "The first row of a table names its columns, and nothing else.",
      "What stands in it says what the cells below are compared with.",
      "Write names only: `| sold_on_marketplace | intrinsic_value => vat.collector |`.",
    ],
    [
      "表的第一行只写列名。",
      "列名说明下面的单元格与什么相比较。",
      "请只写名称：`| sold_on_marketplace | intrinsic_value => vat.collector |`。",
    ],
  ),
  "row-not-closed": error(
    [
      "This row has no closing `|` after `{last}`.",
      "Rows are told apart by their bars, not by their lines.",
      "Write it like this: `{shape}`.",
    ],
    ["此行在 `{last}` 之后没有用 `|` 结束。", "行靠竖线区分，不靠换行。", "请这样写：`{shape}`。"],
  ),
  "row-unreadable": error(
    [
      "This row cannot be read on from `{found}`, after `{last}`.",
      "The first row holds names; a cell below holds values, a range such as `over EUR 150 up to EUR 300`, `in` a list, or `any`.",
      "Write it like this: `{shape}`.",
    ],
    [
      "此行在 `{last}` 之后的 `{found}` 处读不下去。",
      "第一行写名称；下面的单元格写值、`over EUR 150 up to EUR 300` 这样的范围、`in` 加列表，或 `any`。",
      "请这样写：`{shape}`。",
    ],
  ),
} satisfies DiagnosticTable;
