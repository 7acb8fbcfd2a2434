import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** Values that cannot stand where they do. */
export const VALUES = {
  "bare-number": error(
    [
      "`{number}` says how many, but not of what: `{wanted}` is needed.",
      "A number without its unit can be read in several ways, and one of them is wrong by a factor of a thousand.",
      "Write the unit or currency with the number, as in `2 kg`, `EUR 150` or `36 months`.",
    ],
    [
      "`{number}` 只说了多少，没说单位：需要的是 `{wanted}`。",
      "没有单位的数字可以有多种读法，其中总有一种相差千倍。",
      "请把单位或货币与数字写在一起，例如 `2 kg`、`EUR 150` 或 `36 months`。",
    ],
  ),
  "portion-of-what": error(
    [
      "`per {unit}` does not say of what.",
      "A shipment has several weights and volumes, and the charge differs with the one that is taken.",
      "Write what is measured: `EUR 0.45 per kg of item.weight`.",
    ],
    [
      "`per {unit}` 没有说明按什么计量。",
      "一批货件有多个重量和体积，取哪一个会得出不同的费用。",
      "请写明计量的是什么：`EUR 0.45 per kg of item.weight`。",
    ],
  ),
  "wrong-type": error(
    [
      "`{clause}` takes `{wanted}`, and this is `{found}`.",
      "Of the one kind of value something else can be said than of the other.",
      "Write something that is `{wanted}`, such as `{sample}`.",
    ],
    [
      "`{clause}` 需要 `{wanted}`，而这里是 `{found}`。",
      "两种值能说的内容不同。",
      "请写类型为 `{wanted}` 的内容，例如 `{sample}`。",
    ],
  ),
  "wrong-literal": error(
    [
      "Here `{wanted}` is needed, and this is `{found}`.",
      "The value would never be met with.",
      "Write a value of that type.",
    ],
    ["此处需要 `{wanted}`，而这里是 `{found}`。", "这样的值永远不会出现。", "请写该类型的值。"],
  ),
  "not-fixed": error(
    [
      "Here a fixed value of the type `{wanted}` is needed.",
      "What stands in a declaration or an example holds for everyone, so no fact can stand in it.",
      "Write the value itself.",
    ],
    [
      "此处需要类型为 `{wanted}` 的固定值。",
      "声明和示例中的内容对所有人都一样，因此不能含有事实。",
      "请直接写出值。",
    ],
  ),
  "quoted-word": error(
    [
      '"{value}" is a text, and `{wanted}` is needed.',
      "Codes are words of the language and stand without quotes.",
      "Leave the quotes out.",
    ],
    ['"{value}" 是文字，而此处需要 `{wanted}`。', "代码是语言中的词，不加引号。", "请去掉引号。"],
  ),
  "number-too-long": error(
    [
      "`{number}` has more digits than can be read.",
      "Numbers are kept exactly, so their length is limited.",
      "Write it with fewer digits.",
    ],
    ["`{number}` 的位数超过可读取的上限。", "数字均精确保存，因此长度有限制。", "请减少位数。"],
  ),
  "no-such-day": error(
    [
      "There is no day {date}.",
      "The calendar of that month ends earlier, or has no such month.",
      "Write year, month and day of a day there is.",
    ],
    ["没有 {date} 这一天。", "该月没有这么多天，或没有这个月。", "请写真实存在的年、月、日。"],
  ),
  "no-such-moment": error(
    [
      "There is no moment {moment}.",
      "A moment is a day, a time of day and its offset from UTC.",
      "Write it like `2026-07-01T09:00:00Z`.",
    ],
    [
      "没有 {moment} 这一时刻。",
      "时刻由日期、时间及其与 UTC 的时差组成。",
      "请写成 `2026-07-01T09:00:00Z` 这样的形式。",
    ],
  ),
  "not-a-date": error(
    [
      "Here a day is needed, written out.",
      "Whoever reads the rule must see the day without looking it up.",
      "Write year, month and day: `2026-07-01`.",
    ],
    ["此处需要写明日期。", "读规则的人应能直接看到日期，无需另查。", "请写年、月、日：`2026-07-01`。"],
  ),
  "not-an-hs-code": error(
    [
      "`{code}` is no code of the Harmonized System.",
      "A code has 2, 4, 6, 8, 9 or 10 digits; one less is a code that has lost its leading zero.",
      "Write it like `hs 8507.60`.",
    ],
    [
      "`{code}` 不是协调制度编码。",
      "编码为 2、4、6、8、9 或 10 位；少一位往往是丢了开头的零。",
      "请写成 `hs 8507.60` 这样的形式。",
    ],
  ),
  "not-a-count": error(
    [
      "`{number}` is no number of things.",
      "What is counted is whole, and at least one.",
      "Write a whole number from 1.",
    ],
    ["`{number}` 不是个数。", "个数为整数，至少为一。", "请写从 1 起的整数。"],
  ),
  "value-twice": error(
    ["`{value}` is listed twice.", "The second says nothing the first has not said.", "Keep one of them."],
    ["`{value}` 列出了两次。", "第二个没有增加任何内容。", "请只保留一个。"],
  ),
  "value-label-stranger": error(
    [
      "`{value}` is no value of `{fact}`.",
      "Its values are {values}; a label for another would never be shown.",
      "Write one of them after `value`, or add `{value}` to the type of the fact.",
    ],
    [
      "`{value}` 不是 `{fact}` 的取值。",
      "其取值为{values}；其他词的名称永远不会显示。",
      "请在 `value` 后写其中之一，或将 `{value}` 加入该事实的类型。",
    ],
  ),
  "value-label-twice": error(
    [
      "`{value}` of `{fact}` has two labels.",
      "Nobody could say which of the two is shown.",
      "Keep one `value {value}`; other languages follow it with `named`.",
    ],
    [
      "`{fact}` 的取值 `{value}` 有两个名称。",
      "无法确定应显示哪一个。",
      "请只保留一个 `value {value}`；其他语言用 `named` 接在其后。",
    ],
  ),
  "value-label-without-values": error(
    [
      "`{fact}` is {type}: it has no values to name.",
      "Only a fact of the type `one of …`, or a list of that, takes one of a few words.",
      "Leave out `value {value}`, or write the type as `one of {value}, …`.",
    ],
    [
      "`{fact}` 的类型是{type}，没有可命名的取值。",
      "只有类型为 `one of …`（或其列表）的事实才从若干词中取值。",
      "请删去 `value {value}`，或将类型写为 `one of {value}, …`。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ arithmetic
  "cannot-add": error(
    [
      "`{left}` and `{right}` cannot be added.",
      "Only like is added to like; to a date a duration.",
      "Give both the same type: the unit or currency with each number.",
    ],
    [
      "`{left}` 与 `{right}` 不能相加。",
      "只有同类才能相加；日期可以加时长。",
      "请使两者类型相同：每个数字都带单位或货币。",
    ],
  ),
  "cannot-subtract": error(
    [
      "`{right}` cannot be taken from `{left}`.",
      "Only like is taken from like; from a date a duration, or another date.",
      "Give both the same type: the unit or currency with each number.",
    ],
    [
      "不能从 `{left}` 中减去 `{right}`。",
      "只有同类才能相减；日期可以减时长或另一日期。",
      "请使两者类型相同：每个数字都带单位或货币。",
    ],
  ),
  "cannot-multiply": error(
    [
      "`{left}` times `{right}` is nothing one could name.",
      "An amount is multiplied by a number or a percentage; only measures are multiplied by each other.",
      "For a price per unit write `… per kg of …`.",
    ],
    [
      "`{left}` 乘以 `{right}` 没有意义。",
      "金额只能乘以数字或百分比；只有计量值之间可以相乘。",
      "按单位计价请写 `… per kg of …`。",
    ],
  ),
  "cannot-divide": error(
    [
      "`{left}` over `{right}` is nothing one could name.",
      "An amount is divided by a number, a percentage or another amount.",
      "Divide by something of that kind.",
    ],
    ["`{left}` 除以 `{right}` 没有意义。", "金额只能除以数字、百分比或另一金额。", "请除以此类内容。"],
  ),
  "percent-of-nothing": error(
    [
      "This percentage does not say what it is taken of.",
      "A rate alone is no amount.",
      "Write what it is taken of: `20% of item.line_price`.",
    ],
    ["这个百分比没有说明以什么为基数。", "单有税率不是金额。", "请写明基数：`20% of item.line_price`。"],
  ),
  "cannot-aggregate": error(
    [
      "`{word} of {of}` has no meaning: `{of}` is `{found}`.",
      "Only amounts, measures, percentages and numbers add up; only what has an order has a largest.",
      "Name a fact that is one of these, or count instead.",
    ],
    [
      "`{word} of {of}` 没有意义：`{of}` 是 `{found}`。",
      "只有金额、计量值、百分比和数字可以累加；只有可排序的才有最大值。",
      "请改用此类事实，或改为计数。",
    ],
  ),
  "aggregate-without-list": error(
    [
      "`{word} of {of}` does not say over which list.",
      "A sum goes through a list, and there may be several.",
      "Add the list: `{word} of {of} in items`.",
    ],
    [
      "`{word} of {of}` 没有说明针对哪个列表。",
      "求和要遍历列表，而列表可能不止一个。",
      "请加上列表：`{word} of {of} in items`。",
    ],
  ),
  "too-few-values": error(
    [
      "`{word} of` needs two values.",
      "There is nothing to choose between.",
      "Write both, with a comma between: `(a, b)`.",
    ],
    ["`{word} of` 需要两个值。", "只有一个值就无从选择。", "请写两个值，用逗号隔开：`(a, b)`。"],
  ),
  "too-many-values": error(
    ["`{word} of` takes two values, no more.", "A difference is between two.", "Write two: `(a, b)`."],
    ["`{word} of` 只取两个值。", "差是两个值之间的差。", "请写两个：`(a, b)`。"],
  ),
  // ------------------------------------------------------------------------------------------ money
  "two-currencies": error(
    [
      "One side is in {left}, the other in {right}.",
      "Which of the two is converted, and by which rates, is for the law to say.",
      "Write `converted to {right}` behind the one that is.",
    ],
    [
      "一边是 {left}，另一边是 {right}。",
      "换算哪一边、按什么汇率，应由法律决定。",
      "请在要换算的一边之后写 `converted to {right}`。",
    ],
  ),
  "no-exchange": error(
    [
      "The amount may be in any currency and is held against {to}, but no exchange is declared.",
      "Whether 135 pounds are more than 150 euros depends on the rates the law names.",
      'Declare the rates: `exchange customs-rate "…" dated by …`.',
    ],
    [
      "该金额可能为任何货币，却与 {to} 比较，而没有声明汇率表。",
      "135英镑是否多于150欧元，取决于法律指定的汇率。",
      '请声明汇率：`exchange customs-rate "…" dated by …`。',
    ],
  ),
  "several-exchanges": error(
    [
      "Several exchanges could convert this to {to}: {names}.",
      "On most days they differ, and a limit may lie between them.",
      "Say which one, with `at`.",
    ],
    [
      "可将其换算为 {to} 的汇率表不止一个：{names}。",
      "它们大多不同，限额可能正好落在中间。",
      "请用 `at` 写明采用哪一个。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ sharing
  "needs-sharing": error(
    [
      "This is an amount of the whole {larger}, and the rule is judged for each {subject}.",
      "It would be counted once for every {subject}.",
      "Say how it is spread: `{rewrite}`.",
    ],
    [
      "这是整个 {larger} 的金额，而规则是逐个 {subject} 判断的。",
      "它会在每个 {subject} 上各算一次。",
      "请写明如何分摊：`{rewrite}`。",
    ],
  ),
  "charged-needs-sharing": error(
    [
      "`{rule}` charges {kind} for the whole {larger}, and this is reckoned for each {subject}.",
      "The whole of it would be counted for every {subject}.",
      "Say how it is spread: `{rewrite}`.",
    ],
    [
      "`{rule}` 对整个 {larger} 征收 {kind}，而这里逐个 {subject} 计算。",
      "全额会在每个 {subject} 上各算一次。",
      "请写明如何分摊：`{rewrite}`。",
    ],
  ),
  "nothing-to-share": error(
    [
      "This already belongs to the {subject}.",
      "Only what belongs to something larger can be spread.",
      "Leave `shared by` out.",
    ],
    ["这本来就属于 {subject}。", "只有属于更大范围的金额才能分摊。", "请去掉 `shared by`。"],
  ),
  "counted-again": error(
    [
      "What is counted belongs to the {larger}, and the rule is judged for each {subject}.",
      "Every {subject} would pay for all of it.",
      "Leave `for each {subject}` out, or count something of the {subject}.",
    ],
    [
      "所计数的内容属于 {larger}，而规则是逐个 {subject} 判断的。",
      "每个 {subject} 都会为全部数量缴费。",
      "请去掉 `for each {subject}`，或改为计数 {subject} 的内容。",
    ],
  ),
  "round-to-what": error(
    [
      "`rounded … to` names an amount of money greater than nothing.",
      "0.01 of a yen and 0.01 of a euro are different steps.",
      "Write the currency with it: `to EUR 0.01`; left out, it is the currency's own smallest unit.",
    ],
    [
      "`rounded … to` 后应写大于零的金额。",
      "0.01日元与0.01欧元是不同的单位。",
      "请写上货币：`to EUR 0.01`；省略时为该货币的最小单位。",
    ],
  ),
  "charge-cycle": error(
    [
      "{kind} is reckoned from itself: {path}.",
      "Charges are worked out one after the other; here none could be the first.",
      "Take one of them out of the base of the other.",
    ],
    [
      "{kind} 以自身为计算基础：{path}。",
      "费用逐项计算，而这里没有哪一项可以先算。",
      "请把其中一项从另一项的基数中去掉。",
    ],
  ),
} as const satisfies DiagnosticTable;
