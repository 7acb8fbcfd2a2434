import { basename } from "node:path";
import type { Outcome } from "../../engine/decision.ts";
import { PHRASES } from "../phrases.ts";
import { type MarketTally, OUTCOMES } from "../tally.ts";
import { unreadLines } from "../unread-words.ts";
import { digits } from "../words.ts";
import type { Unit } from "./entry.ts";
import { type Aggregate, aggregate, type Group, lineOf, ORDER, PAGE_LIMITS } from "./html/aggregate.ts";
import { answerHtml } from "./html/answers.ts";
import { escapeHtml as e } from "./html/escape.ts";
import { citationsHtml, itemHtml, todo } from "./html/item.ts";
import { ruleAnchor } from "./html/rule-link.ts";
import { sourceHtml } from "./html/source.ts";
import { STYLE } from "./html/style.ts";
import { type PageWords, pageWords } from "./html/words.ts";
import type { RunInfo } from "./report.ts";
import { tableWords } from "./table-words.ts";

/**
 * One page that needs nothing else: no script, no network. The summary comes first, then what to do, item by item,
 * worst first; what a page has no room for it counts and says so ({@link PAGE_LIMITS}).
 */
export async function* htmlReport(units: () => AsyncGenerator<Unit>, info: RunInfo): AsyncGenerator<string> {
  const words = pageWords(info.language);
  const found = await aggregate(units());
  const sections = detailed(found, words);
  const anchors = new Set(sections.flatMap((section) => section.anchors));
  const title = words.title(basename(info.input));
  const language = info.language === "zh" ? "zh-Hans" : "en";
  yield `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<meta name="referrer" content="no-referrer">\n<title>${e(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body id="top">\n<a class="skip" href="#items">${e(words.skip)}</a>\n`;
  yield headHtml(info, title, words, found);
  yield `<main>\n${outcomesHtml(info, words)}${questionsHtml(found, words, info)}${rulesHtml(found, anchors, words)}`;
  yield unjudgedHtml(found, words);
  yield itemsHead(sections, found, words);
  for (const section of sections) yield* sectionHtml(section, found.groups[section.outcome], words, info);
  yield `</section>\n${askingHtml(found, words, info)}</main>\n${footHtml(info, words, found)}</body>\n</html>\n`;
}

interface Section {
  readonly outcome: Outcome;
  /** Items with their details, written out. */
  readonly details: readonly string[];
  readonly anchors: readonly string[];
}

/** Details for what needs doing most, as far as the page has room. */
function detailed({ groups, asking }: Aggregate, words: PageWords): Section[] {
  const linked = new Set([...asking.keys()].slice(0, PAGE_LIMITS.asking));
  let left: number = PAGE_LIMITS.detailLength;
  let items: number = PAGE_LIMITS.details;
  return ORDER.filter((outcome) => groups[outcome].count > 0).map((outcome) => {
    const details: string[] = [];
    const anchors: string[] = [];
    for (const item of groups[outcome].items) {
      if (left <= 0 || items <= 0) break;
      const html = itemHtml(item, words, linked);
      left -= html.length;
      items--;
      details.push(html);
      anchors.push(item.anchor);
    }
    return { outcome, details, anchors };
  });
}

function headHtml(info: RunInfo, title: string, words: PageWords, found: Aggregate): string {
  const { facts } = words;
  const { tally, ruleset } = info;
  const pairs: [string, string][] = [
    [facts.input, info.input],
    ...(info.mapping === undefined ? [] : [[facts.mapping, info.mapping] satisfies [string, string]]),
    [facts.rules, `${ruleset.name} ${ruleset.version}`],
    [facts.day, tableWords(info.language).summary.days(info.days)],
  ];
  const markets = tally
    .markets()
    .map(({ market }) => market)
    .filter((market) => market !== "-");
  const links = [
    ["outcomes", words.outcomes],
    ["questions", words.questions],
    ["findings", words.findings],
    ...(found.unjudged.count > 0 ? [["unjudged", words.unjudged]] : []),
    ["items", words.items],
    ...(found.asking.size > 0 ? [["asking", words.asking]] : []),
  ];
  const partial = info.whole ? "" : `<p class="note">${e(words.partial)}</p>`;
  return `<header>\n<p class="brand">Tidegate</p>\n<h1>${e(title)}</h1>\n${partial}<p>${e(words.lead(digits(tally.records), digits(tally.decisions), markets.slice(0, 20).join(", ")))}</p>\n${unreadHtml(info)}<dl class="meta">${pairs.map(([name, text]) => `<div><dt>${e(name)}</dt><dd>${e(text)}</dd></div>`).join("")}</dl>\n<nav aria-label="${e(words.contents)}"><ul>${links.map(([to = "", text = ""]) => `<li><a href="#${to}">${e(text)}</a></li>`).join("")}</ul></nav>\n</header>\n`;
}

/** What was stated and could not be read comes before all else: whatever follows was judged without it. */
function unreadHtml({ tally, ir, columns, language }: RunInfo): string {
  const [head, ...lines] = unreadLines(tally, ir.facts, columns, language);
  if (head === undefined) return "";
  return `<div class="note" id="unread"><p><strong>${e(head)}</strong></p><ul>${lines.map((line) => `<li>${e(line)}</li>`).join("")}</ul></div>\n`;
}

