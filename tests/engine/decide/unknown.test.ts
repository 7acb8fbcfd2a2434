import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision, IrCond, IrOutcome, Settled, Severity } from "../../../engine/index.ts";
import {
  and,
  charge,
  compare,
  eur,
  exempt,
  finding,
  is,
  judge,
  not,
  of,
  or,
  over,
  percent,
  place,
  type RuleSketch,
  rate,
  ruleset,
  text,
} from "../build.ts";

/** What is known only grows: every fact is given or left out, and what is left out may later be anything. */

const WORDS = ["a", "b"] as const;
const AMOUNTS = [0, 100, 200] as const;

const ofShipment = fc.oneof(
  fc.constantFrom(...WORDS).map((word) => is("note", text(word))),
  fc.constantFrom(...AMOUNTS).map((amount) => over("value", eur(amount))),
  fc.constantFrom("FR", "DE").map((code) => is("destination", place(code))),
);
const ofItem = fc.oneof(
  fc.constantFrom(...WORDS).map((word) => is("item.title", text(word))),
  fc.constantFrom(...AMOUNTS).map((amount) => over("item.price", eur(amount))),
  fc.constant<IrCond>({ k: "is-none", of: of("item.brand") }),
);
const ofItems = fc.oneof(
  fc
    .tuple(fc.constantFrom("any", "every", "no"), ofItem)
    .map(([k, has]): IrCond => ({ k, record: "item", has })),
  fc.constantFrom(...AMOUNTS).map((amount) => over("goods_value", eur(amount))),
  fc.tuple(fc.constantFrom("lt", "ge"), fc.constantFrom("0", "1", "2"), ofItem).map(([op, v, where]) =>
    compare({ k: "aggregate", op: "count", record: "item", where }, op, {
      k: "lit",
      v: { l: "number", v },
    }),
  ),
);

const built = (leaf: fc.Arbitrary<IrCond>): fc.Arbitrary<IrCond> =>
  fc.letrec<{ condition: IrCond }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      tie("condition").map(not),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => and(...parts)),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => or(...parts)),
    ),
  })).condition;

const shipmentCondition = built(fc.oneof(ofShipment, ofItems));
const itemCondition = built(fc.oneof(ofShipment, ofItem));
const severity = fc.constantFrom<Severity>("block", "hold", "warn", "inform");
const requirement: IrOutcome = { o: "require", oneOf: [{ kind: "document", name: "declaration" }] };

const outcome: fc.Arbitrary<IrOutcome> = fc.oneof(
  severity.map(finding),
  fc.constant(
    charge("tariff-duty", rate(percent(10), of("value")), { rounding: { mode: "half-up", each: true } }),
  ),
);
const itemOutcome: fc.Arbitrary<IrOutcome> = fc.oneof(severity.map(finding), fc.constant(requirement));

/** Overrides only reach back, so that there is no circle. */
function sketches(withExceptions: boolean): fc.Arbitrary<readonly RuleSketch[]> {
  const exceptions = (condition: fc.Arbitrary<IrCond>, provable: fc.Arbitrary<IrCond>) =>
    fc.record({
      unless: fc.array(condition, { maxLength: 1 }),
      // What is only computed proves nothing, and nobody states it here.
      unlessProven: fc.array(provable, { maxLength: withExceptions ? 1 : 0 }),
      over: fc.array(fc.nat(4), { maxLength: withExceptions ? 2 : 0 }),
      otherwise: severity,
    });
  const onShipment = fc.tuple(
    shipmentCondition,
    withExceptions ? fc.oneof(outcome, fc.constant(exempt("duty"))) : outcome,
    exceptions(shipmentCondition, built(ofShipment)),
    fc.constant("shipment"),
  );
  const onItem = fc.tuple(
    itemCondition,
    itemOutcome,
    exceptions(itemCondition, itemCondition),
    fc.constant("item"),
  );
  return fc.array(fc.oneof(onShipment, onItem), { minLength: 1, maxLength: 5 }).map((all) =>
    all.map(([when, does, { over: back, ...rest }, subject], i) => ({
      id: `r${i}`,
      subject,
      when,
      outcomes: [does],
      overrides: [...new Set(back.filter((j) => j < i).map((j) => `r${j}`))],
      ...rest,
    })),
  );
}

type Given = {
  readonly destination: string;
  readonly note: string;
  readonly value: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
};

const everything: fc.Arbitrary<Given> = fc.record({
  destination: fc.constantFrom("FR", "DE"),
  note: fc.constantFrom(...WORDS),
  value: fc.constantFrom(...AMOUNTS).map((amount) => `${amount} EUR`),
  items: fc.array(
    fc.record({
      title: fc.constantFrom(...WORDS),
      price: fc.constantFrom(...AMOUNTS).map((amount) => `${amount} EUR`),
      brand: fc.constantFrom(null, "acme"),
      documents: fc.subarray([{ id: "declaration" }, { id: "test-report" }]),
      documents_complete: fc.constant(true),
    }),
    { maxLength: 2 },
  ),
});

