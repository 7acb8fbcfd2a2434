import { type Mistake, rule, when } from "./mistake.ts";

const table = (rows: string, head = "| mode | gift => new.out |", clauses = "hit unique") =>
  `table new-table "New"\n  ${clauses}\n  ${head}\n  ${rows}`;

/** Facts, sets, parameters and tables that contradict themselves. */
export const DECLARATIONS: readonly Mistake[] = [
  { code: "absent-none", tide: 'fact new is text "New" named zh "新" absent means none', at: "none" },
  {
    code: "absent-and-computed",
    tide: 'fact new is money "New" named zh "新" absent means EUR 0 if not stated transport',
    at: "EUR 0",
  },
  {
    code: "set-gap",
    tide: `group NEW\n  from 2022-01-01: FR\ngroup NEWER is NEW except FR-RE\n${when("destination is in NEWER")}`,
    at: "xx-new",
    en: "`NEW` says nothing from 2021-07-01 until 2021-12-31, while the rule is in force.",
    zh: "规则生效期间，`NEW` 自 2021-07-01 至 2021-12-31 没有内容。",
  },
  {
    code: "set-gap",
    tide: `${table("| any => x |", "| mode => new.out |", "hit unique\n  effective from 2022-01-01")}\n${when("new.out is x")}`,
    at: "xx-new",
  },
  {
    code: "version-out-of-order",
    tide: "group NEW\n  from 2020-01-01 until 2022-12-31: FR\n  from 2022-06-01: DE",
    at: "from 2022-06-01: DE",
  },
  {
    code: "provenance-and-computed",
    tide: 'fact new is money "New" named zh "新" provenance given if not stated intrinsic_value',
    at: "given",
    en: "`new` is computed where it is not stated, and yet counts only where it is given.",
    zh: "`new` 未填报时由计算得出，却又要求至少是 given 才算数。",
  },
  {
    code: "provenance-and-computed",
    tide: 'fact new is money "New" named zh "新" provenance verified if not stated intrinsic_value',
    at: "verified",
  },
  {
    code: "unknown-word",
    tide: 'fact new is text "New" named zh "新" provenance derive',
    at: "derive",
    suggestion: "derived",
  },
  {
    code: "clause-twice",
    tide: 'fact new is text "New" named zh "新" carried by "a" carried by zh "甲" carried by zh "乙"',
    at: "zh",
  },
  {
    code: "clause-twice",
    tide: 'fact new is text "New" named zh "新" verified by "VIES" verified by en "VIES again"',
    at: '"VIES again"',
    en: "`verified by` is said a second time.",
  },
  {
    code: "clause-twice",
    tide: 'parameter new is yes or no\n  unverified from 2026-10-01 "?" zh "未查到" zh "不明"\n  from 2026-07-01: yes',
    at: "zh",
    en: "`unverified zh` is said a second time.",
  },
  {
    code: "clause-twice",
    tide: 'parameter new is yes or no\n  unverified from 2026-10-01 "?" en "??"\n  from 2026-07-01: yes',
    at: "en",
  },
  {
    code: "computed-type",
    tide: 'fact new is text "New" named zh "新" if not stated intrinsic_value',
    at: "intrinsic_value",
    en: "`new` is `text`, and what it is computed from comes to `money`.",
    zh: "`new` 是 `text`，而计算结果是 `money`。",
  },
  {
    code: "computed-type",
    tide: 'fact item.new is quantity in kg "New" named zh "新" if not stated item.title is known',
    at: "item.title is known",
    en: "`item.new` is `quantity in kg`, and what it is computed from comes to `yes or no`.",
  },
  {
    code: "yes-or-no-alone",
    tide: 'fact new is yes or no "New" named zh "新" if not stated gift and not (date is before 2026-01-01)',
    at: "gift",
    suggestion: "gift is yes",
  },
  {
    code: "not-linked",
    tide: 'fact new is yes or no "New" named zh "新" if not stated item.title is known',
    at: "item.title",
  },
  {
    code: "cycle",
    tide: [
      'fact item.a is yes or no "A" named zh "甲" if not stated item.b is yes',
      'fact item.b is yes or no "B" named zh "乙" if not stated any item in items has (item.a is yes)',
    ].join("\n"),
    at: "item.a",
  },
  {
    code: "ends-before-it-begins",
    tide: "group NEW from 2026-01-01 until 2025-01-01: FR",
    at: "from 2026-01-01 until 2025-01-01:",
    en: "This ends on 2025-01-01, before it begins on 2026-01-01.",
    zh: "此期间于 2025-01-01 结束，早于 2026-01-01 开始。",
  },
  {
    code: "version-out-of-order",
    tide: "group NEW\n  from 2026-01-01: FR\n  from 2025-01-01: DE",
    at: "from 2025-01-01: DE",
  },
  {
    code: "look-alikes-of-others",
    tide: "list new is codes with look-alikes\n  - hs 8507",
    at: "with look-alikes",
    en: "`new` is a list of codes; only terms have look-alikes.",
  },
  { code: "wrong-entry", tide: 'list new is codes\n  - "8507"', at: '"8507"' },
  { code: "parameter-without-value", tide: "parameter p is percent", at: "parameter p is percent" },
  {
    code: "key-count",
    tide: "parameter p by destination, item.vat_class is percent\n  from 2020-01-01: FR 20%",
    at: "from 2020-01-01: FR 20%",
    en: "This line has 1 keys; `by` names 2: destination, item.vat_class.",
    zh: "此行有 1 个键，而 `by` 列出 2 个：destination、item.vat_class。",
  },
  {
    code: "key-is-a-list",
    tide: 'parameter p by seller.brands is percent\n  from 2020-01-01: "x" 20%',
    at: "seller.brands",
  },
  {
    code: "not-one-of",
    tide: "parameter p by item.vat_class is percent\n  from 2020-01-01: standrad 20%",
    at: "standrad",
    suggestion: "standard",
  },
  {
    code: "several-values",
    tide: "parameter p by destination is language\n  from 2020-01-01: BE nl and fr",
    at: "nl and fr",
  },
  {
    code: "line-out-of-order",
    tide: "parameter p is percent\n  from 2021-01-01: 20%\n  from 2020-01-01: 19%",
    at: "from 2020-01-01: 19%",
    en: "A line of `p` from 2020-01-01 stands after one from 2021-01-01.",
    zh: "`p` 中自 2020-01-01 起的行排在自 2021-01-01 起的行之后。",
  },
  {
    code: "lines-overlap",
    tide: "parameter p is percent\n  from 2020-01-01 until 2021-01-01: 20%\n  from 2021-01-01: 19%",
    at: "from 2021-01-01: 19%",
    en: "Two lines of `p` hold from 2021-01-01 to 2021-01-01.",
    zh: "`p` 有两行同时适用于 2021-01-01 至 2021-01-01。",
  },
  {
    code: "parameter-gap",
    tide: `parameter p is percent\n  from 2022-01-01: 20%\n${rule("then charge vat p of intrinsic_value")}`,
    at: "xx-new",
    en: "`p` has no value from 2021-07-01 until 2021-12-31, while the rule is in force.",
    zh: "规则生效期间，`p` 自 2021-07-01 至 2021-12-31 没有值。",
  },
  {
    code: "parameter-gap",
    tide: `parameter p is percent\n  from 2020-01-01 until 2024-12-31: 20%\n  from 2025-02-01: 19%\ndefine taxed as p of intrinsic_value\n${rule("then charge vat taxed")}`,
    at: "xx-new",
  },
  {
    code: "parameter-none",
    tide: `parameter p is percent\n  from 2020-01-01: 20%\n  from 2028-07-01: none\n${rule("then charge vat p of intrinsic_value")}`,
    at: "xx-new",
    en: "`p` is abolished (`none`) from 2028-07-01 until …, while the rule is in force.",
    zh: "规则生效期间，`p` 自 2028-07-01 至 … 已废止（`none`）。",
  },
  // ------------------------------------------------------------------------------------------ acts and months
  {
    code: "unknown-act",
    tide: rule("effective from 18 days after battery-act\n  then warn", { without: "effective" }),
    at: "battery-act",
  },
  {
    code: "months-unrounded",
    tide: when("item.made_on + 6 months is before date"),
    at: "6 months",
    en: "`6 months` may come to a day that its month does not have.",
    zh: "`6 months` 之后可能没有相应的日子。",
  },
  {
    code: "months-unrounded",
    tide: `act new "New" on 2026-08-31\n${rule("effective from 6 months after new\n  then warn", { without: "effective" })}`,
    at: "6 months",
  },
  {
    code: "days-rounded",
    tide: when("item.made_on + 6 months rounded half is before date"),
    at: "half",
  },
  // ------------------------------------------------------------------------------------------ tables
  { code: "hit-unique", tide: table("| any | any => x |", undefined, "hit last"), at: "last" },
  {
    code: "row-masked",
    tide: table(
      "| air, sea => x |\n  | post => y |\n  | sea, post => x |",
      "| mode => new.out |",
      "hit first",
    ),
    at: "| sea, post => x |",
    en: "Row 3 of `new-table` is never reached: 1, 2 before it leave nothing to it.",
    zh: "`new-table` 的第 3 行永远不会用到：之前的第 1、2 行已经全部涵盖。",
  },
  {
    code: "strictest-without-outcome",
    tide: table("| any | any => x |", undefined, "hit strictest"),
    at: "strictest",
  },
  {
    code: "outcome-not-strictest",
    tide: table("| any => none |", "| mode => outcome |", "hit unique"),
    at: "outcome",
  },
  {
    code: "review-of-what",
    tide: table("| any | any => x for review |"),
    at: "review",
  },
  {
    code: "not-an-outcome",
    tide: table("| any => stop |", "| mode => outcome |", "hit strictest"),
    at: "stop",
  },
  { code: "row-shape", tide: table("| air => x |\n  | otherwise => y |"), at: "| air => x |" },
  {
    code: "otherwise-not-last",
    tide: table("| otherwise => x |\n  | air | yes => y |"),
    at: "| otherwise => x |",
  },
  { code: "output-taken", tide: table("| any => x |", "| mode => limit |"), at: "limit" },
  {
    code: "output-computed",
    tide: table("| any => EUR 0 |", "| mode => intrinsic_value |"),
    at: "intrinsic_value",
  },
  {
    code: "other-results",
    tide: table("| air => EUR 5 |\n  | sea, post => 5% |", "| mode => new.out |"),
    at: "5%",
  },
  {
    code: "table-gap",
    tide: table("| air | any => x |\n  | sea | yes => y |\n  | post | any => x |"),
    at: "new-table",
    en: "`new-table` has no row for mode = sea, gift = no.",
    zh: "`new-table` 没有适用于 mode = sea, gift = no 的行。",
  },
  {
    code: "table-gap",
    tide: table("| under EUR 135 => x |\n  | over EUR 135 => y |", "| intrinsic_value => new.out |"),
    at: "new-table",
    en: "`new-table` has no row for intrinsic_value = EUR 135.",
    zh: "`new-table` 没有适用于 intrinsic_value = EUR 135 的行。",
  },
  {
    code: "table-overlap",
    tide: table("| up to EUR 135 => x |\n  | at least EUR 135 => y |", "| intrinsic_value => new.out |"),
    at: "| at least EUR 135 => y |",
    en: "Rows 1 and 2 of `new-table` both hold for intrinsic_value = EUR 135.",
    zh: "`new-table` 的第 1 行和第 2 行都适用于 intrinsic_value = EUR 135。",
  },
  {
    code: "table-overlap",
    tide: table("| air, sea => x |\n  | sea => y |\n  | otherwise => x |", "| mode => new.out |"),
    at: "| sea => y |",
  },
  {
    code: "several-tables",
    tide: `table one "One"\n  hit unique\n  | mode => new.out |\n  | any => x |\ntable two "Two"\n  hit unique\n  | mode => new.out |\n  | any => y |\n${when("new.out is x")}`,
    at: "new.out",
  },
];
