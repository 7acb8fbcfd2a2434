import { PHRASES } from "../phrases.ts";
import { findingsOf, questionsOf } from "./blocks.ts";
import type { Entry, JudgedEntry, Unit } from "./entry.ts";
import type { RunInfo } from "./report.ts";
import { type TableWords, tableWords } from "./table-words.ts";

const COLUMNS = [
  "line",
  "id",
  "name",
  "market",
  "outcome",
  "kind",
  "weight",
  "subject",
  "rule",
  "what",
  "why",
  "todo",
  "citation",
  "link",
  "notes",
] as const satisfies readonly (keyof TableWords["columns"])[];

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Spreadsheet programs take UTF-8 for something else without it. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * A row a finding, and a row for each question and each record that was not judged, so that nothing that stands in the
 * way is missing from the list. A decision with neither has one row that says so.
 */
export async function* csvReport(
  units: () => AsyncGenerator<Unit>,
  { language }: RunInfo,
): AsyncGenerator<string> {
  const words = tableWords(language);
  const outcomes = PHRASES[language].outcome;
  yield BYTE_ORDER_MARK + line(COLUMNS.map((column) => words.columns[column]));
  for await (const { entries } of units()) {
    for (const entry of entries) {
      const outcome = "counted" in entry ? outcomes[entry.counted.outcome] : words.notJudged;
      const head: Cells = {
        line: String(entry.line),
        market: entry.to ?? "",
        outcome,
        ...("counted" in entry ? { id: entry.id ?? "", name: entry.label ?? "" } : {}),
      };
      for (const cells of rowsOf(entry, words)) {
        yield line(COLUMNS.map((column) => ({ ...head, ...cells })[column] ?? ""));
      }
    }
  }
}

function rowsOf(entry: Entry, words: TableWords): Cells[] {
  if (!("counted" in entry)) return [{ kind: words.kinds.unread, what: entry.problem }];
  const rows = [...findingRows(entry, words), ...questionRows(entry, words)];
  return rows.length > 0 ? rows : [{ kind: words.kinds.clear, what: entry.words?.headline ?? "" }];
}

function findingRows({ words: told }: JudgedEntry, words: TableWords): Cells[] {
  return findingsOf(told).map((finding) => ({
    kind: words.kinds.finding,
    weight: finding.label,
    subject: finding.subject,
    rule: finding.rule,
    what: finding.title,
    why: finding.message,
    todo: finding.remedy,
    citation: finding.citations.map(({ text }) => text).join("\n"),
    link: finding.citations.flatMap(({ link }) => link ?? []).join("\n"),
    notes: [finding.standing, ...finding.values, ...finding.notes].filter((text) => text !== "").join("\n"),
  }));
}

function questionRows({ words: told }: JudgedEntry, words: TableWords): Cells[] {
  return questionsOf(told).map((question) => ({
    kind: words.kinds.question,
    weight: question.stakes,
    subject: question.subject,
    what: question.label,
    why: question.reason,
    todo: question.example === "" ? words.answer : `${words.answer} (${question.example})`,
    notes: question.fact,
  }));
}

function line(cells: readonly string[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

/**
 * A cell that begins like a formula would be run by the program that opens the file, whoever wrote the title it came
 * from. An apostrophe before it makes it text.
 */
function cellText(text: string): string {
  const plain = /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain;
}
