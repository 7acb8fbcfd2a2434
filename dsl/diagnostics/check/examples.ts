import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** Examples that could not be judged, or prove nothing. */
export const EXAMPLES = {
  "example-without-day": error(
    [
      "The example “{title}” does not say on which day.",
      "What holds depends on the day.",
      "Add a line such as `on 2026-07-01`.",
    ],
    ["示例“{title}”没有写明日期。", "结论取决于日期。", "请添加一行，例如 `on 2026-07-01`。"],
  ),
  "example-without-expectation": error(
    [
      "The example “{title}” expects nothing.",
      "It would be right whatever the rules say.",
      "Add a line that begins with `expect`.",
    ],
    ["示例“{title}”没有写预期。", "那样不论规则怎么写它都成立。", "请添加以 `expect` 开头的一行。"],
  ),
  "given-concluded": error(
    [
      "`{name}` is concluded, not stated.",
      "An example gives what a sender could give.",
      "Give the facts it follows from.",
    ],
    ["`{name}` 是推导得出的，不是填报的。", "示例只能给出填报人能提供的内容。", "请给出它所依据的事实。"],
  ),
  "given-list": error(
    [
      "`{name}` is one value, not a list.",
      "In parentheses stand the elements of a list.",
      "Write the value without parentheses.",
    ],
    ["`{name}` 是单个值，不是列表。", "括号中写的是列表的元素。", "请不加括号直接写值。"],
  ),
  "given-records": error(
    [
      "`{list}` holds records, which are more than one word each.",
      "Only papers can be given by their names alone.",
      "Give their facts: `given {record} 1: {record}.… …`; or close the list with `only ()`.",
    ],
    [
      "`{list}` 中是记录，每条不止一个词。",
      "只有凭证可以仅凭名称给出。",
      "请给出其事实：`given {record} 1: {record}.… …`；或用 `only ()` 封闭列表。",
    ],
  ),
  "given-elsewhere": error(
    [
      "This fact belongs to `{owner}`, which stands in no `{record}`.",
      "`{record} 1:` says which {record} is meant.",
      "Name the record the fact belongs to.",
    ],
    [
      "此事实属于 `{owner}`，而它不在 `{record}` 之中。",
      "`{record} 1:` 说明指哪一个 {record}。",
      "请写该事实所属的记录。",
    ],
  ),
  "given-one-only": error(
    [
      "There is one `{record}`, not {number}.",
      "A request has one object of that name; what a second one says would be lost.",
      "Write `{record} 1:` or nothing before the facts, and a second example for another `{record}`.",
    ],
    [
      "`{record}` 只有一个，没有第{number}个。",
      "请求中该名称的对象只有一个，第二个所说的内容会丢失。",
      "请写 `{record} 1:` 或不写；另一个 `{record}` 请另写一个示例。",
    ],
  ),
  "given-too-many": error(
    [
      "There are up to {limit} of `{record}` in a list, and this is number {number}.",
      "What stands beyond the end of a list would be lost.",
      "Write a number up to {limit}.",
    ],
    [
      "一个列表中 `{record}` 最多{limit}个，这里是第{number}个。",
      "超出列表末尾的内容会丢失。",
      "请写不超过{limit}的序号。",
    ],
  ),
  "not-adjustable": error(
    [
      "`{name}` is no setting.",
      "Only a parameter declared `adjustable` can be set by somebody else.",
      "Give facts instead, or declare it `adjustable by tenant`.",
    ],
    [
      "`{name}` 不是设置项。",
      "只有声明为 `adjustable` 的参数才能由他人设定。",
      "请改为给出事实，或声明为 `adjustable by tenant`。",
    ],
  ),
  "not-an-act": error(
    ["This names an act nobody can ask about.", "The acts are fixed.", "Write some of {values}."],
    ["这里写了无法询问的行为。", "行为种类固定。", "请从以下选择：{values}。"],
  ),
  "rule-of-other-file": error(
    [
      "`{rule}` stands in {file}, and an example judges the rules of its own file.",
      "So it says the same when other files change.",
      "Move the example to that file.",
    ],
    [
      "`{rule}` 在 {file} 中，而示例只判断本文件的规则。",
      "这样其他文件变化时示例不受影响。",
      "请把示例移到该文件。",
    ],
  ),
} as const satisfies DiagnosticTable;