/** Some of it: facts left out or illegible, papers said to be not all there are, perhaps no items at all. */
function someOf(all: Given): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const thin = (facts: Readonly<Record<string, unknown>>, always: readonly string[] = []) =>
    fc.tuple(...Object.keys(facts).map(() => fc.constantFrom("keep", "drop", "spoil"))).map((marks) =>
      Object.fromEntries(
        Object.entries(facts).flatMap(([key, value], i) => {
          if (marks[i] === "keep" || always.includes(key)) return [[key, value]];
          // Twelve is neither a text nor an amount of money, and no place.
          return marks[i] === "drop" || key === "items" || key.startsWith("documents") ? [] : [[key, 12]];
        }),
      ),
    );
  return fc
    .tuple(thin({ ...all, items: undefined }), fc.boolean(), fc.tuple(...all.items.map((item) => thin(item))))
    .map(([facts, hasItems, items]) => {
      const { items: _, ...own } = facts;
      return { destination: undefined, ...own, ...(hasItems && { items }) };
    });
}

const cases = (withExceptions: boolean) =>
  fc
    .tuple(sketches(withExceptions), everything)
    .chain(([rules, all]) =>
      fc.record({ rules: fc.constant(rules), all: fc.constant(all), some: someOf(all) }),
    );

const RANK: readonly Settled[] = ["pass", "warn", "hold", "block"];
const rank = (settled: Settled) => RANK.indexOf(settled);

const settledIn = (decision: Decision) =>
  decision.findings.map(({ rule, outcome: is, subject }) => `${rule} ${is} ${subject.key}`);

const PARAMETERS = { numRuns: 300 };

describe("the unknown", () => {
  it("is gone once everything is given", () => {
    fc.assert(
      fc.property(cases(true), ({ rules, all }) => {
        const decision = judge(ruleset({ rules }), { facts: { ...all } });
        expect(decision.missing).toEqual([]);
        expect(decision.outcome).not.toBe("incomplete");
      }),
      PARAMETERS,
    );
  });

  it("is gone once everything asked for is given, round by round", () => {
    fc.assert(
      fc.property(cases(true), ({ rules, all, some }) => {
        let facts = some;
        for (let round = 0; round < 10; round++) {
          const decision = judge(ruleset({ rules }), { facts });
          if (decision.missing.length === 0) {
            expect(decision.outcome).not.toBe("incomplete");
            return;
          }
          for (const { path } of decision.missing) facts = answered(facts, path.split("/").slice(1), all);
        }
        expect.unreachable("questions without end");
      }),
      PARAMETERS,
    );
  });

  it("only ever moves between the best and the worst that were said", () => {
    fc.assert(
      fc.property(cases(true), ({ rules, all, some }) => {
        const before = judge(ruleset({ rules }), { facts: some });
        const after = judge(ruleset({ rules }), { facts: { ...all } });
        expect(rank(before.at_best)).toBeLessThanOrEqual(rank(after.at_worst));
        expect(rank(after.at_worst)).toBeLessThanOrEqual(rank(before.at_worst));
      }),
      PARAMETERS,
    );
  });

  it("unsettles nothing: a finding that stands, and a charge that is due, stay", () => {
    fc.assert(
      fc.property(cases(false), ({ rules, all, some }) => {
        const before = judge(ruleset({ rules }), { facts: some });
        const after = judge(ruleset({ rules }), { facts: { ...all } });
        expect(settledIn(after)).toEqual(expect.arrayContaining([...settledIn(before)]));
        const due = (decision: Decision) => decision.charges.filter(({ state }) => state === "due");
        expect(due(after)).toEqual(
          expect.arrayContaining(
            due(before).map(({ rule, amount }) => expect.objectContaining({ rule, amount })),
          ),
        );
      }),
      PARAMETERS,
    );
  });

  it("never passes", () => {
    fc.assert(
      fc.property(cases(false), ({ rules, all, some }) => {
        const before = judge(ruleset({ rules }), { facts: some });
        const after = judge(ruleset({ rules }), { facts: { ...all } });
        if (before.outcome === "pass") expect(rank(after.at_worst)).toBeLessThanOrEqual(rank("warn"));
      }),
      PARAMETERS,
    );
  });
});

/** The answer to one question, taken from what is true. */
function answered(
  facts: Readonly<Record<string, unknown>>,
  path: readonly string[],
  truth: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const [key = "", ...rest] = path;
  // A list is answered whole: what stands in it, and that this is all.
  if (key === "documents") return { ...facts, documents: truth.documents, documents_complete: true };
  if (key !== "items") return { ...facts, [key]: truth[key] };
  const [index, ...inner] = rest;
  const listed = Array.isArray(facts.items) ? facts.items : undefined;
  const all = Array.isArray(truth.items) ? truth.items : [];
  if (listed === undefined || index === undefined) return { ...facts, items: listed ?? all.map(() => ({})) };
  return {
    ...facts,
    items: listed.map((item, i) => (String(i) === index ? answered(item, inner, all[i] ?? {}) : item)),
  };
}
