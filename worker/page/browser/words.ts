import type { Language } from "../../../engine/render.ts";

/** What the page's script says; what rules, vocabulary and decisions say comes from the service. */
interface Words {
  readonly notStated: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly noneTitle: string;
  readonly whole: string;
  readonly computed: string;
  readonly listHint: string;
  readonly listElsewhere: string;
  readonly currency: string;
  readonly item: (n: number) => string;
  readonly remove: string;
  readonly removeItem: (n: number) => string;
  readonly added: (n: number) => string;
  readonly removed: (n: number) => string;
  readonly screening: string;
  readonly unreachable: string;
  readonly notJson: (line: number, column: number) => string;
  readonly tooMuch: string;
  readonly notAnObject: string;
  readonly given: string;
  readonly wanted: string;
  readonly remedy: string;
  readonly law: string;
  readonly read: string;
  readonly answerAndScreen: string;
  readonly questionsIntro: string;
  readonly record: (id: string, digest: string, at: string) => string;
  readonly recordHeading: string;
  readonly requirementsTable: string;
  readonly back: string;
  readonly rule: string;
  readonly total: string;
  readonly vocabularyFailed: string;
}

const en: Words = {
  notStated: "not stated",
  yes: "yes",
  no: "no",
  none: "There is none",
  noneTitle: "Saying that there is none is not the same as not knowing.",
  whole: "These are all of them",
  computed: "Worked out when left empty",
  listHint: "Several: separate them with commas",
  listElsewhere: "List them in the form or in the JSON.",
  currency: "Currency",
  item: (n) => `Item ${n}`,
  remove: "Remove",
  removeItem: (n) => `Remove item ${n}`,
  added: (n) => `Item ${n} added.`,
  removed: (n) => `Item ${n} removed.`,
  screening: "Judging …",
  unreachable:
    "The service could not be reached. Nothing was judged. Check that it is running, then try again.",
  notJson: (line, column) => `This is not JSON yet: look at line ${line}, column ${column}.`,
  tooMuch: "This is larger, or nested more deeply, than anything that is judged.",
  notAnObject: "A request is an object with the shipment under facts.",
  given: "given",
  wanted: "wanted",
  remedy: "What to do",
  law: "Law",
  read: "What was read",
  answerAndScreen: "Screen again with these answers",
  questionsIntro: "Most consequential first. Leave empty what you do not know.",
  record: (id, digest, at) => `Decision ${id}, ${at}. Digest ${digest}.`,
  recordHeading: "Record",
  requirementsTable: "Requirements by market",
  back: "Back to the table",
  rule: "Rule",
  total: "Total",
  vocabularyFailed:
    "The vocabulary could not be loaded, so the form cannot be shown. The JSON tab still works.",
};

const zh: Words = {
  notStated: "未说明",
  yes: "是",
  no: "否",
  none: "没有",
  noneTitle: "“没有”与“不知道”不同。",
  whole: "以上即为全部",
  computed: "留空则自动计算",
  listHint: "多个请用逗号分隔",
  listElsewhere: "请在表单或 JSON 中列出。",
  currency: "币种",
  item: (n) => `商品 ${n}`,
  remove: "删除",
  removeItem: (n) => `删除商品 ${n}`,
  added: (n) => `已添加商品 ${n}。`,
  removed: (n) => `已删除商品 ${n}。`,
  screening: "正在判断……",
  unreachable: "无法连接服务，未作任何判断。请确认服务正在运行后重试。",
  notJson: (line, column) => `还不是有效的 JSON：请看第 ${line} 行第 ${column} 列。`,
  tooMuch: "内容过大或嵌套过深，超出可判断的范围。",
  notAnObject: "请求应是一个对象，货件写在 facts 之下。",
  given: "所给",
  wanted: "应为",
  remedy: "如何处理",
  law: "法律依据",
  read: "所依据的事实",
  answerAndScreen: "带上这些答案重新筛查",
  questionsIntro: "影响最大的排在最前。不知道的请留空。",
  record: (id, digest, at) => `决定 ${id}，${at}。摘要 ${digest}。`,
  recordHeading: "记录",
  requirementsTable: "各市场的要求",
  back: "返回表格",
  rule: "规则",
  total: "合计",
  vocabularyFailed: "无法加载词汇表，因此不能显示表单。JSON 页签仍可使用。",
};

export const language: Language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
export const words: Words = { en, zh }[language];
