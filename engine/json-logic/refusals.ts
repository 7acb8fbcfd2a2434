import type { LogicProblem } from "./problem.ts";
import { filled, type Worded, type Wording, type WordLanguage } from "./words.ts";

/** Why JSON Logic cannot become a rule of ours, by code; a code is never reused for something else. */
export const REFUSALS = {
  "not-a-condition": {
    en: {
      what: "{given} is neither true nor false.",
      why: "A rule asks for a condition; a bare value would count as one by its truthiness, which engines see differently.",
      instead: "Compare it with something.",
    },
    zh: {
      what: "{given} 没有真假。",
      why: "规则需要条件；单独的值只能按“真值性”解释，而各引擎的解释不同。",
      instead: "请把它与某个值作比较。",
    },
  },
  "not-one-key": {
    en: {
      what: "{given} does not have exactly one key.",
      why: "An operation has one key, its operator; with any other number it is plain data, and as data it counts as true.",
      instead: "Keep one key; write remarks elsewhere.",
    },
    zh: {
      what: "{given} 的键不是恰好一个。",
      why: "运算只有一个键，即运算符；否则它只是数据，而数据会被当作真。",
      instead: "请只保留一个键，备注写在别处。",
    },
  },
  "operator-outside": {
    en: {
      what: "The operator {wanted} does not belong to the portable part.",
      why: "Engines disagree on what it does, or on what it does with a missing fact.",
      instead: "Say the same with and, or, !, if, ===, !==, <, <=, >, >=, in, some, +, -, * or reduce.",
    },
    zh: {
      what: "运算符 {wanted} 不在可移植部分之内。",
      why: "各引擎对它的结果，或对缺失事实的处理不一致。",
      instead: "请改用 and、or、!、if、===、!==、<、<=、>、>=、in、some、+、-、* 或 reduce 表达。",
    },
  },
  "operand-count": {
    en: {
      what: "{given} is not the right number of operands.",
      why: "Some engines pass over operands that are too many, others use them; here {wanted} are needed.",
      instead: "Give {wanted}; chain comparisons with and.",
    },
    zh: {
      what: "{given} 的操作数个数不对。",
      why: "对多余的操作数，有的引擎忽略，有的引擎使用；此处需要 {wanted} 个。",
      instead: "请给出 {wanted} 个；连续比较请用 and 连接。",
    },
  },
  "loose-equality": {
    en: {
      what: "{given} is compared with == or !=.",
      why: 'Loose equality turns texts, numbers and lists into one another: "" equals 0, and [] does too.',
      instead: "Use {wanted}.",
    },
    zh: {
      what: "{given} 使用了 == 或 != 比较。",
      why: '宽松相等会在文本、数字与列表之间转换："" 等于 0，[] 也等于 0。',
      instead: "请使用 {wanted}。",
    },
  },
  "text-search": {
    en: {
      what: "in looks inside {given}, which is not a list written out.",
      why: 'Where that is a text, in finds parts of words: "lead" in "misleading".',
      instead: 'Write the list out: ["…", "…"].',
    },
    zh: {
      what: "in 的查找范围 {given} 不是写明的列表。",
      why: '如果它是文本，in 会找到词的一部分，例如在 "misleading" 中找到 "lead"。',
      instead: '请写明列表：["…", "…"]。',
    },
  },
  "not-a-literal": {
    en: {
      what: "{given} stands in the list of in.",
      why: "A missing fact is null and would be found there; lists and objects are never found.",
      instead: "List texts and whole numbers only.",
    },
    zh: {
      what: "in 的列表中含有 {given}。",
      why: "缺失的事实是 null，会在其中被找到；列表和对象则永远找不到。",
      instead: "列表中只写文本和整数。",
    },
  },
  "var-default": {
    en: {
      what: "{given} stands in for a fact that is missing.",
      why: "A fact that is not known must stay unknown, so that it can be asked for; and the default does not apply where the fact is null.",
      instead: "Leave the default out, and test for null where its absence means something.",
    },
    zh: {
      what: "{given} 用默认值代替缺失的事实。",
      why: "未知的事实必须保持未知，才能向发件人询问；而且事实为 null 时默认值并不生效。",
      instead: "请去掉默认值；若缺失有含义，请明确检测 null。",
    },
  },
  "missing-operator": {
    en: {
      what: "{wanted} makes a list of missing facts.",
      why: "What is missing is found by the engine itself, for the facts that the outcome hangs on; and to {wanted} an empty text is missing too.",
      instead: "Leave it out, or test single facts for null with ===.",
    },
    zh: {
      what: "{wanted} 列出缺失的事实。",
      why: "引擎会自己找出影响结果的缺失事实；而且 {wanted} 把空文本也算作缺失。",
      instead: "请删除，或用 === 逐个检测事实是否为 null。",
    },
  },
  "numeric-text": {
    en: {
      what: "{given} is a number written as a text.",
      why: 'Texts are compared letter by letter: "10" comes before "9"; and an equal number would not be equal to it.',
      instead: "Write the number without quotes; a code belongs into a list with in.",
    },
    zh: {
      what: "{given} 是写成文本的数字。",
      why: '文本按字符比较："10" 排在 "9" 之前；而相等的数字与它并不相等。',
      instead: "数字请不要加引号；代码请放入 in 的列表。",
    },
  },
  "text-order": {
    en: {
      what: "{given} is a text where a number is needed.",
      why: "Texts have an order by letters only, which is neither that of dates nor that of sizes; added up, their first digits would count.",
      instead: "Use whole numbers: days since 1970-01-01 for a date.",
    },
    zh: {
      what: "此处需要数字，{given} 却是文本。",
      why: "文本只有字符顺序，既不是日期的先后也不是大小；相加时还会取开头的数字。",
      instead: "请使用整数；日期用自 1970-01-01 起的天数。",
    },
  },
  "not-a-number": {
    en: {
      what: "{given} is no number.",
      why: "Engines make a number of it, each in its own way.",
      instead: "Use whole numbers, facts that are numbers, +, - and *.",
    },
    zh: {
      what: "{given} 不是数字。",
      why: "各引擎会以各自的方式把它变成数字。",
      instead: "请使用整数、数字型事实以及 +、-、*。",
    },
  },
  "not-an-integer": {
    en: {
      what: "{given} is not a whole number.",
      why: "Fractions are inexact: 0.1 + 0.2 is more than 0.3.",
      instead: "Count in a smaller unit: cents, grams, milliwatt-hours.",
    },
    zh: {
      what: "{given} 不是整数。",
      why: "小数不精确：0.1 + 0.2 大于 0.3。",
      instead: "请用更小的单位计数：分、克、毫瓦时。",
    },
  },
  "integer-too-large": {
    en: {
      what: "{given} is too large.",
      why: "Beyond 2^53 − 1 numbers are no longer exact.",
      instead: "Count in a larger unit.",
    },
    zh: { what: "{given} 过大。", why: "超过 2^53 − 1 的数字不再精确。", instead: "请用更大的单位计数。" },
  },
  "inexact-arithmetic": {
    en: {
      what: "{wanted} divides.",
      why: "The result is inexact, and engines round it differently.",
      instead: "Multiply the other side of the comparison instead.",
    },
    zh: {
      what: "{wanted} 是除法。",
      why: "结果不精确，且各引擎的舍入不同。",
      instead: "请改为在比较的另一侧相乘。",
    },
  },
  "missing-counts-as-zero": {
    en: {
      what: "{given} may be missing here.",
      why: "A missing fact counts as 0: a parcel without a weight would be under any limit.",
      instead: 'Test it first: { "and": [ { "!==": [ {given}, null ] }, … ] }.',
    },
    zh: {
      what: "此处 {given} 可能缺失。",
      why: "缺失的事实按 0 计算：没有重量的包裹会低于任何上限。",
      instead: '请先检测：{ "and": [ { "!==": [ {given}, null ] }, … ] }。',
    },
  },
  "absence-proves": {
    en: {
      what: "{given} may be missing here.",
      why: "A missing fact would prove that something is not so.",
      instead: 'Test it first: { "and": [ { "!==": [ {given}, null ] }, … ] }.',
    },
    zh: {
      what: "此处 {given} 可能缺失。",
      why: "缺失的事实会被当作否定的证明。",
      instead: '请先检测：{ "and": [ { "!==": [ {given}, null ] }, … ] }。',
    },
  },
  truthiness: {
    en: {
      what: "{given} is taken for true or false.",
      why: "0, an empty text and an empty list count as false, an empty object as either; engines differ.",
      instead: 'Compare it: { "===": [ …, true ] }.',
    },
    zh: {
      what: "{given} 被当作真假使用。",
      why: "0、空文本、空列表算作假，空对象则各引擎不同。",
      instead: '请明确比较：{ "===": [ …, true ] }。',
    },
  },
  "all-of-none": {
    en: {
      what: "{given} asks all of a list.",
      why: "Of an empty list all is false, where every is true in law and logic.",
      instead: 'Say that none is otherwise: { "!": [ { "some": [ list, { "!": [ … ] } ] } ] }.',
    },
    zh: {
      what: "{given} 使用了 all。",
      why: "对空列表，all 为假，而在法律和逻辑上“每一个都……”为真。",
      instead: '请改为“没有一个不……”：{ "!": [ { "some": [ list, { "!": [ … ] } ] } ] }。',
    },
  },
  "none-of-nothing": {
    en: {
      what: "{given} asks none of a list.",
      why: "Of a list that is missing none is true: no list, no problem.",
      instead: 'Test the list for null first, then { "!": [ { "some": … } ] }.',
    },
    zh: {
      what: "{given} 使用了 none。",
      why: "列表缺失时 none 为真：没有列表就没有问题。",
      instead: '请先检测列表是否为 null，再用 { "!": [ { "some": … } ] }。',
    },
  },
  "list-compared": {
    en: {
      what: "{given} is compared as a whole.",
      why: "A list is equal to nothing but itself, not even to the same list written twice.",
      instead: "Use in, or some.",
    },
    zh: {
      what: "{given} 作为整体比较。",
      why: "列表只与自身相等，写两遍的同一列表也不相等。",
      instead: "请使用 in 或 some。",
    },
  },
  "null-test": {
    en: {
      what: "{given} compares something with null that is no fact.",
      why: "null stands for a missing fact, and only a fact can be missing.",
      instead: 'Test the fact itself: { "===": [ { "var": "…" }, null ] }.',
    },
    zh: {
      what: "{given} 把不是事实的内容与 null 比较。",
      why: "null 表示事实缺失，而只有事实才会缺失。",
      instead: '请检测事实本身：{ "===": [ { "var": "…" }, null ] }。',
    },
  },
  "substr-form": {
    en: {
      what: "{given} takes a part from within a text.",
      why: "Engines count from the end, and characters, in different ways.",
      instead: "Take the beginning only: [ fact, 0, number of characters ].",
    },
    zh: {
      what: "{given} 截取文本中间的一部分。",
      why: "各引擎从末尾计数以及计算字符的方式不同。",
      instead: "请只取开头：[ 事实, 0, 字符数 ]。",
    },
  },
  "not-a-fact": {
    en: {
      what: "{given} stands where a fact is needed.",
      why: "Lists, and what is looked for in them, are read from the facts.",
      instead: 'Write { "var": "…" }.',
    },
    zh: {
      what: "此处需要事实，却写了 {given}。",
      why: "列表以及要在其中查找的内容都从事实读取。",
      instead: '请写 { "var": "…" }。',
    },
  },
  "list-index": {
    en: {
      what: "{given} reads one element of a list by its number.",
      why: "The order of a list has no meaning in law, and an element that is not there is missing.",
      instead: "Use some, or reduce.",
    },
    zh: {
      what: "{given} 按编号读取列表中的一个元素。",
      why: "列表的顺序在法律上没有含义，不存在的元素即为缺失。",
      instead: "请使用 some 或 reduce。",
    },
  },
  "computed-path": {
    en: {
      what: "{given} is no name of a fact.",
      why: "Which facts a rule reads must be known before it is run.",
      instead: "Write one text, names with dots between them.",
    },
    zh: {
      what: "{given} 不是事实的名称。",
      why: "规则读取哪些事实，必须在运行之前就已确定。",
      instead: "请写一段文本，名称之间用点分隔。",
    },
  },
  "inherited-name": {
    en: {
      what: "{given} reads a name that JavaScript gives to every object.",
      why: "Some engines find what the data does not hold.",
      instead: "Rename the fact.",
    },
    zh: {
      what: "{given} 读取了 JavaScript 赋予每个对象的名称。",
      why: "有的引擎会找到数据中并不存在的内容。",
      instead: "请给事实改名。",
    },
  },
  "whole-data": {
    en: {
      what: "{given} reads everything at once.",
      why: "A rule speaks of facts by name.",
      instead: "Name the fact.",
    },
    zh: { what: "{given} 一次读取全部数据。", why: "规则按名称引用事实。", instead: "请写出事实的名称。" },
  },
  "no-else": {
    en: {
      what: "{given} does not say what holds otherwise.",
      why: "Without it the outcome is null, which is neither true nor false.",
      instead: "Give pairs of condition and result, and one result more.",
    },
    zh: {
      what: "{given} 没有说明其他情况的结果。",
      why: "否则结果为 null，既非真也非假。",
      instead: "请给出成对的条件与结果，最后再加一个结果。",
    },
  },
  "too-deep": {
    en: {
      what: "The expression is nested more than {wanted} deep.",
      why: "What is checked is limited in depth.",
      instead: "Simplify it.",
    },
    zh: { what: "表达式嵌套超过 {wanted} 层。", why: "检查的深度有上限。", instead: "请简化表达式。" },
  },
} as const satisfies Readonly<Record<string, Worded>>;

export type RefusalCode = keyof typeof REFUSALS;

export type Refusal = LogicProblem<RefusalCode>;

/** A refusal in words. */
export function describeRefusal(refusal: Refusal, language: WordLanguage): Wording {
  return filled(REFUSALS[refusal.code][language], refusal);
}
