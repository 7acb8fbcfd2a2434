import type { CellWords, EntryWords } from "../../../engine/render/requirements.ts";
import { type Child, h } from "./dom.ts";
import { words } from "./words.ts";

interface Detail {
  /** Of the row. */
  readonly label: string;
  readonly cell: CellWords;
  /** Where the reader came from. */
  readonly back: HTMLElement;
}

/** Why a cell says what it says: each rule behind it, with its dates and its source. */
export function cellDetail({ label, cell, back }: Detail): HTMLElement {
  const close = h("button", { type: "button", class: "quiet" }, words.back);
  close.addEventListener("click", () => back.focus());
  return h(
    "section",
    { "aria-labelledby": "cell-heading" },
    h("h4", { id: "cell-heading", tabindex: "-1" }, `${cell.market} · ${label}`),
    ...cell.entries.map(entry),
    close,
  );
}

function entry({ rule, title, message, remedy, weight, about, citations }: EntryWords): HTMLElement {
  return h(
    "article",
    { class: "finding", "data-severity": weight },
    h("h5", {}, title),
    message !== "" && h("p", {}, message),
    h(
      "dl",
      { class: "about" },
      ...about.map(({ name, text }) => h("div", {}, h("dt", {}, name), h("dd", {}, text))),
    ),
    remedy !== "" && h("p", { class: "remedy" }, h("strong", {}, words.remedy), " ", remedy),
    h(
      "p",
      { class: "law" },
      h("strong", {}, words.law),
      " ",
      ...citations.flatMap(({ text, link }, i): Child[] => {
        const cited = link === undefined ? text : h("a", { href: link, rel: "external noreferrer" }, text);
        return [i > 0 && "; ", cited];
      }),
      " ",
      h("code", {}, rule),
    ),
  );
}
