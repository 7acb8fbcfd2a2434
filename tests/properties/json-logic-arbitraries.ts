/** Random JSON Logic: every operator, with any number of operands, on data it may or may not fit. */
import fc from "fast-check";

/** Values on which coercions part ways. */
const SCALARS: readonly unknown[] = [
  ...[null, true, false, 0, -0, 1, -1, 2, 3, 3.5, 100, 1e21, 0.1, -2],
  ...["", " ", "0", "1", "-1", "2", "10", "9", " 12 ", "12kg", "1,5", "0x10", "1e3", "Infinity", "NaN"],
  ...["a", "b", "ap", "apple", "a,b", "1,2", "null", "undefined", "true", "[object Object]", "名"],
];

const PATHS: readonly unknown[] = [
  ...[
    "",
    "a",
    "b",
    "c",
    "list",
    "rows",
    "rows.0",
    "rows.0.a",
    "rows.1.b",
    "list.0",
    "list.1",
    "a.b",
    "a.b.c",
  ],
  ...[
    "current",
    "accumulator",
    "current.a",
    "current.b",
    "length",
    "list.length",
    "a.0",
    "0",
    "1",
    "1.a",
    "z",
  ],
  ...[0, 1, 1.5, null, true, "a.", ".a", ".", "a..b"],
];

/** Where json-logic-js would leave the data. */
const HOSTILE: readonly unknown[] = [
  "constructor",
  "constructor.name",
  "__proto__",
  "list.map",
  "a.toString",
  "valueOf",
];

const scalar = fc.constantFrom(...SCALARS);
const path = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...PATHS) }, fc.constantFrom(...HOSTILE));

const key = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom("a", "b", "c", "0", "length", "list", "current", "", "null", "1"),
  },
  fc.constantFrom("toString", "indexOf", "valueOf", "__proto__", "constructor"),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: scalar },
    { weight: 1, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 4 }) },
    { weight: 2, arbitrary: fc.dictionary(key, tie("value"), { maxKeys: 3 }) },
  ),
}));

const row = fc.record({ a: value, b: value, c: scalar }, { requiredKeys: [] });

/** Mostly of the shape the paths expect. */
export const data: fc.Arbitrary<unknown> = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.record(
        {
          a: value,
          b: value,
          c: value,
          list: fc.array(scalar, { maxLength: 4 }),
          rows: fc.array(row, { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
    },
    { weight: 1, arbitrary: fc.array(row, { maxLength: 3 }) },
    { weight: 1, arbitrary: value },
  )
  .map(asParsed);

/** Operators by how their operands are read; one operator may stand in several rows. */
const ANY_OPERANDS = [
  ...[
    "==",
    "===",
    "!=",
    "!==",
    "!",
    "!!",
    "or",
    "and",
    "?:",
    "if",
    ">",
    ">=",
    "<",
    "<=",
    "max",
    "min",
    "+",
    "-",
  ],
  ...["*", "/", "%", "merge", "in", "cat", "substr", "log", "var", "missing", "missing_some"],
  ...["map", "filter", "reduce", "all", "none", "some"],
];
const COMPARISONS = ["==", "===", "!=", "!==", ">", ">=", "<", "<="];
const ARITHMETIC = ["+", "-", "*", "/", "%", "max", "min"];
const OVER_LISTS = ["map", "filter", "all", "none", "some"];
const UNKNOWN = ["method", "toString", "constructor", "hasOwnProperty", "cat.length", "var.x", ".", "a.b"];

const { logic: random } = fc.letrec<{ logic: unknown; list: unknown; number: unknown }>((tie) => {
  const operation = (operators: readonly string[], ...operands: fc.Arbitrary<unknown>[]) =>
    fc.tuple(fc.constantFrom(...operators), fc.tuple(...operands)).map(([op, values]) => ({ [op]: values }));
  const readsPath = fc.oneof(
    path.map((one) => ({ var: one })),
    fc.tuple(path, tie("logic")).map((operands) => ({ var: operands })),
    path.map((one) => ({ var: [one] })),
  );
  return {
    list: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom({ var: "list" }, { var: "rows" }, { var: "" }, { var: "a" }),
      fc.array(tie("logic"), { maxLength: 4 }),
      operation(["filter", "map"], tie("list"), tie("logic")),
      operation(["merge"], tie("list"), tie("logic")),
    ),
    number: fc.oneof({ maxDepth: 4 }, scalar, fc.integer({ min: -3, max: 7 }), readsPath, tie("logic")),
    logic: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 2, arbitrary: scalar },
      { weight: 4, arbitrary: readsPath },
      { weight: 1, arbitrary: value },
      { weight: 2, arbitrary: fc.array(tie("logic"), { maxLength: 4 }) },
      { weight: 4, arbitrary: operation(COMPARISONS, tie("logic"), tie("logic")) },
      { weight: 2, arbitrary: operation(COMPARISONS, tie("number"), tie("number"), tie("number")) },
      { weight: 3, arbitrary: operation(ARITHMETIC, tie("number"), tie("number")) },
      {
        weight: 3,
        arbitrary: operation(["and", "or", "if", "?:"], tie("logic"), tie("logic"), tie("logic")),
      },
      { weight: 3, arbitrary: operation(OVER_LISTS, tie("list"), tie("logic")) },
      { weight: 2, arbitrary: operation(["reduce"], tie("list"), tie("logic"), tie("logic")) },
      { weight: 2, arbitrary: operation(["in"], tie("logic"), tie("list")) },
      { weight: 2, arbitrary: operation(["in"], tie("logic"), tie("logic")) },
      { weight: 2, arbitrary: operation(["substr"], tie("logic"), tie("number"), tie("number")) },
      { weight: 1, arbitrary: operation(["substr"], tie("logic"), tie("number")) },
      { weight: 2, arbitrary: fc.array(path, { maxLength: 3 }).map((keys) => ({ missing: keys })) },
      { weight: 1, arbitrary: operation(["missing"], tie("list")) },
      {
        weight: 2,
        arbitrary: operation(["missing_some"], tie("number"), fc.array(path, { maxLength: 3 })),
      },
      { weight: 1, arbitrary: operation(["missing_some"], tie("logic"), tie("list")) },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom(...ANY_OPERANDS), fc.array(tie("logic"), { maxLength: 4 }))
          .map(([op, operands]) => ({ [op]: operands })),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...ANY_OPERANDS), tie("logic"))
          .map(([op, operand]) => ({ [op]: operand })),
      },
      {
        weight: 1,
        arbitrary: fc.dictionary(fc.constantFrom("if", "var", "x", "cat"), tie("logic"), { maxKeys: 3 }),
      },
    ),
  };
});

/** With an operator nobody knows here and there. */
export const logic: fc.Arbitrary<unknown> = fc
  .oneof(
    { weight: 40, arbitrary: random },
    fc
      .tuple(fc.constantFrom(...UNKNOWN), random)
      .map(([op, operand]) => ({ if: [operand, { [op]: [operand] }, 1] })),
  )
  .map(asParsed);

/** As JSON.parse would give it: no prototypes but the usual ones, `__proto__` a key like any other, -0 kept. */
function asParsed(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(asParsed);
  if (typeof one !== "object" || one === null) return one;
  return Object.fromEntries(Object.entries(one).map(([name, inside]) => [name, asParsed(inside)]));
}
