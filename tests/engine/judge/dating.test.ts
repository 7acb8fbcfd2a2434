import { describe, expect, it } from "vitest";
import type { IrCond, IrDefine } from "../../../engine/ir.ts";
import { screen } from "../../../engine/screen.ts";
import { compare, eur, finding, lit, MONEY, of, request, ruleset } from "../build.ts";

const CASES: readonly {
  readonly what: string;
  readonly when: IrCond;
  readonly defines?: readonly IrDefine[];
  readonly items: readonly string[];
}[] = [
  {
    what: "what is spread by it",
    when: compare(
      {
        k: "aggregate",
        op: "sum",
        record: "package",
        of: { k: "shared", of: { k: "fact", fact: "value" }, by: { k: "param", name: "threshold" } },
      },
      "gt",
      eur(10),
    ),
    items: ["a", "b"],
  },
  {
    what: "a define of packages that are counted",
    when: compare(
      { k: "aggregate", op: "count", record: "package", where: { k: "named", define: "low" } },
      "gt",
      lit({ l: "number", v: "0/1" }),
    ),
    defines: [low("package")],
    items: ["b"],
  },
  {
    what: "a define of the shipment, asked of any package",
    when: { k: "any", record: "package", has: { k: "named", define: "low" } },
    defines: [low("shipment")],
    items: ["b"],
  },
];

function low(subject: string): IrDefine {
  return {
    name: "low",
    subject,
    body: { cond: compare(of("value"), "lt", { k: "param", name: "threshold" }) },
  };
}

const line = (from: string, euros: number, until?: string) => ({
  from,
  ...(until !== undefined && { until }),
  keys: [],
  value: { l: "money" as const, v: `${euros}/1`, currency: "EUR" },
});

describe("rules dated by an item read on its day", () => {
  it.each(
    CASES.flatMap((each) => ([false, "fired", true] as const).map((explain) => ({ ...each, explain }))),
  )("$what, explained: $explain", ({ when, defines = [], items, explain }) => {
    const ir = ruleset({
      parameters: [
        {
          name: "threshold",
          type: MONEY,
          by: [],
          cites: [],
          lines: [line("2020-01-01", 5, "2025-12-31"), line("2026-01-01", 100)],
        },
      ],
      defines,
      rules: [{ id: "x", subject: "item", datedBy: "item.placed_on", when, outcomes: [finding("hold")] }],
    });
    const facts = {
      destination: "FR",
      value: "50.00 EUR",
      packages: [{ weight: "1 kg" }, { weight: "2 kg" }],
      items: [
        { sku: "a", placed_on: "2025-12-31" },
        { sku: "b", placed_on: "2026-01-01" },
      ],
    };
    const asked = request({ facts, explain, domains: ["tax"], as_of: "2026-07-01" });
    const { findings } = screen({ ir, ruleset: { name: "t", version: "1", digest: "x" } }, asked);
    expect(findings.map(({ rule, subject }) => [rule, subject.key])).toEqual(
      items.map((item) => ["x", item]),
    );
  });
});
