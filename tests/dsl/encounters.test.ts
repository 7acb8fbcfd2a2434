import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { common } from "../../dsl/analyse/boxes.ts";
import { firing } from "../../dsl/analyse/ruleCases.ts";
import { Space } from "../../dsl/analyse/space.ts";
import { mayMeet } from "../../dsl/bind/nearest.ts";
import { bind } from "../../dsl/bind.ts";
import { ChargeKinds } from "../../dsl/check/chargeKinds.ts";
import { warnOfTwoCharges } from "../../dsl/check/conflicts.ts";
import { Context } from "../../dsl/check/context.ts";
import { FIRST, LAST } from "../../dsl/check/days.ts";
import { type CheckedRule, checkedRule } from "../../dsl/check/rule.ts";
import { Sentences } from "../../dsl/check/sentences.ts";
import { worldOf } from "../../dsl/check/world.ts";
import { formatExpr } from "../../dsl/format.ts";
import { parse } from "../../dsl/parse.ts";
import { Report } from "../../dsl/report.ts";
import { GOOD } from "./ruleset.ts";

const WHERE = [
  ...[
    "destination is FR",
    "destination is DE",
    "destination is FR-RE",
    "destination is ES-CN",
    "destination is US",
  ],
  ...[
    "destination is in EU",
    "destination is in EU-VAT",
    "destination is one of FR, ES",
    "destination is not FR",
  ],
  ...[
    "destination is in WIDE",
    "destination.country is FR",
    "stock_country is CN",
    "stock_country is not in EU",
  ],
  ...["mode is air", "mode is not air", "mode is one of air, sea", "not (mode is one of air, sea)"],
  ...[
    "(mode is air or mode is sea)",
    "(mode is air or gift is yes)",
    "gift is yes",
    "gift is no",
    "not (gift is yes)",
  ],
  ...["low-value", "not low-value", "to-france", "not to-france", "intrinsic_value is over EUR 150"],
  ...["intrinsic_value is at most EUR 150", "customs.accepted_on is after 2026-01-01", "ioss_number is none"],
  ...["buyer.kind is business", "buyer.kind is consumer", "ioss_number is not none"],
];
const ITEM = [
  ...[
    "item.hs is hs 8507",
    "item.hs is hs 8507.60",
    "item.hs is hs 85",
    "item.hs is one of hs 6109.10, hs 8507.60",
  ],
  ...[
    "item.hs is in lithium",
    "item.hs is not in lithium",
    "item.hs to 4 digits is hs 8507",
    "item.brand is none",
  ],
  ...[
    "item.category is toy",
    "item.category is not toy",
    "item.category is one of toy, textile",
    'item.brand is "acme"',
  ],
  ...[
    "item.brand is in brands",
    "item.brand is not in brands",
    "item.weight is over 2 kg",
    "item.weight is under 1 kg",
  ],
];
const DATES = [
  ...["2021-07-01", "2021-07-01 until 2024-06-30", "2024-07-01", "2026-01-01 until 2026-12-31", "2019-01-01"],
  ...["2018-01-01 until 2019-12-31", "2024-07-01\n  effective from 2020-01-01 until 2021-06-30"],
];

const rule = fc.record({
  dates: fc.constantFrom(...DATES),
  dated: fc.constantFrom("", "", "dated by customs.accepted_on"),
  isItem: fc.boolean(),
  scope: fc.subarray([...WHERE], { minLength: 1, maxLength: 2 }),
  more: fc.subarray([...WHERE], { maxLength: 2 }),
  item: fc.subarray([...ITEM], { maxLength: 3 }),
  unless: fc.subarray([...WHERE], { maxLength: 1 }),
  outcome: fc.constantFrom(
    "charge flat-duty EUR 3",
    "charge flat-duty EUR 3",
    "charge tariff-duty EUR 5",
    "exempt from duty",
  ),
  overrides: fc.option(fc.nat({ max: 11 }), { freq: 8 }),
  home: fc.nat({ max: 3 }),
});

const HOMES = [
  "xx-one jurisdiction EU",
  "xx-two jurisdiction FR",
  "xx-three jurisdiction DE",
  "xx-four jurisdiction US",
];

function textOf(all: readonly (typeof rule extends fc.Arbitrary<infer R> ? R : never)[]) {
  const files = HOMES.map((head) => [`ruleset ${head} domain tax`]);
  files[0]?.push(
    "group WIDE from 2022-01-01: EU, US from 2025-01-01: EU",
    "define to-france as destination is FR or destination is FR-RE",
  );
  for (const [i, one] of all.entries()) {
    const conditions = [...one.more, ...(one.isItem ? one.item : [])];
    files[one.home]?.push(
      `rule xx-r${String(i).padStart(2, "0")} "R"`,
      `  effective from ${one.dates}`,
      ...(one.dated === "" ? [] : [`  ${one.dated}`]),
      `  for ${one.isItem ? "each item where " : ""}${one.scope.join(" and ")}`,
      ...(conditions.length === 0 ? [] : [`  when ${conditions.join(" and ")}`]),
      ...one.unless.map((each) => `  unless ${each}`),
      `  then ${one.outcome}`,
      ...(one.overrides === null ? [] : [`  overrides xx-r${String(one.overrides).padStart(2, "0")}`]),
    );
  }
  return files.map((lines, i) => ({ path: `${i}.tide`, source: `${lines.join("\n")}\n` }));
}

