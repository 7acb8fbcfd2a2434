import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** Questions that cannot be answered as they are asked. */
export const CONDITIONS = {
  "cannot-compare": error(
    [
      "`{left}` cannot be held against `{right}`.",
      "Only like is compared with like.",
      "Give both sides the same type.",
    ],
    ["`{left}` 不能与 `{right}` 比较。", "只有同类才能比较。", "请使两边类型相同。"],
  ),
  "other-measure": error(
    [
      "One side is `{wanted}`, the other `{found}`.",
      "They measure different things, so neither is more than the other.",
      "Use a unit that measures the same.",
    ],
    [
      "一边是 `{wanted}`，另一边是 `{found}`。",
      "两者量的不是同一样东西，没有大小可言。",
      "请使用量同一样东西的单位。",
    ],
  ),
  "not-ordered": error(
    [
      "Of `{found}` none is more than another.",
      "Words and places have no order.",
      "Ask with `is`, `is one of` or `is in`.",
    ],
    ["`{found}` 之间没有大小之分。", "词和地点没有顺序。", "请用 `is`、`is one of` 或 `is in` 提问。"],
  ),
  "wrong-word": error(
    [
      "`{wrong}` is not said of `{found}`.",
      "Days are before and after, amounts under and over; so it is plain whether the limit itself is included.",
      "Use the word for it.",
    ],
    [
      "对 `{found}` 不用 `{wrong}`。",
      "日期用 before 和 after，数量用 under 和 over；这样是否含界限本身一目了然。",
      "请使用相应的词。",
    ],
  ),
  "months-and-days": error(
    [
      "Months are held against days here.",
      "A month has 28 to 31 days, so neither is longer for certain.",
      "Write both in months and years, or both in days and weeks.",
    ],
    ["这里用月与日比较。", "一个月有28至31天，无法确定哪个更长。", "请都用月和年，或都用日和周。"],
  ),
  "list-compared": error(
    [
      "`{left}` and `{right}`: a list is not compared as a whole.",
      "It may be open, and then nobody knows what else is in it.",
      "Ask what it includes: `… includes …`.",
    ],
    [
      "`{left}` 与 `{right}`：列表不能整体比较。",
      "列表可能不完整，没人知道还有什么。",
      "请问它包含什么：`… includes …`。",
    ],
  ),
  "list-of-what": error(
    [
      "`{list}` is a list of {holds}, and this is `{found}`.",
      "Nothing of that kind could stand in it.",
      "Ask with a fact of the kind the list holds.",
    ],
    [
      "`{list}` 是 {holds} 的列表，而这里是 `{found}`。",
      "这类内容不可能在其中。",
      "请用与列表内容同类的事实提问。",
    ],
  ),
  "list-of-records": error(
    [
      "`{list}` is a list of records ({record}), each with facts of its own.",
      "`includes` asks for a value, or for an entry of the catalogue.",
      "Write `any {record} in {list} has (…)`.",
    ],
    [
      "`{list}` 是记录（{record}）的列表，每条记录有自己的事实。",
      "`includes` 问的是值或目录中的条目。",
      "请写 `any {record} in {list} has (…)`。",
    ],
  ),
  "list-of-others": error(
    [
      "`{list}` holds no `{name}`.",
      "The word after `any`, `every` or `no` is what an element is called in the parentheses.",
      "Write the record that stands in the list.",
    ],
    [
      "`{list}` 中没有 `{name}`。",
      "`any`、`every` 或 `no` 之后的词是括号中元素的称呼。",
      "请写列表中的记录名。",
    ],
  ),
  "fact-as-list": error(
    [
      "`{name}` is a fact, not a list of records.",
      "Only lists of records have elements with facts of their own.",
      "Ask with `includes`, or name a list such as `items`.",
    ],
    [
      "`{name}` 是事实，不是记录列表。",
      "只有记录列表的元素才有自己的事实。",
      "请用 `includes` 提问，或写 `items` 这样的列表。",
    ],
  ),
  "too-deep": error(
    [
      "This goes through more than {limit} lists within each other.",
      "The longest lists would be gone through millions of times.",
      "Give the rule a deeper subject with `for each`.",
    ],
    [
      "这里嵌套遍历了超过 {limit} 层列表。",
      "列表很长时会遍历数百万次。",
      "请用 `for each` 让规则针对更深一层的记录。",
    ],
  ),
  "yes-or-no-alone": error(
    [
      "`{name}` does not say whether yes or no is meant.",
      "Aloud, the bare name is no sentence.",
      "Say which.",
    ],
    ["`{name}` 没有说明指 yes 还是 no。", "单独一个名称读出来不成句子。", "请写明。"],
  ),
  "value-as-condition": error(
    [
      "This has a value, but asks nothing.",
      "A condition is true, false or unknown.",
      "Compare it with something: `… is …`, `… is over …`.",
    ],
    ["这里有值，但没有提出条件。", "条件只有成立、不成立或未知。", "请与某物比较：`… is …`、`… is over …`。"],
  ),
  "condition-as-value": error(
    [
      "This is true or false, and a value is needed.",
      "Nothing can be added to a condition or compared with it.",
      "Put the condition into `when`, or give its value a name in a table.",
    ],
    ["这是真或假，而此处需要值。", "条件不能用于加减或比较。", "请把条件写入 `when`，或用表格给出其值。"],
  ),
  "state-of-what": error(
    [
      "`{state}` is said of facts.",
      "Only what somebody states can be known, missing or verified.",
      "Name a fact.",
    ],
    ["`{state}` 只用于事实。", "只有由人填报的内容才谈得上已知、缺失或已核实。", "请写事实名。"],
  ),
  "never-none": error(
    [
      "Of `{name}` it can never be said that there is none.",
      "Only what is declared `or none` can be stated as none; what is not told is missing.",
      "Declare it `or none`, or ask `is missing`.",
    ],
    [
      "`{name}` 永远不会是“无”。",
      "只有声明为 `or none` 的内容才能填“无”；未填报的是缺失。",
      "请声明为 `or none`，或用 `is missing` 提问。",
    ],
  ),
  "not-linked": error(
    [
      "What is said of `{subject}` cannot read facts of `{record}`.",
      "Nothing says which {record} would be meant.",
      "Leave it out, or use `any {record} in …` where `{subject}` has a list of them.",
    ],
    [
      "针对 `{subject}` 的内容不能读取 `{record}` 的事实。",
      "没有说明指哪一个 {record}。",
      "请删除；若 {subject} 有其列表，请用 `any {record} in …`。",
    ],
  ),
  "two-subjects": error(
    [
      "This reads facts of `{left}` and of `{right}`, and nothing links the two.",
      "It is not said which {right} goes with which {left}.",
      "Go through one of them (`any {right} in … has (…)`), or say what the rule is about with `for each`.",
    ],
    [
      "这里同时读取 `{left}` 和 `{right}` 的事实，而两者没有关联。",
      "没有说明哪个 {right} 对应哪个 {left}。",
      "请遍历其中之一（`any {right} in … has (…)`），或用 `for each` 写明规则针对什么。",
    ],
  ),
  "two-each": error(
    [
      "The rule is already about something else than `{name}`.",
      "A rule is judged for one kind of record.",
      "Keep one `for each`.",
    ],
    ["规则已经针对 `{name}` 之外的内容。", "一条规则只针对一种记录。", "请只保留一个 `for each`。"],
  ),
  "several-tables": error(
    [
      "Several tables conclude `{name}`: {tables}.",
      "Which law is meant cannot be told from here.",
      "Move this into the ruleset of that law, or give the outputs different names.",
    ],
    [
      "得出 `{name}` 的表格不止一个：{tables}。",
      "从这里无法判断指哪部法律。",
      "请移到该法律的规则集中，或给输出取不同名称。",
    ],
  ),
  "no-matches": error(
    [
      "Nothing is looked for here, so there are no matches.",
      "`matches` are the terms that `mentions` has found in the conditions of the same rule.",
      "Write `when … mentions any of …` in the rule.",
    ],
    [
      "这里没有查找任何用词，因此没有 matches。",
      "`matches` 是同一规则的条件中 `mentions` 找到的用词。",
      "请在规则中写 `when … mentions any of …`。",
    ],
  ),
} as const satisfies DiagnosticTable;
