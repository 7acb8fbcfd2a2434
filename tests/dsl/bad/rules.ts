import { type Mistake, rule, when } from "./mistake.ts";

const warns = "when gift is yes\n  then warn";
const requires = (what: string, otherwise = "otherwise hold", each = "item") =>
  rule(`for each ${each}\n  then require ${what}\n  ${otherwise}`);

/** Rules that lack what a reader must trust, or say what no rule may say. */
export const RULES: readonly Mistake[] = [
  {
    code: "no-cite",
    tide: rule(warns, { without: "cite" }),
    at: "xx-new",
    en: "`xx-new` does not say which law it comes from.",
    zh: "`xx-new` 没有说明依据哪部法律。",
  },
  {
    code: "no-matches",
    tide: rule('when gift is yes\n  unless any match in matches has (match.entry is "a")\n  then warn'),
    at: "matches",
  },
  {
    code: "no-link",
    tide: rule(`cite "Another act"\n  ${warns}`),
    at: 'cite "Another act"',
    en: "The citation “Another act” has no link.",
    zh: "引用“Another act”没有链接。",
  },
  {
    code: "link-form",
    tide: rule(`cite "Another act" link "eur-lex"\n  ${warns}`),
    at: '"eur-lex"',
    en: "`eur-lex` is no address that can be opened.",
    zh: "`eur-lex` 不是可以打开的网址。",
  },
  {
    code: "no-window",
    tide: rule(warns, { without: "effective" }),
    at: "xx-new",
    en: "`xx-new` does not say since when it holds.",
    zh: "`xx-new` 没有说明自何时生效。",
  },
  { code: "no-confidence", tide: rule(warns, { without: "confidence" }), at: "xx-new" },
  {
    code: "no-text",
    tide: rule(warns, { without: "message zh" }),
    at: "xx-new",
    en: "`xx-new` lacks message zh.",
    zh: "`xx-new` 缺少 message zh。",
  },
  { code: "no-text", tide: rule(warns, { without: "title" }), at: "xx-new" },
  { code: "no-text", tide: rule(warns, { without: "remedy en" }), at: "xx-new" },
  { code: "no-outcome", tide: rule("when gift is yes"), at: "xx-new" },
  { code: "two-findings", tide: rule(`${warns}\n  then hold`), at: "hold" },
  {
    code: "otherwise-missing",
    tide: requires("document eu-doc", ""),
    at: "xx-new",
    en: "`xx-new` requires something and does not say what happens without it.",
    zh: "`xx-new` 提出要求，却没有说明不满足时怎么办。",
  },
  { code: "otherwise-without-require", tide: rule(`${warns}\n  otherwise hold`), at: "otherwise hold" },
  {
    code: "medium-blocks",
    tide: rule("when gift is yes\n  then block", { without: "confidence" }).replace(
      "message en",
      "confidence medium\n  message en",
    ),
    at: "block",
    en: "A rule of medium confidence may not block.",
    zh: "可信度为 medium 的规则不得禁止。",
  },
  {
    code: "guidance-stops",
    tide: rule("force guidance\n  when gift is yes\n  then hold"),
    at: "hold",
    en: "Guidance may not hold.",
    zh: "指南不得 hold。",
  },
  {
    code: "shown-and-not",
    tide: rule("for each item\n  when shown item.lead is over 90 ppm\n  when gift is yes\n  then warn"),
    at: "when gift is yes",
  },
  {
    code: "too-costly",
    tide: rule(
      `for each shipment\n  when ${Array.from({ length: 12 }, () => "any item in items has (any document in item.documents has (document.id is eu-doc))").join(" and ")}\n  then warn`,
    ).replace("when any", "when any"),
    at: "xx-new",
  },
  {
    code: "papers-out-of-reach",
    tide: requires("label fibre", "otherwise hold", "shipment"),
    at: "require label fibre",
    suggestion: "for each item",
  },
  { code: "no-attribute", tide: requires("marking ce valid on date"), at: "date" },
  { code: "no-attribute", tide: requires("marking ce in fr"), at: "in fr" },
  { code: "not-one-of", tide: requires("label fibre on prodct"), at: "prodct", suggestion: "product" },
  {
    code: "with-several-kinds",
    tide: requires("one of (role importer, registration seller-tin) with role.country is FR"),
    at: "role.country is FR",
  },
  { code: "no-languages", tide: requires("label fibre in language of stock_country"), at: "stock_country" },
  { code: "overrides-itself", tide: rule(`overrides xx-new\n  ${warns}`), at: "xx-new" },
  {
    code: "cannot-override",
    tide: rule("for each item\n  overrides xx-tax-001\n  when gift is yes\n  then warn"),
    at: "xx-tax-001",
    en: "`xx-new` is about `item`, `xx-tax-001` about `shipment`: the first can never lift the second.",
    zh: "`xx-new` 针对 `item`，`xx-tax-001` 针对 `shipment`：前者永远无法推翻后者。",
  },
  {
    code: "not-linked",
    tide: rule("when gift is yes\n  then warn", { without: "message en" }).replace(
      "message zh",
      'message en "Code {item.hs}."\n  message zh',
    ),
    at: '"Code {item.hs}."',
  },
  { code: "never-none", tide: when("limit is none"), at: "limit is none" },
  {
    code: "no-paper-record",
    tide: `ruleset new jurisdiction FR domain tax\ndocument eu-doc "Declaration"\n${rule("then require document eu-doc\n  otherwise hold")}`,
    at: "document",
    alone: true,
  },
];
