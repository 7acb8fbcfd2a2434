import type { Language } from "../engine/render.ts";
import { digits } from "./words.ts";

const plural = (count: number, one: string) => `${digits(count)} ${one}${count === 1 ? "" : "s"}`;

const en = {
  help: {
    export: "write rules as something other programs run",
    exportJsonLogic: "write rules as plain JSON Logic, with their words beside them",
    exportPaths: "files or folders of one ruleset (default: rulesets)",
    rule: "only these rules, by id or by law: eu-tax-001,eu-tax-002; may be repeated",
    out: "where the rules go (default: -, standard output, with everything in one object)",
    wordsFile: "where titles, messages and citations go (default: beside --out)",
    facts: "a request or a shipment: also write the records the rules are applied to",
    recordsFile: "where the records go (default: beside --out)",
    exportOn: "the legal date of a request that names none, YYYY-MM-DD (default: today, UTC)",
    exportAfter: `
A rule crosses as two conditions. It fires where must is true; it needs
information where only may is; else it does not fire. Both are applied to the
records that --facts writes, not to the request itself. Only whether a rule fires
crosses: charges, papers, reliefs and what one rule lifts of another stay with
tidegate screen.

Exit codes: 0 every rule crossed · 1 at least one could not; it stands under
refused and on standard error, and the others are written · 65 the rules do not
compile, or the facts cannot be read · 66 no such file or rule · 74 a file could
not be written

Example:
  tidegate export jsonlogic --rule uk-tax-001 --out rules.json --facts shipment.json`,
    import: "bring in rules that other programs run",
    importJsonLogic: "bring in conditions of plain JSON Logic",
    importCertLogic: "bring in CertLogic rules (EU health certificates)",
    importPaths: "JSON files, or folders of them; - for standard input",
    importOut: "where the rules go as JSON (default: -, standard output)",
    importFacts: "judge the rules on this JSON instead, as it stands",
    importOn: "the moment it is judged at, YYYY-MM-DD or with a time (default: today, UTC)",
    importLogicAfter: `
A file is one expression, or a list of expressions or of {"id", "description",
"logic"}. What means different things to different programs is refused, with the
reason.

What comes in is opaque and two-valued: it is run as it came, and does not track
what is unknown. With --facts, a fact a rule reads that is not there is named.

Exit codes: 0 every rule came in · 1 at least one was refused; the others are
written · 3 with --facts: a rule could not be judged · 65 not JSON · 66 no such
file · 74 the file could not be written

Example:
  tidegate import jsonlogic rules/ --facts data.json`,
    importCertAfter: `
A file is one rule, or a list of them, in the form of the certificate gateway.
--facts is what they are written for: {"payload": …, "external":
{"validationClock": …, "valueSets": …}}.

What comes in is opaque and two-valued: it is run as it came, and does not track
what is unknown. With --facts, a field a rule is about that is not there is named.

Exit codes: 0 every rule came in · 1 at least one was refused, the others are
written; with --facts: or does not hold · 3 with --facts: a rule could not be
judged · 65 not JSON · 66 no such file · 74 the file could not be written

Example:
  tidegate import certlogic rules/ --facts certificate.json --on 2022-02-01`,
    lang: "the language of the answer",
    json: "for machines (docs/cli.md says what stands in it)",
    display: "display help for command",
    titles: {} as Readonly<Record<string, string>>,
  },
  written: (what: string, path: string) => `${what} → ${path}`,
  rules: (count: number) => plural(count, "rule"),
  wordsOf: "words and citations",
  records: (count: number) => plural(count, "record"),
  cannotCross: (id: string) => `${id} cannot cross.`,
  refusedRule: (where: string) => `${where} is refused.`,
  crossed: (crossed: number, refused: number) =>
    refused === 0
      ? `${plural(crossed, "rule")} crossed`
      : `${digits(crossed)} crossed, ${digits(refused)} refused`,
  oneRuleset: (names: string) => `name files of one ruleset: ${names} are several.`,
  sameFile: (path: string) => `${path} is named twice; what goes there would overwrite itself.`,
  oneRequest: (input: string) => `${input} holds more than one record; name a file with one.`,
  badMoment: (given: string) =>
    `--on ${given}: write a day as YYYY-MM-DD, or a moment such as 2022-02-01T12:00:00Z.`,
  badDay: (given: string) => `--on ${given}: write a day as YYYY-MM-DD.`,
  notRead: (path: string, why: string) => `${path}: ${why}.`,
  nothing: "There are no *.json files in the folder, so nothing came in.",
  noRules: (path: string) => `${path} holds no rules: an empty list.`,
  otherLanguage: (language: string) => `its rules are ${language}; bring them in as that.`,
  twice: (id: string) => `the name ${id} stands for a rule already; give each its own.`,
  opaque: {
    "json-logic":
      "These rules are opaque: they are run as they came and are two-valued. What is unknown is not tracked: false may mean no, or not known.",
    certlogic:
      "These rules are opaque: they are run as they came and are two-valued. What is unknown is not tracked: what a rule makes of a missing field is its author's choice.",
  },
  state: {
    holds: "holds",
    "does-not-hold": "does not hold",
    true: "true",
    false: "false",
    chosen: "comes to",
    "not-yet": "not yet in force",
    "no-longer": "no longer in force",
    failed: "could not be judged: hold",
  },
  notThere: (names: string) => `not in the data: ${names}`,
  more: (count: number) => `and ${digits(count)} more`,
  valid: (from: string, to: string) => `${from} to ${to}`,
};

export type TransferWords = typeof en;

