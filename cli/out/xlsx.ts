import { PHRASES } from "../phrases.ts";
import { OUTCOMES } from "../tally.ts";
import { unreadLines } from "../unread-words.ts";
import { blockOf, findingsOf, questionsOf } from "./blocks.ts";
import type { JudgedEntry, Unit } from "./entry.ts";
import type { RunInfo } from "./report.ts";
import { type Cell, type SheetSource, spreadsheet } from "./spreadsheet.ts";
import { type TableWords, tableWords } from "./table-words.ts";

type Units = () => AsyncGenerator<Unit>;
type Column = keyof TableWords["columns"];
const ASKED = 50;

/** A workbook of four sheets: summary, findings, questions, charges. */
export function xlsxReport(units: Units, info: RunInfo): AsyncGenerator<Uint8Array> {
  const words = tableWords(info.language);
  const { sheets } = words;
  return spreadsheet([
    { name: sheets.summary, widths: [34, 44, 12, 12, 12, 12, 12, 12], frozen: 0, rows: () => summary(info) },
    findings(units, words, info),
    questions(units, words, info),
    charges(units, words),
  ]);
}

async function* summary({ tally, language, ...info }: RunInfo): AsyncGenerator<Cell[]> {
  const words = tableWords(language);
  const { summary: said, columns } = words;
  const phrases = PHRASES[language];
  const count = (number: number): Cell => ({ number: String(number) });
  if (!info.whole) yield [{ bold: said.partial }];
  yield [said.input, info.input];
  if (info.mapping !== undefined) yield [said.mapping, info.mapping];
  yield [said.rules, `${info.ruleset.name} ${info.ruleset.version}`];
  yield [said.day, said.days(info.days)];
  yield [said.records, count(tally.records)];
  yield [said.decisions, count(tally.decisions)];
  yield [said.unreadable, count(tally.unreadable)];
  const [unread, ...lines] = unreadLines(tally, info.ir.facts, info.columns, language);
  if (unread !== undefined) yield [{ bold: unread }, lines.join("\n")];
  yield [];
  yield [{ bold: said.outcomes }, "", ...OUTCOMES.map((outcome) => ({ bold: phrases.outcome[outcome] }))];
  for (const { market, outcome, at_best, at_worst } of tally.markets()) {
    yield [market, columns.outcome, ...OUTCOMES.map((each) => count(outcome[each]))];
    for (const [name, counts] of [[columns.at_best, at_best] as const, [columns.at_worst, at_worst] as const])
      yield ["", name, ...OUTCOMES.map((each) => (each === "incomplete" ? "" : count(counts[each])))];
  }
  yield [];
  yield [
    { bold: said.asked },
    { bold: columns.question },
    { bold: columns.decisions },
    { bold: columns.weight },
  ];
  for (const asked of tally.asked(ASKED)) {
    const label = asked.label[language] ?? asked.label.en ?? "";
    yield [asked.fact, label, count(asked.decisions), phrases.worst[asked.worst]];
  }
  yield [];
  yield [said.notice];
}

const HEAD = ["line", "id", "name", "market", "outcome"] as const satisfies readonly Column[];
const HEAD_WIDTHS = [8, 22, 34, 8, 12];

function sheet(
  name: string,
  words: TableWords,
  columns: readonly Column[],
  widths: readonly number[],
  rows: () => AsyncIterable<readonly Cell[]>,
): SheetSource {
  return {
    name,
    widths: [...HEAD_WIDTHS, ...widths],
    frozen: 1,
    async *rows() {
      yield [...HEAD, ...columns].map((column) => ({ bold: words.columns[column] }));
      yield* rows();
    },
  };
}

function head(entry: JudgedEntry, outcome: string): Cell[] {
  return [{ number: String(entry.line) }, entry.id ?? "", entry.label ?? "", entry.to, outcome];
}

function findings(units: Units, words: TableWords, { language }: RunInfo): SheetSource {
  const outcomes = PHRASES[language].outcome;
  const columns = ["weight", "subject", "rule", "what", "why", "todo", "citation", "link", "notes"] as const;
  const widths = [12, 18, 22, 40, 60, 60, 40, 40, 60];
  return sheet(words.sheets.findings, words, columns, widths, async function* () {
    for await (const { entries } of units()) {
      for (const entry of entries) {
        if (!("counted" in entry)) {
          yield [
            { number: String(entry.line) },
            "",
            "",
            entry.to ?? "",
            words.notJudged,
            "",
            "",
            "",
            entry.problem,
          ];
          continue;
        }
        for (const each of findingsOf(entry.words)) {
          yield [
            ...head(entry, outcomes[entry.counted.outcome]),
            each.label,
            each.subject,
            each.rule,
            each.title,
            each.message,
            each.remedy,
            each.citations.map(({ text }) => text).join("\n"),
            { link: each.citations.flatMap(({ link }) => link ?? []).join("\n") },
            [each.standing, ...each.values, ...each.notes].filter((text) => text !== "").join("\n"),
          ];
        }
      }
    }
  });
}

function questions(units: Units, words: TableWords, { language }: RunInfo): SheetSource {
  const outcomes = PHRASES[language].outcome;
  const columns = ["subject", "question", "fact", "stakes", "notes", "example", "path"] as const;
  return sheet(words.sheets.questions, words, columns, [18, 36, 30, 34, 34, 30, 36], async function* () {
    for await (const { entries } of units()) {
      for (const entry of entries) {
        if (!("counted" in entry)) continue;
        for (const each of questionsOf(entry.words)) {
          yield [
            ...head(entry, outcomes[entry.counted.outcome]),
            each.subject,
            each.label,
            each.fact,
            each.stakes,
            each.reason,
            each.example,
            each.path,
          ];
        }
      }
    }
  });
}

function charges(units: Units, words: TableWords): SheetSource {
  const columns = [
    "subject",
    "charge",
    "rate",
    "base",
    "amount",
    "currency",
    "state",
    "parties",
    "rule",
  ] as const;
  const heads = HEAD.filter((column) => column !== "outcome");
  return {
    name: words.sheets.charges,
    widths: [...HEAD_WIDTHS.slice(0, heads.length), 18, 30, 14, 16, 14, 10, 30, 44, 22],
    frozen: 1,
    async *rows() {
      yield [...heads, ...columns].map((column) => ({ bold: words.columns[column] }));
      for await (const { entries } of units()) {
        for (const entry of entries) {
          if (!("counted" in entry)) continue;
          for (const each of blockOf(entry.words, "charges")?.rows ?? []) {
            // An amount that is known is a number to compute with; any other is a word.
            const [, amount, currency = ""] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(each.amount) ?? [];
            yield [
              { number: String(entry.line) },
              entry.id ?? "",
              entry.label ?? "",
              entry.to,
              each.subject,
              each.charge,
              each.rate,
              each.base,
              amount === undefined ? each.amount : { number: amount },
              currency,
              each.stateLabel,
              each.parties,
              each.rule,
            ];
          }
        }
      }
    },
  };
}
