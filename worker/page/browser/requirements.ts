import {
  type CellWords,
  type GroupWords,
  type MarketWords,
  type RequirementsWords,
  type RowWords,
  renderRequirements,
} from "../../../engine/render/requirements.ts";
import type { Requirements } from "../../../engine/requirements.ts";
import type { WireProblem } from "../../problem.ts";
import { cellDetail } from "./cell-detail.ts";
import { byId, type Child, fill, freshId, h } from "./dom.ts";
import type { Draft } from "./draft.ts";
import { problemCard } from "./screen.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { language, words } from "./words.ts";

const SIGNS: Readonly<Record<CellWords["state"], string>> = {
  needed: "●",
  depends: "?",
  forbidden: "✕",
  held: "!",
  "not-needed": "–",
  "not-covered": "∅",
};

/** The goods of the form, market by market. `isSound`: what is written can be sent. */
export function requirements(draft: Draft, vocabulary: Vocabulary, isSound: () => boolean): void {
  const form = byId("requirements");
  const panel = byId("matrix");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isSound()) {
      byId("json").focus();
      return;
    }
    void show();
  });

  async function show(): Promise<void> {
    panel.setAttribute("aria-busy", "true");
    byId("requirements-said").textContent = words.screening;
    const asked = await ask(draft, markets(form));
    if ("failure" in asked) fill(panel, asked.failure);
    else fill(panel, ...matrix(renderRequirements(asked.answer, language, vocabulary.labels)));
    panel.removeAttribute("aria-busy");
    byId("requirements-said").textContent = "";
    const heading = panel.querySelector<HTMLElement>("h3, p");
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}

/** Those ticked, then those written. */
function markets(form: HTMLElement): readonly string[] {
  const ticked = [...form.querySelectorAll<HTMLInputElement>("input[name=market]:checked")];
  const more = form.querySelector<HTMLInputElement>("#more-markets")?.value ?? "";
  return [...ticked.map(({ value }) => value), ...more.toUpperCase().split(/[\s,，、]+/)].filter(
    (each) => each !== "",
  );
}

type Asked = { readonly answer: Requirements } | { readonly failure: HTMLElement };

async function ask(draft: Draft, to: readonly string[]): Promise<Asked> {
  const field = (name: string) => {
    const value = draft.field(name);
    return value === undefined ? {} : { [name]: value };
  };
  const request = {
    ...field("as_of"),
    ...field("domains"),
    ...field("acts"),
    ...field("settings"),
    facts: draft.field("facts") ?? {},
    markets: to,
  };
  try {
    const response = await fetch("/v1/requirements", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": language },
      body: JSON.stringify(request),
    });
    if (response.ok) {
      const answer: Requirements = await response.json();
      return { answer };
    }
    const problem: WireProblem = await response.json();
    return { failure: problemCard(problem) };
  } catch {
    return { failure: h("div", { class: "failure" }, h("p", {}, words.unreachable)) };
  }
}

function matrix(answer: RequirementsWords): Child[] {
  const { heading, states, groups, nothing, notice } = answer;
  const detail = h("div", { id: "cell-detail", class: "cell-detail" });
  return [
    h("h3", { class: "matrix-heading" }, heading),
    legend(states),
    groups.length === 0
      ? h("p", { class: "muted" }, nothing)
      : h(
          "div",
          { class: "scroll", role: "region", tabindex: "0", "aria-label": words.requirementsTable },
          table(answer, detail),
        ),
    detail,
    h("p", { class: "notice" }, notice),
  ];
}

function legend(states: RequirementsWords["states"]): HTMLElement {
  return h(
    "ul",
    { class: "legend" },
    ...states.map(({ state, label }) => h("li", { "data-cell": state }, sign(state), " ", label)),
  );
}

const sign = (state: CellWords["state"]): HTMLElement =>
  h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[state]);

function table({ markets, groups }: RequirementsWords, detail: HTMLElement): HTMLElement {
  return h(
    "table",
    { class: "matrix" },
    h(
      "thead",
      {},
      h("tr", {}, h("td", {}), ...markets.map((market) => h("th", { scope: "col" }, ...column(market)))),
    ),
    ...groups.map((group) => section(group, markets.length, detail)),
  );
}

function section({ heading, rows }: GroupWords, markets: number, detail: HTMLElement): HTMLElement {
  const id = freshId("kind");
  return h(
    "tbody",
    {},
    h(
      "tr",
      { class: "kind" },
      h("th", { id, scope: "colgroup", colspan: String(markets + 1) }, h("span", {}, heading)),
    ),
    ...rows.map((row) => line(row, detail)),
  );
}

function column({ market, place, note }: MarketWords): Child[] {
  return [
    h("span", { class: "market" }, market),
    place !== "" && h("span", { class: "place" }, place),
    note !== "" && h("span", { class: "uncovered" }, note),
  ];
}

function line({ label, cells }: RowWords, detail: HTMLElement): HTMLElement {
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, label),
    ...cells.map((cell) => h("td", { "data-cell": cell.state }, ...inCell(cell, label, detail))),
  );
}

/** What it says, and where there is something behind it the way there. */
function inCell(cell: CellWords, label: string, detail: HTMLElement): Child[] {
  if (cell.entries.length === 0) return [sign(cell.state), h("span", { class: "unseen" }, cell.label)];
  const button = h(
    "button",
    { type: "button", class: "cell", "aria-controls": "cell-detail" },
    sign(cell.state),
    h("span", {}, cell.short),
    h("span", { class: "unseen" }, `: ${label}, ${cell.market}`),
  );
  button.addEventListener("click", () => {
    for (const each of document.querySelectorAll(".cell[aria-pressed]")) each.removeAttribute("aria-pressed");
    button.setAttribute("aria-pressed", "true");
    fill(detail, cellDetail({ label, cell, back: button }));
    const heading = detail.querySelector<HTMLElement>("h4");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "nearest" });
  });
  return [button];
}
