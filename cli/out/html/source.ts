import type { Ir, IrRule, Localised } from "../../../engine/index.ts";
import type { Language } from "../../../engine/render.ts";
import { escapeHtml as e } from "./escape.ts";
import { citationsHtml, todo } from "./item.ts";
import type { PageWords } from "./words.ts";

/** Title, what to do, and the law behind a rule. */
export function sourceHtml(
  { id, cites }: IrRule,
  count: number,
  { words: said }: Pick<Ir, "words">,
  words: PageWords,
  language: Language,
): string {
  const told = said.rules[id];
  const text = (localised: Localised | undefined) => plain(localised?.[language] ?? localised?.en ?? "");
  const label = (name: string) => {
    const fact = said.facts[name]?.label;
    return fact?.[language] ?? fact?.en ?? "…";
  };
  const plain = (sentence: string) => sentence.replace(/\{([^}]*)\}/g, (_, name: string) => label(name));
  const citations = cites.map((cite) => ({
    text: `${cite.text}${cite.articles.length > 0 ? words.articles(cite.articles) : ""}${cite.link === null ? words.noLink : ""}`,
    ...(cite.link === null ? {} : { link: cite.link }),
  }));
  return `<h3>${e(text(told?.title))}</h3><p>${e(words.askedBy(count))} <span class="soft">${e(id)}</span></p>${todo(text(told?.remedy), words)}${citationsHtml(citations)}`;
}
