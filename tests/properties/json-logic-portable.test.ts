import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyClassic, importJsonLogic } from "../../engine/json-logic/index.ts";

/** Nobody knows. */
const UNKNOWN = Symbol("unknown");

/**
 * The same operators in three values, written as plainly as may be: a fact that is missing is unknown, and so is
 * whatever hangs on it, save where it is tested for null.
 */
function surely(logic: unknown, data: unknown): unknown {
  if (typeof logic !== "object" || logic === null) return logic;
  const [operator, written] = Object.entries(logic)[0] ?? ["", []];
  const operands: unknown[] = Array.isArray(written) ? written : [written];
  const value = (index: number) => surely(operands[index], data);
  const all = operands.map((_operand, index) => () => value(index));
  switch (operator) {
    case "var":
      return operands[0] === "" ? data : (applyClassic(logic, data) ?? UNKNOWN);
    case "and":
      return junction(all, false);
    case "or":
      return junction(all, true);
    case "!":
      return value(0) === UNKNOWN ? UNKNOWN : !value(0);
    case "if":
      for (let index = 0; index + 1 < operands.length; index += 2) {
        const condition = value(index);
        if (condition === UNKNOWN) return UNKNOWN;
        if (condition === true) return value(index + 1);
      }
      return value(operands.length - 1);
    case "===":
    case "!==":
      if (operands.includes(null)) {
        const known = value(operands[0] === null ? 1 : 0);
        return (operator === "===") === (known === UNKNOWN || known === null);
      }
      break;
    case "in": {
      const list: unknown = operands[1];
      return value(0) === UNKNOWN ? UNKNOWN : Array.isArray(list) && list.includes(value(0));
    }
    case "some": {
      const list = value(0);
      if (list === UNKNOWN) return UNKNOWN;
      return Array.isArray(list)
        ? junction(
            list.map((one) => () => surely(operands[1], one)),
            true,
          )
        : false;
    }
    case "reduce": {
      const list = value(0);
      if (!Array.isArray(list)) return list === UNKNOWN ? UNKNOWN : value(2);
      return list.reduce<unknown>(
        (accumulator, current) =>
          accumulator === UNKNOWN ? UNKNOWN : surely(operands[1], { current, accumulator }),
        value(2),
      );
    }
  }
  const values = all.map((one) => one());
  if (values.includes(UNKNOWN)) return UNKNOWN;
  // What is known is computed as ever; read from data, so that it is not taken for logic.
  return applyClassic({ [operator]: values.map((_value, index) => ({ var: String(index) })) }, values);
}

/** `deciding` settles it; else unknown if anything is. */
function junction(values: readonly (() => unknown)[], deciding: boolean): unknown {
  const seen = values.map((value) => value());
  if (seen.includes(deciding)) return deciding;
  return seen.includes(UNKNOWN) ? UNKNOWN : !deciding;
}

