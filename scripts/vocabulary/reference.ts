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

type Source = Pick<Ir, "records" | "facts" | "catalogue" | "chargeKinds" | "words">;

/** The page a person reads to find what a fact is called, what it means and how it is written: English and Chinese. */
export function vocabularyReference(source: Source): string {
  const sections = [
    `<!-- ${HEADER} -->`,
    "# Vocabulary · 词汇",
    INTRODUCTION,
    ...inReadingOrder(source.records).map((record) => recordSection(record, source)),
    "## Catalogue · 目录",
    ...CATALOGUE_KINDS.map((kind) => catalogueSection(kind, source)),
    chargesSection(source),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

const INTRODUCTION = `What a request may state in its \`facts\`. A fact that is left out is not known, and what is not known never passes.
\`none\` is written \`null\`, and only where "or none" stands. How each type is written in JSON is told in [the command line](cli.md#facts).

请求在 \`facts\` 中可以陈述的事实。未给出的事实即为未知，未知绝不算通过。“无”写作 \`null\`，且仅限标有 “or none” 之处。`;

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

function recordSection(record: IrRecord, { facts, words }: Source): string {
  const own = facts.filter((fact) => fact.record === record.name);
  const rows = own.map((fact) => factRow(fact, words.facts[fact.name]));
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
  const heading = `## ${bilingual(words.records[record.name], record.name)} (\`${record.name}\`)\n\n${where}${known}`;
  if (rows.length === 0) return heading;
  return `${heading}\n\n${markdownTable(["Fact", "Type", "Such as · 例如", "English", "中文"], rows)}`;
}

function factRow(fact: IrFact, words: Ir["words"]["facts"][string] | undefined): string[] {
  const about = (language: "en" | "zh") =>
    [
      words?.label[language] === undefined ? "" : `**${words.label[language]}**`,
      words?.meaning[language] ?? "",
    ]
      .filter((text) => text !== "")
      .join(language === "en" ? ". " : "。");
  const notes = [
    words?.carriedBy === undefined ? "" : `Found in: ${words.carriedBy}.`,
    fact.absent === undefined ? "" : `Left out it means ${toWords(literalValue(fact.absent))}.`,
    fact.computed === undefined ? "" : "Computed where it is not stated.",
  ].filter((note) => note !== "");
  return [
    `\`${fact.name}\``,
    `${typeText(fact.type, words?.values)}${fact.orNone ? ", or none" : ""}`,
    words?.suchAs === undefined ? "" : `\`${words.suchAs}\``,
    [about("en"), ...notes].join(notes.length > 0 ? "<br>" : ""),
    about("zh"),
  ];
}

function typeText(type: IrType, labels: Readonly<Record<string, Localised>> = {}): string {
  switch (type.t) {
    case "enum":
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
      return `[${type.kind}](#${type.kind})`;
    case "list":
      return `list of ${typeText(type.of, labels)}, up to ${type.max}${type.complete ? ", complete" : ""}`;
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
  return rows.length === 0 ? "" : `### ${kind}\n\n${markdownTable(["Name", "English", "中文"], rows)}`;
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
