import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** What follows from a rule; lists, parameters and tables. */
export const OUTCOMES = {
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
