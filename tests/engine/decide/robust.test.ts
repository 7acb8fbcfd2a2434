import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBytes, type Decision, type IrCond } from "../../../engine/index.ts";
import {
  charge,
  compare,
  eur,
  exempt,
  flat,
  hs,
  inGroup,
  is,
  judge,
  lit,
  money,
  number,
  of,
  over,
  param,
  percent,
  place,
  rate,
  ruleset,
  text,
  word,
  yes,
} from "../build.ts";

/** One rule for every kind of node, so that whatever is sent meets all of them. */
const conditions: readonly IrCond[] = [
  inGroup("destination", "EU"),
  { k: "in-list", of: of("item.hs"), list: "codes" },
  { k: "mentions", of: of("item.title"), lists: ["words"], terms: ["toy"] },
  { k: "includes", list: of("item.flags"), mode: "all", values: [lit(text("a")), of("item.title")] },
  { k: "every", record: "substance", has: over("item.price", eur(1)) },
  { k: "well-formed", of: of("seller.ioss"), scheme: "ioss" },
  { k: "is-verified", of: of("item.brand") },
  { k: "is-missing", of: { k: "fact", fact: "item.hs", digits: 6 } },
  { k: "is-none", of: of("item.brand") },
  { k: "between", of: of("item.price"), low: eur(1), high: of("value") },
  { k: "among", of: of("item.hs"), values: [hs("6109"), hs("611020")] },
  compare({ k: "convert", of: of("value"), to: "EUR", exchange: "customs" }, "ge", eur(150)),
  compare({ k: "div", a: of("item.price"), b: of("value") }, "gt", lit(number(1))),
  compare({ k: "aggregate", op: "average", record: "item", of: of("item.price") }, "lt", of("goods_value")),
  compare({ k: "fact", fact: "destination", country: true }, "ne", of("stock_country")),
  compare(param("keyed"), "eq", percent(5)),
  compare({ k: "charged", kind: "duty", by: of("item.price") }, "gt", eur(1)),
];

const ir = ruleset({
  lists: [
    { name: "codes", of: "codes", entries: [{ hs: "6109", from: "2020-01-01" }] },
    { name: "words", of: "terms", languages: ["en"], entries: [{ term: "goods" }] },
  ],
  exchanges: [{ name: "customs", rates: [] }],
  parameters: [
    {
      name: "keyed",
      type: { t: "percent" },
      by: ["destination", "item.vat_class"],
      lines: [{ keys: [place("FR-RE"), word("books")], value: { l: "percent", v: "1/20" } }],
      cites: [],
    },
  ],
  rules: [
    ...conditions.map((when, i) => ({ id: `r${i}`, subject: "item", when, unlessProven: [yes("gift")] })),
    {
      id: "vat",
      subject: "item",
      outcomes: [
        charge(
          "vat",
          rate(of("item.rate"), {
            k: "add",
            a: of("item.price"),
            b: { k: "shared", of: of("transport"), by: of("item.price") },
          }),
          { collector: of("note") },
        ),
      ],
    },
    { id: "duty", outcomes: [charge("flat-duty", flat(lit(money(3, "EUR")))), exempt("tariff-duty")] },
    {
      id: "paper",
      subject: "item",
      outcomes: [
        {
          o: "require",
          oneOf: [{ kind: "document", name: "declaration" }],
          covering: of("item.model"),
          validOn: of("customs.accepted_on"),
        },
      ],
      otherwise: "hold",
    },
    { id: "lead", subject: "substance", when: is("substance.name", text("lead")), overrides: ["r0"] },
  ],
});

const sensible = fc.oneof(
  fc.constantFrom<unknown>(
    "FR",
    "ES",
    "FR-RE",
    "10 EUR",
    "0.01 GBP",
    "610910",
    "61",
    "2026-07-01",
    "5%",
    "lead",
  ),
  fc.constantFrom<unknown>(true, false, null, 0, "", "declaration", "books", "-1 EUR", 1e300, "1 EUR EUR"),
);
const anything = fc.oneof(
  { weight: 4, arbitrary: sensible },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const itemKeys = [
  "sku",
  "hs",
  "price",
  "vat_class",
  "title",
  "brand",
  "model",
  "rate",
  "flags",
  "flags_complete",
  "documents_complete",
];
const rootKeys = [
  "destination",
  "stock_country",
  "gift",
  "note",
  "value",
  "transport",
  "goods_value",
  "items_complete",
  "__proto__",
  "constructor",
];
const some = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), anything);

const item = fc
  .record({
    own: some(itemKeys),
    documents: fc.oneof(
      fc.array(some(["id", "covers", "valid_until", "issued"]), { maxLength: 2 }),
      anything,
    ),
    materials: fc.array(fc.record({ substances: fc.array(some(["name", "share"]), { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ own, ...lists }) => ({ ...own, ...lists }));

const facts = fc
  .record({
    own: some(rootKeys),
    items: fc.oneof(fc.array(item, { maxLength: 3 }), anything),
    seller: fc.oneof(some(["seller_id", "country", "ioss"]), anything),
    exchange_rates: fc.oneof(fc.array(some(["exchange", "from", "to", "rate"]), { maxLength: 2 }), anything),
    customs: fc.oneof(some(["accepted_on"]), anything),
  })
  .map(({ own, ...rest }) => ({ ...own, ...rest }));

const written = (decision: Decision) => new TextDecoder().decode(canonicalBytes(decision));

describe("whatever is sent", () => {
  it("is judged: no failure, nothing JSON cannot hold, and the same again", () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (sent, explain) => {
        const decision = judge(ir, { facts: sent, explain });
        expect(decision.findings.filter(({ rule }) => rule === "engine-failure")).toEqual([]);
        expect(written(judge(ir, { facts: sent, explain }))).toBe(written(decision));
        expect(decision.outcome === "incomplete").toBe(decision.could_be !== undefined);
      }),
      { numRuns: 300 },
    );
  });
});
