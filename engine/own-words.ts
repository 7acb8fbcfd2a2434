/** What the engine itself has to say: what, why, and what to do. Everything else is said by the author of a rule. */
import type { Localised } from "./ir.ts";

export interface OwnWords {
  readonly title: Localised;
  readonly message: Localised;
  readonly remedy: Localised;
}

export const NOTICE: Localised = {
  en: "Tidegate reports what its rules say; it is not legal advice.",
  zh: "Tidegate 只陈述其规则的内容，不构成法律意见。",
};

export function notCovered(destination: string): OwnWords {
  return {
    title: { en: "No rules for this destination", zh: "该目的地没有规则" },
    message: {
      en: `Nobody has written rules for ${destination} in any domain asked about, so nothing can be said for or against.`,
      zh: `在所询问的各领域中，均无人为 ${destination} 编写规则，因此无法作出任何判断。`,
    },
    remedy: {
      en: "Have somebody who knows the law of the destination decide, or choose a destination that is covered.",
      zh: "请由熟悉目的地法律的人员决定，或选择已有规则的目的地。",
    },
  };
}

export const ENGINE_FAILURE: OwnWords = {
  title: { en: "The screening could not be finished", zh: "筛查未能完成" },
  message: {
    en: "Something in the engine or its ruleset went wrong, so nothing was decided. What fails is held, never passed.",
    zh: "引擎或规则集出现错误，未作出判断。凡出错者一律暂停，绝不放行。",
  },
  remedy: {
    en: "Report it with the code below; until then, have a person decide.",
    zh: "请附上下方代码报告此问题；在此之前由人工决定。",
  },
};

/** `rules` wait on it. */
export function noValue(name: string, on: string, rules: readonly string[]): OwnWords {
  return {
    title: { en: "The ruleset lacks a value", zh: "规则集缺少数值" },
    message: {
      en: `The ruleset has no value for ${name} on ${on}, and ${rules.join(", ")} cannot be judged without it.`,
      zh: `规则集中没有 ${name} 在 ${on} 的数值，因此无法判断 ${rules.join("、")}。`,
    },
    remedy: {
      en: "Nothing the sender states can settle this. Have a person decide, and the owner of the ruleset add the value.",
      zh: "发货方提供的任何信息都无法解决此问题。请由人工决定，并由规则集负责人补充该数值。",
    },
  };
}

/** A value stated where the vocabulary also says how to compute it. */
export function statedDiffers(fact: string, stated: string, computed: string): OwnWords {
  return {
    title: { en: "Stated and computed values differ", zh: "申报值与计算值不一致" },
    message: {
      en: `${fact} is stated as ${stated}, but the other facts come to ${computed}. What was stated was used.`,
      zh: `${fact} 申报为 ${stated}，但根据其他事实计算为 ${computed}。判断采用申报值。`,
    },
    remedy: {
      en: "Check which of the two is right, and correct the other.",
      zh: "请核对哪一个正确，并更正另一个。",
    },
  };
}
