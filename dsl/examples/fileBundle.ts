import type { Ir, IrRule } from "../../engine/ir.ts";
import type { CheckedExpectation } from "../check/expectation.ts";
import type { CompiledExample } from "../compile.ts";

/** No author can write such a name. */
const PROBE = "expected:";

/** The rule that asks what the j-th expectation of the i-th example expects to be concluded. */
export function probeId(example: number, expectation: number): string {
  return `${PROBE}${example}:${expectation}`;
}

export function isProbe(rule: string): boolean {
  return rule.startsWith(PROBE);
}

/**
 * The ruleset with the rules of one file only. What a table or define concludes is no part of a decision, so a rule
 * that does nothing but inform asks for it.
 */
export function fileBundle(ir: Ir, examples: readonly CompiledExample[]): Ir {
  const here = new Set(examples.flatMap(({ rules }) => rules));
  const rules = ir.rules
    .filter(({ id }) => here.has(id))
    .map((rule) => ({ ...rule, overrides: rule.overrides.filter((id) => here.has(id)) }));
  const probes = examples.flatMap(({ expectations }, i) =>
    expectations.flatMap((expectation, j) =>
      expectation.e === "value" ? [probe(expectation, probeId(i, j))] : [],
    ),
  );
  // Expectations speak of records by their place, whatever else they are known by.
  const records = ir.records.map((record) => ({ ...record, knownBy: [] }));
  return { ...ir, records, rules: [...rules, ...probes] };
}

function probe({ cond, subject }: Extract<CheckedExpectation, { e: "value" }>, id: string): IrRule {
  return {
    id,
    law: id,
    also: [],
    revision: "",
    part: 0,
    subject,
    windows: [],
    suspended: [],
    when: cond,
    shown: false,
    unless: [],
    unlessProven: [],
    outcomes: [{ o: "finding", severity: "inform" }],
    overrides: [],
    confidence: "verified",
    force: "house",
    cites: [],
  };
}