function outcomesHtml({ tally, language }: RunInfo, words: PageWords): string {
  const phrases = PHRASES[language];
  const markets = tally.markets();
  const all = sum(markets);
  const bar = OUTCOMES.filter((outcome) => all[outcome] > 0)
    .map(
      (outcome) =>
        `<i class="${outcome}" style="width:${((100 * all[outcome]) / Math.max(1, tally.decisions)).toFixed(2)}%"></i>`,
    )
    .join("");
  const cells = (counts: Partial<MarketTally["outcome"]>) =>
    OUTCOMES.map((outcome) => `<td class="n">${counts[outcome] ? digits(counts[outcome]) : "·"}</td>`).join(
      "",
    );
  const rows = markets.map(
    ({ market, decisions, outcome, at_best, at_worst }) =>
      `<tr><th scope="rowgroup" rowspan="3">${e(market)}</th><th scope="row">${e(words.outcome)}</th>${cells(outcome)}<td class="n">${digits(decisions)}</td></tr><tr><th scope="row">${e(words.atBest)}</th>${cells(at_best)}<td></td></tr><tr><th scope="row">${e(words.atWorst)}</th>${cells(at_worst)}<td></td></tr>`,
  );
  const heads = OUTCOMES.map(
    (outcome) =>
      `<th scope="col" class="n"><span class="badge ${outcome}">${e(phrases.outcome[outcome])}</span></th>`,
  );
  return `<section id="outcomes" aria-labelledby="outcomes-h">\n<h2 id="outcomes-h">${e(words.outcomes)}</h2>\n<div class="bar" aria-hidden="true">${bar}</div>\n<div class="wide" tabindex="0" role="group" aria-labelledby="outcomes-h"><table><thead><tr><th scope="col">${e(words.market)}</th><td></td>${heads.join("")}<th scope="col" class="n">${e(words.all)}</th></tr></thead>${rows.map((row) => `<tbody>${row}</tbody>`).join("")}</table></div>\n<p class="soft">${e(words.bestWorst)}</p>\n</section>\n`;
}

function sum(markets: readonly MarketTally[]): Record<Outcome, number> {
  const all = { block: 0, hold: 0, incomplete: 0, warn: 0, pass: 0 };
  for (const { outcome } of markets) for (const each of OUTCOMES) all[each] += outcome[each];
  return all;
}

function questionsHtml(
  { questions, wanted }: Aggregate,
  words: PageWords,
  { language, ir }: RunInfo,
): string {
  const { worst } = PHRASES[language];
  const rows = questions.map(
    (each) =>
      `<tr><th scope="row">${e(each.label)}${each.example === "" || each.coarse > 0 ? "" : ` <span class="soft">${e(each.example)}</span>`}${each.unread > 0 ? ` <span class="soft">${e(words.unread(each.unread))}</span>` : ""}${answerHtml(each, wanted, ir, words, language)}</th><td><code>${e(each.fact)}</code></td><td>${e(worst[each.worst])}</td><td class="n">${digits(each.asked)}</td><td class="n">${digits(each.alone)}</td><td class="n">${digits(each.settled)}</td></tr>`,
  );
  const heads = [words.question, words.fact, words.stakes];
  const numbers = [words.asked, words.alone, words.settled];
  const table = `<p>${e(words.questionsLead)}</p>\n<div class="wide" tabindex="0" role="group" aria-labelledby="questions-h"><table><thead><tr>${heads.map((text) => `<th scope="col">${e(text)}</th>`).join("")}${numbers.map((text) => `<th scope="col" class="n">${e(text)}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  return `<section id="questions" aria-labelledby="questions-h">\n<h2 id="questions-h">${e(words.questions)}</h2>\n${questions.length === 0 ? `<p>${e(words.nothing)}</p>` : table}\n</section>\n`;
}

function rulesHtml({ rules }: Aggregate, anchors: ReadonlySet<string>, words: PageWords): string {
  const shown = rules.slice(0, PAGE_LIMITS.findings).map((each) => {
    const examples = each.examples
      .filter(({ anchor }) => anchors.has(anchor))
      .map(({ anchor, name }) => `<a href="#${anchor}">${e(name)}</a>`);
    const shown =
      examples.length === 0 ? "" : `<p class="soft">${e(words.examples)} ${examples.join(" · ")}</p>`;
    return `<div class="rule ${each.severity}"><h3>${e(each.title)}</h3><p><span class="badge ${each.severity}">${e(each.label)}</span> ${e(words.count(each.count))} <span class="soft">${e(each.rule)}</span></p>${todo(each.remedy, words)}${citationsHtml(each.citations)}${shown}</div>`;
  });
  const more =
    rules.length > shown.length
      ? `<p class="soft">${e(words.moreRules(rules.length - shown.length))}</p>`
      : "";
  const body =
    rules.length === 0
      ? `<p>${e(words.nothing)}</p>`
      : `<p>${e(words.findingsLead)}</p>\n<div class="rules">${shown.join("\n")}</div>${more}`;
  return `<section id="findings" aria-labelledby="findings-h">\n<h2 id="findings-h">${e(words.findings)}</h2>\n${body}\n</section>\n`;
}

