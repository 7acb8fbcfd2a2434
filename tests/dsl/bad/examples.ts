import { type Mistake, rule } from "./mistake.ts";

const example = (lines: string) => `example "an example"\n  ${lines}`;
const day = "on 2026-07-01\n  expect pass";

/** Examples that could not be judged, or prove nothing. */
export const EXAMPLES: readonly Mistake[] = [
  {
    code: "example-without-day",
    tide: example("given destination FR\n  expect pass"),
    at: '"an example"',
    en: "The example “an example” does not say on which day.",
    zh: "示例“an example”没有写明日期。",
  },
  {
    code: "example-without-expectation",
    tide: example("given destination FR\n  on 2026-07-01"),
    at: '"an example"',
  },
  { code: "given-concluded", tide: example(`given vat.collector seller\n  ${day}`), at: "vat.collector" },
  { code: "given-list", tide: example(`given destination (FR)\n  ${day}`), at: "destination" },
  { code: "given-records", tide: example(`given items only (x)\n  ${day}`), at: "items" },
  { code: "given-elsewhere", tide: example(`given package 1: item.weight 2 kg\n  ${day}`), at: "package" },
  { code: "given-one-only", tide: example(`given shipment 2: destination FR\n  ${day}`), at: "2" },
  { code: "given-one-only", tide: example(`given seller 2: seller.seller_id "a"\n  ${day}`), at: "2" },
  { code: "given-one-only", tide: example("on 2026-07-01\n  expect pass for seller 2"), at: "2" },
  { code: "given-too-many", tide: example(`given item 100000: item.weight 2 kg\n  ${day}`), at: "100000" },
  { code: "not-adjustable", tide: example(`given limit EUR 5\n  ${day}`), at: "limit" },
  {
    code: "rule-of-other-file",
    tide: example("given destination FR\n  on 2026-07-01\n  expect hold by xx-tax-004"),
    at: "xx-tax-004",
    en: "`xx-tax-004` stands in good/tax.tide, and an example judges the rules of its own file.",
    zh: "`xx-tax-004` 在 good/tax.tide 中，而示例只判断本文件的规则。",
  },
  {
    code: "unknown-scene",
    tide: example(`starting from parcl\n  ${day}`),
    at: "parcl",
    suggestion: "parcel",
  },
  {
    code: "unknown-fact",
    tide: example(`given destinatoin FR\n  ${day}`),
    at: "destinatoin",
    suggestion: "destination",
  },
  { code: "not-one-of", tide: example(`given mode rail\n  ${day}`), at: "rail" },
  { code: "unknown-place", tide: example(`given destination fr\n  ${day}`), at: "fr", suggestion: "FR" },
  { code: "bare-number", tide: example(`given item.weight 2\n  ${day}`), at: "2", suggestion: "2 kg" },
  { code: "never-none", tide: example(`given item.model none\n  ${day}`), at: "item.model" },
  {
    code: "unknown-charge",
    tide: example("given destination FR\n  on 2026-07-01\n  expect charge vta EUR 5"),
    at: "vta",
    suggestion: "vat",
  },
  {
    code: "unknown-rule",
    tide: `${rule("when gift is yes\n  then warn")}\n${example("given gift yes\n  on 2026-07-01\n  expect warn by xx-nwe")}`,
    at: "xx-nwe",
    suggestion: "xx-new",
  },
  {
    code: "not-an-act",
    tide: `fact operation is list of one of offer, eat up to 2 "Acts"\n${example(`given operation (eat)\n  ${day}`)}`,
    at: "operation (eat)",
    alone: true,
  },
];
