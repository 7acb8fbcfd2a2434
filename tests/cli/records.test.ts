import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { type InputRecord, openInput } from "../../cli/records.ts";
import { testIo } from "./io.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-records-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(
  text: string,
  name = "-",
  limit = 1000,
): Promise<{ shape: string; records: InputRecord[] }> {
  const { io } = testIo({ cwd: folder, stdin: Readable.from([Buffer.from(text)]) });
  if (name !== "-") await writeFile(join(folder, name), text);
  const { shape, records } = await openInput(name, io, limit);
  const all: InputRecord[] = [];
  for await (const record of records) all.push(record);
  return { shape, records: all };
}

describe("openInput", () => {
  it.each([
    ["one line", '{"a":1}', [{ line: 1, value: { a: 1 } }]],
    ["a document over several lines", '{\n\n  "a": 1\n}\n', [{ line: 1, value: { a: 1 } }]],
  ])("takes %s as one record", async (_what, text, records) => {
    expect(await read(text)).toEqual({ shape: "one", records });
  });

  it("takes a whole object followed by another line as many", async () => {
    expect(await read('{"a":1}\n\n{"a":2}\n{"a":3}')).toEqual({
      shape: "lines",
      records: [
        { line: 1, value: { a: 1 } },
        { line: 3, value: { a: 2 } },
        { line: 4, value: { a: 3 } },
      ],
    });
  });

  it("names the lines that are no record and goes on", async () => {
    const { records } = await read('{"a":1}\n{"a":\n[1]\n{"a":2}\n', "x.ndjson");
    expect(records.map((record) => ("problem" in record ? record.problem.code : record.value))).toEqual([
      { a: 1 },
      "not-json",
      "not-an-object",
      { a: 2 },
    ]);
  });

  it("reads a bad first line of a file of lines as such", async () => {
    const { shape, records } = await read('{"a":\n{"a":2}', "bad.jsonl");
    expect(shape).toBe("lines");
    expect(records[1]).toEqual({ line: 2, value: { a: 2 } });
  });

  it("says where a document stops being JSON", async () => {
    const { records } = await read('\n{\n  "a": 1,\n  b: 2\n}');
    expect(records).toEqual([{ line: 2, problem: { code: "not-json", at: { line: 4, column: 3 } } }]);
  });

  it("refuses bytes that are not UTF-8, and nesting no request needs", async () => {
    const { io } = testIo({
      stdin: Readable.from([
        Buffer.from('{"a":1}\n'),
        Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
        Buffer.from("[".repeat(10_000)),
      ]),
    });
    const { records } = await openInput("-", io, 100_000);
    const codes: unknown[] = [];
    for await (const record of records) codes.push("problem" in record ? record.problem.code : "read");
    expect(codes).toEqual(["read", "not-utf-8", "too-deep"]);
  });

  it("holds no line and no document over the limit", async () => {
    const long = JSON.stringify({ a: "x".repeat(100) });
    const { records } = await read(`${long}\n{"a":2}\n`, "long.ndjson", 50);
    expect(records).toEqual([
      { line: 1, problem: { code: "too-long", at_most: 50 } },
      { line: 2, value: { a: 2 } },
    ]);
    const document = await read(`{\n${'"a": 1,\n'.repeat(20)}"b": 2}`, "-", 50);
    expect(document.records).toEqual([{ line: 1, problem: { code: "too-long", at_most: 50 } }]);
  });

  it.each([
    ["no such file", "nowhere.json", EXIT.noInput],
    ["a folder", ".", EXIT.noInput],
  ])("ends the command for %s", async (_what, name, exit) => {
    const { io } = testIo({ cwd: folder });
    await expect(openInput(name, io, 10)).rejects.toMatchObject({ exit });
  });

  it("ends the command when nothing comes", async () => {
    await expect(read("\n\n")).rejects.toMatchObject({ exit: EXIT.data });
  });
});
