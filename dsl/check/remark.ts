import type { Localised } from "../../engine/ir.ts";
import type { Remark } from "../ast.ts";

/** By language; the text without one is English. */
export function remarkWords({ text, others }: Remark): Localised {
  return {
    en: text.value,
    ...Object.fromEntries(others.map(({ language, text: { value } }) => [language.text, value])),
  };
}
