import type { IrCitation } from "../../engine/ir.ts";
import type { Cite } from "../ast.ts";

export function citation({ text, articles, link }: Cite): IrCitation {
  return {
    text: text.value,
    articles: articles.map(({ value }) => value),
    link: link === undefined || link === "none" ? null : link.value,
  };
}
