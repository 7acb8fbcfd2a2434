import type { Decision } from "../../../engine/decision.ts";
import type { ChargesBlock, ChargeWords, ChargingRule } from "../../../engine/render/charges.ts";
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
    ...said.blocks.map((block) => section(block, screening.decision, draft, vocabulary)),
    h("p", { class: "notice" }, said.notice),
    record(screening),
  );
}

function verdict(said: DecisionWords): HTMLElement {
  return h(
    "header",
    { class: "verdict" },
    h("h3", {}, said.headline),
    h("p", {}, said.advice),
    said.range !== undefined && h("p", { class: "range" }, said.range),
  );
}

function section(block: Block, decision: Decision, draft: Draft, vocabulary: Vocabulary): HTMLElement {
  switch (block.kind) {
    case "findings":
      return part(block, ...block.findings.map(finding));
    case "obligations":
      return part(block, h("ul", { class: "owed" }, ...block.obligations.map(obligation)));
    case "charges":
      return part(block, charges(block), ...block.rules.map(chargingRule));
    case "questions":
      return part(block, ...questionsSection(block, decision, draft, vocabulary));
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
        block.more !== "" && h("p", { class: "muted" }, block.more),
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

const COLUMNS = ["charge", "subject", "rate", "base", "amount"] as const;

/** Two rows a charge: its figures, then its state, who pays, and the law. A narrow screen shows each as a card. */
function charges({ columns, rows, totals }: ChargesBlock): HTMLElement {
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...COLUMNS.map((key) => h("th", { scope: "col", class: key }, columns[key])))),
    ...rows.map((row) => charge(row, columns)),
    h(
      "tfoot",
      {},
      ...totals.map(({ label, amount, note }) =>
        h(
          "tr",
          {},
          h(
            "th",
            { scope: "row", colspan: String(COLUMNS.length - 1) },
            label,
            note !== "" && h("span", { class: "muted" }, ` · ${note}`),
          ),
          h("td", { class: "amount" }, amount),
        ),
      ),
    ),
  );
}

function chargingRule(said: ChargingRule): HTMLElement {
  return h(
    "details",
    { class: "charging" },
    h("summary", {}, said.title, " ", h("code", {}, said.rule)),
    h("p", {}, said.message),
    said.remedy !== "" && h("p", { class: "remedy" }, h("strong", {}, words.remedy), " ", said.remedy),
    citations(said.citations),
  );
}

function charge(row: ChargeWords, columns: ChargesBlock["columns"]): HTMLElement {
  const [first, ...rest] = COLUMNS;
  const said = [row.stateLabel, row.parties].filter((text) => text !== "").join(" · ");
  return h(
    "tbody",
    { "data-state": row.state },
    h(
      "tr",
      {},
      h("th", { scope: "row", class: first }, row[first]),
      ...rest.map((key) => h("td", { class: key, "data-column": columns[key] }, row[key])),
    ),
    h(
      "tr",
      { class: "about" },
      h("td", { colspan: String(COLUMNS.length) }, h("p", {}, said), citations(row.citations)),
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
