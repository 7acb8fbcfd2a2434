import { error, warning } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** Rules that lack what a reader must trust, or say what no rule may say. */
export const RULES = {
  "no-cite": error(
    [
      "`{rule}` does not say which law it comes from.",
      "Nobody can check a rule without its source.",
      'Write `cite "Directive 2006/112/EC" article 369l link "https://…"`.',
    ],
    [
      "`{rule}` 没有说明依据哪部法律。",
      "没有出处的规则无法核对。",
      '请写 `cite "Directive 2006/112/EC" article 369l link "https://…"`。',
    ],
  ),
  "no-link": error(
    [
      "The citation “{text}” has no link.",
      "Whoever is told a finding must be able to read the law behind it.",
      'Add `link "https://…"`, or `no public link` where there is none.',
    ],
    [
      "引用“{text}”没有链接。",
      "收到结论的人应能读到背后的法律。",
      '请添加 `link "https://…"`；没有公开链接的写 `no public link`。',
    ],
  ),
  "link-form": error(
    [
      "`{link}` is no address that can be opened.",
      "Whoever is told a finding must be able to read the law behind it.",
      'Write the whole address, `link "https://…"`, or `no public link` where there is none.',
    ],
    [
      "`{link}` 不是可以打开的网址。",
      "收到结论的人应能读到背后的法律。",
      '请写完整的网址 `link "https://…"`；没有公开链接的写 `no public link`。',
    ],
  ),
  "no-window": error(
    [
      "`{rule}` does not say since when it holds.",
      "Law has a first day, and often a last.",
      "Write `effective from 2026-07-01`, or `effective since before 2026-01-01` where the beginning is not known.",
    ],
    [
      "`{rule}` 没有说明自何时生效。",
      "法律有起始日，往往也有终止日。",
      "请写 `effective from 2026-07-01`；起始日不明的写 `effective since before 2026-01-01`。",
    ],
  ),
  "no-confidence": error(
    [
      "`{rule}` does not say how sure its source is.",
      "A finding says how far it can be trusted.",
      "Write `confidence verified`, `high` or `medium`.",
    ],
    [
      "`{rule}` 没有说明出处的可靠程度。",
      "结论要写明可信到什么程度。",
      "请写 `confidence verified`、`high` 或 `medium`。",
    ],
  ),
  "no-text": error(
    [
      "`{rule}` lacks {missing}.",
      "A finding is read in English and in Chinese.",
      'Write each as a line of its own, such as `message zh "…"`.',
    ],
    ["`{rule}` 缺少 {missing}。", "结论以英文和中文显示。", '请各写一行，例如 `message zh "…"`。'],
  ),
  "no-outcome": error(
    [
      "`{rule}` comes to nothing.",
      "A rule says what follows when it holds.",
      "Add a line that begins with `then`.",
    ],
    ["`{rule}` 没有结果。", "规则要写明成立时的后果。", "请添加以 `then` 开头的一行。"],
  ),
  "two-findings": error(
    [
      "The rule already has another outcome of this kind.",
      "Block, hold, warn and inform exclude each other.",
      "Keep the one that is meant, or make two rules of it.",
    ],
    [
      "规则已经有另一个此类结果。",
      "block、hold、warn 和 inform 互相排斥。",
      "请只保留所要的一个，或拆成两条规则。",
    ],
  ),
  "otherwise-missing": error(
    [
      "`{rule}` requires something and does not say what happens without it.",
      "Most missing papers hold a shipment, some block it, some only warn.",
      "Write `otherwise hold`, `block`, `warn` or `inform`.",
    ],
    [
      "`{rule}` 提出要求，却没有说明不满足时怎么办。",
      "缺少凭证大多是暂扣，有些是禁止，有些只是提醒。",
      "请写 `otherwise hold`、`block`、`warn` 或 `inform`。",
    ],
  ),
  "otherwise-without-require": error(
    [
      "`otherwise` has nothing to belong to.",
      "It says what an unmet requirement comes to, and nothing is required.",
      "Delete it, or add `then require …`.",
    ],
    [
      "`otherwise` 没有所属的要求。",
      "它说明要求未满足时的后果，而这里没有要求。",
      "请删除，或添加 `then require …`。",
    ],
  ),
  "medium-blocks": error(
    [
      "A rule of medium confidence may not block.",
      "Nobody's goods are stopped for good by what has not been seen in the law itself.",
      "Write `hold`, so that a person decides.",
    ],
    [
      "可信度为 medium 的规则不得禁止。",
      "未在法律原文中核实的内容，不能彻底拦下货物。",
      "请写 `hold`，由人来决定。",
    ],
  ),
  "guidance-stops": error(
    [
      "Guidance may not {severity}.",
      "It is no law; whoever follows it as a rule of the house says so.",
      "Write `warn`, or `force house`.",
    ],
    [
      "指南不得 {severity}。",
      "指南不是法律；若作为内部规定执行，应写明。",
      "请写 `warn`，或 `force house`。",
    ],
  ),
  "shown-and-not": error(
    [
      "Some lines of `when` are `shown` and this one is not.",
      "`shown` turns the burden of proof for the whole of `when`.",
      "Put what must be known into `for`, or write `when shown`.",
    ],
    [
      "有的 `when` 写了 `shown`，而这一行没有。",
      "`shown` 会使整个 `when` 的举证责任倒置。",
      "请把必须已知的条件写入 `for`，或写 `when shown`。",
    ],
  ),
  "too-costly": error(
    [
      "On the longest lists this rule comes to {cost} comparisons; the limit is {limit}.",
      "A request is judged while somebody waits.",
      "Go through fewer lists within each other, or give the rule a deeper subject with `for each`.",
    ],
    [
      "列表最长时此规则需要 {cost} 次比较，上限为 {limit}。",
      "有人在等待请求的结果。",
      "请减少列表嵌套，或用 `for each` 让规则针对更深一层的记录。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ requirements
  "papers-out-of-reach": error(
    [
      "A rule about `{subject}` sees no {kind}: they stand in {parents}.",
      "A requirement is looked for where its subject is, and in what that stands in.",
      "Say what the rule is about, with `for each`.",
    ],
    [
      "针对 `{subject}` 的规则看不到 {kind}：它们位于 {parents}。",
      "要求只在规则对象及其所属范围内查找。",
      "请用 `for each` 写明规则针对什么。",
    ],
  ),
  "no-paper-record": error(
    [
      "The vocabulary has no fact `{kind}.id` that says which {kind} is meant.",
      "Evidence is a record; its `id` is the name that is required.",
      "Declare `record {kind} … in item as … up to 50` and `fact {kind}.id is {kind}`.",
    ],
    [
      "词汇表中没有说明是哪种 {kind} 的事实 `{kind}.id`。",
      "凭证是记录，其 `id` 即所要求的名称。",
      "请声明 `record {kind} … in item as … up to 50` 和 `fact {kind}.id is {kind}`。",
    ],
  ),
  "no-attribute": error(
    [
      "The vocabulary has no fact `{fact}`.",
      "What is asked of a {kind} must be something one can state about it.",
      "Declare the fact, or leave this out.",
    ],
    ["词汇表中没有事实 `{fact}`。", "对 {kind} 的要求必须是可以填报的内容。", "请声明该事实，或去掉此要求。"],
  ),
  "with-several-kinds": error(
    [
      "`with` is said of {kinds} together.",
      "Inside it the record's own name is the paper looked at, and these have different facts.",
      "Require papers of one kind, or make two rules of it.",
    ],
    [
      "`with` 同时用于 {kinds}。",
      "其中以记录名称指代所查的凭证，而它们的事实不同。",
      "请只要求一种凭证，或拆成两条规则。",
    ],
  ),
  "no-languages": error(
    [
      "No single parameter gives the languages of `{fact}`.",
      "Which languages a country asks for is law of its own, with dates.",
      "Declare one: `parameter … by {fact} is list of language`.",
    ],
    [
      "没有唯一的参数给出 `{fact}` 的语言。",
      "一国要求哪些语言本身就是法律，且有日期。",
      "请声明一个：`parameter … by {fact} is list of language`。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ overriding
  "overrides-itself": error(
    ["`{rule}` cannot lift itself.", "It would fire and not fire.", "Name the other rule."],
    ["`{rule}` 不能推翻自身。", "那样它既成立又不成立。", "请写另一条规则。"],
  ),
  "cannot-override": error(
    [
      "`{special}` is about `{left}`, `{general}` about `{right}`: the first can never lift the second.",
      "A rule lifts another on its own subject, or on what stands in it.",
      "Give both the same subject with `for each`.",
    ],
    [
      "`{special}` 针对 `{left}`，`{general}` 针对 `{right}`：前者永远无法推翻后者。",
      "规则只能推翻同一对象或其下属对象上的规则。",
      "请用 `for each` 使两者对象相同。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ rules together
  "never-fires": warning(
    [
      "`{rule}` can never fire.",
      "Its clauses exclude one another, whatever the facts are.",
      "Look for a condition that contradicts the scope, an exception or the dates.",
    ],
    [
      "`{rule}` 永远不会成立。",
      "无论事实如何，它的各个子句互相排斥。",
      "请检查与范围、例外或日期相矛盾的条件。",
    ],
  ),
  "charged-twice": warning(
    [
      "`{first}` and `{second}` may both charge `{kind}`: {point}.",
      "The same kind twice on one subject is one tax taken twice; parts of a charge have kinds of their own.",
      "Narrow one of the rules, say which `overrides` the other, or give one of them a kind that is `part of` this.",
    ],
    [
      "`{first}` 和 `{second}` 可能同时收取 `{kind}`：{point}。",
      "同一对象上同一种费用收两次，就是重复征收；费用的组成部分各有自己的种类。",
      "请缩小其中一条规则，写明哪条 `overrides` 另一条，或将其中一种改为 `part of` 此费用。",
    ],
  ),
} as const satisfies DiagnosticTable;
