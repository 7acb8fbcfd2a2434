import type { RequestProblem } from "../engine/index.ts";
import { type Language, requestFix } from "../engine/render.ts";
import type { InputProblem } from "./records.ts";

const plural = (count: number, one: string, many = `${one}s`) =>
  `${digits(count)} ${count === 1 ? one : many}`;

/** `12345` as `12,345`. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

function details(parts: readonly (string | undefined)[], open = " (", close = ")"): string {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? "" : `${open}${said.join("; ")}${close}`;
}

const en = {
  checked: (files: number, rules: number, examples: number, found: string) =>
    `${plural(files, "file")}, ${plural(rules, "rule")}, ${plural(examples, "example")}: ${found}`,
  found: (errors: number, warnings: number) =>
    errors + warnings === 0 ? "no mistakes" : `${plural(errors, "error")}, ${plural(warnings, "warning")}`,
  elsewhere: (errors: number) =>
    `${plural(errors, "more error")} in other files of the ruleset; run \`tidegate check\` on the whole of it.`,
  note: "note",
  noExample: (rule: string) =>
    `No example stands for ${rule}, so nothing shows that it says what is meant. Write one below it.`,
  fmtChanged: (count: number) => `${plural(count, "file")} written`,
  fmtClean: (count: number) => `${plural(count, "file")} already in canonical layout`,
  fmtDiffers: (count: number) => `${plural(count, "file")} not in canonical layout; run \`tidegate fmt\`.`,
  fmtUnreadable: (path: string) => `${path} was left as it is: it does not parse.`,
  passed: (passed: number, failed: number) => `${plural(passed, "example")} passed, ${digits(failed)} failed`,
  noExamples: "There are no examples here.",
  expected: "expected",
  came: "came",
  nothing: "nothing of the kind",
  facts: "facts",
  onDate: (date: string) => `on ${date}`,
  unreadable: (count: number) =>
    `${plural(count, "record")} could not be read and ${count === 1 ? "was" : "were"} not judged`,
  rate: (records: number, decisions: number, seconds: string, rate: string) =>
    `${plural(records, "record")}, ${plural(decisions, "decision")} in ${seconds} s: ${rate} records/s`,
  progress: (records: number, rate: string) => `${plural(records, "record")} · ${rate}/s`,
  left: (time: string) => `${time} left`,
  written: (path: string) => `Written: ${path}`,
  stopped: (records: number, again: string) =>
    `Stopped after ${plural(records, "record")}; what is done is kept. To go on: ${again}`,
  stoppedHere: (records: number) => `Stopped after ${plural(records, "record")}.`,
  resumed: (records: number) => `Going on after ${plural(records, "record")}.`,
  notResumed: (journal: string) => `There is no ${journal} to go on with: this run begins anew.`,
  outcomes: "Outcomes",
  outcome: "outcome",
  atBest: "at best",
  atWorst: "at worst",
  all: "all",
  asked: "Most asked for",
  askedIn: "decisions",
  asks: (facts: string, more: number) => `asks ${facts}${more > 0 ? ` +${more}` : ""}`,
  atLine: (line: number, column?: number) =>
    column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
  atMost: (limit: string) => `at most ${limit}`,
  to: (destination: string) => `To ${destination}`,
  problem: {
    "not-json": "this is not JSON",
    "not-an-object": "a record is a JSON object: a request, or the facts of a shipment",
    "not-utf-8": "this is not UTF-8",
    "duplicate-key": "one name stands twice in one object; write it once",
    "too-long": "it is longer than any record may be",
    "too-deep": "its lists and objects stand deeper in each other than in any record",
    "open-quote":
      'a quote opens a cell here and is never closed, so nothing after it can be told apart. Close it, or write "" for a quote inside of quotes',
    "row-too-long":
      "this row is longer than any row may be; most often a quote that opens a cell here is never closed",
    "cell-too-long": "a cell is longer than any fact may be. Shorten it, or leave its column out",
    "too-many-columns":
      "there are more columns than any table may have. Leave out those nothing is read from",
    "columns-differ":
      "this row has not as many cells as there are headings, so what stands under a heading is not what it says. Put cells that hold the delimiter in quotes, or say --delimiter",
    "cell-error": "a cell holds an error instead of a value. Mend its formula, then save again",
    "no-value":
      "a cell holds a formula whose value was not saved. Open the file in a spreadsheet program and save it again",
    apart:
      "rows of one shipment do not stand together: those above it were judged without this one. Sort the table by what the mapping groups by",
    disagree:
      "the rows of one shipment say different things of it. Let them agree, or map the column to a fact of the item",
  } satisfies Record<InputProblem["code"], string>,
  unread: ({ code, at_most, cell, given, wanted, fact }: InputProblem) =>
    `${en.problem[code]}${details([
      cell,
      fact,
      given === undefined ? undefined : wanted === undefined ? given : `${given}, not ${wanted}`,
      at_most === undefined ? undefined : en.atMost(digits(at_most)),
    ])}`,
  refused: (problem: RequestProblem) =>
    `${problem.path}: given ${problem.given}; wanted, for example, ${problem.wanted}. ${requestFix(problem, "en")}`,
  badMarket: (given: string, wanted: string) =>
    `--to: ${given} is no country or region, such as ${wanted}. Write its ISO 3166 code, in capitals.`,
};

type Words = typeof en;

const zh: Words = {
  checked: (files, rules, examples, found) =>
    `${digits(files)}个文件，${digits(rules)}条规则，${digits(examples)}个示例：${found}`,
  found: (errors, warnings) =>
    errors + warnings === 0 ? "没有错误" : `${digits(errors)}个错误，${digits(warnings)}个警告`,
  elsewhere: (errors) =>
    `规则集的其他文件中还有${digits(errors)}个错误；请对整个规则集运行 \`tidegate check\`。`,
  note: "提示",
  noExample: (rule) => `没有针对 ${rule} 的示例，无从证明它表达了原意。请在其下方写一个。`,
  fmtChanged: (count) => `已改写${digits(count)}个文件`,
  fmtClean: (count) => `${digits(count)}个文件已是标准格式`,
  fmtDiffers: (count) => `${digits(count)}个文件不是标准格式；请运行 \`tidegate fmt\`。`,
  fmtUnreadable: (path) => `${path} 无法解析，保持原样。`,
  passed: (passed, failed) => `${digits(passed)}个示例通过，${digits(failed)}个失败`,
  noExamples: "这里没有示例。",
  expected: "预期",
  came: "实际",
  nothing: "没有此类结果",
  facts: "事实",
  onDate: (date) => `日期 ${date}`,
  unreadable: (count) => `${digits(count)}条记录无法读取，未作判断`,
  rate: (records, decisions, seconds, rate) =>
    `${digits(records)}条记录，${digits(decisions)}个结论，用时${seconds}秒：每秒${rate}条记录`,
  progress: (records, rate) => `${digits(records)}条记录 · 每秒${rate}条`,
  left: (time) => `还需 ${time}`,
  written: (path) => `已写入：${path}`,
  stopped: (records, again) => `已停止，完成${digits(records)}条记录，结果已保留。继续请运行：${again}`,
  stoppedHere: (records) => `已停止，完成${digits(records)}条记录。`,
  resumed: (records) => `从第${digits(records)}条记录之后继续。`,
  notResumed: (journal) => `没有可供继续的 ${journal}：本次从头开始。`,
  outcomes: "结论",
  outcome: "结论",
  atBest: "最好",
  atWorst: "最坏",
  all: "合计",
  asked: "最常缺少的事实",
  askedIn: "结论数",
  asks: (facts, more) => `需要 ${facts}${more > 0 ? ` 等另外${more}项` : ""}`,
  atLine: (line, column) => (column === undefined ? `第${line}行` : `第${line}行第${column}列`),
  atMost: (limit) => `上限 ${limit}`,
  to: (destination) => `运往 ${destination}`,
  problem: {
    "not-json": "不是 JSON",
    "not-an-object": "一条记录应是一个 JSON 对象：一个请求，或一批货件的事实",
    "not-utf-8": "不是 UTF-8",
    "duplicate-key": "同一对象中同一名称出现两次；请只写一次",
    "too-long": "超过单条记录的长度上限",
    "too-deep": "列表和对象嵌套过深",
    "open-quote":
      '此处有一个引号开始了单元格却没有结束，其后的内容无法分辨。请补上引号；引号内的引号请写成 ""',
    "row-too-long": "此行超过长度上限；多半是此处开始的引号没有结束",
    "cell-too-long": "有单元格超过任何事实的长度上限。请缩短，或去掉该列",
    "too-many-columns": "列数超过上限。请去掉用不到的列",
    "columns-differ":
      "此行单元格数与表头不一致，内容与表头对不上。请给含分隔符的单元格加引号，或用 --delimiter 指明分隔符",
    "cell-error": "有单元格是错误而不是值。请修正公式后重新保存",
    "no-value": "有单元格是公式，但文件中没有它的值。请用电子表格软件打开并重新保存",
    apart: "同一货件的行没有排在一起：前面的行已在缺少此行的情况下判断。请按映射分组的列排序",
    disagree: "同一货件的各行说法不一。请使其一致，或把该列映射为商品的事实",
  },
  unread: ({ code, at_most, cell, given, wanted, fact }) =>
    `${zh.problem[code]}${details(
      [
        cell,
        fact,
        given === undefined ? undefined : wanted === undefined ? given : `${given}，应为${wanted}`,
        at_most === undefined ? undefined : zh.atMost(digits(at_most)),
      ],
      "（",
      "）",
    )}`,
  refused: (problem) =>
    `${problem.path}：给出的是 ${problem.given}；例如应为 ${problem.wanted}。${requestFix(problem, "zh")}`,
  badMarket: (given, wanted) =>
    `--to：${given} 不是国家或地区代码，应如 ${wanted}。请用大写的 ISO 3166 代码。`,
};

const WORDS: Readonly<Record<Language, Words>> = { en, zh };

/** What the command line itself says; rules, findings and mistakes bring their own words. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}

export type { Words };
