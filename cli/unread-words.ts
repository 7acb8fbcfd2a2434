import type { IrFact } from "../engine/ir.ts";
import type { Language } from "../engine/render.ts";
import type { Tally, UnreadFact } from "./tally.ts";
import { digits } from "./words.ts";

/** From which column each fact is read. */
export type Columns = ReadonlyMap<string, string>;

const MOST = 20;
const LONGEST = 60;

type Remedy = "decimal" | "money" | "unit" | "values" | "date" | "as-wanted";

interface UnreadWords {
  heading(values: string): string;
  line(each: { place: string; values: string; records: string; given: string; wanted: string }): string;
  column(fact: string, column: string): string;
  more(facts: string): string;
  readonly remedy: Readonly<Record<Remedy, string>>;
}

const en: UnreadWords = {
  heading: (values) =>
    `${values} ${values === "1" ? "value" : "values"} could not be read and counted as not known:`,
  line: ({ place, values, records, given, wanted }) =>
    `${place}: ${values} ${values === "1" ? "value" : "values"} in ${records} ${records === "1" ? "record" : "records"} could not be read, such as ${given}; wanted: ${wanted}.`,
  column: (fact, column) => `${fact} (column ${column})`,
  more: (facts) => `${facts} more facts have values that could not be read.`,
  remedy: {
    decimal:
      'In the mapping, say how numbers are written: "decimal": "," and, where thousands are set apart, "thousands": ".".',
    money: 'In the mapping, say which currency it is: "money": "EUR".',
    unit: 'In the mapping, say which unit it is: "unit": "kg".',
    values: 'In the mapping, say what each text means: "values": { "what stands there": "what it is" }.',
    date: 'In the mapping, say how dates are written: "date": "DD.MM.YYYY".',
    "as-wanted": "",
  },
};

const zh: UnreadWords = {
  heading: (values) => `有${values}个值无法读取，按未知处理：`,
  line: ({ place, values, records, given, wanted }) =>
    `${place}：${records}条记录中有${values}个值无法读取，例如 ${given}；应为：${wanted}。`,
  column: (fact, column) => `${fact}（列 ${column}）`,
  more: (facts) => `另有${facts}个事实的值无法读取。`,
  remedy: {
    decimal: '请在映射中说明数字的写法："decimal": ","，有千位分隔符时再加 "thousands": "."。',
    money: '请在映射中说明币种："money": "EUR"。',
    unit: '请在映射中说明单位："unit": "kg"。',
    values: '请在映射中说明每个文字的含义："values": { "原文": "事实的值" }。',
    date: '请在映射中说明日期的写法："date": "DD.MM.YYYY"。',
    "as-wanted": "",
  },
};

const WORDS: Readonly<Record<Language, UnreadWords>> = { en, zh };

/** What the input stated and nobody could read, fact by fact, with what to do about it; a heading first, or nothing. */
export function unreadLines(
  tally: Tally,
  facts: readonly IrFact[],
  columns: Columns,
  language: Language,
): string[] {
  const unread = tally.unread();
  if (unread.length === 0) return [];
  const words = WORDS[language];
  const lines = unread.slice(0, MOST).map((each) => {
    const { fact, given, wanted } = each;
    const column = columns.get(fact);
    const said = words.line({
      place: column === undefined ? fact : words.column(fact, column),
      values: digits(each.values),
      records: digits(tally.records),
      given: given.length > LONGEST ? `${given.slice(0, LONGEST - 1)}…` : given,
      wanted,
    });
    const remedy = column === undefined ? "" : words.remedy[remedyOf(each, facts)];
    return [said, remedy].filter((text) => text !== "").join(language === "zh" ? "" : " ");
  });
  const all = unread.reduce((sum, { values }) => sum + values, 0);
  return [
    words.heading(digits(all)),
    ...lines,
    ...(unread.length > MOST ? [words.more(digits(unread.length - MOST))] : []),
  ];
}

function remedyOf({ fact, code, given }: UnreadFact, facts: readonly IrFact[]): Remedy {
  const type = facts.find(({ name }) => name === fact)?.type.t;
  switch (type) {
    case "money":
    case "quantity":
    case "number":
    case "percent":
    case "share":
      if (/\d[.,'\u2019\u00a0\u202f ]\d/.test(given) && (code !== "bare-number" || given.includes(",")))
        return "decimal";
      return type === "money" ? "money" : type === "quantity" ? "unit" : "as-wanted";
    case "enum":
    case "bool":
    case "place":
    case "country":
    case "language":
      return "values";
    case "date":
      return "date";
    default:
      return "as-wanted";
  }
}
