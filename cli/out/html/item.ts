import type { Block } from "../../../engine/render.ts";
import type { BlockOf, FindingWords } from "../blocks.ts";
import type { JudgedEntry } from "../entry.ts";
import { type Item, nameOf } from "./aggregate.ts";
import { escapeHtml as e } from "./escape.ts";
import { ruleLink } from "./rule-link.ts";
import type { PageWords } from "./words.ts";

/** One item in one market, folded: its name and outcome, and inside all that was found. */
export function itemHtml({ anchor, entry }: Item, words: PageWords, linked: ReadonlySet<string>): string {
  const { counted, words: told, to, id, line } = entry;
  const name = nameOf(entry);
  const where = [to === "-" ? "" : to, id === name ? "" : (id ?? ""), words.line(line)].filter(
    (text) => text !== "",
  );
  const blocks = (told?.blocks ?? []).map((block) => blockHtml(block, words, entry, linked)).join("");
  const range = told?.range === undefined ? "" : `<p>${e(told.range)}</p>`;
  return `<details class="item ${counted.outcome}"><summary><span class="badge ${counted.outcome}">${e(told?.label ?? counted.outcome)}</span> <span class="name">${e(name)}</span> <span class="soft">${where.map(e).join(" · ")}</span></summary><div class="body" id="${anchor}"><p><strong>${e(told?.headline ?? "")}</strong></p><p>${e(told?.advice ?? "")}</p>${range}${blocks}</div></details>`;
}

function blockHtml(block: Block, words: PageWords, entry: JudgedEntry, linked: ReadonlySet<string>): string {
  const body = bodyOf(block, words, entry, linked);
  return body === "" ? "" : `<section><h4>${e(block.heading)}</h4>${body}</section>`;
}

function bodyOf(
  block: Block,
  words: PageWords,
  { counted }: JudgedEntry,
  linked: ReadonlySet<string>,
): string {
  switch (block.kind) {
    case "findings":
      return block.findings.map((finding) => findingHtml(finding, words)).join("");
    case "questions":
      return questionsHtml(block, counted.missing, words, linked);
    case "obligations":
      return obligationsHtml(block, linked);
    case "charges":
      return chargesHtml(block);
    case "because":
      return `${block.rules
        .map(
          ({ rule, subject, lines }) =>
            `<h5>${e(rule)} · ${e(subject)}</h5><ul class="why">${lines.map((line) => `<li class="d${Math.min(line.depth, 6)}">${e(line.sentence)} <span class="soft">${e(line.detail)}</span></li>`).join("")}</ul>`,
        )
        .join("")}${paragraph(block.more)}`;
    // What every item has alike is said once for all of them.
    case "coverage":
    case "settings":
      return "";
    default:
      return `<ul>${block.notes.map((note) => `<li>${e(note)}</li>`).join("")}</ul>`;
  }
}

function findingHtml(finding: FindingWords, words: PageWords): string {
  const values = finding.values.length === 0 ? "" : words.values(finding.values.join(" · "));
  const notes = [finding.standing, values, ...finding.notes].filter((text) => text !== "");
  return `<div class="finding ${finding.severity}"><p><span class="badge ${finding.severity}">${e(finding.label)}</span> <strong>${e(finding.title)}</strong> <span class="soft">${e(finding.subject)} · ${e(finding.rule)}</span></p>${paragraph(finding.message)}${todo(finding.remedy, words)}${citationsHtml(finding.citations)}${notes.map((note) => `<p class="soft">${e(note)}</p>`).join("")}</div>`;
}

export function todo(remedy: string, words: PageWords): string {
  return remedy === "" ? "" : `<p class="todo"><span class="lead">${e(words.todo)}</span> ${e(remedy)}</p>`;
}

export function citationsHtml(citations: FindingWords["citations"]): string {
  return citations
    .map(({ text, link }) => {
      // Links come from rulesets; nothing but the web is linked.
      const words =
        link !== undefined && /^https?:\/\//i.test(link)
          ? `<a href="${e(link)}" rel="noreferrer">${e(text)}</a>`
          : e(text);
      return `<p class="cite"><span aria-hidden="true">§ </span>${words}</p>`;
    })
    .join("");
}

function paragraph(text: string): string {
  return text === "" ? "" : `<p>${e(text)}</p>`;
}

function questionsHtml(
  { questions }: BlockOf<"questions">,
  missing: JudgedEntry["counted"]["missing"],
  words: PageWords,
  linked: ReadonlySet<string>,
): string {
  const rows = questions.map((each, i) => {
    // The words of a question and the question itself stand in one order.
    const rules = (missing[i]?.rules ?? []).slice(0, 3).map((rule) => ruleLink(rule, linked));
    const by = rules.length === 0 ? "" : ` · ${e(words.rules)} ${rules.join(", ")}`;
    const detail = [each.stakes, each.reason, each.example].filter((text) => text !== "").join(" · ");
    return `<li><strong>${e(each.label)}</strong> <code>${e(each.fact)}</code> <span class="soft">${e(each.subject)} · ${e(detail)}${by}</span></li>`;
  });
  return `<ul>${rows.join("")}</ul>`;
}

function obligationsHtml({ obligations }: BlockOf<"obligations">, linked: ReadonlySet<string>): string {
  const rows = obligations.map(
    (each) =>
      `<li><span class="badge ${each.state}">${e(each.label)}</span> ${e(each.what)} <span class="soft">${e(each.subject)} · ${ruleLink(each.rule, linked)}${each.detail === "" ? "" : ` · ${e(each.detail)}`}</span></li>`,
  );
  return `<ul class="plain">${rows.join("")}</ul>`;
}

function chargesHtml({ heading, columns, rows, totals }: BlockOf<"charges">): string {
  const head = [columns.charge, columns.subject, columns.rate, columns.base, columns.amount, columns.state];
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${e(row.charge)}</th><td>${e(row.subject)}</td><td class="n">${e(row.rate)}</td><td class="n">${e(row.base)}</td><td class="n">${e(row.amount)}</td><td>${e([row.stateLabel, row.parties, row.rule].filter((text) => text !== "").join(" · "))}</td></tr>`,
  );
  const sums = totals.map(
    ({ label, amount, note }) =>
      `<tr class="sum"><th scope="row" colspan="4">${e(label)}</th><td class="n">${e(amount)}</td><td>${e(note)}</td></tr>`,
  );
  return `<div class="wide" tabindex="0" role="group" aria-label="${e(heading)}"><table><thead><tr>${head.map((text) => `<th scope="col">${e(text)}</th>`).join("")}</tr></thead><tbody>${body.join("")}${sums.join("")}</tbody></table></div>`;
}
