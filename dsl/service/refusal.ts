import type { Diagnostic } from "../diagnostics.ts";
import { type Language, wordsOf } from "../render.ts";

/** Why something cannot be given another name. */
export type Refusal =
  | {
      readonly why: "nothing-here" | "not-ours" | "fixed" | "keyword" | "not-a-name" | "caught";
      readonly name: string;
    }
  | { readonly why: "taken"; readonly name: string }
  | { readonly why: "other-record"; readonly name: string; readonly record: string }
  | { readonly why: "unread"; readonly name: string; readonly file: string }
  | { readonly why: "breaks"; readonly name: string; readonly diagnostic: Diagnostic };

/** One sentence that says what is in the way. */
export function refusalWords(refusal: Refusal, language: Language): string {
  const { name } = refusal;
  const en = language === "en";
  switch (refusal.why) {
    case "nothing-here":
      return en ? "There is no name here." : "此处没有名称。";
    case "not-ours":
      return en
        ? `\`${name}\` is not declared in this ruleset, so it cannot be called anything else here.`
        : `\`${name}\` 不是在此规则集中声明的，不能在此改名。`;
    case "fixed":
      return en
        ? `\`${name}\` is known to the engine by this name.`
        : `引擎按此名称识别 \`${name}\`，不能改名。`;
    case "keyword":
      return en ? `\`${name}\` is a word of the language itself.` : `\`${name}\` 是语言本身的词。`;
    case "not-a-name":
      return en
        ? `\`${name}\` cannot be a name: write letters, digits, hyphens and dots, and begin with a letter.`
        : `\`${name}\` 不能作名称：请用字母、数字、连字符和点，并以字母开头。`;
    case "taken":
      return en ? `\`${name}\` is taken.` : `\`${name}\` 已被占用。`;
    case "caught":
      return en
        ? `\`${name}\` already means something where this name stands, so sentences would change their meaning.`
        : `\`${name}\` 在这些位置已有含义，改名会改变句子的意思。`;
    case "other-record":
      return en
        ? `\`${name}\` would be a fact of ${refusal.record}, which is more than another name.`
        : `\`${name}\` 会成为 ${refusal.record} 的事实，这不只是改名。`;
    case "unread":
      return en
        ? `${refusal.file} speaks of \`${name}\` in a part that cannot be read; correct that part first.`
        : `${refusal.file} 中无法读取的部分提到 \`${name}\`；请先改正该部分。`;
    case "breaks": {
      const { what } = wordsOf(refusal.diagnostic, language);
      return en
        ? `With the name \`${name}\` the rules no longer hold: ${what}`
        : `改名为 \`${name}\` 后规则不再成立：${what}`;
    }
  }
}
