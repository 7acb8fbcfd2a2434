import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** Declarations and clauses that cannot be read, or not to their end. */
export const CLAUSES = {
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
      "`{word}` does not begin a clause of this {declaration}.",
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
      "This {declaration} cannot have a `{word}` clause.",
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
      "The entries of this cannot be read from {file}.",
      "Only lists, parameters and exchanges may keep their entries in a file of their own.",
      "Write the entries here, one line each.",
    ],
    [
      "此声明的条目不能从 {file} 读取。",
      "只有清单（list）、参数（parameter）和汇率（exchange）的条目可以放在单独的文件里。",
      "请把条目逐行写在此处。",
    ],
  ),
} satisfies DiagnosticTable;
