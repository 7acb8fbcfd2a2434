import type { Language } from "../../render.ts";
import type { Target } from "../target.ts";

/** What a target is, in words. */
export const KINDS: Readonly<Record<Target["kind"] | "keyword", Readonly<Record<Language, string>>>> = {
  fact: { en: "fact", zh: "事实" },
  define: { en: "define", zh: "定义" },
  parameter: { en: "parameter", zh: "参数" },
  output: { en: "conclusion of a table", zh: "表格结论" },
  table: { en: "table", zh: "表格" },
  record: { en: "record", zh: "记录" },
  records: { en: "list of records", zh: "记录列表" },
  group: { en: "group of places", zh: "地点组" },
  list: { en: "list", zh: "列表" },
  charge: { en: "charge", zh: "费用" },
  exchange: { en: "rates of exchange", zh: "汇率表" },
  act: { en: "act of law", zh: "法令" },
  rule: { en: "rule", zh: "规则" },
  law: { en: "law of several rules", zh: "包含多条规则的法条" },
  scene: { en: "scene", zh: "场景" },
  place: { en: "place", zh: "地点" },
  language: { en: "language", zh: "语言" },
  currency: { en: "currency", zh: "货币" },
  unit: { en: "unit", zh: "单位" },
  ruleset: { en: "ruleset", zh: "规则集" },
  catalogue: { en: "catalogue entry", zh: "目录条目" },
  "enum-value": { en: "value", zh: "取值" },
  word: { en: "word", zh: "用词" },
  keyword: { en: "clause", zh: "子句" },
};

/** The sentences of a hover. */
export interface HoverWords {
  readonly orNone: string;
  readonly subject: (record: string) => string;
  readonly shipment: string;
  readonly on: (date: string) => string;
  readonly timeline: string;
  readonly noValue: string;
  readonly between: (from: string | undefined, until: string | undefined, sinceBefore: boolean) => string;
  readonly members: (date: string, count: number) => string;
  readonly except: string;
  readonly memberOf: (date: string) => string;
  readonly entries: (date: string, count: number) => string;
  readonly lists: string;
  readonly of: (name: string) => string;
  readonly partOf: (name: string) => string;
  readonly concludedBy: string;
  readonly rules: string;
  readonly article: string;
  readonly more: (count: number) => string;
  readonly joint: string;
}

export const WORDS: Readonly<Record<Language, HoverWords>> = {
  en: {
    orNone: "or none",
    subject: (record) => `Judged once for each ${record}.`,
    shipment: "Judged once for the shipment.",
    on: (date) => `On ${date}:`,
    timeline: "Over time:",
    noValue: "no value",
    between: (from, until, sinceBefore) => {
      const begin = from === undefined ? "always" : sinceBefore ? `since before ${from}` : `from ${from}`;
      return until === undefined ? begin : `${from === undefined ? "" : `${begin} `}until ${until}`;
    },
    members: (date, count) => `Members on ${date} (${count}):`,
    except: "except",
    memberOf: (date) => `In these groups on ${date}:`,
    entries: (date, count) => `Entries on ${date} (${count}):`,
    lists: "Lists:",
    of: (name) => `Of \`${name}\`.`,
    partOf: (name) => `Part of \`${name}\`.`,
    concludedBy: "Concluded by",
    rules: "Rules:",
    article: "article",
    more: (count) => `… and ${count} more`,
    joint: ", ",
  },
  zh: {
    orNone: "或无",
    subject: (record) => `逐个${record}判断。`,
    shipment: "每个货件判断一次。",
    on: (date) => `${date}：`,
    timeline: "沿革：",
    noValue: "无值",
    between: (from, until, sinceBefore) => {
      const begin = from === undefined ? "一直" : sinceBefore ? `${from} 之前起` : `自 ${from}`;
      return until === undefined ? begin : `${from === undefined ? "" : begin}至 ${until}`;
    },
    members: (date, count) => `${date} 的成员（${count} 个）：`,
    except: "除外",
    memberOf: (date) => `${date} 所属的组：`,
    entries: (date, count) => `${date} 的条目（${count} 个）：`,
    lists: "列表：",
    of: (name) => `属于 \`${name}\`。`,
    partOf: (name) => `是 \`${name}\` 的一部分。`,
    concludedBy: "得出此结论的表格",
    rules: "规则：",
    article: "条",
    more: (count) => `…… 另有 ${count} 项`,
    joint: "、",
  },
};
