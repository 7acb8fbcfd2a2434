import {
  CATALOGUE_KINDS,
  type CatalogueKind,
  type Ir,
  type IrFact,
  type IrRecord,
  type IrType,
  type Localised,
} from "../../engine/ir.ts";
import { literalValue } from "../../engine/literal.ts";
import { toWords } from "../../engine/value/words.ts";
import { HEADER, inReadingOrder } from "./reading-order.ts";
import type { Topic } from "./topics.ts";

type Source = Pick<Ir, "records" | "facts" | "catalogue" | "chargeKinds" | "words">;

/** What a record's facts are told under, where the record has facts of several topics. */
type Topics = ReadonlyMap<string, Topic>;

/** More values than this, and they stand in a table of their own. */
const VALUES_IN_A_CELL = 8;

/** The page a person reads to find what a fact is called, what it means and how it is written: English and Chinese. */
export function vocabularyReference(source: Source, topics: Topics): string {
  const records = inReadingOrder(source.records);
  const sections = [
    `<!-- ${HEADER} -->`,
    "# Vocabulary · 词汇",
    INTRODUCTION,
    contents(records, source, topics),
    ...records.map((record) => recordSection(record, source, topics)),
    "## Catalogue · 目录",
    ...CATALOGUE_KINDS.map((kind) => catalogueSection(kind, source)),
    chargesSection(source),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

const INTRODUCTION = `What a request may state in its \`facts\`. A fact that is left out is not known, and what is not known never passes.
\`none\` is written \`null\`, and only where "or none" stands. How each type is written in JSON is told in [the command line](cli.md#facts).
A fact counts if it is at least \`derived\` (a rule of thumb may supply it), \`given\` (only somebody who knows, or a paper, may: a
derived value is named as invalid and counts as not known) or \`verified\` (only once it was confirmed).

请求在 \`facts\` 中可以陈述的事实。未给出的事实即为未知，未知绝不算通过。“无”写作 \`null\`，且仅限标有 “or none” 之处。
“可采信”一栏为最低来源要求：\`derived\`（可由经验规则推断）、\`given\`（须由知情人或单证给出，推断值按无效报告并视为未知）、\`verified\`（须经核实）。`;

const TYPES: Readonly<Record<string, string>> = {
  text: "text · 文本",
  bool: "yes or no · 是否",
  number: "number · 数",
  percent: "percent · 百分比",
  share: "share · 占比",
  date: "date · 日期",
  moment: "moment · 时刻",
  duration: "duration · 时长",
  language: "language · 语言",
  hs: "HS code · HS编码",
  place: "place · 地点",
  country: "country · 国家",
};

function contents(records: readonly IrRecord[], { facts, words }: Source, topics: Topics): string {
  const rows = records.map((record) => {
    const own = factsOf(record, facts);
    const under = byTopic(own, topics).map(([{ name }]) => name);
    const label = bilingual(words.records[record.name], record.name);
    return [
      `[${label}](#${anchorOf(record.name)})`,
      String(own.length),
      under.length > 1 ? under.map((name) => `[${name}](#${anchorOf(record.name, name)})`).join(", ") : "",
    ];
  });
  return markdownTable(["Record · 记录", "Facts · 事实", "Of them · 主题"], rows);
}

function recordSection(record: IrRecord, source: Source, topics: Topics): string {
  const { facts, words } = source;
  const place = record.parents
    .map(
      ({ record: parent, list, max, complete }) =>
        `\`${parent === "shipment" ? "" : `${parent}.`}${list}\`, up to ${max}${complete ? ", always all of them" : `; \`${list}_complete: true\` says these are all`}`,
    )
    .join(" · ");
  const known =
    record.knownBy.length === 0 ? "" : ` Known by ${record.knownBy.map((name) => `\`${name}\``).join(", ")}.`;
  const where =
    record.name === "shipment"
      ? "At the root of the facts."
      : place === ""
        ? `The object \`${record.name}\` at the root of the facts.`
        : `A list: ${place}.`;
  const label = bilingual(words.records[record.name], record.name);
  const heading = `${anchor(record.name)}\n\n## ${label} (\`${record.name}\`)\n\n${where}${known}`;
  const grouped = byTopic(factsOf(record, facts), topics);
  if (grouped.length <= 1)
    return [heading, ...grouped.map(([, own]) => factTables(own, source))].join("\n\n");
  const parts = grouped.map(([{ name, about }, own]) =>
    [anchor(record.name, name), `### ${label}: ${name}`, ...about, factTables(own, source)].join("\n\n"),
  );
  return [heading, ...parts].join("\n\n");
}

function factsOf(record: IrRecord, facts: readonly IrFact[]): readonly IrFact[] {
  return facts.filter((fact) => fact.record === record.name);
}

/** What stands in no file of the vocabulary's folder comes first. */
const ROOT: Topic = { name: "request", about: [] };

function byTopic(facts: readonly IrFact[], topics: Topics): readonly (readonly [Topic, readonly IrFact[]])[] {
  const grouped = new Map<Topic, IrFact[]>();
  for (const fact of facts) {
    const topic = topics.get(fact.name) ?? ROOT;
    const told = grouped.get(topic);
    if (told === undefined) grouped.set(topic, [fact]);
    else told.push(fact);
  }
  const rank = ({ name }: Topic) =>
    name === ROOT.name ? 0 : name === "goods" ? 1 : name === "classes" ? 2 : 3;
  return [...grouped].toSorted(([a], [b]) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function factTables(facts: readonly IrFact[], { words }: Source): string {
  const rows = facts.map((fact) => factRow(fact, words.facts[fact.name]));
  const values = facts.flatMap((fact) => valueTable(fact, words.facts[fact.name]?.values ?? {}));
  const heads = ["Fact", "Type", "Such as · 例如", "Counts if · 可采信", "English", "中文"];
  return [markdownTable(heads, rows), ...values].join("\n\n");
}

function valuesOf(type: IrType): readonly string[] {
  if (type.t === "list") return valuesOf(type.of);
  return type.t === "enum" ? type.values : [];
}

function valueTable(fact: IrFact, labels: Readonly<Record<string, Localised>>): readonly string[] {
  const values = valuesOf(fact.type);
  if (values.length <= VALUES_IN_A_CELL) return [];
  const rows = values.map((value) => [`\`${value}\``, labels[value]?.en ?? "", labels[value]?.zh ?? ""]);
  const heading = `${anchor(fact.name)}\n\nValues of \`${fact.name}\` · 取值`;
  return [`${heading}\n\n${markdownTable(["Value", "English", "中文"], rows)}`];
}

function anchorOf(...names: readonly string[]): string {
  return names.join("-").replaceAll(/[._]/g, "-");
}

function anchor(...names: readonly string[]): string {
  return `<a id="${anchorOf(...names)}"></a>`;
}

function factRow(fact: IrFact, words: Ir["words"]["facts"][string] | undefined): string[] {
  const about = (language: "en" | "zh") =>
    [
      words?.label[language] === undefined ? "" : `**${words.label[language]}**`,
      words?.meaning[language] ?? "",
    ]
      .filter((text) => text !== "")
      .join(language === "en" ? ". " : "。");
  const absent = fact.absent && toWords(literalValue(fact.absent));
  const notes = {
    en: [
      words?.carriedBy?.en === undefined ? "" : `Found in: ${words.carriedBy.en}.`,
      words?.verifiedBy?.en === undefined ? "" : `Verified by: ${words.verifiedBy.en}.`,
      absent === undefined ? "" : `Left out it means ${absent}.`,
      fact.computed === undefined ? "" : "Computed where it is not stated.",
    ],
    zh: [
      words?.carriedBy?.zh === undefined ? "" : `见于：${words.carriedBy.zh}。`,
      words?.verifiedBy?.zh === undefined ? "" : `核实渠道：${words.verifiedBy.zh}。`,
      absent === undefined ? "" : `未填报即为 ${absent}。`,
      fact.computed === undefined ? "" : "未填报时由系统计算。",
    ],
  };
  const cell = (language: "en" | "zh") =>
    [about(language), ...notes[language]].filter((text) => text !== "").join("<br>");
  return [
    `\`${fact.name}\``,
    `${typeText(fact.type, fact.name, words?.values)}${fact.orNone ? ", or none" : ""}`,
    words?.suchAs === undefined ? "" : `\`${words.suchAs}\``,
    fact.provenance ?? "derived",
    cell("en"),
    cell("zh"),
  ];
}

function typeText(type: IrType, fact: string, labels: Readonly<Record<string, Localised>> = {}): string {
  switch (type.t) {
    case "enum":
      if (type.values.length > VALUES_IN_A_CELL)
        return `[one of ${type.values.length} values](#${anchorOf(fact)})`;
      return type.values
        .map((value) => {
          const label = labels[value];
          return label === undefined ? `\`${value}\`` : `\`${value}\` (${bilingual(label, value)})`;
        })
        .join(", ");
    case "quantity":
      return `quantity in ${type.unit}`;
    case "money":
      return type.currency === undefined ? "money · 金额" : `money in ${type.currency}`;
    case "code":
      return `code ${type.scheme}`;
    case "catalogue":
      return `[${type.kind}](#${anchorOf("entry", type.kind)})`;
    case "list":
      return `list of ${typeText(type.of, fact, labels)}, up to ${type.max}${type.complete ? ", complete" : ""}`;
    default:
      return TYPES[type.t] ?? type.t;
  }
}

function catalogueSection(kind: CatalogueKind, { catalogue, words }: Source): string {
  const rows = catalogue
    .filter((entry) => entry.kind === kind)
    .map(({ name }) => {
      const label = words.catalogue[`${kind} ${name}`];
      return [`\`${name}\``, label?.en ?? "", label?.zh ?? ""];
    });
  return rows.length === 0
    ? ""
    : `${anchor("entry", kind)}\n\n### ${kind}\n\n${markdownTable(["Name", "English", "中文"], rows)}`;
}

function chargesSection({ chargeKinds, words }: Source): string {
  const rows = chargeKinds.map(({ name, partOf }) => {
    const label = words.charges[name];
    return [`\`${name}\``, partOf === undefined ? "" : `\`${partOf}\``, label?.en ?? "", label?.zh ?? ""];
  });
  return rows.length === 0
    ? ""
    : `## Charges · 税费\n\n${markdownTable(["Kind", "Part of", "English", "中文"], rows)}`;
}

function bilingual(text: Localised | undefined, name: string): string {
  return [text?.en ?? name, text?.zh ?? ""].filter((part) => part !== "").join(" · ");
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