const zh: TransferWords = {
  help: {
    export: "把规则写成其他程序可运行的形式",
    exportJsonLogic: "把规则写成纯 JSON Logic，文字另附",
    exportPaths: "同一规则集的文件或文件夹（默认：rulesets）",
    rule: "仅这些规则，按编号或法规：eu-tax-001,eu-tax-002；可重复",
    out: "规则写到何处（默认：-，即标准输出，全部放在一个对象中）",
    wordsFile: "标题、说明和出处写到何处（默认：与 --out 放在一起）",
    facts: "一个请求或一批货件：同时写出规则所应用的记录",
    recordsFile: "记录写到何处（默认：与 --out 放在一起）",
    exportOn: "请求未写日期时的法律日期，YYYY-MM-DD（默认：今天，UTC）",
    exportAfter: `
每条规则导出为两个条件：must 为真则触发；仅 may 为真则需要更多信息；否则不触发。
两者都应用于 --facts 写出的记录，而不是请求本身。导出的只是规则是否触发；费用、
文件、减免以及规则之间的取代仍由 tidegate screen 处理。

退出码（Exit codes）：0 全部导出 · 1 至少一条无法导出，列在 refused 与标准错误中，
其余照写 · 65 规则无法编译，或事实无法读取 · 66 没有此文件或规则 · 74 文件无法写入

示例：
  tidegate export jsonlogic --rule uk-tax-001 --out rules.json --facts shipment.json`,
    import: "导入其他程序运行的规则",
    importJsonLogic: "导入纯 JSON Logic 条件",
    importCertLogic: "导入 CertLogic 规则（欧盟健康证明）",
    importPaths: "JSON 文件或其文件夹；- 表示标准输入",
    importOut: "规则以 JSON 写到何处（默认：-，即标准输出）",
    importFacts: "改为按此 JSON 原样判断这些规则",
    importOn: "判断的时刻，YYYY-MM-DD 或带时间（默认：今天，UTC）",
    importLogicAfter: `
一个文件是一个表达式，或表达式的列表，或 {"id", "description", "logic"} 的列表。
不同程序理解不同的内容会被拒绝，并说明原因。

导入的规则是不透明的、二值的：原样运行，不追踪未知。使用 --facts 时，规则读取而
数据中没有的事实会被列出。

退出码（Exit codes）：0 全部导入 · 1 至少一条被拒绝，其余照写 · 3 使用 --facts 时：
某条规则无法判断 · 65 不是 JSON · 66 没有此文件 · 74 文件无法写入

示例：
  tidegate import jsonlogic rules/ --facts data.json`,
    importCertAfter: `
一个文件是一条规则或规则的列表，采用证书网关的格式。--facts 是规则所需的数据：
{"payload": …, "external": {"validationClock": …, "valueSets": …}}。

导入的规则是不透明的、二值的：原样运行，不追踪未知。使用 --facts 时，规则涉及而
数据中没有的字段会被列出。

退出码（Exit codes）：0 全部导入 · 1 至少一条被拒绝，其余照写；使用 --facts 时：
或有规则不成立 · 3 使用 --facts 时：某条规则无法判断 · 65 不是 JSON · 66 没有此
文件 · 74 文件无法写入

示例：
  tidegate import certlogic rules/ --facts certificate.json --on 2022-02-01`,
    lang: "回答所用的语言",
    json: "供机器使用（内容见 docs/cli.md）",
    display: "显示帮助",
    titles: { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：", "Commands:": "命令：" },
  },
  written: (what, path) => `${what} → ${path}`,
  rules: (count) => `${digits(count)}条规则`,
  wordsOf: "文字与出处",
  records: (count) => `${digits(count)}条记录`,
  cannotCross: (id) => `${id} 无法导出。`,
  refusedRule: (where) => `${where} 被拒绝。`,
  crossed: (crossed, refused) =>
    refused === 0 ? `${digits(crossed)}条规则通过` : `${digits(crossed)}条通过，${digits(refused)}条被拒绝`,
  oneRuleset: (names) => `请只写同一规则集的文件：${names} 属于多个规则集。`,
  sameFile: (path) => `${path} 写了两次，内容会互相覆盖。`,
  oneRequest: (input) => `${input} 中有多条记录；请给出只有一条的文件。`,
  badMoment: (given) => `--on ${given}：请写成 YYYY-MM-DD，或如 2022-02-01T12:00:00Z 的时刻。`,
  badDay: (given) => `--on ${given}：请写成 YYYY-MM-DD。`,
  notRead: (path, why) => `${path}：${why}。`,
  nothing: "文件夹中没有 *.json 文件，未导入任何规则。",
  noRules: (path) => `${path} 中没有规则：列表为空。`,
  otherLanguage: (language) => `其规则是 ${language}；请按该语言导入。`,
  twice: (id) => `名称 ${id} 已用于另一条规则；请各用各的名称。`,
  opaque: {
    "json-logic": "这些规则是不透明的：原样运行，只有两个值。未知不被追踪：假可能是“否”，也可能是“不知道”。",
    certlogic: "这些规则是不透明的：原样运行，只有两个值。未知不被追踪：缺少字段时如何判断由规则作者决定。",
  },
  state: {
    holds: "成立",
    "does-not-hold": "不成立",
    true: "真",
    false: "假",
    chosen: "结果为",
    "not-yet": "尚未生效",
    "no-longer": "已失效",
    failed: "无法判断：暂停",
  },
  notThere: (names) => `数据中没有：${names}`,
  more: (count) => `另有${digits(count)}项`,
  valid: (from, to) => `${from} 至 ${to}`,
};

const WORDS: Readonly<Record<Language, TransferWords>> = { en, zh };

/** What `export` and `import` say, and their help. */
export function transferWords(language: Language): TransferWords {
  return WORDS[language];
}