/** What each rule that waits for an answer rests on, once for all items; they link to it. */
function askingHtml({ asking }: Aggregate, words: PageWords, { ir, language }: RunInfo): string {
  const names = [...asking.keys()];
  if (names.length === 0) return "";
  const byName = new Map(ir.rules.map((rule) => [rule.id, rule]));
  const shown = names.slice(0, PAGE_LIMITS.asking).flatMap((name) => {
    const rule = byName.get(name);
    return rule === undefined
      ? []
      : [
          `<div class="rule" id="${ruleAnchor(name)}">${sourceHtml(rule, asking.get(name) ?? 0, ir, words, language)}</div>`,
        ];
  });
  const left = names.length - PAGE_LIMITS.asking;
  const more = left > 0 ? `<p class="soft">${e(words.moreAsking(left))}</p>` : "";
  return `<section id="asking" aria-labelledby="asking-h">\n<h2 id="asking-h">${e(words.asking)}</h2>\n<p>${e(words.askingLead)}</p>\n<div class="rules">${shown.join("\n")}</div>${more}</section>\n`;
}

function unjudgedHtml({ unjudged }: Aggregate, words: PageWords): string {
  if (unjudged.count === 0) return "";
  const left = unjudged.count - unjudged.entries.length;
  const rows = unjudged.entries.map(
    ({ line, to, problem }) =>
      `<li>${e([words.line(line), to ?? ""].filter((text) => text !== "").join(" · "))}: ${e(problem)}</li>`,
  );
  return `<section id="unjudged" aria-labelledby="unjudged-h">\n<h2 id="unjudged-h">${e(words.section(words.unjudged, unjudged.count))}</h2>\n<p>${e(words.unjudgedLead)}</p>\n<ul>${rows.join("")}</ul>${left > 0 ? `<p class="soft">${e(words.notListed(left))}</p>` : ""}\n</section>\n`;
}

function itemsHead(sections: readonly Section[], { groups }: Aggregate, words: PageWords): string {
  const details = sections.reduce((count, section) => count + section.details.length, 0);
  const all = ORDER.reduce((count, outcome) => count + groups[outcome].count, 0);
  return `<section id="items" aria-labelledby="items-h">\n<h2 id="items-h">${e(words.items)}</h2>\n<p>${e(details === all ? words.itemsAll : words.itemsLead(details))}</p>\n`;
}

function* sectionHtml(
  { outcome, details }: Section,
  group: Group,
  words: PageWords,
  { language }: RunInfo,
): Generator<string> {
  const id = `outcome-${outcome}`;
  yield `<div class="group" role="group" aria-labelledby="${id}"><h3 id="${id}">${e(words.section(PHRASES[language].outcome[outcome], group.count))}</h3><p>${e(words.meaning[outcome])}</p>\n`;
  for (const detail of details) yield `${detail}\n`;
  const lines = [
    ...group.items.slice(details.length).map(({ entry }) => lineOf(entry)),
    ...group.lines,
  ].slice(0, PAGE_LIMITS.listed);
  if (lines.length > 0) {
    const heads = [words.name, words.market, words.reason].map((text) => `<th scope="col">${e(text)}</th>`);
    yield `<details class="more"><summary>${e(words.inOneLine(lines.length))}</summary><div class="wide" tabindex="0" role="group" aria-labelledby="${id}"><table><thead><tr>${heads.join("")}</tr></thead><tbody>\n`;
    for (const { name, market, reason } of lines)
      yield `<tr><td>${e(name)}</td><td>${e(market)}</td><td>${e(reason)}</td></tr>\n`;
    yield "</tbody></table></div></details>\n";
  }
  const left = group.count - details.length - lines.length;
  if (left > 0) yield `<p class="soft">${e(words.notListed(left))}</p>\n`;
  yield "</div>\n";
}

/** How far the rules reach is the same for all of one market: it is told by the first of each. */
function footHtml(info: RunInfo, words: PageWords, { groups }: Aggregate): string {
  const entries = ORDER.flatMap((outcome) => groups[outcome].items.map(({ entry }) => entry));
  const told = info.tally.markets().flatMap(({ market }) => {
    const first = entries.find(({ to }) => to === market);
    const block = first?.words?.blocks.find(({ kind }) => kind === "coverage");
    return block !== undefined && "notes" in block
      ? [{ market, heading: block.heading, notes: block.notes }]
      : [];
  });
  const reach = told
    .slice(0, 20)
    .map(
      ({ market, heading, notes }) =>
        `<div><p><strong>${e(market)} · ${e(heading)}</strong></p><ul>${notes.map((note) => `<li>${e(note)}</li>`).join("")}</ul></div>`,
    )
    .join("");
  return `<footer>${reach}<p>${e(words.facts.digest)}: <code>${e(info.ruleset.digest)}</code></p><p>${e(tableWords(info.language).summary.notice)}</p><p class="top"><a href="#top">${e(words.top)}</a></p></footer>\n`;
}
