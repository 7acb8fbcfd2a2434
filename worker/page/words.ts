import type { Language } from "../../engine/render.ts";

/** The fixed texts of the page at `/`. */
export interface PageWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly sentences: readonly string[];
  readonly skip: string;
  readonly api: string;
  readonly otherLanguage: { readonly language: Language; readonly name: string };
  readonly rules: (count: number, jurisdictions: number, version: string) => string;
  readonly noRules: string;
  readonly shipment: string;
  readonly form: string;
  readonly json: string;
  readonly jsonLabel: string;
  readonly goods: string;
  readonly addItem: string;
  readonly more: string;
  readonly asOf: string;
  readonly asOfHint: string;
  readonly screen: string;
  readonly reset: string;
  readonly noscript: string;
  readonly decision: string;
  readonly outcomes: readonly (readonly [
    "block" | "hold" | "incomplete" | "warn" | "pass",
    string,
    string,
  ])[];
  readonly outcomesIntro: string;
  readonly requirements: {
    readonly heading: string;
    readonly intro: string;
    readonly markets: string;
    readonly more: string;
    readonly moreHint: string;
    readonly show: string;
  };
  readonly footer: {
    readonly openapi: string;
    readonly vocabulary: string;
    readonly ruleset: string;
    readonly docs: string;
  };
  readonly notice: string;
  readonly regions: Readonly<Record<string, string>>;
}

const en: PageWords = {
  title: "Tidegate: a gate for goods that cross borders",
  description:
    "Screens a shipment against cited, dated law: what stops it, what is owed, and what is not yet known.",
  lead: "A gate for goods that cross borders",
  sentences: [
    "Tidegate judges a shipment by law written down as dated rules, and every finding cites the article it comes from.",
    "Duties and taxes are worked out to the cent.",
    "What it does not know it asks for, and what nobody has looked at it says: silence is never consent.",
  ],
  skip: "Skip to the form",
  api: "API",
  otherLanguage: { language: "zh", name: "中文" },
  rules: (count, jurisdictions, version) =>
    `${count} rules for ${jurisdictions} ${jurisdictions === 1 ? "jurisdiction" : "jurisdictions"}, version ${version}`,
  noRules: "No rules are loaded in this deployment.",
  shipment: "Shipment",
  form: "Form",
  json: "JSON",
  jsonLabel: "The body of POST /v1/screenings",
  goods: "Goods",
  addItem: "Add an item",
  more: "Another legal date",
  asOf: "Judge by the law of",
  asOfHint: "Left empty: today (UTC)",
  screen: "Screen this shipment",
  reset: "Start over",
  noscript: "The form needs JavaScript. The API does not: see",
  decision: "Decision",
  outcomesIntro: "The decision appears here. It is one of five:",
  outcomes: [
    ["block", "block", "It must not go ahead as it stands."],
    ["hold", "hold", "A person must decide."],
    [
      "incomplete",
      "incomplete",
      "A fact that was not given could make it worse. You are asked for that fact.",
    ],
    ["warn", "warn", "It may go ahead; something deserves attention."],
    ["pass", "pass", "Nothing in force stands against it, as far as the rules reach."],
  ],
  requirements: {
    heading: "What it needs, market by market",
    intro:
      "The goods of the form, judged for each market with papers, labels, marks, registrations and roles unknown.",
    markets: "Markets",
    more: "More places",
    moreHint: "Codes with commas: IT, ES-CN, XI",
    show: "Show what is needed",
  },
  footer: { docs: "API reference", openapi: "OpenAPI", vocabulary: "Vocabulary", ruleset: "Ruleset" },
  notice: "Tidegate reports what its rules say. It is not legal advice.",
  regions: {
    XI: "Northern Ireland",
    "ES-CN": "Canary Islands",
    "ES-CE": "Ceuta",
    "ES-ML": "Melilla",
    "FI-01": "Åland Islands",
    "FR-RE": "Réunion",
    "PT-20": "Azores",
    "PT-30": "Madeira",
  },
};

const zh: PageWords = {
  title: "Tidegate：跨境货物的合规闸门",
  description: "按附有出处和生效日期的法律筛查货件：什么阻止放行、还欠什么、还有什么未知。",
  lead: "跨境货物的合规闸门",
  sentences: [
    "Tidegate 依据写成规则并注明生效日期的法律判断货件，每一条结论都注明所依据的条文。",
    "关税和税款精确到分。",
    "不知道的事实会向您询问，无人审查过的领域会如实说明：沉默绝不等于同意。",
  ],
  skip: "跳到表单",
  api: "API",
  otherLanguage: { language: "en", name: "English" },
  rules: (count, jurisdictions, version) => `${count} 条规则，${jurisdictions} 个法域，版本 ${version}`,
  noRules: "此部署未载入任何规则。",
  shipment: "货件",
  form: "表单",
  json: "JSON",
  jsonLabel: "POST /v1/screenings 的请求正文",
  goods: "商品",
  addItem: "添加商品",
  more: "按其他日期判断",
  asOf: "按哪一天的法律判断",
  asOfHint: "留空为今天（UTC）",
  screen: "筛查此货件",
  reset: "恢复示例",
  noscript: "表单需要 JavaScript；API 则不需要，见",
  decision: "决定",
  outcomesIntro: "决定将显示在这里，共有五种：",
  outcomes: [
    ["block", "禁止", "按现状不得放行。"],
    ["hold", "暂扣", "须由人工决定。"],
    ["incomplete", "待补充", "缺少的事实可能使结果变差，系统会向您询问。"],
    ["warn", "警告", "可以放行，但有事项值得注意。"],
    ["pass", "通过", "在规则所及范围内，没有现行规则反对放行。"],
  ],
  requirements: {
    heading: "各市场需要什么",
    intro: "以上表单中的商品，在文件、标签、标志、注册和责任方均未知的前提下，逐个市场判断。",
    markets: "市场",
    more: "其他地点",
    moreHint: "代码以逗号分隔：IT, ES-CN, XI",
    show: "显示所需内容",
  },
  footer: { docs: "API 参考", openapi: "OpenAPI", vocabulary: "词汇表", ruleset: "规则集" },
  notice: "Tidegate 只报告规则的内容，不构成法律意见。",
  regions: {
    XI: "北爱尔兰",
    "ES-CN": "加那利群岛",
    "ES-CE": "休达",
    "ES-ML": "梅利利亚",
    "FI-01": "奥兰群岛",
    "FR-RE": "留尼汪",
    "PT-20": "亚速尔群岛",
    "PT-30": "马德拉群岛",
  },
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, zh };
