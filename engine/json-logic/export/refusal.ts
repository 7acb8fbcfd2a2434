import { filled, type Worded, type Wording, type WordLanguage } from "../words.ts";

/** Why a rule cannot be said in plain JSON Logic, by code; a code is never reused for something else. */
export const EXPORT_REFUSALS = {
  charged: {
    en: {
      what: "The condition reads what is charged ({given}).",
      why: "Charges of other rules are worked out together, relieved and rounded; a condition in JSON Logic stands alone.",
      instead: "Judge this rule with the engine.",
    },
    zh: {
      what: "条件读取了已计征的费用（{given}）。",
      why: "各规则的费用须一并计算、减免并取整，而 JSON Logic 条件是独立的。",
      instead: "请用引擎判定此规则。",
    },
  },
  shared: {
    en: {
      what: "The condition reads an amount spread over several subjects.",
      why: "Spreading by largest remainder looks at all of them at once, which JSON Logic has no operator for.",
      instead: "State the share as a fact of its own, or judge this rule with the engine.",
    },
    zh: {
      what: "条件读取了分摊到多个对象的金额。",
      why: "按最大余数分摊须同时考虑全部对象，JSON Logic 没有相应的运算符。",
      instead: "请把分摊额作为单独的事实给出，或用引擎判定此规则。",
    },
  },
  "integer-too-large": {
    en: {
      what: "{given} does not fit: as a whole number at its scale it is beyond 2^53.",
      why: "JSON Logic computes in binary floating point; from 2^53 on neighbouring whole numbers are one and the same.",
      instead: "Write the limit in a larger unit or with fewer decimals, or judge this rule with the engine.",
    },
    zh: {
      what: "{given} 放不下：按其比例化为整数后超过 2^53。",
      why: "JSON Logic 使用二进制浮点数，自 2^53 起相邻整数无法区分。",
      instead: "请用更大的单位或更少的小数书写该限值，或用引擎判定此规则。",
    },
  },
  "unlike-kinds": {
    en: {
      what: "Values of different kinds stand side by side ({given}).",
      why: "Only the engine can say that they do not compare.",
      instead: "Compare values of one kind.",
    },
    zh: {
      what: "不同种类的值并列（{given}）。",
      why: "只有引擎才能说明它们不可比较。",
      instead: "请比较同类的值。",
    },
  },
  "operation-outside": {
    en: {
      what: "{given} has no form in JSON Logic.",
      why: "Its result is no whole number, text or yes-or-no that JSON Logic could compute exactly.",
      instead: "State the result as a fact of its own, or judge this rule with the engine.",
    },
    zh: {
      what: "{given} 无法用 JSON Logic 表达。",
      why: "其结果不是 JSON Logic 能精确计算的整数、文本或是否值。",
      instead: "请把结果作为单独的事实给出，或用引擎判定此规则。",
    },
  },
  "months-of-computed": {
    en: {
      what: "Months are added to a day that is itself computed, or that many as a fact says.",
      why: "Months differ in length, so the normaliser adds them to facts; JSON Logic cannot.",
      instead: "Add a number of months written out to a fact.",
    },
    zh: {
      what: "把月数加到计算得出的日期上，或月数本身来自事实。",
      why: "月份长短不一，须由规范化程序加到事实上，JSON Logic 无法完成。",
      instead: "请把写明的月数加到事实上。",
    },
  },
  "look-alikes": {
    en: {
      what: "The condition looks for the terms of {given}, which is a list with look-alikes.",
      why: "What looks like a term to a person is told by the engine; a portable record holds the terms as they are spelled.",
      instead: "Leave `with look-alikes` out, or judge this rule with the engine.",
    },
    zh: {
      what: "条件查找 {given} 中的词语，而该词表含形近写法。",
      why: "哪些写法看上去像某个词语由引擎判断；可移植记录只含按原样书写的词语。",
      instead: "请去掉 `with look-alikes`，或用引擎判定此规则。",
    },
  },
  "ambiguous-view": {
    en: {
      what: "Which {given} is meant depends on what the request gives.",
      why: "A portable record holds one of each kind in view.",
      instead: "Name whose list is meant.",
    },
    zh: {
      what: "所指的{given}取决于请求的内容。",
      why: "可移植记录中每种对象只有一个在视野之内。",
      instead: "请写明是谁的列表。",
    },
  },
  "out-of-reach": {
    en: {
      what: "{given} cannot be seen from the subject of the rule.",
      why: "It stands in a list, and none of its elements is in view.",
      instead: "Speak of it inside any, every or no.",
    },
    zh: {
      what: "从规则的对象看不到{given}。",
      why: "它在列表中，而列表元素不在视野之内。",
      instead: "请在 any、every 或 no 之内使用它。",
    },
  },
  "unknown-name": {
    en: {
      what: "{given} is not declared.",
      why: "A compiled rule names only what its ruleset declares.",
      instead: "Compile the ruleset again.",
    },
    zh: {
      what: "{given} 未声明。",
      why: "编译后的规则只引用其规则集声明过的名称。",
      instead: "请重新编译规则集。",
    },
  },
  "going-in-circles": {
    en: {
      what: "{given} is worked out from itself.",
      why: "It would never come to an end.",
      instead: "Compile the ruleset again.",
    },
    zh: {
      what: "{given} 由其自身推出。",
      why: "这样永远得不出结果。",
      instead: "请重新编译规则集。",
    },
  },
} as const satisfies Readonly<Record<string, Worded>>;

export type ExportRefusalCode = keyof typeof EXPORT_REFUSALS;

/** One place in a compiled rule that cannot cross. */
export interface ExportRefusal {
  /** RFC 6901 pointer into the rule; `/defines/…` and the like where it stands in what the rule uses. */
  readonly path: string;
  readonly code: ExportRefusalCode;
  readonly params: { readonly given: string };
}

export function describeExportRefusal({ code, params }: ExportRefusal, language: WordLanguage): Wording {
  return filled(EXPORT_REFUSALS[code][language], { ...params, wanted: "" });
}
