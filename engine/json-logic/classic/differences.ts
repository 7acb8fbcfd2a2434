/** One way in which {@link applyClassic} parts from json-logic-js 2.0.5 on purpose. */
export interface ClassicDifference {
  readonly en: string;
  readonly zh: string;
  /** The smallest expression and data that show it. */
  readonly example: { readonly logic: unknown; readonly data: unknown };
  readonly theirs: Outcome;
  readonly ours: Outcome;
}

type Outcome =
  | { readonly gives: unknown }
  /** The name of the error's class. */
  | { readonly throws: string };

const tooDeep = Array.from({ length: 600 }).reduce<unknown>((inside) => ({ "!": [inside] }), true);

/**
 * Every intended difference by name. Where nothing here applies, the two agree: a property test holds them against each
 * other on random expressions, and leaves out only what the evaluation itself reports under one of these names.
 */
export const CLASSIC_DIFFERENCES = {
  "prototype-walk": {
    en: "A path finds only what the data itself holds. json-logic-js also finds what every JavaScript object inherits, functions among it.",
    zh: "路径只能找到数据自身拥有的内容；json-logic-js 还会找到所有 JavaScript 对象继承来的内容，包括函数。",
    example: { logic: { var: "constructor.name" }, data: {} },
    theirs: { gives: "Object" },
    ours: { gives: null },
  },
  "method-names-in-data": {
    en: "A key of the data named toString or indexOf is a key like any other. json-logic-js takes it for a method, and fails.",
    zh: "数据中名为 toString 或 indexOf 的键与其他键没有区别；json-logic-js 会把它当作方法而出错。",
    example: { logic: { cat: [{ var: "a" }] }, data: { a: { toString: 1 } } },
    theirs: { throws: "TypeError" },
    ours: { gives: "[object Object]" },
  },
  "keys-are-not-logic": {
    en: "missing and missing_some look for keys that are texts or numbers; a list or an object among them is simply missing. json-logic-js runs it as logic, even where it came from the data.",
    zh: "missing 与 missing_some 只查找文本或数字形式的键，其中的列表或对象一律视为缺失；json-logic-js 会把它们当作逻辑执行，即使它们来自数据。",
    example: { logic: { missing: [{ var: "key" }] }, data: { key: { cat: ["ke", "y"] } } },
    theirs: { gives: [] },
    ours: { gives: [{ cat: ["ke", "y"] }] },
  },
  "dotted-operators": {
    en: "An operator with a dot in its name is unknown. json-logic-js looks for it inside its own functions.",
    zh: "名称中带点的运算符一律未知；json-logic-js 会在自身的函数内部查找。",
    example: { logic: { "cat.prototype.constructor": ["a", "b"] }, data: {} },
    theirs: { gives: "ab" },
    ours: { throws: "ClassicError" },
  },
  "log-is-silent": {
    en: "log gives its operand and writes nothing. json-logic-js writes it to the console.",
    zh: "log 只返回其操作数，不输出任何内容；json-logic-js 会把它写到控制台。",
    example: { logic: { log: "x" }, data: {} },
    theirs: { gives: "x" },
    ours: { gives: "x" },
  },
  "named-errors": {
    en: "What cannot be evaluated throws a ClassicError with a code. json-logic-js throws whatever JavaScript throws.",
    zh: "无法求值时抛出带代码的 ClassicError；json-logic-js 抛出 JavaScript 本身的各种错误。",
    example: { logic: { "*": [] }, data: {} },
    theirs: { throws: "TypeError" },
    ours: { throws: "ClassicError" },
  },
  limits: {
    en: "Depth, steps and the size of what is built are limited (LOGIC_LIMITS); beyond them a ClassicLimitError is thrown. json-logic-js has no limits but those of the machine.",
    zh: "嵌套深度、步数与所生成内容的大小都有上限（LOGIC_LIMITS），超过时抛出 ClassicLimitError；json-logic-js 除机器本身外没有上限。",
    example: { logic: tooDeep, data: {} },
    theirs: { gives: true },
    ours: { throws: "ClassicLimitError" },
  },
} as const satisfies Readonly<Record<string, ClassicDifference>>;

export type DifferenceName = keyof typeof CLASSIC_DIFFERENCES;
