import type { OpaqueFailureCode } from "../opaque.ts";
import type { LogicProblem } from "../problem.ts";
import { filled, type Worded, type Wording, type WordLanguage } from "../words.ts";
import type { CertFormCode } from "./form.ts";

/** What can be wrong with a CertLogic rule as it is read. */
export type CertRuleProblemCode =
  | CertFormCode
  | "too-deep"
  | "not-an-object"
  | "missing-field"
  | "unknown-field"
  | "not-text"
  | "not-an-identifier"
  | "not-one-of"
  | "not-a-country"
  | "not-a-version"
  | "too-new"
  | "another-engine"
  | "not-a-moment"
  | "validity-reversed"
  | "not-a-list"
  | "empty-list"
  | "not-a-language"
  | "language-twice"
  | "no-english"
  | "another-country"
  | "another-kind";

export type CertRuleProblem = LogicProblem<CertRuleProblemCode>;

/** Words for everything that can be wrong with a CertLogic rule, read or run. */
export const CERTLOGIC_WORDS: Readonly<Record<CertRuleProblemCode | OpaqueFailureCode, Worded>> = {
  "not-an-expression": {
    en: {
      what: "{given} is no expression.",
      why: "CertLogic has true, false, whole numbers, texts, lists and operations.",
      instead: 'Read what may be missing with { "var": … }; it is null where it is not there.',
    },
    zh: {
      what: "{given} 不是表达式。",
      why: "CertLogic 只有 true、false、整数、文本、列表和运算。",
      instead: '可能缺失的内容请用 { "var": … } 读取，缺失时即为 null。',
    },
  },
  "not-a-whole-number": {
    en: {
      what: "{given} is not a whole number.",
      why: "CertLogic counts in whole numbers, so that every platform gets the same.",
      instead: "Write a whole number no larger than 2^53 − 1.",
    },
    zh: {
      what: "{given} 不是整数。",
      why: "CertLogic 只用整数，以便各平台结果一致。",
      instead: "请写不超过 2^53 − 1 的整数。",
    },
  },
  "not-one-key": {
    en: {
      what: "{given} does not have exactly one key.",
      why: "An operation is an object whose only key is its operator.",
      instead: "Split it into one object per operation.",
    },
    zh: {
      what: "{given} 的键不是恰好一个。",
      why: "运算是只含一个键（即运算符）的对象。",
      instead: "请把每个运算拆成单独的对象。",
    },
  },
  "unknown-operator": {
    en: {
      what: "{given} uses an operator that CertLogic does not have.",
      why: "CertLogic is a closed part of JSON Logic with a few operators of its own.",
      instead: "Use one of: {wanted}.",
    },
    zh: {
      what: "{given} 使用了 CertLogic 没有的运算符。",
      why: "CertLogic 是 JSON Logic 的一个封闭子集，另加少量自己的运算符。",
      instead: "请使用其中之一：{wanted}。",
    },
  },
  "operands-not-a-list": {
    en: {
      what: "The operands {given} do not stand in a list.",
      why: "Only var takes its operand without brackets.",
      instead: "Put them in [ ].",
    },
    zh: {
      what: "操作数 {given} 不是列表。",
      why: "只有 var 的操作数可以不加方括号。",
      instead: "请把操作数放进 [ ]。",
    },
  },
  "operand-count": {
    en: {
      what: "{given} is not the right number of operands.",
      why: "The operator takes {wanted}.",
      instead: "Give {wanted} operands.",
    },
    zh: {
      what: "{given} 的操作数个数不对。",
      why: "该运算符需要 {wanted} 个。",
      instead: "请给出 {wanted} 个操作数。",
    },
  },
  "not-a-path": {
    en: {
      what: "{given} is no path into the data.",
      why: "A path is one text: names and list indexes with dots between them, without a default.",
      instead: "Write it as {wanted}.",
    },
    zh: {
      what: "{given} 不是数据路径。",
      why: "路径是一段文本：以点分隔的名称和列表下标，不带默认值。",
      instead: "请写成 {wanted} 的形式。",
    },
  },
  "not-a-time-unit": {
    en: {
      what: "{given} is no unit of time.",
      why: "plusTime counts in units that every platform adds alike.",
      instead: "Use one of: {wanted}.",
    },
    zh: {
      what: "{given} 不是时间单位。",
      why: "plusTime 只使用各平台加法一致的单位。",
      instead: "请使用其中之一：{wanted}。",
    },
  },
  "too-deep": {
    en: {
      what: "The expression is nested more than {wanted} deep.",
      why: "Evaluation is limited in depth.",
      instead: "Simplify it.",
    },
    zh: { what: "表达式嵌套超过 {wanted} 层。", why: "求值的深度有上限。", instead: "请简化表达式。" },
  },
  "not-an-object": {
    en: {
      what: "{given} is no rule.",
      why: "A rule is a JSON object of named fields.",
      instead: "Give one rule at a time, as an object.",
    },
    zh: {
      what: "{given} 不是规则。",
      why: "规则是由具名字段组成的 JSON 对象。",
      instead: "请每次给出一条规则，且为对象。",
    },
  },
  "missing-field": {
    en: {
      what: "The field is missing.",
      why: "Every rule has it, and nothing may be assumed in its place.",
      instead: "Add it, for example {wanted}.",
    },
    zh: {
      what: "缺少该字段。",
      why: "每条规则都必须有它，不能以假定代替。",
      instead: "请补上，例如 {wanted}。",
    },
  },
  "unknown-field": {
    en: {
      what: "The field is not known.",
      why: "It could change what the rule means, so it is not passed over.",
      instead: "Remove it; the fields are: {wanted}.",
    },
    zh: {
      what: "未知字段。",
      why: "它可能改变规则的含义，因此不能忽略。",
      instead: "请删除；可用字段：{wanted}。",
    },
  },
  "not-text": {
    en: {
      what: "{given} is not a text, or an empty one.",
      why: "A text is needed here.",
      instead: "Write {wanted}.",
    },
    zh: { what: "{given} 不是文本，或为空文本。", why: "此处需要文本。", instead: "请写 {wanted}。" },
  },
  "not-an-identifier": {
    en: {
      what: "{given} does not have the form of an identifier.",
      why: "It tells what the rule is about, whose it is, and its number.",
      instead: "Write it as {wanted}.",
    },
    zh: {
      what: "{given} 不符合标识符的格式。",
      why: "标识符依次说明规则的对象、所属国家和编号。",
      instead: "请写成 {wanted} 的形式。",
    },
  },
  "not-one-of": {
    en: {
      what: "{given} is not one of the values known here.",
      why: "Rules of another kind are judged in another way.",
      instead: "Use one of: {wanted}.",
    },
    zh: {
      what: "{given} 不是此处已知的值。",
      why: "其他种类的规则判定方式不同。",
      instead: "请使用其中之一：{wanted}。",
    },
  },
  "not-a-country": {
    en: {
      what: "{given} is no country code.",
      why: "A rule belongs to one country.",
      instead: "Write two capital letters, as {wanted}.",
    },
    zh: {
      what: "{given} 不是国家代码。",
      why: "每条规则属于一个国家。",
      instead: "请写两个大写字母，如 {wanted}。",
    },
  },
  "not-a-version": {
    en: {
      what: "{given} is no version.",
      why: "Versions are compared number by number.",
      instead: "Write three numbers, as {wanted}.",
    },
    zh: { what: "{given} 不是版本号。", why: "版本按数字逐段比较。", instead: "请写三段数字，如 {wanted}。" },
  },
  "too-new": {
    en: {
      what: "Version {given} is newer than what is read here.",
      why: "It may mean things that we do not know.",
      instead: "Use a rule for {wanted}.",
    },
    zh: {
      what: "版本 {given} 比这里所能读取的更新。",
      why: "其中可能有我们不了解的含义。",
      instead: "请使用适用于 {wanted} 的规则。",
    },
  },
  "another-engine": {
    en: {
      what: "The rule is for the engine {given}.",
      why: "Its logic would be read in another language.",
      instead: "Use a rule for {wanted}.",
    },
    zh: {
      what: "该规则用于引擎 {given}。",
      why: "它的逻辑是另一种语言。",
      instead: "请使用适用于 {wanted} 的规则。",
    },
  },
  "not-a-moment": {
    en: {
      what: "{given} is no moment in time.",
      why: "Whether the rule is in force depends on it, to the second and with its offset.",
      instead: "Write it as {wanted}.",
    },
    zh: {
      what: "{given} 不是时刻。",
      why: "规则是否有效取决于它，须精确到秒并带时区偏移。",
      instead: "请写成 {wanted} 的形式。",
    },
  },
  "validity-reversed": {
    en: {
      what: "The rule ends at {given}, not after it begins.",
      why: "It would never be in force.",
      instead: "Give an end later than {wanted}.",
    },
    zh: {
      what: "规则于 {given} 结束，并不晚于开始。",
      why: "这样它永远不会有效。",
      instead: "请给出晚于 {wanted} 的结束时刻。",
    },
  },
  "not-a-list": {
    en: {
      what: "{given} is not a list.",
      why: "A list is needed here.",
      instead: "Write a list, or check first that it is one: {wanted}.",
    },
    zh: {
      what: "{given} 不是列表。",
      why: "此处需要列表。",
      instead: "请写列表，或先检查它是否为列表：{wanted}。",
    },
  },
  "empty-list": {
    en: {
      what: "The list is empty.",
      why: "At least one entry is needed here.",
      instead: "Add an entry, as in {wanted}.",
    },
    zh: { what: "列表为空。", why: "此处至少需要一项。", instead: "请添加一项，如 {wanted}。" },
  },
  "not-a-language": {
    en: {
      what: "{given} is no language tag.",
      why: "Readers find their text by it.",
      instead: "Write it as {wanted}.",
    },
    zh: {
      what: "{given} 不是语言标签。",
      why: "读者据此找到自己语言的文本。",
      instead: "请写成 {wanted} 的形式。",
    },
  },
  "language-twice": {
    en: {
      what: "The language {given} stands twice.",
      why: "Nobody could tell which text counts.",
      instead: "Keep one text a language.",
    },
    zh: {
      what: "语言 {given} 出现两次。",
      why: "无法判断以哪段文本为准。",
      instead: "每种语言只保留一段文本。",
    },
  },
  "no-english": {
    en: {
      what: "No description is in English.",
      why: "It is what a reader of another language falls back on.",
      instead: "Add {wanted}.",
    },
    zh: { what: "没有英文说明。", why: "其他语言的读者以英文为后备。", instead: "请添加 {wanted}。" },
  },
  "another-country": {
    en: {
      what: "The identifier {given} names another country than the rule.",
      why: "The rule would be filed under the wrong law.",
      instead: "Use {wanted} in both.",
    },
    zh: {
      what: "标识符 {given} 中的国家与规则不同。",
      why: "规则会被归入错误的法律。",
      instead: "两处都使用 {wanted}。",
    },
  },
  "another-kind": {
    en: {
      what: "The identifier {given} is for another kind of rule.",
      why: "Its first letters tell what the rule is about.",
      instead: "Begin it with {wanted}.",
    },
    zh: {
      what: "标识符 {given} 属于另一种规则。",
      why: "开头的字母说明规则的对象。",
      instead: "请以 {wanted} 开头。",
    },
  },
  "neither-true-nor-false": {
    en: {
      what: "{given} is neither true nor false.",
      why: "CertLogic gives no truth to numbers that are not whole, nor to date-times.",
      instead: "Compare it with something.",
    },
    zh: {
      what: "{given} 既非真也非假。",
      why: "在 CertLogic 中，非整数的数字和日期时间没有真假。",
      instead: "请把它与某个值作比较。",
    },
  },
  "not-whole-numbers": {
    en: {
      what: "{given} is not a whole number.",
      why: "Only whole numbers are added and compared by size.",
      instead: "Check that it is there before it is used.",
    },
    zh: {
      what: "{given} 不是整数。",
      why: "只有整数可以相加和比较大小。",
      instead: "使用前请先检查它是否存在。",
    },
  },
  "not-moments": {
    en: {
      what: "{given} is not a date-time.",
      why: "Only date-times can be before or after one another.",
      instead: "Make it one with {wanted}.",
    },
    zh: { what: "{given} 不是日期时间。", why: "只有日期时间才有先后。", instead: "请用 {wanted} 转换。" },
  },
  "not-comparable": {
    en: {
      what: "{given} is compared with another list, object or date-time.",
      why: "CertLogic leaves open when those are equal.",
      instead: "Compare texts or whole numbers.",
    },
    zh: {
      what: "{given} 与另一个列表、对象或日期时间作了相等比较。",
      why: "CertLogic 没有规定它们何时相等。",
      instead: "请比较文本或整数。",
    },
  },
  "not-a-date": {
    en: {
      what: "{given} is no date that exists.",
      why: "What comes of it is left open, and differs between platforms.",
      instead: "Give a date such as {wanted}.",
    },
    zh: {
      what: "{given} 不是存在的日期。",
      why: "结果没有规定，且各平台不同。",
      instead: "请给出类似 {wanted} 的日期。",
    },
  },
  "number-too-large": {
    en: {
      what: "{given} is too large.",
      why: "Beyond 2^53 − 1 numbers are no longer exact.",
      instead: "Keep within {wanted}.",
    },
    zh: {
      what: "{given} 过大。",
      why: "超过 2^53 − 1 的数字不再精确。",
      instead: "请保持在 {wanted} 之内。",
    },
  },
  "over-limit": {
    en: {
      what: "The evaluation went over its limit ({given}: {wanted}).",
      why: "What a rule may take is limited.",
      instead: "Simplify the rule, or give it less data.",
    },
    zh: {
      what: "求值超过上限（{given}：{wanted}）。",
      why: "一条规则所能占用的资源有限。",
      instead: "请简化规则或减少数据。",
    },
  },
  "not-a-verdict": {
    en: {
      what: "The rule came to {given}.",
      why: "A rule either holds or does not; anything else is no verdict.",
      instead: "Make it end in true or false.",
    },
    zh: {
      what: "规则的结果是 {given}。",
      why: "规则要么成立要么不成立，其他结果都不是裁定。",
      instead: "请让它以 true 或 false 结束。",
    },
  },
};

/** A problem in words. */
export function describeCertLogicProblem(
  problem: LogicProblem<CertRuleProblemCode | OpaqueFailureCode>,
  language: WordLanguage,
): Wording {
  return filled(CERTLOGIC_WORDS[problem.code][language], problem);
}