function checkedRules(texts: readonly { path: string; source: string }[]) {
  const report = new Report();
  const files = [...GOOD, ...texts].map(({ path, source }) => parse(path, source));
  const { symbols } = bind(
    files.map(({ file }) => file),
    new Set(),
    report,
  );
  const ctx = new Context(symbols, new Sentences(formatExpr));
  const rules = [...symbols.rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, declared]) => (id.startsWith("xx-r") ? (checkedRule(declared, ctx) ?? []) : []));
  const mistakes = files.flatMap(({ diagnostics }) => diagnostics);
  return { ctx, rules, kinds: new ChargeKinds(ctx), report, mistakes };
}

/** Every pair, one after the other. */
function pairByPair(rules: readonly CheckedRule[], kinds: ChargeKinds, ctx: Context): readonly string[] {
  const found: string[] = [];
  const charges = (one: CheckedRule) => one.charges.map(({ kind }) => kind);
  for (const [i, second] of rules.entries()) {
    for (const kind of new Set(charges(second))) {
      const first = rules
        .slice(0, i)
        .find(
          (other) =>
            charges(other).includes(kind) &&
            other.subject === second.subject &&
            !settles(other, second, kind, kinds) &&
            !settles(second, other, kind, kinds) &&
            mayMeet(other.home, second.home, ctx.symbols.groups) &&
            meet(other, second, ctx),
        );
      if (first !== undefined) found.push(`${kind}: ${first.id} and ${second.id}`);
    }
  }
  return found.sort();
}

function settles(by: CheckedRule, of: CheckedRule, kind: string, kinds: ChargeKinds): boolean {
  return (
    by.overrides.some(({ text }) => text === of.id) ||
    by.relieves.some((relieved) => kinds.within(relieved.kind).includes(kind))
  );
}

function meet(a: CheckedRule, b: CheckedRule, ctx: Context): boolean {
  const spans = [a, b].flatMap(({ body }) => body.windows);
  const from = spans.map((one) => (one.from && "date" in one.from ? one.from.date : FIRST)).sort();
  const until = spans.map((one) => (one.until && "date" in one.until ? one.until.date : LAST)).sort();
  const world = worldOf(ctx, true, { from: from[0] ?? FIRST, until: until.at(-1) ?? LAST });
  const [one, other] = [firing(a.body), firing(b.body)];
  const space = new Space([one, other], world);
  const [left, right] = [space.boxes(one), space.boxes(other)];
  return left !== undefined && right !== undefined && (common(left, right) ?? []).length > 0;
}

describe("rules that may charge the same twice", () => {
  it("are those that holding every pair against each other finds", () => {
    let met = 0;
    let not = 0;
    fc.assert(
      fc.property(fc.array(rule, { minLength: 2, maxLength: 12 }), (all) => {
        const { ctx, rules, kinds, report, mistakes } = checkedRules(textOf(all));
        expect(mistakes).toEqual([]);
        warnOfTwoCharges(rules, kinds, ctx);
        const said = report.diagnostics
          .filter(({ code }) => code === "charged-twice")
          .map(({ params }) => `${params.kind}: ${params.first} and ${params.second}`);
        const naive = pairByPair(rules, kinds, ctx);
        met += naive.length;
        not += rules.length - naive.length;
        expect(said.sort()).toEqual(naive);
      }),
      { numRuns: Number(process.env.PAIR_RUNS ?? 60) },
    );
    expect(met).toBeGreaterThan(5);
    expect(not).toBeGreaterThan(100);
  });

  it("are found among more than can be held against each other", () => {
    const lines = Array.from({ length: 1_200 }, (_, i) => {
      const code = `${1_000 + i}.00`;
      return `rule xx-r${i} "R"\n  effective from 2021-07-01\n  for each item where destination is in EU and item.hs is hs ${code}\n  then charge tariff-duty EUR 1`;
    });
    const twice =
      'rule xx-s "S"\n  effective from 2021-07-01\n  for each item where item.hs is hs 1700.00\n  then charge tariff-duty EUR 1';
    const source = [
      "ruleset xx-one jurisdiction EU domain tax",
      ...lines,
      twice.replace("xx-s", "xx-r9999"),
    ].join("\n");
    const { ctx, rules, kinds, report } = checkedRules([{ path: "0.tide", source }]);
    warnOfTwoCharges(rules, kinds, ctx);
    expect(
      report.diagnostics
        .filter(({ code }) => code === "charged-twice")
        .map(({ params }) => [params.first, params.second]),
    ).toEqual([["xx-r700", "xx-r9999"]]);
  });
});
