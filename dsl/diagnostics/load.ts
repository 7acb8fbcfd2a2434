import { error } from "./entry.ts";
import type { DiagnosticTable } from "./table.ts";

/** Rulesets that are used, and lists kept in files of their own. */
export const LOAD = {
  "unknown-ruleset": error(
    [
      "There is no ruleset `{name}` to use.",
      "It is looked for beside this one.",
      "Check the name, or put its folder where it is found.",
    ],
    [
      "找不到要使用的规则集 `{name}`。",
      "系统会在本规则集旁边查找。",
      "请核对名称，或把它的文件夹放到可以找到的位置。",
    ],
  ),
  "use-unpinned": error(
    [
      "`use {name}` does not say which version.",
      "Another version may say something else, and nobody would notice.",
      'Write `use {name} version "…"`.',
    ],
    [
      "`use {name}` 没有写明版本。",
      "换一个版本，内容可能不同而无人察觉。",
      '请写 `use {name} version "…"`。',
    ],
  ),
  "use-other-version": error(
    [
      "`{name}` is there in version {found}, not {wanted}.",
      "A ruleset is used in the version it was read in.",
      "Read what has changed, then write the version that is there.",
    ],
    [
      "现有的 `{name}` 是 {found} 版，而不是 {wanted} 版。",
      "使用规则集时以核对过的版本为准。",
      "请先查看改动，再写现有的版本。",
    ],
  ),
  "use-cycle": error(
    [
      "Rulesets use each other in a circle: {path}.",
      "None of them could be read before the others.",
      "Move what both need into a ruleset of its own.",
    ],
    ["规则集互相循环使用：{path}。", "这样就没有先后可言。", "请把双方都需要的内容移到单独的规则集。"],
  ),
  "source-unread": error(
    [
      "The file “{file}” cannot be read.",
      "What stands in it is law; without it every answer would be another.",
      "Check the path, which starts from this file, and that it is UTF-8 text.",
    ],
    [
      "无法读取文件“{file}”。",
      "其中的内容就是法律；缺了它，所有答复都会不同。",
      "请核对路径（以本文件为起点），并确认是 UTF-8 文本。",
    ],
  ),
  "source-unpinned": error(
    [
      "Nothing says what stands in “{file}”.",
      "Who changes that file would change the law unseen.",
      "Write its digest behind it.",
    ],
    ["没有写明“{file}”的内容校验值。", "改动该文件就等于悄悄改动法律。", "请在其后写上校验值。"],
  ),
  "source-changed": error(
    [
      "“{file}” is not the file this was written for: its digest is {found}.",
      "Who changes that file would change the law unseen.",
      "Look at what has changed, then write the new digest.",
    ],
    [
      "“{file}”已不是当初写下的文件：现在的校验值是 {found}。",
      "改动该文件就等于悄悄改动法律。",
      "请先查看改动，再写新的校验值。",
    ],
  ),
  "source-columns": error(
    [
      "The columns of “{file}” are called {found}.",
      "A column with another name, or none, could be taken for what it is not.",
      "Call them {wanted}, in whatever order; or leave the names out and keep this order.",
    ],
    [
      "“{file}”的列名为{found}。",
      "名称不同或缺少名称的列可能被误读。",
      "请将各列命名为{wanted}（顺序不限）；或不写列名并按此顺序排列。",
    ],
  ),
  "source-row": error(
    [
      "Line {line} of “{file}” cannot be read: `{found}`.",
      "A line left out would be a value left out, and nobody would notice.",
      "Write {columns}, each as a clause would write it: `FR`, `20%`, `EUR 150`, `2026-07-01`.",
    ],
    [
      "无法读取“{file}”第{line}行：`{found}`。",
      "略过一行就等于漏掉一个值，且无人察觉。",
      "请依次写{columns}，写法与子句相同：`FR`、`20%`、`EUR 150`、`2026-07-01`。",
    ],
  ),
} as const satisfies DiagnosticTable;
