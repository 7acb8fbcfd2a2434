import type { Language } from "../engine/render.ts";
import { transferWords } from "./transfer-words.ts";

const en = {
  help: {
    requirements: "show what goods need before they go to each of some markets",
    input: "the goods, as JSON; or - for standard input; left out, they come from --facts alone",
    to: "the markets: DE,FR,GB,US; FR-RE or US-CA for a region",
    facts: "state a fact, or with nothing after = take it away; may be repeated",
    asOf: "the legal date, YYYY-MM-DD (default: today, UTC)",
    domains: "only rules of these domains: tax,product",
    acts: "what is asked about: offer,sell,import,store,pack,ship",
    details: "also the rules behind each line, with their source and what to do",
    html: "write the answer as a page that needs nothing else",
    rulesets: "the rules (default: rulesets)",
    bundle: "compiled rules, instead of a folder",
    after: `
INPUT is what goods there are: the bare facts of a shipment, or a request
({"facts": {...}, "as_of": ..., "markets": [...]}). Papers, labels, marks and
registrations that it states count for nothing: the question is which are needed.
Where nobody says --to, it is the markets of the request, or the destination.

Exit codes: 0 answered · 2 wrong usage · 3 a market could not be judged ·
65 the goods cannot be read, or the rules do not compile · 66 no such file ·
74 the page could not be written

Examples:
  tidegate requirements toy.json --to DE,FR,GB,US
  tidegate requirements --facts item.category=toy --facts ship_from=CN --to DE,GB
  tidegate requirements toy.json --to DE,FR --html requirements.html --lang zh`,
    ...common("en"),
  },
  noInput:
    "Name a file, - for standard input, or state facts with --facts. See tidegate requirements --help.",
  noMarkets: "Say where the goods may go: --to DE,FR.",
  oneAtATime: (input: string) =>
    `${input} holds more than one record; the question is about one set of goods. Name a file with one, or judge them all with tidegate screen.`,
  noTable: (input: string) =>
    `${input} is a table. Requirements are asked of one set of goods, as JSON; tidegate screen judges tables.`,
  unread: (input: string, why: string) => `${input}: ${why}`,
  tooMuch: (most: string) =>
    `That is too much at once: markets times items is at most ${most}. Ask about fewer of them.`,
  failed: (markets: string) =>
    `Tidegate failed on ${markets}: what stands there says nothing. Please report it.`,
  questions: "What decides the rest",
  questionsLead: "Answer these, then ask again: state each in the goods or with --facts.",
  in: (markets: string) => `for ${markets}`,
  region: "name the region, such as --to US-CA",
  asksLegend: "depends on that question",
  page: {
    title: (markets: string) => `What the goods need for ${markets}`,
    skip: "To the table",
    contents: "On this page",
    facts: { input: "Input", rules: "Rules", day: "As the law stands on", digest: "Digest of the rules" },
    table: "Market by market",
    tableLead: "Each cell leads to the rules behind it.",
    questionsLead: "Each is a fact the input does not state. The table says what hangs on which.",
    number: "No.",
    question: "Question",
    fact: "Fact",
    stakes: "Could lead to",
    markets: "Markets",
    stated: "What was stated",
    statedLead:
      "The answer is about goods of which this is known. Papers, labels, marks and registrations count as not there yet.",
    details: "Line by line",
    detailsLead: "The rules behind each line of the table, with their source and what to do.",
    todo: "What to do:",
    none: "None.",
    top: "Back to the top",
  },
};

export type RequirementsTexts = typeof en;

const zh: RequirementsTexts = {
  help: {
    requirements: "列出商品进入各个市场之前需要什么",
    input: "商品，JSON 文件；- 表示标准输入；省略则只用 --facts",
    to: "市场：DE,FR,GB,US；地区写作 FR-RE 或 US-CA",
    facts: "说明一个事实；= 后为空则去掉该事实；可重复",
    asOf: "法律日期，YYYY-MM-DD（默认：今天，UTC）",
    domains: "仅这些领域的规则：tax,product",
    acts: "所问的行为：offer,sell,import,store,pack,ship",
    details: "列出每一行背后的规则、出处和处理办法",
    html: "把结果写成一个独立的网页文件",
    rulesets: "规则（默认：rulesets）",
    bundle: "已编译的规则，代替文件夹",
    after: `
INPUT 说明是什么商品：货件的事实，或一个请求
（{"facts": {...}, "as_of": ..., "markets": [...]}）。其中已写明的文件、标签、标志和
注册不计入：要问的正是需要哪些。未写 --to 时，用请求中的市场，或目的地。

退出码（Exit codes）：0 已回答 · 2 用法错误 · 3 某个市场未能判断 · 65 商品无法读取，
或规则无法编译 · 66 没有此文件 · 74 网页无法写入

示例：
  tidegate requirements toy.json --to DE,FR,GB,US
  tidegate requirements --facts item.category=toy --facts ship_from=CN --to DE,GB
  tidegate requirements toy.json --to DE,FR --html requirements.html --lang zh`,
    ...common("zh"),
  },
  noInput:
    "请写明文件，或用 - 表示标准输入，或用 --facts 说明事实。见 tidegate requirements --help --lang zh。",
  noMarkets: "请写明商品要进入的市场：--to DE,FR。",
  oneAtATime: (input) =>
    `${input} 中有多条记录；此处只问一组商品。请给出只有一条的文件，或用 tidegate screen 全部判断。`,
  noTable: (input) => `${input} 是表格。此处只问一组商品，用 JSON 给出；表格请用 tidegate screen 判断。`,
  unread: (input, why) => `${input}：${why}`,
  tooMuch: (most) => `一次问得太多：市场数乘商品数至多为 ${most}。请减少市场或商品。`,
  failed: (markets) => `Tidegate 未能判断 ${markets}：该处内容不说明任何问题。请报告此情况。`,
  questions: "其余由这些问题决定",
  questionsLead: "请在商品中或用 --facts 说明，然后再问一次。",
  in: (markets) => `市场：${markets}`,
  region: "请写明地区，例如 --to US-CA",
  asksLegend: "取决于该问题",
  page: {
    title: (markets) => `商品进入 ${markets} 需要什么`,
    skip: "跳到表格",
    contents: "本页内容",
    facts: { input: "输入", rules: "规则", day: "法律日期", digest: "规则摘要值" },
    table: "按市场列出",
    tableLead: "每个单元格都链接到其背后的规则。",
    questionsLead: "每一项都是输入中没有说明的事实。表中写明了什么取决于哪一项。",
    number: "序号",
    question: "问题",
    fact: "事实",
    stakes: "可能导致",
    markets: "市场",
    stated: "已说明的内容",
    statedLead: "回答针对已知如此的商品。文件、标签、标志和注册一律视为尚未具备。",
    details: "逐行说明",
    detailsLead: "表中每一行背后的规则、出处和处理办法。",
    todo: "怎么办：",
    none: "无。",
    top: "回到顶部",
  },
};

function common(language: Language) {
  const { lang, json, display, titles } = transferWords(language).help;
  return { lang, json, display, titles };
}

const WORDS: Readonly<Record<Language, RequirementsTexts>> = { en, zh };

/** What `requirements` says, and its help. */
export function requirementsTexts(language: Language): RequirementsTexts {
  return WORDS[language];
}
