import type { Localised } from "../../../engine/index.ts";
import type { Cite } from "../../ast.ts";
import type { Language } from "../../render.ts";
import type { Hover, KeyedValue, Part, TimelineLine } from "./part.ts";
import { type HoverWords, KINDS, WORDS } from "./words.ts";

/** Lines of one part that are shown; a rate in thirty countries is looked up, not read through. */
const SHOWN = 40;

/** A hover as Markdown, every label in both languages. */
export function hoverText({ target, label, parts }: Hover, language: Language): string {
  const words = WORDS[language];
  const head = `**\`${target.name}\`** — ${KINDS[target.kind][language]}`;
  const called = bothLanguages(label, language);
  return [head, ...(called === "" ? [] : [called]), ...parts.map((part) => textOf(part, words, language))]
    .filter((text) => text !== "")
    .join("\n\n");
}

function textOf(part: Part, words: HoverWords, language: Language): string {
  switch (part.part) {
    case "type":
      return `\`${part.type}\`${part.orNone ? ` ${words.orNone}` : ""}`;
    case "meaning":
      return inLanguage(part.text, language);
    case "tide":
      return `\`\`\`tide\n${part.lines.join("\n")}\n\`\`\``;
    case "subject":
      return part.record === "shipment"
        ? words.shipment
        : words.subject(inLanguage(part.label, language).toLowerCase() || part.record);
    case "on":
      return onText(part, words);
    case "timeline":
      return `${words.timeline}\n${bulleted(
        part.lines.map((line) => lineText(line, words)),
        words,
      )}`;
    case "members":
      return `${words.members(part.date, part.members.length)} ${listed(part.members, words)}${
        part.except.length === 0 ? "" : ` (${words.except} ${listed(part.except, words)})`
      }`;
    case "member-of":
      return `${words.memberOf(part.date)} ${listed(part.groups, words)}`;
    case "entries":
      return `${words.entries(part.date, part.entries.length)} ${listed(part.entries, words)}`;
    case "lists":
      return `${words.lists} ${coded(part.lists, words)}`;
    case "of":
      return words.of(part.name);
    case "part-of":
      return words.partOf(part.name);
    case "concluded-by":
      return `${words.concludedBy} ${coded(part.tables, words)}`;
    case "rules":
      return `${words.rules} ${coded(part.rules, words)}`;
    case "cite":
      return part.cites.map((cite) => citeText(cite, words)).join("  \n");
  }
}

function onText({ date, values }: Extract<Part, { part: "on" }>, words: HoverWords): string {
  const value = (one: KeyedValue) => (one.value === undefined ? words.noValue : `**${one.value}**`);
  const [only] = values;
  if (values.length === 1 && only !== undefined && only.keys.length === 0)
    return `${words.on(date)} ${value(only)}`;
  return `${words.on(date)}\n${bulleted(
    values.map((one) => `${one.keys.join(", ")}: ${value(one)}`),
    words,
  )}`;
}

function lineText({ keys, value, from, until, sinceBefore, cite }: TimelineLine, words: HoverWords): string {
  const key = keys.length === 0 ? "" : `${keys.join(", ")}: `;
  const source = cite === undefined ? "" : ` (${citeText(cite, words)})`;
  return `${words.between(from, until, sinceBefore)}: ${key}${value ?? words.noValue}${source}`;
}

function citeText({ text, articles, link }: Cite, words: HoverWords): string {
  const name =
    articles.length === 0
      ? text.value
      : `${text.value}, ${words.article} ${articles.map(({ value }) => value).join(", ")}`;
  return link === undefined || link === "none" ? name : `[${name}](${link.value})`;
}

function bulleted(lines: readonly string[], words: HoverWords): string {
  const rest = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(rest > 0 ? [words.more(rest)] : [])]
    .map((line) => `- ${line}`)
    .join("\n");
}

function listed(names: readonly string[], words: HoverWords): string {
  const rest = names.length - SHOWN;
  return [...names.slice(0, SHOWN), ...(rest > 0 ? [words.more(rest)] : [])].join(words.joint);
}

function coded(names: readonly string[], words: HoverWords): string {
  return names.map((name) => `\`${name}\``).join(words.joint);
}

function inLanguage(text: Localised, language: Language): string {
  return text[language] ?? text.en ?? "";
}

/** Rules are read by people of both. */
function bothLanguages(label: Localised, language: Language): string {
  const other = language === "en" ? "zh" : "en";
  return [label[language], label[other]].filter((text) => text !== undefined).join(" / ");
}
