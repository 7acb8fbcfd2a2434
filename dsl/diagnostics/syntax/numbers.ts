import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** How numbers, amounts and days are written. */
export const NUMBERS = {
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
} satisfies DiagnosticTable;
