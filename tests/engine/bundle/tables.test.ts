import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LiteralReader, packLiterals } from "../../../engine/bundle/literals.ts";
import { BundleError } from "../../../engine/bundle/refusal.ts";
import { TableWriter } from "../../../engine/bundle/table-writer.ts";
import { COLUMN, LIST, NO_KEY, type PackedTables, ROW, TableReader } from "../../../engine/bundle/tables.ts";

function packed(values: readonly object[], more: readonly object[] = []) {
  const writer = new TableWriter();
  writer.give(values);
  writer.give(more);
  return writer.finish();
}

function reader({ texts, ...tables }: ReturnType<typeof packed>): TableReader {
  const literals = new LiteralReader(packLiterals(texts));
  return new TableReader(tables, (number) => literals.text(number));
}

const key = fc.string().filter((each) => each !== "__proto__");
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: "grapheme" }),
    fc.integer({ min: -(2 ** 30) + 1, max: 2 ** 30 - 1 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 16 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe("plain data as tables", () => {
  it("reads as it was written, any row alone", () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 8 }), (values) => {
        // Each under a key of its own, since under one key all have values of one kind.
        const rows = values.map((value, i) => ({ [`k${i}`]: value, of: [value] }));
        const tables = packed(rows, [{ values }]);
        const whole = reader(tables);
        expect([whole.count(0), whole.count(1)]).toEqual([rows.length, 1]);
        expect(whole.given(1, 0)).toEqual({ values });
        for (const [i, row] of rows.entries()) {
          expect(reader(tables).given(0, i)).toEqual(row);
          expect(whole.given(0, i)).toEqual(row);
          if (!Array.isArray(values[i])) expect(whole.cells(0, `k${i}`)(i)).toEqual(values[i]);
        }
      }),
    );
  });

  it("holds numbers of any size in as many planes as they take", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 30) + 1, max: 2 ** 30 - 1 })), (numbers) => {
        const read = reader(packed(numbers.map((n) => ({ n }))));
        expect(numbers.map((_, i) => read.given(0, i))).toEqual(numbers.map((n) => ({ n })));
      }),
    );
  });

  it("takes no room for what is the same in every row, or one more than in the row before", () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({ id: `r${String(i).padStart(3, "0")}`, part: 7 }));
    const tables = packed(rows);
    expect(tables.planes).toHaveLength(0);
    expect(reader(tables).given(0, 299)).toEqual({ id: "r299", part: 7 });
  });

  it("is written once however often it occurs, and leaves out what holds nothing", () => {
    const cond = { k: "in-group", of: { k: "fact", fact: "destination" }, group: "EU" };
    const once = packed([{ scope: cond }, { scope: cond }]);
    const twice = packed([{ scope: cond }, { scope: { ...cond, more: undefined } }]);
    expect(twice).toEqual(once);
    const read = reader(twice);
    expect(read.given(0, 0)).toEqual({ scope: cond });
    expect(Object.values(read.given(0, 0))[0]).toBe(Object.values(read.given(0, 1))[0]);
  });

  it("tells rows that lack a key from those that have its least value", () => {
    const rows = [{ a: "x" }, {}, { a: "x", b: 0 }, { b: 0 }];
    const read = reader(packed(rows));
    expect(rows.map((_, i) => read.given(0, i))).toEqual(rows);
  });

  it("holds whole numbers and no others, and no key that is no key", () => {
    expect(() => packed([{ n: 0.5 }])).toThrow(RangeError);
    expect(() => packed([{ n: 2 ** 30 }])).toThrow(RangeError);
    expect(() => packed([JSON.parse('{"__proto__": 1}')])).toThrow(RangeError);
    expect(() => packed([{ a: 1 }, { a: "one" }])).toThrow(RangeError);
  });

  it("is refused, and ends, whatever the integers are", () => {
    const integers = fc
      .array(fc.integer({ min: -2, max: 8 }), { maxLength: 24 })
      .map((all) => Int32Array.from(all));
    const anything = fc.record({
      tables: integers,
      columns: integers,
      planes: fc.uint8Array({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(anything, fc.nat(3), (tables, row) => {
        expect(outcomeOf(tables, row)).toMatch(/^(?:read|malformed)$/);
        expect(outcomeOf(tables, row, cell)).toMatch(/^(?:read|malformed)$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is refused where it goes in circles or beyond its end", () => {
    const [first] = [Int32Array.of(0, 0, 1, 1)];
    const column = (how: number, base: number) => Int32Array.of(0, how, base, 0);
    expect(outcomeOf({ tables: first, columns: column(ROW, 0), planes: new Uint8Array() }, 0)).toBe(
      "malformed",
    );
    expect(outcomeOf({ tables: first, columns: column(ROW, 1), planes: new Uint8Array() }, 0)).toBe(
      "malformed",
    );
    expect(outcomeOf({ tables: first, columns: column(LIST, 1), planes: new Uint8Array() }, 0)).toBe(
      "malformed",
    );
    expect(outcomeOf({ tables: first, columns: column(1 << 5, 0), planes: new Uint8Array() }, 0)).toBe(
      "malformed",
    );
    const list = { tables: first, columns: column(LIST, 0), planes: new Uint8Array() };
    list.columns[0] = NO_KEY;
    expect(outcomeOf(list, 0)).toBe("read");
    expect(outcomeOf({ ...list, columns: new Int32Array(COLUMN - 1) }, 0)).toBe("malformed");
    const before = { ...list, tables: Int32Array.of(0, -0x80000000, 1, 1) };
    expect(outcomeOf(before, 0, cell)).toBe("malformed");
  });
});

const cell = (reader: TableReader, row: number): unknown => reader.cells(0, "x")(row);

function outcomeOf(
  tables: PackedTables,
  row: number,
  read = (reader: TableReader, of: number): unknown => reader.given(0, of),
): string {
  try {
    read(new TableReader(tables, () => "x"), row);
    return "read";
  } catch (error) {
    return error instanceof BundleError ? error.code : String(error);
  }
}

describe("sorted texts", () => {
  it("read one by one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "grapheme" }), { maxLength: 60 }), (texts) => {
        const sorted = texts.toSorted();
        const read = new LiteralReader(packLiterals(sorted));
        for (const [number, text] of [...sorted.entries()].reverse()) expect(read.text(number)).toBe(text);
      }),
    );
  });

  it("may be long, and share no more than is written down", () => {
    const texts = ["a".repeat(300), `${"a".repeat(300)}b`, `${"a".repeat(40_000)}c`];
    const read = new LiteralReader(packLiterals(texts));
    expect(texts.map((_, number) => read.text(number))).toEqual(texts);
    expect(() => packLiterals(["a".repeat(70_000)])).toThrow(RangeError);
    expect(() => packLiterals(["\ud800"])).toThrow(RangeError);
  });

  it("are refused where they are not whole", () => {
    const whole = packLiterals(["abc", "abd"]);
    const refusing = (change: Partial<typeof whole>, number: number) =>
      expect(() => new LiteralReader({ ...whole, ...change }).text(number)).toThrow(BundleError);
    refusing({}, 2);
    refusing({}, -1);
    refusing({ bytes: whole.bytes.slice(0, -1) }, 1);
    refusing({ bytes: Uint8Array.of(0xff, 0xff, 0xff, 0xff) }, 0);
    refusing({ blocks: new Int32Array() }, 0);
    refusing({ lengths: whole.lengths.slice(1) }, 0);
    refusing({ lengths: Uint8Array.of(1, 2, 3, 1, 0, 0) }, 0);
  });
});
