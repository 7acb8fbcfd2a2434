import type { ChargesBlock, ChargeWords } from "../../../engine/render/charges.ts";
import type { FindingWords } from "../../../engine/render/findings.ts";
import type { ObligationWords } from "../../../engine/render/obligations.ts";
import {
  type Block,
  type CitationWords,
  type DecisionWords,
  renderDecision,
} from "../../../engine/render.ts";
import type { Screening } from "../../envelope.ts";
import { type Child, h } from "./dom.ts";
import type { Draft } from "./draft.ts";
import { questionsSection } from "./questions.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { language, words } from "./words.ts";

/** A decision in words, with its questions as fields that write into the draft. */
export function answer(screening: Screening, draft: Draft, vocabulary: Vocabulary): HTMLElement {
  const said = renderDecision(screening.decision, language, vocabulary.labels);
  return h(
    "div",
    { class: "answer", "data-outcome": said.outcome },
    verdict(said),
    ...said.blocks.map((block) => section(block, draft, vocabulary)),
    h("p", { class: "notice" }, said.notice),
    record(screening),
  );
}

function verdict(said: DecisionWords): HTMLElement {
  return h(
    "header",
    { class: "verdict" },
    h("p", { class: "badge" }, said.label),
    h("h3", {}, said.headline),
    h("p", {}, said.advice),
    said.range !== undefined && h("p", { class: "range" }, said.range),
  );
}

function section(block: Block, draft: Draft, vocabulary: Vocabulary): HTMLElement {
  switch (block.kind) {
    case "findings":
      return part(block, ...block.findings.map(finding));
    case "obligations":
      return part(block, h("ul", { class: "owed" }, ...block.obligations.map(obligation)));
    case "charges":
      return part(block, charges(block));
    case "questions":
      return part(block, ...questionsSection(block, draft, vocabulary));
    case "because":
      return part(
        block,
        ...block.rules.map(({ rule, subject, lines }) =>
          h(
            "details",
            {},
            h("summary", {}, `${rule} · ${subject}`),
            h("ul", {}, ...lines.map(({ sentence, detail }) => h("li", {}, sentence, " — ", detail))),
          ),
        ),
      );
    default:
      return part(block, h("ul", { class: "notes" }, ...block.notes.map((note) => h("li", {}, note))));
  }
}

function part({ kind, heading }: Block, ...content: readonly Child[]): HTMLElement {
  return h("section", { class: `part ${kind}` }, h("h4", {}, heading), ...content);
}

function finding(said: FindingWords): HTMLElement {
  const details = [said.standing, ...said.values, ...said.notes].filter((text) => text !== "");
  return h(
    "article",
    { class: "finding", "data-severity": said.severity },
    h("p", { class: "kicker" }, h("span", { class: "badge" }, said.label), said.subject),
    h("h5", {}, said.title),
    h("p", {}, said.message),
    said.remedy !== "" && h("p", { class: "remedy" }, h("strong", {}, words.remedy), " ", said.remedy),
    citations(said.citations),
    h(
      "details",
      {},
      h("summary", {}, words.rule, " ", h("code", {}, said.rule)),
      h("ul", {}, ...details.map((text) => h("li", {}, text))),
    ),
  );
}

function obligation(said: ObligationWords): HTMLElement {
  return h(
    "li",
    { "data-state": said.state },
    h("p", { class: "kicker" }, h("span", { class: "badge" }, said.label), said.subject),
    h("p", {}, said.what),
    said.detail !== "" && h("p", { class: "muted" }, said.detail),
    citations(said.citations),
  );
}

function citations(list: readonly CitationWords[]): HTMLElement | undefined {
  if (list.length === 0) return undefined;
  return h(
    "p",
    { class: "law" },
    h("strong", {}, words.law),
    " ",
    ...list.flatMap(({ text, link }, i): Child[] => [
      i > 0 && "; ",
      link === undefined ? text : h("a", { href: link, rel: "external noreferrer" }, text),
    ]),
  );
}

const COLUMNS = ["charge", "subject", "rate", "base", "amount", "state"] as const;

const cellText = (row: ChargeWords, column: (typeof COLUMNS)[number]): string =>
  column === "state" ? row.stateLabel : row[column];

/** A table that a narrow screen shows as cards: every cell knows the name of its column. */
function charges({ columns, rows, totals }: ChargesBlock): HTMLElement {
  const shown = COLUMNS.filter((key) => rows.some((row) => cellText(row, key) !== ""));
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...shown.map((key) => h("th", { scope: "col", class: key }, columns[key])))),
    h(
      "tbody",
      {},
      ...rows.map((row) =>
        h(
          "tr",
          { "data-state": row.state },
          ...shown.map((key) => {
            const cell = { class: key, "data-column": columns[key] };
            if (key === "charge")
              return h("th", { ...cell, scope: "row" }, row.charge, citations(row.citations));
            const parties =
              key === "state" && row.parties !== "" && h("span", { class: "muted" }, row.parties);
            return h("td", cell, h("span", {}, cellText(row, key)), parties);
          }),
        ),
      ),
    ),
    h(
      "tfoot",
      {},
      ...totals.map(({ label, amount, note }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row", colspan: String(shown.length - 2) }, label),
          h("td", { class: "amount" }, amount),
          h("td", { class: "state" }, note),
        ),
      ),
    ),
  );
}

function record({ decision_id, digest, decided_at }: Screening): HTMLElement {
  return h(
    "details",
    { class: "record" },
    h("summary", {}, words.recordHeading),
    h("p", {}, words.record(decision_id, digest, decided_at)),
  );
}
