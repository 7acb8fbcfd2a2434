import type { MarketRequirements, Requirements } from "../../../engine/requirements.ts";
import { type CellState, matrixOf, ROW_KINDS, type Row } from "../../../engine/requirements-matrix.ts";
import type { WireProblem } from "../../problem.ts";
import { cellDetail } from "./cell-detail.ts";
import { byId, type Child, fill, freshId, h } from "./dom.ts";
import type { Draft } from "./draft.ts";
import { say, matrixWords as words } from "./matrix-words.ts";
import { problemCard } from "./screen.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { language, words as pageWords } from "./words.ts";

const SHOWN: readonly CellState[] = ["needed", "depends", "forbidden", "held", "not-needed", "not-covered"];
const SIGNS: Readonly<Record<CellState, string>> = {
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
    byId("requirements-said").textContent = pageWords.screening;
    const asked = await ask(draft, markets(form));
    if ("failure" in asked) fill(panel, asked.failure);
    else fill(panel, ...matrix(asked.answer, vocabulary));
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
    return { failure: h("div", { class: "failure" }, h("p", {}, pageWords.unreachable)) };
  }
}

function matrix(answer: Requirements, vocabulary: Vocabulary): Child[] {
  const rows = matrixOf(answer);
  const detail = h("div", { id: "cell-detail", class: "cell-detail" });
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return [
    h("h3", { class: "matrix-heading" }, words.heading(answer.markets.length, answer.as_of)),
    legend(present),
    rows.length === 0
      ? h("p", { class: "muted" }, words.nothing)
      : h(
          "div",
          { class: "scroll", role: "region", tabindex: "0", "aria-label": words.table },
          table(rows, answer, vocabulary, detail),
        ),
    detail,
    h("p", { class: "notice" }, say(answer.notice)),
  ];
}

function legend(present: ReadonlySet<CellState>): HTMLElement {
  return h(
    "ul",
    { class: "legend" },
    ...SHOWN.filter((state) => present.has(state)).map((state) =>
      h("li", { "data-cell": state }, sign(state), " ", words.states[state]),
    ),
  );
}

const sign = (state: CellState): HTMLElement =>
  h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[state]);

function table(
  rows: readonly Row[],
  answer: Requirements,
  vocabulary: Vocabulary,
  detail: HTMLElement,
): HTMLElement {
  const kinds = ROW_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  return h(
    "table",
    { class: "matrix" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td", {}),
        ...answer.markets.map((market) => h("th", { scope: "col" }, ...column(market))),
      ),
    ),
    ...kinds.map((kind) => {
      const id = freshId("kind");
      return h(
        "tbody",
        {},
        h(
          "tr",
          { class: "kind" },
          h(
            "th",
            { id, scope: "colgroup", colspan: String(answer.markets.length + 1) },
            h("span", {}, words.kinds[kind]),
          ),
        ),
        ...rows.filter((row) => row.kind === kind).map((row) => line(row, answer, vocabulary, detail)),
      );
    }),
  );
}

function column({ market, not_covered, coverage, failed }: MarketRequirements): Child[] {
  const name = new Intl.DisplayNames([language], { type: "region" });
  const note =
    failed !== undefined
      ? words.failed
      : coverage === "none"
        ? words.states["not-covered"]
        : not_covered.length > 0
          ? words.without(not_covered.map(({ domain }) => words.domains[domain] ?? domain))
          : "";
  const known = /^[A-Z]{2}$/.test(market) ? (words.places[market] ?? name.of(market)) : undefined;
  return [
    h("span", { class: "market" }, market),
    known !== undefined && h("span", { class: "place" }, known),
    note !== "" && h("span", { class: "uncovered" }, note),
  ];
}

function line(row: Row, answer: Requirements, vocabulary: Vocabulary, detail: HTMLElement): HTMLElement {
  const label = row.labels.map((each) => say(each)).join(words.or);
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, label),
    ...row.cells.map((cell, i) => {
      const market = answer.markets[i];
      if (cell.entries.length === 0 || market === undefined) {
        return h(
          "td",
          { "data-cell": cell.state },
          sign(cell.state),
          h("span", { class: "unseen" }, words.states[cell.state]),
        );
      }
      const button = h(
        "button",
        { type: "button", class: "cell", "aria-controls": "cell-detail" },
        sign(cell.state),
        h("span", {}, words.short(cell, market)),
        h("span", { class: "unseen" }, `: ${label}, ${cell.market}`),
      );
      button.addEventListener("click", () => {
        for (const each of document.querySelectorAll(".cell[aria-pressed]"))
          each.removeAttribute("aria-pressed");
        button.setAttribute("aria-pressed", "true");
        fill(detail, cellDetail({ label, cell, market, answer, vocabulary, back: button }));
        const heading = detail.querySelector<HTMLElement>("h4");
        heading?.focus({ preventScroll: true });
        heading?.scrollIntoView({ block: "nearest" });
      });
      return h("td", { "data-cell": cell.state }, button);
    }),
  );
}
