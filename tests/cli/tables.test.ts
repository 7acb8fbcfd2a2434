import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { type InputChoice, type InputRecord, openInput } from "../../cli/records.ts";
import { testIo } from "./io.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-tables-"));
});
afterAll(() => rm(folder, { recursive: true }));

const LIMIT = 1_000_000;

/** Reads the bytes from a file of that name, or from standard input. */
async function read(bytes: Uint8Array | string, name: string, choice: InputChoice = {}) {
  const buffer = Buffer.from(bytes);
  const { io } = testIo({ cwd: folder, stdin: Readable.from([buffer]) });
  if (name !== "-") await writeFile(join(folder, name), buffer);
  const input = await openInput(name, io, LIMIT, choice);
  const records: InputRecord[] = [];
  for await (const record of input.records) records.push(record);
  return { ...input, records };
}

const values = async (...given: Parameters<typeof read>) =>
  (await read(...given)).records.map((record) => ("value" in record ? record.value : record.problem.code));

describe("CSV", () => {
  const rows = [{ name: "Größe 件", price: "1,50" }];
  const utf16 = (text: string, big = false) => {
    const bytes = Buffer.from(text, "utf16le");
    return big ? bytes.swap16() : bytes;
  };

  it.each<[string, Uint8Array | string, InputChoice]>([
    ["UTF-8", 'name,price\nGröße 件,"1,50"\n', {}],
    ["UTF-8 with a mark", '\ufeffname,price\r\nGröße 件,"1,50"\r\n', {}],
    ["UTF-16 with a mark", utf16("\ufeffname\tprice\r\nGröße 件\t1,50\r\n"), {}],
    ["UTF-16, big end first", utf16("\ufeffname\tprice\nGröße 件\t1,50", true), {}],
    ["UTF-16 without a mark", utf16("name;price\nGröße 件;1,50\n"), {}],
    ["semicolons", "name;price\nGröße 件;1,50\n", {}],
    ["a delimiter that is named", "name~price\nGröße 件~1,50\n", { delimiter: "~" }],
    ["a line that names it", "sep=;\nname;price\nGröße 件;1,50\n", {}],
    ["lines above the headings", 'Export of May\n\nname,price\nGröße 件,"1,50"\n', { headings: 3 }],
  ])("reads %s", async (_what, bytes, choice) => {
    expect(await values(bytes, "a.csv", choice)).toEqual(rows);
  });

  it.each([
    ["windows-1252", Buffer.from([0x80, 0x20, 0xd6, 0x62])],
    ["gb18030", Buffer.from([0xd6, 0xd0, 0xce, 0xc4])],
  ])("reads %s where it is named", async (encoding, cell) => {
    const bytes = Buffer.concat([Buffer.from("name\n"), cell]);
    const [row] = await values(bytes, "b.csv", { encoding });
    expect(row).toEqual({ name: new TextDecoder(encoding).decode(cell) });
  });

  it("guesses no encoding: it shows both readings", async () => {
    const bytes = Buffer.concat([
      Buffer.from("name,b\nplain,1\nGr"),
      Buffer.from([0xf6, 0xdf]),
      Buffer.from("e,1\n"),
    ]);
    await expect(read(bytes, "c.csv")).rejects.toMatchObject({
      exit: EXIT.data,
      message: expect.stringMatching(
        /c\.csv, line 3: .*windows-1252 it reads "Größe,1".*gb18030 it reads "Gr鲞e,1"/,
      ),
    });
  });

  it("shows a line that the readings differ on, where there is one", async () => {
    const bytes = Buffer.concat([
      Buffer.from("name,b\nbear,1 "),
      Buffer.from([0x80]),
      Buffer.from("\nA "),
      Buffer.from([0x80]),
      Buffer.from(" and thirty more letters before Gr"),
      Buffer.from([0xf6, 0xdf]),
      Buffer.from("e,1\n"),
    ]);
    await expect(read(bytes, "c.csv")).rejects.toMatchObject({
      message: expect.stringMatching(
        /line 3: .*windows-1252 it reads "[^"]*Größe,1".*gb18030 it reads "[^"]*Gr鲞e,1"/,
      ),
    });
  });

  it.each<[string, string, InputChoice, string]>([
    ["two headings alike", "a,b,a\n1,2,3\n", {}, 'columns A and C are both headed "a"'],
    ["headings two signs could part", "a,b;c\n1,2;3\n", {}, "--delimiter"],
    ["no rows", "\n\n", {}, "holds no rows"],
    ["a row of headings that is not there", "a,b\n1,2\n", { headings: 9 }, "row 9 has no headings"],
    ["an encoding there is none of", "a\n1\n", { encoding: "latin-99" }, "--encoding latin-99"],
    ["a sheet", "a\n1\n", { sheet: "x" }, "--sheet says nothing of CSV"],
    ["a delimiter of two signs", "a\n1\n", { delimiter: "::" }, "--delimiter ::"],
  ])("refuses %s", async (_what, text, choice, said) => {
    await expect(read(text, "d.csv", choice)).rejects.toThrow(said);
  });

  it("keeps what a cell says: leading zeros, quotes, breaks, names of JavaScript", async () => {
    const text =
      'sku,size,note,__proto__,constructor\n007,"5"" doll","two\nlines",x,y\n1e5,5" doll,=1+1,,\n\n,,,,\n';
    const { records } = await read(text, "e.csv");
    expect(records.map(({ line }) => line)).toEqual([2, 4]);
    const [first, second] = records.map((record) => ("value" in record ? record.value : {}));
    expect(Object.entries(first ?? {})).toEqual([
      ["sku", "007"],
      ["size", '5" doll'],
      ["note", "two\nlines"],
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
    expect(second).toEqual({ sku: "1e5", size: '5" doll', note: "=1+1" });
    expect(Object.getPrototypeOf(first)).toBe(Object.prototype);
  });

  it.each([
    ["a CR LF within quotes", 'sku,name\r\nA,"two\r\nlines"\r\nB\r\nC,"\r\n\r\n"\r\nD,x', [2, 4, 5, 8]],
    ["a line feed within quotes", 'sku,name\r\nA,"two\nlines"\r\nB\r\nC,x', [2, 4, 5]],
    ["a CR LF within headings", 'sku,"na\r\nme"\r\nA,1\r\nB,2\r\n', [3, 4]],
    ["rows that end in CR LF after headings that do not", "sku,name\nA,1\r\nB,2\r\nC,3\r\n", [2, 3, 4]],
    ["a line that names the delimiter", 'sep=;\r\nsku;name\r\nA;"\r\n"\r\nB;2\r\n', [3, 5]],
    ["an open quote after them", 'sku,name\r\nA,"\r\n"\r\nB,"2\r\n', [2, 4]],
  ])("numbers lines as an editor does: %s", async (_what, text, lines) => {
    const { records } = await read(text, "lines.csv");
    expect(records.map(({ line }) => line)).toEqual(lines);
  });

  it("names rows whose cells have slipped, and goes on", async () => {
    const { records } = await read("a,b\n1,2,3\n4\n5,6\n7,8,\n", "f.csv");
    expect(records).toEqual([
      { line: 2, problem: { code: "columns-differ", given: "3", wanted: "2" } },
      { line: 3, problem: { code: "columns-differ", given: "1", wanted: "2" } },
      { line: 4, value: { a: "5", b: "6" } },
      { line: 5, value: { a: "7", b: "8" } },
    ]);
  });

  it("ends at a quote that is never closed, and loses nothing before it", async () => {
    const { records } = await read('a,b\n1,2\n3,"4\n5,6\n7,8\n', "g.csv");
    expect(records).toEqual([
      { line: 2, value: { a: "1", b: "2" } },
      { line: 3, problem: { code: "open-quote" } },
    ]);
  });

  it("holds no row without end", async () => {
    const text = `a,b\n1,2\n3,"${"x\n".repeat(3_000_000)}`;
    expect((await read(text, "h.csv")).records.at(-1)).toEqual({
      line: 3,
      problem: { code: "row-too-long", at_most: expect.any(Number) },
    });
  });

  it("refuses more columns than any table has, and cells longer than any fact", async () => {
    const wide = Array.from({ length: 2_001 }, (_, i) => `c${i}`).join(",");
    await expect(read(`${wide}\n`, "i.csv")).rejects.toThrow("2001 columns; at most 2000");
    const { records } = await read(`a,b\n1,${"x".repeat(60_000)}\n`, "j.csv");
    expect(records).toEqual([{ line: 2, problem: { code: "cell-too-long", cell: "B2", at_most: 50_000 } }]);
  });

  it("comes by standard input where it is named", async () => {
    expect(await values("a\n1\n", "-", { format: "csv" })).toEqual([{ a: "1" }]);
  });

  it("knows how much of a file it has read", async () => {
    const { done } = await read("a\n1\n", "k.csv");
    expect(done()).toBe(1);
  });
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Book {
  readonly sheet?: string;
  readonly styles?: string;
  readonly texts?: string;
  readonly workbook?: string;
  readonly more?: Record<string, Uint8Array>;
}

/** A workbook as programs write it, of the parts a test cares about. */
function workbook({ sheet = "", styles = "", texts, workbook: book, more = {} }: Book): Uint8Array {
  const links = `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>${texts === undefined ? "" : `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`}<Relationship Id="rId4" Type="${OFFICE}/externalLink" Target="http://127.0.0.1:9/x" TargetMode="External"/>`;
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      book ??
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Products" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": sheet.startsWith("<")
      ? sheet.startsWith("<row")
        ? `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`
        : sheet
      : "",
    ...(texts === undefined ? {} : { "xl/sharedStrings.xml": `<sst ${MAIN}>${texts}</sst>` }),
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...bytes, ...more });
}

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADINGS = `<row r="1">${text("A1", "a")}${text("B1", "b")}</row>`;

describe("XLSX", () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd.mm.yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="&quot;day &quot;#,##0.00"/><numFmt numFmtId="167" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>`;

  it.each<[string, string, unknown]>([
    ["a number as it is shown", '<c r="B2"><v>9.9900000000000002</v></c>', "9.99"],
    ["a whole number", '<c r="B2"><v>12</v></c>', "12"],
    ["a small number", '<c r="B2"><v>1.5E-7</v></c>', "0.00000015"],
    ["a large number", '<c r="B2"><v>1.25E+21</v></c>', "1250000000000000000000"],
    ["a percentage", '<c r="B2" s="4"><v>0.07</v></c>', "7%"],
    ["a day", '<c r="B2" s="1"><v>46347</v></c>', "2026-11-21"],
    ["a day in Chinese", '<c r="B2" s="6"><v>46347</v></c>', "2026-11-21"],
    ["a moment", '<c r="B2" s="3"><v>46347.5</v></c>', "2026-11-21T12:00:00"],
    ["the first day there is", '<c r="B2" s="1"><v>1</v></c>', "1900-01-01"],
    ["the day that never was", '<c r="B2" s="1"><v>60</v></c>', "60"],
    ["a number with words around it", '<c r="B2" s="5"><v>3</v></c>', "3"],
    ["leading zeros of a text", text("B2", "00123"), "00123"],
    ["leading zeros of a format", '<c r="B2" s="2"><v>123</v></c>', "00123"],
    ["yes", '<c r="B2" t="b"><v>1</v></c>', true],
    ["a shared text in pieces", '<c r="B2" t="s"><v>1</v></c>', "Größe XL"],
    ["a shared text without its reading", '<c r="B2" t="s"><v>0</v></c>', "東京"],
    ["what a formula came to", '<c r="B2" t="str"><f>A1</f><v>x &amp; y</v></c>', "x & y"],
    ["a cell that does not say where it is", "<c/><c><v>5</v></c>", "5"],
  ])("reads %s", async (_what, cell, value) => {
    const bytes = workbook({
      sheet: `${HEADINGS}<row r="2">${cell}</row>`,
      styles,
      texts:
        "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si><si><r><t>Größe </t></r><r><t>XL</t></r></si>",
    });
    expect(await values(bytes, "a.xlsx")).toEqual([{ b: value }]);
  });

  it("reads days of books that count from 1904", async () => {
    const book = `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const sheet = `${HEADINGS}<row r="2"><c r="A2" s="1"><v>44885</v></c></row>`;
    expect(await values(workbook({ sheet, styles, workbook: book }), "b.xlsx")).toEqual([
      { a: "2026-11-21" },
    ]);
  });

  it("is known by its bytes, also by standard input and under another name", async () => {
    const bytes = workbook({ sheet: `${HEADINGS}<row r="7">${text("A7", "x")}</row>` });
    const { records } = await read(bytes, "-");
    expect(records).toEqual([{ line: 7, value: { a: "x" } }]);
    expect(await values(bytes, "export.csv")).toEqual([{ a: "x" }]);
  });

  const two = `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Products" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId9"/></sheets></workbook>`;
  it("reads the sheet that is named, and chooses none of several", async () => {
    const bytes = workbook({ sheet: `${HEADINGS}<row r="2">${text("A2", "x")}</row>`, workbook: two });
    expect(await values(bytes, "c.xlsx", { sheet: "Products" })).toEqual([{ a: "x" }]);
    await expect(read(bytes, "c.xlsx")).rejects.toThrow('several sheets: "Products", "Notes"');
    await expect(read(bytes, "c.xlsx", { sheet: "Prodcuts" })).rejects.toThrow("no such sheet");
  });

  it.each([
    ["an error", '<c r="A2" t="e"><v>#REF!</v></c>', { code: "cell-error", cell: "A2", given: "#REF!" }],
    ["a formula nobody calculated", '<c r="B2"><f>A1*2</f></c>', { code: "no-value", cell: "B2" }],
    ["a cell beyond all columns", text("XFD2", "x"), { code: "too-many-columns", at_most: 2_000 }],
    [
      "a cell without end",
      text("B2", "x".repeat(70_000)),
      { code: "cell-too-long", cell: "B2", at_most: 50_000 },
    ],
    ["a cell beside the headings", text("C2", "x"), { code: "columns-differ", given: "3", wanted: "2" }],
  ])("names the cell of %s and goes on", async (_what, cell, problem) => {
    const bytes = workbook({
      sheet: `${HEADINGS}<row r="2">${cell}</row><row r="3">${text("A3", "y")}</row>`,
    });
    expect((await read(bytes, "d.xlsx")).records).toEqual([
      { line: 2, problem },
      { line: 3, value: { a: "y" } },
    ]);
  });

  const bomb = strToU8(`<worksheet><sheetData>${" ".repeat(30_000_000)}</sheetData></worksheet>`);
  it.each<[string, Uint8Array, string]>([
    ["a zip bomb", workbook({ more: { "xl/worksheets/sheet1.xml": bomb } }), "250 times its size"],
    [
      "an entity",
      workbook({ sheet: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>' }),
      "document type",
    ],
    ["what is no XML", workbook({ sheet: "<worksheet><row></worksheet>" }), "this is not XML"],
    ["no workbook in it", zipSync({ "a.txt": strToU8("a") }), "is no .xlsx workbook"],
    ["a file cut short", workbook({ sheet: HEADINGS }).subarray(0, 400), "cannot be unpacked"],
    [
      "rows out of order",
      workbook({ sheet: `${HEADINGS}<row r="1"></row>` }),
      "row 1 stands where it cannot",
    ],
    ["the old kind", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), "Save it as .xlsx"],
    ["text under its name", Buffer.from("a,b\n1,2\n"), "--format csv"],
  ])("refuses %s", async (_what, bytes, said) => {
    await expect(read(bytes, "hostile.xlsx")).rejects.toMatchObject({
      exit: EXIT.data,
      message: expect.stringContaining(said),
    });
  });
});
