import type { Because } from "../engine/decision.ts";
import type { IrWords, Localised } from "../engine/ir.ts";
import { en } from "../engine/render/en.ts";
import { becauseBlock } from "../engine/render/notes.ts";
import { Speaker } from "../engine/render/speaker.ts";
import { zh } from "../engine/render/zh.ts";
import type { Language } from "../engine/render.ts";
import { becauseLines, pairs } from "./decision-text.ts";
import { type ExplainWords, explainWords } from "./explain-words.ts";
import { columns, fits, padEnd, table, wrap } from "./layout.ts";
import type { Paint } from "./output.ts";
import { join, sentenceLines, windowText } from "./rule-phrases.ts";
import { tablesBlock } from "./rule-table-text.ts";
import type { DatedNumbers, ExampleView, RuleView } from "./rule-view.ts";

const PHRASES = { en, zh };
/** Dated numbers shown without being asked for all. */
const SHOWN_NUMBERS = 12;
const SHOWN_EXAMPLES = 6;

export interface RuleTextOptions {
  readonly language: Language;
  readonly on: string;
  readonly all: boolean;
  readonly paint: Paint;
  readonly width: number;
}

/** A rule for a terminal: what it says first, then what it rests on. */
export function ruleText(view: RuleView, ruleWords: IrWords, options: RuleTextOptions): string {
  const { paint, width, language } = options;
  const say = explainWords(language);
  const speaker = new Speaker(language, PHRASES[language], ruleWords);
  const { rule } = view;
  const own = ruleWords.rules[rule.id];
  const text = (localised: Localised | undefined) => (localised === undefined ? "" : speaker.say(localised));
  const citations = rule.cites.flatMap((cite) => {
    const { text: words, link } = speaker.citation(cite);
    return [wrap(words, width, "  ", "§ "), ...(link === undefined ? [] : [`  ${paint("cyan", link)}`])];
  });
  const subject =
    view.about === "shipment" ? say.shipment : say.each(text(ruleWords.records[view.about]) || view.about);
  const rows: (readonly [string, readonly string[]])[] = [
    [say.about, [subject]],
    [say.inForce, standing(view, say, text)],
    ...(rule.datedBy === undefined
      ? []
      : [[say.datedBy, [`${rule.datedBy} — ${speaker.fact(rule.datedBy)}`]] as const]),
    ...clauseRows(view, say),
    [say.outcome, view.outcomes.concat(rule.otherwise === undefined ? [] : [say.otherwise(rule.otherwise)])],
    ...(rule.overrides.length === 0 ? [] : [[say.lifts, rule.overrides] as const]),
    ...labelled(say.message, placed(text(own?.message), speaker)),
    ...labelled(say.remedy, placed(text(own?.remedy), speaker)),
    ...(own?.notes ?? []).map((note) => [say.note, [note]] as const),
  ];
  const force = rule.force === "law" ? "" : (PHRASES[language].force[rule.force] ?? rule.force);
  const about = [
    partTitle(view, ruleWords, speaker),
    force,
    PHRASES[language].confidence[rule.confidence],
  ].filter((part) => part !== "");
  const blocks = [
    [
      wrap(`${paint("bold", rule.id)}  ${text(own?.title)}`, width),
      paint("dim", wrap(about.join(" · "), width)),
      ...citations,
    ],
    clauseLines(rows, paint, width),
    termsBlock(view, say, options),
    tablesBlock(view.tables, speaker, say, options),
    numbersBlock(view.numbers, say, options),
    factsBlock(view, speaker, say, options),
    examplesBlock(view.examples, say, options),
    [paint("dim", wrap(`${view.file}:${view.line} · ${rule.revision}`, width))],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

/** What each sentence of the rule comes to on some facts. */
export function reasonsText(
  because: readonly Because[],
  ruleWords: IrWords,
  { paint, width, language }: RuleTextOptions,
): string {
  const say = explainWords(language);
  const block = becauseBlock({ because }, new Speaker(language, PHRASES[language], ruleWords));
  const lines = block === undefined ? [`  ${say.doesNotApply}`] : becauseLines(block, paint, width);
  return `${[paint("bold", say.onTheseFacts), ...lines].join("\n")}\n`;
}

/** A message with the names of what will stand in it: `(‹Intrinsic value›)`. */
function placed(message: string, speaker: Speaker): string {
  return message.replace(/\{([\w.-]+)\}/g, (_, name: string) => `‹${speaker.fact(name)}›`);
}

function labelled(label: string, text: string): (readonly [string, readonly string[]])[] {
  return text === "" ? [] : [[label, [text]]];
}

function partTitle({ part, rule }: RuleView, ruleWords: IrWords, speaker: Speaker): string {
  const title = ruleWords.parts[rule.part];
  const name = title === undefined ? "" : speaker.say(title);
  return name === "" ? `${part.jurisdiction} ${part.domain}` : name;
}

/** Several `for`s or `when`s must all hold; several `unless`es are each enough. */
function clauseRows({ clauses }: RuleView, say: ExplainWords): (readonly [string, readonly string[]])[] {
  return clauses.map(({ clause, sentence }, i) => {
    const again = clauses[i - 1]?.clause === clause && !clause.startsWith("unless");
    return [again ? say.and : say.clause[clause], sentenceLines(sentence, say)];
  });
}

function standing({ rule }: RuleView, say: ExplainWords, text: (words: Localised) => string): string[] {
  return [
    ...rule.windows.map((window) => windowText(window, say)),
    ...rule.suspended.map(({ from, until }) =>
      join([say.suspended, from && say.from(from), until && say.until(until)]),
    ),
    ...(rule.enforcedFrom === undefined ? [] : [say.enforced(rule.enforcedFrom)]),
    ...(rule.unverified === undefined
      ? []
      : [say.unverified(rule.unverified.from, text(rule.unverified.note))]),
  ];
}

function clauseLines(
  rows: readonly (readonly [string, readonly string[]])[],
  paint: Paint,
  width: number,
): string[] {
  const left = Math.max(...rows.map(([label]) => columns(label)));
  return rows.flatMap(([label, texts]) =>
    texts.map((text, i) => {
      const indent = " ".repeat(left + 2 + text.length - text.trimStart().length);
      const first = `${i === 0 ? paint("cyan", padEnd(label, left)) : " ".repeat(left)}  ${" ".repeat(indent.length - left - 2)}`;
      return wrap(text.trimStart(), width, `${indent}  `, first);
    }),
  );
}

function numbersBlock(
  numbers: readonly DatedNumbers[],
  say: ExplainWords,
  { paint, all, on, width }: RuleTextOptions,
): string[] {
  if (numbers.length === 0) return [];
  const lines = numbers.flatMap((each) => {
    const shown = all ? each.lines : each.lines.filter(({ inForce }) => inForce).slice(0, SHOWN_NUMBERS);
    const rows = shown.map(({ keys, value, from, until, inForce }) => {
      const dates = [from === null ? "" : say.from(from), until === null ? "" : say.until(until)].filter(
        (part) => part !== "",
      );
      return [keys.join(", "), inForce || !all ? value : paint("dim", value), dates.join(" ")].filter(
        (_, i) => i > 0 || each.by.length > 0,
      );
    });
    if (each.otherwise !== undefined)
      rows.push([say.others, each.otherwise].slice(each.by.length > 0 ? 0 : 1));
    if (shown.length === 0 && each.otherwise === undefined) rows.push([say.noneOn(on)]);
    const hidden = each.lines.length - shown.length;
    const by = each.by.length > 0 ? ` (${each.by.join(", ")})` : "";
    return [
      wrap(
        `${paint("bold", each.name)}${by}${each.adjustable ? ` · ${say.adjustable}` : ""}`,
        width,
        "    ",
        "  ",
      ),
      ...(fits(table(rows), width, 4)
        ? table(rows).map((row) => `    ${row}`)
        : rows.map((row) => wrap(row.join("  "), width, "      ", "    "))),
      ...(hidden > 0 ? [paint("dim", `    ${say.more(hidden)}`)] : []),
    ];
  });
  return [paint("bold", say.numbers), ...lines];
}

function factsBlock(
  view: RuleView,
  speaker: Speaker,
  say: ExplainWords,
  { paint, width }: RuleTextOptions,
): string[] {
  if (view.reads.facts.length === 0) return [];
  return [
    paint("bold", say.facts),
    ...pairs(
      view.reads.facts.map((fact) => [fact, speaker.fact(fact)] as const),
      "  ",
      width,
    ),
  ];
}

function examplesBlock(
  examples: readonly ExampleView[],
  say: ExplainWords,
  { paint, width, all }: RuleTextOptions,
): string[] {
  if (examples.length === 0) return [];
  const shown = all ? examples : examples.slice(0, SHOWN_EXAMPLES);
  const lines = shown.flatMap((example) => {
    const expected = all ? example.expect : example.expect.filter(({ byThisRule }) => byThisRule);
    const given = [...example.startingFrom, ...example.given].join(", ");
    const day = example.on === undefined ? "" : `${say.on} ${example.on}`;
    return [
      wrap(example.title, width, "    ", "  • "),
      ...(given === "" && day === ""
        ? []
        : [
            paint(
              "dim",
              wrap(
                [day, given === "" ? "" : `${say.given} ${given}`].filter(Boolean).join(" · "),
                width,
                "      ",
                "    ",
              ),
            ),
          ]),
      ...(expected.length > 0 ? expected : example.expect).map(({ text }) =>
        wrap(`${say.expect} ${text}`, width, "      ", "    "),
      ),
    ];
  });
  const hidden = examples.length - shown.length;
  return [
    paint("bold", say.examples),
    ...lines,
    ...(hidden > 0 ? [paint("dim", `  ${say.more(hidden)}`)] : []),
  ];
}

/** What the author's words stand for: defines, and groups of places on the day. */
function termsBlock({ terms }: RuleView, say: ExplainWords, { paint, width }: RuleTextOptions): string[] {
  if (terms.length === 0) return [];
  const widest = Math.max(...terms.map(({ name }) => columns(name)));
  // Where names would take the line, what they stand for is written below them.
  const isBelow = widest * 2 >= width;
  const left = isBelow ? 0 : widest;
  const lines = terms.flatMap(({ name, sentence }) => [
    ...(isBelow ? [`  ${name}`] : []),
    ...sentenceLines(sentence, say).map((text, i) => {
      const indent = " ".repeat(left + 4 + text.length - text.trimStart().length);
      const isNamed = i === 0 && !isBelow;
      return wrap(text.trimStart(), width, `${indent}  `, isNamed ? `  ${padEnd(name, left)}  ` : indent);
    }),
  ]);
  return [paint("bold", say.terms), ...lines];
}
