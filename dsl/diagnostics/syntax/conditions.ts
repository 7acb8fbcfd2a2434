import { error } from "../entry.ts";
import type { DiagnosticTable } from "../table.ts";

/** How conditions and sums are put together. */
export const CONDITIONS = {
  "connective-missing": error(
    [
      "`{last}` and `{found}` stand side by side.",
      "Between a fact and a value stands what is said of them; between two conditions, `and` or `or`.",
      "Write the word that is missing, as in `item.category is toy` or in `gift is yes and mode is air`.",
    ],
    [
      "`{last}` 与 `{found}` 并排出现。",
      "事实与值之间要写二者的关系；两个条件之间要写 `and` 或 `or`。",
      "请补上缺少的词，例如 `item.category is toy`，或 `gift is yes and mode is air`。",
    ],
  ),
  "comma-joins-values": error(
    [
      "A comma cannot join conditions.",
      "It would leave open whether both are needed or one is enough; it only separates values.",
      "Write `and` or `or` between conditions; several values follow `is one of`, and several groups or lists are asked for one by one: `destination is in EU or destination is in XI`.",
    ],
    [
      "逗号不能连接条件。",
      "那样就不清楚是两者都要，还是其一即可；逗号只分隔值。",
      "条件之间请写 `and` 或 `or`；多个值写在 `is one of` 之后；多个地点组或列表请逐一书写：`destination is in EU or destination is in XI`。",
    ],
  ),
  "contains-what": error(
    [
      "`{written}` does not say whether a text or a list is searched.",
      "A text mentions a term; a list includes an entry. They are told apart because only whole entries are the same.",
      'Write `mentions` of a text, as in `item.title mentions "CE"`, and `includes` of a list, as in `item.markings includes ce`.',
    ],
    [
      "`{written}` 没有说明查找的是文字还是列表。",
      "文字中提到某个词用 mentions，列表中包含某一项用 includes；列表只比较完整的项，因此要区分。",
      '文字请写 `mentions`，例如 `item.title mentions "CE"`；列表请写 `includes`，例如 `item.markings includes ce`。',
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
