import type { Language } from "../engine/render.ts";
import { digits } from "./words.ts";

const en = {
  help: {
    build: "compile rules into one file to judge by",
    folder: "a folder of rules (default: rulesets)",
    out: "where the compiled rules go",
    jurisdictions: "only for these destinations, or members of these groups: FR,DE; may be repeated",
    languages: "only in these languages: en; may be repeated",
    after: `
The file is what --bundle of other commands takes; docs/bundle.md says what
stands in it. With --jurisdictions it holds the law of these places, of the groups
they belong to and of the whole world; a shipment to any other place is held as
not covered. A text that is in none of the languages keeps those it is in.

Exit codes: 0 written · 2 no such place, group or language · 65 the rules do not
compile · 66 no such folder · 74 the file could not be written

Example:
  tidegate build --out fr.bundle --jurisdictions FR --languages en`,
    lang: "the language of the answer",
    json: "for machines (docs/cli.md says what stands in it)",
    display: "display help for command",
    titles: {} as Readonly<Record<string, string>>,
  },
  built: (rules: number, places: readonly string[], out: string) =>
    `${digits(rules)} rule${rules === 1 ? "" : "s"} (${places.join(", ")}) → ${out}`,
  size: (bytes: number, digest: string) => `${digits(bytes)} bytes, ${digest}`,
  noPlace: (name: string, near: string | undefined) =>
    `--jurisdictions ${name}: there is no such place or group.${near === undefined ? "" : ` Did you mean ${near}?`}`,
  noLanguage: (name: string, all: readonly string[]) =>
    `--languages ${name}: nothing is written in it. The rules are in ${all.join(", ")}.`,
};

export type BuildWords = typeof en;

const zh: BuildWords = {
  help: {
    build: "把规则编译成一个可供判断的文件",
    folder: "规则所在的文件夹（默认：rulesets）",
    out: "编译后的规则写到何处",
    jurisdictions: "仅限这些目的地，或这些组的成员：FR,DE；可重复",
    languages: "仅这些语言：en；可重复",
    after: `
该文件可用于其他命令的 --bundle；内容见 docs/bundle.md。使用 --jurisdictions 时，
其中只有这些地方、它们所属的组以及全球通行的法规；发往其他地方的货件因未覆盖而
暂停。如某段文字没有所选语言的版本，则保留已有的语言。

退出码（Exit codes）：0 已写出 · 2 没有此地方、组或语言 · 65 规则无法编译 · 66 没有
此文件夹 · 74 文件无法写入

示例：
  tidegate build --out fr.bundle --jurisdictions FR --languages en`,
    lang: "回答所用的语言",
    json: "供机器使用（内容见 docs/cli.md）",
    display: "显示帮助",
    titles: { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：", "Commands:": "命令：" },
  },
  built: (rules, places, out) => `${digits(rules)}条规则（${places.join("、")}）→ ${out}`,
  size: (bytes, digest) => `${digits(bytes)}字节，${digest}`,
  noPlace: (name, near) =>
    `--jurisdictions ${name}：没有此地方或组。${near === undefined ? "" : `是否指 ${near}？`}`,
  noLanguage: (name, all) => `--languages ${name}：没有该语言的内容。规则使用的语言是 ${all.join("、")}。`,
};

const WORDS: Readonly<Record<Language, BuildWords>> = { en, zh };

/** What `build` says, and its help. */
export function buildWords(language: Language): BuildWords {
  return WORDS[language];
}
