import type { Requirements } from "../engine/index.ts";
import type {
  CellWords,
  EntryWords,
  GroupWords,
  MarketWords,
  RequirementsWords,
  RowWords,
} from "../engine/render/requirements.ts";
import { escapeHtml as e } from "./out/html/escape.ts";
import { STYLE } from "./out/html/style.ts";
import { PHRASES } from "./phrases.ts";
import { alike, SIGNS } from "./requirements-text.ts";
import { type RequirementsTexts, requirementsTexts } from "./requirements-words.ts";

interface Asked {
  readonly answer: Requirements;
  /** As they were stated. */
  readonly facts: object;
  /** What the reader called them. */
  readonly input: string;
}

type PageTexts = RequirementsTexts["page"];

/** One page that needs nothing else, no script and no network: the table first, then what stands behind each line. */
export function requirementsHtml(words: RequirementsWords, asked: Asked): string {
  const { language, markets, groups, questions, notes, notice } = words;
  const { page, questions: questionsHeading } = requirementsTexts(language);
  const title = page.title(markets.map(({ market }) => market).join(", "));
  const lang = language === "zh" ? "zh-Hans" : "en";
  const lines = groups.flatMap(({ rows }) => rows);
  const links: readonly (readonly [string, string])[] = [
    ["table", page.table],
    ["questions", questionsHeading],
    ["details", page.details],
    ["stated", page.stated],
  ];
  const unread = notes.map(
    ({ heading, notes: all }) =>
      `<div class="note"><p><strong>${e(heading)}</strong></p>${list(all)}</div>\n`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${e(title)}</title>
<style>${STYLE}${MATRIX_STYLE}</style>
</head>
<body id="top">
<a class="skip" href="#table">${e(page.skip)}</a>
<header>
<p class="brand">Tidegate</p>
<h1>${e(title)}</h1>
<p>${e(words.heading)}</p>
${meta(asked, page)}
<nav aria-label="${e(page.contents)}"><ul>${links.map(([to, text]) => `<li><a href="#${to}">${e(text)}</a></li>`).join("")}</ul></nav>
</header>
<main>
${unread.join("")}${tableSection(words, lines, page)}
${questionsSection(questions, questionsHeading, words, page)}
${detailsSection(groups, lines, page)}
${statedSection(asked.facts, page)}
</main>
<footer><p>${e(page.facts.digest)}: <code>${e(asked.answer.ruleset.digest)}</code></p><p>${e(notice)}</p><p class="top"><a href="#top">${e(page.top)}</a></p></footer>
</body>
</html>
`;
}

const list = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${e(text)}</li>`).join("")}</ul>`;

function section(id: string, heading: string, body: string): string {
  return `<section id="${id}" aria-labelledby="${id}-h">\n<h2 id="${id}-h">${e(heading)}</h2>\n${body}\n</section>`;
}

function meta({ answer: { ruleset, as_of }, input }: Asked, { facts }: PageTexts): string {
  const pairs = [
    [facts.input, input],
    [facts.rules, `${ruleset.name} ${ruleset.version}`],
    [facts.day, as_of],
  ];
  return `<dl class="meta">${pairs.map(([name = "", text = ""]) => `<div><dt>${e(name)}</dt><dd>${e(text)}</dd></div>`).join("")}</dl>`;
}

function tableSection(words: RequirementsWords, lines: readonly RowWords[], page: PageTexts): string {
  const { markets, groups, states, nothing } = words;
  if (groups.length === 0) return section("table", page.table, `${uncovered(markets)}<p>${e(nothing)}</p>`);
  const legend = states.map(
    ({ state, label }) => `<li class="c-${state}"><b aria-hidden="true">${SIGNS[state]}</b> ${e(label)}</li>`,
  );
  const heads = markets.map(
    ({ market, place, note }) =>
      `<th scope="col">${e(market)}${place === "" ? "" : `<span>${e(place)}</span>`}${note === "" ? "" : `<span class="uncovered">${e(note)}</span>`}</th>`,
  );
  const body = groups.map(
    (group) =>
      `<tbody><tr class="kind"><th scope="colgroup" colspan="${markets.length + 1}">${e(group.heading)}</th></tr>${group.rows.map((row) => rowHtml(row, lines.indexOf(row))).join("")}${totals(group)}</tbody>`,
  );
  return section(
    "table",
    page.table,
    `<p>${e(page.tableLead)}</p>\n<ul class="legend">${legend.join("")}</ul>\n<div class="wide" tabindex="0" role="group" aria-labelledby="table-h"><table class="matrix"><thead><tr><td></td>${heads.join("")}</tr></thead>${body.join("")}</table></div>`,
  );
}

function uncovered(markets: readonly MarketWords[]): string {
  const notes = markets.flatMap(({ market, place, note }) =>
    note === "" ? [] : [`${[market, place].filter((text) => text !== "").join(" ")}: ${note}`],
  );
  return notes.length === 0 ? "" : list(notes);
}

function rowHtml({ label, cells }: RowWords, line: number): string {
  return `<tr><th scope="row"><a href="#line-${line + 1}">${e(label)}</a></th>${cells.map((cell) => cellHtml(cell, line)).join("")}</tr>`;
}

/** What is said only by its sign is said in words too, for whoever does not see it. */
function cellHtml({ state, short, label, entries }: CellWords, line: number): string {
  const sign = `<b aria-hidden="true">${SIGNS[state]}</b>`;
  return entries.length === 0
    ? `<td class="c-${state}">${sign}<span class="unseen">${e(label)}</span></td>`
    : `<td class="c-${state}"><a href="#line-${line + 1}">${sign} ${e(short)}</a></td>`;
}

function totals({ totals: all }: GroupWords): string {
  return all
    .map(
      ({ label, amounts }) =>
        `<tr class="sum"><th scope="row">${e(label)}</th>${amounts.map((amount) => `<td>${e(amount)}</td>`).join("")}</tr>`,
    )
    .join("");
}

function questionsSection(
  questions: RequirementsWords["questions"],
  heading: string,
  { language }: RequirementsWords,
  page: PageTexts,
): string {
  if (questions.length === 0) return section("questions", heading, `<p>${e(page.none)}</p>`);
  const { worst } = PHRASES[language];
  const { region } = requirementsTexts(language);
  const heads = [page.number, page.question, page.fact, page.stakes, page.markets];
  const rows = questions.map((each) => {
    const hint =
      each.path === "/destination" ? region : [each.reason, each.example].filter(Boolean).join(" · ");
    return `<tr><td class="n">${each.number}</td><th scope="row">${e(each.label)} <span class="soft">${e([each.subject, hint].filter(Boolean).join(" · "))}</span></th><td><code>${e(each.fact)}</code></td><td>${e(worst[each.worst])}</td><td>${e(each.markets.join(", "))}</td></tr>`;
  });
  return section(
    "questions",
    heading,
    `<p>${e(page.questionsLead)}</p>\n<div class="wide" tabindex="0" role="group" aria-labelledby="questions-h"><table><thead><tr>${heads.map((text, i) => `<th scope="col"${i === 0 ? ' class="n"' : ""}>${e(text)}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
  );
}

function detailsSection(groups: readonly GroupWords[], lines: readonly RowWords[], page: PageTexts): string {
  const body = groups.map(({ heading, rows }) => {
    const items = rows.map((row) => {
      const badges = row.cells
        .filter(({ entries }) => entries.length > 0)
        .map(({ market, state }) => `<span class="badge c-${state}">${e(market)} ${SIGNS[state]}</span>`);
      const entries = alike(row.cells).map(({ markets, entry }) => entryHtml(markets, entry, page));
      return `<details class="item"><summary><span class="name">${e(row.label)}</span> ${badges.join(" ")}</summary><div class="body" id="line-${lines.indexOf(row) + 1}">${entries.join("")}</div></details>`;
    });
    return `<div class="group"><h3>${e(heading)}</h3>${items.join("\n")}</div>`;
  });
  const lead = groups.length === 0 ? page.none : page.detailsLead;
  return section("details", page.details, `<p>${e(lead)}</p>\n${body.join("\n")}`);
}

function entryHtml(markets: readonly string[], entry: EntryWords, { todo }: PageTexts): string {
  const { rule, title, message, remedy, weight, about, citations } = entry;
  const facts = about.map(({ name, text }) => `<div><dt>${e(name)}</dt><dd>${e(text)}</dd></div>`);
  const cited = citations.map(({ text, link }) => {
    const source = link === undefined ? e(text) : `<a href="${e(link)}" rel="noreferrer">${e(text)}</a>`;
    return `<p class="cite"><span aria-hidden="true">§ </span>${source}</p>`;
  });
  const said = message === "" ? "" : `<p>${e(message)}</p>`;
  const advice = remedy === "" ? "" : `<p class="todo"><span class="lead">${e(todo)}</span> ${e(remedy)}</p>`;
  return `<div class="finding ${weight}"><p><strong>${e(title)}</strong> <span class="soft">${e(markets.join(", "))} · ${e(rule)}</span></p>${said}<dl class="meta">${facts.join("")}</dl>${advice}${cited.join("")}</div>`;
}

function statedSection(facts: object, page: PageTexts): string {
  return section(
    "stated",
    page.stated,
    `<p>${e(page.statedLead)}</p>\n<pre tabindex="0">${e(JSON.stringify(facts, null, 2))}</pre>`,
  );
}

const MATRIX_STYLE = `
.matrix{border-collapse:separate;border-spacing:0}
.matrix th,.matrix td{padding:.35rem .6rem;min-width:6.5rem;vertical-align:middle}
.matrix tr>:first-child{position:sticky;left:0;background:var(--card);min-width:11rem;max-width:22rem;border-right:1px solid var(--line)}
.matrix thead tr>*,.matrix tr.kind th{background:var(--sunk)}
.matrix thead tr>*{vertical-align:top}
.matrix thead th{color:var(--ink)}
.matrix thead span{display:block;font-weight:400;font-size:.82rem;color:var(--soft)}
.matrix thead .uncovered{color:var(--hold)}
.matrix tr.kind th{color:var(--soft);font-size:.85rem;border-right:0}
.matrix tbody th{font-weight:500}
th .soft{font-weight:400}
.matrix a{color:inherit;text-decoration:none}
.matrix td a{display:block;padding:.15rem .4rem;border-radius:6px;background:color-mix(in srgb,var(--tone) 9%,transparent)}
.matrix a:hover{text-decoration:underline}
.matrix b,.legend b{color:var(--tone)}
[class^=c-],.badge[class*=c-]{--tone:var(--soft)}
.c-needed,.badge.c-needed{--tone:var(--tide)}.c-depends,.badge.c-depends{--tone:var(--incomplete)}.c-forbidden,.badge.c-forbidden{--tone:var(--block)}.c-held,.badge.c-held{--tone:var(--hold)}
.badge[class*=c-]{color:var(--tone)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.9rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wide{position:relative}
.finding.incomplete{border-color:var(--incomplete)}
.finding .meta{padding-block:.2rem}
pre{margin:0;padding:.75rem;background:var(--sunk);border-radius:8px;overflow:auto;font:.85rem/1.5 ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;white-space:pre-wrap}
@media (max-width:40rem){.matrix tr>:first-child{min-width:8.5rem;max-width:9.5rem}}
@media print{.matrix tr>:first-child{position:static}}
`
  .trim()
  .replaceAll("\n", "");
