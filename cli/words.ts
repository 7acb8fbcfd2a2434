import type { RequestProblem } from "../engine/index.ts";
import { type Language, requestFix } from "../engine/render.ts";

const plural = (count: number, one: string, many = `${one}s`) =>
  `${digits(count)} ${count === 1 ? one : many}`;

/** `12345` as `12,345`. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
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
  },
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
  },
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