const { condition } = fc.letrec<{ condition: unknown; inner: unknown; number: unknown }>((tie) => {
  const fact = fc.constantFrom("a", "b", "c.d", "list").map((name) => ({ var: name }));
  const ofItem = fc.constantFrom("w", "a").map((name) => ({ var: name }));
  const literal = fc.constantFrom<unknown>("FR", "DE", "nu", 0, 1, 5, -3, true, false);
  const codes = fc.array(fc.constantFrom<unknown>("FR", "DE", "850760", "nu", "null", 5, 0), {
    maxLength: 3,
  });
  const op = (operators: readonly string[], ...operands: fc.Arbitrary<unknown>[]) =>
    fc
      .tuple(fc.constantFrom(...operators), fc.tuple(...operands))
      .map(([name, values]) => ({ [name]: values }));
  /** What speaks of one fact, in every way: guarded, half guarded, turned round, not at all. */
  const about = (of: fc.Arbitrary<unknown>) =>
    fc
      .tuple(
        of,
        fc.constantFrom("<", "<=", ">", ">=", "===", "!==", "in", "substr", "sum"),
        literal,
        codes,
        fc.nat({ max: 7 }),
      )
      .map(([one, operator, other, list, guard]) => {
        const special: Record<string, unknown> = {
          in: { in: [one, list] },
          substr: { in: [{ substr: [one, 0, 2] }, list] },
          sum: { "<": [{ "+": [one, 1] }, 3] },
        };
        const atom = special[operator] ?? { [operator]: guard % 2 === 0 ? [one, other] : [other, one] };
        const there = { "!==": [one, null] };
        const not = { "===": [null, one] };
        return [
          { and: [there, atom] },
          { or: [not, atom] },
          { "!": { or: [not, { "!": atom }] } },
          { if: [there, atom, false] },
          { if: [not, true, atom] },
          { and: [{ "!": not }, { "!": [atom] }] },
          { and: [atom, there] },
          atom,
        ][guard];
      });
  const junctions = (of: fc.Arbitrary<unknown>) => [
    op(["and", "or"], of, of),
    op(["!"], of),
    op(["if"], of, of, of),
  ];
  const every = fc.tuple(fact, fc.boolean()).map(([list, guarded]) => {
    const sum = { "<=": [{ reduce: [list, { "+": [{ var: "accumulator" }, { var: "current.w" }] }, 0] }, 4] };
    const complete = { "!": [{ some: [list, { "===": [{ var: "w" }, null] }] }] };
    return { and: [{ "!==": [list, null] }, ...(guarded ? [complete] : []), sum] };
  });
  return {
    number: fc.oneof(
      { maxDepth: 2 },
      fact,
      fc.integer({ min: -5, max: 5 }),
      op(["+", "-", "*"], tie("number"), tie("number")),
    ),
    inner: fc.oneof(
      { maxDepth: 3 },
      about(ofItem),
      about(fc.constant({ var: "" })),
      ...junctions(tie("inner")),
    ),
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: about(fact) },
      { weight: 1, arbitrary: every },
      { weight: 1, arbitrary: op(["<", ">="], tie("number"), tie("number")) },
      { weight: 1, arbitrary: op(["===", "!=="], fact, fact) },
      { weight: 3, arbitrary: op(["some"], fact, tie("inner")) },
      {
        weight: 1,
        arbitrary: fc.tuple(fact, tie("inner")).map(([list, inner]) => ({
          and: [{ "!==": [list, null] }, { "!": { some: [list, { "!": inner }] } }],
        })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fact, tie("inner"), tie("inner"), fc.constantFrom("and", "or"))
          .map(([list, one, other, operator]) => ({
            [operator]: [{ some: [list, one] }, { "!": { some: [list, other] } }],
          })),
      },
      ...junctions(tie("condition")).map((arbitrary) => ({ weight: 2, arbitrary })),
    ),
  };
});

const given = fc.constantFrom<unknown>(null, 0, 1, 5, -2, "FR", "DE", "", "nuts", true, false);
const items = fc.array(fc.oneof(fc.record({ w: given, a: given }, { requiredKeys: [] }), given), {
  maxLength: 3,
});
const facts = fc.record(
  { a: given, b: given, c: fc.record({ d: given }, { requiredKeys: [] }), list: fc.oneof(items, given) },
  { requiredKeys: [] },
);

describe("what is called portable", () => {
  it("comes out true exactly when it is surely true", () => {
    let portable = 0;
    fc.assert(
      fc.property(condition, fc.array(facts, { minLength: 8, maxLength: 8 }), (logic, many) => {
        if (!importJsonLogic(logic).portable) return;
        portable += 1;
        for (const data of many) expect(applyClassic(logic, data)).toBe(surely(logic, data) === true);
      }),
      { numRuns: 20_000 },
    );
    expect(portable).toBeGreaterThan(3_000);
  }, 300_000);
});
