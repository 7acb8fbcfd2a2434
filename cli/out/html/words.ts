import type { Language } from "../../../engine/render.ts";
import { digits } from "../../words.ts";

const en = {
  title: (input: string) => `Screening of ${input}`,
  lead: (records: string, decisions: string, markets: string) =>
    `${records} records, ${decisions} decisions${markets === "" ? "" : ` for ${markets}`}.`,
  facts: {
    input: "Input",
    mapping: "Mapping",
    rules: "Rules",
    day: "As the law stands on",
    digest: "Digest of the rules",
  },
  partial: "This run was stopped before its end. What follows is of the records it reached.",
  skip: "To what needs doing",
  contents: "On this page",
  outcomes: "Outcomes",
  market: "Market",
  outcome: "outcome",
  atBest: "at best",
  atWorst: "at worst",
  all: "all",
  bestWorst:
    "At best: every open question goes its way. At worst: none does. What is not known never counts as a yes.",
  questions: "Questions that would settle most",
  questionsLead:
    "Each is a fact the input did not state, or stated so that it could not be read or was not exact enough. Answered from the top, the last column says how many of the decisions with open questions would then have none left. What each fact means is told in docs/vocabulary.md of Tidegate.",
  question: "Question",
  fact: "Fact",
  stakes: "Could lead to",
  asked: "Asked in",
  alone: "Only question in",
  settled: "Settled so far",
  findings: "Most frequent findings",
  findingsLead: "Each rule that found something, worst first, with what to do about it once and for all.",
  count: (times: number) => `${digits(times)} ${times === 1 ? "time" : "times"}`,
  todo: "What to do:",
  examples: "For example:",
  moreRules: (count: number) =>
    `${digits(count)} more rules found something less often; an .xlsx or .csv report has them all.`,
  items: "What to do, item by item",
  itemsAll: "What needs doing comes first.",
  itemsLead: (details: number) =>
    `What needs doing comes first. The first ${digits(details)} items stand here with their details, the rest in one line each; an .xlsx or .csv report has all of it.`,
  section: (outcome: string, count: number) => `${outcome} (${digits(count)})`,
  meaning: {
    block: "It must not go ahead as it stands.",
    hold: "A person must decide.",
    incomplete: "Not enough is known; the questions say what is missing.",
    warn: "It may go ahead; read the warnings first.",
    pass: "Nothing in force stands against it.",
  },
  unjudged: "Could not be judged",
  unjudgedLead: "These records have not been looked at. Mend them, then screen again.",
  line: (line: number) => `line ${digits(line)}`,
  inOneLine: (count: number) => `In one line each (${digits(count)})`,
  notListed: (count: number) =>
    `${digits(count)} more are not listed here. Write an .xlsx or .csv report to see them all.`,
  name: "Item",
  reason: "Why",
  values: (facts: string) => `Judged on: ${facts}`,
  nothing: "None.",
  wanted: "Wanted most:",
  of: (record: string) => `Of: ${record}.`,
  document: {
    shipment: "Papers of the whole shipment; where one is wanted, it may also stand with the item.",
    other: "Papers of this one; where one is wanted, it may also stand in documents, of the whole shipment.",
  },
  noneOfThem: "If there is none:",
  inMapping: "In the mapping:",
  forEveryRow: "In the mapping, if it is so for every row:",
  noLink: " (no public link)",
  orFacts: "or on the command line:",
  column: "your column",
  coarse:
    "What is stated names a whole country, and here its regions differ. Write the region after it, such as FR-IDF for Île-de-France or ES-MD for Madrid; --to takes it too.",
  coarseOther: "What is stated is not exact enough: write it out further.",
  unread: (count: number) => `stated in ${digits(count)}, but it could not be read`,
  rules: "asked by",
  asking: "The rules that ask, and their law",
  askingLead:
    "Each rule that waits for an answer, the most frequent first: what it is about, what to do, and its source.",
  askedBy: (count: number) =>
    `Waits for an answer in ${digits(count)} ${count === 1 ? "decision" : "decisions"}`,
  moreAsking: (count: number) => `${digits(count)} more rules wait less often.`,
  articles: (articles: readonly string[]) =>
    `, ${articles.length === 1 ? "article" : "articles"} ${articles.join(", ")}`,
  top: "Back to the top",
};

