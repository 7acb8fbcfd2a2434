import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** Facts, sets, parameters, tables and dates that contradict themselves. */
export const DECLARATIONS = {
  // ------------------------------------------------------------------------------------------ facts
  "absent-none": error(
    [
      "`{fact}` cannot be none, so its absence cannot mean none.",
      "A fact takes `none` only where it is declared `or none`.",
      "Write `or none` behind its type.",
    ],
    [
      "`{fact}` 不能为“无”，因此缺失也不能表示“无”。",
      "只有声明为 `or none` 的事实才接受 `none`。",
      "请在类型后写 `or none`。",
    ],
  ),
  "absent-and-computed": error(
    [
      "`{fact}` has two values where it is not stated: what its absence means, and what it is computed from.",
      "Only one of them can hold.",
      "Keep `absent means` or `if not stated`.",
    ],
    [
      "`{fact}` 未填报时有两个值：缺失所表示的值，以及计算所得的值。",
      "两者只能有一个成立。",
      "请只保留 `absent means` 或 `if not stated`。",
    ],
  ),
  "provenance-and-computed": error(
    [
      "`{fact}` is computed where it is not stated, and yet counts only where it is {provenance}.",
      "What is computed from other facts is derived from them.",
      "Write `provenance derived`, or leave out `if not stated`.",
    ],
    [
      "`{fact}` 未填报时由计算得出，却又要求至少是 {provenance} 才算数。",
      "由其他事实计算得出的，就是推断值。",
      "请写 `provenance derived`，或去掉 `if not stated`。",
    ],
  ),
  "computed-type": error(
    [
      "`{fact}` is `{wanted}`, and what it is computed from comes to `{found}`.",
      "Stated or computed, a fact is of one kind.",
      "Compute a value of the declared type.",
    ],
    [
      "`{fact}` 是 `{wanted}`，而计算结果是 `{found}`。",
      "无论填报还是计算，事实只有一种类型。",
      "请使计算结果为声明的类型。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ dates
  "ends-before-it-begins": error(
    ["This ends on {until}, before it begins on {from}.", "It would never hold.", "Correct one of the days."],
    ["此期间于 {until} 结束，早于 {from} 开始。", "它永远不会生效。", "请改正其中一个日期。"],
  ),
  "version-out-of-order": error(
    [
      "`{name}` goes from {before} to {from}.",
      "Versions follow each other in time, so that one is never read for another.",
      "Put them in the order of their days.",
    ],
    [
      "`{name}` 的版本从 {before} 到 {from} 次序颠倒。",
      "各版本按时间先后排列，以免误读。",
      "请按日期先后排列。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ sets
  "wrong-entry": error(
    [
      "This is no entry for `{list}`, which is a list of {holds}: {found}.",
      "Codes are written `hs 8507.60`, terms and values as texts in quotes.",
      "Write an entry of that kind.",
    ],
    [
      "这不是 `{list}`（{holds} 列表）的条目：{found}。",
      "编码写成 `hs 8507.60`，词语和值写成带引号的文字。",
      "请写该类条目。",
    ],
  ),
  "look-alikes-of-others": error(
    [
      "`{list}` is a list of {holds}; only terms have look-alikes.",
      "Terms are found in texts that people write, where a letter may stand for another that looks the same. Codes and values are compared as they are.",
      "Leave `with look-alikes` out, or write `list {list} is terms in en with look-alikes`.",
    ],
    [
      "`{list}` 是 {holds} 列表，只有词语才有形近写法。",
      "词语要在人写的文字中查找，其中的字母可能换成外形相同的另一个；编码和值则按原样比较。",
      "请去掉 `with look-alikes`，或写成 `list {list} is terms in en with look-alikes`。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ parameters
  "parameter-without-value": error(
    [
      "`{name}` has no value on any day.",
      "A rule that reads it could never be settled.",
      "Add a line: `from 2026-07-01: …`.",
    ],
    ["`{name}` 在任何日期都没有值。", "读取它的规则永远无法得出结论。", "请添加一行：`from 2026-07-01: …`。"],
  ),
  "key-count": error(
    [
      "This line has {found} keys; `by` names {wanted}: {facts}.",
      "A value is found by one key for each fact after `by`.",
      "Write one key for each, with commas between, before the value.",
    ],
    [
      "此行有 {found} 个键，而 `by` 列出 {wanted} 个：{facts}。",
      "每个值由 `by` 之后每个事实各一个键查得。",
      "请为每个事实各写一个键，用逗号隔开，置于值之前。",
    ],
  ),
  "key-is-a-list": error(
    [
      "`{name}` is a list and cannot be a key.",
      "A value is looked up by one value.",
      "Use a fact that is one value.",
    ],
    ["`{name}` 是列表，不能用作键。", "查值时每个键只有一个值。", "请使用单值的事实。"],
  ),
  "several-values": error(
    [
      "This line has several values, and the parameter is `{wanted}`.",
      "`and` and `or` join the values of a list.",
      "Write one value, or declare the parameter `list of …`.",
    ],
    [
      "此行有多个值，而参数类型是 `{wanted}`。",
      "`and` 和 `or` 用于连接列表的值。",
      "请写一个值，或将参数声明为 `list of …`。",
    ],
  ),
  "line-out-of-order": error(
    [
      "A line of `{name}` from {from} stands after one from {before}.",
      "Lines of one key follow each other in time, so that a later one never hides an earlier.",
      "Put them in the order of their days; two of one day contradict each other.",
    ],
    [
      "`{name}` 中自 {from} 起的行排在自 {before} 起的行之后。",
      "同一键的各行按时间先后排列，以免后行掩盖前行。",
      "请按日期先后排列；同一天的两行互相矛盾。",
    ],
  ),
  "lines-overlap": error(
    [
      "Two lines of `{name}` hold from {from} to {until}.",
      "`until` names the last day: that day belongs to the earlier line, not to both.",
      "End the earlier line on {last}.",
    ],
    [
      "`{name}` 有两行同时适用于 {from} 至 {until}。",
      "`until` 写的是最后一天：该日属于前一行，不能同属两行。",
      "请将前一行截止于 {last}。",
    ],
  ),
  "parameter-gap": error(
    [
      "`{parameter}` has no value from {from} until {until}, while the rule is in force.",
      "On these days the rule could never be settled.",
      "Add the value of those days, or say when the rule begins and ends.",
    ],
    [
      "规则生效期间，`{parameter}` 自 {from} 至 {until} 没有值。",
      "在这些日子里，规则无法得出结论。",
      "请补上这些日期的值，或写明规则的起止日期。",
    ],
  ),
  "parameter-none": error(
    [
      "`{parameter}` is abolished (`none`) from {from} until {until}, while the rule is in force.",
      "A rule cannot outlive the value it lives on.",
      "End the rule on {last}, or ask `{parameter} is not none`.",
    ],
    [
      "规则生效期间，`{parameter}` 自 {from} 至 {until} 已废止（`none`）。",
      "规则不能在其所依据的值废止后继续存在。",
      "请让规则截止于 {last}，或写条件 `{parameter} is not none`。",
    ],
  ),
  "set-gap": error(
    [
      "`{name}` says nothing from {from} until {until}, while the rule is in force.",
      "On these days the rule could never be settled.",
      "Add what held then, or say when the rule begins and ends.",
    ],
    [
      "规则生效期间，`{name}` 自 {from} 至 {until} 没有内容。",
      "在这些日子里，规则无法得出结论。",
      "请补上当时的内容，或写明规则的起止日期。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ tables
  "hit-unique": error(
    [
      "`{name}` does not say how its rows are taken.",
      "Whether several rows may hold, and which of them counts, is for the author to say.",
      "Write `hit unique` (never more than one holds), `hit first`, `hit all`, or `hit strictest` for outcomes.",
    ],
    [
      "`{name}` 没有说明如何取行。",
      "是否可以多行同时成立、以哪一行为准，须由作者写明。",
      "请写 `hit unique`（最多一行成立）、`hit first`、`hit all`；得出后果的写 `hit strictest`。",
    ],
  ),
  "row-shape": error(
    [
      "This row has not {inputs} cells before the arrow and {outputs} behind it.",
      "Each column of the first row has one cell in every other.",
      "Add what is missing; `any` stands for a cell that does not matter.",
    ],
    [
      "此行箭头之前不是 {inputs} 格，或之后不是 {outputs} 格。",
      "首行的每一列在其他行都有一格。",
      "请补上缺少的格；无关紧要的格写 `any`。",
    ],
  ),
  "otherwise-not-last": error(
    ["`otherwise` is not the last row.", "It holds where no other row does.", "Put it at the end."],
    ["`otherwise` 不是最后一行。", "它在其他行都不成立时成立。", "请移到最后。"],
  ),
  "output-taken": error(
    [
      "`{name}` is a define or a parameter, and a table concludes it as well.",
      "A name has one value.",
      "Give the output another name.",
    ],
    ["`{name}` 已是 define 或 parameter，又由表格得出。", "一个名称只有一个值。", "请给输出另取名称。"],
  ),
  "output-computed": error(
    [
      "`{name}` is computed in the vocabulary already.",
      "Two ways to the same fact may come to two values.",
      "Let the vocabulary compute it from an output of another name.",
    ],
    [
      "`{name}` 在词汇表中已有计算方法。",
      "同一事实有两种算法，可能得出两个值。",
      "请让词汇表用另一名称的输出来计算。",
    ],
  ),
  "other-results": error(
    [
      "`{name}` is `{wanted}`, and this row concludes `{found}`.",
      "A column has results of one kind.",
      "Write a result of that type, or `none`.",
    ],
    [
      "`{name}` 是 `{wanted}`，而此行得出 `{found}`。",
      "同一列的结果类型相同。",
      "请写该类型的结果，或 `none`。",
    ],
  ),
  "table-gap": error(
    [
      "`{table}` has no row for {point}.",
      "There the table would conclude nothing, and what reads it would stay unknown.",
      "Add a row for it, or an `otherwise` row.",
    ],
    [
      "`{table}` 没有适用于 {point} 的行。",
      "此时表格得不出结论，读取它的规则会一直未知。",
      "请添加一行，或添加 `otherwise` 行。",
    ],
  ),
  "table-overlap": error(
    [
      "Rows {first} and {second} of `{table}` both hold for {point}.",
      "With two rows the table says two things.",
      "Narrow one of them.",
    ],
    [
      "`{table}` 的第 {first} 行和第 {second} 行都适用于 {point}。",
      "两行同时成立，表格就有两种说法。",
      "请缩小其中一行的范围。",
    ],
  ),
  "row-masked": error(
    [
      "Row {row} of `{table}` is never reached: {rows} before it leave nothing to it.",
      "The first row that holds is the one that counts.",
      "Move it up, narrow the rows before it, or delete it.",
    ],
    [
      "`{table}` 的第 {row} 行永远不会用到：之前的第 {rows} 行已经全部涵盖。",
      "以最先成立的行为准。",
      "请上移此行，缩小之前各行的范围，或将其删除。",
    ],
  ),
  "strictest-without-outcome": error(
    [
      "`{name}` takes the strictest row and has no column `outcome`.",
      "Only what a row comes to is more or less strict.",
      "Add a column `outcome` behind the arrow, or write `hit unique`, `first` or `all`.",
    ],
    [
      "`{name}` 取最严格的行，却没有 `outcome` 列。",
      "只有后果才有宽严之分。",
      "请在箭头之后添加 `outcome` 列，或写 `hit unique`、`first` 或 `all`。",
    ],
  ),
  "outcome-not-strictest": error(
    [
      "`{name}` has a column `outcome` and does not take the strictest row.",
      "Every row that holds says what follows; the strictest of them counts.",
      "Write `hit strictest`, or give the column another name.",
    ],
    [
      "`{name}` 有 `outcome` 列，却不是取最严格的行。",
      "每个成立的行都写明后果，以最严格的为准。",
      "请写 `hit strictest`，或给该列另取名称。",
    ],
  ),
  "not-an-outcome": error(
    [
      "`{found}` is no outcome.",
      "A row blocks, holds, warns, informs or comes to nothing.",
      "Write `block`, `hold`, `warn`, `inform` or `none`.",
    ],
    [
      "`{found}` 不是后果。",
      "一行可以禁止、暂扣、提醒、告知，或没有后果。",
      "请写 `block`、`hold`、`warn`、`inform` 或 `none`。",
    ],
  ),
  "review-of-what": error(
    [
      "Only `hold` is `for review`.",
      "A person looks at what is held.",
      "Delete `for review`, or write `hold`.",
    ],
    [
      "只有 `hold` 才能接 `for review`。",
      "由人复核的是被暂扣的货物。",
      "请删除 `for review`，或改为 `hold`。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ acts and months
  "unknown-act": error(
    [
      "There is no act called `{name}`.",
      "A day can only hang on an act that is declared.",
      'Declare it: `act {name} "…"`.',
    ],
    ["没有名为 `{name}` 的 act。", "日期只能以已声明的法令为准。", '请声明：`act {name} "…"`。'],
  ),
  "months-unrounded": error(
    [
      "`{duration}` may come to a day that its month does not have.",
      "Six months after 31 August is the last day of February to one reader and the first of March to another.",
      "Write `{duration} rounded down` (the last day of the month), or `rounded up` (the first of the next).",
    ],
    [
      "`{duration}` 之后可能没有相应的日子。",
      "8月31日之后六个月，有人理解为二月最后一天，有人理解为三月一日。",
      "请写 `{duration} rounded down`（当月最后一天）或 `rounded up`（次月第一天）。",
    ],
  ),
  "days-rounded": error(
    [
      "Months are not rounded `{found}`.",
      "A month that has no such day gives its last one, or the first of the next.",
      "Write `rounded down` or `rounded up`.",
    ],
    [
      "月份不能 `{found}` 取整。",
      "没有相应日子的月份，取其最后一天或次月第一天。",
      "请写 `rounded down` 或 `rounded up`。",
    ],
  ),
} as const satisfies DiagnosticTable;
