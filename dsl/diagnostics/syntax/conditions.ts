import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** How conditions and sums are put together. */
export const CONDITIONS = {
  "connective-missing": error(
    [
      "`{last}` and `{found}` stand side by side.",
      "Between a fact and a value stands what is said of them; between two conditions, `and` or `or`.",
      "For example `{last} is {found}`.",
    ],
    [
      "`{last}` 与 `{found}` 并排出现。",
      "事实与值之间要写二者的关系；两个条件之间要写 `and` 或 `or`。",
      "例如 `{last} is {found}`。",
    ],
  ),
  "comma-joins-values": error(
    [
      "A comma cannot join conditions.",
      "It would leave open whether both are needed or one is enough; it only separates values.",
      "Write `and` or `or` in its place.",
    ],
    [
      "逗号不能连接条件。",
      "那样就不清楚是两者都要，还是其一即可；逗号只分隔值。",
      "请改写为 `and` 或 `or`。",
    ],
  ),
  "and-or-mixed": error(
    [
      "`and` and `or` are mixed without parentheses.",
      "`a and b or c` can be read in two ways.",
      "Put parentheses around what belongs together: `(a and b) or c`.",
    ],
    [
      "`and` 与 `or` 混用而没有括号。",
      "`a and b or c` 有两种读法。",
      "请给相属的部分加括号：`(a and b) or c`。",
    ],
  ),
  "unclosed-parenthesis": error(
    [
      "This `(` is still open after `{last}`.",
      "Where a parenthesis ends decides what belongs together.",
      "Write the `)` it needs.",
    ],
    ["这个 `(` 到 `{last}` 之后仍未关闭。", "括号在哪里结束，决定哪些内容相属。", "请补上对应的 `)`。"],
  ),
  "stray-parenthesis": error(
    [
      "This `)` closes nothing.",
      "Where a parenthesis begins decides what belongs together.",
      "Delete it, or write the `(` it belongs to.",
    ],
    ["这个 `)` 没有对应的开括号。", "括号从哪里开始，决定哪些内容相属。", "请删除，或补上对应的 `(`。"],
  ),
  "nested-too-deep": error(
    [
      "This stands {limit} levels deep.",
      "Nobody can read so many conditions within one another.",
      "Give an inner part a name of its own: `define … as …`.",
    ],
    [
      "此处嵌套已达 {limit} 层。",
      "这么多层嵌套的条件没有人读得懂。",
      "请给内层部分单独命名：`define … as …`。",
    ],
  ),
  "too-many-terms": error(
    [
      "This calculation has more than {limit} terms.",
      "Nobody can check a calculation of that length.",
      "Name parts of it with `define`, or use `sum of`.",
    ],
    [
      "此算式超过 {limit} 项。",
      "这么长的算式没有人能核对。",
      "请用 `define` 为各部分命名，或使用 `sum of`。",
    ],
  ),
  "conversion-of-what": error(
    [
      "`converted to` follows a sum without parentheses.",
      "It could mean the whole sum or its last term.",
      "Write `(a + b) converted to EUR`, or `a + (b converted to EUR)`.",
    ],
    [
      "`converted to` 跟在没有括号的和式之后。",
      "它可能指整个和式，也可能只指最后一项。",
      "请写 `(a + b) converted to EUR`，或 `a + (b converted to EUR)`。",
    ],
  ),
} satisfies DiagnosticTable;
