import { error } from "./entry.ts";
import type { DiagnosticTable } from "./table.ts";

/** Names that mean nothing, or mean two things. */
export const BIND = {
  // ------------------------------------------------------------------------------------------ headers
  "no-header": error(
    [
      "`{name}` stands in a file that does not say whose law it is.",
      "Every answer names the jurisdiction and the domain of the rules behind it.",
      "Begin the file with a line such as `ruleset eu-tax jurisdiction EU domain tax`.",
    ],
    [
      "`{name}` 所在的文件没有说明属于哪个法域。",
      "每个结论都要写明所依据规则的法域和领域。",
      "请在文件开头写明，例如 `ruleset eu-tax jurisdiction EU domain tax`。",
    ],
  ),
  "header-incomplete": error(
    [
      "The header of `{name}` does not say both jurisdiction and domain.",
      "Without the two nobody can tell what these rules cover.",
      "Write both: `ruleset {name} jurisdiction EU domain tax`.",
    ],
    [
      "`{name}` 的标题行没有同时写明法域和领域。",
      "缺少其中任何一项，就无法判断这些规则覆盖什么。",
      "请两项都写：`ruleset {name} jurisdiction EU domain tax`。",
    ],
  ),
  "second-header": error(
    [
      "This file has a second `ruleset` line.",
      "A file belongs to one ruleset, the one its first line names.",
      "Move what follows into a file of its own, or delete this line.",
    ],
    [
      "此文件有第二个 `ruleset` 行。",
      "一个文件只属于一个规则集，即首行所写的那个。",
      "请把后面的内容移到另一个文件，或删除此行。",
    ],
  ),
  "header-differs": error(
    [
      "Another file says that `{name}` is the law of {jurisdiction} on {domain}.",
      "Files of one ruleset speak of one law.",
      "Use the same jurisdiction and domain, or another name for this ruleset.",
    ],
    [
      "另一个文件写明 `{name}` 是 {jurisdiction} 在 {domain} 领域的法律。",
      "同一规则集的文件只讲同一部法律。",
      "请使用相同的法域和领域，或给此规则集另取名称。",
    ],
  ),
  "unknown-jurisdiction": error(
    [
      "`{name}` is neither a place nor a group of places.",
      "A jurisdiction is where the law holds.",
      "Write a country code, a declared group such as `EU`, or `WW` for law that holds everywhere.",
    ],
    [
      "`{name}` 既不是地点，也不是地点组。",
      "法域是法律生效的地方。",
      "请写国家代码、已声明的组（如 `EU`），全球适用的写 `WW`。",
    ],
  ),
  "unknown-domain": error(
    ["`{name}` is no domain.", "Requests choose what they ask about by domain.", "Write one of {domains}."],
    ["`{name}` 不是领域。", "请求按领域选择要询问的内容。", "请写以下之一：{domains}。"],
  ),
  // ------------------------------------------------------------------------------------------ declarations
  "name-taken": error(
    [
      "`{name}` is already a {kind}, declared in {file}.",
      "A name that stands for two things leaves a sentence with two meanings.",
      "Give one of them another name, or delete one.",
    ],
    [
      "`{name}` 已在 {file} 中声明为 {kind}。",
      "一个名称代表两样东西，句子就有两种意思。",
      "请给其中一个另取名称，或删除其中一个。",
    ],
  ),
  "list-name-taken": error(
    [
      "Two lists of `{record}` are called `{list}`.",
      "In a request both would stand under one key.",
      "Give one of them another name after `as`.",
    ],
    [
      "`{record}` 有两个名为 `{list}` 的列表。",
      "在请求中两者会占用同一个键。",
      "请在 `as` 之后给其中一个另取名称。",
    ],
  ),
  "rule-id-form": error(
    [
      "`{name}` cannot be the name of a rule.",
      "Rule names are lower-case words joined by hyphens, with a dot before the limb of a law.",
      "Write it like `eu-tax-003.h7`.",
    ],
    [
      "`{name}` 不能用作规则名称。",
      "规则名称由小写单词以连字符相连，法条分项前用点。",
      "请写成 `eu-tax-003.h7` 这样的形式。",
    ],
  ),
  "overrides-in-a-circle": error(
    [
      "These rules override one another in a circle: {path}.",
      "`a → b` says that where `a` holds, `b` does not; in a circle none of them would be left.",
      "Decide which of them is the exception, and delete the other `overrides` or `subject to`.",
    ],
    [
      "这些规则循环地相互优先：{path}。",
      "`a → b` 表示 `a` 适用时 `b` 不适用；循环下去就没有一条规则适用。",
      "请确定哪一条是例外，并删除其余的 `overrides` 或 `subject to`。",
    ],
  ),
  cycle: error(
    [
      "`{name}` needs itself: {path}.",
      "What is explained by itself is not explained, and could never be worked out.",
      "Take one of the steps out.",
    ],
    ["`{name}` 依赖自身：{path}。", "用自身解释自身等于没有解释，也永远算不出来。", "请去掉其中一步。"],
  ),
  "unknown-type": error(
    [
      "`{name}` is no type of fact.",
      "The type says what may be stated, and what it can be held against.",
      "Write a type such as `text`, `yes or no`, `money`, `quantity in kg`, `one of a, b` or `list of text`.",
    ],
    [
      "`{name}` 不是事实的类型。",
      "类型决定可以填什么、可以与什么比较。",
      "请写类型，例如 `text`、`yes or no`、`money`、`quantity in kg`、`one of a, b` 或 `list of text`。",
    ],
  ),
  "unknown-scheme": error(
    [
      "`{name}` is no kind of code whose form is known here.",
      "Only a code with a known form can be found well formed or not.",
      "Write one of {schemes}, or `text` if nothing is known of its form.",
    ],
    [
      "`{name}` 不是本系统知道格式的代码种类。",
      "只有格式已知的代码才能判断格式是否正确。",
      "请写以下之一：{schemes}；格式未知的写 `text`。",
    ],
  ),
  // ------------------------------------------------------------------------------------------ words that mean nothing
  "unknown-value": error(
    [
      "Nothing is called `{name}`.",
      "Only facts of the vocabulary, and what a define, parameter or table gives a name to, have a value.",
      "Check the spelling, or declare it.",
    ],
    [
      "没有任何东西叫 `{name}`。",
      "只有词汇表中的事实，以及由 define、parameter 或 table 命名的内容才有值。",
      "请检查拼写，或先声明。",
    ],
  ),
  "unknown-fact": error(
    [
      "The vocabulary has no fact `{name}`.",
      "What nobody can state cannot be asked for.",
      "Check the spelling, or declare the fact in the vocabulary.",
    ],
    ["词汇表中没有事实 `{name}`。", "没人能填报的内容也无法询问。", "请检查拼写，或在词汇表中声明该事实。"],
  ),
  "fact-without-record": error(
    [
      "`{name}` does not say whose it is.",
      "Facts of the shipment stand alone; all others begin with their record.",
      "Write {facts}.",
    ],
    ["`{name}` 没有说明属于哪个记录。", "货件的事实单独书写；其他事实都以其记录名开头。", "请写 {facts}。"],
  ),
  "money-run-together": error(
    [
      "`{name}` is read as a name, not as an amount.",
      "An amount is a currency, a space and a number.",
      "Put a space between them.",
    ],
    ["`{name}` 会被当作名称而不是金额。", "金额由货币、空格和数字组成。", "请在两者之间加空格。"],
  ),
  "unknown-place": error(
    [
      "There is no place `{name}`.",
      "Places are ISO 3166 codes in capital letters, with a region behind a hyphen where it matters; `XI` is Northern Ireland.",
      "Write a code such as `FR` or `ES-CN`.",
    ],
    [
      "没有地点 `{name}`。",
      "地点用大写的 ISO 3166 代码，必要时在连字符后写地区；`XI` 为北爱尔兰。",
      "请写 `FR` 或 `ES-CN` 这样的代码。",
    ],
  ),
  "region-as-country": error(
    [
      "`{name}` is a region, and a country is meant here.",
      "No country is ever equal to a region.",
      "Write the country, or ask the place itself instead of its `.country`.",
    ],
    [
      "`{name}` 是地区，而此处指国家。",
      "国家永远不会等于地区。",
      "请写国家，或直接问地点而不是它的 `.country`。",
    ],
  ),
  "stray-place": error(
    [
      "`{name}` is a place, and no place can be meant here.",
      "A place is compared with a fact that is a place.",
      "Write what the place is held against, such as `destination is {name}`.",
    ],
    [
      "`{name}` 是地点，而此处不可能是地点。",
      "地点只能与类型为地点的事实比较。",
      "请写明与什么比较，例如 `destination is {name}`。",
    ],
  ),
  "set-as-value": error(
    [
      "`{name}` is a {kind}, not one value.",
      "Something is in it or not; nothing is equal to it.",
      "Write `is in {name}`.",
    ],
    [
      "`{name}` 是 {kind}，不是单个值。",
      "只能说某物在其中或不在其中，不能说等于它。",
      "请写 `is in {name}`。",
    ],
  ),
  "record-as-value": error(
    [
      "`{name}` is a record, not a fact.",
      "A record has facts; by itself it has no value.",
      "Name one of its facts: `{name}.…`.",
    ],
    ["`{name}` 是记录，不是事实。", "记录包含事实，本身没有值。", "请写出它的某个事实：`{name}.…`。"],
  ),
  "list-as-value": error(
    [
      "`{name}` is a list of records, not a value.",
      "What is asked of a list is asked of its elements, or of their number.",
      "Write `any … in {name} has (…)`, or `count of {name}`.",
    ],
    [
      "`{name}` 是记录列表，不是值。",
      "对列表只能问其元素或元素个数。",
      "请写 `any … in {name} has (…)` 或 `count of {name}`。",
    ],
  ),
  "text-without-quotes": error(
    [
      "`{name}` is the name of nothing, and a text stands in quotes.",
      "Without quotes every word is a name, so that a misspelt name is never taken for a text.",
      "Put the text in quotes.",
    ],
    [
      "`{name}` 不是任何东西的名称，而文字要加引号。",
      "不加引号的词一律视为名称，这样拼错的名称不会被当成文字。",
      "请给文字加引号。",
    ],
  ),
  "not-one-of": error(
    [
      "`{value}` is none of the values there are.",
      "A comparison with a value that cannot occur is never true, and nobody would notice.",
      "Write one of {values}.",
    ],
    [
      "`{value}` 不在可取的值之中。",
      "与不可能出现的值比较永远不成立，而且没人会察觉。",
      "请写以下之一：{values}。",
    ],
  ),
  "two-meanings": error(
    [
      "`{name}` could be a value, or the thing declared under that name.",
      "A sentence that can be read in two ways is not left to the reader.",
      'Rename what is declared, or write the value in quotes: `"{name}"`.',
    ],
    [
      "`{name}` 既可能是一个值，也可能是以此命名的内容。",
      "有两种读法的句子不能留给读者去猜。",
      '请给声明的内容改名，或给值加引号：`"{name}"`。',
    ],
  ),
  "unknown-catalogue": error(
    [
      "There is no {kind} `{name}`.",
      "What is required is declared, so that it has a name in every language.",
      'Check the spelling, or declare it: `{kind} {name} "…"`.',
    ],
    [
      "没有名为 `{name}` 的 {kind}。",
      "所要求的凭证须先声明，这样在每种语言中都有名称。",
      '请检查拼写，或先声明：`{kind} {name} "…"`。',
    ],
  ),
  "unknown-charge": error(
    [
      "There is no charge `{name}`.",
      "Kinds of charges are declared, so that it is known which are part of which.",
      'Check the spelling, or declare it: `charge {name} "…"`.',
    ],
    [
      "没有名为 `{name}` 的费用。",
      "费用种类须先声明，这样才知道哪些属于哪些。",
      '请检查拼写，或先声明：`charge {name} "…"`。',
    ],
  ),
  "unknown-set": error(
    [
      "There is no group and no list `{name}`.",
      "`is in` asks about a declared group of places or a declared list.",
      "Check the spelling, or declare it.",
    ],
    ["没有名为 `{name}` 的组或列表。", "`is in` 只能问已声明的地点组或列表。", "请检查拼写，或先声明。"],
  ),
  "place-as-group": error(
    [
      "`{name}` is one place, not a group of places.",
      "`is in` asks about groups; a place is asked for by `is`, which includes its regions.",
      "Write `is {name}`.",
    ],
    [
      "`{name}` 是一个地点，不是地点组。",
      "`is in` 用于组；单个地点用 `is`，其下属地区也包括在内。",
      "请写 `is {name}`。",
    ],
  ),
  "unknown-member": error(
    [
      "`{name}` is neither a place nor a group.",
      "The members of a group are places, or other groups.",
      "Write a code such as `FR` or `ES-CN`, or the name of a declared group.",
    ],
    [
      "`{name}` 既不是地点也不是组。",
      "组的成员是地点或其他组。",
      "请写 `FR` 或 `ES-CN` 这样的代码，或已声明的组名。",
    ],
  ),
  "unknown-record": error(
    [
      "There is no record `{name}`.",
      "What a rule may be about is declared in the vocabulary.",
      "Check the spelling, or declare the record.",
    ],
    ["没有记录 `{name}`。", "规则可以针对什么，由词汇表声明。", "请检查拼写，或先声明该记录。"],
  ),
  "unknown-list": error(
    [
      "There is no list of records `{name}`.",
      "Lists stand in the vocabulary; those of the shipment have plain names, all others begin with their record.",
      "Write it like `items`, or `item.documents`.",
    ],
    [
      "没有记录列表 `{name}`。",
      "列表由词汇表声明；货件的列表直接写名称，其他列表以其记录名开头。",
      "请写成 `items` 或 `item.documents` 这样的形式。",
    ],
  ),
  "unknown-rule": error(
    [
      "There is no rule `{name}`.",
      "What is said of a rule that does not exist has no effect.",
      "Check the spelling.",
    ],
    ["没有规则 `{name}`。", "针对不存在的规则所写的内容没有任何作用。", "请检查拼写。"],
  ),
  "unknown-scene": error(
    [
      "There is no scene `{name}`.",
      "A scene is what examples have in common, declared once.",
      'Check the spelling, or declare it: `scene {name} "…"`.',
    ],
    [
      "没有场景 `{name}`。",
      "场景是多个示例的共同部分，只声明一次。",
      '请检查拼写，或先声明：`scene {name} "…"`。',
    ],
  ),
  "unknown-exchange": error(
    [
      "There is no exchange `{name}`.",
      "Amounts are converted by a declared list of rates, so that it is known which rates the law means.",
      "Check the spelling, or declare it.",
    ],
    [
      "没有汇率表 `{name}`。",
      "金额按已声明的汇率表换算，这样才知道法律指的是哪种汇率。",
      "请检查拼写，或先声明。",
    ],
  ),
  "unknown-date-parameter": error(
    [
      "`{name}` is no date, and no parameter that gives one.",
      "A window begins and ends on a day.",
      "Write the day, such as `2026-07-01`, or the name of a parameter that `is date`.",
    ],
    [
      "`{name}` 不是日期，也不是给出日期的参数。",
      "生效期以某一日开始和结束。",
      "请写日期，例如 `2026-07-01`，或类型为 `date` 的参数名。",
    ],
  ),
  "unknown-party": error(
    [
      "`{name}` is nobody who pays or collects.",
      "Who pays and who collects is part of the answer, so the words for it are fixed.",
      "Write one of {parties}, a declared role, or a fact or table output that says who it is.",
    ],
    [
      "`{name}` 不是缴纳或收取费用的主体。",
      "由谁缴纳、由谁收取是结论的一部分，因此用词固定。",
      "请写以下之一：{parties}；或已声明的 role，或指明主体的事实或表格输出。",
    ],
  ),
  "unknown-currency": error(
    [
      "`{name}` is no currency.",
      "Currencies are ISO 4217 codes in capital letters.",
      "Write a code such as `EUR` or `GBP`.",
    ],
    ["`{name}` 不是货币。", "货币用大写的 ISO 4217 代码。", "请写 `EUR` 或 `GBP` 这样的代码。"],
  ),
  "unknown-unit": error(
    [
      "`{name}` is no unit.",
      "Units are written as their symbols, and letter case matters: mW is not MW.",
      "Write a unit such as `kg`, `mL`, `Wh` or `mg/kg`.",
    ],
    [
      "`{name}` 不是计量单位。",
      "单位用其符号书写，且区分大小写：mW 不是 MW。",
      "请写 `kg`、`mL`、`Wh` 或 `mg/kg` 这样的单位。",
    ],
  ),
  "currency-after-amount": error(
    [
      "The currency stands behind the amount in `{written}`.",
      "A currency stands before its amount; what stands behind a number is a unit.",
      "Write `{instead}`.",
    ],
    [
      "`{written}` 把货币写在了金额后面。",
      "货币写在金额之前；数字后面写的是计量单位。",
      "请写 `{instead}`。",
    ],
  ),
  "minus-joins-names": error(
    [
      "`{name}` is read as one name.",
      "Names may hold hyphens, so a minus sign has a space on both sides.",
      "Write `{instead}`.",
    ],
    ["`{name}` 被读作一个名称。", "名称可以含连字符，所以减号两边都要有空格。", "请写 `{instead}`。"],
  ),
  "unknown-language": error(
    [
      "`{name}` is no language.",
      "Languages are BCP 47 tags in small letters.",
      "Write a tag such as `en`, `de` or `zh`.",
    ],
    ["`{name}` 不是语言。", "语言用小写的 BCP 47 标签。", "请写 `en`、`de` 或 `zh` 这样的标签。"],
  ),
  "unknown-word": error(
    ["`{name}` cannot be said of `{clause}`.", "The words for it are fixed.", "Write one of {values}."],
    ["`{clause}` 不能写 `{name}`。", "此处用词固定。", "请写以下之一：{values}。"],
  ),
  "unknown-placeholder": error(
    [
      "`{name}` in braces is the name of nothing.",
      "Braces in a text are filled with the value of a fact or parameter when the text is shown.",
      "Write the name of a fact or parameter, or leave the braces out.",
    ],
    [
      "花括号中的 `{name}` 不是任何东西的名称。",
      "文字中的花括号在显示时会填入事实或参数的值。",
      "请写事实或参数的名称，或去掉花括号。",
    ],
  ),
} as const satisfies DiagnosticTable;