export type PageWords = typeof en;

const zh: PageWords = {
  title: (input) => `${input} 的筛查结果`,
  lead: (records, decisions, markets) =>
    `${records}条记录，${decisions}个结论${markets === "" ? "" : `，市场：${markets}`}。`,
  facts: {
    input: "输入",
    mapping: "映射",
    rules: "规则",
    day: "法律日期",
    digest: "规则摘要值",
  },
  partial: "本次筛查在结束前停止，以下只包括已完成的记录。",
  skip: "跳到需要做的事",
  contents: "本页内容",
  outcomes: "结论",
  market: "市场",
  outcome: "结论",
  atBest: "最好",
  atWorst: "最坏",
  all: "合计",
  bestWorst: "最好：所有未决问题都有利。最坏：都不利。未知的事实从不当作“是”。",
  questions: "最能解决问题的提问",
  questionsLead:
    "每一项都是输入中没有说明、无法读取或不够精确的事实。自上而下依次回答，最后一列是其中已无未决问题的结论数。各事实的含义见 Tidegate 的 docs/vocabulary.md。",
  question: "问题",
  fact: "事实",
  stakes: "可能导致",
  asked: "涉及结论",
  alone: "唯一问题",
  settled: "累计解决",
  findings: "最常见的结果",
  findingsLead: "每条有结果的规则，从重到轻，并附统一的处理办法。",
  count: (times) => `${digits(times)}次`,
  todo: "怎么办：",
  examples: "例如：",
  moreRules: (count) => `另有${digits(count)}条规则的结果较少；完整内容见 .xlsx 或 .csv 报告。`,
  items: "逐项处理",
  itemsAll: "需要处理的排在前面。",
  itemsLead: (details) =>
    `需要处理的排在前面。前${digits(details)}项列出详情，其余各占一行；完整内容见 .xlsx 或 .csv 报告。`,
  section: (outcome, count) => `${outcome}（${digits(count)}）`,
  meaning: {
    block: "按现状不得进行。",
    hold: "须由人决定。",
    incomplete: "所知不足；缺什么见各问题。",
    warn: "可以进行；请先阅读警告。",
    pass: "没有现行规则反对。",
  },
  unjudged: "无法判断",
  unjudgedLead: "这些记录没有被判断。请修正后重新筛查。",
  line: (line) => `第${digits(line)}行`,
  inOneLine: (count) => `各占一行（${digits(count)}）`,
  notListed: (count) => `另有${digits(count)}项未列出。请输出 .xlsx 或 .csv 报告查看全部。`,
  name: "商品",
  reason: "原因",
  values: (facts) => `判断依据：${facts}`,
  nothing: "无。",
  wanted: "最需要的：",
  of: (record) => `属于：${record}。`,
  document: {
    shipment: "整批货件的文件；所需文件也可以写在商品之下。",
    other: "仅属于它的文件；所需文件也可以写在整批货件的 documents 中。",
  },
  noneOfThem: "如果都没有：",
  inMapping: "写在映射中：",
  forEveryRow: "写在映射中（如果每一行都如此）：",
  noLink: "（无公开链接）",
  orFacts: "或写在命令行：",
  column: "你的列名",
  coarse:
    "所给的只是国家，而该国各地区的规则不同。请加上地区代码，例如 FR-IDF（法兰西岛）或 ES-MD（马德里）；--to 也可以这样写。",
  coarseOther: "所给内容不够精确，请写得更具体。",
  unread: (count) => `${digits(count)}个结论中已给出，但无法读取`,
  rules: "提问的规则：",
  asking: "提问的规则及其法律依据",
  askingLead: "每条等待回答的规则，最常见的在前：内容、怎么办、出处。",
  askedBy: (count) => `${digits(count)}个结论等待回答`,
  moreAsking: (count) => `另有${digits(count)}条规则等待得较少。`,
  articles: (articles) => `第${articles.join("、")}条`,
  top: "回到顶部",
};

const WORDS: Readonly<Record<Language, PageWords>> = { en, zh };

/** What the page itself says; decisions bring their own words. */
export const pageWords = (language: Language): PageWords => WORDS[language];
